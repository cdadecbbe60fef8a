#include "timeline/merge.h"

#include "core/model/date.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

namespace annals {
namespace {

// A date that says less than a month is no evidence that two reports mean one event.
constexpr int widest_days = 31;

struct Candidate {
  Day earliest;
  Day latest;
  std::uint32_t event = 0;
};

class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }

  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  // The smaller index stays the root, so that a group is named by its first event.
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& x) { return std::ranges::find(b, x) != b.end(); });
}

bool quantities_agree(const Event& a, const Event& b) {
  for (const Quantity& x : a.quantities)
    for (const Quantity& y : b.quantities)
      if (x.kind == y.kind && (x.low > 2 * y.high || y.low > 2 * x.high)) return false;
  return true;
}

bool can_be_one(const Event& a, const Event& b) {
  if (a.type != b.type) return false;
  const bool shares_source = share_one(a.sources, b.sources);
  const bool shares_target = share_one(a.targets, b.targets);
  const bool parties_meet =
      shares_source || (shares_target && (a.sources.empty() || b.sources.empty()));
  if (!parties_meet) return false;
  if (!a.targets.empty() && !b.targets.empty() && !shares_target) return false;
  const bool is_negated = (a.status == "denied") != (b.status == "denied");
  return !is_negated && quantities_agree(a, b);
}

}  // namespace

std::vector<std::uint32_t> group_reports(const std::vector<Event>& events,
                                         const std::vector<std::uint32_t>& article_of_event) {
  std::map<std::tuple<std::string, std::string>, std::vector<Candidate>> index;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    const auto date = parse_edtf(event.date);
    if (!date || !date->earliest || !date->latest || *date->latest - *date->earliest > widest_days)
      continue;
    for (const auto* parties : {&event.sources, &event.targets})
      for (const std::string& party : *parties)
        index[{event.type, party}].push_back({*date->earliest, *date->latest, i});
  }
  Groups groups(events.size());
  for (auto& [key, candidates] : index) {
    std::ranges::sort(candidates, {},
                      [](const Candidate& c) { return std::tuple(c.earliest, c.latest, c.event); });
    for (std::size_t i = 0; i < candidates.size(); ++i)
      for (std::size_t j = i + 1;
           j < candidates.size() && candidates[j].earliest <= candidates[i].latest; ++j) {
        const std::uint32_t a = candidates[i].event, b = candidates[j].event;
        if (article_of_event[a] != article_of_event[b] && groups.root(a) != groups.root(b) &&
            can_be_one(events[a], events[b]))
          groups.join(a, b);
      }
  }
  std::vector<std::uint32_t> roots(events.size());
  for (std::uint32_t i = 0; i < events.size(); ++i) roots[i] = groups.root(i);
  return roots;
}

}  // namespace annals
