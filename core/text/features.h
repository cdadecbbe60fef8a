// What the network sees of a word: its normal form, affixes and shape, as numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace annals::detail {

// The embedding tables, in the order of the weights file.
enum Table : std::size_t {
  word_table,
  suffix_table,
  long_suffix_table,
  prefix_table,
  shape_table,
  whole_table,
  table_count
};

// Rows of each table but the first, whose rows are the vocabulary's words.
constexpr std::array<std::uint32_t, table_count> table_rows = {0, 8192, 8192, 4096, 1024, 8192};

struct WordHashes {
  std::uint64_t word = 1;                         // key of the vocabulary; never 0
  std::array<std::uint32_t, table_count> rows{};  // rows[word_table] is filled by the vocabulary
};

// Lower case, digits as 0, typographic quotes and dashes as ASCII ones, PTB brackets as brackets.
// Writes at most `capacity` bytes and returns how many; the rest of a longer word is left out.
std::size_t normalise(std::string_view word, char* out, std::size_t capacity);

WordHashes hash_word(std::string_view word);

}  // namespace annals::detail
