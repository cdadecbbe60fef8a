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
#include <iterator>
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

// More say no more of what an article is about.
constexpr std::size_t most_actors = 5;

// An actor within so many code points of a time expression is named beside it.
constexpr std::uint32_t reach = 80;

using Place = std::pair<bool, std::uint32_t>;  // in the title or the text, where

bool is_beside(const Passage& time, const std::vector<Place>& mentions) {
  const Place first(time.in_title, time.start - std::min(reach, time.start));
  const auto found = std::ranges::lower_bound(mentions, first);
  return found != mentions.end() && *found < Place(time.in_title, time.end + reach);
}

std::vector<std::string> days_of(const std::vector<const TimeRecord*>& times) {
  std::set<std::string> days;
  for (const TimeRecord* time : times) days.insert(time->edtf);
  return {days.begin(), days.end()};
}

NamedActor named_beside(const Actor& actor, const std::vector<const TimeRecord*>& times) {
  std::vector<Place> mentions;
  for (const Mention& mention : actor.mentions)
    mentions.emplace_back(mention.passage.in_title, mention.passage.start);
  std::ranges::sort(mentions);
  std::vector<const TimeRecord*> beside;
  std::ranges::copy_if(times, std::back_inserter(beside),
                       [&](const TimeRecord* time) { return is_beside(time->passage, mentions); });
  return {actor.id, actor.kind, static_cast<std::uint32_t>(mentions.size()), days_of(beside)};
}

// O(n log n) of mentions and time expressions.
ArticleNames names_of(const Extraction& article) {
  std::vector<const TimeRecord*> times;
  for (const TimeRecord& time : article.times)
    if (parse_day(time.edtf)) times.push_back(&time);
  std::vector<const Actor*> actors;
  for (const Actor& actor : article.actors)
    if (!actor.mentions.empty()) actors.push_back(&actor);
  std::ranges::sort(actors, [](const Actor* a, const Actor* b) {
    return std::pair(b->mentions.size(), std::string_view(a->id)) <
           std::pair(a->mentions.size(), std::string_view(b->id));
  });
  actors.resize(std::min(most_actors, actors.size()));
  ArticleNames names{days_of(times), {}};
  for (const Actor* actor : actors) names.actors.push_back(named_beside(*actor, times));
  return names;
}

}  // namespace

bool precedes(const Event& a, const Event& b) {
  return std::tuple_cat(order_key(a), std::tie(a.type, a.id)) <
         std::tuple_cat(order_key(b), std::tie(b.type, b.id));
}

struct TimelineBuilder::State {
  const DataFiles data;
  std::map<std::string, Extraction> articles;  // by id: the order of add() leaves no trace
  std::map<std::string, ArticleNames> names;   // by article
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
  ArticleNames names = names_of(extraction);
  add(Retold{std::move(extraction), std::move(names), {}});
}

void TimelineBuilder::add(Retold article) {
  Extraction& extraction = article.extraction;
  if (state_->articles.contains(extraction.id))
    throw Error(extraction.id, 0,
                "an article of this id was added before; every article needs an id of its own");
  for (const Actor& actor : extraction.actors) join_actor(actor, state_->actors);
  // One order for events that were read and events that were retold.
  std::ranges::sort(extraction.events, {}, [](const Event& event) {
    const Evidence* first = event.evidence.empty() ? nullptr : &event.evidence.front();
    return std::tuple(first != nullptr ? first->trigger.start : 0u, event.id);
  });
  state_->names[extraction.id] = std::move(article.names);
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
    ArticleNames& names = state_->names[article.id];
    timeline.articles.push_back({article.id, article.source, article.published, article.title,
                                 article.url, article.story,
                                 prints[i] == i ? "" : sorted[prints[i]]->id, std::move(names.days),
                                 std::move(names.actors)});
  }
  settle_kinds(timeline.articles, state_->actors);
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
    Retold& retold = articles[record.id];
    retold.names = {record.days, record.actors};
    Extraction& article = retold.extraction;
    article.id = record.id;
    article.source = record.source;
    article.published = record.published;
    article.title = record.title;
    article.url = record.url;
    article.story = record.story;
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
