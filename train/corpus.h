// Treebanks (CoNLL-U) and name corpora (one word and its IOB label a line).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals::train {

struct TreeWord {
  std::string form, lemma, upos, xpos, relation;
  int head = 0;  // 1 is the first word, 0 the root
};
using TreeSentence = std::vector<TreeWord>;

// Words of multiword tokens are kept, the tokens themselves and empty nodes are not.
// Throws Error when the file cannot be read.
std::vector<TreeSentence> read_trees(const std::string& path);

struct NameSentence {
  std::vector<std::string> words;
  std::vector<std::string> labels;  // "O", "B-PER", "I-PER", ...
};

// Reads IOB1 or IOB2, label in the last column, or the UNER form (number, word, label, ...).
// Labels are mapped to PER, ORG, LOC, TIME and MISC; the result is IOB2.
std::vector<NameSentence> read_names(const std::string& path);

// FNV-1a of a file's bytes, as 16 hexadecimal digits.
std::string file_hash(const std::string& path);

}  // namespace annals::train
