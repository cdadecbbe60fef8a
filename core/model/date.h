// Days, intervals of days, and their written form (EDTF, ISO 8601-2 level 1).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

// A day of the proleptic Gregorian calendar: days since 1970-01-01.
struct Day {
  std::int32_t number = 0;
  constexpr auto operator<=>(const Day&) const = default;
};

// The same day as people write it.
struct Civil {
  int year = 1970;  // astronomical: 0 is 1 BC
  int month = 1;    // 1-12
  int day = 1;      // 1-31
  constexpr bool operator==(const Civil&) const = default;
};

// 28 to 31; `month` is 1-12.
constexpr int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[month - 1];
}

// Both directions hold for all years -9999 to 9999. Method: H. Hinnant, "chrono-Compatible
// Low-Level Date Algorithms".
Day to_day(Civil civil);
Civil to_civil(Day day);

// 0 is Monday, 6 is Sunday.
int weekday(Day day);

constexpr Day operator+(Day day, int days) { return {day.number + days}; }
constexpr Day operator-(Day day, int days) { return {day.number - days}; }
constexpr int operator-(Day a, Day b) { return a.number - b.number; }

// Parses "2021-11-30". Returns nullopt for any other shape and for days that do not exist. Never
// throws.
std::optional<Day> parse_day(std::string_view text);

// "2021-11-30".
std::string to_iso(Day day);

// How finely the text named the time. "November 2021" is month, never day 1.
enum class Grain : unsigned char { day, week, month, quarter, season, year, decade, century };

// A date as the text gives it: all days from `earliest` to `latest`, both included.
//
//   2021-11                {2021-11-01, 2021-11-30, Grain::month}
//   2021-11-30/2021-12-01  {2021-11-30, 2021-12-01, Grain::day}
//   ../2021-11-30          {nullopt,    2021-11-30, Grain::day}    by then
//   2014/..                {2014-01-01, nullopt,    Grain::year}   since
struct Interval {
  std::optional<Day> earliest;  // nullopt: open
  std::optional<Day> latest;    // nullopt: open
  Grain grain = Grain::day;     // of the bounds as written
  bool approximate = false;     // "~": presumed, or "about"
  bool uncertain = false;       // "?"

  bool is_unbounded() const { return !earliest && !latest; }
  bool operator==(const Interval&) const = default;
};

// The calendar unit that holds `day`: the month of 2021-11-30 at Grain::month.
Interval unit_around(Day day, Grain grain);

// EDTF level 1. An unbounded interval is "". Where the bounds are whole units of `grain`, one unit
// is written alone ("2021-11") and several as a pair ("2021-09/2021-11"); weeks, quarters, seasons
// and centuries, for which EDTF level 1 has no interval of days, are written as a pair of days or
// months.
std::string to_edtf(const Interval& interval);

// Reads what to_edtf writes and the level 1 forms 199X, 19XX, 2021-21 (seasons; 21-24), T-less
// dates. Returns nullopt for anything else; "" is the unbounded interval. Never throws.
std::optional<Interval> parse_edtf(std::string_view text);

}  // namespace annals
