#include "core/ingest/decode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace annals {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Length of the well-formed sequence at the start of `s`, or 0; `bad` is then the length of the
// maximal ill-formed part.
std::size_t sequence_length(std::string_view s, std::size_t& bad) {
  const auto byte = [&](std::size_t i) {
    return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u;
  };
  const unsigned lead = byte(0);
  bad = 1;
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0) == 0xE0        ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0) return 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    bad = i;
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

// Bytes before the first that is not ASCII or is NUL, eight at a time.
std::size_t plain_size(std::string_view bytes) {
  constexpr std::uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + i, sizeof word);
    if (((word | (word - ones)) & high) != 0) break;  // a high bit, or a borrow from a NUL
  }
  while (i < bytes.size() && static_cast<signed char>(bytes[i]) > 0) ++i;
  return i;
}

// Bytes before the first that is ill-formed or NUL; `wide` grows by those beyond ASCII, `bad` is
// the length of an ill-formed part.
std::size_t well_formed_size(std::string_view bytes, std::size_t& wide, std::size_t& bad) {
  std::size_t at = 0;
  while (true) {
    at += plain_size(bytes.substr(at));
    if (at == bytes.size() || bytes[at] == 0) return at;
    while (at < bytes.size() && static_cast<signed char>(bytes[at]) < 0) {
      const std::size_t length = sequence_length(bytes.substr(at), bad);
      if (length == 0) return at;
      wide += length;
      at += length;
    }
    bad = 0;
  }
}

Decoded decode_utf16(std::string_view bytes, bool is_big_endian) {
  Decoded out;
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]),
               b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<std::uint32_t>(is_big_endian ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::uint32_t c = unit(i);
    const bool is_pair = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() &&
                         unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000;
    if (is_pair) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c == 0 || (c >= 0xD800 && c < 0xE000)) {
      ++out.replaced;
      c = 0xFFFD;
    }
    append_utf8(out.text, c);
  }
  if (bytes.size() % 2 != 0) {
    ++out.replaced;
    out.text += replacement;
  }
  return out;
}

}  // namespace

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Decoded out;
  out.text.reserve(bytes.size());
  while (true) {
    std::size_t bad = 0;
    const std::size_t good = well_formed_size(bytes, out.wide_bytes, bad);
    out.text += bytes.substr(0, good);
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    out.text += replacement;
    ++out.replaced;
    out.invalid_bytes += bad;
    bytes.remove_prefix(std::max<std::size_t>(bad, 1));
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace annals
