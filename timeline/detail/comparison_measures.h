// What is measured on matched events.
#pragma once

#include "timeline/actors.h"
#include "timeline/compare.h"

#include <vector>

namespace annals::detail {

// Whether all days of one date lie before all of the other.
bool is_surely_before(const Event& a, const Event& b);

// Fills in where the sides of a shared event agree and differ.
void contrast(const std::vector<ComparedSide>& sides, const ActorMap& actors, SharedEvent& shared);

// Sorts the shared events by the finest date that a side states for them; "by 30 July" stands at
// its end.
void sort_by_time(Comparison& comparison);

// Fills in pairs, inversions, room and jaccard. `shared` and `only` are complete.
void measure(Comparison& comparison);

}  // namespace annals::detail
