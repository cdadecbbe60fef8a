#include "app/terminal.h"

#include <algorithm>
#include <charconv>
#include <clocale>
#include <cstdlib>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

namespace annals {
namespace {

constexpr std::size_t usual_width = 80, least_width = 40;

// Calls visit(character's bytes, its columns) for each character until it returns false.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
  static const bool is_utf8 = std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr;
  std::mbstate_t state{};
  while (!text.empty()) {
    wchar_t character = 0;
    const std::size_t read =
        is_utf8 ? std::mbrtowc(&character, text.data(), text.size(), &state) : 1;
    const bool is_whole = read > 0 && read <= text.size();
    const std::size_t length = is_whole ? read : 1;
    if (!is_whole) state = {};
    const int width = is_whole && is_utf8 ? ::wcwidth(character) : 1;
    if (!visit(text.substr(0, length), static_cast<std::size_t>(std::max(width, 0)))) return;
    text.remove_prefix(length);
  }
}

}  // namespace

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::size_t terminal_width() {
  std::size_t width = 0;
  const std::string_view wanted = environment("COLUMNS");
  std::from_chars(wanted.data(), wanted.data() + wanted.size(), width);
  winsize window{};
  if (width == 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0) width = window.ws_col;
  return std::max(width == 0 ? usual_width : width, least_width);
}

bool has_colours() {
  return ::isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  each_character(text, [&](std::string_view, std::size_t width) {
    sum += width;
    return true;
  });
  return sum;
}

std::string fitted(std::string_view text, std::size_t width) {
  const std::size_t whole = columns(text);
  if (whole <= width) return std::string(text) + std::string(width - whole, ' ');
  std::string cut;
  std::size_t used = 1;  // the "…"
  each_character(text, [&](std::string_view character, std::size_t wide) {
    if (used + wide > width) return false;
    cut += character;
    used += wide;
    return true;
  });
  return cut + "…" + std::string(width - used, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t wide = columns(word);
    if (!word.empty()) {
      if (!lines.empty() && used + 1 + wide <= width) {
        lines.back() += " " + std::string(word);
        used += 1 + wide;
      } else {
        lines.emplace_back(word);
        used = wide;
      }
    }
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

}  // namespace annals
