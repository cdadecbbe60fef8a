// CSV and TSV: a row, an article.
#include "core/ingest/charset.h"
#include "core/ingest/csv_fields.h"
#include "core/ingest/gzip.h"
#include "core/text/characters.h"

#include <algorithm>
#include <istream>

namespace annals::detail {
namespace {

struct Column {
  std::string_view name;
  std::string Fields::*field;
};

constexpr Column columns[] = {
    {"id", &Fields::id},
    {"guid", &Fields::id},
    {"article_id", &Fields::id},
    {"title", &Fields::title},
    {"headline", &Fields::title},
    {"text", &Fields::text},
    {"body", &Fields::text},
    {"content", &Fields::text},
    {"article", &Fields::text},
    {"full_text", &Fields::text},
    {"articlebody", &Fields::text},
    {"published", &Fields::published},
    {"date", &Fields::published},
    {"pubdate", &Fields::published},
    {"publish_date", &Fields::published},
    {"publication_date", &Fields::published},
    {"published_at", &Fields::published},
    {"datum", &Fields::published},
    {"url", &Fields::url},
    {"link", &Fields::url},
    {"source", &Fields::source},
    {"publisher", &Fields::source},
    {"publication", &Fields::source},
    {"outlet", &Fields::source},
    {"language", &Fields::language},
    {"lang", &Fields::language},
    {"author", &Fields::author},
    {"byline", &Fields::author},
};

constexpr std::size_t most_row_bytes = 2 * max_article_bytes;

class CsvReader : public ArticleReader {
 public:
  CsvReader(std::istream& in, InputFile file, const ReadOptions& options)
      : in_(in), file_(std::move(file)), options_(options) {}

  bool next(Article& out) override {
    while (true) {
      if (!read_row()) return false;
      if (row_.find_first_not_of(" \t\r\n") == row_.npos) continue;
      if (fields_.empty() && read_columns()) continue;
      if (take(out)) return true;
    }
  }

  std::size_t line() const override { return line_; }

 private:
  void error(std::string message) const {
    options_.notice({true, file_.name, line_, std::move(message)});
  }

  // A line, or several when a quoted cell goes on, into row_.
  bool read_row() {
    std::streambuf& bytes = *in_.rdbuf();
    row_.clear();
    line_ = next_line_;
    bool is_quoted = false, was_closed = false;
    int c = bytes.sbumpc();
    if (c == EOF) return false;
    for (; c != EOF; c = bytes.sbumpc()) {
      if (c == '\n') ++next_line_;
      if (c == '\n' && !is_quoted) break;
      const bool is_pair = c == '"' && was_closed;
      was_closed = c == '"' && is_quoted;
      if (c == '"' && (is_quoted || is_pair || begins_cell())) is_quoted = !is_quoted;
      row_ += static_cast<char>(c);
      if (row_.size() > most_row_bytes) {
        throw BadBytes("a row of more than " + std::to_string(most_row_bytes >> 20) +
                       " MiB from line " + std::to_string(line_) + "; is a quote not closed?");
      }
    }
    if (line_ == 1 && row_.starts_with("\xEF\xBB\xBF")) row_.erase(0, 3);
    if (!is_quoted) return true;
    error("a quote that is not closed; the row and what follows it are not read");
    return false;
  }

  // Whether the next character of row_ is the first of a cell.
  bool begins_cell() const {
    if (row_.empty() || row_ == "\xEF\xBB\xBF") return true;
    return fields_.empty() ? std::string_view(",;\t|").find(row_.back()) != std::string_view::npos
                           : row_.back() == delimiter_;
  }

  // The header, or --columns. True when the row was the header.
  bool read_columns() {
    delimiter_ = csv_delimiter(row_);
    const bool is_header = options_.columns.empty();
    for (const std::string& name :
         is_header ? csv_cells(row_, delimiter_) : csv_cells(options_.columns, ','))
      fields_.push_back(csv_field(name));
    if (std::ranges::find(fields_, &Fields::text) == fields_.end() &&
        std::ranges::find(fields_, &Fields::title) == fields_.end())
      throw BadBytes(
          "no column for the text; name one text, or give --columns id,published,title,text");
    return is_header;
  }

  bool take(Article& out) {
    const Utf8 row = to_utf8(row_, "");
    const std::vector<std::string> cells = csv_cells(row.decoded.text, delimiter_);
    if (cells.size() != fields_.size())
      options_.notice({false, file_.name, line_,
                       std::to_string(cells.size()) + " cells where the header has " +
                           std::to_string(fields_.size()) + "; cells without a name are left out"});
    Fields fields;
    for (std::size_t i = 0; i < std::min(cells.size(), fields_.size()); ++i)
      if (fields_[i] != nullptr) fields.*fields_[i] = cells[i];
    if (fields.id.empty()) fields.id = file_.id + ":" + std::to_string(line_);
    return assemble(std::move(fields), file_, line_, options_, out);
  }

  std::istream& in_;
  InputFile file_;
  const ReadOptions& options_;
  std::vector<std::string Fields::*> fields_;
  char delimiter_ = ',';
  std::string row_;
  std::size_t line_ = 0, next_line_ = 1;
};

}  // namespace

char csv_delimiter(std::string_view header) {
  header = header.substr(0, header.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char mark : {',', ';', '\t', '|'})
    if (const auto count = std::ranges::count(header, mark); count > most) {
      best = mark;
      most = count;
    }
  return best;
}

std::vector<std::string> csv_cells(std::string_view line, char delimiter) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (is_quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += line[++i];
    } else if (c == '"' && (is_quoted || cells.back().empty())) {
      is_quoted = !is_quoted;
    } else if (c == delimiter && !is_quoted) {
      cells.emplace_back();
    } else if (is_quoted || (c != '\r' && c != '\n')) {
      cells.back() += c;
    }
  }
  return cells;
}

std::string Fields::*csv_field(std::string_view column) {
  std::string name;
  for (const char c : column)
    if (c != ' ' && c != '\r') name += ascii_lower(c);
  const auto* found = std::ranges::find(columns, std::string_view(name), &Column::name);
  return found == std::end(columns) ? nullptr : found->field;
}

bool has_csv_header(std::string_view start) {
  const std::string_view header = start.substr(0, start.find_first_of("\r\n"));
  constexpr std::size_t longest_header = 2000;
  if (header.empty() || header.size() > longest_header) return false;
  bool has_text = false;
  int known = 0;
  for (const std::string& cell : csv_cells(header, csv_delimiter(header)))
    if (const auto field = csv_field(cell)) {
      has_text |= field == &Fields::text || field == &Fields::title;
      ++known;
    }
  return has_text && known > 1;
}

Reader open_csv(std::istream& in, InputFile file, const ReadOptions& options) {
  return std::make_unique<CsvReader>(in, std::move(file), options);
}

}  // namespace annals::detail
