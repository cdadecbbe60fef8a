// What comes before what, during what, and in answer to what.
#pragma once

#include "timeline/timeline.h"

#include <vector>

namespace annals {

struct Relations {
  std::vector<Relation> kept;     // sorted by from, to, kind
  std::vector<Relation> dropped;  // said by a text, against dates or better attested texts
};

// Relations of events in timeline order.
//   before       by date where one surely ended before the other began, transitively reduced (left
//                out altogether where days hold so many events that there would be more than 16 an
//                event); by text where a text says so and neither dates nor other texts imply it
//   same_day     between neighbours of one plain day
//   during       a day's act within a lasting one that shares a party
//   responds_to  where a text says so
// Texts are believed best attested first, each as long as no cycle of `before` arises; an answer
// comes after what it answers. O(n log n) plus relations found, plus the square of what texts
// relate.
Relations relate(const std::vector<Event>& events);

}  // namespace annals
