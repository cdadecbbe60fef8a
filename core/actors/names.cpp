// Names of states, organisations, groups, media and places.
#include "core/actors/reading.h"
#include "core/text/characters.h"
#include "core/text/words.h"

#include <algorithm>

namespace annals {

// The state or body that a word names when it acts: "Moscow", "Kremlin" and "Russian" are RUS.
std::optional<std::uint32_t> Reading::body_at(const Match& match) const {
  for (const SenseType type : {SenseType::name, SenseType::adjective, SenseType::seat}) {
    const auto record = choose(match, type);
    if (!record) continue;
    const ActorRecord& known = table_.record(*record);
    if (known.kind == ActorKind::person) continue;
    if (!known.stands_for.empty()) return table_.stands_for(*record, day_);
    if (known.kind == ActorKind::city) continue;
    return *record;
  }
  return std::nullopt;
}

// How often the words of each country occur that mean nothing else.
void Reading::count_support() {
  support_.clear();
  const PhraseIndex& phrases = table_.phrases();
  for (const Match& match : matches_) {
    const Sense& sense = phrases.sense(match.senses);
    if (sense.next != 0 || sense.type == SenseType::noun || sense.type == SenseType::plural)
      continue;
    support_.push_back(sense.target);
    const auto state = table_.state_of(sense.target);
    if (state && *state != sense.target) support_.push_back(*state);
    names_a_state_ = names_a_state_ || state;
  }
  std::ranges::sort(support_);
}

// Of several bearers of a name the one that the article speaks of elsewhere and that exists.
std::optional<std::uint32_t> Reading::choose(const Match& match, SenseType type) const {
  const PhraseIndex& phrases = table_.phrases();
  std::optional<std::uint32_t> best;
  long most = -1;
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type != type || !fits(sense, match)) continue;
    const ActorRecord& record = table_.record(sense.target);
    const bool exists = !day_ || record.years.contains(*day_);
    if (!exists && record.kind == ActorKind::group) continue;
    long score = exists ? 1000 : 0;
    score += fitness(match, sense.target);
    score += support_of(sense.target);
    if (score > most) {
      most = score;
      best = sense.target;
    }
  }
  return best;
}

// The state or region whose body it is: "Thailand's Senate", "House of Representatives of Libya".
std::optional<std::uint32_t> Reading::owner_beside(const Match& match) const {
  const Sentence& sentence = sentence_of(match.tokens.first);
  std::uint32_t before = match.tokens.first;
  if (before > sentence.tokens.first && (is(before - 1, "'s") || is(before - 1, "’s"))) --before;
  std::uint32_t after = match.tokens.last;
  const bool has_of = after + 1 < sentence.tokens.last && is(after, "of");
  if (has_of && is(++after, "the") && after + 1 < sentence.tokens.last) ++after;
  const Match* owner = before > sentence.tokens.first ? match_at(before - 1) : nullptr;
  for (const Match* beside : {owner, has_of ? match_at(after) : nullptr}) {
    const auto body = beside == nullptr ? std::nullopt : body_at(*beside);
    if (!body) continue;
    const ActorKind kind = table_.record(*body).kind;
    if (kind == ActorKind::state || kind == ActorKind::region) return body;
  }
  return std::nullopt;
}

// Many states have a Senate: it is the one of the table unless another state owns it or the article
// speaks only of others.
bool Reading::is_of_another(const Match& match, std::uint32_t record) const {
  if (!noun_of(match, NounRole::organ)) return false;
  if (const auto owner = owner_beside(match)) return owner != record;
  return table_.record(record).kind == ActorKind::state &&
         !std::ranges::binary_search(support_, record) && names_a_state_;
}

// "Fatah-II", "Hezbollah-110": a weapon with a number.
bool Reading::is_thing(const Match& match) const {
  const std::uint32_t dash = match.tokens.last;
  return dash + 1 < sentence_of(match.tokens.first).tokens.last && text(dash) == "-" &&
         !doc_.tokens[dash].space_before &&
         text(dash + 1).find_first_not_of("0123456789IVX") == std::string_view::npos;
}

