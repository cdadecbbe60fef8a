// Extractions of many articles to one timeline.
#pragma once

#include "core/model/extraction.h"
#include "timeline/timeline.h"

#include <memory>

namespace annals {

class TimelineBuilder {
 public:
  TimelineBuilder();
  ~TimelineBuilder();

  // Takes the events, actors and article record; the extraction's times are not kept. Throws Error
  // when an article of this id was added before.
  void add(Extraction extraction);

  // Joins reports of one event, orders events and relates them. The result is the same for any
  // order of add(). Leaves the builder empty. Time is near linear in the number of events.
  Timeline finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The total order of a timeline's events: earliest day, latest day, type, id; undated ones last.
bool precedes(const Event& a, const Event& b);

}  // namespace annals
