// Bytes to clean UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

struct Decoded {
  std::string text;               // valid UTF-8 without NUL
  std::size_t replaced = 0;       // invalid sequences and NULs, each now one U+FFFD
  std::size_t invalid_bytes = 0;  // bytes of invalid sequences, NULs not counted
  std::size_t wide_bytes = 0;     // bytes of well-formed characters beyond ASCII
};

// Skips a UTF-8 byte order mark, converts UTF-16 with a mark, and replaces each maximal invalid
// sequence (Unicode 15, table 3-7) and each NUL by U+FFFD. Linear, never throws.
Decoded decode(std::string_view bytes);

// Appends one character, which is none of the surrogates and at most U+10FFFF.
void append_utf8(std::string& out, std::uint32_t character);

// The code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

}  // namespace annals
