// Calendar arithmetic on days and on calendar units. Holds for the years -9999 to 9999.
#pragma once

#include "core/model/date.h"

#include <optional>

namespace annals {

// The same day of the month `months` away, or that month's last day: 31 January + 1 = 28 February.
Day add_months(Day day, int months);

// The last such weekday on or before `day`, the first on or after it. 0 is Monday.
Day weekday_on_or_before(Day day, int weekday);
Day weekday_on_or_after(Day day, int weekday);

// ISO 8601 weeks: Monday to Sunday, week 1 holds 4 January; `year` is the year of its Thursday.
struct IsoWeek {
  int year = 0;
  int week = 0;
  constexpr bool operator==(const IsoWeek&) const = default;
};
IsoWeek iso_week(Day day);
Day first_day_of(IsoWeek week);

// The `nth` (1-5) such weekday of a month; -1 is the last. nullopt when the month has no fifth.
std::optional<Day> nth_weekday(int year, int month, int weekday, int nth);

// Easter Sunday of the Gregorian calendar.
Day easter(int year);

// The day `count` units away: shifted_day(2021-11-30, Grain::year, -1) is 2020-11-30.
Day shifted_day(Day day, Grain grain, int count);

// The calendar unit that begins `count` units after the one that holds `day`:
// shifted_unit(2021-11-30, Grain::month, -1) is October 2021.
Interval shifted_unit(Day day, Grain grain, int count);

}  // namespace annals
