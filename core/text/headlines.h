// Headlines In Title Case, shown to the network as running text.
#pragma once

#include "core/text/document.h"
#include "core/text/lexicon.h"

#include <string>
#include <vector>

namespace annals::detail {

// Fills `lowered`, by token: the lower-case form of a word of a headline in title case that is no
// name, else "". A word is none where the article's running text has it in lower case only, or
// where it begins no name in any text (data/text/tokens.tsv: starter, predicate). Leaves `lowered`
// empty where the document has no such headline. Needs tokens and sentences, no tags. O(tokens).
void lower_headlines(const Document& document, const Lexicon& lexicon,
                     std::vector<std::string>& lowered);

}  // namespace annals::detail
