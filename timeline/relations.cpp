// Relations between events: what their dates say, and what texts say as far as dates allow.
#include "timeline/relations.h"

#include "core/model/date.h"

#include <boost/graph/adjacency_list.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace annals {
namespace {

struct Dated {
  Day earliest;
  Day latest;
  std::uint32_t event = 0;
};

// Days with very many events would need a relation for each pair of them and the next day's.
constexpr std::size_t most_before_per_event = 16;

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
  const std::size_t most = most_before_per_event * events.size();
  const std::size_t size_before = out.size();
  for (const Dated& a : dated) {
    auto next = std::ranges::upper_bound(dated, a.latest, {}, &Dated::earliest);
    if (next == dated.end()) continue;
    const Day limit = soonest_end[static_cast<std::size_t>(next - dated.begin())];
    for (; next != dated.end() && next->earliest <= limit; ++next)
      out.push_back({events[a.event].id, events[next->event].id, "before", "date"});
    if (out.size() - size_before > most) return out.resize(size_before);
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

// A date that names first and last day of something that lasts: "2021-11-30/2021-12-01". Whole
// months and weeks are when it was, not how long.
std::optional<Dated> lasting(const Event& event, std::uint32_t index) {
  const auto date = parse_edtf(event.date);
  if (event.date_basis != "text" || !date || !date->earliest || !date->latest ||
      date->grain != Grain::day || *date->earliest == *date->latest ||
      *date->latest - *date->earliest == 6)
    return std::nullopt;
  return Dated{*date->earliest, *date->latest, index};
}

// A plain day's act during a lasting one that shares a party with it.
void add_during(const std::vector<Event>& events, const std::vector<Dated>& dated,
                std::vector<Relation>& out) {
  std::map<std::string_view, std::vector<Dated>> lasting_of_party;
  const auto parties = [](const Event& event) {
    std::set<std::string_view> all(event.sources.begin(), event.sources.end());
    all.insert(event.targets.begin(), event.targets.end());
    return all;
  };
  for (std::uint32_t i = 0; i < events.size(); ++i)
    if (const auto span = lasting(events[i], i))
      for (const std::string_view party : parties(events[i]))
        lasting_of_party[party].push_back(*span);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Dated& day : dated) {
    if (day.earliest != day.latest) continue;
    for (const std::string_view party : parties(events[day.event]))
      if (const auto found = lasting_of_party.find(party); found != lasting_of_party.end())
        for (const Dated& span : found->second)
          if (span.earliest <= day.earliest && day.latest <= span.latest)
            pairs.emplace(day.event, span.event);
  }
  for (const auto& [day, span] : pairs)
    out.push_back({events[day].id, events[span].id, "during", "date"});
}

// What texts say of two events.
struct Said {
  std::uint32_t first = 0;  // comes first; of an answer, what it answers
  std::uint32_t then = 0;
  bool is_answer = false;
  double weight = 0;  // of the texts that say so
  auto key() const { return std::tuple(first, then, is_answer); }
};

std::vector<Said> said_relations(const std::vector<Event>& events) {
  std::map<std::string_view, std::uint32_t> event_of_report;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    event_of_report.emplace(events[i].id, i);
    for (const EventReport& report : events[i].reports) event_of_report.emplace(report.id, i);
  }
  std::map<std::tuple<std::uint32_t, std::uint32_t, bool>, double> weights;
  const auto add = [&](const Act& act, std::uint32_t index) {
    for (const EventLink& link : act.links) {
      const auto other = event_of_report.find(link.event);
      if (other == event_of_report.end() || other->second == index) continue;
      const bool is_first = link.kind == "before";
      weights[{is_first ? index : other->second, is_first ? other->second : index,
               link.kind == "responds_to"}] += act.confidence;
    }
  };
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    if (events[i].reports.empty()) add(events[i], i);
    for (const EventReport& report : events[i].reports) add(report, i);
  }
  std::vector<Said> said;
  for (const auto& [key, weight] : weights)
    said.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), weight});
  std::ranges::stable_sort(said, std::greater{}, &Said::weight);
  return said;
}

// The order that dates and accepted texts give. What is said is accepted while it makes no cycle.
class Order {
 public:
  explicit Order(const std::vector<Event>& events) : said_(events.size()), dates_(events.size()) {
    for (std::uint32_t i = 0; i < events.size(); ++i)
      if (const auto date = parse_edtf(events[i].date)) dates_[i] = *date;
  }

  // Whether `first` comes before `then`, by dates alone or through what was accepted. Breadth first
  // over the events that texts relate, O(accepted).
  bool comes_before(std::uint32_t first, std::uint32_t then) const {
    if (is_surely_before(first, then)) return true;
    std::set<std::uint32_t> seen = {first};
    for (std::vector<std::uint32_t> open = {first}; !open.empty();) {
      const std::uint32_t event = open.back();
      open.pop_back();
      const auto reach = [&](std::uint32_t next) {
        if (seen.insert(next).second) open.push_back(next);
      };
      for (const auto edge : boost::make_iterator_range(boost::out_edges(event, said_)))
        reach(static_cast<std::uint32_t>(boost::target(edge, said_)));
      for (const std::uint32_t start : starts_)
        if (is_surely_before(event, start)) reach(start);
      if (event != first && (event == then || is_surely_before(event, then))) return true;
    }
    return false;
  }

  void accept(std::uint32_t first, std::uint32_t then) {
    boost::add_edge(first, then, said_);
    starts_.insert(first);
  }

 private:
  bool is_surely_before(std::uint32_t a, std::uint32_t b) const {
    return dates_[a].latest && dates_[b].earliest && *dates_[a].latest < *dates_[b].earliest;
  }

  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> said_;
  std::vector<Interval> dates_;
  std::set<std::uint32_t> starts_;  // events from which an accepted relation leads on
};

}  // namespace

Relations relate(const std::vector<Event>& events) {
  Relations result;
  const std::vector<Dated> dated = dated_events(events);
  add_before(events, dated, result.kept);
  add_same_day(events, dated, result.kept);
  add_during(events, dated, result.kept);
  Order order(events);
  for (const Said& said : said_relations(events)) {
    const Relation relation =
        said.is_answer
            ? Relation{events[said.then].id, events[said.first].id, "responds_to", "text"}
            : Relation{events[said.first].id, events[said.then].id, "before", "text"};
    if (order.comes_before(said.then, said.first)) {
      result.dropped.push_back(relation);
    } else if (said.is_answer || !order.comes_before(said.first, said.then)) {
      result.kept.push_back(relation);
      order.accept(said.first, said.then);
    }
  }
  for (auto* relations : {&result.kept, &result.dropped})
    std::ranges::sort(*relations, {},
                      [](const Relation& r) { return std::tie(r.from, r.to, r.kind, r.basis); });
  return result;
}

}  // namespace annals
