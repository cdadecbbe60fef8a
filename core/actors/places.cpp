// Whether a name says where or who: addresses, datelines, capitals that act, namesakes.
#include "core/actors/reading.h"
#include "core/text/words.h"

#include <algorithm>

namespace annals {

// "MOSCOW, Sept 29 (Reuters) -": the head of an article.
bool Reading::is_dateline(const Match& match) const {
  const Sentence& sentence = sentence_of(match.tokens.first);
  if (match.tokens.first > sentence.tokens.first + 3) return false;
  const std::uint32_t limit = std::min(sentence.tokens.last, match.tokens.last + 14);
  bool has_bracket = false;
  for (std::uint32_t t = match.tokens.last; t < limit; ++t) {
    const std::string_view word = text(t);
    has_bracket = has_bracket || word == "(" || is_time_[t];
    const bool is_spaced_dash = (word == "–" || word == "-") && doc_.tokens[t].space_before;
    if (is_spaced_dash || word == "—" || word == "--")
      return has_bracket || match.is_acronym || t < match.tokens.last + 4;
    const bool is_number = word.front() >= '0' && word.front() <= '9';
    has_bracket = has_bracket || is_number;
    if (!is_capital(t) && !is_punctuation(word) && !is_time_[t] && !is_number) return false;
  }
  return false;
}

Reading::Inside Reading::place_before(std::uint32_t first, std::uint32_t record) const {
  if (first < sentence_of(first).tokens.first + 2 || !is_comma(first - 1)) return Inside::no;
  const std::uint32_t place = first - 2;
  if (named_[place] != 0 && out_.entities[*named_at(place)].kind == ActorKind::person)
    return Inside::no;
  const Match* match = match_at(place);
  if (match == nullptr) return is_tagged_place_[place] ? Inside::maybe : Inside::no;
  // "Kanagawa Prefecture, Japan", "Ituri province, Congo"
  if ((is_capital(place) || (place > 0 && is_capital(place - 1))) &&
      (noun_of(*match, NounRole::setting) || noun_of(*match, NounRole::countries)))
    return Inside::maybe;
  Inside inside = Inside::no;
  const PhraseIndex& phrases = table_.phrases();
  for (std::uint32_t at = match->senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type != SenseType::name || !fits(sense, *match)) continue;
    const ActorKind kind = table_.record(sense.target).kind;
    if (kind != ActorKind::city && kind != ActorKind::region) continue;
    if (table_.state_of(sense.target) == table_.state_of(record)) return Inside::yes;
    if (table_.record(record).kind == ActorKind::region) inside = Inside::maybe;
  }
  return inside;
}

// "Georgia, United States"
bool Reading::is_followed_by_state(const Match& match, std::uint32_t record) const {
  const std::uint32_t next = match.tokens.last;
  if (next + 1 >= sentence_of(match.tokens.first).tokens.last || !is_comma(next)) return false;
  const Match* after = match_at(next + 1);
  const Sense* state = after == nullptr ? nullptr : sense_of(*after, SenseType::name);
  return state != nullptr && state->target != record && state->target == table_.state_of(record);
}

// Of a state and a region with one name the region is meant only in an address: "Savannah,
// Georgia".
int Reading::fitness(const Match& match, std::uint32_t record) const {
  constexpr int by_default = 200, surely = 400;
  const PhraseIndex& phrases = table_.phrases();
  const ActorKind kind = table_.record(record).kind;
  bool has_region = false;
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    has_region = has_region || (sense.type == SenseType::name &&
                                table_.record(sense.target).kind == ActorKind::region);
  }
  if (!has_region || (kind != ActorKind::state && kind != ActorKind::region)) return 0;
  const Inside inside = place_before(match.tokens.first, record);
  const bool is_part = (inside != Inside::no || is_locative(match.tokens.first)) &&
                       is_followed_by_state(match, record);
  if (inside == Inside::yes || is_part) return surely;
  if (inside == Inside::maybe) return by_default;
  return kind == ActorKind::state ? by_default : 0;
}

// "Abuja, Nigeria": a country or region after one of its places.
bool Reading::is_address(const Match& match, std::uint32_t record) const {
  const Inside inside = place_before(match.tokens.first, record);
  const std::uint32_t next = match.tokens.last;
  const bool is_owner = next < sentence_of(match.tokens.first).tokens.last && is(next, "'s");
  return inside == Inside::yes ||
         (inside == Inside::maybe && !is_owner && !is_subject(head_of(match.tokens)));
}

