// Reads the files of data/actors/: tab-separated rows under a line that says what table they belong
// to.
#pragma once

#include "core/model/date.h"
#include "core/rules/data_files.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace annals {

// The kinds of table. The first line that is not empty names it: "# table: actors".
enum class TableKind : unsigned char { actors, places, people, nouns, members };

// Closed interval of days; an open end has no bound.
//
//   parse_years("2009-01-20/2017-01-20")  ->  {2009-01-20, 2017-01-20}
//   parse_years("1991/")                  ->  {1991-01-01, open}
struct Years {
  std::optional<Day> from;
  std::optional<Day> to;
  bool contains(Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
  bool operator==(const Years&) const = default;
};

// Reads "FROM/TO", each an ISO day, month or year, or empty. Returns nullopt for anything else, for
// days that do not exist and for intervals that end before they begin.
std::optional<Years> parse_years(std::string_view text);

// Cells that `text` separates by `by`, without surrounding blanks; none when `text` is empty.
class Cells {
 public:
  Cells(std::string_view text, char by) : rest_(text), by_(by) {}
  // Takes the next cell that is not empty. Returns false at the end.
  bool next(std::string_view& cell);

 private:
  std::string_view rest_;
  char by_;
};

// One table file, row by row.
class TableReader {
 public:
  // Reads the lines up to the header. Throws Error when they name no known table or column.
  explicit TableReader(const DataFile& file);

  TableKind kind() const { return kind_; }
  std::size_t line() const { return line_; }

  // Goes to the next row. Returns false at the end. Throws Error for a row with more cells than
  // columns or bytes that are not UTF-8.
  bool next();

  // The cell of the present row under column `index` of `columns_of(kind())`; "" when the row or
  // the file does not have it.
  std::string_view cell(std::size_t index) const { return cells_[index]; }

  // Throws Error at the present line.
  [[noreturn]] void fail(std::string_view message) const;

 private:
  bool next_line(std::string_view& line);

  DataFile file_;
  std::string_view rest_;
  std::size_t line_ = 0;
  TableKind kind_ = TableKind::actors;
  std::vector<std::size_t> order_;  // column of the file -> column of the table
  std::vector<std::string_view> cells_;
};

std::string_view name_of(TableKind kind);
std::span<const std::string_view> columns_of(TableKind kind);

}  // namespace annals
