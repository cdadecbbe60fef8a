#include "timeline/builder.h"

#include "core/error.h"
#include "core/model/date.h"
#include "timeline/actors.h"
#include "timeline/combine.h"
#include "timeline/merge.h"
#include "timeline/relations.h"
#include "timeline/reprints.h"
#include "timeline/salience.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
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

// As it is written: three decimals.
double rounded(double value) { return std::round(value * 1000) / 1000; }

std::vector<std::string> days_named(const std::vector<TimeRecord>& times) {
  std::set<std::string> days;
  for (const TimeRecord& time : times)
    if (parse_day(time.edtf)) days.insert(time.edtf);
  return {days.begin(), days.end()};
}

}  // namespace

bool precedes(const Event& a, const Event& b) {
  return std::tuple_cat(order_key(a), std::tie(a.type, a.id)) <
         std::tuple_cat(order_key(b), std::tie(b.type, b.id));
}

struct TimelineBuilder::State {
  const DataFiles data;
  std::map<std::string, Extraction> articles;  // by id: the order of add() leaves no trace
  std::map<std::string, std::vector<std::string>> days;  // that each article names
  ActorMap actors;

  std::vector<const Extraction*> sorted_articles() const {
    std::vector<const Extraction*> sorted;
    for (const auto& [id, article] : articles) sorted.push_back(&article);
    return sorted;
  }

  std::vector<Event> merged_events(const std::vector<std::uint32_t>& prints);
};

namespace {

Telling telling_of(const MatchScorer& scorer, const Grouping& grouping, std::uint32_t report,
                   const Extraction& article) {
  Telling telling{*scorer.reports()[report].event, article.id, article.published, 1, {}};
  for (Evidence& evidence : telling.event.evidence) {
    evidence.article = article.id;
    evidence.source = article.source;
  }
  if (const std::uint32_t partner = grouping.partner[report]; partner != report) {
    telling.match = rounded(probability(scorer.score(report, partner)));
    telling.reasons = scorer.reasons(report, partner);
  }
  return telling;
}

// Articles that print one text are one voice, and so are those of one publisher.
std::uint32_t independent_tellings(const std::vector<std::uint32_t>& articles_of_event,
                                   const std::vector<const Extraction*>& articles,
                                   const std::vector<std::uint32_t>& prints) {
  std::set<std::string_view> voices;
  for (const std::uint32_t article : articles_of_event) {
    const Extraction& print = *articles[prints[article]];
    voices.insert(print.source.empty() ? print.id : print.source);
  }
  return static_cast<std::uint32_t>(voices.size());
}

}  // namespace

std::vector<Event> TimelineBuilder::State::merged_events(const std::vector<std::uint32_t>& prints) {
  const std::vector<const Extraction*> sorted = sorted_articles();
  MatchScorer scorer(data);
  scorer.read(sorted, actors);
  std::vector<std::uint32_t> unit(scorer.reports().size());
  std::iota(unit.begin(), unit.end(), 0u);
  const Grouping grouping = group_reports(scorer, unit, likely_pairs(scorer, 0));
  std::vector<std::vector<std::uint32_t>> groups(grouping.group.size());
  for (std::uint32_t i = 0; i < grouping.group.size(); ++i) groups[grouping.group[i]].push_back(i);
  std::vector<Event> merged;
  for (const auto& group : groups) {
    if (group.empty()) continue;
    std::vector<Telling> tellings;
    std::vector<std::uint32_t> tellers;
    for (const std::uint32_t report : group) {
      tellers.push_back(scorer.reports()[report].article);
      tellings.push_back(telling_of(scorer, grouping, report, *sorted[tellers.back()]));
    }
    Event event = combine(std::move(tellings), actors);
    event.sources_count = independent_tellings(tellers, sorted, prints);
    merged.push_back(std::move(event));
  }
  std::ranges::sort(merged, precedes);
  return merged;
}

TimelineBuilder::TimelineBuilder(const DataFiles& data)
    : state_(std::make_unique<State>(State{data, {}, {}, {}})) {}
TimelineBuilder::~TimelineBuilder() = default;

void TimelineBuilder::add(Extraction extraction) {
  if (state_->articles.contains(extraction.id))
    throw Error(extraction.id, 0,
                "an article of this id was added before; every article needs an id of its own");
  for (const Actor& actor : extraction.actors) join_actor(actor, state_->actors);
  // One order for events that were read and events that were retold.
  std::ranges::sort(extraction.events, {}, [](const Event& event) {
    const Evidence* first = event.evidence.empty() ? nullptr : &event.evidence.front();
    return std::tuple(first != nullptr ? first->trigger.start : 0u, event.id);
  });
  state_->days[extraction.id] = days_named(extraction.times);
  extraction.times = {};
  extraction.actors = {};
  std::string id = extraction.id;
  state_->articles.emplace(std::move(id), std::move(extraction));
}

Timeline TimelineBuilder::finish() {
  Timeline timeline;
  const auto sorted = state_->sorted_articles();
  const auto prints = first_prints(sorted);
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Extraction& article = *sorted[i];
    timeline.articles.push_back(
        {article.id, article.source, article.published, article.title, article.url, article.story,
         prints[i] == i ? "" : sorted[prints[i]]->id, std::move(state_->days[article.id])});
  }
  timeline.events = state_->merged_events(prints);
  weigh(timeline.events, timeline.articles, state_->actors, QuadClasses(state_->data));
  for (auto& [id, actor] : state_->actors) timeline.actors.push_back(actor);
  Relations relations = relate(timeline.events);
  timeline.relations = std::move(relations.kept);
  timeline.contradictions = std::move(relations.dropped);
  state_ = std::make_unique<State>(State{state_->data, {}, {}, {}});
  return timeline;
}

std::vector<Retold> retold_articles(const Timeline& timeline) {
  std::map<std::string, Retold> articles;
  for (const ArticleRecord& record : timeline.articles) {
    Extraction& article = articles[record.id].extraction;
    article.id = record.id;
    article.source = record.source;
    article.published = record.published;
    article.title = record.title;
    article.url = record.url;
    article.story = record.story;
    for (const std::string& day : record.days) article.times.push_back({{}, "DATE", day, day});
  }
  for (std::uint32_t index = 0; index < timeline.events.size(); ++index) {
    const Event& event = timeline.events[index];
    std::vector<EventReport> reports = event.reports;
    const auto mentions = static_cast<std::uint32_t>(event.evidence.size());
    if (reports.empty()) reports.push_back({event, event.first_reported_article, mentions, 1, {}});
    auto evidence = event.evidence.begin();
    for (const EventReport& report : reports) {
      Event of_article;
      static_cast<Act&>(of_article) = report;
      for (std::uint32_t i = 0; i < report.mentions && evidence != event.evidence.end(); ++i) {
        of_article.evidence.push_back(*evidence++);
        of_article.evidence.back().article = of_article.evidence.back().source = "";
      }
      Retold& article = articles[report.article];
      article.extraction.events.push_back(std::move(of_article));
      article.events.push_back(index);
    }
  }
  std::vector<Retold> result;
  for (auto& [id, article] : articles) result.push_back(std::move(article));
  if (!result.empty()) result.front().extraction.actors = timeline.actors;
  return result;
}

}  // namespace annals
