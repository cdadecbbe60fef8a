// Articles that print one agency's text.
#pragma once

#include "core/model/extraction.h"

#include <cstdint>
#include <vector>

namespace annals {

// For each article (sorted by id) the first published one of those that print its text, or copies
// of copies of it, by their sketches (core/text/shingles.h); itself when there is none. Near
// linear.
std::vector<std::uint32_t> first_prints(const std::vector<const Extraction*>& articles);

}  // namespace annals
