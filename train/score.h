// How well the engine does, on gold words.
#pragma once

#include "core/text/weights_file.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace annals::train {

// Prints tags, UAS, LAS (main relations, and whole ones) and F1 of the core arcs.
void score_trees(const detail::Weights& weights, const std::string& path, std::ostream& out);

// Prints F1 of exact spans, of all kinds and of each. Only names of `kinds` count; all, when empty.
void score_names(const detail::Weights& weights, const std::string& path,
                 const std::vector<std::string>& kinds, std::ostream& out);

}  // namespace annals::train
