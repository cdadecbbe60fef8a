// Whether a date can be that of an act: what the tense of its verb, and the words before the date,
// make of it.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <string_view>

namespace annals {

// "meets"
bool is_present(const Syntax& syntax, std::uint32_t verb);
// "is meeting", "has met"
bool has_present_auxiliary(const Syntax& syntax, std::uint32_t verb);
// "IS met", "ARE freed"
bool is_present_passive(const Syntax& syntax, std::uint32_t verb);
// "met", "was met", not "has met", "meets"
bool is_simple_past(const Syntax& syntax, std::uint32_t verb);

// True for the date of a noun behind it: "the 2015 accord".
bool is_premodifier(const Syntax& syntax, std::uint32_t token);

// True where a date after the preposition is one to come of the act: "promised a plan FOR next
// year", "closed the port UNTIL May".
bool is_goal(std::string_view preposition);

// "troops ARE WITHDRAWN by May", "the hostages ARE FREED on Friday": still to come.
bool is_scheduled(const Syntax& syntax, const Trigger& trigger, std::uint32_t time,
                  const Interval& date);

// False where the date, headed by token `time`, cannot be that of the trigger's act: "met" has none
// to come; "meets", "has met", as news tells the day's acts, none long past; "the largest rally
// since March" and "for the third time this year" compare.
bool fits(const Syntax& syntax, const Trigger& trigger, std::uint32_t time, const Interval& date);

}  // namespace annals