// "People's Liberation Army OF MANIPUR" is not China's, nor "the Security Council OF CHAD" that of
// the United Nations.
bool Reading::is_of_elsewhere(const Match& match, std::uint32_t record) const {
  const std::uint32_t end = sentence_of(match.tokens.first).tokens.last;
  const std::uint32_t after = match.tokens.last + 1;
  if (match.tokens.size() < 2 || after >= end || !is(match.tokens.last, "of") ||
      !is_capital(after) || is_time_[after])
    return false;
  const Match* owner = match_at(after);
  const auto state = owner == nullptr ? std::nullopt : body_at(*owner);
  return !state || table_.state_of(*state) != table_.state_of(record);
}

// "People's Liberation Army of Manipur" as one name; the council of a state is its organ.
void Reading::read_longer_name(const Match& match) {
  const std::uint32_t place = match.tokens.last + 1;
  const Match* owner = match_at(place);
  const auto body = owner == nullptr ? std::nullopt : body_at(*owner);
  if (match.tokens.size() < 3 || (body && table_.record(*body).kind == ActorKind::state)) return;
  const TokenRange tokens{match.tokens.first, place + 1};
  const std::string name(slice(doc_.article->text, doc_.span(tokens)));
  mention(tokens, entity_of(slug(name), name, ActorKind::organisation), MentionForm::name,
          "capitals");
}

// "JAMAICA Hospital", "the NIGER Delta": a place that is called by a state's name.
bool Reading::is_in_name_of_place(const Match& match) const {
  constexpr std::string_view places[] = {
      "avenue", "bay",    "boulevard", "college", "delta", "desert", "hospital",  "hotel",
      "lake",   "river",  "road",      "school",  "sea",   "square", "stadium",   "station",
      "street", "strait", "times",     "tribune", "post",  "herald", "university"};
  const std::uint32_t next = match.tokens.last;
  return next < sentence_of(match.tokens.first).tokens.last && is_capital(next) &&
         !sentence_of(next).is_title && is_one_of(detail::ascii_lowered(text(next)), places);
}

void Reading::read_city(const Match& match, std::uint32_t record) {
  const ActorRecord& city = table_.record(record);
  if (!city.stands_for.empty() && acts(match)) {
    if (const auto state = table_.stands_for(record, day_)) {
      mention(match.tokens, entity_of(*state), MentionForm::name, "metonym");
      return;
    }
  }
  if (const auto person = own_person(match))
    return mention(match.tokens, *person, MentionForm::name, "surname");
  mention(match.tokens, entity_of(record), MentionForm::name, "table", true);
}

// "Davis" of an article about Gray Davis, where it does what persons do.
std::optional<std::uint32_t> Reading::own_person(const Match& match) const {
  if (match.tokens.size() != 1 || !is_subject(match.tokens.first)) return std::nullopt;
  const auto own = own_words_.find(folded(text(match.tokens.first)));
  const bool is_person =
      own != own_words_.end() && out_.entities[own->second].kind == ActorKind::person;
  return is_person ? std::optional(own->second) : std::nullopt;
}

// "German" of an article about Lindsey German, but not "Chad" of one about Chad Wolf.
bool Reading::read_own_surname(const Match& match) {
  const auto person = own_person(match);
  if (!person ||
      !folded(out_.entities[*person].name).ends_with(" " + folded(text(match.tokens.first))))
    return false;
  mention(match.tokens, *person, MentionForm::name, "surname");
  return true;
}

