// The compiled rules: one tree of patterns that all rules share, walked from each word that begins
// one. The cost of a word does not grow with the number of rules that do not begin with it.
#pragma once

#include "core/time/lexer.h"
#include "core/time/rule_file.h"
#include "core/time/value.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace annals::time {

// Numbers that patterns may name; what each accepts stands in docs/dates.md.
enum class Number : std::uint8_t { number, ordinal, day, year, n1, n2, n4, hour, minute, count };

inline constexpr std::size_t max_lists = 128;
inline constexpr std::size_t max_depth = 20;  // symbols in a pattern

// Before a symbol: white space or a joining hyphen; nothing; either; white space only.
enum class Space : std::uint8_t { some, none, any, blank };

struct Edge {
  enum class Kind : std::uint8_t { word, list, number };
  Kind kind = Kind::word;
  Space space = Space::some;
  bool wants_capital = false;
  std::uint16_t symbol = 0;  // WordId, list or Number
  std::uint32_t target = 0;
};

// A field of a value line: what it is filled with.
struct Argument {
  Field field = Field::year;
  bool is_capture = false;
  bool negated = false;
  std::uint8_t capture = 0;  // index into CompiledRule::captures
  Content literal;
};

struct ValueLine {
  Operation operation = Operation::date;
  std::vector<Argument> arguments;
};

// Which words may or must stand beside an expression.
struct Surroundings {
  std::vector<WordId> words;
  std::bitset<max_lists> lists;
  bool number = false;  // "#": any digits
  bool edge = false;    // "^": the text's beginning or end, a line of its own
  bool empty() const { return words.empty() && lists.none() && !number && !edge; }
};

struct CompiledRule {
  std::string_view name;
  std::vector<std::string> captures;
  std::vector<ValueLine> values;
  Surroundings before, after, unless_before, unless_after;
};

// The end of a pattern: its rule, and which symbols of the path the braces and captures cover.
struct Accept {
  static constexpr std::size_t max_parts = 3;
  std::uint16_t rule = 0;
  std::uint8_t parts = 0;  // pairs of braces
  std::array<std::uint8_t, max_parts> open{}, close{};
  std::array<std::int8_t, 10> captures{};  // depth of each capture; -1: not on this path
};

struct Node {
  std::vector<Edge> edges;  // those of words first, by word
  std::uint32_t words = 0;  // how many of them
  std::vector<Accept> accepts;
};

struct EntryWord {
  WordId word;
  Space space;  // before it
};

struct CompiledEntry {
  std::vector<EntryWord> words;
  bool wants_capital = false;
  Content content;
};

struct CompiledList {
  std::string_view name;
  std::vector<CompiledEntry> entries;                     // grouped by first word
  std::vector<std::pair<WordId, std::uint32_t>> by_word;  // sorted; first entry of that word
};

struct Grammar {
  Vocabulary vocabulary;
  std::vector<CompiledList> lists;
  std::vector<CompiledRule> rules;
  std::vector<Node> nodes;                       // 0 is the root
  std::vector<std::bitset<max_lists>> lists_of;  // by word: the lists it begins an entry of
  std::vector<std::vector<Edge>> root_of;        // by word: the root's edges to try
  std::vector<Edge> root_of_digits;
  int list_named(std::string_view name) const;  // -1: none

  // Lists that the number reader uses.
  int units = -1, tens = -1, scales = -1, ordinals = -1, fractions = -1;
};

// Throws Error for a pattern, list or value that makes no sense.
Grammar compile(const RuleFiles& files);

}  // namespace annals::time
