// A report of headings, paragraphs, lists and tables, in the dress of the terminal or of Markdown.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace annals::detail {

// Writes to `out` part by part, in the order of the calls. Text of articles is never taken for
// marks of Markdown.
class TextPage {
 public:
  TextPage(std::ostream& out, bool is_markdown) : out_(out), is_markdown_(is_markdown) {}

  void title(const std::string& text) { heading("# ", text, '='); }
  void section(const std::string& text) { heading("## ", text, '-'); }
  void paragraph(const std::string& text);
  void item(const std::string& text, bool is_nested = false);
  void end();  // of a list

  // The first row is the head; the first column is text, the others are numbers, to the right.
  void table(const std::vector<std::vector<std::string>>& rows);

  // The words of an article that name the act.
  std::string marked(const std::string& text) const;

  std::string strong(const std::string& text) const;

 private:
  void heading(const std::string& mark, const std::string& text, char line);
  void plain_table(const std::vector<std::vector<std::string>>& rows);
  void markdown_table(const std::vector<std::vector<std::string>>& rows);
  std::string escaped(const std::string& text) const;

  std::ostream& out_;
  bool is_markdown_;
};

}  // namespace annals::detail
