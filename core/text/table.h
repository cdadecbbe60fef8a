// Reading of two-column tables of data/.
#pragma once

#include "core/error.h"

#include <cstddef>
#include <string_view>

namespace annals::detail {

// Calls use(first column, second column) for each line that is neither empty nor a comment; a
// false answer and a line without a tab throw Error, which says that `right` would be right.
template <typename Use>
void for_each_pair(std::string_view file, std::string_view text, std::string_view right, Use use) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || !use(line.substr(0, tab), line.substr(tab + 1)))
      throw Error(file, number,
                  "cannot use '" + std::string(line) + "'; write " + std::string(right));
  }
}

}  // namespace annals::detail
