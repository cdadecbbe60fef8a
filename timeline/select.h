// Part of a timeline.
#pragma once

#include "core/model/date.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace annals {

// What an event must be; empty fields ask for nothing. Names are compared without case.
struct Selection {
  std::string actor;  // id or name: has a part, himself or through those who act for him
  std::vector<std::string> types;  // one of these: "ASSAULT", "CONSULT/visit"
  std::vector<std::string> statuses;
  std::string place;
  std::string source;              // a publisher that tells it
  std::optional<Day> from, until;  // may have been on one of these days
  double confidence = 0;           // at least so sure
  std::size_t top = 0;             // of those left, the most salient; 0 is all
  std::size_t days = 0;            // of those left, those of the days with most salience

  bool is_all() const;  // asks for nothing
};

// The events, in the same order, with their articles, actors and relations: before and same_day
// hold between the events that are left. O(events).
Timeline select(const Timeline& timeline, const Selection& selection);

}  // namespace annals