void Reading::read_match(const Match& match) {
  if (!is_free(match.tokens) || is_vessel(match.tokens)) return;
  // "March 23" is a day, the "March 23 Movement" is none.
  if (is_time_[match.tokens.first] && is_time_[match.tokens.last - 1]) return;
  if (const auto record = choose(match, SenseType::name)) {
    const ActorRecord& known = table_.record(*record);
    if (known.kind == ActorKind::person || is_thing(match)) return;
    const bool is_body = known.kind == ActorKind::igo || known.kind == ActorKind::organisation;
    if (is_body && is_of_elsewhere(match, *record)) return read_longer_name(match);
    if (known.kind == ActorKind::state && is_in_name_of_place(match)) return;
    if (known.kind == ActorKind::igo && owner_beside(match) && is_of_another(match, *record))
      return;
    // "Brazil's Liberal Party" is not Canada's.
    if (const auto owner = is(match.tokens.last - 1, "party") ? owner_beside(match) : std::nullopt;
        owner && !known.country.empty() && table_.record(*owner).country != known.country)
      return;
    const bool is_early = day_ && known.years.from && *day_ < *known.years.from;
    if (is_early && known.kind == ActorKind::state) return;
    const bool is_start = match.tokens.size() == 1 && is_sentence_start(match.tokens.first);
    // "Total losses": a word that begins a sentence is a name only if the tagger agrees.
    if (is_start && has_tags_ && !match.is_acronym && known.kind != ActorKind::state &&
        !is_word_class(match.tokens.first, Upos::propn))
      return;
    const bool is_region = known.kind == ActorKind::city || known.kind == ActorKind::region;
    // "Liberation Square" is no paper.
    const bool is_part_of_name = is_region || known.kind == ActorKind::media;
    if (is_part_of_name && is_namesake(match, *record)) return;
    if (known.kind == ActorKind::city) return read_city(match, *record);
    const bool is_land = known.kind == ActorKind::state || known.kind == ActorKind::region;
    // "Jordan" is Jim Jordan only where nothing was told of the country before.
    const auto is_told_of = [&] {
      return std::ranges::any_of(out_.entities,
                                 [&](const Entity& entity) { return entity.id == known.id; });
    };
    if (is_land && own_person(match) && !is_told_of() && read_own_surname(match)) return;
    const bool is_place =
        is_land &&
        (is_locative(match.tokens.first) || is_dateline(match) || is_address(match, *record) ||
         (match.tokens.last < sentence_of(match.tokens.first).tokens.last &&
          noun_at(match.tokens.last) != nullptr &&
          noun_at(match.tokens.last)->role == NounRole::setting));
    mention(match.tokens, entity_of(*record), MentionForm::name, "table", is_place);
    return;
  }
  if (const auto record = choose(match, SenseType::seat)) {
    const auto body = table_.stands_for(*record, day_);
    if (body && is_of_elsewhere(match, *body)) return read_longer_name(match);
    if (body && !is_of_another(match, *body))
      mention(match.tokens, entity_of(*body), MentionForm::name, "metonym");
    return;
  }
  if (const auto record = choose(match, SenseType::adjective)) {
    const std::uint32_t next = match.tokens.last;
    const NounRecord* noun =
        next < sentence_of(match.tokens.first).tokens.last ? noun_at(next) : nullptr;
    if (noun != nullptr && noun->role == NounRole::neutral) return;
    if (noun == nullptr && read_own_surname(match)) return;
    // "Western Naval Command" is a name of its own.
    if (table_.record(*record).kind == ActorKind::group && noun == nullptr &&
        next < sentence_of(match.tokens.first).tokens.last && is_word_class(next, Upos::propn))
      return;
    if (is_part_of_people(match)) {
      const std::string words(slice(doc_.article->text, doc_.span(match.tokens)));
      const std::uint32_t people = entity_of(slug(words), words, ActorKind::group);
      out_.entities[people].country = table_.record(*record).country;
      return mention(match.tokens, people, MentionForm::name, "adjective");
    }
    mention(match.tokens, entity_of(*record), MentionForm::name, "adjective");
  }
}

// "armed Serbs", "ethnic Turks", "thousands of Serbs": some of a people, not their state; "three
// Serbs" says nothing.
bool Reading::is_part_of_people(const Match& match) const {
  constexpr std::string_view crowds[] = {"thousand", "hundred", "dozen",
                                         "score",    "million", "crowd"};
  const std::uint32_t last = match.tokens.last - 1, first = match.tokens.first;
  const Xpos xpos = doc_.tokens[last].xpos;
  if ((xpos == Xpos::nns || xpos == Xpos::nnps) && first >= sentence_of(first).tokens.first + 2 &&
      is(first - 1, "of") && is_one_of(doc_.lemma(first - 2), crowds))
    return true;
  if ((xpos != Xpos::nns && xpos != Xpos::nnps) || first == sentence_of(first).tokens.first ||
      !is_word_class(first - 1, Upos::adj) || is_capital(first - 1) != is_sentence_start(first - 1))
    return false;
  const Match* quality = match_at(first - 1);
  return doc_.tokens[first - 1].relation == Deprel::amod &&
         (quality == nullptr || !noun_of(*quality, NounRole::quantity));
}

