// Groups that the text calls by a noun: "rebels", "the junta", "rebel-held".
#include "core/actors/reading.h"

#include <algorithm>

namespace annals {

// "Niger's junta": a party of its own, never the state.
void Reading::read_junta(const Match& match, const Phrase& phrase) {
  std::optional<std::uint32_t> state;
  if (phrase.body && out_.entities[*phrase.body].kind == ActorKind::state) state = phrase.body;
  if (!state) state = home();
  const std::string name = (state ? out_.entities[*state].name + " " : "") + "junta";
  const std::string country = state ? out_.entities[*state].country : "";
  const auto known = table_.find(slug(name));
  const std::uint32_t entity =
      known ? entity_of(*known) : entity_of(slug(name), name, ActorKind::group);
  if (out_.entities[entity].country.empty()) out_.entities[entity].country = country;
  name_nominal(phrase.tokens.first, match, entity, "noun");
}

// Where the words begin that say which people are meant: "Middle Eastern migrants", but not
// "other".
std::uint32_t Reading::first_quality(const Match& match, const Phrase& phrase) const {
  std::uint32_t first = match.tokens.first;
  while (first > phrase.tokens.first) {
    const std::uint32_t before = first - 1;
    const NounRecord* noun = noun_at(before);
    if (noun != nullptr && (noun->role == NounRole::quantity || noun->role == NounRole::organ))
      break;
    const bool is_quality = !has_tags_ || is_word_class(before, Upos::adj) ||
                            is_word_class(before, Upos::propn) || text(before) == "-" ||
                            named_[before] != 0 ||
                            (first < match.tokens.first && text(first) == "-");
    if (!is_quality) break;
    --first;
  }
  while (first < match.tokens.first && is_punctuation(text(first))) ++first;
  return first;
}

// What a group called so is called: "protesters" of "protestor", "rebels" of "rebel fighter".
std::string Reading::plural_name(const NounRecord& noun) {
  if (noun.refers == the_counted) return std::string(the_counted);
  const bool is_plain = noun.refers.empty() || noun.refers == the_nation;
  const std::string_view plain = is_plain ? noun.noun : noun.refers;
  std::string plural(noun.plural.substr(0, noun.plural.find('|')));
  if (!is_plain && plural.ends_with('s') && !noun.refers.ends_with('s'))
    plural = std::string(noun.refers) + "s";
  return plural.empty() ? std::string(plain) : plural;
}

// The group for which an office speaks: "a REBEL spokesman", "the leader of Chad's OPPOSITION".
std::optional<std::uint32_t> Reading::group_beside(const Match& office) {
  const Sentence& sentence = sentence_of(office.tokens.first);
  const auto group_at = [&](std::uint32_t token) -> std::optional<std::uint32_t> {
    const Match* match = match_at(token);
    const NounRecord* noun = match == nullptr ? nullptr : noun_of(*match, NounRole::group);
    if (noun == nullptr || named_[token] != 0) return std::nullopt;
    if (const auto known = by_noun_.find(noun->plural); known != by_noun_.end())
      return known->second;
    const std::string name = plural_name(*noun);
    return entity_of(slug(name), name, ActorKind::group);
  };
  if (office.tokens.first > sentence.tokens.first)
    if (const auto before = group_at(office.tokens.first - 1)) return before;
  std::uint32_t after = office.tokens.last;
  if (after >= sentence.tokens.last || !is(after, "of")) return std::nullopt;
  constexpr std::uint32_t reach = 4;  // "of the country's main opposition"
  for (const std::uint32_t end = std::min(sentence.tokens.last, after + reach); ++after < end;)
    if (const auto behind = group_at(after)) return behind;
  return std::nullopt;
}

// "rebel-held", "militia-controlled"
bool Reading::is_holder(const Match& match) const {
  const std::uint32_t dash = match.tokens.last;
  return dash + 1 < sentence_of(match.tokens.first).tokens.last && text(dash) == "-" &&
         !doc_.tokens[dash].space_before && doc_.tokens[dash + 1].xpos == Xpos::vbn;
}

// "Chad's OPPOSITION to the treaty": an attitude, not those who have it.
bool Reading::is_towards_something(const Match& match) const {
  const std::uint32_t next = match.tokens.last;
  return has_parse_ && next < sentence_of(match.tokens.first).tokens.last && is(next, "to") &&
         doc_.tokens[next].relation == Deprel::case_;
}

// "a REBEL raid", "GUERRILLA positions": whose they are, but not a "REBEL spokesman".
bool Reading::is_owner_before(const Match& match) const {
  const std::uint32_t next = match.tokens.last;
  if (!has_parse_ || !noun_of(match, NounRole::armed) ||
      relation_of(match.tokens) != Deprel::compound ||
      next >= sentence_of(match.tokens.first).tokens.last)
    return false;
  const std::int32_t head = doc_.tokens[head_of(match.tokens)].head;
  return head >= static_cast<std::int32_t>(next) && match_at(next) == nullptr &&
         match_at(static_cast<std::uint32_t>(head)) == nullptr;
}

// "Mugabe" of "supporters of Robert Mugabe", "MDC" of "MDC supporters", "government" of "government
// supporters"; "" where nobody is named.
std::string Reading::name_of_leader(const Match& match, const Phrase& phrase) const {
  if (phrase.owner) {
    const Entity& owner = out_.entities[*phrase.owner];
    if (owner.kind == ActorKind::city || owner.kind == ActorKind::region) return {};
    return owner.kind == ActorKind::person ? owner.name.substr(owner.name.rfind(' ') + 1)
                                           : owner.name;
  }
  if (phrase.is_backed) return {};
  if (phrase.body) {
    const EntityMention& body = out_.mentions[phrase.body_mention];
    if (body.way == "adjective") return {};
    return std::string(slice(doc_.article->text, doc_.span(body.tokens)));
  }
  const std::uint32_t start = sentence_of(match.tokens.first).tokens.first;
  std::uint32_t before = match.tokens.first;
  if (before > start + 1 && is_possessive(before - 1)) --before;
  if (before == start) return {};
  --before;
  const NounRecord* noun = noun_at(before);
  if (noun != nullptr && (noun->role == NounRole::organ || noun->role == NounRole::group ||
                          noun->role == NounRole::anaphor))
    return std::string(noun->noun);
  return is_word_class(before, Upos::propn) ? std::string(text(before)) : std::string();
}

void Reading::read_group(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  if (noun.noun == "junta" || noun.refers == "junta") return read_junta(match, phrase);
  // "MUGABE'S supporters" and "TSVANGIRAI'S supporters" are two parties.
  if (noun_of(match, NounRole::follower) && is_plural(match))
    if (std::string leader = name_of_leader(match, phrase); !leader.empty()) {
      const std::string name = leader + " " + plural_name(noun);
      const std::uint32_t followers = entity_of(slug(name), name, ActorKind::group);
      by_noun_[noun.plural] = followers;
      about_[followers].was_plural = true;
      return name_nominal(first_quality(match, phrase), match, followers, "noun");
    }
  const bool is_collective = noun.plural.empty() || noun.noun == noun.plural;
  if (is_collective && is_towards_something(match)) return;
  if (!is_plural(match) && !is_collective && !noun.refers.empty() && noun.role == NounRole::group &&
      noun.refers == noun.noun)
    return;
  if (phrase.body && !phrase.is_backed && out_.entities[*phrase.body].kind == ActorKind::group) {
    by_noun_[noun.plural] = *phrase.body;
    return name_nominal(phrase.body_first, match, *phrase.body, "noun");
  }
  // "the Libyan militant group Red Front" is the Red Front.
  const std::uint32_t next = match.tokens.last;
  if (!is_plural(match) && next < sentence_of(match.tokens.first).tokens.last &&
      named_[next] != 0 && !is_comma(next))
    return;
  const std::uint32_t first =
      is_owner_before(match) ? match.tokens.first : first_quality(match, phrase);
  if (const auto known = by_noun_.find(noun.plural); known != by_noun_.end())
    return name_nominal(first, match, known->second, "repeat");
  // "a rebel" is somebody and no party; "a Spanish union" is one, and not Spain.
  const bool is_of_state =
      phrase.body && !phrase.is_backed && out_.entities[*phrase.body].kind == ActorKind::state;
  std::string plural = plural_name(noun);
  if (!is_plural(match) && !is_collective && !is_holder(match) && !is_owner_before(match)) {
    if (!is_of_state) return;
    plural = noun.noun;
  }
  std::string id = slug(plural);
  if (id.empty()) return;
  const std::uint32_t entity = entity_of(std::move(id), plural, ActorKind::group);
  name_nominal(first, match, entity, "noun");
  about_[entity].was_plural = is_plural(match);  // "people", "clergy" too
}

}  // namespace annals
