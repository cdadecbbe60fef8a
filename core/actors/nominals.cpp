// Actors without a name: organs of a named state, forces, officials, groups by their nouns.
#include "core/actors/reading.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t memory = 16;  // entities that "it" may still mean

}  // namespace

// Keeps the entities in the order in which the text named them last.
void Reading::see(std::uint32_t entity, std::uint32_t token) {
  const auto at = std::ranges::find(recent_, entity);
  if (at != recent_.end()) recent_.erase(at);
  recent_.insert(recent_.begin(), entity);
  if (recent_.size() > memory) recent_.pop_back();
  // "the Economic Community of West African States (ECOWAS)": as its name before the bracket
  const bool is_bracketed = token > 0 && text(token - 1) == "(" &&
                            token - about_[entity].last_token <= 8 && about_[entity].was_subject;
  about_[entity].last_token = token;
  seen_at_[token] = entity + 1;
  about_[entity].was_subject = is_bracketed || names_subject(token);
  // "ECOWAS" only looks like a plural.
  const bool is_acronym = text(token).size() > 1 && begins_with_capital(text(token).substr(1));
  about_[entity].was_plural = doc_.tokens[token].xpos == Xpos::nns && !is_acronym;
}

bool Reading::is_subject(std::uint32_t token) const {
  if (!has_parse_) return false;
  const Deprel relation = doc_.tokens[token].relation;
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass ||
         relation == Deprel::nsubj_outer;
}

// Also as what the subject is called: "the president, HASSAN ALI, said".
bool Reading::names_subject(std::uint32_t token) const {
  const Token& word = doc_.tokens[token];
  const bool is_beside = has_parse_ && word.relation == Deprel::appos && word.head >= 0;
  return is_subject(is_beside ? static_cast<std::uint32_t>(word.head) : token);
}

// The state with the most mentions, its towns' among them, and those of its people by half.
std::optional<std::uint32_t> Reading::home() {
  if (home_) return *home_;
  home_.emplace();
  std::vector<std::uint32_t> counts(out_.entities.size());
  for (std::uint32_t e = 0; e < counts.size(); ++e) {
    const ActorKind kind = out_.entities[e].kind;
    if (kind == ActorKind::state) counts[e] += about_[e].count;
    if (kind == ActorKind::person)
      if (const auto state = entity_with_id(out_.entities[e].affiliation))
        counts[*state] += (about_[e].count + 1) / 2;
    if (kind == ActorKind::city)
      if (const auto state = entity_with_id(out_.entities[e].country))
        counts[*state] += about_[e].count;
  }
  std::uint32_t most = 0;
  for (std::uint32_t e = 0; e < counts.size(); ++e)
    if (out_.entities[e].kind == ActorKind::state && counts[e] > most) {
      most = counts[e];
      *home_ = e;
    }
  return *home_;
}

// "the RUSSIAN-backed rebels": what is told is not about the backer.
bool Reading::is_behind(TokenRange name) const {
  const std::uint32_t dash = name.last;
  return dash + 1 < sentence_of(name.first).tokens.last && text(dash) == "-" &&
         doc_.tokens[dash + 1].xpos == Xpos::vbn;
}

// "CHAD left", "CHADIAN officials said", "CHAD'S envoy left": it does something, by itself or by
// whoever is called after it.
bool Reading::is_acting(std::uint32_t name) const {
  if (!has_parse_) return true;
  constexpr int deepest = 3;
  std::uint32_t token = name;
  for (int depth = 0; depth < deepest; ++depth) {
    if (names_subject(token)) return true;
    const Token& word = doc_.tokens[token];
    const bool is_modifier = word.relation == Deprel::amod || word.relation == Deprel::compound ||
                             word.relation == Deprel::nmod_poss || word.relation == Deprel::flat ||
                             word.relation == Deprel::nmod_desc || word.relation == Deprel::nmod;
    if (!is_modifier || word.head < 0) return false;
    token = static_cast<std::uint32_t>(word.head);
  }
  return false;
}

