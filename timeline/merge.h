// Which events of different articles are reports of one event.
#pragma once

#include "timeline/scoring.h"

#include <cstdint>
#include <vector>

namespace annals {

struct Grouping {
  std::vector<std::uint32_t> group;    // of each report: the first report of its group
  std::vector<std::uint32_t> partner;  // of each report: the one it matches best in its group;
                                       // itself when it stands alone
};

// What is known before: reports of one unit are one event already; a group holds at most one unit
// of a side. Both have one number a report, below the number of reports.
struct GroupingLimits {
  std::vector<std::uint32_t> unit;
  std::vector<std::uint32_t> side;
};

// Joins the likeliest pair of groups first, as long as their reports match on average; so the
// groups depend on the set of articles only. Candidates come from an index by words of articles, by
// words of reports and by party and date; each report is compared with a bounded number of
// neighbours, so that time is near linear.
Grouping group_reports(const MatchScorer& scorer, const GroupingLimits& limits);

}  // namespace annals
