#include "core/time/resolve.h"

#include "core/time/calendar.h"
#include "core/time/resolve_detail.h"

#include <algorithm>
#include <functional>

namespace annals::time {
namespace {

constexpr int max_year = 9999;
constexpr int no_year = 1 << 20;  // a year that no calendar has

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0); }

Interval year_unit(int year) { return unit_around(to_day({year, 1, 1}), Grain::year); }

Interval month_unit(int year, int month) {
  return unit_around(to_day({year, month, 1}), Grain::month);
}

Interval day_unit(Day day) { return {day, day, Grain::day}; }

// The season named in `year`: winter 1994 begins in December 1994.
Interval season_unit(int year, std::string_view season) {
  const int start = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  return unit_around(to_day({year, start, 1}), Grain::season);
}

Interval half_unit(int year, int half) {
  const int first = half == 1 ? 1 : 7;
  return {to_day({year, first, 1}), to_day({year, first + 5, days_in_month(year, first + 5)}),
          Grain::quarter};
}

bool names_day(const TimeValue& value) {
  return value.operation != Operation::date || value.has(Field::day) || value.has(Field::weekday);
}

// The part of the day that a TIME names after its date: "TMO", "T17:00".
std::optional<std::string> clock_suffix(const TimeValue& value) {
  if (!value.has(Field::hour))
    return value.has(Field::part) ? joined({"T", value.word(Field::part)}) : std::string();
  int hour = value.number(Field::hour);
  int minute = value.has(Field::minute) ? value.number(Field::minute) : 0;
  if (hour > 24) minute = hour % 100, hour /= 100;  // "0630 hours"
  const std::string_view part = value.word(Field::part);
  const std::string_view ampm = value.word(Field::ampm);
  const bool evening = part == "AF" || part == "EV" || (part == "NI" && hour >= 6);
  if ((ampm == "pm" || (ampm.empty() && evening)) && hour < 12) hour += 12;
  if ((ampm == "am" || (ampm.empty() && (part == "MO" || part == "NI"))) && hour == 12) hour = 0;
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return std::nullopt;
  if (hour == 24 && !names_day(value)) hour = 0;  // midnight alone begins the next day
  std::string text = joined({"T", padded(hour, 2), ":", padded(minute, 2)});
  if (value.has(Field::second)) text += joined({":", padded(value.number(Field::second), 2)});
  if (value.word(Field::zone) == "Z") text += "Z";
  return text;
}

class Resolver {
 public:
  Resolver(const TimeValue& value, const Context& context) : value_(value), context_(context) {}

