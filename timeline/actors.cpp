#include "timeline/actors.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

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

void settle_kinds(const std::vector<ArticleRecord>& articles, ActorMap& known) {
  std::map<std::string_view, std::map<std::string_view, std::size_t>> votes;
  for (const ArticleRecord& article : articles)
    for (const NamedActor& actor : article.actors) ++votes[actor.id][actor.kind];
  const auto count = [](const auto& kind) { return kind.second; };
  for (auto& [id, actor] : known)
    if (const auto voted = votes.find(id); voted != votes.end())
      actor.kind = std::ranges::max_element(voted->second, {}, count)->first;
}

}  // namespace annals
