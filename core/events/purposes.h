// What the infinitives and purposes of a sentence tell: a purpose, or an act that is done all the
// same.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <vector>

namespace annals {

// "was in Lima to DISCUSS trade", "landed to DELIVER food": what somebody does where he is or came.
bool is_done_there(const Syntax& syntax, std::uint32_t verb);

// "USED the truce to seize a town", "had used his speech to BLAME Chad": what is told as the use
// made of something is done.
bool is_done_by_means(const Syntax& syntax, const EventRules& rules, std::uint32_t verb);

// True for what somebody is reached for, "met the king TO ASK for help", "wrote to Chad TO
// PROTEST".
bool is_of_contact(const Syntax& syntax, const EventRules& rules, std::uint32_t verb);

// "met the king TO ASK for his support": what is said to somebody who is reached for it is said.
bool is_said_there(const Syntax& syntax, const EventRules& rules, const Trigger& trigger,
                   std::uint32_t verb);

// "ways to resist", "met to discuss": a purpose, told of the act it serves.
bool is_purpose(const Syntax& syntax, std::uint32_t verb);

// "talks TO BEGIN on Friday", "a summit TO BE HELD in May", not "an offer to be considered", "calls
// for talks to begin"
bool is_to_begin(const Syntax& syntax, const std::vector<Trigger>& triggers, const Trigger& act);

// "aimed at ending the siege", "was meant to free them": what an act is for.
bool is_designed(const Syntax& syntax, const EventRules& rules, std::uint32_t verb);

}  // namespace annals
