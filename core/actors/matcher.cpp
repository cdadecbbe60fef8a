// First stage: every phrase of the tables in the text, the longest from each token.
#include "core/actors/reading.h"

namespace annals {

bool Reading::fits(const Sense& sense, const Match& match) {
  if (sense.needs_acronym) return match.is_acronym;
  if (sense.begins_capital) return match.begins_capital;
  return !sense.needs_capital || match.is_capital;
}

// Follows the phrases from `piece`. Returns the piece after the longest one, 0 when there is none.
std::uint32_t Reading::walk(std::uint32_t piece, std::uint32_t limit, Match& match) const {
  const PhraseIndex& phrases = table_.phrases();
  std::uint32_t node = PhraseIndex::root;
  std::uint32_t best = 0;
  Match open;
  for (std::uint32_t i = piece; i < limit && pieces_[i].hash != 0; ++i) {
    node = phrases.step(node, pieces_[i].hash);
    if (node == 0) break;
    // "al-Shabaab" and "the Hague" begin small; one capital near the front is enough.
    open.is_capital = open.is_capital || (i < piece + 2 && pieces_[i].is_capital);
    open.begins_capital = pieces_[piece].is_capital;
    open.is_acronym = pieces_[piece].is_acronym;
    if (!pieces_[i].ends) continue;
    for (std::uint32_t at = phrases.senses_at(node); at != 0; at = phrases.sense(at).next)
      if (fits(phrases.sense(at), open)) {
        best = i + 1;
        match = open;
        match.senses = at;
        match.tokens = {pieces_[piece].token, pieces_[i].token + 1};
        break;
      }
  }
  return best;
}

void Reading::find_matches() {
  match_of_.assign(doc_.tokens.size(), 0);
  for (const Sentence& sentence : doc_.sentences) {
    pieces_.clear();
    for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.last; ++token)
      append_pieces(text(token), token, pieces_);
    for (const Piece& piece : pieces_)
      if (piece.begins) table_.phrases().expect(piece.hash);
    const auto limit = static_cast<std::uint32_t>(pieces_.size());
    for (std::uint32_t piece = 0; piece < limit;) {
      Match match;
      const std::uint32_t end = pieces_[piece].begins ? walk(piece, limit, match) : 0;
      if (end == 0) {
        ++piece;
        continue;
      }
      matches_.push_back(match);
      for (std::uint32_t t = matches_.back().tokens.first; t < matches_.back().tokens.last; ++t)
        match_of_[t] = static_cast<std::uint32_t>(matches_.size());
      piece = end;
    }
  }
}

const Match* Reading::match_at(std::uint32_t token) const {
  return token < match_of_.size() && match_of_[token] != 0 ? &matches_[match_of_[token] - 1]
                                                           : nullptr;
}

const Sense* Reading::sense_of(const Match& match, SenseType type) const {
  const PhraseIndex& phrases = table_.phrases();
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next)
    if (phrases.sense(at).type == type && fits(phrases.sense(at), match)) return &phrases.sense(at);
  return nullptr;
}

const NounRecord* Reading::noun_of(const Match& match) const {
  const Sense* sense = sense_of(match, SenseType::noun);
  if (sense == nullptr) sense = sense_of(match, SenseType::plural);
  return sense == nullptr ? nullptr : &table_.noun(sense->target);
}

const NounRecord* Reading::noun_of(const Match& match, NounRole role) const {
  const PhraseIndex& phrases = table_.phrases();
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if ((sense.type == SenseType::noun || sense.type == SenseType::plural) &&
        table_.noun(sense.target).role == role)
      return &table_.noun(sense.target);
  }
  return nullptr;
}

const NounRecord* Reading::noun_at(std::uint32_t token) const {
  const Match* match = match_at(token);
  return match == nullptr ? nullptr : noun_of(*match);
}

bool Reading::is_plural(const Match& match) const {
  return sense_of(match, SenseType::plural) != nullptr;
}

bool Reading::is_locative(std::uint32_t first) const {
  const std::uint32_t start = sentence_of(first).tokens.first;
  for (std::uint32_t token = first; token > start && first - token < 6;) {
    --token;
    const Match* match = match_at(token);
    if (match != nullptr && noun_of(*match, NounRole::locative) != nullptr) return true;
    const bool is_skipped = is(token, "the") || is_word_class(token, Upos::adj) ||
                            (match != nullptr && (noun_of(*match, NounRole::setting) ||
                                                  noun_of(*match, NounRole::link)));
    // "in rebel-HELD Aleppo"
    const bool is_hyphenated =
        token > start + 2 && text(token - 1) == "-" && doc_.tokens[token].xpos == Xpos::vbn;
    if (!is_skipped && !is_hyphenated) return false;
    if (is_hyphenated) token -= 2;
  }
  return false;
}

}  // namespace annals
