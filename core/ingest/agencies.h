// News agencies that texts credit.
#pragma once

#include <string_view>

namespace annals::detail {

struct Credit {
  std::string_view agency;   // its name; "" when there is no credit
  std::string_view written;  // as the text or byline has it
};

// The agency that wrote the text: "(Reuters)" in its first lines, or its last line, or the author.
// Agencies are those of data/ingest/agencies.tsv.
Credit find_credit(std::string_view text, std::string_view author);

}  // namespace annals::detail
