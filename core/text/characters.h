// What a character is to the tokeniser.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace annals::detail {

enum class CharClass : std::uint8_t { space, newline, lower, upper, digit, apostrophe, punct };

struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;  // bytes
  CharClass kind = CharClass::punct;

  bool is_letter() const { return kind == CharClass::lower || kind == CharClass::upper; }
  bool is_digit() const { return kind == CharClass::digit; }
  bool is_word() const { return is_letter() || is_digit(); }
  bool is_space() const { return kind == CharClass::space || kind == CharClass::newline; }
};

CharClass class_of(char32_t code);

extern const std::array<CharClass, 128> ascii_classes;

// The same for a character beyond ASCII.
Character wide_character_at(std::string_view text, std::size_t at);

// The character at `at`, which is inside `text`. A byte that is no UTF-8 is one character U+FFFD.
inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{byte, 1, ascii_classes[byte]} : wide_character_at(text, at);
}

inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

// The text with its ASCII capitals small; all other bytes stay.
inline std::string ascii_lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = ascii_lower(c);
  return result;
}

}  // namespace annals::detail
