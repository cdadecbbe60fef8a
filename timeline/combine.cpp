#include "timeline/combine.h"

#include "core/model/date.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace annals {
namespace {

using Tellings = std::vector<Telling>;

// Items of all tellings, those of most tellings first, then in order of appearance.
std::vector<std::string> most_named(const Tellings& tellings,
                                    std::vector<std::string> Act::*items) {
  std::vector<std::pair<std::string, int>> counts;
  for (const Telling& telling : tellings)
    for (const std::string& item : telling.event.*items) {
      const auto found = std::ranges::find(counts, item, &std::pair<std::string, int>::first);
      if (found == counts.end())
        counts.emplace_back(item, 1);
      else
        ++found->second;
    }
  std::ranges::stable_sort(counts, std::greater{}, &std::pair<std::string, int>::second);
  std::vector<std::string> result;
  for (auto& [item, count] : counts) result.push_back(std::move(item));
  return result;
}

// An actor keeps the role in which most reports have him.
void settle_roles(const Tellings& tellings, Event& event) {
  const auto count = [&](const std::string& id, std::vector<std::string> Act::*role) {
    return std::ranges::count_if(tellings, [&](const Telling& telling) {
      return std::ranges::find(telling.event.*role, id) != (telling.event.*role).end();
    });
  };
  for (const std::string& id : std::vector<std::string>(event.sources)) {
    if (std::ranges::find(event.targets, id) == event.targets.end()) continue;
    std::erase(count(id, &Act::sources) >= count(id, &Act::targets) ? event.targets : event.sources,
               id);
  }
}

bool is_stated(const Event& event) {
  if (event.date_basis == "text") return true;
  const auto date = parse_edtf(event.date);  // "2021-11-08~" is the day of the news, not of the act
  return event.date_basis == "context" && date && !date->approximate;
}

// How many days the date leaves open; an open or missing bound counts as very wide.
int width(const Event& event) {
  const auto date = parse_edtf(event.date);
  return date && date->earliest && date->latest ? *date->latest - *date->earliest : 1 << 20;
}

bool are_disjoint(std::string_view a, std::string_view b) {
  const auto x = parse_edtf(a), y = parse_edtf(b);
  return x && y &&
         ((x->latest && y->earliest && *x->latest < *y->earliest) ||
          (y->latest && x->earliest && *y->latest < *x->earliest));
}

// The finest stated date, of several the one that most reports allow; else the earliest presumed.
const Event& best_dated(const Tellings& tellings) {
  const auto key = [&](const Event& event) {
    const auto allowing = std::ranges::count_if(tellings, [&](const Telling& telling) {
      return is_stated(telling.event) && !are_disjoint(telling.event.date, event.date);
    });
    const auto date = parse_edtf(event.date);
    const int first = date && date->earliest ? date->earliest->number : 1 << 24;
    return std::tuple(event.date.empty(), !is_stated(event), is_stated(event) ? width(event) : 0,
                      -allowing, event.date_basis != "text", is_stated(event) ? 0 : first);
  };
  const Event* best = &tellings.front().event;
  for (const Telling& telling : tellings)
    if (key(telling.event) < key(*best)) best = &telling.event;
  return *best;
}

// A week apart is one weekday read twice.
bool are_contradictory(std::string_view a, std::string_view b) {
  const auto x = parse_edtf(a), y = parse_edtf(b);
  if (x && y && x->earliest && y->earliest && std::abs(*x->earliest - *y->earliest) == 7)
    return false;
  return are_disjoint(a, b);
}

// A date that the text gives for sure; weeks are named loosely ("last week").
bool is_firm(const Event& event) {
  const auto date = parse_edtf(event.date);
  const int days = width(event);
  return event.date_basis == "text" && date && !date->approximate && !date->uncertain &&
         (days < 4 || days > 10);
}

void add_conflict(Event& event, std::string_view field,
                  const std::vector<Conflict::Value>& values) {
  const std::set<std::string> different = [&] {
    std::set<std::string> texts;
    for (const Conflict::Value& value : values) texts.insert(value.value);
    return texts;
  }();
  if (different.size() > 1) event.conflicts.push_back({std::string(field), values});
}

// Whether an article gives firm dates, and none that another article's firm dates allow.
bool disagree_on_date(const Tellings& tellings, const std::string& article,
                      const std::string& other) {
  bool differ = false;
  for (const Telling& a : tellings)
    for (const Telling& b : tellings) {
      if (a.article != article || b.article != other || !is_firm(a.event) || !is_firm(b.event))
        continue;
      if (!are_contradictory(a.event.date, b.event.date)) return false;
      differ = true;
    }
  return differ;
}

void find_date_conflict(const Tellings& tellings, Event& event) {
  std::vector<Conflict::Value> values;
  for (const Telling& a : tellings)
    if (is_firm(a.event) && std::ranges::any_of(tellings, [&](const Telling& b) {
          return disagree_on_date(tellings, a.article, b.article);
        }))
      values.push_back({a.event.date, a.article});
  add_conflict(event, "date", values);
}

void find_quantity_conflicts(const Tellings& tellings, Event& event) {
  std::map<std::string, std::vector<std::pair<Quantity, std::string>>> by_kind;
  for (const Telling& telling : tellings)
    for (const Quantity& quantity : telling.event.quantities)
      by_kind[quantity.kind].emplace_back(quantity, telling.article);
  for (const auto& [kind, quantities] : by_kind) {
    std::vector<Conflict::Value> values;
    for (const auto& told : quantities)
      if (std::ranges::any_of(quantities, [&](const auto& other) {
            return other.second != told.second &&
                   (told.first.high < other.first.low || other.first.high < told.first.low);
          }))
        values.push_back({told.first.text, told.second});
    add_conflict(event, "quantity", values);
  }
}

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

// Those named and whom they act for; empty when one of them may be anybody.
std::set<std::string> readings(const std::vector<std::string>& ids, const ActorMap& actors) {
  std::set<std::string> result(ids.begin(), ids.end());
  for (const std::string& id : ids) {
    const auto found = actors.find(id);
    if (found == actors.end()) continue;
    if (is_general(found->second)) return {};
    result.insert(found->second.affiliation);
    result.insert(found->second.country);
  }
  result.erase("");
  return result;
}

bool name_others(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() &&
         std::ranges::none_of(a, [&](const std::string& id) { return b.contains(id); });
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& x) { return std::ranges::find(b, x) != b.end(); });
}

