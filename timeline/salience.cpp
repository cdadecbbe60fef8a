#include "timeline/salience.h"

#include "core/model/date.h"
#include "timeline/attention.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace annals {
namespace {

// Independent voices, and half of one for each further day on which the event is told again.
double tellings(const Event& event, const std::map<std::string_view, std::string_view>& published) {
  std::set<std::string_view> days;
  for (const std::string_view article : tellers(event))
    if (const auto found = published.find(article); found != published.end())
      days.insert(found->second);
  const auto further = static_cast<double>(std::max<std::size_t>(1, days.size()) - 1);
  return event.sources_count + 0.5 * further;
}

double weight_of_kind(const Event& event, const QuadClasses& quads) {
  double weight = is_verbal(quads.of(event.type, event.mode)) ? 0.7 : 1;
  if (event.status != "actual" && event.status != "denied") weight *= 0.6;
  if (event.date.ends_with('~')) weight *= 0.6;
  return weight;
}

// "2020-03-05" of "2020-03-05~"; the id where there is no plain day: it shares none.
std::string_view day_of(const Event& event) {
  const auto date = parse_edtf(event.date);
  const bool is_day = date && date->earliest && date->earliest == date->latest;
  return is_day ? std::string_view(event.date).substr(0, 10) : std::string_view(event.id);
}

}  // namespace

void weigh(std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
           const ActorMap& actors, const QuadClasses& quads) {
  const Attention attention(events, articles, actors);
  const auto shares = shares_of_actors(events, articles.size());
  std::map<std::string_view, std::string_view> published;
  for (const ArticleRecord& article : articles) published[article.id] = article.published;
  std::vector<double> weights;
  std::map<std::string_view, double> on_date;  // sums of squares
  for (const Event& event : events) {
    double named = 0;
    for (const auto* parties : {&event.sources, &event.targets})
      for (const std::string& party : *parties)
        named = std::max(named, std::min(1.0, shares.at(party)));
    const double weight =
        tellings(event, published) * (0.4 + 0.6 * named) * weight_of_kind(event, quads);
    weights.push_back(weight * weight);
    on_date[day_of(event)] += weights.back();
  }
  std::map<std::string_view, double> cut_off;  // what rounding took from the day so far
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::string_view day = day_of(events[i]);
    const double exact = attention.of(events[i]) * weights[i] / on_date[day] + cut_off[day];
    events[i].salience = std::max(0.0, std::round(exact * 1e3) / 1e3);  // as written
    cut_off[day] = exact - events[i].salience;
  }
}

}  // namespace annals
