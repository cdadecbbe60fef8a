// The report: a timeline, and a comparison where there is one, as one HTML page that works from
// disk without network.
#pragma once

#include "timeline/timeline.h"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace annals {

struct Report {
  std::string title;            // "" is made from the number of articles
  const Timeline& timeline;     // every event that the page shows, those of all sides
  std::string_view comparison;  // JSON of schema annals/comparison/1; "" when nothing is compared
};

// Text of the timeline is inert in the page, whatever it holds. Time and size are linear in the
// events; the page is about 40 kB larger than its data.
void write_report(const Report& report, std::ostream& stream);

// The timelines of the sides of a comparison as one, for Report::timeline: all articles, actors,
// events and relations, each id once, in timeline order.
Timeline united(std::span<const Timeline> sides);

}  // namespace annals
