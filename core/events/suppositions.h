// Acts that are only supposed, or left undone.
#pragma once

#include "core/events/trigger.h"

#include <string_view>

namespace annals {

// Why the words around the trigger tell of no act that was done or is to be: "if Chad ATTACKS",
// "any TALKS", "have yet to AGREE", "rather than LEAVE"; "" where they do not.
std::string_view why_not_done(const Syntax& syntax, const Trigger& trigger);

}  // namespace annals