// "criticism FROM WASHINGTON": what governments give comes from one, not out of its town.
bool Reading::is_giver(const Match& match) const {
  constexpr std::string_view given[] = {
      "aid",        "approval",     "assurance",   "backing",    "call",         "complaint",
      "concession", "condemnation", "criticism",   "denial",     "demand",       "denunciation",
      "fund",       "funding",      "guarantee",   "help",       "independence", "interference",
      "loan",       "money",        "objection",   "opposition", "order",        "outcry",
      "permission", "pledge",       "praise",      "pressure",   "promise",      "protest",
      "reaction",   "rebuke",       "recognition", "response",   "support",      "sympathy",
      "threat",     "warning"};
  const std::uint32_t first = match.tokens.first;
  return first >= sentence_of(first).tokens.first + 2 && is(first - 1, "from") &&
         is_one_of(doc_.lemma(first - 2), given);
}

// Whether the name of a capital stands for its state: as subject, owner, or party of an act.
bool Reading::acts(const Match& match) const {
  if (is_dateline(match)) return false;
  const std::uint32_t last = match.tokens.last;
  const Sentence& sentence = sentence_of(match.tokens.first);
  if (last + 1 < sentence.tokens.last && is_comma(last) && match_at(last + 1) != nullptr &&
      body_at(*match_at(last + 1)) && !has_parse_)
    return false;  // "Riga, Latvia"
  if (is_locative(match.tokens.first) && !is_giver(match)) return false;
  // "Tuffah, Gaza City"
  if (const auto city = choose(match, SenseType::name);
      city && ((place_before(match.tokens.first, *city) != Inside::no && !is_subject(last - 1)) ||
               is_followed_by_state(match, *city)))
    return false;
  // "the capital Antananarivo"
  if (match.tokens.first > sentence.tokens.first)
    if (const Match* before = match_at(match.tokens.first - 1);
        before != nullptr && noun_of(*before, NounRole::setting))
      return false;
  // "residents of Mogadishu"
  if (match.tokens.first >= sentence.tokens.first + 2 && is(match.tokens.first - 1, "of"))
    if (const NounRecord* people = noun_at(match.tokens.first - 2);
        people != nullptr && people->role == NounRole::people)
      return false;
  if (last < sentence.tokens.last) {
    const NounRecord* next = noun_at(last);
    if (next != nullptr && next->role == NounRole::setting) return false;
    if (text(last) == "-") return true;  // "Moscow-backed"
    if (next != nullptr && next->role == NounRole::people) return false;
  }
  if (!has_parse_) return true;
  const Deprel relation = relation_of(match.tokens);
  const std::int32_t head = doc_.tokens[head_of(match.tokens)].head;
  if (relation == Deprel::appos) return false;
  if (relation == Deprel::compound || relation == Deprel::amod) {
    const NounRecord* noun = head < 0 ? nullptr : noun_at(static_cast<std::uint32_t>(head));
    return noun != nullptr && noun->role != NounRole::setting;
  }
  return true;
}

// "San Juan Mazatlan" is not San Juan, and "Victoria, Australia" not the one in Canada.
bool Reading::is_namesake(const Match& match, std::uint32_t record) const {
  const std::uint32_t next = match.tokens.last;
  const std::uint32_t end = sentence_of(match.tokens.first).tokens.last;
  if (next >= end) return false;
  if (is_comma(next) && next + 1 < end) {
    const Match* after = match_at(next + 1);
    const auto named = after == nullptr ? std::nullopt : choose(*after, SenseType::name);
    if (!named) return false;
    const ActorKind kind = table_.record(*named).kind;
    const bool is_capital_city = !table_.record(record).stands_for.empty();
    return (kind == ActorKind::state || (kind == ActorKind::region && !is_capital_city)) &&
           table_.state_of(*named) && table_.state_of(record) != table_.state_of(*named);
  }
  if (!has_parse_ || sentence_of(next).is_title || !is_word_class(next, Upos::propn) ||
      !is_capital(next) || match_at(next) != nullptr || named_[next] != 0 ||
      doc_.tokens[next].span.first > doc_.tokens[next - 1].span.last + 1)
    return false;
  const auto head = static_cast<std::int32_t>(head_of(match.tokens));
  const Token& following = doc_.tokens[next];
  return (following.relation == Deprel::flat && following.head == head) ||
         doc_.tokens[static_cast<std::size_t>(head)].head == static_cast<std::int32_t>(next);
}

}  // namespace annals
