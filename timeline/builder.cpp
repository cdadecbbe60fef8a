#include "timeline/builder.h"

#include "core/error.h"
#include "core/model/date.h"
#include "timeline/graph.h"
#include "timeline/merge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace annals {
namespace {

constexpr Day no_day_before{-100000000}, no_day_after{100000000};

// Undated events sort behind everything.
std::tuple<bool, Day, Day> order_key(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return {true, no_day_after, no_day_after};
  return {false, date->earliest.value_or(no_day_before), date->latest.value_or(no_day_after)};
}

void add_missing(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& item : from)
    if (std::ranges::find(to, item) == to.end()) to.push_back(item);
}

Conflict& conflict_on(Event& event, std::string_view field) {
  for (Conflict& conflict : event.conflicts)
    if (conflict.field == field) return conflict;
  return event.conflicts.emplace_back(std::string(field), std::vector<Conflict::Value>{});
}

// Two dates contradict when they are equally fine and share no day.
bool contradict(std::string_view a, std::string_view b) {
  const auto x = parse_edtf(a), y = parse_edtf(b);
  if (!x || !y || x->approximate || y->approximate || !x->earliest || !x->latest || !y->earliest ||
      !y->latest)
    return false;
  return *x->latest < *y->earliest || *y->latest < *x->earliest;
}

// How many days the date leaves open; an open or missing bound counts as very wide.
int width(const Event& event) {
  const auto date = parse_edtf(event.date);
  return date && date->earliest && date->latest ? *date->latest - *date->earliest : 1 << 20;
}

void record_conflicts(Event& into, const Event& report) {
  const auto article_of = [](const Event& event) { return event.evidence.front().article; };
  if (contradict(into.date, report.date)) {
    Conflict& conflict = conflict_on(into, "date");
    if (conflict.values.empty()) conflict.values.push_back({into.date, article_of(into)});
    conflict.values.push_back({report.date, article_of(report)});
  }
  for (const Quantity& x : into.quantities)
    for (const Quantity& y : report.quantities)
      if (x.kind == y.kind && (x.high < y.low || y.high < x.low)) {
        Conflict& conflict = conflict_on(into, "quantity");
        if (conflict.values.empty()) conflict.values.push_back({x.text, article_of(into)});
        conflict.values.push_back({y.text, article_of(report)});
      }
}

// Adds a report to an event. The finer date is kept; the name stays that of the first article by
// id.
void absorb(Event& into, const Event& report) {
  record_conflicts(into, report);
  if (width(report) < width(into) && !contradict(into.date, report.date)) {
    into.date = report.date;
    into.date_basis = report.date_basis;
  }
  add_missing(into.sources, report.sources);
  add_missing(into.targets, report.targets);
  add_missing(into.places, report.places);
  add_missing(into.contexts, report.contexts);
  add_missing(into.attributed_to, report.attributed_to);
  if (into.mode.empty()) into.mode = report.mode;
  if (into.quantities.empty()) into.quantities = report.quantities;
  into.confidence = std::max(into.confidence, report.confidence);
  into.evidence.insert(into.evidence.end(), report.evidence.begin(), report.evidence.end());
}

// Independent tellings count most; a plain actual event with a date counts more than a vague one.
double salience(const Event& event) {
  const double tellings = 1.0 - 1.0 / (1.0 + 0.5 * (event.sources_count - 1));
  const double said = std::min(1.0, static_cast<double>(event.evidence.size()) / 6.0);
  const double value =
      0.5 * tellings + 0.2 * said + 0.2 * event.confidence + (event.status == "actual" ? 0.1 : 0.0);
  return std::round(value * 1000) / 1000;  // as it is written
}

}  // namespace

bool precedes(const Event& a, const Event& b) {
  return std::tuple_cat(order_key(a), std::tie(a.type, a.id)) <
         std::tuple_cat(order_key(b), std::tie(b.type, b.id));
}

struct TimelineBuilder::State {
  std::map<std::string, Extraction> articles;  // by id: the order of add() leaves no trace

  std::vector<Event> merged_events();
  std::vector<Actor> merged_actors() const;
};

std::vector<Event> TimelineBuilder::State::merged_events() {
  std::vector<Event> events;
  std::vector<std::uint32_t> article_of_event;
  std::uint32_t number = 0;
  for (auto& [id, article] : articles) {
    for (Event& event : article.events) {
      for (Evidence& evidence : event.evidence) {
        evidence.article = id;
        evidence.source = article.source;
      }
      event.first_reported_article = id;
      event.first_reported_day = article.published;
      events.push_back(std::move(event));
      article_of_event.push_back(number);
    }
    ++number;
  }
  const auto roots = group_reports(events, article_of_event);
  std::vector<std::set<std::string>> tellers(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& report = events[i];
    Event& root = events[roots[i]];
    const std::string& source = report.evidence.front().source;
    tellers[roots[i]].insert(source.empty() ? report.first_reported_article : source);
    if (roots[i] == i) continue;
    if (!report.first_reported_day.empty() &&
        (root.first_reported_day.empty() || report.first_reported_day < root.first_reported_day)) {
      root.first_reported_day = report.first_reported_day;
      root.first_reported_article = report.first_reported_article;
    }
    absorb(root, report);
  }
  std::vector<Event> merged;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (roots[i] != i) continue;
    events[i].sources_count = static_cast<std::uint32_t>(tellers[i].size());
    events[i].salience = salience(events[i]);
    merged.push_back(std::move(events[i]));
  }
  std::ranges::sort(merged, precedes);
  return merged;
}

std::vector<Actor> TimelineBuilder::State::merged_actors() const {
  std::map<std::string, Actor> actors;
  for (const auto& [id, article] : articles)
    for (const Actor& actor : article.actors) {
      Actor& known = actors.try_emplace(actor.id, actor).first->second;
      known.mentions.clear();
      if (known.affiliation.empty()) known.affiliation = actor.affiliation;
      if (known.country.empty()) known.country = actor.country;
    }
  std::vector<Actor> sorted;
  for (auto& [id, actor] : actors) sorted.push_back(std::move(actor));
  return sorted;
}

TimelineBuilder::TimelineBuilder() : state_(std::make_unique<State>()) {}
TimelineBuilder::~TimelineBuilder() = default;

void TimelineBuilder::add(Extraction extraction) {
  extraction.times.clear();
  for (Actor& actor : extraction.actors) actor.mentions.clear();
  std::string id = extraction.id;
  if (!state_->articles.emplace(id, std::move(extraction)).second)
    throw Error(id, 0,
                "an article of this id was added before; every article needs an id of its own");
}

Timeline TimelineBuilder::finish() {
  Timeline timeline;
  for (const auto& [id, article] : state_->articles)
    timeline.articles.push_back(
        {id, article.source, article.published, article.title, article.url});
  timeline.actors = state_->merged_actors();
  timeline.events = state_->merged_events();
  timeline.relations = date_relations(timeline.events);
  state_ = std::make_unique<State>();
  return timeline;
}

}  // namespace annals
