// Where a chart puts its events: a lane per actor, time from left to right.
#pragma once

#include "timeline/timeline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace annals::detail {

// Points (1/72 inch), y downward, the origin at the top left of the first lane.
struct LaneLayout {
  struct Lane {
    std::string actor;  // id; "" for events without a party
    double top = 0;
    double height = 0;
  };
  struct Box {
    std::uint32_t event = 0;  // index into Timeline::events
    std::uint32_t lane = 0;
    double x = 0;  // left edge
    double y = 0;  // top edge
  };
  struct Tick {
    double x = 0;
    std::string label;  // "2021-11-30"
  };

  std::vector<Lane> lanes;  // the actor with most events first
  std::vector<Box> boxes;   // in timeline order
  std::vector<Tick> ticks;
  double width = 0;
  double height = 0;
  std::size_t undated = 0;  // events without a day: drawn at the right, behind the last tick
};

constexpr double box_width = 176;
constexpr double box_height = 34;

// Each event stands once, in the lane of its first source, else target. Boxes of one lane never
// overlap. Days with events are spread by the logarithm of the days between, so that a war and a
// month before it both show.
LaneLayout lay_out_lanes(const Timeline& timeline);

}  // namespace annals::detail
