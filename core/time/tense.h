// Whether the words around an expression put it in the past or the future.
#pragma once

#include "core/text/document.h"
#include "core/time/grammar.h"
#include "core/time/lexer.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace annals::time {

struct Tense {
  Direction direction = Direction::none;
  bool is_sure = false;  // a word beside or above it says so: "since March", "the March coup", "the
                         // raid in March"
  bool names_attack = false;  // deeds are called by it: "the September 11 attacks"
};

class TenseReader {
 public:
  // Reads the lists cue-… of the grammar.
  TenseReader(const Grammar& grammar, const Document& document, std::span<const Lexeme> lexemes);

  // The direction of the expression at lexemes [first, last), whose first token is `token`
  // (ignored where there are no tokens). Asks the verb that governs it when the sentence is parsed,
  // else the nearest telling word of its clause. Looks at most 40 words to each side.
  Tense around(std::uint32_t first, std::uint32_t last, TokenRange tokens) const;

 private:
  Tense by_parse(TokenRange tokens) const;
  Direction by_words(std::uint32_t first, std::uint32_t last) const;
  struct Verb {
    Direction direction = Direction::none;
    bool is_purpose = false;  // "to meet": the future of the verb above it, unless that is past
  };
  Verb of_verb(std::uint32_t verb, bool is_before) const;  // the verb stands before the expression
  Direction cue(std::uint32_t at) const;
  bool is_after(std::uint32_t first, int list) const;
  bool is_of_unplanned(TokenRange tokens) const;
  bool in_list(int list, std::string_view word) const;

  const Grammar& grammar_;
  const Document& document_;
  std::span<const Lexeme> lexemes_;
  int future_, future_auxiliary_, scheduled_, past_, past_ending_, since_, unplanned_,
      called_by_day_, unplanned_verb_, until_, set_, settled_, weekday_, stop_;
  bool is_parsed_ = false;
};

}  // namespace annals::time
