#include "core/ingest/agencies.h"

#include "core/rules/data_files.h"
#include "core/text/table.h"

#include <algorithm>
#include <map>

namespace annals::detail {
namespace {

using Agencies = std::map<std::string_view, std::string_view>;  // as written -> name

const Agencies& agencies() {
  static const Agencies table = [] {
    Agencies out;
    for_each_pair("ingest/agencies.tsv", DataFiles().text("ingest/agencies.tsv"),
                  "a name, a tab and how it is written",
                  [&](std::string_view name, std::string_view written) {
                    out.emplace(written, name);
                    return !name.empty() && !written.empty();
                  });
    return out;
  }();
  return table;
}

Credit known(std::string_view written) {
  const auto found = agencies().find(written);
  return found == agencies().end() ? Credit{} : Credit{found->second, found->first};
}

}  // namespace

Credit find_credit(std::string_view text, std::string_view author) {
  constexpr std::size_t first_lines = 250;
  const std::string_view start = text.substr(0, first_lines);
  for (auto open = start.find('('); open != start.npos; open = start.find('(', open + 1)) {
    const auto close = start.find(')', open);
    if (close == start.npos) break;
    if (const Credit credit = known(start.substr(open + 1, close - open - 1));
        !credit.agency.empty())
      return credit;
  }
  if (const Credit credit = known(author); !credit.agency.empty()) return credit;
  constexpr std::string_view around = " \t\r\n.()-*";
  const auto last = text.find_last_not_of(around);
  if (last == text.npos) return {};
  const auto line = text.find_last_of("\r\n", last);
  if (line == text.npos) return {};
  const auto first = text.find_first_not_of(around, line);
  return known(text.substr(first, last - first + 1));
}

}  // namespace annals::detail