// "In Chad, troops patrolled. Police said …": the state that the sentence has for its place, or
// that the paragraph named before it, where the paragraph leaves the home state out. Of places
// those count that `places` says; a government may talk anywhere.
std::optional<std::uint32_t> Reading::state_around(std::uint32_t token, Places places) {
  constexpr std::uint32_t reach = 120;  // tokens on either side
  const std::uint32_t paragraph = sentence_of(token).paragraph;
  const TokenRange sentence = sentence_of(token).tokens;
  std::optional<std::uint32_t> around;
  const std::uint32_t end = std::min(sentence.last, token + reach);
  for (std::uint32_t t = token > reach ? token - reach : 0; t < end; ++t) {
    const auto named = named_at(t);
    if (!named || sentence_of(t).paragraph != paragraph ||
        is_behind(out_.mentions[named_[t] - 1].tokens))
      continue;
    const std::uint32_t acts_for = principal_of(*named);
    const auto state =
        out_.entities[acts_for].kind == ActorKind::state ? acts_for : state_of(acts_for);
    if (!state) continue;
    if (*state == home()) return std::nullopt;
    const bool is_place = out_.mentions[named_[t] - 1].is_place;
    if (!is_place && !is_acting(t)) continue;
    if (is_place && (places == Places::none || (places == Places::before && t > token))) continue;
    if (t < sentence.first || (is_place && (t < token || !around))) around = state;
  }
  return around;
}

// "Chad'S", "the Fijians'"
bool Reading::is_possessive(std::uint32_t token) const {
  if (is(token, "'s") || is(token, "’s")) return true;
  const std::string_view mark = text(token);
  return (mark == "'" || mark == "’") && token > 0 && !doc_.tokens[token].space_before &&
         text(token - 1).ends_with('s');
}

// Takes the word before the phrase into it; `token` goes to its first token, or stays.
void Reading::add_modifier(std::uint32_t& token, Phrase& phrase) const {
  const std::uint32_t before = token - 1;
  if (is_comma(before) || (named_[before] != 0 && doc_.tokens[before].span.size() == 0)) return;
  // "sold CHAD tanks"
  if (has_parse_ && doc_.tokens[before].relation == Deprel::iobj) return;
  const Match* match = match_at(before);
  if (named_[before] != 0) {
    const EntityMention& mention = out_.mentions[named_[before] - 1];
    if (out_.entities[mention.entity].kind == ActorKind::person) {
      if (!phrase.owner) phrase.owner = mention.entity;
      return;
    }
    const bool is_backed = token < phrase.tokens.last && text(token) == "-";
    if (!phrase.body) {
      phrase.body = mention.entity;
      phrase.body_first = mention.tokens.first;
      phrase.body_mention = named_[before] - 1;
      phrase.is_backed = is_backed;
    }
    token = mention.tokens.first;
    return;
  }
  if (text(before) == "-" || is_possessive(before)) {
    if (text(before) != "-" && (before == 0 || named_[before - 1] == 0)) {
      const Match* owner = before == 0 ? nullptr : match_at(before - 1);
      phrase.is_owned = true;
      phrase.is_of_country =
          owner != nullptr && !is_plural(*owner) && noun_of(*owner, NounRole::countries) != nullptr;
      return;
    }
    token = before;
    return;
  }
  const NounRecord* noun = match == nullptr ? nullptr : noun_of(*match);
  if (noun != nullptr && (noun->role == NounRole::link || noun->role == NounRole::pronoun)) return;
  // "Honduran troops oust president": people in the plural end a phrase, they do not modify.
  if (noun != nullptr && (noun->role == NounRole::force || noun->role == NounRole::group) &&
      sense_of(*match, SenseType::plural) && doc_.tokens[before].xpos == Xpos::nns)
    return;
  // "the 15-nation council"
  const bool is_count =
      token < phrase.tokens.last && text(token) == "-" && is_word_class(before, Upos::num);
  const bool is_modifier =
      has_tags_ ? is_count || is_word_class(before, Upos::adj) ||
                      is_word_class(before, Upos::noun) || is_word_class(before, Upos::propn) ||
                      (is_word_class(before, Upos::verb) && token < phrase.tokens.last &&
                       before > 0 && text(before - 1) == "-")
                : noun != nullptr && noun->role != NounRole::locative;
  if (is_modifier && !is_punctuation(text(before)))
    token = match == nullptr ? before : match->tokens.first;
}

