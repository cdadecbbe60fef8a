// Cuts an article into stretches of running text that no sentence crosses.
#pragma once

#include "core/model/article.h"
#include "core/model/span.h"

#include <cstdint>
#include <vector>

namespace annals::detail {

struct TextBlock {
  Span span;
  std::uint32_t paragraph = 0;
  bool is_title = false;
};

// Blocks end at blank lines, at the end of the title, and at those line breaks inside a paragraph
// that the writer chose; a break that only wraps a long line does not end one. The header is
// skipped; the rest of its line is a title. Linear in the text.
void cut_blocks(const Article& article, std::vector<TextBlock>& blocks);

}  // namespace annals::detail
