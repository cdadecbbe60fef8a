// Walks the grammar over a text's lexemes.
#pragma once

#include "core/time/grammar.h"
#include "core/time/lexer.h"
#include "core/time/value.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace annals::time {

// One way to read the lexemes as a rule. Lexeme positions, end exclusive.
struct Match {
  std::uint16_t rule = 0;
  std::uint8_t parts = 0;
  std::array<std::uint32_t, Accept::max_parts> first{}, last{};
  std::array<Content, 10> captures{};
};

class Matcher {
 public:
  Matcher(const Grammar& grammar, std::string_view text, std::span<const Lexeme> lexemes)
      : grammar_(grammar), text_(text), lexemes_(lexemes) {}

  // All disjoint matches in text order; the earliest wins, then the longest, then the first rule.
  // Each lexeme costs at most a constant that the rules fix.
  std::vector<Match> run();

  // The number that begins at lexeme `at`: its content and the lexeme behind it; nullopt for none.
  struct Read {
    Content content;
    std::uint32_t end = 0;
  };
  std::optional<Read> read_number(Number kind, std::uint32_t at) const;

 private:
  struct Step {
    std::uint32_t first = 0, last = 0;
    Content content;
  };

  void walk_edge(const Edge& edge, std::uint32_t at, std::uint8_t depth);
  void walk(std::uint32_t node, std::uint32_t at, std::uint8_t depth);
  void take(const Accept& accept);
  bool surroundings_hold(const CompiledRule& rule, const Match& match) const;
  bool names(const Surroundings& what, std::uint32_t at, bool behind) const;
  bool cuts_a_number(const Match& match) const;
  std::optional<std::uint32_t> reach(std::uint32_t at, Space space) const;
  bool touches(std::uint32_t at) const {
    return at < lexemes_.size() && !lexemes_[at].space_before;
  }
  std::string_view text_of(std::uint32_t at) const {
    return text_.substr(lexemes_[at].first, lexemes_[at].size);
  }
  bool is_mark(std::uint32_t at, char mark) const {
    return at < lexemes_.size() && lexemes_[at].kind == LexemeKind::mark &&
           text_[lexemes_[at].first] == mark;
  }
  const Content* entry(int list, std::uint32_t at) const;
  std::optional<Read> read_digits(Number kind, std::uint32_t at) const;
  std::optional<Read> read_words(std::uint32_t at) const;
  std::optional<Read> read_ordinal(std::uint32_t at) const;
  std::optional<Read> read_year_words(std::uint32_t at) const;

  const Grammar& grammar_;
  std::string_view text_;
  std::span<const Lexeme> lexemes_;
  std::array<Step, max_depth> path_;
  std::vector<Match> pending_;
};

}  // namespace annals::time
