#include "timeline/attention.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace annals {
namespace {

constexpr int month = 30;

// What an article adds to a day: by naming it beside nobody who matters to the set, and beside the
// one who matters most; by an act of either.
constexpr double by_name = 0.3, by_chief_name = 0.5, by_act = 0.2, by_chief_act = 1;

// A day that is still named after a month.
constexpr double memory_factor = 1.5;

// What the state or group that most articles name counts, beside the person that most name.
constexpr double standing_of_others = 0.3;

constexpr double presumed_share = 0.8, unhappened_share = 0.6;

// A day of a month with a third of the usual articles is heard as well as one of the usual month
// whose acts more articles tell, by the root of that.
constexpr double thin_coverage = 0.3;

constexpr double echo_share = 0.6;

std::optional<Day> plain_day(const std::string& date) {
  const auto interval = parse_edtf(date);
  if (!interval || !interval->earliest || interval->earliest != interval->latest)
    return std::nullopt;
  return interval->earliest;
}

// How much each actor is what the articles are about, in [0,1].
std::map<std::string_view, double> standings(const std::vector<Event>& events,
                                             std::size_t article_count, const ActorMap& actors) {
  const auto is_person = [&](std::string_view actor) {
    const auto found = actors.find(actor);
    return found != actors.end() && found->second.kind == "person";
  };
  auto shares = shares_of_actors(events, article_count);
  double chief = 0, chief_person = 0;
  for (const auto& [actor, share] : shares) {
    chief = std::max(chief, share);
    if (is_person(actor)) chief_person = std::max(chief_person, share);
  }
  const double of_others = chief_person > 0 ? standing_of_others : 1;
  for (auto& [actor, share] : shares)
    share = is_person(actor) ? share / chief_person : of_others * share / chief;
  return shares;
}

// How much each article is about whom the set is about. It is 1 for an article that mentions him
// once or never, 2 for three mentions, 3 for seven; mentions of others count by their standing.
std::map<std::string_view, double> focus_of(const std::vector<ArticleRecord>& articles,
                                            const std::map<std::string_view, double>& standing) {
  std::map<std::string_view, double> focus;
  for (const ArticleRecord& article : articles) {
    double most = 1;
    for (const NamedActor& actor : article.actors)
      if (const auto found = standing.find(actor.id); found != standing.end())
        most = std::max(most, actor.mentions * found->second);
    focus[article.id] = std::log2(1 + most);
  }
  return focus;
}

// By day that the article names, the highest standing of those whom it names beside it.
std::map<std::string_view, double> standings_beside(
    const ArticleRecord& article, const std::map<std::string_view, double>& standing) {
  std::map<std::string_view, double> beside;
  for (const NamedActor& actor : article.actors)
    if (const auto found = standing.find(actor.id); found != standing.end())
      for (const std::string& day : actor.days) beside[day] = std::max(beside[day], found->second);
  return beside;
}

double between(double least, double most, double share) { return least + (most - least) * share; }

// "-03-05"
std::string date_of_year(Day day) { return to_iso(day).substr(4); }

// How many articles appeared within a month of each day.
class Coverage {
 public:
  explicit Coverage(const std::vector<ArticleRecord>& articles) {
    for (const ArticleRecord& article : articles)
      if (const auto day = parse_day(article.published)) days_.push_back(*day);
    std::ranges::sort(days_);
    double sum = 0;
    for (const Day day : days_) sum += around(day);
    usual_ = std::max(1.0, sum / static_cast<double>(std::max<std::size_t>(1, days_.size())));
  }

  // 1 for a day that no article surrounds.
  double thickness(Day day) const { return std::sqrt(1 + around(day) / (thin_coverage * usual_)); }

 private:
  double around(Day day) const {
    const auto first = std::ranges::lower_bound(days_, day - month);
    const auto last = std::ranges::upper_bound(days_, day + month);
    return static_cast<double>(last - first);
  }

  std::vector<Day> days_;
  double usual_ = 1;
};

}  // namespace

std::vector<std::string_view> tellers(const Event& event) {
  std::vector<std::string_view> articles;
  for (const EventReport& report : event.reports) articles.push_back(report.article);
  if (articles.empty()) articles.push_back(event.first_reported_article);
  std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

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

Attention::Attention(const std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
                     const ActorMap& actors) {
  const auto standing = standings(events, articles.size(), actors);
  focus_ = focus_of(articles, standing);
  Tellings tellings;
  for (const ArticleRecord& article : articles) {
    const auto published = parse_day(article.published);
    const auto beside = standings_beside(article, standing);
    for (const std::string& text : article.days)
      if (const auto day = parse_day(text)) {
        const auto found = beside.find(text);
        const double share = found != beside.end() ? found->second : 0;
        const bool is_memory = published && *published - *day > month;
        tellings[*day].emplace(
            article.id, between(by_name, by_chief_name, share) * (is_memory ? memory_factor : 1));
      }
  }
  for (const Event& event : events) {
    const auto tell = [&](const Act& act, std::string_view article) {
      const auto day = plain_day(act.date);
      if (!day) return;
      double most_standing = 0;
      for (const auto* parties : {&act.sources, &act.targets})
        for (const std::string& party : *parties)
          if (const auto found = standing.find(party); found != standing.end())
            most_standing = std::max(most_standing, found->second);
      double weight = between(by_act, by_chief_act, most_standing);
      if (act.date_basis != "text") weight *= presumed_share;
      // What is planned for a day mostly happens.
      if (act.status != "actual" && act.status != "denied" && act.status != "planned")
        weight *= unhappened_share;
      double& most = tellings[*day][article];
      most = std::max(most, weight);
    };
    if (event.reports.empty()) tell(event, event.first_reported_article);
    for (const EventReport& report : event.reports) tell(report, report.article);
  }
  weigh_days(tellings, articles);
}

void Attention::weigh_days(const Tellings& tellings, const std::vector<ArticleRecord>& articles) {
  const Coverage coverage(articles);
  std::map<Day, double> raw;
  for (const auto& [day, by_article] : tellings) {
    double& sum = raw[day];
    for (const auto& [article, weight] : by_article) sum += weight * focus_.at(article);
    sum /= coverage.thickness(day);
  }
  std::map<std::string, double> most_of_date;
  for (const auto& [day, sum] : raw) {
    double& most = most_of_date[date_of_year(day)];
    most = std::max(most, sum);
  }
  for (const auto& [day, sum] : raw) {
    const auto before = raw.find(day - 1);
    const bool is_morrow = before != raw.end() && before->second > sum;
    const bool is_anniversary = most_of_date.at(date_of_year(day)) > sum;
    attention_[day] = is_morrow || is_anniversary ? echo_share * sum : sum;
    most_ = std::max(most_, attention_[day]);
  }
}

double Attention::of(const Event& event) const {
  const auto day = plain_day(event.date);
  const auto found = day ? attention_.find(*day) : attention_.end();
  double attention = 0;
  if (found != attention_.end())
    attention = found->second;
  else
    for (const std::string_view article : tellers(event)) attention += by_name * focus_.at(article);
  return std::min(1.0, attention / most_);
}

}  // namespace annals
