#include "timeline/scoring.h"

#include <algorithm>
#include <cmath>

namespace annals {
namespace {

// Log-odds that two reports with nothing in common but a type tell one event.
constexpr double prior = -3.5;

constexpr double most_word_points = 2.5, most_story_points = 2;

double party_strength(const Party& a, const Party& b) {
  double best = 0;
  for (const Party::Reading& x : a.readings)
    for (const Party::Reading& y : b.readings)
      if (x.actor == y.actor) best = std::max(best, x.strength * y.strength);
  return best;
}

// How much of the parties of `a` the parties of `b` cover, in [0,1], and the weight of that.
constexpr double same_actor = 0.75;  // a junta against its state has changed no role

struct Coverage {
  double covered = 0;
  double weight = 0;         // the heaviest party that both name
  bool swaps_roles = false;  // only as source here and as target there
  double share(double of) const { return of > 0 ? covered / of : 0; }
};

double weight_of(const std::vector<Party>& parties) {
  double sum = 0;
  for (const Party& party : parties) sum += party.weight;
  return sum;
}

Coverage coverage(const std::vector<Party>& a, const std::vector<Party>& b) {
  Coverage result;
  bool keeps_role = false, swaps = false;
  for (const Party& x : a) {
    double best = 0;
    for (const Party& y : b) {
      const double strength = party_strength(x, y);
      best = std::max(best, strength);
      if (strength > same_actor) (x.is_target == y.is_target ? keeps_role : swaps) = true;
    }
    result.covered += x.weight * best;
    result.weight = std::max(result.weight, x.weight * best);
  }
  result.swaps_roles = swaps && !keeps_role;
  return result;
}

bool is_general(const Party& party) { return party.is_general; }

// Whether both reports say who acted, and name different ones for it.
bool have_other_sources(const std::vector<Party>& a, const std::vector<Party>& b) {
  bool both = false;
  for (const Party& x : a)
    for (const Party& y : b) {
      if (x.is_target || y.is_target) continue;
      if (x.is_general || y.is_general || party_strength(x, y) > 0.2) return false;
      both = true;
    }
  return both;
}

double party_points(const ReportFeatures& a, const ReportFeatures& b) {
  if (a.parties.empty() || b.parties.empty()) return 0;
  const Coverage from_a = coverage(a.parties, b.parties), from_b = coverage(b.parties, a.parties);
  const double of_a = from_a.share(weight_of(a.parties)), of_b = from_b.share(weight_of(b.parties));
  if (std::max(of_a, of_b) < 0.1)
    return std::ranges::all_of(a.parties, is_general) || std::ranges::all_of(b.parties, is_general)
               ? -0.3
               : -2.0;
  const double points = (0.7 * std::max(of_a, of_b) + 0.3 * std::min(of_a, of_b)) *
                        (0.8 + 1.4 * std::max(from_a.weight, from_b.weight));
  return points - (from_a.swaps_roles ? 1.5 : 0) -
         (have_other_sources(a.parties, b.parties) ? 1.0 : 0);
}

// A width of days as seen from where the report stands: a year is fine for what is long past.
double seen_width(const ReportedTime& time, std::optional<Day> published) {
  const double distance =
      published ? std::max(0, std::max(*published - time.latest, time.earliest - *published)) : 0;
  return time.width() / (1 + distance / 60);
}

constexpr double impossible = -20;

// Each paper tells the news of its own day: the next act of the same kind.
bool is_next_in_series(const ReportedTime& a, const ReportedTime& b, std::optional<Day> published_a,
                       std::optional<Day> published_b) {
  const auto is_news = [](const ReportedTime& time, std::optional<Day> published) {
    return published && *published - time.latest <= 2 && *published >= time.earliest;
  };
  return is_news(a, published_a) && is_news(b, published_b) && *published_a != *published_b &&
         (*published_a < *published_b) == (a.earliest < b.earliest);
}

// "On Tuesday" may mean last week's or this week's: a day of one report is a week off.
bool is_weekday_slip(const ReportedTime& a, const ReportedTime& b, std::optional<Day> published_a,
                     std::optional<Day> published_b) {
  return a.width() == 1 && b.width() == 1 && std::abs(a.earliest - b.earliest) == 7 &&
         published_a && published_b && std::abs(*published_a - *published_b) <= 3 &&
         std::abs(*published_a - a.earliest) <= 7 && std::abs(*published_b - b.earliest) <= 7;
}

double gap_points(const ReportFeatures& a, const ReportFeatures& b, std::optional<Day> published_a,
                  std::optional<Day> published_b) {
  const int gap = a.time.latest < b.time.earliest ? b.time.earliest - a.time.latest
                                                  : a.time.earliest - b.time.latest;
  const int widest = std::max(a.time.width(), b.time.width());
  // "Last week" is said loosely.
  if (widest >= 5 && widest <= 10 && gap <= 7) return -0.4;
  if (widest > 10) return impossible;
  if (is_weekday_slip(a.time, b.time, published_a, published_b)) return -0.8;
  const bool is_carried = a.time.is_carried || b.time.is_carried;
  if (gap > (is_carried ? 4 : 2)) return impossible;
  if (is_next_in_series(a.time, b.time, published_a, published_b)) return impossible;
  return (is_carried ? -0.6 : -1.2) * gap;
}

double stated_points(const ReportFeatures& a, const ReportFeatures& b,
                     std::optional<Day> published_a, std::optional<Day> published_b) {
  const bool overlaps = a.time.earliest <= b.time.latest && b.time.earliest <= a.time.latest;
  if (!overlaps) return gap_points(a, b, published_a, published_b);
  const double width = std::max(seen_width(a.time, published_a), seen_width(b.time, published_b));
  const double points = std::max(0.2, 2.4 - 0.5 * std::log2(std::max(1.0, width)));
  return a.time.is_carried || b.time.is_carried ? 0.75 * points : points;
}

// One date is stated; the other report is presumed to be news of its day. What is told far down is
// often older.
double presumed_points(const ReportedTime& stated, Day published, bool is_lead) {
  if (stated.width() > 62) return -0.5;
  const int before = published - stated.latest;
  if (before < -1) return stated.earliest - published > 1 ? -1.5 : 0.0;
  if (is_lead) return before <= 3 ? 0.6 : before <= 10 ? 0.0 : -1.2;
  return before <= 3 ? 0.4 : before <= 30 ? 0.0 : -0.8;
}

double published_points(std::optional<Day> a, std::optional<Day> b) {
  if (!a || !b) return 0;
  const int days = std::abs(*a - *b);
  return days <= 1    ? 0.5
         : days <= 3  ? 0.2
         : days <= 7  ? -0.2
         : days <= 30 ? -1.0
         : days <= 60 ? -1.8
                      : -4.0;
}

double time_points(const ReportFeatures& a, const ReportFeatures& b, std::optional<Day> published_a,
                   std::optional<Day> published_b) {
  using Kind = ReportedTime::Kind;
  if (a.time.kind == Kind::stated && b.time.kind == Kind::stated)
    return stated_points(a, b, published_a, published_b);
  const double apart = published_points(published_a, published_b);
  // What has happened by then is news of no day.
  const auto is_news = [](const ReportFeatures& report) {
    return report.is_lead && report.time.kind == Kind::presumed;
  };
  if (a.time.kind == Kind::stated && published_b)
    return presumed_points(a.time, *published_b, is_news(b)) + std::min(0.0, apart);
  if (b.time.kind == Kind::stated && published_a)
    return presumed_points(b.time, *published_a, is_news(a)) + std::min(0.0, apart);
  // What both tell first is news of their own days.
  const bool are_news = is_news(a) && is_news(b) && published_a && published_b;
  return are_news && std::abs(*published_a - *published_b) > 3 ? apart - 2 : apart;
}

template <typename Item>
bool share_item(const std::vector<Item>& a, const std::vector<Item>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    if (*x < *y)
      ++x;
    else
      ++y;
  }
  return false;
}

double place_points(const ReportFeatures& a, const ReportFeatures& b) {
  if (a.places.empty() || b.places.empty()) return 0;
  return share_item(a.places, b.places) ? 0.6 : -0.3;
}

bool are_equal(const Quantity& a, const Quantity& b) { return a.low <= b.high && b.low <= a.high; }

double quantity_points(const Event& a, const Event& b) {
  double points = 0;
  for (const Quantity& x : a.quantities)
    for (const Quantity& y : b.quantities) {
      if (x.kind != y.kind) continue;
      const bool is_far = x.low > 2 * y.high || y.low > 2 * x.high;
      points = are_equal(x, y) ? std::max(points, 0.7) : std::min(points, is_far ? -1.0 : -0.3);
    }
  return points;
}

// The fourth round is not the third.
double ordinal_points(const ReportFeatures& a, const ReportFeatures& b) {
  if (a.ordinal == 0 || b.ordinal == 0) return 0;
  return a.ordinal == b.ordinal ? 0.7 : impossible;
}

bool has_happened(const Event& event) {
  return event.status == "actual" || event.status == "planned";
}

// Whether one report looks forward to what the other says was over by then.
bool is_awaited_after(const ReportFeatures& awaited, std::optional<Day> published,
                      const ReportFeatures& held, std::optional<Day> published_held) {
  if (awaited.event->status != "planned" || held.event->status != "actual" || !published)
    return false;
  const bool is_stated = held.time.kind == ReportedTime::Kind::stated;
  return (is_stated && *published - held.time.latest > 2) ||
         (!is_stated && published_held && *published - *published_held > 2);
}

double status_points(const ReportFeatures& a, const ReportFeatures& b,
                     std::optional<Day> published_a, std::optional<Day> published_b) {
  if (a.event->status == b.event->status) return 0;
  if (is_awaited_after(a, published_a, b, published_b) ||
      is_awaited_after(b, published_b, a, published_a))
    return -2.5;
  return has_happened(*a.event) && has_happened(*b.event) ? -0.1 : -0.8;
}

}  // namespace

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double MatchScorer::type_points(const ReportFeatures& a, const ReportFeatures& b) const {
  double points = a.type == b.type ? 1.6 : 1.2 * readiness(a.type, b.type) - 0.6;
  if (a.type == b.type && !a.event->mode.empty() && !b.event->mode.empty())
    points += a.event->mode == b.event->mode ? 0.3 : -0.6;
  double trigger = a.type == b.type ? -0.2 : -0.5;
  for (const WordId word : a.triggers)
    if (std::ranges::binary_search(b.triggers, word))
      trigger = std::max(trigger, 0.3 + rarity_.weight(word));
  return points + trigger;
}

