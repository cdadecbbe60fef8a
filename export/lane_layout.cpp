#include "export/detail/lane_layout.h"

#include "export/detail/labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace annals::detail {
namespace {

constexpr double gap = 8;         // between boxes
constexpr double lane_gap = 14;   // between lanes
constexpr double tick_room = 76;  // between labelled ticks

const std::string& lane_actor(const Event& event) {
  static const std::string nobody;
  if (!event.sources.empty()) return event.sources.front();
  return event.targets.empty() ? nobody : event.targets.front();
}

// The lanes, most events first, those of nobody last; and the lane of each actor.
std::map<std::string, std::uint32_t> make_lanes(const Timeline& timeline, LaneLayout& layout) {
  std::map<std::string, std::size_t> counts;
  for (const Event& event : timeline.events) ++counts[lane_actor(event)];
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) {
    return std::tuple(a.first.empty(), b.second) < std::tuple(b.first.empty(), a.second);
  });
  std::map<std::string, std::uint32_t> lane_of;
  for (const auto& [actor, count] : order) {
    lane_of[actor] = static_cast<std::uint32_t>(layout.lanes.size());
    layout.lanes.push_back({actor, 0, 0});
  }
  return lane_of;
}

// The left edge of every day on which an event begins.
std::map<Day, double> spread_days(const Timeline& timeline, LaneLayout& layout) {
  std::map<Day, double> x_of;
  for (const Event& event : timeline.events)
    if (const auto days = extent(event)) x_of[days->first] = 0;
  double x = 0, last_tick = -tick_room;
  const Day* before = nullptr;
  for (auto& [day, left] : x_of) {
    if (before != nullptr) x += 24 + 16 * std::log2(1.0 + (day - *before));
    left = x;
    if (x - last_tick >= tick_room) {
      layout.ticks.push_back({x, to_iso(day)});
      last_tick = x;
    }
    before = &day;
  }
  return x_of;
}

}  // namespace

LaneLayout lay_out_lanes(const Timeline& timeline) {
  LaneLayout layout;
  const auto lane_of = make_lanes(timeline, layout);
  const auto x_of = spread_days(timeline, layout);
  const double undated_x = x_of.empty() ? 0 : x_of.rbegin()->second + box_width + 4 * gap;
  std::vector<std::vector<double>> free_from(
      layout.lanes.size());  // per lane and row: the first free x
  std::vector<std::size_t> row_of;
  for (std::uint32_t i = 0; i < timeline.events.size(); ++i) {
    const Event& event = timeline.events[i];
    const auto days = extent(event);
    if (!days) ++layout.undated;
    const std::uint32_t lane = lane_of.at(lane_actor(event));
    const double x = days ? x_of.at(days->first) : undated_x;
    auto& rows = free_from[lane];
    const auto row = static_cast<std::size_t>(
        std::ranges::find_if(rows, [&](double free) { return free <= x; }) - rows.begin());
    if (row == rows.size()) rows.push_back(0);
    rows[row] = x + box_width + gap;
    row_of.push_back(row);
    layout.boxes.push_back({i, lane, x, 0});
    layout.width = std::max(layout.width, x + box_width);
  }
  if (layout.undated > 0) layout.ticks.push_back({undated_x, "undated"});
  for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
    layout.lanes[lane].top = layout.height;
    layout.lanes[lane].height = static_cast<double>(free_from[lane].size()) * (box_height + gap);
    layout.height += layout.lanes[lane].height + lane_gap;
  }
  for (std::size_t i = 0; i < layout.boxes.size(); ++i)
    layout.boxes[i].y = layout.lanes[layout.boxes[i].lane].top +
                        static_cast<double>(row_of[i]) * (box_height + gap);
  return layout;
}

}  // namespace annals::detail
