// Shared by the files that resolve values; not for others.
#pragma once

#include "core/time/resolve.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace annals::time {

std::string padded(int value, int width);
std::string joined(std::initializer_list<std::string_view> parts);
std::string duration_value(const TimeValue& value);
std::string set_value(const TimeValue& value);
std::optional<Interval> anchored_days(const TimeValue& value, const Context& context);

// The day a holiday's code names in a year: "12-25", "easter-2", "nth-11-4-4" (the fourth Thursday
// of November; -1 for the last).
std::optional<Day> holiday_in(std::string_view code, int year);

}  // namespace annals::time
