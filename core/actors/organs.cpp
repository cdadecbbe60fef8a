// Organs of states: governments, armies, courts, police, with and without the state's name.
#include "core/actors/reading.h"

namespace annals {

// The state of the place in "a court in Lyon", "police of Gaza".
std::optional<std::uint32_t> Reading::seat_after(std::uint32_t token) {
  const std::uint32_t end = sentence_of(token - 1).tokens.last;
  if (token + 1 >= end || !(is(token, "in") || is(token, "of") || is(token, "at")))
    return std::nullopt;
  const bool is_of = is(token, "of");
  if (++token; is(token, "the") && token + 1 < end) ++token;
  const auto place = named_at(token);
  // "a delegation of CHADIAN rebels"
  if (!place || (is_of && out_.mentions[named_[token] - 1].way == "adjective")) return std::nullopt;
  return entity_in_table(std::string(out_.entities[*place].country));
}

// "The ministry warned Chad", "Chad hacked the ministry": it is hardly Chad's.
bool Reading::is_against_home(const Match& match) {
  const TokenRange sentence = sentence_of(match.tokens.first).tokens;
  const bool acts = names_subject(head_of(match.tokens));
  for (std::uint32_t t = acts ? match.tokens.last : sentence.first; t < sentence.last; ++t)
    if (const auto named = named_at(t); named && principal_of(*named) == home()) return true;
  return false;
}

// Whose organ the text called so: "the ministry" after "Kenya's foreign ministry".
std::optional<std::uint32_t> Reading::organ_called(std::string_view noun) const {
  if (const auto known = by_noun_.find(noun); known != by_noun_.end()) return known->second;
  for (const auto& [called, entity] : by_noun_)
    if (called.size() > noun.size() && called.ends_with(noun) &&
        called[called.size() - noun.size() - 1] == ' ')
      return entity;
  return std::nullopt;
}

// "a foreign government", "member governments", "opposition MPs", not "the foreign ministry"
bool Reading::is_of_others(const Match& match, const Phrase& phrase) const {
  constexpr std::string_view others[] = {"foreign", "member", "opposition", "rebel", "backbench"};
  for (std::uint32_t t = phrase.tokens.first; t < match.tokens.first; ++t)
    for (const std::string_view word : others)
      if (is(t, word)) return true;
  return false;
}

// "SEVEN off-duty policemen", "DOZENS of policemen" are not the police.
bool Reading::is_counted(const Match& match) const {
  if (!is_plural(match)) return false;
  const std::uint32_t head = head_of(match.tokens);
  const std::uint32_t first = sentence_of(head).tokens.first;
  for (std::uint32_t t = match.tokens.first; t-- > first;)
    if (doc_.tokens[t].relation == Deprel::nummod &&
        doc_.tokens[t].head == static_cast<std::int32_t>(head))
      return true;
  return count_above(head).has_value();
}

void Reading::read_organ(const Match& match, const NounRecord& noun, Phrase phrase) {
  // "the court IN THE HAGUE" is that of many states.
  const bool is_court = noun.noun.ends_with("court") || noun.noun == "tribunal";
  if (is_court && match.tokens.last + 2 < sentence_of(match.tokens.first).tokens.last &&
      (is(match.tokens.last, "in") || is(match.tokens.last, "at")) &&
      is(match.tokens.last + 2, "hague"))
    return;
  if (phrase.body && !phrase.is_backed) {
    const ActorKind kind = out_.entities[*phrase.body].kind;
    // "Kwara State" is the region's whole name.
    const bool is_name = kind == ActorKind::region && noun_of(match, NounRole::countries);
    // "COLOGNE police" are of its state.
    if (kind == ActorKind::city && noun.refers == "local") {
      auto state = entity_in_table(std::string(out_.entities[*phrase.body].country));
      if (!state) state = home();
      if (state) name_nominal(phrase.body_first, match, *state, "organ");
      return;
    }
    if (kind == ActorKind::city || kind == ActorKind::media || is_name) return;
    Match whole = match;
    whole.tokens.last = std::max(match.tokens.last, phrase.tokens.last);
    mention({phrase.body_first, whole.tokens.last}, *phrase.body, MentionForm::nominal, "organ");
    out_.mentions.back().head = head_of(match.tokens);
    see(*phrase.body, out_.mentions.back().head);
    by_noun_[noun.noun] = *phrase.body;
    return;
  }
  // "the Deby regime", "its parliament"
  if (const auto state = phrase.owner && !phrase.is_backed ? state_behind(*phrase.owner)
                                                           : std::optional<std::uint32_t>()) {
    by_noun_.try_emplace(noun.noun, *state);
    return name_nominal(match.tokens.first, match, *state, "organ");
  }
  const auto known = organ_called(noun.noun);
  // "the Kovac regime"
  const bool is_of_name = phrase.owner || (phrase.tokens.first < match.tokens.first &&
                                           is_capital(match.tokens.first - 1));
  const bool is_known = known && phrase.is_definite && !phrase.is_backed && !is_of_name;
  const Places places = is_known                 ? Places::none
                        : noun.refers == "local" ? Places::all
                                                 : Places::before;
  const auto around = state_around(match.tokens.first, places);
  // "Three Dutch marines … the marines"
  if (is_known && !around) return name_nominal(match.tokens.first, match, *known, "repeat");
  // "the Senate" with a capital is that of the home state; "a senate" is nobody's, and "the
  // Military Order" is another's name.
  const std::uint32_t next = match.tokens.last;
  const std::uint32_t end = sentence_of(match.tokens.first).tokens.last;
  const bool goes_on =
      (next < end && is_capital(next) && is_word_class(next, Upos::propn)) ||
      (next + 1 < end && is(next, "of") && is_capital(next + 1) && named_[next + 1] == 0);
  const bool is_whole = match.begins_capital && phrase.is_definite && !phrase.is_owned && !goes_on;
  // "the military", "the country's cabinet", but not "the aviation ministry", "the military action"
  const Deprel relation = has_parse_ ? doc_.tokens[head_of(match.tokens)].relation : Deprel::dep;
  const NounRecord* following = next < end ? noun_at(next) : nullptr;
  // "a foreign ministry SPOKESMAN"
  const bool is_of_office = match.tokens.size() > 1 && following != nullptr &&
                            following->role == NounRole::office && !is_capital(next) &&
                            !phrase.is_owned;
  const bool is_plain =
      noun.refers == "definite" && !match.begins_capital &&
      phrase.tokens.first == match.tokens.first &&
      (is_of_office || (relation != Deprel::compound && relation != Deprel::amod &&
                        (phrase.is_of_country || (phrase.is_definite && !phrase.is_owned))));
  const bool needs_name =
      (noun.refers == "named" || noun.refers == "definite") && !is_whole && !is_plain;
  const bool is_several = (noun.refers == "local" && is_counted(match)) ||
                          (is_plural(match) && !noun.plural.empty() && noun.noun != noun.plural);
  if (phrase.is_backed || needs_name || is_several) return;
  if (is_of_others(match, phrase)) return;
  // "police in Dubai" are not those of the home state.
  auto owner = seat_after(match.tokens.last);
  if (owner) by_noun_.try_emplace(noun.noun, *owner);  // "The regime in Juba … the regime"
  if (!owner) owner = around;
  if (!owner && is_plain && !known && is_against_home(match)) return;
  if (!owner) owner = known ? known : home();
  if (owner) name_nominal(match.tokens.first, match, *owner, "home");
}

}  // namespace annals