Reading::Phrase Reading::phrase_of(const Match& noun) const {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t start = sentence_of(noun.tokens.first).tokens.first;
  Phrase phrase;
  phrase.tokens = noun.tokens;
  std::uint32_t token = noun.tokens.first;
  while (token > start && noun.tokens.first - token < reach) {
    const std::uint32_t from = token;
    add_modifier(token, phrase);
    if (token == from) break;
  }
  phrase.tokens.first = token;
  // "Bosnia's warring armies" are none of Bosnia's.
  for (std::uint32_t t = phrase.tokens.first; t < noun.tokens.first; ++t)
    if (is(t, "warring") || is(t, "rival") || is(t, "opposing")) phrase.body.reset();
  if (token > start) {
    const std::uint32_t before = token - 1;
    const NounRecord* word = noun_at(before);
    phrase.is_both = is(before, "both") || is(before, "each") || is(before, "either") ||
                     (is(before, "two") && before > start && is(before - 1, "the"));
    const bool is_pronoun = word != nullptr && word->role == NounRole::pronoun;
    phrase.is_owned = phrase.is_owned || is_pronoun;
    if (is_pronoun && !phrase.owner && seen_at_[before] != 0) phrase.owner = seen_at_[before] - 1;
    phrase.is_indefinite = is(before, "a") || is(before, "an") || is(before, "another");
    phrase.is_definite = is(before, "the") || is(before, "this") || is(before, "that") ||
                         is(before, "these") || is(before, "those") || is_pronoun;
  }
  if (is(token, "two") && token > start && is(token - 1, "the")) phrase.is_both = true;
  // "the government of Myanmar", "the government and army of Myanmar"
  const std::uint32_t end = sentence_of(noun.tokens.first).tokens.last;
  std::uint32_t after = noun.tokens.last;
  const bool is_first_of_two = after + 2 < end && is(after, "and") && is(after + 2, "of") &&
                               is_word_class(after + 1, Upos::noun);
  if (is_first_of_two) after += 2;
  if (!phrase.body && after + 1 < end && is(after, "of")) {
    ++after;
    if (after + 1 < end && is(after, "the")) ++after;
    if (named_[after] != 0) {
      const EntityMention& owner = out_.mentions[named_[after] - 1];
      const ActorKind kind = out_.entities[owner.entity].kind;
      // "leader of Chad's party", "of the Chad-backed party"
      const bool is_possessor =
          owner.tokens.last < end && (is(owner.tokens.last, "'s") || is(owner.tokens.last, "’s") ||
                                      is(owner.tokens.last, "-"));
      if (!is_possessor && kind == ActorKind::person) phrase.owner = owner.entity;
      // "a delegation of Chadian REBELS" is theirs.
      const Match* behind = owner.tokens.last < end ? match_at(owner.tokens.last) : nullptr;
      const bool is_of_group = kind == ActorKind::state && behind != nullptr &&
                               is_plural(*behind) && noun_of(*behind, NounRole::group) != nullptr;
      if (!is_possessor && !is_of_group && (is_polity(kind) || kind == ActorKind::group)) {
        phrase.body = owner.entity;
        phrase.body_first = noun.tokens.first;
        phrase.body_mention = named_[after] - 1;
        if (!is_first_of_two) phrase.tokens.last = owner.tokens.last;
      }
    }
  }
  return phrase;
}

void Reading::name_nominal(std::uint32_t first, const Match& match, std::uint32_t entity,
                           std::string_view way) {
  const TokenRange tokens{first, match.tokens.last};
  mention(tokens, entity, MentionForm::nominal, way);
  out_.mentions.back().head = head_of(match.tokens);
  see(entity, out_.mentions.back().head);
}

