// The written side of resolution: names of units, the nearest of three, holidays.
#include "core/time/calendar.h"
#include "core/time/resolve_detail.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace annals::time {
namespace {

constexpr std::string_view season_letters[] = {"SP", "SU", "FA", "WI"};

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0); }

}  // namespace

std::string padded(int value, int width) {
  std::string digits = std::to_string(std::abs(value));
  const auto wanted = static_cast<std::size_t>(width);
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return value < 0 ? joined({"-", digits}) : digits;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

std::string timex_name(const Interval& interval) {
  if (!interval.earliest) return {};
  const Civil civil = to_civil(*interval.earliest);
  const std::string year =
      civil.year <= 0 ? joined({"BC", padded(1 - civil.year, 4)}) : padded(civil.year, 4);
  switch (interval.grain) {
    case Grain::day:
      return joined({year, "-", padded(civil.month, 2), "-", padded(civil.day, 2)});
    case Grain::week: {
      const IsoWeek week = iso_week(*interval.earliest);
      return joined({padded(week.year, 4), "-W", padded(week.week, 2)});
    }
    case Grain::month:
      return joined({year, "-", padded(civil.month, 2)});
    case Grain::quarter:
      return joined({year, "-Q", std::to_string((civil.month + 2) / 3)});
    case Grain::season:
      return year + "-" +
             std::string(season_letters[static_cast<std::size_t>(civil.month / 3 - 1)]);
    case Grain::year:
      return year;
    case Grain::decade:
      return padded(floor_div(civil.year, 10), 3);
    case Grain::century:
      return padded(floor_div(civil.year, 100), 2);
  }
  return {};
}

Unit unit_of(const Content& content) {
  Unit unit;
  const std::string_view text = content.word;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), unit.count);
  if (error != std::errc()) unit.count = 1;
  unit.letters = text.substr(static_cast<std::size_t>(end - text.data()));
  return unit;
}

std::optional<Grain> grain_of(std::string_view letters) {
  if (letters == "D") return Grain::day;
  if (letters == "W") return Grain::week;
  if (letters == "M") return Grain::month;
  if (letters == "Q") return Grain::quarter;
  if (letters == "S") return Grain::season;
  if (letters == "Y") return Grain::year;
  if (letters == "E") return Grain::decade;
  if (letters == "C") return Grain::century;
  return std::nullopt;
}

Interval pick(const Interval& before, const Interval& same, const Interval& after,
              const Context& context, Day reference) {
  if (context.is_narrative) {
    // A story moves forward: into the next year only over a turn of the year.
    const int back = reference - *same.latest;
    if (back > 240 && *after.earliest - reference < 100) return after;
    if (*same.earliest - reference > 240 && context.tense == Direction::past &&
        reference - *before.latest < 60)
      return before;
    return same;
  }
  // The nearest. Days on the side that the tense does not speak of count fourfold, and half a year
  // more for a month or longer: "fell in December", written in November, is not next month.
  const auto against_tense = [&](int days) {
    const bool is_long = same.grain == Grain::month || same.grain == Grain::season;
    return 4 * days + (context.tense_is_sure ? 366 : is_long ? 183 : 0);
  };
  const auto distance = [&](const Interval& unit) {
    const int before_days = reference - *unit.latest, after_days = *unit.earliest - reference;
    if (before_days > 0)
      return context.tense == Direction::future ? against_tense(before_days) : before_days;
    if (after_days > 0)
      return context.tense == Direction::past ? against_tense(after_days) : after_days;
    return 0;
  };
  const Interval* best = &same;
  if (distance(before) <= distance(*best)) best = &before;
  if (distance(after) < distance(*best)) best = &after;
  return *best;
}

void Mentions::add(const Interval& interval) {
  by_grain_[static_cast<std::size_t>(interval.grain)] = {interval, ++count_};
}

std::optional<Interval> Mentions::last(Grain coarsest) const {
  const Entry* best = &by_grain_.front();
  for (std::size_t i = 0; i <= static_cast<std::size_t>(coarsest); ++i)
    if (by_grain_[i].order > best->order) best = &by_grain_[i];
  return best->interval;
}

std::optional<Day> holiday_in(std::string_view code, int year) {
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  const bool is_easter = code.starts_with("easter"), is_nth = code.starts_with("nth-");
  if (is_easter) {
    int days = 0;
    code.remove_prefix(6);
    if (code.starts_with('+')) code.remove_prefix(1);
    std::from_chars(code.data(), code.data() + code.size(), days);
    return easter(year) + days;
  }
  if (is_nth) code.remove_prefix(4);
  while (!code.empty() && count < numbers.size()) {
    const auto [end, error] =
        std::from_chars(code.data(), code.data() + code.size(), numbers[count]);
    if (error != std::errc()) return std::nullopt;
    ++count;
    code.remove_prefix(static_cast<std::size_t>(end - code.data()));
    if (code.starts_with('-')) code.remove_prefix(1);
  }
  if (numbers[0] < 1 || numbers[0] > 12) return std::nullopt;
  // "nth-11-4-4": month, which one (5: the last), weekday from 1.
  if (is_nth)
    return nth_weekday(year, numbers[0], numbers[2] - 1, numbers[1] == 5 ? -1 : numbers[1]);
  if (numbers[1] < 1 || numbers[1] > days_in_month(year, numbers[0])) return std::nullopt;
  return to_day({year, numbers[0], numbers[1]});
}

}  // namespace annals::time
