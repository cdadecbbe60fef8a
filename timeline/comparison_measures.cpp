#include "timeline/detail/comparison_measures.h"

#include "core/model/date.h"
#include "timeline/builder.h"
#include "timeline/combine.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace annals::detail {
namespace {

// The event that says most on a side, nullptr where it does not tell it.
const Event* event_of(const std::vector<ComparedSide>& sides, const SharedEvent& shared,
                      std::size_t side) {
  const auto& events = shared.events[side];
  return events.empty() ? nullptr : &sides[side].timeline.events[events.front()];
}

using Told = std::vector<std::pair<std::uint32_t, const Event*>>;  // with its side

Told tellers(const std::vector<ComparedSide>& sides, const SharedEvent& shared) {
  Told result;
  for (std::uint32_t side = 0; side < sides.size(); ++side)
    if (const Event* event = event_of(sides, shared, side)) result.emplace_back(side, event);
  return result;
}

Told all_acts(const std::vector<ComparedSide>& sides, const SharedEvent& shared) {
  Told result;
  for (std::uint32_t side = 0; side < sides.size(); ++side)
    for (const std::uint32_t event : shared.events[side])
      result.emplace_back(side, &sides[side].timeline.events[event]);
  return result;
}

// Most parties, a date of the text.
std::size_t knowledge(const Event& event) {
  return event.sources.size() + event.targets.size() + (event.date_basis == "text" ? 2 : 0) +
         (event.date.empty() ? 0 : 1);
}

std::string date_agreement(const Told& told, const SharedEvent& shared) {
  std::set<std::string> dates;
  for (const auto& [side, event] : told) {
    if (event->date.empty()) return "unknown";
    dates.insert(event->date);
  }
  if (std::ranges::any_of(shared.conflicts, [](const Conflict& c) { return c.field == "date"; }))
    return "different";
  return dates.size() == 1 ? "same" : "compatible";
}

bool holds(const std::vector<std::string>& items, const std::string& item) {
  return std::ranges::find(items, item) != items.end();
}

void find_role_changes(const Told& told, std::size_t side_count, SharedEvent& shared) {
  std::map<std::string, std::vector<std::string>> roles;
  for (const auto& [side, event] : told) {
    for (const std::string& actor : event->targets)
      roles.try_emplace(actor, side_count).first->second[side] = "target";
    for (const std::string& actor : event->sources)
      roles.try_emplace(actor, side_count).first->second[side] = "source";
  }
  for (auto& [actor, of_sides] : roles)
    if (holds(of_sides, "source") && holds(of_sides, "target"))
      shared.role_changes.push_back({actor, of_sides});
}

void find_lag(const Told& told, SharedEvent& shared) {
  for (const auto& [side, event] : told) {
    std::string& first = shared.first_reported[side];
    if (const std::string& day = event->first_reported_day;
        !day.empty() && (first.empty() || day < first))
      first = day;
  }
  std::optional<Day> first, last;
  for (const auto& [side, event] : told) {
    const auto day = parse_day(shared.first_reported[side]);
    if (!day) return;
    first = first ? std::min(*first, *day) : *day;
    last = last ? std::max(*last, *day) : *day;
  }
  if (first) shared.lag_days = *last - *first;
}

double rounded(double value) { return std::round(1000 * value) / 1000; }

std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::size_t count_events(const ComparedSide& side) { return side.timeline.events.size(); }

bool is_before(const std::optional<Interval>& x, const std::optional<Interval>& y) {
  return x && y && x->latest && y->earliest && *x->latest < *y->earliest;
}

// The shared events' order on two sides: tau-b (M. Kendall 1945), in which pairs that a side does
// not order for sure are ties.
class OrderOfTwo {
 public:
  OrderOfTwo(const Comparison& comparison, SidePair& pair, std::vector<Inversion>& inversions) {
    for (std::uint32_t i = 0; i < comparison.shared.size(); ++i) {
      const Event* a = event_of(comparison.sides, comparison.shared[i], pair.a);
      const Event* b = event_of(comparison.sides, comparison.shared[i], pair.b);
      if (a != nullptr && b != nullptr)
        events_.push_back({i, parse_edtf(a->date), parse_edtf(b->date)});
    }
    for (std::size_t i = 0; i < events_.size(); ++i)
      for (std::size_t j = i + 1; j < events_.size(); ++j)
        weigh(events_[i], events_[j], pair, inversions);
    const double weight = std::sqrt((alike_ + turned_ + only_a_) * (alike_ + turned_ + only_b_));
    if (weight > 0) pair.kendall_tau = rounded((alike_ - turned_) / weight);
  }

 private:
  struct Both {
    std::uint32_t shared = 0;
    std::optional<Interval> a, b;
  };

  static int order(const std::optional<Interval>& x, const std::optional<Interval>& y) {
    return is_before(x, y) ? -1 : is_before(y, x) ? 1 : 0;
  }

  void weigh(const Both& x, const Both& y, const SidePair& pair,
             std::vector<Inversion>& inversions) {
    const int on_a = order(x.a, y.a), on_b = order(x.b, y.b);
    if (on_a != 0 && on_b == 0) ++only_a_;
    if (on_a == 0 && on_b != 0) ++only_b_;
    if (on_a * on_b > 0) ++alike_;
    if (on_a * on_b >= 0) return;
    ++turned_;
    inversions.push_back(
        {on_a < 0 ? x.shared : y.shared, on_a < 0 ? y.shared : x.shared, pair.a, pair.b});
  }

