// Names of persons: from the table, from the name tagger, after titles, and repeated surnames.
#include "core/actors/reading.h"

#include <algorithm>
#include <limits>

namespace annals {
namespace {

std::string joined(const Document& document, TokenRange tokens) {
  std::string name;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (!name.empty() && document.tokens[t].space_before) name += ' ';
    name += document.text(t);
  }
  return name;
}

// "Mr", "Ms"
bool is_form_of_address(const NounRecord* noun) {
  return noun != nullptr && noun->role == NounRole::rank && noun->refers.size() == 1;
}

}  // namespace

// "the attorney general of NEW YORK Letitia James"
bool Reading::is_place_before_name(const Match& match, TokenRange tokens) const {
  const Sense* name = sense_of(match, SenseType::name);
  return name != nullptr && match.tokens.size() > 1 && match.tokens.last + 2 <= tokens.last &&
         table_.record(name->target).kind == ActorKind::city;
}

// Drops "US President" from "US President Joe Biden", "Fishery Minister" from "Fishery Minister Ana
// Silva" and a final possessive.
TokenRange Reading::without_titles(TokenRange tokens) const {
  for (std::uint32_t t = tokens.first; t + 1 < tokens.last; ++t)
    if (const Match* match = match_at(t); match != nullptr && match->tokens.last < tokens.last &&
                                          noun_of(*match, NounRole::office) != nullptr &&
                                          !text(match->tokens.last).starts_with("Jr"))
      tokens.first = match->tokens.last;
  while (tokens.size() > 1) {
    const Match* match = match_at(tokens.first);
    const bool is_title = match != nullptr && match->tokens.last < tokens.last &&
                          (noun_of(*match) != nullptr || is_place_before_name(*match, tokens) ||
                           (body_at(*match) && !sense_of(*match, SenseType::surname)));
    if (!is_title && !is_punctuation(text(tokens.first)) && is_capital(tokens.first)) break;
    tokens.first = is_title ? match->tokens.last : tokens.first + 1;
  }
  const auto is_tail = [&](std::uint32_t t) {
    return is_punctuation(text(t)) || is(t, "'s") || is(t, "’s");
  };
  while (tokens.size() > 1 && is_tail(tokens.last - 1)) --tokens.last;
  return tokens;
}

// The tagger may cut "Lars-Eric", "Shin-yong" and "Ahmed al-Sisi" in two, and leave the end of a
// name that the parse keeps together.
TokenRange Reading::whole_name(TokenRange tokens) const {
  const auto is_open = [&](std::uint32_t token) {
    const Match* match = match_at(token);
    return named_[token] == 0 && (match == nullptr || (sense_of(*match, SenseType::surname) &&
                                                       !noun_of(*match) && !body_at(*match)));
  };
  const TokenRange sentence = sentence_of(tokens.first).tokens;
  while (tokens.first >= sentence.first + 2 && text(tokens.first - 1) == "-" &&
         !doc_.tokens[tokens.first].space_before && is_capital(tokens.first - 2) &&
         match_at(tokens.first - 2) == nullptr)
    tokens.first -= 2;
  while (tokens.last < sentence.last) {
    const Token& next = doc_.tokens[tokens.last];
    if (tokens.last + 1 < sentence.last && text(tokens.last) == "-" && !next.space_before &&
        !doc_.tokens[tokens.last + 1].space_before && is_open(tokens.last + 1))
      tokens.last += 2;
    else if (is_word_class(tokens.last, Upos::propn) && next.relation == Deprel::flat &&
             next.head >= 0 && tokens.contains(static_cast<std::uint32_t>(next.head)) &&
             is_open(tokens.last))
      ++tokens.last;
    else
      break;
  }
  return tokens;
}

// "USS Abraham Lincoln" is a ship.
bool Reading::is_vessel(TokenRange tokens) const {
  const auto is_prefix = [&](std::uint32_t token) {
    const Match* match = match_at(token);
    return match != nullptr && noun_of(*match, NounRole::vessel) != nullptr;
  };
  return is_prefix(tokens.first) ||
         (tokens.first > sentence_of(tokens.first).tokens.first && is_prefix(tokens.first - 1));
}

// First and last word of a name stand for its bearer in the rest of the article; of several with
// one surname for the one in the table, else for the first: others are called by their full names.
void Reading::remember_words(TokenRange tokens, std::uint32_t entity) {
  constexpr std::size_t shortest = 3;
  const std::string last = folded(text(tokens.last - 1)), first = folded(text(tokens.first));
  if (last.size() >= shortest) own_words_.try_emplace(last, entity);
  if (first.size() >= shortest) own_words_.try_emplace(first, entity);
}

