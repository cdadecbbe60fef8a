// Lists of words in code.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace annals {

// True where the list, of words that are not empty, has the word as it is written.
inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view other) {
    return other.size() == word.size() && other.front() == word.front() && other == word;
  });
}

}  // namespace annals
