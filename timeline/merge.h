// Which events of different articles are reports of one event.
#pragma once

#include "timeline/candidates.h"
#include "timeline/scoring.h"

#include <cstdint>
#include <vector>

namespace annals {

struct Grouping {
  std::vector<std::uint32_t> group;    // of each report: the first report of its group
  std::vector<std::uint32_t> partner;  // of each report: the one it matches best in its group;
                                       // itself when it stands alone
};

// Joins the likeliest pair of groups first, as long as their reports match on average; so the
// groups depend on the set of articles only. Reports of one unit are one event already: a number
// below the number of reports for each. `pairs` come from likely_pairs(); those more unlikely than
// likely are passed over. Near linear in the number of pairs.
Grouping group_reports(const MatchScorer& scorer, const std::vector<std::uint32_t>& unit,
                       const std::vector<ScoredPair>& pairs);

}  // namespace annals