std::uint32_t Reading::person_named(TokenRange tokens) {
  const std::string name = joined(doc_, tokens);
  if (tokens.size() == 1)
    if (const auto at = own_words_.find(folded(name)); at != own_words_.end()) return at->second;
  std::string id = slug(name);
  if (id.empty()) id = "person-" + std::to_string(out_.entities.size());
  const bool is_taken =
      table_.find(id) && table_.record(*table_.find(id)).kind != ActorKind::person;
  const std::uint32_t entity = entity_of(is_taken ? id + "-person" : id, name, ActorKind::person);
  remember_words(tokens, entity);
  return entity;
}

// Of the people with this name the one in office on the article's day, else the one who left office
// last before it. nullopt when nobody fits.
std::optional<std::uint32_t> Reading::table_person(const Match& match) const {
  const PhraseIndex& phrases = table_.phrases();
  std::optional<std::uint32_t> best;
  int least = std::numeric_limits<int>::max();
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type != SenseType::surname || !fits(sense, match)) continue;
    int distance = 0;
    if (day_) {
      distance = least;
      for (const OfficeRecord& office : table_.offices_of(sense.target)) {
        const int early = office.years.from ? *office.years.from - *day_ : 0;
        const int late = office.years.to ? *day_ - *office.years.to : 0;
        constexpr int soon = 300,
                      weight = 3;  // candidates are news; who has left stays news longer
        if (early <= soon) distance = std::min(distance, std::max({early * weight, late, 0}));
      }
    }
    if (distance < least) {
      least = distance;
      best = sense.target;
    }
  }
  return best;
}

// Whether a bare surname may mean this person: the article speaks of the state or body, or nobody
// else in the table has the name, for a first name either, and the office is held on the day.
bool Reading::is_expected(const Match& match, std::uint32_t person) const {
  for (const OfficeRecord& office : table_.offices_of(person))
    if (support_of(office.body) > 0) return true;
  const auto office = table_.office_on(person, day_);
  if (!office || !day_ || table_.is_given_name(text(match.tokens.first))) return false;
  const PhraseIndex& phrases = table_.phrases();
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type != SenseType::surname || sense.target == person) continue;
    const auto offices = table_.offices_of(sense.target);
    if (offices.empty() || offices.back().body != office->body) return false;
  }
  return true;
}

void Reading::read_table_person(const Match& match, std::uint32_t record, std::string_view way) {
  const std::uint32_t entity = entity_of(record);
  // A person is shown as this article spells the full name; the id stays.
  if (about_[entity].count == 0 && match.tokens.size() > 1)
    out_.entities[entity].name = joined(doc_, match.tokens);
  mention(match.tokens, entity, MentionForm::name, way);
  remember_words(match.tokens, entity);
}

// "Lee COLLEGE", "Lazaro CARDENAS": what may follow in another's name.
bool Reading::is_name_or_place(std::uint32_t token) const {
  const Match* match = match_at(token);
  const Sense* name = match == nullptr ? nullptr : sense_of(*match, SenseType::name);
  return match == nullptr ||
         (name != nullptr && table_.record(name->target).kind == ActorKind::city &&
          doc_.tokens[token].span.first <= doc_.tokens[token - 1].span.last + 1);
}

// "in Austin, Texas"
bool Reading::is_town(const Match& match) const {
  const std::uint32_t next = match.tokens.last;
  if (next + 1 >= sentence_of(match.tokens.first).tokens.last || !is_comma(next) ||
      !is_locative(match.tokens.first))
    return false;
  const Match* land = match_at(next + 1);
  const Sense* name = land == nullptr ? nullptr : sense_of(*land, SenseType::name);
  return name != nullptr && (table_.record(name->target).kind == ActorKind::region ||
                             table_.record(name->target).kind == ActorKind::state);
}