// "Russian troops", "a NATO official": the words that name the actor are the mention, and the noun
// is where the parse hangs it.
void Reading::lend_name(const Phrase& phrase, const Match& match) {
  const std::uint32_t head = head_of(match.tokens);
  // "a Russian drone attack": the attack is Russian.
  if (has_parse_ && doc_.tokens[head].relation == Deprel::compound) return;
  out_.mentions[phrase.body_mention].head = head;
  out_.mentions[phrase.body_mention].is_place = false;
  see(*phrase.body, head);
}

// The state for which somebody acts or, of those who act for nobody now, whose citizen he is.
std::optional<std::uint32_t> Reading::state_behind(std::uint32_t entity) {
  const std::uint32_t acts_for = principal_of(entity);
  if (out_.entities[acts_for].kind == ActorKind::state) return acts_for;
  if (acts_for != entity || out_.entities[entity].kind != ActorKind::person) return std::nullopt;
  return entity_in_table(std::string(out_.entities[entity].country));
}

void Reading::read_force(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  const std::string_view plural = noun.plural.empty() ? noun.noun : noun.plural;
  if (phrase.body && !phrase.is_backed) {
    const ActorKind kind = out_.entities[*phrase.body].kind;
    if (kind == ActorKind::city || kind == ActorKind::media) return;
    by_noun_[plural] = *phrase.body;
    if (is_plural(match)) remember_plural(match, *phrase.body);
    return lend_name(phrase, match);
  }
  if (is_of_others(match, phrase)) return;
  if (const auto known = by_noun_.find(plural);
      known != by_noun_.end() && phrase.is_definite && !phrase.is_backed && !phrase.owner)
    return name_nominal(match.tokens.first, match, known->second, "repeat");
  if (is_plural(match) && !phrase.is_owned && !phrase.is_backed && !phrase.body)
    read_repeated_office(match);
}

// "The two held talks", not "the two men"
bool Reading::is_pair(const Match& match) const {
  return is(match.tokens.first, "the") && relation_of(match.tokens) != Deprel::nummod;
}

// "Ali Bako met Musa. The two MEN …": the persons named in the sentences before, if they are two.
std::vector<std::uint32_t> Reading::pair_of_persons(std::uint32_t token) const {
  constexpr std::uint32_t reach = 2;  // sentences
  std::vector<std::uint32_t> persons;
  for (const std::uint32_t entity : recent_) {
    if (sentence_of_[token] - sentence_of_[about_[entity].last_token] > reach) break;
    if (out_.entities[entity].kind == ActorKind::person) persons.push_back(entity);
  }
  if (persons.size() != 2) persons.clear();
  return persons;
}

// "both sides", "the two presidents": the two states or groups that the paragraph named before,
// else of those of the article the two that came first: the headline names them.
void Reading::read_sides(const Match& match, const Phrase& phrase) {
  const std::uint32_t paragraph = sentence_of(match.tokens.first).paragraph;
  const bool are_people = noun_of(match, NounRole::sides)->refers == "person";
  // "Chad and Niger objected. The two countries …"
  const std::uint32_t sentence = sentence_of_[match.tokens.first];
  std::vector<std::uint32_t> parties, beside;
  if (sentence > 0) parties = joint_subjects(doc_.sentences[sentence - 1].tokens);
  if (parties.size() != 2) {
    parties.clear();
    for (const std::uint32_t entity : std::vector<std::uint32_t>(recent_)) {
      const std::uint32_t acts_for = principal_of(entity);
      const ActorKind kind = out_.entities[acts_for].kind;
      if (kind != ActorKind::state && kind != ActorKind::group) continue;
      const auto add_to = [&](std::vector<std::uint32_t>& some) {
        if (std::ranges::find(some, acts_for) == some.end()) some.push_back(acts_for);
      };
      add_to(parties);
      if (sentence_of(about_[entity].last_token).paragraph == paragraph) add_to(beside);
    }
    if (beside.size() == 2) parties = std::move(beside);
  }
  // "The premier of Chad visited NIGER. The two countries …"
  if (parties.size() < 2 && noun_of(match, NounRole::countries)) {
    parties.clear();
    for (const EntityMention& mention : out_.mentions)
      if (const auto state = principal_of(mention.entity);
          sentence_of(mention.head).paragraph == paragraph && mention.head < match.tokens.first &&
          out_.entities[state].kind == ActorKind::state &&
          std::ranges::find(parties, state) == parties.end())
        parties.push_back(state);
    if (parties.size() != 2) return;
  }
  if (parties.size() < 2 || are_people) parties = pair_of_persons(match.tokens.first);
  if (parties.size() < 2) return;
  std::ranges::sort(parties);  // in the order in which the text named them first
  parties.resize(2);
  for (const std::uint32_t party : parties) {
    mention(phrase.tokens, party, MentionForm::nominal, "sides");
    out_.mentions.back().head = head_of(match.tokens);
    out_.mentions.back().is_tentative = !phrase.is_both;
  }
}

