// Which events matter.
#pragma once

#include "timeline/quads.h"
#include "timeline/timeline.h"

#include <vector>

namespace annals {

// Sets the salience, in [0,1], of events that have their reports, evidence and sources_count. Three
// things count:
//   - how many independent voices tell the event, and on how many days;
//   - what it is: acts more than words, what happened more than what may, a stated date more than a
//     presumed one, actors whom many articles name;
//   - the attention its day gets: how many articles, also of later days, name the day or date an
//     event to it, compared with the day that gets most.
// O(events and days named).
void weigh(std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
           const QuadClasses& quads);

}  // namespace annals
