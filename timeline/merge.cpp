#include "timeline/merge.h"

#include <algorithm>
#include <numeric>

namespace annals {
namespace {

// Groups whose reports match less on average stay apart; large ones must match better, lest they
// drift.
constexpr double least_average = -1, least_average_of_large = 0.8;
constexpr double large = 9;  // pairs compared

// No single pair decides for a large group; few may contradict each other outright.
constexpr double worst_pair = -8, best_pair = 3, most_impossible = 0.1;

class Groups {
 public:
  Groups(const MatchScorer& scorer, const std::vector<std::uint32_t>& unit)
      : scorer_(scorer), root_(unit.size()), members_(unit.size()) {
    std::vector<std::uint32_t> first_of_unit(unit.size(), none);
    for (std::uint32_t i = 0; i < root_.size(); ++i) {
      std::uint32_t& first = first_of_unit[unit[i]];
      if (first == none) first = i;
      root_[i] = first;
      members_[first].push_back(i);
    }
  }

  void join_if_alike(std::uint32_t a, std::uint32_t b) {
    a = root_[a];
    b = root_[b];
    if (a == b || !are_alike(a, b)) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    for (const std::uint32_t member : members_[b]) root_[member] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b] = {};
  }

  std::uint32_t root(std::uint32_t i) const { return root_[i]; }

 private:
  static constexpr std::uint32_t none = ~0u;

  // A few members, spread over the group, in the order of their numbers.
  std::vector<std::uint32_t> sample(std::uint32_t root) const {
    std::vector<std::uint32_t> members = members_[root];
    std::ranges::sort(members);
    constexpr std::size_t most = 6;
    if (members.size() <= most) return members;
    std::vector<std::uint32_t> few;
    for (std::size_t i = 0; i < most; ++i)
      few.push_back(members[i * (members.size() - 1) / (most - 1)]);
    return few;
  }

  bool are_alike(std::uint32_t a, std::uint32_t b) const {
    double sum = 0, impossible = 0;
    const auto few_of_a = sample(a), few_of_b = sample(b);
    for (const std::uint32_t x : few_of_a)
      for (const std::uint32_t y : few_of_b) {
        const double score = scorer_.score(x, y);
        sum += std::clamp(score, worst_pair, best_pair);
        impossible += score < worst_pair ? 1 : 0;
      }
    const auto pairs = static_cast<double>(few_of_a.size() * few_of_b.size());
    return sum / pairs >= (pairs < large ? least_average : least_average_of_large) &&
           impossible / pairs <= most_impossible;
  }

  const MatchScorer& scorer_;
  std::vector<std::uint32_t> root_;
  std::vector<std::vector<std::uint32_t>> members_;  // by root
};

}  // namespace

Grouping group_reports(const MatchScorer& scorer, const std::vector<std::uint32_t>& unit,
                       const std::vector<ScoredPair>& pairs) {
  Groups groups(scorer, unit);
  for (const ScoredPair& pair : pairs)
    if (pair.score >= 0) groups.join_if_alike(pair.a, pair.b);

  Grouping result;
  const std::size_t size = unit.size();
  result.group.resize(size);
  result.partner.resize(size);
  std::iota(result.partner.begin(), result.partner.end(), 0u);
  std::vector<std::uint32_t> first(size, ~0u);
  for (std::uint32_t i = 0; i < size; ++i) {
    std::uint32_t& of_group = first[groups.root(i)];
    if (of_group == ~0u) of_group = i;
    result.group[i] = of_group;
  }
  for (const ScoredPair& pair : pairs) {  // likeliest first
    if (groups.root(pair.a) != groups.root(pair.b)) continue;
    if (result.partner[pair.a] == pair.a) result.partner[pair.a] = pair.b;
    if (result.partner[pair.b] == pair.b) result.partner[pair.b] = pair.a;
  }
  return result;
}

}  // namespace annals
