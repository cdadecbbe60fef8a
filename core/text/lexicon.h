// The word lists of data/text/ that the tokeniser goes by.
#pragma once

#include "core/rules/data_files.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace annals::detail {

enum class Abbreviation : std::uint8_t { none, before, number, any };

class Lexicon {
 public:
  // Reads text/abbreviations.tsv and text/tokens.tsv. Throws Error naming file and line for a line
  // of another shape or an unknown kind.
  explicit Lexicon(const DataFiles& data);

  Abbreviation abbreviation(std::string_view with_stop) const;  // "Gen.", also "GEN."

  // These compare without regard to ASCII case; a typographic apostrophe counts as "'".
  bool is_clitic(std::string_view word) const { return has(clitics_, word); }
  bool is_negation(std::string_view word) const { return has(negations_, word); }
  bool is_prefix(std::string_view word) const { return has(prefixes_, word); }
  bool is_unit(std::string_view word) const { return has(units_, word); }
  bool is_extension(std::string_view word) const { return has(extensions_, word); }
  std::size_t split_at(std::string_view word) const;  // "cannot" -> 3; 0: not split

  bool is_whole(std::string_view word) const {
    return word.size() <= longest_whole_ && wholes_.contains(std::string(word));
  }
  bool is_starter(std::string_view word) const { return starters_.contains(std::string(word)); }
  bool is_predicate(std::string_view word) const { return !past_of(word).empty(); }
  bool is_plural_predicate(std::string_view word) const { return !past_of_plural(word).empty(); }
  std::string_view past_of(std::string_view predicate) const;  // "strikes" -> "struck"; else ""
  std::string_view past_of_plural(std::string_view predicate) const;  // "strike" -> "struck"
  bool is_past(std::string_view word) const { return pasts_.contains(std::string(word)); }

 private:
  using Set = std::unordered_set<std::string>;
  static bool has(const Set& set, std::string_view word);
  bool add_token(std::string_view kind, std::string_view form);
  void add_predicate(std::string_view form);

  std::unordered_map<std::string, Abbreviation> abbreviations_;
  Set clitics_, negations_, prefixes_, units_, extensions_, wholes_, starters_, pasts_;
  std::unordered_map<std::string, std::string> predicates_, plural_predicates_;  // to their pasts
  std::unordered_map<std::string, std::size_t> splits_;
  std::size_t longest_whole_ = 0;
  std::string split_ends_;  // last letters of split words
};

// ASCII lower case, with "’" as "'". At most 32 bytes; "" for longer words, which no list holds.
std::string folded(std::string_view word);

}  // namespace annals::detail
