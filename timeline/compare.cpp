#include "timeline/compare.h"

#include "timeline/actors.h"
#include "timeline/builder.h"
#include "timeline/detail/comparison_measures.h"
#include "timeline/merge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace annals {
namespace {

// Log-odds from which a match that keeps the order of the others is taken.
constexpr double least_ordered = -1;

// All events of all sides, numbered through; the unit of a report is the event it tells.
class Alignment {
 public:
  Alignment(const std::vector<ComparedSide>& sides, const ActorMap& actors, const DataFiles& data)
      : sides_(sides), scorer_(data) {
    for (const ComparedSide& side : sides) {
      first_.push_back(static_cast<std::uint32_t>(side_of_.size()));
      for (std::size_t i = 0; i < side.timeline.events.size(); ++i)
        side_of_.push_back(static_cast<std::uint32_t>(first_.size() - 1));
    }
    read(actors);
  }

  std::vector<SharedEvent> shared_events() {
    const std::vector<ScoredPair> pairs = likely_pairs(scorer_, least_ordered);
    const Grouping grouping = group_reports(scorer_, unit_, pairs);
    group_.resize(side_of_.size());
    std::iota(group_.begin(), group_.end(), 0u);
    for (std::uint32_t i = 0; i < grouping.group.size(); ++i)
      group_[unit_[i]] = group_[unit_[grouping.group[i]]];
    collect();
    for (const ScoredPair& pair : pairs)
      if (pair.score < 0) join_in_order(unit_[pair.a], unit_[pair.b]);
    return describe(pairs);
  }

 private:
  void read(const ActorMap& actors) {
    for (std::uint32_t side = 0; side < sides_.size(); ++side)
      for (Retold& article : retold_articles(sides_[side].timeline)) {
        for (const std::uint32_t event : article.events) unit_.push_back(first_[side] + event);
        articles_.push_back(std::move(article.extraction));
      }
    std::vector<const Extraction*> pointers;
    for (const Extraction& article : articles_) pointers.push_back(&article);
    scorer_.read(pointers, actors);
  }

  void collect() {
    members_.assign(group_.size(), {});
    for (std::uint32_t unit = 0; unit < group_.size(); ++unit)
      members_[group_[unit]].push_back(unit);
    for (std::uint32_t group = 0; group < members_.size(); ++group)
      if (is_of_several_sides(group)) matched_.push_back(group);
  }

  bool is_of_several_sides(std::uint32_t group) const {
    return std::ranges::any_of(members_[group], [&](std::uint32_t unit) {
      return side_of_[unit] != side_of_[members_[group].front()];
    });
  }

  const Event& event_of(std::uint32_t unit) const {
    return sides_[side_of_[unit]].timeline.events[unit - first_[side_of_[unit]]];
  }

  // Whether joining `a` and `b` would turn round the order of another match of their sides.
  bool crosses(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t side_a = side_of_[a], side_b = side_of_[b];
    for (const std::uint32_t group : matched_) {
      const Event *of_a = nullptr, *of_b = nullptr;
      for (const std::uint32_t unit : members_[group]) {
        if (side_of_[unit] == side_a) of_a = &event_of(unit);
        if (side_of_[unit] == side_b) of_b = &event_of(unit);
      }
      if (of_a == nullptr || of_b == nullptr) continue;
      const Event &x = event_of(a), &y = event_of(b);
      if ((detail::is_surely_before(x, *of_a) && detail::is_surely_before(*of_b, y)) ||
          (detail::is_surely_before(*of_a, x) && detail::is_surely_before(y, *of_b)))
        return true;
    }
    return false;
  }

  void join_in_order(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t group_a = group_[a], group_b = group_[b];
    if (group_a == group_b || side_of_[a] == side_of_[b]) return;
    for (const std::uint32_t x : members_[group_a])
      for (const std::uint32_t y : members_[group_b])
        if (side_of_[x] == side_of_[y]) return;
    if (event_of(a).date.empty() || event_of(b).date.empty() || crosses(a, b)) return;
    for (const std::uint32_t unit : members_[group_b]) {
      group_[unit] = group_a;
      members_[group_a].push_back(unit);
    }
    members_[group_b].clear();
    by_order_.insert(group_a);
    if (std::ranges::find(matched_, group_a) == matched_.end()) matched_.push_back(group_a);
  }

  std::vector<SharedEvent> describe(const std::vector<ScoredPair>& pairs) const {
    std::map<std::uint32_t, SharedEvent> shared;
    for (std::uint32_t group = 0; group < members_.size(); ++group) {
      if (!is_of_several_sides(group)) continue;
      SharedEvent& event = shared[group];
      event.events.resize(sides_.size());
      for (const std::uint32_t unit : members_[group])
        event.events[side_of_[unit]].push_back(unit - first_[side_of_[unit]]);
      event.is_by_order = by_order_.contains(group);
    }
    for (const ScoredPair& pair : pairs) {  // likeliest first
      const auto found = shared.find(group_[unit_[pair.a]]);
      if (found == shared.end() || unit_[pair.a] == unit_[pair.b] ||
          group_[unit_[pair.b]] != found->first || !found->second.reasons.empty() ||
          side_of_[unit_[pair.a]] == side_of_[unit_[pair.b]])
        continue;
      found->second.score = std::round(1000 * probability(pair.score)) / 1000;
      found->second.reasons = scorer_.reasons(pair.a, pair.b);
    }
    std::vector<SharedEvent> result;
    for (auto& [group, event] : shared) result.push_back(std::move(event));
    return result;
  }

  const std::vector<ComparedSide>& sides_;
  MatchScorer scorer_;
  std::vector<Extraction> articles_;
  std::vector<std::uint32_t> unit_;             // by report
  std::vector<std::uint32_t> first_, side_of_;  // by side, by unit
  std::vector<std::uint32_t> group_;            // by unit
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::uint32_t> matched_;  // groups of several sides
  std::set<std::uint32_t> by_order_;    // groups joined for their place in the order
};

void find_unshared(Comparison& comparison) {
  for (std::uint32_t side = 0; side < comparison.sides.size(); ++side) {
    const auto& events = comparison.sides[side].timeline.events;
    std::vector<bool> is_shared(events.size(), false);
    for (const SharedEvent& shared : comparison.shared)
      for (const std::uint32_t event : shared.events[side]) is_shared[event] = true;
    auto& only = comparison.only.emplace_back();
    auto& undated = comparison.undated.emplace_back();
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      if (!is_shared[i]) only.push_back(i);
      if (events[i].date.empty()) undated.push_back(i);
    }
  }
}

}  // namespace

Comparison compare(std::vector<ComparedSide> sides, const DataFiles& data) {
  Comparison comparison;
  comparison.sides = std::move(sides);
  ActorMap actors;
  for (const ComparedSide& side : comparison.sides)
    for (const Actor& actor : side.timeline.actors) join_actor(actor, actors);
  comparison.shared = Alignment(comparison.sides, actors, data).shared_events();
  for (SharedEvent& shared : comparison.shared) detail::contrast(comparison.sides, actors, shared);
  detail::sort_by_time(comparison);
  find_unshared(comparison);
  detail::measure(comparison);
  return comparison;
}

}  // namespace annals
