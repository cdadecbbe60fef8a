// What the time step finds in a sentence, for tests.
#pragma once

#include "core/text/document.h"
#include "core/time/times.h"

#include <string>
#include <string_view>
#include <vector>

namespace annals::tests {

const TimeFinder& finder();

// The expressions of a text without tags and parse; `published` is a day, or "-" for none.
std::vector<TimeExpression> times_in(std::string_view published, std::string_view text);

// "Tuesday=2021-11-30; this year=2021"
std::string found_in(std::string_view published, std::string_view text);

// The value of the expression with exactly these words; "" when there is none.
std::string value_of(std::string_view published, std::string_view text,
                     std::string_view expression);

// Compiles one rule file, "d.rules". Throws Error.
void compile_rules(std::string_view text);

}  // namespace annals::tests
