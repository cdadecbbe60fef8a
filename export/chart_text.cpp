#include "export/detail/chart_text.h"

#include "export/detail/text.h"

#include <algorithm>

namespace annals::detail {
namespace {

// Bytes of the character at the front of UTF-8 text.
std::size_t character_length(std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  const std::size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

// In ems. Above Latin, Greek and Cyrillic most characters are a full square.
double character_width(std::string_view character) {
  if (character.size() >= 3)
    return character.starts_with("\xE2\x80") || character.starts_with("\xE2\x86") ? 0.85 : 1.05;
  if (character.size() == 2) return 0.66;
  const char c = character.front();
  if (std::string_view("ijltfrI.,;:'|!()[]/ -").find(c) != std::string_view::npos) return 0.37;
  if (std::string_view("mwMW@%").find(c) != std::string_view::npos) return 0.98;
  return c >= 'A' && c <= 'Z' ? 0.72 : 0.61;
}

}  // namespace

double text_width(std::string_view text, double size) {
  double ems = 0;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    ems += character_width(text.substr(0, length));
    text.remove_prefix(length);
  }
  return ems * size;
}

std::string fitted(std::string_view text, double width, double size) {
  if (text_width(text, size) <= width) return std::string(text);
  double used = size;  // of "…"
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = character_length(text.substr(end));
    used += character_width(text.substr(end, length)) * size;
    if (used > width) break;
    end += length;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string> wrapped(std::string_view text, double width, double size,
                                 std::size_t most) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() + 1 < most) {
    std::size_t end = 0, next = 0;
    while (next < text.size()) {
      next = std::min(text.find(' ', next + 1), text.size());
      if (text_width(text.substr(0, next), size) > width) break;
      end = next;
    }
    if (end == 0) break;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!text.empty()) lines.push_back(fitted(text, width, size));
  return lines;
}

std::string words_around_trigger(const Event& event, std::size_t length) {
  if (event.evidence.empty()) return {};
  const Evidence& evidence = event.evidence.front();
  const std::string text = one_line(evidence.sentence.text);
  if (shortened(text, length) == text) return text;
  const std::size_t trigger =
      std::max(evidence.trigger.start, evidence.sentence.start) - evidence.sentence.start;
  const std::size_t wanted = trigger > length / 4 ? trigger - length / 4 : 0;
  std::size_t start = 0, count = 0;
  for (; start < text.size() && count < wanted; ++count)
    start += character_length(std::string_view(text).substr(start));
  const std::size_t blank = start == 0 ? text.npos : text.rfind(' ', start);
  if (blank != text.npos && start - blank < length / 4) start = blank + 1;
  return (start > 0 ? "…" : "") + shortened(std::string_view(text).substr(start), length);
}

}  // namespace annals::detail
