#include "timeline/actors.h"

#include <algorithm>

namespace annals {
namespace {

void keep_least(std::string& known, const std::string& other) {
  if (known.empty() || (!other.empty() && other < known)) known = other;
}

}  // namespace

bool is_general(const Actor& actor) { return actor.kind == "group" && actor.country.empty(); }

void join_actor(const Actor& actor, ActorMap& known) {
  const auto [found, is_new] = known.try_emplace(actor.id);
  Actor& joined = found->second;
  joined.id = actor.id;
  if (std::pair(actor.name.size(), joined.name) > std::pair(joined.name.size(), actor.name))
    joined.name = actor.name;
  keep_least(joined.kind, actor.kind);
  keep_least(joined.country, actor.country);
  keep_least(joined.affiliation, actor.affiliation);
}

}  // namespace annals
