#include "export/detail/text.h"

namespace annals::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Bytes at `text`'s front that are one forbidden character; 0 when the front is allowed.
std::size_t forbidden_length(std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  if (c < 0x20 || c == 0x7F) return c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

// Bytes at `text`'s front that break a line or are a tab; U+0085, U+2028 and U+2029 do too.
std::size_t break_length(std::string_view text) {
  if (std::string_view("\t\n\r").find(text.front()) != std::string_view::npos) return 1;
  if (text.starts_with("\xC2\x85")) return 2;
  return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

std::string_view html_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = forbidden_length(text.substr(i));
    if (length > 0)
      out += replacement;
    else
      out += text[i];
    i += length > 0 ? length : 1;
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  const std::string allowed = printable(text);
  const std::string_view rest = allowed;
  for (std::size_t i = 0; i < rest.size();) {
    const std::size_t length = break_length(rest.substr(i));
    out += length > 0 ? ' ' : rest[i];
    i += length > 0 ? length : 1;
  }
  return out;
}

std::string html(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    const std::string_view entity = html_entity(c);
    if (entity.empty())
      out += c;
    else
      out += entity;
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view unreserved = "-._~";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || unreserved.find(c) != std::string_view::npos;
    if (is_plain)
      out += c;
    else
      out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace annals::detail
