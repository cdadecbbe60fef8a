// How closely a time expression belongs to an act.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>

namespace annals {

// How closely an expression belongs to a trigger; smaller is closer.
enum class Bond : unsigned char { own, clause, shared, nearby, none };

// Of the expression headed by token `time` and the trigger's act; `none` where the one says nothing
// of the other.
Bond bond(const Syntax& syntax, std::uint32_t time, const Trigger& trigger);

// "since May 2019, when troops fired on …"
bool is_when_clause_of(const Syntax& syntax, std::uint32_t time, const Trigger& trigger);

// "The COUP leaders closed the border", "arrested a suspect in the BOMBING": what marks out
// somebody is older than what he does or is done to him.
bool marks_out(const Syntax& syntax, const Trigger& trigger);

// "joined in July AFTER A VOTE", "sold this year UNDER THE DEAL": the date before such a noun is
// that of its clause, not that of the act which it names.
bool stands_apart(const Syntax& syntax, const Trigger& trigger);

}  // namespace annals
