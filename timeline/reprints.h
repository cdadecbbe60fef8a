// Articles that print one agency's text.
#pragma once

#include "core/model/extraction.h"

#include <cstdint>
#include <vector>

namespace annals {

// For each article (sorted by id) the first published one that has nearly its text; itself when
// there is none. Compared are the shingles of five words of the sentences that tell events; at
// least half of two articles' shingles are the same. Method: A. Broder, "On the resemblance and
// containment of documents" (1997). Near linear in the text.
std::vector<std::uint32_t> first_prints(const std::vector<const Extraction*>& articles);

}  // namespace annals
