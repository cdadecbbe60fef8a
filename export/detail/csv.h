// Cells and rows of RFC 4180.
#pragma once

#include "core/model/date.h"

#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// The cell, quoted where a separator, quote or line break stands inside.
std::string quoted_cell(std::string_view text);

// quoted_cell() for spreadsheets, without control characters. A leading =, +, -, @ would
// run as a formula in spreadsheets: it gets an apostrophe, as OWASP recommends for CSV; plain
// numbers do not.
std::string csv_cell(std::string_view text);

// One row, with its line end. Cells may be temporaries of the call.
struct Cell {
  std::string text;
  Cell(std::string_view t) : text(t) {}
  Cell(const std::string& t) : text(t) {}
  Cell(const char* t) : text(t) {}
};
void write_row(std::ostream& out, std::initializer_list<Cell> cells);

std::string day_cell(const std::optional<Day>& day);             // ISO day, "" when open
std::string joined_cell(const std::vector<std::string>& items);  // "a; b"

}  // namespace annals::detail
