#include "core/text/characters.h"

namespace annals::detail {
namespace {

constexpr CharClass ascii_class(unsigned c) {
  if (c == '\n') return CharClass::newline;
  if (c <= ' ' || c == 0x7F) return CharClass::space;
  if (c >= 'a' && c <= 'z') return CharClass::lower;
  if (c >= 'A' && c <= 'Z') return CharClass::upper;
  if (c >= '0' && c <= '9') return CharClass::digit;
  return c == '\'' ? CharClass::apostrophe : CharClass::punct;
}

constexpr std::array<CharClass, 128> make_ascii() {
  std::array<CharClass, 128> table{};
  for (unsigned c = 0; c < 128; ++c) table[c] = ascii_class(c);
  return table;
}

struct Range {
  char32_t first, last;
  CharClass kind;
};

// Beyond ASCII everything is a letter except these.
constexpr Range ranges[] = {
    {0x80, 0xA0, CharClass::space},          {0xA1, 0xA9, CharClass::punct},
    {0xAB, 0xB4, CharClass::punct},          {0xB6, 0xB9, CharClass::punct},
    {0xBB, 0xBF, CharClass::punct},          {0xC0, 0xD6, CharClass::upper},
    {0xD7, 0xD7, CharClass::punct},          {0xD8, 0xDE, CharClass::upper},
    {0xF7, 0xF7, CharClass::punct},          {0x391, 0x3AB, CharClass::upper},
    {0x400, 0x42F, CharClass::upper},        {0x2000, 0x200F, CharClass::space},
    {0x2018, 0x2019, CharClass::apostrophe}, {0x2010, 0x2027, CharClass::punct},
    {0x2028, 0x2029, CharClass::newline},    {0x202A, 0x202F, CharClass::space},
    {0x2030, 0x205E, CharClass::punct},      {0x205F, 0x206F, CharClass::space},
    {0x20A0, 0x20CF, CharClass::punct},      {0x2190, 0x2BFF, CharClass::punct},
    {0x3000, 0x3000, CharClass::space},      {0x3001, 0x303F, CharClass::punct},
    {0xFE00, 0xFE0F, CharClass::space},      {0xFEFF, 0xFEFF, CharClass::space},
    {0xFF01, 0xFF0F, CharClass::punct},      {0xFF1A, 0xFF20, CharClass::punct},
    {0xFFFD, 0xFFFD, CharClass::punct},      {0x1F000, 0x1FAFF, CharClass::punct},
};

Character make(char32_t code, std::uint32_t size) { return {code, size, class_of(code)}; }

}  // namespace

constexpr std::array<CharClass, 128> ascii_classes = make_ascii();

CharClass class_of(char32_t code) {
  if (code < 128) return ascii_classes[code];
  if (code >= 0x100 && code < 0x180) return code % 2 == 0 ? CharClass::upper : CharClass::lower;
  for (const Range& range : ranges)
    if (code >= range.first && code <= range.last) return range.kind;
  return CharClass::lower;
}

Character wide_character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const char32_t first = byte(at);
  if (first >= 0xC2 && first < 0xE0 && tail(at + 1))
    return make((first & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2);
  if (first >= 0xE0 && first < 0xF0 && tail(at + 1) && tail(at + 2))
    return make((first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F), 3);
  if (first >= 0xF0 && first < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3))
    return make((first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
                    (byte(at + 3) & 0x3F),
                4);
  return make(0xFFFD, 1);
}

}  // namespace annals::detail
