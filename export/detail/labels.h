// What the exports show of an event to people.
#pragma once

#include "core/model/date.h"
#include "timeline/timeline.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// Actor names by id; an id that the timeline does not list is its own name. Holds views into the
// timeline.
class ActorNames {
 public:
  explicit ActorNames(const Timeline& timeline);
  std::string_view operator()(const std::string& id) const;
  std::string joined(const std::vector<std::string>& ids, std::string_view separator) const;

 private:
  std::map<std::string, std::string_view, std::less<>> names_;
};

// Articles by id. Holds pointers into the timeline.
class ArticleRecords {
 public:
  explicit ArticleRecords(const Timeline& timeline);
  const ArticleRecord* find(std::string_view id) const;  // nullptr when the timeline has none

 private:
  std::map<std::string_view, const ArticleRecord*> articles_;
};

// "CONSULT/visit (planned)".
std::string what(const Event& event);

// "Russia → Ukraine"; "" when no party is named.
std::string who(const Event& event, const ActorNames& names);

// "NATO, Latvia: CONSULT (planned)", "Russia → Ukraine: COERCE".
std::string headline(const Event& event, const ActorNames& names);

// The actor in whose lane a chart draws the event: its first source, else target; "" when none.
const std::string& leading_actor(const Event& event);

// The first sentence that tells the event.
std::string_view sentence(const Event& event);

// The days to draw; both ends set for every event that has one day at all. An open end is drawn at
// the other end.
struct Extent {
  Day first;
  Day last;
};
std::optional<Extent> extent(const Event& event);

// Indices of all events by the first day of their extent, in timeline order within a day; undated
// ones last. Unlike the timeline's own order, events open to the past stand at their end.
std::vector<std::uint32_t> events_by_day(const Timeline& timeline);

// The date for readers, at the grain of the text: "30 Nov 2021", "30 Nov – 1 Dec 2021",
// "Nov 2021", "1990s", "by 8 Dec 2021", "since 2014", "about 14 Jul 2015", "44 BC"; "undated".
std::string display_date(const Event& event);
std::string display_date(Day day);

// "2021", "44 BC", "Undated": the heading under which readers look for the event.
std::string display_year(const Event& event);

// The event is only presumed to be of that day: EDTF "~" or "?".
bool is_vague(const Event& event);

// At most `limit` code points of `text`, with "…" where it was cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace annals::detail
