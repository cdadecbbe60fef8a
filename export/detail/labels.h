// What the exports show of an event to people.
#pragma once

#include "core/model/date.h"
#include "timeline/timeline.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace annals::detail {

// Actor names by id; an id that the timeline does not list is its own name.
class ActorNames {
 public:
  explicit ActorNames(const Timeline& timeline);
  std::string_view operator()(const std::string& id) const;
  std::string joined(const std::vector<std::string>& ids, std::string_view separator) const;

 private:
  std::map<std::string, std::string_view, std::less<>> names_;
};

// "NATO, Latvia: CONSULT (planned)", "Russia → Ukraine: COERCE".
std::string headline(const Event& event, const ActorNames& names);

// The first sentence that tells the event.
std::string_view sentence(const Event& event);

// The days to draw; both ends set for every event that has one day at all. An open end is drawn at
// the other end.
struct Extent {
  Day first;
  Day last;
};
std::optional<Extent> extent(const Event& event);

// At most `limit` code points of `text`, with "…" where it was cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace annals::detail