  std::vector<Both> events_;
  double alike_ = 0, turned_ = 0, only_a_ = 0, only_b_ = 0;
};

SidePair measured_pair(Comparison& comparison, std::uint32_t a, std::uint32_t b) {
  SidePair pair{a, b, 0, 0, std::nullopt, std::nullopt};
  std::vector<double> lags;
  std::size_t all = comparison.only[a].size() + comparison.only[b].size();
  for (const SharedEvent& shared : comparison.shared) {
    const bool tells_a = !shared.events[a].empty(), tells_b = !shared.events[b].empty();
    if (tells_a || tells_b) ++all;
    if (!tells_a || !tells_b) continue;
    ++pair.shared;
    const auto day_a = parse_day(shared.first_reported[a]),
               day_b = parse_day(shared.first_reported[b]);
    if (day_a && day_b) lags.push_back(*day_b - *day_a);
  }
  pair.jaccard = all > 0 ? rounded(pair.shared / static_cast<double>(all)) : 0;
  pair.lag_days = median(std::move(lags));
  const OrderOfTwo order(comparison, pair, comparison.inversions);
  return pair;
}

struct Part {
  double events = 0, as_source = 0;
};

std::map<std::string, Part> parts_of(const Timeline& timeline) {
  std::map<std::string, Part> parts;
  for (const Event& event : timeline.events) {
    std::set<std::string> present(event.sources.begin(), event.sources.end());
    present.insert(event.targets.begin(), event.targets.end());
    for (const std::string& actor : present) {
      ++parts[actor].events;
      if (holds(event.sources, actor)) ++parts[actor].as_source;
    }
  }
  return parts;
}

// Actors with a part in fewer events than this on every side are passed over.
constexpr double least_events = 2;

void measure_room(Comparison& comparison) {
  std::vector<std::map<std::string, Part>> parts;
  std::set<std::string> actors;
  for (const ComparedSide& side : comparison.sides) {
    parts.push_back(parts_of(side.timeline));
    for (const auto& [actor, part] : parts.back())
      if (part.events >= least_events) actors.insert(actor);
  }
  std::vector<std::pair<double, Room>> rooms;
  for (const std::string& actor : actors) {
    Room room{actor, {}, {}};
    for (std::size_t side = 0; side < parts.size(); ++side) {
      const Part part = parts[side].contains(actor) ? parts[side].at(actor) : Part();
      const auto events =
          static_cast<double>(std::max<std::size_t>(1, count_events(comparison.sides[side])));
      room.shares.push_back(rounded(part.events / events));
      room.as_source.push_back(part.events > 0 ? rounded(part.as_source / part.events) : 0);
    }
    const auto [least, most] = std::ranges::minmax(room.shares);
    rooms.emplace_back(least - most, std::move(room));
  }
  std::ranges::stable_sort(rooms, {}, &std::pair<double, Room>::first);
  for (auto& [difference, room] : rooms) comparison.room.push_back(std::move(room));
}

}  // namespace

bool is_surely_before(const Event& a, const Event& b) {
  return is_before(parse_edtf(a.date), parse_edtf(b.date));
}

void contrast(const std::vector<ComparedSide>& sides, const ActorMap& actors, SharedEvent& shared) {
  for (std::uint32_t side = 0; side < sides.size(); ++side)
    std::ranges::stable_sort(shared.events[side], std::greater{}, [&](std::uint32_t event) {
      return knowledge(sides[side].timeline.events[event]);
    });
  const Told acts = all_acts(sides, shared);
  std::vector<Telling> tellings;
  for (const auto& [side, event] : acts) {
    tellings.push_back({*event, sides[side].name, event->first_reported_day, 1, {}});
    tellings.back().event.conflicts.clear();  // those between the articles of one side
  }
  shared.conflicts = combine(std::move(tellings), actors).conflicts;
  shared.first_reported.assign(sides.size(), "");
  shared.date_agreement = date_agreement(tellers(sides, shared), shared);
  find_role_changes(acts, sides.size(), shared);
  find_lag(acts, shared);
}

void sort_by_time(Comparison& comparison) {
  // Undated last; of one day in the order of the sides' timelines.
  const auto day_of = [&](const SharedEvent& shared) {
    std::tuple best{true, 0, Day{1 << 24}};  // presumed, days left open, first day
    for (const auto& [side, event] : tellers(comparison.sides, shared)) {
      const auto date = parse_edtf(event->date);
      if (!date || date->is_unbounded()) continue;
      const Day first = date->earliest ? *date->earliest : *date->latest;
      const bool is_open = !date->earliest || !date->latest;
      const std::tuple told{event->date_basis != "text",
                            is_open ? 1 << 20 : *date->latest - *date->earliest, first};
      if (std::get<Day>(best) == Day{1 << 24} || told < best) best = told;
    }
    return std::get<Day>(best);
  };
  std::ranges::stable_sort(comparison.shared, {}, day_of);
}

void measure(Comparison& comparison) {
  for (std::uint32_t a = 0; a < comparison.sides.size(); ++a)
    for (std::uint32_t b = a + 1; b < comparison.sides.size(); ++b)
      comparison.pairs.push_back(measured_pair(comparison, a, b));
  measure_room(comparison);
  double all = static_cast<double>(comparison.shared.size()), told_by_all = 0;
  for (const auto& only : comparison.only) all += static_cast<double>(only.size());
  for (const SharedEvent& shared : comparison.shared)
    if (std::ranges::none_of(shared.events, [](const auto& events) { return events.empty(); }))
      ++told_by_all;
  comparison.jaccard = all > 0 ? rounded(told_by_all / all) : 0;
}

}  // namespace annals::detail
