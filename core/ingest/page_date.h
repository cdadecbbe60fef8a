// When a page was published.
#pragma once

#include "core/ingest/html_blocks.h"
#include "core/ingest/json_ld.h"
#include "core/ingest/page_words.h"
#include "core/model/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

struct PageView {
  const Markup& markup;
  const PageBlocks& blocks;
  const std::vector<ElementHints>& hints;  // by node
  const JsonLd& json_ld;
  std::string_view url;       // of the page, "" when unknown
  std::string_view language;  // as declared, "" when unknown
};

struct PageDate {
  std::optional<Day> day;  // in the page's own time zone
  std::string origin;      // "meta article:published_time"
  std::vector<std::string>
      warnings;  // contradictions, days that do not exist or lie ahead, ambiguity
};

// Weighs what the page says: each place where a date stands counts by how often such places are
// right, and places that agree add up. `today`: later days are refused.
PageDate find_page_date(const PageView& page, Day today);

// The day by the clock of the machine, in UTC, and one more: it is already tomorrow somewhere.
Day latest_possible_day();

}  // namespace annals::detail