double MatchScorer::story_points(const ReportFeatures& a, const ReportFeatures& b) const {
  // Extraction took the acts of one article for two.
  if (a.article == b.article) return -0.8;
  const double alike = cosine(articles_[a.article].words, articles_[b.article].words);
  // The same actor does the like in unlike stories.
  return std::min(most_story_points, alike < 0.15 ? 12 * (alike - 0.15) : 5 * (alike - 0.1));
}

double MatchScorer::score(std::uint32_t report, std::uint32_t other, double least) const {
  const ReportFeatures &a = reports_[report], &b = reports_[other];
  if (!are_compatible(a.type, b.type)) return impossible;
  const ArticleFeatures &of_a = articles_[a.article], &of_b = articles_[b.article];
  const double facts = prior + type_points(a, b) + party_points(a, b) +
                       time_points(a, b, of_a.published, of_b.published) + place_points(a, b) +
                       quantity_points(*a.event, *b.event) + ordinal_points(a, b) +
                       status_points(a, b, of_a.published, of_b.published) +
                       (a.is_lead && b.is_lead ? 0.6 : 0);
  if (facts + most_word_points + most_story_points < least) return impossible;
  return facts + std::min(most_word_points, 5 * (cosine(a.words, b.words) - 0.05)) +
         story_points(a, b);
}

}  // namespace annals
