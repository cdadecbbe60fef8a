#include "export/detail/text_page.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace annals::detail {
namespace {

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

void TextPage::paragraph(const std::string& text) { out_ << escaped(text) << "\n\n"; }

void TextPage::item(const std::string& text, bool is_nested) {
  out_ << (is_nested ? "    - " : "- ") << escaped(text) << '\n';
}

void TextPage::end() { out_ << '\n'; }

void TextPage::table(const std::vector<std::vector<std::string>>& rows) {
  if (is_markdown_)
    markdown_table(rows);
  else
    plain_table(rows);
  out_ << '\n';
}

std::string TextPage::marked(const std::string& text) const {
  return is_markdown_ ? strong(text) : "[" + text + "]";
}

std::string TextPage::strong(const std::string& text) const {
  return is_markdown_ ? "**" + text + "**" : text;
}

void TextPage::heading(const std::string& mark, const std::string& text, char line) {
  if (is_markdown_)
    out_ << mark << escaped(text) << "\n\n";
  else
    out_ << text << '\n' << std::string(length(text), line) << "\n\n";
}

void TextPage::plain_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], length(row[i]));
    }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(widths[i] - length(row[i]), ' ');
      line += (i == 0 ? row[i] + blanks : "  " + blanks + row[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out_ << line << '\n';
  }
}

void TextPage::markdown_table(const std::vector<std::vector<std::string>>& rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    out_ << '|';
    for (const std::string& cell : rows[r]) out_ << ' ' << escaped(cell) << " |";
    out_ << '\n';
    if (r > 0) continue;
    out_ << '|';
    for (std::size_t i = 0; i < rows[r].size(); ++i) out_ << (i == 0 ? " --- |" : " ---: |");
    out_ << '\n';
  }
}

std::string TextPage::escaped(const std::string& text) const {
  if (!is_markdown_) return text;
  std::string result;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '_' || c == '`' || c == '[') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

}  // namespace annals::detail