void Reading::read_surname(const Match& match) {
  const std::uint32_t first = match.tokens.first;
  if (!is_free(match.tokens)) return;
  if (match.tokens.size() == 1)
    if (const auto own = own_words_.find(folded(text(first))); own != own_words_.end()) {
      mention(match.tokens, own->second, MentionForm::name, "surname");
      return;
    }
  if (sense_of(match, SenseType::name) || sense_of(match, SenseType::adjective) || is_time_[first])
    return;
  // "Hunter Biden": a capital before it that is no title is another's first name.
  const std::uint32_t start = sentence_of(first).tokens.first;
  if (first > start && match_at(first - 1) == nullptr && is_capital(first - 1) &&
      !is_sentence_start(first - 1) && (!has_tags_ || is_word_class(first - 1, Upos::propn))) {
    const TokenRange whole{first - 1, match.tokens.last};
    mention(whole, person_named(whole), MentionForm::name, "tagger");
    return;
  }
  if (has_tags_ && !is_word_class(first, Upos::propn)) return;
  // "Lee College", "Claes-Goran": the start of another name.
  const std::uint32_t next = match.tokens.last;
  if (next < sentence_of(first).tokens.last &&
      ((is_name_or_place(next) && is_capital(next) && is_word_class(next, Upos::propn)) ||
       (text(next) == "-" && !doc_.tokens[next].space_before)))
    return;
  if (is_town(match)) return;
  const NounRecord* title = first > start && is_capital(first - 1) ? noun_at(first - 1) : nullptr;
  const bool is_titled = title != nullptr && title->role == NounRole::office;
  if (is_titled)
    if (const auto holder = holder_of(match, *title))
      return read_table_person(match, *holder, "surname");
  if (const auto record = table_person(match); record && is_expected(match, *record))
    return read_table_person(match, *record, "surname");
  if (is_titled) mention(match.tokens, person_named(match.tokens), MentionForm::name, "title");
}

// "President Reagan", in office or long after: of those with this surname the last one who had held
// such an office by then, if the article speaks of his state or there is no other.
std::optional<std::uint32_t> Reading::holder_of(const Match& match,
                                                const NounRecord& office) const {
  const PhraseIndex& phrases = table_.phrases();
  std::optional<OfficeRecord> best;
  bool is_only = true;
  for (std::uint32_t at = match.senses; at != 0; at = phrases.sense(at).next) {
    const Sense& sense = phrases.sense(at);
    if (sense.type != SenseType::surname || !fits(sense, match)) continue;
    for (const OfficeRecord& held : table_.offices_of(sense.target)) {
      if (!has_held(held, office)) continue;
      is_only = is_only && (!best || best->body == held.body);
      const bool is_near = support_of(held.body) > 0;
      const bool was_near = best && support_of(best->body) > 0;
      if (!best || is_near > was_near ||
          (is_near == was_near &&
           held.years.from.value_or(Day{}) > best->years.from.value_or(Day{})))
        best = held;
    }
  }
  if (!best || !(is_only || support_of(best->body) > 0)) return std::nullopt;
  return best->person;
}

// Whether `held` is such an office, taken up by the day of the article.
bool Reading::has_held(const OfficeRecord& held, const NounRecord& office) const {
  const bool is_early = day_ && held.years.from && *day_ < *held.years.from;
  return held.title == plain_title(office) && !is_early;
}

// How often the article speaks of the body or its state.
std::uint32_t Reading::support_of(std::uint32_t body) const {
  const auto state = table_.state_of(body);
  const auto count = [&](std::uint32_t record) {
    const auto [first, last] = std::equal_range(support_.begin(), support_.end(), record);
    return static_cast<std::uint32_t>(last - first);
  };
  return count(body) + (state && *state != body ? count(*state) : 0U);
}

// "(AFP Photo/ALI BAKO)", "ALI BAKO/Getty": whoever took the picture is not in the story.
bool Reading::is_credit(TokenRange tokens) const {
  const TokenRange sentence = sentence_of(tokens.first).tokens;
  return (tokens.first > sentence.first && is(tokens.first - 1, "/")) ||
         (tokens.last < sentence.last && is(tokens.last, "/"));
}

void Reading::read_tagged_person(TokenRange tokens, std::string_view way) {
  constexpr std::uint32_t longest = 8;  // "Abd Al-Nasser Al-Aziz Maqadmeh"
  tokens = whole_name(without_titles(tokens));
  if (!is_free(tokens) || tokens.size() > longest || is_vessel(tokens) || is_credit(tokens)) return;
  const Match* match = match_at(tokens.first);
  const bool is_known = match != nullptr && match->tokens.contains(tokens.last - 1);
  // "Ms Jordan" is no state.
  const bool is_addressed =
      tokens.size() == 1 && way == "title" && is_form_of_address(noun_at(tokens.first - 1));
  if (is_known && (sense_of(*match, SenseType::surname) ||
                   (!is_addressed && (body_at(*match) || noun_of(*match)))))
    return;  // the table knows better
  if (is_known && !is_addressed && (tokens.size() == 1 || match->tokens == tokens)) {
    const Sense* name = sense_of(*match, SenseType::name);
    const ActorKind kind = name == nullptr ? ActorKind::person : table_.record(name->target).kind;
    // "Mr Davis" is no town, nor is "Davis said that …".
    const bool is_human = tokens.size() == 1 && (way == "title" || is_speaker(tokens.first));
    if (kind != ActorKind::person && !(kind == ActorKind::city && is_human)) return;
  }
  if (!is_capital(tokens.first) || is_punctuation(text(tokens.first))) return;
  if (const Match* last = match_at(tokens.last - 1); last != nullptr && noun_of(*last)) return;
  // "the newspaper Dagens Nyheter"
  if (tokens.first > sentence_of(tokens.first).tokens.first)
    if (const NounRecord* before = noun_at(tokens.first - 1);
        before != nullptr && before->role == NounRole::medium) {
      const std::string name = joined(doc_, tokens);
      if (const std::string id = slug(name); !id.empty())
        return mention(tokens, entity_of(id, name, ActorKind::media), MentionForm::name, way);
    }
  mention(tokens, person_named(tokens), MentionForm::name, way);
}

