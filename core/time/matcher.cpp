#include "core/time/matcher.h"

#include <algorithm>

namespace annals::time {
namespace {

bool better(const Match& a, const Match& b) {
  if (a.first[0] != b.first[0]) return a.first[0] < b.first[0];
  const std::uint32_t end_a = a.last[a.parts - 1U], end_b = b.last[b.parts - 1U];
  if (end_a != end_b) return end_a > end_b;
  return a.rule < b.rule;
}

}  // namespace

std::vector<Match> Matcher::run() {
  std::vector<Match> found;
  std::uint32_t free_from = 0;  // lexemes before it belong to a match
  const auto count = static_cast<std::uint32_t>(lexemes_.size());
  for (std::uint32_t at = 0; at < count; ++at) {
    const Lexeme& lexeme = lexemes_[at];
    if (lexeme.kind == LexemeKind::number) {
      for (const Edge& edge : grammar_.root_of_digits) walk_edge(edge, at, 0);
    } else if (lexeme.word != unknown_word) {
      for (const Edge& edge : grammar_.root_of[lexeme.word]) walk_edge(edge, at, 0);
    }
    if (pending_.empty()) continue;
    // Surroundings let a match be found before its expression begins: wait until all that begin
    // here are known.
    const Match* best = nullptr;
    for (const Match& match : pending_)
      if (match.first[0] == at && (!best || better(match, *best))) best = &match;
    if (best && at >= free_from) {
      found.push_back(*best);
      free_from = best->last[best->parts - 1U];
    }
    std::erase_if(pending_, [&](const Match& match) {
      return match.first[0] <= at || match.first[0] < free_from;
    });
    if (at + 1 < free_from && pending_.empty()) at = free_from - 1;
  }
  return found;
}

// The lexeme that an edge reads at `at`, past a joining hyphen where the pattern has a space.
std::optional<std::uint32_t> Matcher::reach(std::uint32_t at, Space space) const {
  if (at >= lexemes_.size() || lexemes_[at].break_before) return std::nullopt;
  if (lexemes_[at].space_before) return space == Space::none ? std::nullopt : std::optional(at);
  if (space == Space::blank) return std::nullopt;
  if (space != Space::some) return at;
  if (is_mark(at, '-') && lexemes_[at].size == 1 && touches(at + 1)) return at + 1;
  return std::nullopt;
}

void Matcher::walk(std::uint32_t node, std::uint32_t at, std::uint8_t depth) {
  const Node& here = grammar_.nodes[node];
  for (const Accept& accept : here.accepts) take(accept);
  if (at >= lexemes_.size()) return;
  const auto words_end = here.edges.begin() + here.words;
  const auto try_word = [&](WordId word) {
    auto edge = std::lower_bound(here.edges.begin(), words_end, word,
                                 [](const Edge& e, WordId w) { return e.symbol < w; });
    for (; edge != words_end && edge->symbol == word; ++edge)
      if (const auto next = reach(at, edge->space)) walk_edge(*edge, *next, depth);
  };
  if (lexemes_[at].word != unknown_word) try_word(lexemes_[at].word);
  if (is_mark(at, '-') && at + 1 < lexemes_.size()) {  // the word behind a joining hyphen
    const WordId behind = lexemes_[at + 1].word;
    if (behind != unknown_word && behind != lexemes_[at].word) try_word(behind);
  }
  for (auto edge = words_end; edge != here.edges.end(); ++edge)
    if (const auto next = reach(at, edge->space)) walk_edge(*edge, *next, depth);
}

void Matcher::walk_edge(const Edge& edge, std::uint32_t at, std::uint8_t depth) {
  const Lexeme& lexeme = lexemes_[at];
  Step& step = path_[depth];
  const auto next_depth = static_cast<std::uint8_t>(depth + 1);
  if (edge.kind == Edge::Kind::word) {
    if (lexeme.word != edge.symbol || (edge.wants_capital && !lexeme.is_capital)) return;
    step = {at, at + 1, {}};
    return walk(edge.target, at + 1, next_depth);
  }
  if (edge.kind == Edge::Kind::number) {
    const auto read = read_number(static_cast<Number>(edge.symbol), at);
    if (!read) return;
    step = {at, read->end, read->content};
    return walk(edge.target, read->end, next_depth);
  }
  if (lexeme.word == unknown_word || !grammar_.lists_of[lexeme.word].test(edge.symbol)) return;
  const CompiledList& list = grammar_.lists[edge.symbol];
  const auto by_word =
      std::lower_bound(list.by_word.begin(), list.by_word.end(), lexeme.word,
                       [](const auto& pair, WordId word) { return pair.first < word; });
  for (std::uint32_t i = by_word->second;
       i < list.entries.size() && list.entries[i].words.front().word == lexeme.word; ++i) {
    const CompiledEntry& entry = list.entries[i];
    if (entry.wants_capital && !lexeme.is_capital) continue;
    std::uint32_t end = at + 1;
    for (std::size_t w = 1; w < entry.words.size() && end != 0; ++w) {
      const auto next = reach(end, entry.words[w].space);
      end = next && lexemes_[*next].word == entry.words[w].word ? *next + 1 : 0;
    }
    if (end == 0) continue;
    path_[depth] = {at, end, entry.content};
    walk(edge.target, end, next_depth);
  }
}

void Matcher::take(const Accept& accept) {
  const CompiledRule& rule = grammar_.rules[accept.rule];
  Match match;
  match.rule = accept.rule;
  match.parts = accept.parts;
  for (std::size_t i = 0; i < accept.parts; ++i) {
    match.first[i] = path_[accept.open[i]].first;
    match.last[i] = path_[accept.close[i] - 1U].last;
  }
  if (cuts_a_number(match) || !surroundings_hold(rule, match)) return;
  for (std::size_t i = 0; i < rule.captures.size(); ++i)
    if (const int place = accept.captures[i]; place >= 0)
      match.captures[i] = path_[static_cast<std::size_t>(place)].content;
  pending_.push_back(match);
}

bool Matcher::surroundings_hold(const CompiledRule& rule, const Match& match) const {
  const std::uint32_t first = match.first[0], last = match.last[match.parts - 1U];
  return (rule.before.empty() || names(rule.before, first, false)) &&
         (rule.after.empty() || names(rule.after, last, true)) &&
         (rule.unless_before.empty() || !names(rule.unless_before, first, false)) &&
         (rule.unless_after.empty() || !names(rule.unless_after, last, true));
}

// Whether the lexeme beside the expression is one of `what`; `at` is the expression's bound.
bool Matcher::names(const Surroundings& what, std::uint32_t at, bool behind) const {
  const bool at_edge = behind ? at >= lexemes_.size() || lexemes_[at].break_before
                              : at == 0 || lexemes_[at].break_before;
  if (at_edge) return what.edge;
  std::uint32_t beside = behind ? at : at - 1;
  // A joining hyphen is looked through, as patterns do.
  if (is_mark(beside, '-') && touches(beside) && touches(beside + 1)) {
    if (behind && beside + 1 < lexemes_.size()) ++beside;
    if (!behind && beside > 0) --beside;
  }
  const Lexeme& lexeme = lexemes_[beside];
  if (lexeme.kind == LexemeKind::number) return what.number;
  if (lexeme.word == unknown_word) return false;
  return (what.lists & grammar_.lists_of[lexeme.word]).any() ||
         std::binary_search(what.words.begin(), what.words.end(), lexeme.word);
}

// "2,000", "555-1998", "$1998", "12.1998.5": digits at the expression's bound that belong to more.
bool Matcher::cuts_a_number(const Match& match) const {
  const std::uint32_t first = match.first[0], last = match.last[match.parts - 1U];
  if (lexemes_[first].kind == LexemeKind::number && touches(first) && first > 0) {
    const Lexeme& beside = lexemes_[first - 1];
    const char mark = text_[beside.first];
    if (beside.kind == LexemeKind::word) return true;
    if (std::string_view("$#%+_@=&").find(mark) != std::string_view::npos) return true;
    if (static_cast<unsigned char>(mark) == 0xC2 || static_cast<unsigned char>(mark) == 0xE2)
      if (mark != '\xE2' || beside.size != 3) return true;  // currency signs
    if (std::string_view(".,-/:").find(mark) != std::string_view::npos && touches(first - 1) &&
        first > 1 && lexemes_[first - 2].kind == LexemeKind::number)
      return true;
  }
  if (lexemes_[last - 1].kind == LexemeKind::number && touches(last)) {
    const Lexeme& beside = lexemes_[last];
    if (beside.kind != LexemeKind::mark) return true;
    const char mark = text_[beside.first];
    if (mark == '%' || mark == '_' || mark == '@' || mark == '=') return true;
    if (std::string_view(".,-/:").find(mark) != std::string_view::npos && touches(last + 1) &&
        lexemes_[last + 1].kind == LexemeKind::number)
      return true;
  }
  return false;
}

}  // namespace annals::time
