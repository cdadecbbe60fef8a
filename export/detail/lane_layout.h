// Where the printed charts put their events: a lane per actor, time from left to right, in bands
// of one page's width below each other, like the lines of a score.
#pragma once

#include "timeline/timeline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace annals::detail {

// Units are 1/96 inch, y downward, the origin at the top left.
struct LaneLayout {
  struct Lane {
    std::string actor;  // id; "" for all actors without a lane of their own
    double top = 0;
    double height = 0;
  };
  // The events that begin on one day, or the undated ones.
  struct Column {
    double left = 0;
    double width = 0;
    std::string label;  // "30 Nov 2021", "Dec 2006", "undated"
    std::string since;  // "5 months later": the time since the column before; "" at the first
  };
  struct Band {
    double top = 0;
    double height = 0;
    std::vector<Lane> lanes;
    std::vector<Column> columns;
  };
  struct Box {
    std::uint32_t event = 0;  // index into Timeline::events
    std::uint32_t band = 0;
    std::uint32_t column = 0;  // of the band
    double left = 0;
    double top = 0;
  };

  std::vector<Band> bands;
  std::vector<Box> boxes;  // in timeline order
  double width = 0;
  double height = 0;
};

constexpr double box_width = 150;
constexpr double box_height = 54;
constexpr double lane_names_width = 104;
constexpr double band_header = 26;  // above a band's first lane

// Each event stands once, in the lane of its first source, else target. Boxes never overlap. The
// width is that of A4 across. O(n log n).
LaneLayout lay_out_lanes(const Timeline& timeline);

}  // namespace annals::detail
