// Cuts a piece of text into the words of UD English.
//
//   "The U.S. didn't sign (long-awaited) deal."
//   The | U.S. | did | n't | sign | ( | long | - | awaited | ) | deal | .
#pragma once

#include "core/model/span.h"
#include "core/text/lexicon.h"

#include <string_view>
#include <vector>

namespace annals::detail {

struct Word {
  Span span;
  bool space_before = true;
  bool keeps_stop = false;  // an abbreviation or initial that ends in its own full stop
};

class Tokeniser {
 public:
  explicit Tokeniser(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Appends the words of text[piece] to `words`, in order. Everything that is not space is in
  // exactly one word. Linear in the piece.
  void cut(std::string_view text, Span piece, std::vector<Word>& words) const;

 private:
  class Run;
  const Lexicon& lexicon_;
};

}  // namespace annals::detail
