// What standard output can show, and text laid out in its columns. Text is UTF-8 on one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// A variable of the environment; "" when it is unset.
std::string_view environment(const char* name);

// Columns of the terminal: COLUMNS, else the window of standard output, else 80; 40 at least.
std::size_t terminal_width();

// Whether to write colours on standard output: it is a terminal that knows them, and NO_COLOR
// (no-color.org) is unset or empty.
bool has_colours();

// Columns that a terminal needs for the text: two for wide characters, none for combining ones.
std::size_t columns(std::string_view text);

// The text in exactly `width` columns: blanks added, or its end cut off with "…".
std::string fitted(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at blanks; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace annals
