// Where sentences end.
#pragma once

#include "core/text/tokeniser.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace annals::detail {

// Appends to `ends` the index one past the last word of each sentence of words[first, end), which
// are one block. The last is always words.size(). Linear.
void find_sentence_ends(std::string_view text, const Lexicon& lexicon,
                        const std::vector<Word>& words, std::uint32_t first,
                        std::vector<std::uint32_t>& ends);

}  // namespace annals::detail
