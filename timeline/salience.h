// Which events matter.
#pragma once

#include "timeline/actors.h"
#include "timeline/quads.h"
#include "timeline/timeline.h"

#include <vector>

namespace annals {

// Sets the salience, in [0,1], of events that have their reports, evidence and sources_count: the
// attention that the event's day gets (timeline/attention.h), of which each event of the day has a
// share. Shares go by the square of
//   - how many independent voices tell the event, and on how many days;
//   - what it is: acts more than words, what happened more than what may, a stated date more than a
//     presumed one, actors whom many articles name.
// O(events and days named).
void weigh(std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
           const ActorMap& actors, const QuadClasses& quads);

}  // namespace annals
