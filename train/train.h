// Training itself: corpora in, checkpoint out.
#pragma once

#include "train/checkpoint.h"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace annals::train {

struct Options {
  std::vector<std::string> trees, names, auxiliary_names;  // training corpora
  std::string dev_trees, dev_names;
  std::string vectors;  // "COUNT DIMENSIONS", then a word and its numbers a line
  std::string out;      // checkpoint
  std::size_t epochs = 12;
  std::size_t hidden = 80;
};

// Trains and writes checkpoints; progress goes to standard error. Throws Error.
void train(const Options& options);

// Scores of the float network on a treebank, greedy heads without repair.
void report_float(const Checkpoint& checkpoint, const std::string& trees, std::ostream& out);

}  // namespace annals::train
