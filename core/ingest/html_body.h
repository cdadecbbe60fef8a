// The article in a web page.
#pragma once

#include "core/ingest/html_blocks.h"
#include "core/ingest/page_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

struct PageBody {
  std::string text;                   // paragraphs, separated by a blank line
  std::vector<std::string> captions;  // captions, credits and pull quotes within the article
  std::string_view absence;  // why there is no article: "an index page"; "" when there is one
};

// Finds the main text by scoring blocks: their length, how much of it is links, the tags and class
// words around them, where they stand, and whether they are repeated. `title` is not repeated in
// the text. Linear in the page.
PageBody find_body(const Markup& page, PageBlocks blocks, const std::vector<ElementHints>& hints,
                   std::string_view title);

}  // namespace annals::detail
