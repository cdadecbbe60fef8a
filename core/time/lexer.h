// The time step's own view of a text: words, runs of digits and single marks. It does not depend on
// the tokeniser, so that "two-day", "1990s" and "3pm" are cut alike whatever the tokeniser does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals::time {

// Index into Vocabulary; `unknown` is every word that no rule names.
using WordId = std::uint16_t;
inline constexpr WordId unknown_word = 0;

enum class LexemeKind : std::uint8_t { word, number, mark };

struct Lexeme {
  std::uint32_t first = 0;  // byte offset
  std::uint16_t size = 0;   // bytes
  WordId word = unknown_word;
  LexemeKind kind = LexemeKind::mark;
  bool space_before = true;   // false when it touches the lexeme before
  bool break_before = false;  // a blank line or the text's beginning stands before
  bool is_capital = false;    // begins with an upper-case letter
  std::uint32_t last() const { return first + size; }
};

// The words that rules name, in lower case. Marks are words of one character.
class Vocabulary {
 public:
  Vocabulary();
  WordId add(std::string_view lower);
  WordId find(std::string_view text) const;  // any case
  std::size_t size() const { return words_.size(); }
  const std::string& operator[](WordId id) const { return words_[id]; }

 private:
  void grow();
  std::vector<std::string> words_;
  std::vector<WordId> slots_;  // open addressing, a power of two
};

// Cuts `text` from byte `begin`. Linear; never throws. Dashes read as "-", curly apostrophes as
// "'".
void lex(std::string_view text, std::uint32_t begin, const Vocabulary& vocabulary,
         std::vector<Lexeme>& out);

// The value of a run of up to 9 digits; -1 for a longer one.
std::int32_t digits_value(std::string_view digits);

}  // namespace annals::time
