// Relations between events that follow from their dates.
#include "core/model/date.h"
#include "timeline/graph.h"

#include <algorithm>
#include <tuple>

namespace annals {
namespace {

struct Dated {
  Day earliest;
  Day latest;
  std::uint32_t event = 0;
};

std::vector<Dated> dated_events(const std::vector<Event>& events) {
  std::vector<Dated> dated;
  for (std::uint32_t i = 0; i < events.size(); ++i)
    if (const auto date = parse_edtf(events[i].date); date && date->earliest && date->latest)
      dated.push_back({*date->earliest, *date->latest, i});
  return dated;
}

// An interval order is reduced when each event points to those that begin after its end and before
// every event that begins after its end has ended: b directly follows a when no c lies wholly
// between them.
void add_before(const std::vector<Event>& events, std::vector<Dated> dated,
                std::vector<Relation>& out) {
  std::ranges::sort(dated, {}, [](const Dated& d) { return std::pair(d.earliest, d.event); });
  // soonest_end[i]: the earliest last day among events i, i + 1, ...
  std::vector<Day> soonest_end(dated.size());
  for (std::size_t i = dated.size(); i-- > 0;)
    soonest_end[i] =
        i + 1 < dated.size() ? std::min(dated[i].latest, soonest_end[i + 1]) : dated[i].latest;
  for (const Dated& a : dated) {
    auto next = std::ranges::upper_bound(dated, a.latest, {}, &Dated::earliest);
    if (next == dated.end()) continue;
    const Day limit = soonest_end[static_cast<std::size_t>(next - dated.begin())];
    for (; next != dated.end() && next->earliest <= limit; ++next)
      out.push_back({events[a.event].id, events[next->event].id, "before", "date"});
  }
}

void add_same_day(const std::vector<Event>& events, const std::vector<Dated>& dated,
                  std::vector<Relation>& out) {
  const Dated* last = nullptr;
  for (const Dated& d : dated) {
    if (d.earliest != d.latest) continue;
    if (last != nullptr && last->earliest == d.earliest)
      out.push_back({events[last->event].id, events[d.event].id, "same_day", "date"});
    last = &d;
  }
}

}  // namespace

std::vector<Relation> date_relations(const std::vector<Event>& events) {
  std::vector<Relation> relations;
  const std::vector<Dated> dated = dated_events(events);
  add_before(events, dated, relations);
  add_same_day(events, dated, relations);
  std::ranges::sort(relations, {},
                    [](const Relation& r) { return std::tie(r.from, r.to, r.kind); });
  return relations;
}

}  // namespace annals
