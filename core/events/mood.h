// What the verb group says of whether its act takes place.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <optional>

namespace annals {

// True where "if", "unless", "lest" or "whether" marks the verb.
bool has_if(const Syntax& syntax, std::uint32_t verb);

// "WILL meet"
bool has_future(const Syntax& syntax, std::uint32_t verb);

// "COULD meet", "WOULD meet", "WILL meet"
bool has_modal(const Syntax& syntax, std::uint32_t verb);

// "HAS met", "claimed to HAVE captured the town"
bool is_perfect(const Syntax& syntax, std::uint32_t verb);

// Tense and mood of the verb group, of the verb it is coordinated with, or of the light verb;
// nullopt for what is told as a fact.
std::optional<Status> mood(const Syntax& syntax, std::uint32_t verb);

// The verb of duty in "may HAVE to resign"; no_token without one.
std::uint32_t duty_of(const Syntax& syntax, std::uint32_t verb);

// "HAD TO withdraw" withdrew; "said that it had to" leaves open whether it did.
bool is_duty_done(const Syntax& syntax, std::uint32_t duty);

}  // namespace annals
