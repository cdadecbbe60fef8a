#include "core/actors/actors.h"

#include "core/actors/actor_table.h"
#include "core/actors/reading.h"

#include <algorithm>

namespace annals {

std::string_view name_of(MentionForm form) {
  constexpr std::string_view names[] = {"name", "nominal", "pronoun"};
  return names[static_cast<std::size_t>(form)];
}

struct ActorFinder::Tables {
  explicit Tables(const DataFiles& data) : actors(data) {}
  ActorTable actors;
};

ActorFinder::ActorFinder(const DataFiles& data) : tables_(std::make_unique<const Tables>(data)) {}

ActorFinder::~ActorFinder() = default;

const ActorTable& ActorFinder::table() const { return tables_->actors; }

Actors ActorFinder::find(const Document& document, const std::vector<TimeExpression>& times) const {
  Reading reading(tables_->actors, document, times);
  reading.find_matches();
  reading.find_people();
  reading.find_names();
  reading.find_titles();
  reading.find_nominals();
  reading.find_servants();
  return reading.finish();
}

}  // namespace annals