// "Committee for Free Elections (CFE)", "the Sudan Armed Forces, or SAF,": from then on CFE is that
// body and SAF is Sudan.
void Reading::read_acronyms() {
  for (const Sentence& sentence : doc_.sentences)
    for (std::uint32_t at = sentence.tokens.first + 1; at + 2 < sentence.tokens.last; ++at) {
      const bool is_bracketed = text(at) == "(" && text(at + 2) == ")";
      const bool is_apposed =
          is(at, "or") && is_comma(at - 1) && is_comma(at + 2) && at > sentence.tokens.first + 1;
      if (!is_bracketed && !is_apposed) continue;
      const std::uint32_t t = is_apposed ? at - 1 : at;  // the end of the name
      const std::string_view acronym = text(at + 1);
      std::vector<Piece> pieces;
      append_pieces(acronym, at + 1, pieces);
      if (pieces.size() != 1 || !pieces.front().is_acronym) continue;
      auto entity = named_at(t - 1);
      if (!entity) {
        // As many capitals before the bracket as the acronym has letters.
        std::uint32_t first = t, capitals = 0;
        while (first > sentence.tokens.first && capitals < acronym.size() && t - first < 12 &&
               named_[first - 1] == 0 && !is_punctuation(text(first - 1))) {
          --first;
          if (is_capital(first)) ++capitals;
        }
        while (first < t && !is_capital(first)) ++first;
        if (const auto state = owner_of_organ({first, t})) {
          own_words_.insert_or_assign(std::string(acronym), *state);
          continue;
        }
        if (capitals < 2 || slug(text(first)).substr(0, 1) != slug(acronym).substr(0, 1)) continue;
        const TokenRange tokens{first, t};
        const std::string name(slice(doc_.article->text, doc_.span(tokens)));
        entity = entity_of(slug(name), name, ActorKind::organisation);
        mention(tokens, *entity, MentionForm::name, "acronym");
      }
      const ActorKind kind = out_.entities[*entity].kind;
      if (kind == ActorKind::city || kind == ActorKind::region) continue;
      // Of a state only its organs have one, and not one that is another's name.
      if (kind == ActorKind::state && (named_[at + 1] != 0 || !is_organ(t - 1))) continue;
      own_words_.insert_or_assign(std::string(acronym), *entity);
      if (named_[at + 1] == 0) mention({at + 1, at + 2}, *entity, MentionForm::name, "acronym");
    }
  if (own_words_.empty()) return;
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    if (named_[t] != 0 || !is_capital(t)) continue;
    if (const auto at = own_words_.find(text(t)); at != own_words_.end())
      mention({t, t + 1}, at->second, MentionForm::name, "acronym");
  }
}

bool Reading::is_organ(std::uint32_t token) const {
  const Match* match = match_at(token);
  return match != nullptr && (noun_of(*match, NounRole::organ) || noun_of(*match, NounRole::force));
}

// The state of "Somali NATIONAL ARMY", "Ukrainian SPECIAL OPERATIONS FORCES", which are read with
// the organs of states.
std::optional<std::uint32_t> Reading::owner_of_organ(TokenRange tokens) const {
  if (!is_organ(tokens.last - 1)) return std::nullopt;
  const TokenRange sentence = sentence_of(tokens.first).tokens;
  const auto state_at = [&](std::uint32_t token) {
    const auto owner = named_at(token);
    return owner && out_.entities[*owner].kind == ActorKind::state ? owner : std::nullopt;
  };
  std::uint32_t before = tokens.first;
  if (before > sentence.first && (is(before - 1, "'s") || is(before - 1, "’s"))) --before;
  if (before > sentence.first)
    if (const auto state = state_at(before - 1)) return state;
  const bool has_more = tokens.last + 1 < sentence.last && is(tokens.last, "of");
  return has_more ? state_at(tokens.last + 1) : std::nullopt;
}

// "Rousseff said that …": places do not say that something is so.
bool Reading::is_speaker(std::uint32_t token) const {
  if (!has_parse_ || doc_.tokens[token].relation != Deprel::nsubj || doc_.tokens[token].head < 0)
    return false;
  const std::int32_t verb = doc_.tokens[token].head;
  const TokenRange sentence = sentence_of(token).tokens;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (doc_.tokens[t].head == verb && doc_.tokens[t].relation == Deprel::ccomp) return true;
  return false;
}

