#include "timeline/salience.h"

#include "core/model/date.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace annals {
namespace {

// Attention grows slowly with the articles; this makes the most named days stand out again.
constexpr double sharpness = 5;

// An event that spans more days than these has no day of its own.
constexpr int most_days = 31;

std::vector<std::string_view> tellers(const Event& event) {
  std::vector<std::string_view> articles;
  for (const EventReport& report : event.reports) articles.push_back(report.article);
  if (articles.empty()) articles.push_back(event.first_reported_article);
  std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

class Attention {
 public:
  Attention(const std::vector<Event>& events, const std::vector<ArticleRecord>& articles) {
    std::map<std::string_view, std::set<Day>> days;  // that an article names
    for (const ArticleRecord& article : articles)
      for (const std::string& text : article.days)
        if (const auto day = parse_day(text)) days[article.id].insert(*day);
    for (const Event& event : events) {
      add(event, event.first_reported_article, days);
      for (const EventReport& report : event.reports) add(report, report.article, days);
    }
    for (const auto& [article, named] : days)
      for (const Day day : named) most_ = std::max(most_, ++articles_with_[day]);
  }

  // In [0,1].
  double of(const Event& event) const {
    const auto date = parse_edtf(event.date);
    double articles = static_cast<double>(tellers(event).size());
    if (date && date->earliest && date->latest && *date->latest - *date->earliest <= most_days)
      for (auto day = articles_with_.lower_bound(*date->earliest);
           day != articles_with_.end() && day->first <= *date->latest; ++day)
        articles = std::max(articles, day->second);
    return std::min(1.0, std::log1p(articles) / std::log1p(most_));
  }

 private:
  static void add(const Act& act, std::string_view article,
                  std::map<std::string_view, std::set<Day>>& days) {
    const auto date = parse_edtf(act.date);
    if (act.date_basis == "text" && date && date->earliest && date->earliest == date->latest)
      days[article].insert(*date->earliest);
  }

  std::map<Day, double> articles_with_;
  double most_ = 1;
};

// The share of articles whose events name each actor.
std::map<std::string_view, double> shares_of_actors(const std::vector<Event>& events,
                                                    std::size_t article_count) {
  std::set<std::pair<std::string_view, std::string_view>> named;
  for (const Event& event : events)
    for (const std::string_view article : tellers(event))
      for (const auto* parties : {&event.sources, &event.targets})
        for (const std::string& party : *parties) named.emplace(party, article);
  std::map<std::string_view, double> shares;
  for (const auto& [party, article] : named)
    shares[party] += 1.0 / static_cast<double>(std::max<std::size_t>(1, article_count));
  return shares;
}

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

}  // namespace

void weigh(std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
           const QuadClasses& quads) {
  const Attention attention(events, articles);
  const auto shares = shares_of_actors(events, articles.size());
  std::map<std::string_view, std::string_view> published;
  for (const ArticleRecord& article : articles) published[article.id] = article.published;
  for (Event& event : events) {
    const double told = 1 - 1 / (1 + 0.5 * (tellings(event, published) - 1));
    double named = 0;
    for (const auto* parties : {&event.sources, &event.targets})
      for (const std::string& party : *parties)
        named = std::max(named, std::min(1.0, shares.at(party)));
    const double weight = (0.3 + 0.7 * told) * (0.4 + 0.6 * named) * weight_of_kind(event, quads) *
                          std::pow(attention.of(event), sharpness);
    event.salience = std::round(weight * 1000) / 1000;  // as it is written
  }
}

}  // namespace annals
