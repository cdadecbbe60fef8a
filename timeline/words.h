// Words of sentences as vectors, each word weighted by how rare it is.
#pragma once

#include "core/rules/data_files.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

using WordId = std::uint32_t;

struct WeightedWord {
  WordId word = 0;
  float weight = 0;
};

// Sorted by word; of length 1 after normalise().
using WordVector = std::vector<WeightedWord>;

void normalise(WordVector& vector);

// In [0,1] for normalised vectors. O(length of both).
double cosine(const WordVector& a, const WordVector& b);

// Numbers the stems of words and counts in how many articles each occurs. A stem's rarity is
// estimated from the articles counted here and from data/timeline/words.tsv, which stands for a few
// hundred articles more, so that "the" is common in a set of three articles too.
class WordRarity {
 public:
  explicit WordRarity(const DataFiles& data);  // throws Error when the table cannot be read
  ~WordRarity();

  // The text's stems in text order, with repetitions; "build-up" gives "build", "up" and "buildup".
  // Stemming: M. Porter, "Snowball" (English).
  std::vector<WordId> stems(std::string_view text);

  // Counts one article, given its stems in any order.
  void count_article(std::vector<WordId> stems);

  // Natural logarithm of one over the share of articles that hold the word; 0 for the commonest.
  double rarity(WordId word) const;

  // 1 for a word of one article in a thousand or rarer, 0 for one of every article.
  double weight(WordId word) const;

  // How many articles hold the word.
  std::uint32_t articles_with(WordId word) const;

  const std::string& text(WordId word) const;

  // Each distinct word once, weighted by its rarity; normalised.
  WordVector vector(std::vector<WordId> stems) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace annals
