#include "core/ingest/entities.h"

#include "core/ingest/decode.h"
#include "core/text/characters.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace annals::detail {
namespace {

// Numbers from 128 to 159 mean the characters of Windows-1252, as in browsers.
constexpr char16_t windows_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Reference {
  std::uint32_t character = 0;
  std::size_t size = 0;  // of what was written; 0: no reference
};

std::uint32_t character_of(std::uint32_t number) {
  constexpr std::uint32_t none = 0xFFFD;
  if (number >= 128 && number < 160) return windows_1252[number - 128];
  const bool is_control = number < 32 && number != '\t' && number != '\n' && number != '\r';
  const bool is_surrogate = number >= 0xD800 && number < 0xE000;
  return is_control || is_surrogate || number > 0x10FFFF ? none : number;
}

// At "&#".
Reference read_number(std::string_view text) {
  const bool is_hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::uint32_t base = is_hexadecimal ? 16 : 10;
  const std::size_t first = is_hexadecimal ? 3 : 2;
  std::uint32_t number = 0;
  std::size_t at = first;
  for (; at < text.size(); ++at) {
    const char c = ascii_lower(text[at]);
    std::uint32_t digit = base;
    if (is_ascii_digit(c)) digit = static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a' + 10);
    if (digit >= base) break;
    number = std::min<std::uint32_t>(number * base + digit, 0x110000);
  }
  if (at == first) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {character_of(number), at};
}

using Names = std::unordered_map<std::string_view, std::uint32_t>;

// The names of HTML 4, from libxml2.
const Names& names() {
  static const Names table = [] {
    constexpr unsigned last = 0x2666;
    Names out;
    for (unsigned value = 1; value <= last; ++value)
      if (const htmlEntityDesc* entity = htmlEntityValueLookup(value))
        out.emplace(entity->name, value);
    return out;
  }();
  return table;
}

Reference read_name(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  std::size_t at = 1;
  while (at < text.size() && at <= longest_name &&
         (is_ascii_lower(ascii_lower(text[at])) || is_ascii_digit(text[at])))
    ++at;
  if (at >= text.size() || text[at] != ';') return {};
  const auto known = names().find(text.substr(1, at - 1));
  return known == names().end() ? Reference{} : Reference{known->second, at + 1};
}

}  // namespace

void append_decoded(std::string_view text, std::string& out) {
  for (auto at = text.find('&'); at != text.npos; at = text.find('&')) {
    out += text.substr(0, at);
    text.remove_prefix(at);
    const Reference found = text.starts_with("&#") ? read_number(text) : read_name(text);
    if (found.size == 0)
      out += '&';
    else
      append_utf8(out, found.character);
    text.remove_prefix(std::max<std::size_t>(found.size, 1));
  }
  out += text;
}

}  // namespace annals::detail
