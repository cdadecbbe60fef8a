// Pairs of reports that are worth comparing.
#pragma once

#include "timeline/scoring.h"

#include <cstdint>
#include <vector>

namespace annals {

struct ScoredPair {
  double score = 0;
  std::uint32_t a = 0;  // a < b
  std::uint32_t b = 0;
};

// Pairs of reports of different articles whose score is at least `least`, likeliest first, each
// once. The order of the articles decides nothing.
std::vector<ScoredPair> likely_pairs(const MatchScorer& scorer, double least);

}  // namespace annals
