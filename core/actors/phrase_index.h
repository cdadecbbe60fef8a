// Names of many words, found by walking a trie of word hashes: one table look-up a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// A word as names are compared: hashed without case, accents and dots. "U.S." equals "US",
// "Élysée" equals "elysee"; how it was written stays in the flags.
struct Piece {
  std::uint64_t hash = 0;   // 0: punctuation, matches nothing
  std::uint32_t token = 0;  // the token it is part of
  bool is_capital = false;  // begins with an upper-case letter
  bool is_acronym = false;  // two or more letters, none of them lower case
  bool begins = false;      // first piece of its token
  bool ends = false;        // last piece of its token
};

// Appends the pieces of `word`, which has no blanks: it is cut at hyphens, apostrophes and slashes.
// A word of nothing but such marks gives none; other punctuation gives one piece of hash 0.
void append_pieces(std::string_view word, std::uint32_t token, std::vector<Piece>& out);

// The pieces of a name: its words, cut as above.
void append_name(std::string_view name, std::vector<Piece>& out);

// Whether the first letter of `word` is upper case; quotation marks before it do not count.
bool begins_with_capital(std::string_view word);

// Whether `word` has neither a letter nor a digit.
bool is_punctuation(std::string_view word);

// "Côte d'Ivoire" -> "cote-d-ivoire". ASCII letters, digits and single hyphens.
std::string slug(std::string_view name);

// `text` without accents where a letter has an ASCII form, and in lower case.
std::string folded(std::string_view text);

// What a phrase may mean. Several senses of one phrase form a list, in the order they were added.
enum class SenseType : std::uint8_t { name, adjective, seat, surname, noun, plural };
struct Sense {
  std::uint32_t target = 0;  // index of the record, by type
  std::uint32_t next = 0;    // index of the next sense + 1, 0 at the end
  SenseType type = SenseType::name;
  bool needs_capital = false;  // written with a capital: "Turkey" is no "turkey"
  bool begins_capital =
      false;  // its first word too: "The Independent" is no "the Independent Commission"
  bool needs_acronym = false;  // written in capitals: "WHO" is no "who"
  bool is_one_word = false;
};

// Phrases to senses. Adding costs O(pieces) amortised, walking O(1) a piece.
class PhraseIndex {
 public:
  static constexpr std::uint32_t root = 1;

  // The node after `piece`, or 0.
  std::uint32_t step(std::uint32_t node, std::uint64_t hash) const;

  // Has memory brought that step(root, hash) reads.
  void expect(std::uint64_t hash) const;

  // Index + 1 of the first sense that ends at `node`, or 0.
  std::uint32_t senses_at(std::uint32_t node) const { return nodes_[node]; }
  const Sense& sense(std::uint32_t index_plus_one) const { return senses_[index_plus_one - 1]; }

  // Adds a sense of `phrase`; an empty phrase and a repetition are ignored.
  void add(std::string_view phrase, SenseType type, std::uint32_t target);

  PhraseIndex();

 private:
  struct Edge {
    std::uint64_t key = 0;
    std::uint32_t to = 0;
  };
  std::size_t slot_of(std::uint64_t key) const { return key >> 20 & (edges_.size() - 1); }
  std::uint32_t step_or_add(std::uint32_t node, std::uint64_t hash);
  void grow();

  std::vector<Edge> edges_;           // open addressing, a power of two
  std::vector<std::uint32_t> nodes_;  // first sense + 1
  std::vector<Sense> senses_;
  std::vector<Piece> pieces_;  // of the phrase being added
  std::size_t used_ = 0;
};

}  // namespace annals