// "A court in Lyon", "residents", "the gunman": nobody that the text names, yet a party to what
// they do.
void Reading::read_unnamed(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  const std::uint32_t next = match.tokens.last;
  const bool is_title = next < sentence_of(match.tokens.first).tokens.last && named_[next] != 0;
  const std::uint32_t head = head_of(match.tokens);
  const Deprel relation = has_parse_ ? doc_.tokens[head].relation : Deprel::dep;
  // "regional and LOCAL elections"
  const bool is_quality =
      relation == Deprel::conj && !is_plural(match) && doc_.tokens[head].upos == Upos::adj;
  // "use of force", "launched drones"
  const bool is_thing = noun.role == NounRole::force &&
                        ((!is_plural(match) && !noun.plural.empty()) || noun.refers == "thing");
  // "Chinese businessmen", "a Sudanese man" are not their states, "Chinese officials" are.
  const bool is_for_himself =
      noun.refers == "private" ||
      (noun.role == NounRole::people && !(noun.refers == the_nation && is_plural(match)));
  if (is_title || is_thing || is_quality || (phrase.body && !is_for_himself) || phrase.is_backed ||
      relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::appos)
    return;
  std::optional<std::uint32_t> entity;
  // "prosecutors in Togo" act for it, "negotiators in Togo" may not.
  const bool is_public = noun_of(match, NounRole::office) != nullptr &&
                         noun_of(match, NounRole::people) != nullptr && is_plural(match);
  if (noun.role == NounRole::organ || is_public) entity = seat_after(next);
  if (!entity) {
    const std::string name = folded(slice(doc_.article->text, doc_.span(match.tokens)));
    entity = entity_of(slug(name), name, ActorKind::group);
  }
  mention(match.tokens, *entity, MentionForm::nominal, "unnamed");
  out_.mentions.back().head = head;
  out_.mentions.back().is_tentative = true;
}

// "The resolution urged": the body that acted last speaks through its paper, Togo in "the Togolese
// communique".
void Reading::read_document(const Match& match, const Phrase& phrase) {
  if (phrase.body && !phrase.is_backed && is_subject(head_of(match.tokens)))
    return lend_name(phrase, match);
  if (!phrase.is_definite || phrase.body || is_plural(match) || !is_subject(head_of(match.tokens)))
    return;
  const auto speaks = [&](std::uint32_t entity, bool needs_body) {
    const ActorKind kind = out_.entities[entity].kind;
    if (needs_body) return kind == ActorKind::igo;
    const bool is_group = kind == ActorKind::group && about_[entity].record != 0;
    return about_[entity].was_subject &&
           (is_group || is_polity(kind) || kind == ActorKind::organisation);
  };
  for (const bool needs_body : {false, true})
    for (const std::uint32_t entity : recent_)
      if (speaks(entity, needs_body)) {
        name_nominal(match.tokens.first, match, entity, "document");
        out_.mentions.back().is_tentative = true;
        return;
      }
}

