// Web pages to a tree, without what nobody reads.
#pragma once

#include "core/ingest/markup.h"

#include <string_view>
#include <vector>

namespace annals::detail {

struct ParsedPage {
  Markup tree;
  std::vector<std::string_view> json_ld;  // content of <script type="application/ld+json">
  bool has_script = false;
  std::string_view warning;  // "" when nothing was cut
};

// One pass over a page: passes over scripts, styles, comments, drawings, formatting tags, images,
// and the attributes nobody asks for, and lifts what is nested deeper than 512 elements. Never
// fails; linear on any input. `page` is UTF-8; the views point into it.
ParsedPage parse_page(std::string_view page);

}  // namespace annals::detail
