// Names of states, organisations, groups, media and places.
#include "core/actors/reading.h"

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
  support_.assign(table_.size(), 0);
  const PhraseIndex& phrases = table_.phrases();
  for (const Match& match : matches_) {
    const Sense& sense = phrases.sense(match.senses);
    if (sense.next != 0 || sense.type == SenseType::noun || sense.type == SenseType::plural)
      continue;
    ++support_[sense.target];
    const auto state = table_.state_of(sense.target);
    if (state && *state != sense.target) ++support_[*state];
    names_a_state_ = names_a_state_ || state;
  }
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
    const auto state = table_.state_of(sense.target);
    if (!exists && record.kind == ActorKind::group) continue;
    long score = exists ? 1000 : 0;
    score += fitness(match, sense.target);
    if (!support_.empty())
      score += support_[sense.target] + (state && *state != sense.target ? support_[*state] : 0U);
    if (score > most) {
      most = score;
      best = sense.target;
    }
  }
  return best;
}

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
  // "Kanagawa Prefecture, Japan"
  if (is_capital(place) &&
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
  return table_.record(record).kind == ActorKind::state && support_[record] == 0 && names_a_state_;
}

// "Fatah-II", "Hezbollah-110": a weapon with a number.
bool Reading::is_thing(const Match& match) const {
  const std::uint32_t dash = match.tokens.last;
  return dash + 1 < sentence_of(match.tokens.first).tokens.last && text(dash) == "-" &&
         !doc_.tokens[dash].space_before &&
         text(dash + 1).find_first_not_of("0123456789IVX") == std::string_view::npos;
}

