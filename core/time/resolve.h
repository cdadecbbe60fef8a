// From an underspecified value to a dated one: the second pass.
#pragma once

#include "core/model/date.h"
#include "core/time/times.h"
#include "core/time/value.h"

#include <array>
#include <optional>
#include <string>

namespace annals::time {

// How an article writes 04/05/2021.
enum class NumericOrder : std::uint8_t { unknown, day_first, month_first };

// The dates named so far: the last of each grain.
class Mentions {
 public:
  void add(const Interval& interval);
  // The last one named whose grain is at most `coarsest`; nullopt for none.
  std::optional<Interval> last(Grain coarsest) const;

 private:
  struct Entry {
    std::optional<Interval> interval;
    int order = 0;
  };
  std::array<Entry, 8> by_grain_;
  int count_ = 0;
};

// What is known where an expression stands.
struct Context {
  std::optional<Day> published;
  Mentions mentions;                // dates named before
  std::optional<Interval> quarter;  // the quarter that figures are reported for
  bool is_narrative = false;        // dates follow the last one named, not the publication
  NumericOrder numeric_order = NumericOrder::unknown;
  Direction tense = Direction::none;
  bool tense_is_sure = false;
  bool names_attack = false;  // "the September 11 attacks"
};

// An expression without its place: TimeExpression's fields of the same names.
struct Resolved {
  TimexType type = TimexType::date;
  std::string value;
  std::optional<Interval> interval;
  bool is_vague = false;
  std::string underspecified;
  std::optional<Day> reference;
  Direction direction = Direction::none;
  bool moves_mention = false;  // later expressions may refer to it
};

// Returns nullopt for dates that do not exist (31 June) and times that do not (25:00).
std::optional<Resolved> resolve(const TimeValue& value, const Context& context);

// "2021-11-30", "2021-W48", "2021-Q4", "199", "BC0044": the TIMEX3 name of the unit of `grain` that
// begins the interval.
std::string timex_name(const Interval& interval);

// The calendar unit a rule names with a letter, and how many of them: "2W", "D".
struct Unit {
  int count = 1;
  std::string_view letters;  // S MN H D W WE M Q S Y E C
};
Unit unit_of(const Content& content);
std::optional<Grain> grain_of(std::string_view letters);

// The year that a date without one means: `unit_in(year)` is the unit in a given year.
// Exposed for tests.
Interval pick(const Interval& before, const Interval& same, const Interval& after,
              const Context& context, Day reference);

}  // namespace annals::time