  std::optional<Resolved> run() {
    switch (value_.operation) {
      case Operation::duration:
        result_.type = TimexType::duration;
        result_.value = result_.underspecified = duration_value(value_);
        result_.interval = anchored_days(value_, context_);
        return result_;
      case Operation::set:
        result_.type = TimexType::set;
        result_.value = result_.underspecified = set_value(value_);
        return result_;
      case Operation::vague:
        result_.is_vague = true;
        result_.value = result_.underspecified = std::string(value_.word(Field::name));
        return result_;
      case Operation::shift:
        return finish(shift());
      case Operation::holiday:
        return finish(holiday());
      case Operation::numeric:
        return finish(numeric());
      case Operation::date:
        return finish(date());
      case Operation::nothing:
        return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  // What a step finds: a unit; nothing because the reference is missing (`impossible` false); or
  // nothing because there is no such date.
  struct Found {
    std::optional<Interval> unit;
    bool impossible = false;
    std::string name;  // when it is not timex_name(unit)
  };

  static Found nowhere() { return {std::nullopt, true, {}}; }

  std::optional<Resolved> finish(Found found) {
    const auto suffix = clock_suffix(value_);
    if (found.impossible || !suffix) return std::nullopt;
    if (!suffix->empty()) result_.type = TimexType::time;
    if (result_.underspecified.empty()) result_.underspecified = template_of(value_);
    result_.underspecified += *suffix;
    if (!found.unit) {
      result_.value = result_.underspecified;
      return result_;
    }
    const bool is_day =
        found.unit->grain == Grain::day && found.unit->earliest == found.unit->latest;
    result_.value = (found.name.empty() ? timex_name(*found.unit) : found.name) +
                    (suffix->empty() || is_day ? *suffix : std::string());
    result_.interval = found.unit;
    result_.moves_mention = !inherits_day_;
    return result_;
  }

  // The value with X for what the text leaves open.
  static std::string template_of(const TimeValue& value) {
    const auto number = [&](Field field, int width) {
      return value.has(field) && value.word(field).empty()
                 ? padded(value.number(field), width)
                 : std::string(static_cast<std::size_t>(width), 'X');
    };
    const std::string year = number(Field::year, 4);
    if (value.has(Field::day))
      return joined({year, "-", number(Field::month, 2), "-", number(Field::day, 2)});
    if (value.has(Field::month)) return joined({year, "-", number(Field::month, 2)});
    if (value.has(Field::weekday)) return joined({year, "-WXX-", number(Field::weekday, 1)});
    if (value.has(Field::week)) return joined({year, "-W", number(Field::week, 2)});
    if (value.has(Field::quarter)) return joined({year, "-Q", number(Field::quarter, 1)});
    if (value.has(Field::half)) return joined({year, "-H", number(Field::half, 1)});
    if (value.has(Field::season)) return joined({year, "-", value.word(Field::season)});
    if (value.has(Field::decade))
      return joined({"XX", padded(value.number(Field::decade) / 10 % 10, 1)});
    if (value.has(Field::year) || value.has(Field::year2)) return year;
    return "XXXX-XX-XX";
  }

  // What a relative value counts from: the last date named that is at least as fine as `coarsest`,
  // or the publication. Notes it in the result.
  std::optional<Interval> reference(bool prefer_mention, Grain coarsest) {
    const std::string_view which = value_.word(Field::which);
    const bool is_said_now = which == "last" || which == "this" || which == "next";
    const std::string_view from =
        value_.has(Field::from) || !is_said_now ? value_.word(Field::from) : "published";
    const bool from_mention =
        from == "mention" || (from != "published" && (prefer_mention || context_.is_narrative));
    std::optional<Interval> unit;
    if (from_mention) unit = context_.mentions.last(coarsest);
    if (!unit && from_mention && context_.is_narrative) unit = context_.mentions.last(Grain::year);
    if (!unit && context_.published) unit = day_unit(*context_.published);
    if (!unit && from != "published") unit = context_.mentions.last(Grain::year);
    if (unit) result_.reference = unit->earliest;
    return unit;
  }

  bool counts_from_mention(const Interval& reference) const {
    return !context_.published || reference != day_unit(*context_.published);
  }

  // `which` and the tense, as a direction.
  Direction direction() {
    const std::string_view which = value_.word(Field::which);
    Direction way = which == "last"   ? Direction::past
                    : which == "next" ? Direction::future
                    : which == "this" ? Direction::same
                                      : context_.tense;
    result_.direction = way;
    return way;
  }

  // ---- shifts -----------------------------------------------------------------------------
  Found shift() {
    const Unit unit = unit_of(value_[Field::unit]);
    const auto grain = grain_of(unit.letters);
    int count = (value_.has(Field::count) ? value_.number(Field::count) : 0) * unit.count;
    result_.underspecified =
        std::string(value_.word(Field::from) == "mention" ? "mention" : "now") +
        (count < 0 ? "-" : "+") + std::to_string(std::abs(count)) + std::string(unit.letters);
    if (count != 0) result_.direction = count < 0 ? Direction::past : Direction::future;
    const auto from = shift_reference(grain);
    if (!from || !from->earliest || std::abs(count) > 9000) return unknown_unit(unit.letters);
    if (unit.letters == "WE") return weekend(*from);
    if (!grain) return clock_shift(*from, unit.letters, count);
    if (value_.has(Field::unit2))  // "a year ago this week"
      return bounded(shifted_day(*from->earliest, *grain, count),
                     grain_of(unit_of(value_[Field::unit2]).letters).value_or(Grain::day));
    if (value_[Field::count].half) {  // "two and a half years ago": in the smaller unit
      const int months = *grain == Grain::year ? 12 : *grain == Grain::decade ? 120 : 0;
      if (months == 0) return {shifted_unit(*from->earliest, *grain, count), false, {}};
      const int half = count < 0 || value_[Field::count].number < 0 ? -months / 2 : months / 2;
      return bounded(add_months(*from->earliest, count * months + half), Grain::month);
    }
    const Interval base = *from;
    if (value_.has(Field::keep) && *grain == Grain::year && context_.quarter) {
      result_.reference = context_.quarter->earliest;
      return bounded(add_months(*context_.quarter->earliest, 12 * count), Grain::quarter);
    }
    const Grain coarse = std::max(*grain, base.grain);
    if (*grain == Grain::decade && count != 0 &&
        !value_.has(Field::which))  // "a decade ago" is a year
      return bounded(add_months(*base.earliest, 120 * count), std::max(Grain::year, base.grain));
    if (*grain == Grain::century && count != 0 && !value_.has(Field::which))
      return bounded(add_months(*base.earliest, 1200 * count), std::max(Grain::year, base.grain));
    if (coarse != *grain) {  // "two days later" than a month is that month
      const Interval moved = shifted_unit(*base.earliest, *grain, count);
      return bounded(*moved.earliest, coarse);
    }
    // From the end of a longer date counts forward, from its beginning backward.
    const Day start = count > 0 && base.latest ? *base.latest : *base.earliest;
    return bounded_unit(shifted_unit(start, *grain, count));
  }

  // The quarter of figures is the one reported, else the last one that is over.
  std::optional<Interval> shift_reference(std::optional<Grain> grain) {
    const bool from_mention = value_.word(Field::from) == "mention";
    if (grain == Grain::quarter && from_mention) {
      std::optional<Interval> quarter = context_.quarter;
      if (!quarter && context_.published)
        quarter = shifted_unit(*context_.published, Grain::quarter, -1);
      if (quarter) result_.reference = quarter->earliest;
      return quarter;
    }
    return reference(from_mention, grain.value_or(Grain::day));
  }

  Found bounded(Day day, Grain grain) { return bounded_unit(unit_around(day, grain)); }

  static Found bounded_unit(const Interval& unit) {
    const int first = to_civil(*unit.earliest).year, last = to_civil(*unit.latest).year;
    return first < -9000 || last > max_year ? nowhere() : Found{unit, false, {}};
  }

  Found unknown_unit(std::string_view letters) {
    result_.underspecified = letters == "W"    ? "XXXX-WXX"
                             : letters == "WE" ? "XXXX-WXX-WE"
                             : letters == "M"  ? "XXXX-XX"
                             : letters == "Q"  ? "XXXX-QX"
                             : letters == "Y"  ? "XXXX"
                             : letters == "E"  ? "XXX"
                             : letters == "C"  ? "XX"
                                               : "XXXX-XX-XX";
    return {};
  }

  Found weekend(const Interval& from) {
    const Day day = *from.earliest;
    const Direction way = direction();
    Day saturday = weekday_on_or_before(day, 5);
    const bool inside = weekday(day) >= 5;
    if (way == Direction::past && value_.word(Field::which) == "last" && inside)
      saturday = saturday - 7;
    const bool next = value_.word(Field::which) == "next";
    if (way == Direction::future || way == Direction::same)
      saturday = inside && !next ? saturday : saturday + 7;
    const Interval unit{saturday, saturday + 1, Grain::day};
    const IsoWeek week = iso_week(saturday);
    return {unit, false, joined({padded(week.year, 4), "-W", padded(week.week, 2), "-WE"})};
  }

  // Hours and minutes away: the day is certain only for a few hours, and no clock time is known.
  Found clock_shift(const Interval& from, std::string_view letters, int count) {
    if (letters != "H" || std::abs(count) % 24 != 0 || from.grain != Grain::day) {
      if (std::abs(count) > 100) return {};
      return {from, false, {}};
    }
    return bounded(*from.earliest + count / 24, Grain::day);
  }

  // ---- dates ------------------------------------------------------------------------------
  Found date() {
    if (value_.has(Field::century)) {
      const int century = value_.number(Field::century);
      if (century < 1 || century > 30) return nowhere();
      const bool bc = value_.has(Field::era);
      const int first = bc ? 1 - century * 100 : (century - 1) * 100;
      Interval unit = unit_around(to_day({first, 1, 1}), Grain::century);
      if (bc) unit = {to_day({first, 1, 1}), to_day({first + 99, 12, 31}), Grain::century};
      return {unit, false, joined({bc ? "BC" : "", padded(century - 1, 2)})};
    }
    if (value_.has(Field::decade)) return decade();
    const auto year = given_year();
    if (year && (*year < -9000 || *year > max_year)) return nowhere();
    if (wants_year() && !year) return {};
    if (value_.has(Field::month) || value_.has(Field::day)) return whole_week(month_or_day(year));
    if (value_.has(Field::weekday)) return weekday_alone();
    if (value_.has(Field::week)) return week(year);
    if (value_.has(Field::quarter)) {
      const int quarter = value_.number(Field::quarter);
      if (quarter < 1 || quarter > 4) return nowhere();
      return in_some_year(year, [&](int y) {
        return unit_around(to_day({y, 3 * quarter - 2, 1}), Grain::quarter);
      });
    }
    if (value_.has(Field::half)) {
      const int half = value_.number(Field::half);
      if (half < 1 || half > 2) return nowhere();
      Found found = in_some_year(year, [&](int y) { return half_unit(y, half); });
      if (found.unit)
        found.name =
            joined({padded(to_civil(*found.unit->earliest).year, 4), half == 1 ? "-H1" : "-H2"});
      return found;
    }
    if (value_.has(Field::season)) {
      const std::string_view season = value_.word(Field::season);
      return in_some_year(year, [&](int y) { return season_unit(y, season); });
    }
    if (year) return {year_unit(*year), false, {}};
    return clock_alone();
  }

  bool wants_year() const { return value_.has(Field::year) || value_.has(Field::year2); }

  std::optional<int> given_year() {
    if (value_.has(Field::year) && value_.has(Field::year2)) {  // 1792-97
      const int first = value_.number(Field::year), two = value_.number(Field::year2);
      return first % 100 < two ? first / 100 * 100 + two : no_year;
    }
    if (value_.has(Field::year2)) {
      const int two = value_.number(Field::year2);
      const int now = context_.published ? to_civil(*context_.published).year : 2020;
      const int in_century = now / 100 * 100 + two;
      return in_century > now + 10 ? in_century - 100 : in_century;
    }
    if (!value_.has(Field::year)) return std::nullopt;
    const std::string_view word = value_.word(Field::year);
    if (word.empty())
      return value_.has(Field::era) ? 1 - value_.number(Field::year) : value_.number(Field::year);
    const auto from = reference(word == "that" || word == "following", Grain::year);
    if (!from || !from->earliest) return std::nullopt;
    const int base = to_civil(*from->earliest).year;
    return word == "last" ? base - 1 : word == "next" || word == "following" ? base + 1 : base;
  }

  Found decade() {
    int decade = value_.number(Field::decade);
    if (decade < 100) {
      const auto from = reference(false, Grain::year);
      const int now = from && from->earliest ? to_civil(*from->earliest).year : 1999;
      decade += floor_div(now, 100) * 100;
      if (decade > now) decade -= 100;
    }
    if (decade % 10 != 0 || decade > 2990) return nowhere();
    if (decade % 100 == 0 && !value_.has(Field::which))  // "the 1800s"
      return {unit_around(to_day({decade, 1, 1}), Grain::century), false, {}};
    return {unit_around(to_day({decade, 1, 1}), Grain::decade), false, {}};
  }

  Found week(std::optional<int> year) {
    const auto from = reference(false, Grain::year);
    if (!year && from && from->earliest) year = to_civil(*from->earliest).year;
    const int number = value_.number(Field::week);
    if (!year) return {};
    const Day monday = first_day_of({*year, number});
    if (number < 1 || number > 53 || iso_week(monday).year != *year) return nowhere();
    return {Interval{monday, monday + 6, Grain::week}, false, {}};
  }

  // Attacks that are called by their day, once they have happened.
  std::optional<Day> known_attack(int month, int day) const {
    constexpr Civil known[] = {{2001, 9, 11}, {2023, 10, 7}};
    for (const Civil& attack : known)
      if (context_.names_attack && attack.month == month && attack.day == day &&
          context_.published && to_day(attack) <= *context_.published)
        return to_day(attack);
    return std::nullopt;
  }

  Found month_or_day(std::optional<int> year) {
    const bool has_day = value_.has(Field::day);
    if (!value_.has(Field::month)) return day_of_month();
    const int month = value_.number(Field::month);
    const int day = value_.number(Field::day);
    if (month < 1 || month > 12) return nowhere();
    if (has_day && (day < 1 || day > days_in_month(2000, month))) return nowhere();
    if (year && has_day && day > days_in_month(*year, month)) return nowhere();
    if (year && !has_day) return {month_unit(*year, month), false, {}};
    if (year) return {day_unit(to_day({*year, month, day})), false, {}};
    if (!has_day) return in_some_year(year, [&](int y) { return month_unit(y, month); });
    if (const auto known = known_attack(month, day)) return {day_unit(*known), false, {}};
    return in_some_year(year, [&](int y) {
      return day_unit(to_day({y, month, std::min(day, days_in_month(y, month))}));
    });
  }

  // "the week of 6 December"
  Found whole_week(Found found) const {
    if (found.unit && value_.word(Field::unit) == "W")
      found.unit = unit_around(*found.unit->earliest, Grain::week);
    return found;
  }

  // "on the 15th": of the reference's month, or the one beside it.
  Found day_of_month() {
    const int day = value_.number(Field::day);
    const auto from = reference(true, Grain::month);
    if (day < 1 || day > 31) return nowhere();
    if (!from || !from->earliest || from->grain > Grain::month) return {};
    const Civil base = to_civil(*from->earliest);
    if (day > days_in_month(base.year, base.month)) return {};
    Day found = to_day({base.year, base.month, day});
    if (!counts_from_mention(*from)) {
      const Direction way = direction();
      if (way == Direction::past && found > *from->earliest) found = add_months(found, -1);
      if (way == Direction::future && found < *from->earliest) found = add_months(found, 1);
    }
    return {day_unit(found), false, {}};
  }

  Found weekday_alone() {
    const int wanted = value_.number(Field::weekday) - 1;
    const auto from = reference(value_.word(Field::from) == "mention", Grain::week);
    const Direction way = direction();
    if (!from || !from->earliest || from->grain > Grain::week) return {};
    const Day day = *from->earliest;
    const std::string_view which = value_.word(Field::which);
    if (which == "last") return {day_unit(weekday_on_or_before(day - 1, wanted)), false, {}};
    if (which == "next") return {day_unit(weekday_on_or_after(day + 1, wanted)), false, {}};
    if (from->grain == Grain::week) return {day_unit(weekday_on_or_after(day, wanted)), false, {}};
    const bool forward = way == Direction::future || (way == Direction::same) ||
                         (counts_from_mention(*from) && context_.is_narrative);
    return {
        day_unit(forward ? weekday_on_or_after(day, wanted) : weekday_on_or_before(day, wanted)),
        false,
        {}};
  }

  // The unit that comes once a year, in the year given or the one meant.
  Found in_some_year(std::optional<int> year, const std::function<Interval(int)>& unit_in) {
    if (year) return {unit_in(*year), false, {}};
    const auto from = reference(false, Grain::year);
    if (!from || !from->earliest) return {};
    const int base = to_civil(*from->earliest).year;
    const std::string_view which = value_.word(Field::which);
    Context context = context_;
    context.tense = direction();
    const Day now = *from->earliest;
    const Interval before = unit_in(base - 1), same = unit_in(base), after = unit_in(base + 1);
    if (which == "last") return {*same.latest < now ? same : before, false, {}};
    if (which == "next") return {*same.earliest > now ? same : after, false, {}};
    if (which == "this") return {same, false, {}};
    context.is_narrative = counts_from_mention(*from);
    return {pick(before, same, after, context, now), false, {}};
  }

  // A time without a date: the day last named, else the day of publication.
  Found clock_alone() {
    const auto from = reference(true, Grain::day);
    if (!from || from->grain != Grain::day) return {};
    inherits_day_ = true;
    // "fell at midnight": the one past; "on Monday … at midnight": the one that ends Monday
    const bool began_today = !counts_from_mention(*from) && context_.tense == Direction::past;
    if (value_.number(Field::hour) == 24 && !began_today)
      return {day_unit(*from->earliest + 1), false, {}};
    return {from, false, {}};
  }

  Found holiday() {
    const std::string_view code = value_.word(Field::name);
    const auto year = given_year();
    if (wants_year() && !year) return {};
    const auto unit_in = [&](int y) {
      const auto day = holiday_in(code, y);
      const Interval whole = day ? day_unit(*day) : year_unit(y);
      return value_.word(Field::unit) == "W" && day ? unit_around(*day, Grain::week) : whole;
    };
    return in_some_year(year, unit_in);
  }

  // 04/05/2021. Where neither the numbers nor the article decide, both readings stay.
  Found numeric() {
    const int first = value_.number(Field::first), second = value_.number(Field::middle);
    int year = value_.number(Field::third);
    if (year < 100) {
      const int now = context_.published ? to_civil(*context_.published).year : 2020;
      year += now / 100 * 100;
      if (year > now + 10) year -= 100;
    }
    const auto day_at = [&](int month, int day) -> std::optional<Day> {
      if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
      return to_day({year, month, day});
    };
    const auto us = day_at(first, second), european = day_at(second, first);
    if (!us && !european) return nowhere();
    if (us && european && us != european && context_.numeric_order == NumericOrder::unknown) {
      Interval both{std::min(*us, *european), std::max(*us, *european), Grain::day};
      both.uncertain = true;
      return {both, false, joined({padded(year, 4), "-XX-XX"})};
    }
    const bool day_first = context_.numeric_order == NumericOrder::day_first;
    return {day_unit(us && (!day_first || !european) ? *us : *european), false, {}};
  }

  const TimeValue& value_;
  const Context& context_;
  Resolved result_;
  bool inherits_day_ = false;  // a time without a date names no day of its own
};

}  // namespace

std::optional<Resolved> resolve(const TimeValue& value, const Context& context) {
  return Resolver(value, context).run();
}

}  // namespace annals::time