// What no table knows: organisations and places that the tagger sees.
void Reading::read_tagged_names() {
  for (const Name& name : doc_.names) {
    const bool is_body = name.kind == NameKind::organisation;
    if (!is_body && name.kind != NameKind::place) continue;
    TokenRange tokens = name.tokens;
    while (tokens.size() > 1 && (!is_capital(tokens.first) || is_punctuation(text(tokens.first))))
      ++tokens.first;
    while (tokens.size() > 1 &&
           (is(tokens.last - 1, "'s") || is_punctuation(text(tokens.last - 1))))
      --tokens.last;
    // "Al-Qaim", but not "Arab-looking"
    if (const TokenRange whole = whole_name(tokens); is_capital(whole.last - 1)) tokens = whole;
    if (!is_free(tokens) || !is_capital(tokens.first) || owner_of_organ(tokens) ||
        is_vessel(tokens))
      continue;
    if (!is_body && tokens.size() == 1 && is_speaker(tokens.first) && !is_locative(tokens.first)) {
      const Match* match = match_at(tokens.first);
      const auto known = match == nullptr ? std::nullopt : table_person(*match);
      if (known)
        read_table_person(*match, *known, "surname");
      else
        mention(tokens, person_named(tokens), MentionForm::name, "tagger");
      continue;
    }
    if (!is_body && is_word_class(head_of(tokens), Upos::adj))
      continue;  // "the African delegation"
    constexpr std::uint32_t longest = 6;
    if (is_body && (tokens.size() > longest || sentence_of(tokens.first).is_title ||
                    !(is_body_word(tokens.last - 1) || is_subject(head_of(tokens)))))
      continue;
    const Match* match = match_at(tokens.first);
    if (match != nullptr && noun_of(*match) && match->tokens.contains(tokens.last - 1)) continue;
    const std::string words(slice(doc_.article->text, doc_.span(tokens)));
    std::string id = slug(words);
    if (id.empty()) continue;
    const ActorKind kind = is_body ? ActorKind::organisation : ActorKind::city;
    mention(tokens, entity_of(std::move(id), words, kind), MentionForm::name, "tagger", !is_body);
  }
}

// "Party", "Commission", "Front": a name that ends so is a body.
bool Reading::is_body_word(std::uint32_t token) const {
  const Match* match = match_at(token);
  return match != nullptr && is_capital(token) && named_[token] == 0 &&
         (noun_of(*match, NounRole::organ) || noun_of(*match, NounRole::anaphor));
}

// "Independent Electoral Commission": capitals up to a word for a body, outside headlines.
void Reading::read_capital_bodies() {
  for (const Sentence& sentence : doc_.sentences) {
    if (sentence.is_title) continue;
    for (std::uint32_t t = sentence.tokens.first + 1; t < sentence.tokens.last; ++t) {
      if (!is_body_word(t) || match_at(t)->tokens.last != t + 1) continue;
      if (t + 1 < sentence.tokens.last && is_capital(t + 1)) continue;
      const std::uint32_t word = match_at(t)->tokens.first;
      std::uint32_t first = t;
      while (first > sentence.tokens.first && t - first < 5 && named_[first - 1] == 0 &&
             is_capital(first - 1) && !is_punctuation(text(first - 1)) &&
             !is_sentence_start(first - 1))
        --first;
      if (first >= word) continue;
      const TokenRange tokens{first, t + 1};
      if (owner_of_organ(tokens)) continue;
      const std::string words(slice(doc_.article->text, doc_.span(tokens)));
      // "Qeshm Island"
      const bool is_place = noun_of(*match_at(t), NounRole::setting) != nullptr;
      const ActorKind kind = is_place ? ActorKind::region : ActorKind::organisation;
      mention(tokens, entity_of(slug(words), words, kind), MentionForm::name, "capitals", is_place);
    }
  }
}

void Reading::find_names() {
  for (const Match& match : matches_) read_match(match);
  read_acronyms();
  read_repeated_words();
  read_capital_bodies();
  read_tagged_names();
}

// Surnames of persons that the article named in full.
void Reading::read_repeated_words() {
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    if (named_[t] != 0 || !is_capital(t) || match_at(t) != nullptr) continue;
    const auto at = own_words_.find(folded(text(t)));
    if (at != own_words_.end() && out_.entities[at->second].kind == ActorKind::person)
      mention({t, t + 1}, at->second, MentionForm::name, "surname");
  }
}

}  // namespace annals
