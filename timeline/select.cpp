#include "timeline/select.h"

#include "core/text/characters.h"
#include "timeline/relations.h"

#include <algorithm>
#include <map>
#include <set>

namespace annals {
namespace {

bool is_same(std::string_view a, std::string_view b) {
  return detail::ascii_lowered(a) == detail::ascii_lowered(b);
}

// The actor asked for and those who act for him; the name itself where nobody is called so.
std::set<std::string> actors_called(const Timeline& timeline, const std::string& name) {
  std::set<std::string> ids;
  for (const Actor& actor : timeline.actors)
    if (is_same(actor.id, name) || is_same(actor.name, name)) ids.insert(actor.id);
  const std::set<std::string> called = ids;
  for (const Actor& actor : timeline.actors)
    if (called.contains(actor.affiliation)) ids.insert(actor.id);
  if (ids.empty()) ids.insert(name);
  return ids;
}

bool may_be_within(const Event& event, const Selection& selection) {
  if (!selection.from && !selection.until) return true;
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return false;
  return (!selection.from || !date->latest || *date->latest >= *selection.from) &&
         (!selection.until || !date->earliest || *date->earliest <= *selection.until);
}

bool is_of_type(const Event& event, const std::string& type) {
  return is_same(event.type, type) || is_same(event.type + "/" + event.mode, type);
}

bool matches(const Event& event, const Selection& selection, const std::set<std::string>& actors) {
  const auto is_asked = [&](const std::string& id) { return actors.contains(id); };
  if (!selection.actor.empty() && std::ranges::none_of(event.sources, is_asked) &&
      std::ranges::none_of(event.targets, is_asked))
    return false;
  const auto is_any = [](const std::vector<std::string>& items, auto test) {
    return items.empty() || std::ranges::any_of(items, test);
  };
  if (!is_any(selection.types, [&](const std::string& t) { return is_of_type(event, t); }) ||
      !is_any(selection.statuses, [&](const std::string& s) { return is_same(event.status, s); }))
    return false;
  if (!selection.place.empty() && std::ranges::none_of(event.places, [&](const std::string& p) {
        return is_same(p, selection.place);
      }))
    return false;
  if (!selection.source.empty() &&
      std::ranges::none_of(event.evidence, [&](const Evidence& evidence) {
        return is_same(evidence.source, selection.source);
      }))
    return false;
  constexpr double slack = 1e-6;  // sums of hundredths
  return event.confidence + slack >= selection.confidence && may_be_within(event, selection);
}

std::vector<Event> most_salient(std::vector<Event> events, std::size_t most) {
  std::vector<double> saliences;
  for (const Event& event : events) saliences.push_back(event.salience);
  std::ranges::sort(saliences, std::greater{});
  const double least = saliences[most - 1];
  auto ties = static_cast<std::size_t>(std::ranges::count(
      saliences.begin(), saliences.begin() + static_cast<std::ptrdiff_t>(most), least));
  std::erase_if(events, [&](const Event& event) {
    if (event.salience != least) return event.salience < least;
    return ties == 0 || ties-- == 0;
  });
  return events;
}

std::optional<Day> plain_day(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || !date->earliest || date->earliest != date->latest) return std::nullopt;
  return date->earliest;
}

void keep_days(std::vector<Event>& events, std::size_t most) {
  std::map<Day, double> salience;
  for (const Event& event : events)
    if (const auto day = plain_day(event)) salience[*day] += event.salience;
  std::vector<std::pair<double, Day>> order;
  for (const auto& [day, sum] : salience) order.emplace_back(-sum, day);
  std::ranges::sort(order);
  std::set<Day> kept;
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) kept.insert(order[i].second);
  std::erase_if(events, [&](const Event& event) {
    const auto day = plain_day(event);
    return !day || !kept.contains(*day);
  });
}

void keep_mentioned(const Timeline& from, Timeline& to) {
  std::set<std::string> articles, actors;
  for (const Event& event : to.events) {
    for (const Evidence& evidence : event.evidence) articles.insert(evidence.article);
    for (const auto* ids : {&event.sources, &event.targets, &event.attributed_to})
      actors.insert(ids->begin(), ids->end());
  }
  for (const ArticleRecord& article : from.articles)
    if (articles.contains(article.id)) to.articles.push_back(article);
  for (const Actor& actor : from.actors)
    if (actors.contains(actor.id)) to.actors.push_back(actor);
}

}  // namespace

bool Selection::is_all() const {
  return actor.empty() && types.empty() && statuses.empty() && place.empty() && source.empty() &&
         !from && !until && confidence == 0 && top == 0 && days == 0;
}

Timeline select(const Timeline& timeline, const Selection& selection) {
  if (selection.is_all()) return timeline;
  Timeline result;
  const auto actors = actors_called(timeline, selection.actor);
  for (const Event& event : timeline.events)
    if (matches(event, selection, actors)) result.events.push_back(event);
  if (selection.days > 0) keep_days(result.events, selection.days);
  if (selection.top > 0 && selection.top < result.events.size())
    result.events = most_salient(std::move(result.events), selection.top);
  keep_mentioned(timeline, result);
  Relations relations = relate(result.events);
  result.relations = std::move(relations.kept);
  result.contradictions = std::move(relations.dropped);
  return result;
}

}  // namespace annals
