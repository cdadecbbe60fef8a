// Web pages.
#pragma once

#include "core/ingest/assemble.h"

#include <optional>
#include <string_view>

namespace annals::detail {

struct PageSource {
  InputFile file;
  std::size_t line = 1;
  std::string id;
  std::string url;             // where it was fetched, "" when unknown
  std::string charset;         // as the server said, "" when unknown
  std::optional<Day> fetched;  // no page is younger
};

// The article in a page. Notices what is odd, and, as a warning, that and why a page holds none;
// then returns nothing. Throws BadBytes for a page without any text.
std::optional<Fields> read_page(std::string_view bytes, const PageSource& source,
                                const ReadOptions& options);

}  // namespace annals::detail
