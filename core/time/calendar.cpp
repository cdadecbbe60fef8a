#include "core/time/calendar.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace annals {
namespace {

namespace greg = boost::gregorian;

bool boost_serves(int year) { return year >= 1401 && year <= 9998; }

unsigned short small(int value) { return static_cast<unsigned short>(value); }

greg::date to_boost(Day day) {
  const Civil civil = to_civil(day);
  return {small(civil.year), small(civil.month), small(civil.day)};
}

Day from_boost(const greg::date& date) {
  const auto ymd = date.year_month_day();
  return to_day({ymd.year, ymd.month, ymd.day});
}

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0); }

}  // namespace

Day add_months(Day day, int months) {
  Civil civil = to_civil(day);
  const int total = civil.year * 12 + civil.month - 1 + months;
  civil.year = floor_div(total, 12);
  civil.month = total - civil.year * 12 + 1;
  civil.day = std::min(civil.day, days_in_month(civil.year, civil.month));
  return to_day(civil);
}

Day weekday_on_or_before(Day day, int weekday) {
  return day - ((annals::weekday(day) - weekday) % 7 + 7) % 7;
}

Day weekday_on_or_after(Day day, int weekday) {
  return day + ((weekday - annals::weekday(day)) % 7 + 7) % 7;
}

IsoWeek iso_week(Day day) {
  const Day thursday = day - weekday(day) + 3;
  const int year = to_civil(thursday).year;
  if (boost_serves(year)) return {year, to_boost(thursday).week_number()};
  return {year, (thursday - to_day({year, 1, 1})) / 7 + 1};
}

Day first_day_of(IsoWeek week) {
  const Day fourth = to_day({week.year, 1, 4});
  return fourth - weekday(fourth) + 7 * (week.week - 1);
}

std::optional<Day> nth_weekday(int year, int month, int weekday, int nth) {
  if (nth < 0 && boost_serves(year)) {
    const greg::greg_weekday day_of_week(small((weekday + 1) % 7));
    return from_boost(
        greg::last_day_of_the_week_in_month(day_of_week, small(month)).get_date(small(year)));
  }
  const Day last = to_day({year, month, days_in_month(year, month)});
  if (nth < 0) return weekday_on_or_before(last, weekday);
  const Day day = weekday_on_or_after(to_day({year, month, 1}), weekday) + 7 * (nth - 1);
  return day > last ? std::nullopt : std::optional(day);
}

// Method: "Anonymous Gregorian algorithm" (Meeus, Jones, Butcher).
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return to_day({year, n / 31, n % 31 + 1});
}

Day shifted_day(Day day, Grain grain, int count) {
  switch (grain) {
    case Grain::day:
      return day + count;
    case Grain::week:
      return day + 7 * count;
    case Grain::month:
      return add_months(day, count);
    case Grain::quarter:
    case Grain::season:
      return add_months(day, 3 * count);
    case Grain::year:
      return add_months(day, 12 * count);
    case Grain::decade:
      return add_months(day, 120 * count);
    case Grain::century:
      return add_months(day, 1200 * count);
  }
  return day;
}

Interval shifted_unit(Day day, Grain grain, int count) {
  return unit_around(shifted_day(*unit_around(day, grain).earliest, grain, count), grain);
}

}  // namespace annals
