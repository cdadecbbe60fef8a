#include "core/time/tense.h"

#include <algorithm>

namespace annals::time {

TenseReader::TenseReader(const Grammar& grammar, const Document& document,
                         std::span<const Lexeme> lexemes)
    : grammar_(grammar),
      document_(document),
      lexemes_(lexemes),
      future_(grammar.list_named("cue-future")),
      future_auxiliary_(grammar.list_named("cue-future-auxiliary")),
      scheduled_(grammar.list_named("cue-scheduled")),
      past_(grammar.list_named("cue-past")),
      past_ending_(grammar.list_named("cue-past-ending")),
      since_(grammar.list_named("cue-past-preposition")),
      unplanned_(grammar.list_named("cue-past-noun")),
      called_by_day_(grammar.list_named("cue-called-by-day")),
      unplanned_verb_(grammar.list_named("cue-past-verb")),
      until_(grammar.list_named("cue-future-preposition")),
      set_(grammar.list_named("cue-set-preposition")),
      settled_(grammar.list_named("cue-settled")),
      weekday_(grammar.list_named("weekday")),
      stop_(grammar.list_named("cue-stop")) {
  is_parsed_ = std::any_of(document.tokens.begin(), document.tokens.end(),
                           [](const Token& token) { return token.head >= 0; });
}

Tense TenseReader::around(std::uint32_t first, std::uint32_t last, TokenRange tokens) const {
  // "since May", "the 7 May attack"
  if (is_after(first, since_) || is_after(last + 1, unplanned_) || is_of_unplanned(tokens))
    return {Direction::past, true, is_after(last + 1, called_by_day_)};
  // "a strike for Thursday", "set for May", not "for Thursday's raid"
  const bool is_owner =
      tokens.size() > 0 && document_.tokens[tokens.last - 1].relation == Deprel::nmod_poss;
  if (is_after(first, set_) && !is_owner &&
      (is_after(first + 1, weekday_) || is_after(first - 1, settled_)))
    return {Direction::future, false};
  Tense read;
  if (is_parsed_ && tokens.size() > 0) read = by_parse(tokens);
  if (read.direction == Direction::none) read = {by_words(first, last), false};
  // "closed the port until May": the nearer one
  if (is_after(first, until_))
    read = {read.direction == Direction::past ? Direction::none : Direction::future, false};
  return read;
}

bool TenseReader::is_after(std::uint32_t first, int list) const {
  if (first == 0 || first > lexemes_.size() || list < 0) return false;
  const WordId word = lexemes_[first - 1].word;
  return word != unknown_word && grammar_.lists_of[word].test(static_cast<std::size_t>(list));
}

// "would avenge the BOMBING of a camp on Tuesday"
bool TenseReader::is_of_unplanned(TokenRange tokens) const {
  for (auto at = tokens.first; is_parsed_ && at < tokens.last; ++at) {
    const std::int32_t head = document_.tokens[at].head;
    if (head >= 0 && !tokens.contains(static_cast<std::uint32_t>(head)))
      return document_.tokens[static_cast<std::size_t>(head)].xpos == Xpos::nn &&
             in_list(unplanned_, document_.text(static_cast<std::uint32_t>(head)));
  }
  return false;
}

bool TenseReader::in_list(int list, std::string_view word) const {
  const WordId id = grammar_.vocabulary.find(word);
  return list >= 0 && id != unknown_word &&
         grammar_.lists_of[id].test(static_cast<std::size_t>(list));
}

// Climbs from the expression to the first verb whose tense is plain; what nobody plans, "died", is
// surely past.
Tense TenseReader::by_parse(TokenRange tokens) const {
  std::uint32_t at = tokens.first;
  bool purpose = false;
  for (int steps = 0; steps < 12; ++steps) {
    const Token& token = document_.tokens[at];
    const bool is_verb = token.upos == Upos::verb || token.upos == Upos::aux ||
                         (token.xpos >= Xpos::vb && token.xpos <= Xpos::vbz);
    if (!tokens.contains(at) && (is_verb || token.head < 0)) {
      const Verb verb = of_verb(at, at < tokens.first);
      if (verb.direction != Direction::none)
        return {verb.direction,
                verb.direction == Direction::past && in_list(unplanned_verb_, document_.text(at))};
      // "PREPARES to vote on Sunday"
      if (purpose && (token.xpos == Xpos::vbz || token.xpos == Xpos::vbp))
        return {Direction::future, false};
      purpose = purpose || verb.is_purpose;
    }
    if (token.head < 0) break;
    at = static_cast<std::uint32_t>(token.head);
  }
  return {purpose ? Direction::future : Direction::none, false};
}

// The tense of a verb: its own ending and its auxiliaries, which stand before it.
TenseReader::Verb TenseReader::of_verb(std::uint32_t verb, bool is_before) const {
  const Token& token = document_.tokens[verb];
  // "SCHEDULED a vote for Sunday"
  const bool is_of_plans = is_before && in_list(future_, document_.text(verb));
  if (token.xpos == Xpos::vbd) return {is_of_plans ? Direction::future : Direction::past};
  bool to = false, past = false;
  const std::uint32_t begin = verb > 15 ? verb - 15 : 0;
  for (std::uint32_t i = verb; i-- > begin;) {
    const Token& other = document_.tokens[i];
    if (other.head != static_cast<std::int32_t>(verb)) continue;
    const std::string_view word = document_.text(i);
    if (other.relation == Deprel::aux || other.relation == Deprel::aux_pass ||
        other.relation == Deprel::cop) {
      if (other.xpos == Xpos::md)
        return {in_list(future_auxiliary_, word) ? Direction::future : Direction::none};
      // "has met": a perfect; "is met" has another relation
      past = past || other.xpos == Xpos::vbd ||
             (other.relation == Deprel::aux && token.xpos == Xpos::vbn);
    }
    to = to || (other.relation == Deprel::mark && other.upos == Upos::part);
  }
  if (past) return {Direction::past};
  const bool is_present = token.xpos == Xpos::vbz || token.xpos == Xpos::vbp;
  if (in_list(future_, document_.text(verb)) ||
      (is_before && is_present && in_list(scheduled_, document_.text(verb))))
    return {Direction::future};
  return {Direction::none, token.xpos == Xpos::vb && to};
}

Direction TenseReader::cue(std::uint32_t at) const {
  const Lexeme& lexeme = lexemes_[at];
  const WordId word = lexeme.word;
  if (word == unknown_word) {
    if (lexeme.kind != LexemeKind::word || lexeme.size < 5 || lexeme.is_capital)
      return Direction::none;
    const std::string_view ending(document_.article->text.data() + lexeme.last() - 2, 2);
    return in_list(past_ending_, ending) ? Direction::past : Direction::none;
  }
  const auto has = [&](int list) {
    return list >= 0 && grammar_.lists_of[word].test(static_cast<std::size_t>(list));
  };
  return has(future_) ? Direction::future : has(past_) ? Direction::past : Direction::none;
}

// The nearest cue before the expression in its clause, else the first behind it.
Direction TenseReader::by_words(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t reach = 40;
  const auto stops = [&](std::uint32_t i) {
    const WordId word = lexemes_[i].word;
    return lexemes_[i].kind == LexemeKind::mark && word != unknown_word && stop_ >= 0 &&
           grammar_.lists_of[word].test(static_cast<std::size_t>(stop_));
  };
  for (std::uint32_t i = first; i-- > (first > reach ? first - reach : 0);) {
    if (stops(i) && !(i + 1 < lexemes_.size() && !lexemes_[i + 1].space_before)) break;
    if (const Direction way = cue(i); way != Direction::none) return way;
    if (lexemes_[i].break_before) break;
  }
  for (std::uint32_t i = last; i < lexemes_.size() && i < last + reach; ++i) {
    if (lexemes_[i].break_before || stops(i)) break;
    if (const Direction way = cue(i); way != Direction::none) return way;
  }
  return Direction::none;
}

}  // namespace annals::time