// "Colonel Assimi Goita", "her father Karim": the capitals after a title or a kin, where the tagger
// saw no name.
void Reading::read_titled_names() {
  for (const Match& match : matches_) {
    const NounRecord* office = noun_of(match, NounRole::office);
    const NounRecord* rank = noun_of(match, NounRole::rank);
    const NounRecord* kin = noun_of(match, NounRole::kin);
    if ((office == nullptr && rank == nullptr && kin == nullptr) ||
        (rank != nullptr && !match.is_capital))
      continue;
    if (is_plural(match)) continue;
    TokenRange name{match.tokens.last, match.tokens.last};
    const std::uint32_t end = sentence_of(match.tokens.first).tokens.last;
    if (name.last < end && text(name.last) == ".") name = {name.last + 1, name.last + 1};
    while (name.last < end && name.size() < 4 && is_capital(name.last) && named_[name.last] == 0 &&
           (!has_tags_ || is_word_class(name.last, Upos::propn))) {
      const Match* inside = match_at(name.last);
      const bool is_surname = name.size() == 0 && is_form_of_address(rank);
      if (inside != nullptr && !is_surname && (noun_of(*inside) || body_at(*inside))) break;
      ++name.last;
      if (name.last + 1 < end && text(name.last) == "-" && is_capital(name.last + 1)) ++name.last;
    }
    if (name.size() == 0) continue;
    // "her brother Lula": a brother is called by his first name, whoever else has it.
    if (name.size() == 1 && kin != nullptr && !kin->refers.empty()) {
      if (!is_time_[name.first]) mention(name, person_named(name), MentionForm::name, "title");
      continue;
    }
    if (name.size() == 1 && match_at(name.first) &&
        sense_of(*match_at(name.first), SenseType::surname))
      continue;
    if (name.size() == 1 && office != nullptr && !match.is_capital) continue;
    if (is_punctuation(text(name.last - 1))) --name.last;
    read_tagged_person(name, "title");
  }
}

// "Ama Samar", found once, is she wherever both words stand, whatever else they could name.
void Reading::read_repeated_names() {
  const auto bearer = [&](std::uint32_t token) -> std::optional<std::uint32_t> {
    if (!is_capital(token) || named_[token] != 0) return std::nullopt;
    const auto own = own_words_.find(folded(text(token)));
    return own == own_words_.end() ? std::nullopt : std::optional(own->second);
  };
  const auto goes_on = [&](std::uint32_t token) {  // "Ama Samar COLLEGE"
    return token < doc_.tokens.size() && is_capital(token) && is_word_class(token, Upos::propn);
  };
  for (std::uint32_t t = 0; t + 1 < doc_.tokens.size(); ++t)
    if (const auto person = bearer(t);
        person && bearer(t + 1) == person && !goes_on(t + 2) &&
        folded(out_.entities[*person].name) == folded(text(t)) + " " + folded(text(t + 1)))
      mention({t, t + 2}, *person, MentionForm::name, "surname");
}

void Reading::find_people() {
  count_support();
  for (const Match& match : matches_) {
    const Sense* sense = sense_of(match, SenseType::name);
    if (sense != nullptr && table_.record(sense->target).kind == ActorKind::person &&
        !is_vessel(match.tokens))
      read_table_person(match, sense->target, "table");
  }
  for (const Name& name : doc_.names)
    if (name.kind == NameKind::person && without_titles(name.tokens).size() > 1)
      read_tagged_person(name.tokens, "tagger");
  read_repeated_names();
  read_titled_names();
  for (const Match& match : matches_)
    if (sense_of(match, SenseType::surname)) read_surname(match);
  for (const Name& name : doc_.names)
    if (name.kind == NameKind::person) {
      const TokenRange tokens = without_titles(name.tokens);
      if (tokens.size() > 1 || is_subject(head_of(tokens))) read_tagged_person(tokens, "tagger");
    }
}

}  // namespace annals