// "The country's leaders" and "the country's president" act for it, a leader of the country is
// somebody.
bool Reading::is_of_country(const Match& match, const NounRecord& noun,
                            const Phrase& phrase) const {
  if (!phrase.is_of_country || phrase.body || phrase.is_backed || noun.refers == "private" ||
      noun.refers == "thing")
    return false;
  const std::uint32_t before = match.tokens.first - 1;
  return is_plural(match)
             ? noun.role == NounRole::office || noun.role == NounRole::force
             : noun.role == NounRole::office && !is(before, "new") && !is(before, "next");
}

// "thousands OF FARMERS", "hundreds more cows"
bool Reading::is_counting(const Match& match) const {
  const std::uint32_t next = match.tokens.last;
  return next < sentence_of(match.tokens.first).tokens.last &&
         (is(next, "of") ||
          (has_tags_ && !is_word_class(next, Upos::verb) && !is_word_class(next, Upos::aux)));
}

// The number noun above: "HUNDREDS of students"; nullopt where there is none.
std::optional<std::uint32_t> Reading::count_above(std::uint32_t token) const {
  const Token& word = doc_.tokens[token];
  if (!has_parse_ || word.relation != Deprel::nmod || word.head < 0) return std::nullopt;
  const auto head = static_cast<std::uint32_t>(word.head);
  const NounRecord* count = noun_at(head);
  return count != nullptr && count->refers == the_counted ? std::optional(head) : std::nullopt;
}

// "STUDENTS marched", "hundreds of STUDENTS marched"
bool Reading::act_as_people(std::uint32_t token) const {
  return has_parse_ && is_subject(count_above(token).value_or(token));
}

// "THE GENERAL resigned", of whom the text called so.
void Reading::read_rank(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  if (match.is_capital || is_plural(match) || !phrase.is_definite || phrase.is_owned ||
      phrase.body || !is_word_class(match.tokens.last - 1, Upos::noun))
    return;
  if (const auto person = named_holder(noun.noun, std::nullopt))
    name_nominal(match.tokens.first, match, *person, "title");
}

// "THE COUNTRY expelled an envoy": the state that acted last, else the home state; "HER COUNTRY".
void Reading::read_country(const Match& match, const Phrase& phrase) {
  if (is_plural(match) || phrase.body || phrase.tokens.first != match.tokens.first ||
      !is_subject(head_of(match.tokens)))
    return;
  std::optional<std::uint32_t> state;
  if (phrase.owner) state = state_behind(*phrase.owner);
  if (!state && phrase.is_definite) state = last_state(sentence_of_[match.tokens.first]);
  if (state) name_nominal(match.tokens.first, match, *state, "anaphor");
}

std::optional<std::uint32_t> Reading::last_state(std::uint32_t sentence) {
  constexpr std::uint32_t reach = 2;  // sentences
  for (const std::uint32_t entity : std::vector<std::uint32_t>(recent_)) {
    if (sentence - sentence_of_[about_[entity].last_token] > reach) break;
    const std::uint32_t acts_for = principal_of(entity);
    if (out_.entities[acts_for].kind != ActorKind::state) continue;
    if (about_[entity].was_subject) return acts_for;
    // "Kenya helped Chad before the country left": either.
    if (sentence_of_[about_[entity].last_token] == sentence) return std::nullopt;
  }
  return home();
}

// "TWENTY COUNTRIES signed", but not where those behind a comma or a dash are they.
bool Reading::are_nameless(const Match& match) const {
  const std::uint32_t next = match.tokens.last;
  const bool is_parted =
      next < sentence_of(match.tokens.first).tokens.last && is_punctuation(text(next));
  return is_counted(match) && act_as_people(head_of(match.tokens)) && !is_parted;
}

void Reading::read_noun(const Match& match, const NounRecord& noun) {
  const Phrase phrase = phrase_of(match);
  const std::size_t before = out_.mentions.size();
  read_noun(match, noun, phrase);
  const bool is_human = noun.role == NounRole::office || noun.role == NounRole::organ ||
                        noun.role == NounRole::force || noun.role == NounRole::group ||
                        (noun.role == NounRole::kin && !match.is_capital) ||
                        (noun.role == NounRole::rank && !match.is_capital &&
                         noun_of(match, NounRole::people) != nullptr) ||
                        (noun.role == NounRole::people && noun.refers != the_counted);
  if (is_human && out_.mentions.size() == before) read_unnamed(match, noun, phrase);
  if (noun.role == NounRole::office && !is_plural(match) && is_subject(head_of(match.tokens)))
    official_ = head_of(match.tokens);
}