// Whether the name of a capital stands for its state: as subject, owner, or party of an act.
bool Reading::acts(const Match& match) const {
  if (is_dateline(match)) return false;
  const std::uint32_t last = match.tokens.last;
  const Sentence& sentence = sentence_of(match.tokens.first);
  if (last + 1 < sentence.tokens.last && is_comma(last) && match_at(last + 1) != nullptr &&
      body_at(*match_at(last + 1)) && !has_parse_)
    return false;  // "Riga, Latvia"
  if (is_locative(match.tokens.first)) return false;
  // "Tuffah, Gaza City"
  if (const auto city = choose(match, SenseType::name);
      city && ((place_before(match.tokens.first, *city) != Inside::no && !is_subject(last - 1)) ||
               is_followed_by_state(match, *city)))
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
           table_.state_of(record) != table_.state_of(*named);
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

void Reading::read_city(const Match& match, std::uint32_t record) {
  const ActorRecord& city = table_.record(record);
  if (!city.stands_for.empty() && acts(match)) {
    if (const auto state = table_.stands_for(record, day_)) {
      mention(match.tokens, entity_of(*state), MentionForm::name, "metonym");
      return;
    }
  }
  // "Davis" of an article about Gray Davis
  if (const auto own = own_words_.find(folded(text(match.tokens.first)));
      own != own_words_.end() && match.tokens.size() == 1 && is_subject(match.tokens.first) &&
      out_.entities[own->second].kind == ActorKind::person)
    return mention(match.tokens, own->second, MentionForm::name, "surname");
  mention(match.tokens, entity_of(record), MentionForm::name, "table", true);
}

void Reading::read_match(const Match& match) {
  if (!is_free(match.tokens)) return;
  // "March 23" is a day, the "March 23 Movement" is none.
  if (is_time_[match.tokens.first] && is_time_[match.tokens.last - 1]) return;
  if (const auto record = choose(match, SenseType::name)) {
    const ActorRecord& known = table_.record(*record);
    if (known.kind == ActorKind::person || is_thing(match)) return;
    if (known.kind == ActorKind::igo && owner_beside(match) && is_of_another(match, *record))
      return;
    const bool is_early = day_ && known.years.from && *day_ < *known.years.from;
    if (is_early && known.kind == ActorKind::state) return;
    const bool is_start = match.tokens.size() == 1 && is_sentence_start(match.tokens.first);
    // "Total losses": a word that begins a sentence is a name only if the tagger agrees.
    if (is_start && has_tags_ && !match.is_acronym && known.kind != ActorKind::state &&
        !is_word_class(match.tokens.first, Upos::propn))
      return;
    const bool is_region = known.kind == ActorKind::city || known.kind == ActorKind::region;
    if (is_region && is_namesake(match, *record)) return;
    if (known.kind == ActorKind::city) return read_city(match, *record);
    const bool is_land = known.kind == ActorKind::state || known.kind == ActorKind::region;
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
    if (const auto body = table_.stands_for(*record, day_); body && !is_of_another(match, *body))
      mention(match.tokens, entity_of(*body), MentionForm::name, "metonym");
    return;
  }
  if (const auto record = choose(match, SenseType::adjective)) {
    const std::uint32_t next = match.tokens.last;
    const NounRecord* noun =
        next < sentence_of(match.tokens.first).tokens.last ? noun_at(next) : nullptr;
    if (noun != nullptr && noun->role == NounRole::neutral) return;
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

// "armed Serbs", "ethnic Turks": some of a people, not their state; "three Serbs" says nothing.
bool Reading::is_part_of_people(const Match& match) const {
  const std::uint32_t last = match.tokens.last - 1, first = match.tokens.first;
  const Xpos xpos = doc_.tokens[last].xpos;
  if ((xpos != Xpos::nns && xpos != Xpos::nnps) || first == sentence_of(first).tokens.first ||
      !is_word_class(first - 1, Upos::adj) || is_capital(first - 1) != is_sentence_start(first - 1))
    return false;
  const Match* quality = match_at(first - 1);
  return doc_.tokens[first - 1].relation == Deprel::amod &&
         (quality == nullptr || !noun_of(*quality, NounRole::quantity));
}

// "Committee for Free Elections (CFE)": from then on CFE is that body.
void Reading::read_acronyms() {
  for (const Sentence& sentence : doc_.sentences)
    for (std::uint32_t t = sentence.tokens.first + 1; t + 2 < sentence.tokens.last; ++t) {
      if (text(t) != "(" || text(t + 2) != ")") continue;
      const std::string_view acronym = text(t + 1);
      std::vector<Piece> pieces;
      append_pieces(acronym, t + 1, pieces);
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
        if (capitals < 2 || slug(text(first)).substr(0, 1) != slug(acronym).substr(0, 1)) continue;
        const TokenRange tokens{first, t};
        const std::string name(slice(doc_.article->text, doc_.span(tokens)));
        entity = entity_of(slug(name), name, ActorKind::organisation);
        mention(tokens, *entity, MentionForm::name, "acronym");
      }
      const ActorKind kind = out_.entities[*entity].kind;
      if (kind == ActorKind::city || kind == ActorKind::region || kind == ActorKind::state)
        continue;
      own_words_.insert_or_assign(std::string(acronym), *entity);
      if (named_[t + 1] == 0) mention({t + 1, t + 2}, *entity, MentionForm::name, "acronym");
    }
  if (own_words_.empty()) return;
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
    if (named_[t] != 0 || !is_capital(t)) continue;
    if (const auto at = own_words_.find(text(t)); at != own_words_.end())
      mention({t, t + 1}, at->second, MentionForm::name, "acronym");
  }
}

// "Somali National Army", "Ukrainian Special Operations Forces": read with the organs of states.
bool Reading::is_state_organ(TokenRange tokens) const {
  const Match* last = match_at(tokens.last - 1);
  if (last == nullptr || !(noun_of(*last, NounRole::organ) || noun_of(*last, NounRole::force)))
    return false;
  const TokenRange sentence = sentence_of(tokens.first).tokens;
  const auto is_state = [&](std::uint32_t token) {
    const auto owner = named_at(token);
    return owner && out_.entities[*owner].kind == ActorKind::state;
  };
  if (tokens.first > sentence.first && is_state(tokens.first - 1)) return true;
  return tokens.last + 1 < sentence.last && is(tokens.last, "of") && is_state(tokens.last + 1);
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
    tokens = whole_name(tokens);
    if (!is_free(tokens) || !is_capital(tokens.first) || is_state_organ(tokens) ||
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
      if (is_state_organ(tokens)) continue;
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
