#include "export/detail/lane_layout.h"

#include "export/detail/labels.h"

#include <algorithm>
#include <map>

namespace annals::detail {
namespace {

constexpr double gap = 6;           // between boxes
constexpr double lane_gap = 8;      // between lanes
constexpr double band_gap = 18;     // between bands
constexpr std::size_t columns = 6;  // of a band
constexpr std::size_t most_lanes = 8;
constexpr std::size_t tallest_stack = 4;  // boxes above each other before a column widens

// The events of one day, by lane.
struct DayColumn {
  std::optional<Day> day;
  std::string label;
  std::map<std::string, std::vector<std::uint32_t>> lanes;  // actor id, "" for others
  std::size_t width = 1;                                    // in boxes
};

// Actors with lanes of their own, the one with most events first.
std::vector<std::string> lane_actors(const Timeline& timeline) {
  std::map<std::string, std::size_t> counts;
  for (const Event& event : timeline.events) ++counts[leading_actor(event)];
  counts.erase("");
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& row) { return row.second; });
  std::vector<std::string> actors;
  for (const auto& [actor, count] : order)
    if (actors.size() < most_lanes && count > 1) actors.push_back(actor);
  return actors;
}

std::vector<DayColumn> make_columns(const Timeline& timeline,
                                    const std::vector<std::string>& actors) {
  std::vector<DayColumn> made;
  for (const std::uint32_t i : events_by_day(timeline)) {
    const Event& event = timeline.events[i];
    const auto days = extent(event);
    const auto day = days ? std::optional(days->first) : std::nullopt;
    if (made.empty() || made.back().day != day) made.push_back({day, display_date(event), {}, 1});
    DayColumn& column = made.back();
    if (day && column.label != display_date(event)) column.label = display_date(*day);
    const std::string& actor = leading_actor(event);
    column.lanes[std::ranges::find(actors, actor) == actors.end() ? "" : actor].push_back(i);
  }
  for (DayColumn& column : made) {
    std::size_t most = 1;
    for (const auto& [actor, events] : column.lanes) most = std::max(most, events.size());
    column.width = std::min(columns, (most + tallest_stack - 1) / tallest_stack);
  }
  return made;
}

std::string time_between(const std::optional<Day>& before, const std::optional<Day>& after) {
  if (!before || !after) return {};
  const int days = *after - *before;
  const auto text = [](int count, std::string_view unit) {
    return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s") + " later";
  };
  if (days < 14) return text(days, "day");
  if (days < 61) return text(days / 7, "week");
  return days < 730 ? text(days / 30, "month") : text(days / 365, "year");
}

class Placer {
 public:
  Placer(LaneLayout& layout, const std::vector<std::string>& actors)
      : layout_(layout), actors_(actors) {}

  // Puts the columns [first, last) into a band of their own.
  void place(const std::vector<DayColumn>& days, std::size_t first, std::size_t last) {
    LaneLayout::Band band;
    band.top = layout_.height;
    double left = lane_names_width;
    for (std::size_t i = first; i < last; ++i) {
      const double width = static_cast<double>(days[i].width) * (box_width + gap) - gap;
      const auto before = i == 0 ? std::optional<Day>() : days[i - 1].day;
      band.columns.push_back({left, width, days[i].label, time_between(before, days[i].day)});
      left += width + gap;
    }
    double top = band.top + band_header;
    for (const std::string& actor : actors_) top = place_lane(band, actor, days, first, top);
    top = place_lane(band, "", days, first, top);
    band.height = top - band.top;
    layout_.height = top + band_gap;
    layout_.bands.push_back(std::move(band));
  }

 private:
  // Returns where the next lane begins.
  double place_lane(LaneLayout::Band& band, const std::string& actor,
                    const std::vector<DayColumn>& days, std::size_t first, double top) {
    std::size_t rows = 0;
    for (std::size_t i = 0; i < band.columns.size(); ++i) {
      const auto events = days[first + i].lanes.find(actor);
      if (events == days[first + i].lanes.end()) continue;
      const std::size_t width = days[first + i].width;
      for (std::size_t j = 0; j < events->second.size(); ++j) {
        const std::size_t row = j / width, column = j % width;
        layout_.boxes.push_back(
            {events->second[j], static_cast<std::uint32_t>(layout_.bands.size()),
             static_cast<std::uint32_t>(i),
             band.columns[i].left + static_cast<double>(column) * (box_width + gap),
             top + static_cast<double>(row) * (box_height + gap)});
      }
      rows = std::max(rows, (events->second.size() + width - 1) / width);
    }
    if (rows == 0) return top;
    const double height = static_cast<double>(rows) * (box_height + gap) - gap;
    band.lanes.push_back({actor, top, height});
    return top + height + lane_gap;
  }

  LaneLayout& layout_;
  const std::vector<std::string>& actors_;
};

}  // namespace

LaneLayout lay_out_lanes(const Timeline& timeline) {
  LaneLayout layout;
  layout.width = lane_names_width + columns * (box_width + gap) - gap;
  const std::vector<std::string> actors = lane_actors(timeline);
  const std::vector<DayColumn> days = make_columns(timeline, actors);
  Placer placer(layout, actors);
  for (std::size_t first = 0; first < days.size();) {
    std::size_t last = first, used = 0;
    while (last < days.size() && used + days[last].width <= columns) used += days[last++].width;
    placer.place(days, first, last);
    first = last;
  }
  std::ranges::sort(layout.boxes, {}, &LaneLayout::Box::event);
  return layout;
}

}  // namespace annals::detail
