// Event rules compiled to one index by lemma: the cost of a look-up does not grow with the number
// of rules.
#pragma once

#include "core/events/rule_file.h"
#include "core/events/syntax.h"
#include "core/text/word_map.h"

#include <optional>
#include <string_view>
#include <vector>

namespace annals {

// A rule's pattern found at a token.
struct RuleMatch {
  const EventRule* rule = nullptr;
  std::vector<std::uint32_t> parts;  // tokens of the pattern's further words
  std::uint32_t object = no_token;   // the object word, if the pattern has one
};

struct RuleEntry {
  const EventRule* rule = nullptr;
  const Pattern* pattern = nullptr;
  // Of each part that wants certain words, their numbers: the sentence must have one of them.
  std::vector<std::vector<std::uint32_t>> needs;
};
// By head word, in the order in which the patterns are tried: more words first, then rules that
// forbid an event, then rules that make one, then the first written.
using RuleIndex = detail::WordMap<std::vector<RuleEntry>>;
RuleIndex index_by_head(const EventRules& rules, bool is_noun);

class Objects;

class EventLexicon {
 public:
  explicit EventLexicon(const DataFiles& data);  // throws Error; see read_event_rules

  // Which of the patterns' words, by number, stand in the tokens.
  std::vector<bool> words_in(const Syntax& syntax, TokenRange tokens) const;

  // All patterns that fit at the token, the most specific first: the one with most words, then the
  // first written. `words` are those of its sentence.
  std::vector<RuleMatch> matches(const Syntax& syntax, std::uint32_t token,
                                 const std::vector<bool>& words) const;

  const EventRules& rules() const { return rules_; }

 private:
  void number_words(RuleIndex& index);
  std::optional<RuleMatch> match_parts(const Syntax& syntax, std::uint32_t token, Objects& objects,
                                       const RuleEntry& entry) const;

  EventRules rules_;
  std::vector<std::string_view> frames_;      // nouns that only carry the word that counts
  std::vector<std::string_view> multitudes_;  // "thousands of migrants"
  RuleIndex verbs_;
  RuleIndex nouns_;
  detail::WordMap<std::uint32_t> numbers_;  // of the words of patterns, from 1
};

// "$2 million", "€45m"
bool is_money(const Syntax& syntax, std::uint32_t token);

// For `annals formats --events`: each type and mode and how many rules make it, sorted.
struct EventKind {
  std::string type;
  std::string mode;
  std::size_t rules = 0;
};
std::vector<EventKind> event_kinds(const DataFiles& data);

}  // namespace annals
