#include "core/text/blocks.h"

#include "core/text/characters.h"

#include <algorithm>
#include <string_view>

namespace annals::detail {
namespace {

// Lines shorter than the first are never wrapped prose; longer than the second, never a column.
constexpr std::uint32_t narrowest_column = 50;
constexpr std::uint32_t widest_column = 132;

class BlockCutter {
 public:
  BlockCutter(std::string_view text, std::vector<TextBlock>& blocks)
      : text_(text), blocks_(blocks) {}

  void cut(Span part, bool is_title) {
    std::uint32_t at = part.first;
    while (at < part.last) {
      const Span line = line_at(at, part.last);
      at = line.last + 1;
      const Span trimmed = trim(line);
      if (!trimmed.empty())
        lines_.push_back(trimmed);
      else
        end_paragraph(is_title);
    }
    end_paragraph(is_title);
  }

  // The line that begins at `at`, without its line feed.
  Span line_at(std::uint32_t at, std::uint32_t end) const {
    const std::size_t found = text_.substr(0, end).find('\n', at);
    return {at, found == std::string_view::npos ? end : static_cast<std::uint32_t>(found)};
  }

 private:
  Span trim(Span line) const {
    while (line.first < line.last && static_cast<unsigned char>(text_[line.first]) <= ' ')
      ++line.first;
    while (line.first < line.last && static_cast<unsigned char>(text_[line.last - 1]) <= ' ')
      --line.last;
    return line;
  }

  void end_paragraph(bool is_title) {
    if (lines_.empty()) return;
    std::uint32_t width = 0;
    for (const Span line : lines_) width = std::max(width, line.size());
    Span block = lines_.front();
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (is_wrap(lines_[i - 1], lines_[i], width)) {
        block.last = lines_[i].last;
        continue;
      }
      blocks_.push_back({block, paragraph_, is_title});
      block = lines_[i];
    }
    blocks_.push_back({block, paragraph_, is_title});
    ++paragraph_;
    lines_.clear();
  }

  // Does the break between two lines only wrap the text? It does where the next line goes on in
  // lower case, or where its first word would not have fitted into the column.
  bool is_wrap(Span line, Span next, std::uint32_t width) const {
    const Character c = character_at(text_, next.first);
    const bool bullet = !c.is_word() && c.kind != CharClass::apostrophe && c.code != '"' &&
                        c.code != '(' && c.code != '$' && c.code != '[' && c.code != 0x201C;
    if (bullet) return false;
    if (c.kind == CharClass::lower) return true;
    if (width < narrowest_column || width > widest_column) return false;
    std::uint32_t word = next.first;
    while (word < next.last && text_[word] != ' ') ++word;
    constexpr std::uint32_t ragged = 2;  // columns are not kept to the character
    return line.size() + 1 + (word - next.first) + ragged > width;
  }

  std::string_view text_;
  std::vector<TextBlock>& blocks_;
  std::vector<Span> lines_;  // of the open paragraph
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void cut_blocks(const Article& article, std::vector<TextBlock>& blocks) {
  blocks.clear();
  const auto size = static_cast<std::uint32_t>(article.text.size());
  const std::uint32_t body = std::min(article.body, size);
  BlockCutter cutter(article.text, blocks);
  cutter.cut({0, body}, true);
  const Span header = article.header;
  if (header.empty() || header.last > size || header.first < body) {
    cutter.cut({body, size}, false);
    return;
  }
  cutter.cut({body, header.first}, false);
  const Span title = cutter.line_at(header.last, size);
  cutter.cut(title, true);
  cutter.cut({title.last, size}, false);
}

}  // namespace annals::detail
