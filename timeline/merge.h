// Which events of different articles are reports of one event.
#pragma once

#include "core/model/extraction.h"

#include <cstdint>
#include <vector>

namespace annals {

// For each event the index of the first event (in the given order) that reports the same; its own
// index when it stands alone. Events of one article are never joined: extraction has done that. Two
// reports are joined when
//   - their types agree,
//   - they share a source, or a target where either names no source, and neither's targets
//   contradict,
//   - their dates can be the same: intervals of at most 31 days that overlap, or bounds that do,
//   - no quantity of one kind differs by more than a factor of two.
// The relation is closed transitively, so the groups do not depend on the order of the events.
// Candidates come from an index by type, party and date; time is near linear for events spread over
// time.
std::vector<std::uint32_t> group_reports(const std::vector<Event>& events,
                                         const std::vector<std::uint32_t>& article_of_event);

}  // namespace annals
