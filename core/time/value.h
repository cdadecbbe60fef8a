// What an expression says before it is resolved: "Tuesday" is a weekday without a week.
#pragma once

#include "core/model/date.h"
#include "core/time/times.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals::time {

// The operations of a rule's value line, and the fields they take. docs/dates.md explains each.
enum class Operation : std::uint8_t {
  date,
  shift,
  duration,
  set,
  vague,
  holiday,
  numeric,
  nothing
};

enum class Field : std::uint8_t {
  year,     // 2021; last, this, next, that: a year relative to the reference
  year2,    // two digits: '98
  month,    // 1-12
  day,      // 1-31
  weekday,  // 1 Monday - 7 Sunday
  week,     // ISO week
  quarter,  // 1-4
  half,     // 1-2
  season,   // SP SU FA WI
  decade,   // first year: 1990; two digits: 90
  century,  // 20 is the 20th
  era,      // BC
  hour,
  minute,
  second,
  ampm,       // am, pm
  zone,       // Z: the time is UTC
  part,       // MO MI AF EV NI DT WE
  unit,       // S MN H D W WE M Q S Y E C, with a count before it: 2W
  count,      // units
  count2,     // smaller units beside: "two years and three months"
  unit2,      // their unit
  half_more,  // 1: and a half
  which,      // last, this, next, that
  from,       // published, mention; what a relative value counts from
  name,       // of a holiday; of a reference
  first,
  middle,
  third,      // numeric forms, in the order written
  direction,  // past, future: where a duration lies beside its anchor
  keep,       // 1: a shift keeps the reference's own grain when coarser
  field_count
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::field_count);

std::optional<Field> field_named(std::string_view name);
std::optional<Operation> operation_named(std::string_view name);

// One field's content: a number, else a word. `half` adds one half to the number.
struct Content {
  bool is_set = false;
  bool half = false;
  std::int32_t number = 0;
  std::string_view word;  // views into the rule files; empty for numbers
};

struct TimeValue {
  Operation operation = Operation::date;
  std::array<Content, field_count> fields{};

  const Content& operator[](Field f) const { return fields[static_cast<std::size_t>(f)]; }
  Content& operator[](Field f) { return fields[static_cast<std::size_t>(f)]; }
  bool has(Field f) const { return (*this)[f].is_set; }
  int number(Field f) const { return (*this)[f].number; }
  std::string_view word(Field f) const { return (*this)[f].word; }
};

}  // namespace annals::time
