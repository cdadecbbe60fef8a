#include "core/model/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace annals {
namespace {

constexpr int floor_div(int a, int b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, int width) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), value < 0 ? "-%0*d" : "%0*d", width,
                value < 0 ? -value : value);
  return buffer.data();
}

Day first_of(int year, int month) { return to_day({year, month, 1}); }
Day last_of(int year, int month) { return to_day({year, month, days_in_month(year, month)}); }

Interval months(int year, int first, int last, Grain grain) {
  return {first_of(year, first), last_of(year, last), grain};
}

// The EDTF name of the unit of `grain` that begins (or ends) with `day`; empty when the day bounds
// none.
std::string unit_name(Day day, Grain grain, bool is_start) {
  const Civil civil = to_civil(day);
  const Interval unit = unit_around(day, grain);
  if ((is_start ? *unit.earliest : *unit.latest) != day) return {};
  switch (grain) {
    case Grain::day:
      return to_iso(day);
    case Grain::month:
      return padded(civil.year, 4) + "-" + padded(civil.month, 2);
    case Grain::year:
      return padded(civil.year, 4);
    case Grain::decade:
      return padded(floor_div(civil.year, 10), 3) + "X";
    default:
      return {};
  }
}

// The coarsest name that is exactly the bound: "2014", else "2014-03", else "2014-03-18".
std::string bound_name(const std::optional<Day>& day, Grain grain, bool is_start) {
  if (!day) return "..";
  if (std::string name = unit_name(*day, grain, is_start); !name.empty() && grain != Grain::decade)
    return name;
  if (grain > Grain::month)
    if (std::string name = unit_name(*day, Grain::month, is_start); !name.empty()) return name;
  return to_iso(*day);
}

std::optional<Interval> parse_point(std::string_view text) {
  const int sign = text.starts_with('-') ? -1 : 1;
  if (sign < 0) text.remove_prefix(1);
  if (text.size() == 4 && text.ends_with("XX")) {
    const auto century = parse_digits(text.substr(0, 2));
    if (!century || sign < 0) return std::nullopt;
    return unit_around(first_of(*century * 100, 1), Grain::century);
  }
  if (text.size() == 4 && text.ends_with('X')) {
    const auto decade = parse_digits(text.substr(0, 3));
    if (!decade || sign < 0) return std::nullopt;
    return unit_around(first_of(*decade * 10, 1), Grain::decade);
  }
  const auto year_digits = parse_digits(text.substr(0, 4));
  if (text.size() < 4 || !year_digits) return std::nullopt;
  const int year = sign * *year_digits;
  if (text.size() == 4) return unit_around(first_of(year, 1), Grain::year);
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  const auto month = parse_digits(text.substr(5, 2));
  if (!month) return std::nullopt;
  if (text.size() == 7) {
    if (*month >= 1 && *month <= 12) return months(year, *month, *month, Grain::month);
    // Seasons of the northern half-year; winter (24) runs into the next year.
    if (*month >= 21 && *month <= 23)
      return months(year, 3 * (*month - 20), 3 * (*month - 20) + 2, Grain::season);
    if (*month == 24) return Interval{first_of(year, 12), last_of(year + 1, 2), Grain::season};
    return std::nullopt;
  }
  const auto day =
      text.size() == 10 && text[7] == '-' ? parse_digits(text.substr(8, 2)) : std::nullopt;
  if (!day || *month < 1 || *month > 12 || *day < 1 || *day > days_in_month(year, *month))
    return std::nullopt;
  const Day only = to_day({year, *month, *day});
  return Interval{only, only, Grain::day};
}

}  // namespace

Day to_day(Civil civil) {
  const int y = civil.year - (civil.month <= 2 ? 1 : 0);
  const int era = floor_div(y, 400);
  const int year_of_era = y - era * 400;
  const int day_of_year =
      (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * 146097 + day_of_era - 719468};
}

Civil to_civil(Day day) {
  const int z = day.number + 719468;
  const int era = floor_div(z, 146097);
  const int day_of_era = z - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * day_of_year + 2) / 153;
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * shifted + 2) / 5 + 1};
}

int weekday(Day day) { return ((day.number + 3) % 7 + 7) % 7; }

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto point = parse_point(text);
  return point ? point->earliest : std::nullopt;
}

std::string to_iso(Day day) {
  const Civil civil = to_civil(day);
  return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

Interval unit_around(Day day, Grain grain) {
  const Civil civil = to_civil(day);
  const int quarter_start = (civil.month - 1) / 3 * 3 + 1;
  switch (grain) {
    case Grain::day:
      return {day, day, grain};
    case Grain::week:
      return {day - weekday(day), day + (6 - weekday(day)), grain};
    case Grain::month:
      return months(civil.year, civil.month, civil.month, grain);
    case Grain::quarter:
      return months(civil.year, quarter_start, quarter_start + 2, grain);
    case Grain::season: {
      if (civil.month == 12) return {first_of(civil.year, 12), last_of(civil.year + 1, 2), grain};
      if (civil.month <= 2) return {first_of(civil.year - 1, 12), last_of(civil.year, 2), grain};
      const int first = civil.month / 3 * 3;
      return months(civil.year, first, first + 2, grain);
    }
    case Grain::year:
      return months(civil.year, 1, 12, grain);
    case Grain::decade: {
      const int first = floor_div(civil.year, 10) * 10;
      return {first_of(first, 1), last_of(first + 9, 12), grain};
    }
    case Grain::century: {
      const int first = floor_div(civil.year, 100) * 100;
      return {first_of(first, 1), last_of(first + 99, 12), grain};
    }
  }
  return {day, day, Grain::day};
}

std::string to_edtf(const Interval& interval) {
  if (interval.is_unbounded()) return {};
  const std::string mark =
      interval.approximate ? (interval.uncertain ? "%" : "~") : (interval.uncertain ? "?" : "");
  if (interval.earliest && interval.latest) {
    const Interval unit = unit_around(*interval.earliest, interval.grain);
    if (unit.latest == interval.latest)
      if (const std::string name = unit_name(*interval.earliest, interval.grain, true);
          !name.empty())
        return name + mark;
  }
  const auto marked = [&](const std::optional<Day>& day, bool is_start) {
    const std::string name = bound_name(day, interval.grain, is_start);
    return day ? name + mark : name;
  };
  std::string first = marked(interval.earliest, true);
  std::string last = marked(interval.latest, false);
  return first == last ? first : first + "/" + last;
}

std::optional<Interval> parse_edtf(std::string_view text) {
  if (text.empty()) return Interval{};
  Interval result;
  const auto read = [&](std::string_view part) -> std::optional<Interval> {
    if (part == "..") return Interval{};
    if (!part.empty() && std::string_view("~?%").find(part.back()) != std::string_view::npos) {
      result.approximate = result.approximate || part.back() != '?';
      result.uncertain = result.uncertain || part.back() != '~';
      part.remove_suffix(1);
    }
    return parse_point(part);
  };
  const auto slash = text.find('/');
  const auto first = read(text.substr(0, slash));
  const auto last = slash == text.npos ? first : read(text.substr(slash + 1));
  if (!first || !last || (first->is_unbounded() && last->is_unbounded())) return std::nullopt;
  result.earliest = first->earliest;
  result.latest = last->latest;
  if (result.earliest && result.latest && *result.latest < *result.earliest) return std::nullopt;
  result.grain = first->is_unbounded()  ? last->grain
                 : last->is_unbounded() ? first->grain
                                        : std::min(first->grain, last->grain);
  return result;
}

}  // namespace annals