// Reports of one act on the same target that name other actors for it.
void find_actor_conflict(const Tellings& tellings, const ActorMap& actors, Event& event) {
  std::vector<Conflict::Value> values;
  for (const Telling& a : tellings) {
    const auto of_a = readings(a.event.sources, actors);
    const auto contradicts = [&](const Telling& b) {
      return a.event.type == b.event.type && share(a.event.targets, b.event.targets) &&
             name_others(of_a, readings(b.event.sources, actors));
    };
    if (!of_a.empty() && std::ranges::any_of(tellings, contradicts))
      values.push_back({listed(a.event.sources), a.article});
  }
  add_conflict(event, "actor", values);
}

std::vector<const Telling*> by_publication(const Tellings& tellings) {
  std::vector<const Telling*> order;
  for (const Telling& telling : tellings) order.push_back(&telling);
  std::ranges::stable_sort(
      order, {}, [](const Telling* t) { return std::pair(t->published.empty(), t->published); });
  return order;
}

void tell_status(const std::vector<const Telling*>& order, Event& event) {
  bool has_happened = false;
  std::vector<Conflict::Value> values;
  bool is_denied = false;
  for (const Telling* telling : order) {
    const std::string& status = telling->event.status;
    if (std::ranges::find(event.history, status, &StatusReport::status) == event.history.end())
      event.history.push_back({status, telling->published, telling->article});
    if (status == "actual" || status == "denied") values.push_back({status, telling->article});
    is_denied = is_denied || status == "denied";
    if (!has_happened || status == "actual" || status == "denied") event.status = status;
    has_happened = has_happened || status == "actual";
  }
  if (is_denied) add_conflict(event, "status", values);
}

const Event& commonest_type(const Tellings& tellings, const Event& first) {
  std::map<std::string, int> counts;
  for (const Telling& telling : tellings) ++counts[telling.event.type];
  const Event* best = &first;
  for (const Telling& telling : tellings)
    if (counts[telling.event.type] > counts[best->type]) best = &telling.event;
  return *best;
}

EventReport report_of(const Telling& telling) {
  return {telling.event, telling.article, static_cast<std::uint32_t>(telling.event.evidence.size()),
          telling.match, telling.reasons};
}

}  // namespace

Event combine(Tellings tellings, const ActorMap& actors) {
  const std::vector<const Telling*> order = by_publication(tellings);
  const Telling& first = *order.front();
  Event event = commonest_type(tellings, first.event);
  event.id = first.event.id;
  event.first_reported_article = first.article;
  event.first_reported_day = first.published;
  tell_status(order, event);
  if (tellings.size() == 1) return event;
  const Event& dated = best_dated(tellings);
  event.date = dated.date;
  event.date_basis = dated.date_basis;
  event.sources = most_named(tellings, &Act::sources);
  event.targets = most_named(tellings, &Act::targets);
  event.places = most_named(tellings, &Act::places);
  event.contexts = most_named(tellings, &Act::contexts);
  event.attributed_to = most_named(tellings, &Act::attributed_to);
  settle_roles(tellings, event);
  find_date_conflict(tellings, event);
  find_quantity_conflicts(tellings, event);
  find_actor_conflict(tellings, actors, event);
  event.evidence.clear();
  for (Telling& telling : tellings) {
    event.confidence = std::max(event.confidence, telling.event.confidence);
    if (event.quantities.empty()) event.quantities = telling.event.quantities;
    event.reports.push_back(report_of(telling));
    for (Evidence& evidence : telling.event.evidence) event.evidence.push_back(std::move(evidence));
  }
  return event;
}

}  // namespace annals
