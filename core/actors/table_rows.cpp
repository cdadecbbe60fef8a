#include "core/actors/table_rows.h"

#include "core/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace annals {
namespace {

constexpr std::string_view actors_columns[] = {"id",      "name",       "kind", "country",
                                               "aliases", "adjectives", "years"};
constexpr std::string_view places_columns[] = {"id",  "name", "kind",    "state",
                                               "lat", "lon",  "aliases", "stands_for"};
constexpr std::string_view people_columns[] = {"name", "surname", "aliases", "gender",
                                               "for",  "offices", "checked"};
constexpr std::string_view nouns_columns[] = {"noun", "plural", "role", "refers", "states"};
constexpr std::string_view members_columns[] = {"bloc", "members"};

struct Table {
  std::string_view name;
  std::span<const std::string_view> columns;
};
constexpr std::array<Table, 5> tables = {{{"actors", actors_columns},
                                          {"places", places_columns},
                                          {"people", people_columns},
                                          {"nouns", nouns_columns},
                                          {"members", members_columns}}};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failed != std::errc{} || end != digits.data() + digits.size() || value < 0)
    return std::nullopt;
  return value;
}

// The first (`last` false) or last day of an ISO day, month or year.
std::optional<Day> bound(std::string_view text, bool last) {
  if (text.size() == 10) return parse_day(text);
  if (text.size() == 7 && text[4] == '-') {
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    return to_day({*year, *month, last ? days_in_month(*year, *month) : 1});
  }
  if (text.size() != 4) return std::nullopt;
  const auto year = number(text);
  if (!year) return std::nullopt;
  return to_day({*year, last ? 12 : 1, last ? 31 : 1});
}

// The number of bytes of the UTF-8 character at `text`, 0 when there is none.
std::size_t character_size(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t size = at(0) < 0x80   ? 1
                           : at(0) < 0xC2 ? 0
                           : at(0) < 0xE0 ? 2
                           : at(0) < 0xF0 ? 3
                           : at(0) < 0xF5 ? 4
                                          : 0;
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((at(i) & 0xC0) != 0x80) return 0;
  return size;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      text.remove_prefix(1);
      continue;
    }
    const std::size_t size = character_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace

std::optional<Years> parse_years(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Years years;
  const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
  if (!from.empty() && !(years.from = bound(from, false))) return std::nullopt;
  if (!to.empty() && !(years.to = bound(to, true))) return std::nullopt;
  if (years.from && years.to && *years.to < *years.from) return std::nullopt;
  return years;
}

bool Cells::next(std::string_view& cell) {
  while (!rest_.empty()) {
    const std::size_t end = std::min(rest_.find(by_), rest_.size());
    cell = trimmed(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (!cell.empty()) return true;
  }
  return false;
}

std::string_view name_of(TableKind kind) { return tables[static_cast<std::size_t>(kind)].name; }

std::span<const std::string_view> columns_of(TableKind kind) {
  return tables[static_cast<std::size_t>(kind)].columns;
}

TableReader::TableReader(const DataFile& file) : file_(file), rest_(file.text) {
  constexpr std::string_view mark = "# table:";
  constexpr std::string_view known = "'; use actors, places, people, nouns or members";
  std::string_view text;
  bool is_named = false;
  while (next_line(text)) {
    if (text.starts_with(mark)) {
      const std::string_view name = trimmed(text.substr(mark.size()));
      const auto table =
          std::ranges::find_if(tables, [&](const Table& t) { return t.name == name; });
      if (table == tables.end()) fail("unknown table '" + std::string(name) + std::string(known));
      kind_ = static_cast<TableKind>(table - tables.begin());
      is_named = true;
    } else if (!text.empty() && text.front() != '#') {
      break;
    }
  }
  if (!is_named)
    throw Error(file_.path, 0, "no line '# table: NAME'; begin with, say, '# table: actors'");
  const auto columns = columns_of(kind_);
  cells_.assign(columns.size(), {});
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\t'), text.size());
    const std::string_view column = trimmed(text.substr(0, end));
    const auto at = std::ranges::find(columns, column);
    if (at == columns.end()) {
      std::string message = "unknown column '" + std::string(column) + "'; use";
      for (const std::string_view c : columns) message.append(" ").append(c);
      fail(message);
    }
    order_.push_back(static_cast<std::size_t>(at - columns.begin()));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool TableReader::next_line(std::string_view& line) {
  if (rest_.empty()) {
    line = {};
    return false;
  }
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  line = rest_.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  ++line_;
  if (!is_utf8(line)) fail("bytes that are not UTF-8; save the file as UTF-8");
  return true;
}

bool TableReader::next() {
  std::string_view text;
  do {
    if (!next_line(text)) return false;
  } while (text.empty() || text.front() == '#');
  std::ranges::fill(cells_, std::string_view{});
  for (std::size_t column = 0;; ++column) {
    if (column == order_.size())
      fail("more cells than the " + std::to_string(order_.size()) +
           " columns of the header; separate aliases by '|', not by tabs");
    const std::size_t end = std::min(text.find('\t'), text.size());
    cells_[order_[column]] = trimmed(text.substr(0, end));
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

void TableReader::fail(std::string_view message) const { throw Error(file_.path, line_, message); }

}  // namespace annals
