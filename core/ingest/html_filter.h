// What of a web page is worth parsing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

struct FilteredHtml {
  std::string html;                       // UTF-8, well within the parser's limits
  std::vector<std::string_view> json_ld;  // content of <script type="application/ld+json">
  bool has_script = false;
  std::string_view warning;  // "" when nothing was cut
};

// One pass over a page, before any tree is built: drops scripts, styles, comments, drawings,
// formatting tags, images, and the attributes nobody asks for, and lifts what is nested deeper than
// 512 elements, so that no parser meets input on which it takes more than linear time. A page is
// half as long afterwards. `page` is UTF-8; the views point into it.
FilteredHtml filter_html(std::string_view page);

}  // namespace annals::detail
