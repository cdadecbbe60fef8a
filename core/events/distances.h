// Dates told by how far one act lies from another: "a day after envoys met".
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace annals {

// The token of a range that depends on none of it.
std::uint32_t head_token(const Syntax& syntax, TokenRange range);

// Days of the durations "P2D" and "P1W"; 0 for any other.
int days_in(std::string_view duration);

// Changes the dates of acts that a sentence puts a duration before or after another: the one that
// the sentence dates gives the other its date, and what "comes a day after" it is of `news_day`.
// `dates` are those of `triggers`.
void date_by_distance(const Syntax& syntax, const std::vector<TimeExpression>& times,
                      const std::vector<Trigger>& triggers, std::optional<Day> news_day,
                      std::vector<DatedBy>& dates);

// Dates what the present perfect says to have gone on for a time until `now`, where nothing else
// dates it.
void date_by_span(const Syntax& syntax, const std::vector<TimeExpression>& times,
                  const std::vector<Trigger>& triggers, Day now, std::vector<DatedBy>& dates);

}  // namespace annals
