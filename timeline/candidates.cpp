#include "timeline/candidates.h"

#include <algorithm>
#include <tuple>

namespace annals {
namespace {

// Entries of one key are compared with those that follow within the window, in order of day.
struct Entry {
  std::uint64_t key = 0;
  std::int32_t day = 0;
  std::uint32_t item = 0;
  auto operator<=>(const Entry&) const = default;
};

constexpr std::int32_t no_day = 1 << 24;

template <typename Visit>
void visit_neighbours(std::vector<Entry> entries, std::size_t window, std::int32_t most_days,
                      Visit visit) {
  std::ranges::sort(entries);
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t j = i + 1; j < std::min(entries.size(), i + 1 + window); ++j) {
      if (entries[j].key != entries[i].key || entries[j].day - entries[i].day > most_days) break;
      visit(std::min(entries[i].item, entries[j].item), std::max(entries[i].item, entries[j].item));
    }
}

std::int32_t day_of(std::optional<Day> day) { return day ? day->number : no_day; }

// The rarest words that another article holds too.
std::vector<WordId> rarest(const WordVector& words, std::size_t most, const WordRarity& rarity) {
  std::vector<WeightedWord> shared;
  for (const WeightedWord& word : words)
    if (rarity.articles_with(word.word) > 1) shared.push_back(word);
  const std::size_t size = std::min(most, shared.size());
  std::ranges::partial_sort(shared, shared.begin() + static_cast<std::ptrdiff_t>(size), {},
                            [](const WeightedWord& w) { return std::pair(-w.weight, w.word); });
  std::vector<WordId> result;
  for (std::size_t i = 0; i < size; ++i) result.push_back(shared[i].word);
  return result;
}

using Pairs = std::vector<std::uint64_t>;

std::uint64_t pack(std::uint64_t a, std::uint32_t b) { return a << 32 | b; }

void sort_unique(Pairs& pairs) {
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

class Collector {
 public:
  Collector(const MatchScorer& scorer, double least) : scorer_(scorer), least_(least) {}

  void consider(std::uint32_t a, std::uint32_t b) {
    const ReportFeatures &x = scorer_.reports()[a], &y = scorer_.reports()[b];
    if (x.article == y.article || !scorer_.are_compatible(x.type, y.type)) return;
    if (const double score = scorer_.score(a, b, least_); score >= least_)
      found_.push_back({score, a, b});
  }

  // Articles alike in their rarest words, within a month: all their reports.
  void by_story() {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < scorer_.articles().size(); ++i)
      for (const WordId word : rarest(scorer_.articles()[i].words, 24, scorer_.rarity()))
        entries.push_back({word, day_of(scorer_.articles()[i].published), i});
    Pairs pairs;
    visit_neighbours(std::move(entries), 24, 31,
                     [&](std::uint32_t a, std::uint32_t b) { pairs.push_back(pack(a, b)); });
    sort_unique(pairs);
    const std::vector<std::uint32_t> first = first_reports();
    for (const std::uint64_t pair : pairs) {
      const auto a = static_cast<std::uint32_t>(pair >> 32), b = static_cast<std::uint32_t>(pair);
      if (cosine(scorer_.articles()[a].words, scorer_.articles()[b].words) < 0.08) continue;
      for (std::uint32_t x = first[a]; x < first[a + 1]; ++x)
        for (std::uint32_t y = first[b]; y < first[b + 1]; ++y) consider(x, y);
    }
  }

  // Reports of one type alike in a rare word, whenever they appeared.
  void by_words() {
    std::vector<Entry> entries;
    const auto& reports = scorer_.reports();
    for (std::uint32_t i = 0; i < reports.size(); ++i)
      for (const WordId word : rarest(reports[i].words, 4, scorer_.rarity()))
        entries.push_back({pack(reports[i].type, word),
                           day_of(scorer_.articles()[reports[i].article].published), i});
    visit_neighbours(std::move(entries), 8, no_day * 2, [&](auto a, auto b) { consider(a, b); });
  }

  // Reports of one type that name one party and nearly one date.
  void by_date() {
    std::vector<Entry> entries;
    const auto& reports = scorer_.reports();
    for (std::uint32_t i = 0; i < reports.size(); ++i) {
      if (reports[i].time.kind != ReportedTime::Kind::stated) continue;
      for (const Party& party : reports[i].parties)
        for (const Party::Reading& reading : party.readings)
          entries.push_back(
              {pack(reports[i].type, reading.actor), reports[i].time.earliest.number, i});
    }
    visit_neighbours(std::move(entries), 16, 31, [&](auto a, auto b) { consider(a, b); });
  }

  std::vector<ScoredPair> found() && {
    std::ranges::sort(found_, {},
                      [](const ScoredPair& p) { return std::tuple(-p.score, p.a, p.b); });
    const auto is_same = [](const ScoredPair& x, const ScoredPair& y) {
      return x.a == y.a && x.b == y.b;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), is_same), found_.end());
    return std::move(found_);
  }

 private:
  std::vector<std::uint32_t> first_reports() const {
    std::vector<std::uint32_t> first(scorer_.articles().size() + 1, 0);
    for (const ReportFeatures& report : scorer_.reports()) ++first[report.article + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    return first;
  }

  const MatchScorer& scorer_;
  double least_;
  std::vector<ScoredPair> found_;
};

}  // namespace

std::vector<ScoredPair> likely_pairs(const MatchScorer& scorer, double least) {
  Collector collector(scorer, least);
  collector.by_story();
  collector.by_words();
  collector.by_date();
  return std::move(collector).found();
}

}  // namespace annals