void Reading::read_noun(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  if ((phrase.is_both || is_pair(match)) && noun_of(match, NounRole::sides))
    return read_sides(match, phrase);
  if (const NounRecord* anaphor = noun_of(match, NounRole::anaphor);
      anaphor != nullptr && !phrase.body && phrase.is_definite && !is_plural(match)) {
    const std::size_t found = out_.mentions.size();
    read_anaphor(match, *anaphor, phrase);
    if (out_.mentions.size() > found) return;
  }
  // "coup leaders" are a party, a coup leader holds an office.
  const NounRecord* group = is_plural(match) ? noun_of(match, NounRole::group) : nullptr;
  if (group != nullptr && noun.role == NounRole::office) return read_group(match, *group, phrase);
  if (is_of_country(match, noun, phrase)) {
    auto state = state_around(match.tokens.first, Places::all);
    if (!state) state = home();
    if (state && is_plural(match)) return name_nominal(match.tokens.first, match, *state, "home");
    if (state) {
      Phrase of_state = phrase;
      of_state.body = state;
      of_state.body_first = match.tokens.first;
      return read_office(match, noun, of_state);
    }
  }
  switch (noun.role) {
    case NounRole::office:
      return read_office(match, noun, phrase);
    case NounRole::organ:
      return read_organ(match, noun, phrase);
    case NounRole::force:
      return read_force(match, noun, phrase);
    case NounRole::group:
      return read_group(match, noun, phrase);
    case NounRole::people:
      if (is_plural(match) && act_as_people(head_of(match.tokens)) &&
          !(noun.refers == the_counted && is_counting(match)))
        read_group(match, noun, phrase);
      return;
    case NounRole::document:
      return read_document(match, phrase);
    case NounRole::countries:
      if (are_nameless(match)) return read_group(match, noun, phrase);
      return read_country(match, phrase);
    case NounRole::rank:
      return read_rank(match, noun, phrase);
    default:
      return;
  }
}

// The group noun that ends a name of several words: "FARC rebels".
const NounRecord* Reading::last_noun(TokenRange tokens) const {
  if (tokens.size() < 2) return nullptr;
  std::vector<Piece> pieces;
  append_pieces(text(tokens.last - 1), 0, pieces);
  if (pieces.size() != 1) return nullptr;
  const PhraseIndex& phrases = table_.phrases();
  const std::uint32_t node = phrases.step(PhraseIndex::root, pieces.front().hash);
  for (std::uint32_t at = node == 0 ? 0 : phrases.senses_at(node); at != 0;
       at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type == SenseType::plural && table_.noun(sense.target).role == NounRole::group)
      return &table_.noun(sense.target);
  }
  return nullptr;
}

// One walk in the order of the text, so that "the alliance" finds what was named before it.
void Reading::find_nominals() {
  // "M23 rebels" somewhere makes them "the rebels" everywhere.
  for (const EntityMention& mention : out_.mentions) {
    const NounRecord* noun = last_noun(mention.tokens);
    if (noun != nullptr && out_.entities[mention.entity].kind == ActorKind::group)
      by_noun_.try_emplace(noun->plural, mention.entity);
  }
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    if (const auto entity = named_at(t)) {
      const EntityMention& mention = out_.mentions[named_[t] - 1];
      if (mention.tokens.first == t && !mention.is_place) see(*entity, mention.head);
      continue;
    }
    const Match* match = match_at(t);
    if (match == nullptr || match->tokens.first != t || is_time_[t]) continue;
    const NounRecord* noun = noun_of(*match);
    if (noun == nullptr) continue;
    if (noun->role == NounRole::pronoun)
      read_pronoun(*match, noun->refers);
    else
      read_noun(*match, *noun);
  }
}

}  // namespace annals
