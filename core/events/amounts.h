// Numbers of people and things in running text: "at least 12", "between 90,000 and 175,000".
#pragma once

#include "core/events/syntax.h"

#include <cstdint>
#include <vector>

namespace annals {

struct Amount {
  double low = 0;     // 0 for "up to 40"
  double high = 0;    // "at least 12" is 12 to 12: nothing bounds it
  TokenRange tokens;  // the words of the number
  bool is_money = false;
};

// The amounts of a sentence, in text order: figures, written-out numbers, vague ones ("dozens",
// "tens of thousands") and ranges. Times, ordinals and years are not taken. O(tokens).
std::vector<Amount> find_amounts(const Syntax& syntax, TokenRange sentence);

// "dozens", "thousands": what they count follows after "of".
bool is_vague_number(std::string_view word);

}  // namespace annals
