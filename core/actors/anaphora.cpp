// Words that stand for somebody named before: offices, "the alliance", pronouns.
#include "core/actors/reading.h"
#include "core/text/words.h"

#include <algorithm>

namespace annals {
namespace {

// "the MINISTER" of a foreign minister, "the NEGOTIATOR" of a chief negotiator; but a prime
// minister and a vice president are not called so.
bool is_short_for(std::string_view title, std::string_view held) {
  return held.size() > title.size() && held.ends_with(title) &&
         held[held.size() - title.size() - 1] == ' ' && !held.starts_with("prime ") &&
         !held.starts_with("vice ");
}

// Whether `held` is one of the titles that a noun of the text may mean.
bool is_one_of(std::string_view titles, std::string_view held) {
  std::string_view title;
  for (Cells cells(titles, '|'); cells.next(title);)
    if (title == held || is_short_for(title, held)) return true;
  return false;
}

bool has_word(std::string_view name, std::string_view word) {
  const std::string inside = folded(name);
  for (std::size_t at = inside.find(word); at != std::string::npos;
       at = inside.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || inside[at - 1] == ' ') && (end == inside.size() || inside[end] == ' '))
      return true;
  }
  return false;
}

}  // namespace

// A person of the article to whom the text or the table gives this office.
std::optional<std::uint32_t> Reading::named_holder(std::string_view titles,
                                                   std::optional<std::uint32_t> body) const {
  for (const std::uint32_t entity : recent_) {
    if (out_.entities[entity].kind != ActorKind::person) continue;
    if (body && out_.entities[entity].affiliation != out_.entities[*body].id) continue;
    if (is_one_of(titles, about_[entity].title)) return entity;
  }
  return std::nullopt;
}

// Who holds the office of a state or body on the article's day, by the table.
std::optional<std::uint32_t> Reading::holder_of(std::string_view titles, std::uint32_t body) {
  if (const auto named = named_holder(titles, body)) return named;
  const std::uint32_t record = about_[body].record;
  if (record == 0 || !day_) return std::nullopt;
  std::string_view title;
  for (Cells cells(titles, '|'); cells.next(title);)
    if (const auto person = table_.holder(title, record - 1, *day_)) return entity_of(*person);
  return std::nullopt;
}

// "Bosnia's ambassador to the UN, Muhamed Sacirbey": the name comes before any verb.
bool Reading::is_title_of_next(std::uint32_t token) const {
  constexpr std::uint32_t reach = 7;
  const std::uint32_t end = std::min(sentence_of(token - 1).tokens.last, token + reach);
  for (; token < end; ++token) {
    if (const auto named = named_at(token))
      if (out_.entities[*named].kind == ActorKind::person) return true;
    if (!has_tags_ || is_word_class(token, Upos::verb) || is_word_class(token, Upos::aux) ||
        is_word_class(token, Upos::cconj))
      return false;
  }
  return false;
}

// "NATO foreign ministers" make "ministers" later those of NATO.
void Reading::remember_plural(const Match& match, std::uint32_t body) {
  by_noun_[doc_.lemma(match.tokens.last - 1)] = body;
}

// "OPEC failed to agree. MINISTERS left": of the body of states that the article names more than
// any state.
std::optional<std::uint32_t> Reading::body_of_ministers() const {
  std::optional<std::uint32_t> most;
  for (std::uint32_t e = 0; e < out_.entities.size(); ++e) {
    const ActorKind kind = out_.entities[e].kind;
    if (kind != ActorKind::state && kind != ActorKind::igo) continue;
    if (about_[e].count > (most ? about_[*most].count : 0)) most = e;
  }
  const bool is_body = most && out_.entities[*most].kind == ActorKind::igo &&
                       about_[*most].record != 0 && table_.has_members(about_[*most].record - 1);
  return is_body ? most : std::nullopt;
}

void Reading::read_repeated_office(const Match& match) {
  const std::string_view office = doc_.lemma(match.tokens.last - 1);
  const auto known = by_noun_.find(office);
  std::optional<std::uint32_t> body;
  if (known != by_noun_.end())
    body = known->second;
  else if (office == "minister")
    body = body_of_ministers();
  if (!body) return;
  name_nominal(match.tokens.first, match, *body, "repeat");
  out_.mentions.back().is_tentative = true;
}

// "the FORMER president of Peru", who acts for nobody and is not the one in office
bool Reading::is_of_past(const Match& match, const Phrase& phrase) const {
  for (std::uint32_t t = phrase.tokens.first; t < match.tokens.first; ++t)
    if (const NounRecord* word = noun_at(t); word != nullptr && word->role == NounRole::former)
      return true;
  return false;
}

void Reading::read_office(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  const std::uint32_t next = match.tokens.last;
  const std::uint32_t end = sentence_of(match.tokens.first).tokens.last;
  const std::string_view title =
      noun.refers.empty() || noun.refers == "private" ? noun.noun : noun.refers;
  if (next < end && named_[next] != 0) {
    const auto named = *named_at(next);
    if (out_.entities[named].kind == ActorKind::person) return;  // a title, read with the name
  }
  const NounRecord* following = next < end ? noun_at(next) : nullptr;
  if (following != nullptr &&
      (following->role == NounRole::office || following->role == NounRole::rank ||
       following->role == NounRole::organ))
    return;
  if (phrase.is_backed || is_title_of_next(phrase.tokens.last)) return;
  if (!phrase.body) {
    if (const auto group = group_beside(match)) {
      name_nominal(match.tokens.first, match, *group, "official");
      out_.mentions.back().is_tentative = true;
      return;
    }
    // "its prime minister"
    if (phrase.owner && title != "counterpart" &&
        out_.entities[*phrase.owner].kind == ActorKind::state) {
      const auto holder = is_plural(match) ? std::nullopt : holder_of(title, *phrase.owner);
      return name_nominal(match.tokens.first, match, holder.value_or(*phrase.owner), "official");
    }
    if (is_plural(match) && !phrase.is_owned) return read_repeated_office(match);
    if (!phrase.is_definite || is_plural(match) || phrase.is_owned) return;
    if (const auto person = named_holder(title, std::nullopt))
      name_nominal(match.tokens.first, match, *person, "title");
    return;
  }
  const ActorKind kind = out_.entities[*phrase.body].kind;
  if (kind == ActorKind::city || kind == ActorKind::media || kind == ActorKind::region) return;
  if (noun.refers == "private" && kind == ActorKind::state) return;
  if (is_of_past(match, phrase)) return;
  std::optional<std::uint32_t> person;
  if (!is_plural(match) && !phrase.is_indefinite) person = holder_of(title, *phrase.body);
  if (!person && phrase.body_first < match.tokens.first) {
    if (is_plural(match)) remember_plural(match, *phrase.body);
    return lend_name(phrase, match);
  }
  const TokenRange whole{phrase.body_first, std::max(match.tokens.last, phrase.tokens.last)};
  mention(whole, person.value_or(*phrase.body), MentionForm::nominal,
          person ? "office" : "official");
  out_.mentions.back().head = head_of(match.tokens);
  see(out_.mentions.back().entity, out_.mentions.back().head);
}

// "the militant group": the group named last; "the group", "the movement": the group or
// organisation named last, a subject before others.
std::optional<std::uint32_t> Reading::last_body(bool is_armed) const {
  std::optional<std::uint32_t> last;
  for (const std::uint32_t entity : recent_) {
    const ActorKind kind = out_.entities[entity].kind;
    const bool is_group = kind == ActorKind::group && about_[entity].record != 0;
    if (!is_group && (is_armed || kind != ActorKind::organisation)) continue;
    if (about_[entity].was_subject) return entity;
    if (!last) last = entity;
  }
  return last;
}

// "the PARTY" of what was called "Green Party" before.
bool Reading::was_called(std::uint32_t entity, std::string_view noun) const {
  return std::ranges::any_of(out_.mentions, [&](const EntityMention& mention) {
    return mention.entity == entity && mention.form == MentionForm::name &&
           folded(text(mention.tokens.last - 1)) == noun;
  });
}

// The last named organisation that this noun may describe.
void Reading::read_anaphor(const Match& match, const NounRecord& noun, const Phrase& phrase) {
  // "the campaign GROUP Amnesty International" says itself which.
  const std::uint32_t next = match.tokens.last;
  if (next < sentence_of(match.tokens.first).tokens.last && named_[next] != 0 && is_capital(next) &&
      !is_subject(next))
    return;
  for (const std::uint32_t entity : recent_) {
    const Entity& known = out_.entities[entity];
    if (known.kind == ActorKind::person || known.kind == ActorKind::city ||
        known.kind == ActorKind::media)
      continue;
    bool fits = known.kind != ActorKind::state &&
                (has_word(known.name, noun.noun) || was_called(entity, noun.noun));
    std::string_view id;
    for (Cells ids(noun.refers, ' '); !fits && ids.next(id);) fits = id == known.id;
    if (fits) return name_nominal(phrase.tokens.first, match, entity, "anaphor");
  }
  if (noun.refers != "group" && noun.refers != "body") return;
  if (const auto body = last_body(noun.refers == "group"))
    name_nominal(phrase.tokens.first, match, *body, "anaphor");
}

// "After he was sworn in, Morgan Tsvangirai …": the subject of the clause that follows.
std::optional<std::uint32_t> Reading::named_after(std::uint32_t pronoun) const {
  if (!has_parse_ || !is_subject(pronoun) || doc_.tokens[pronoun].head < 0) return std::nullopt;
  const auto verb = static_cast<std::uint32_t>(doc_.tokens[pronoun].head);
  if (doc_.tokens[verb].relation != Deprel::advcl) return std::nullopt;
  return subject_after(verb);
}

// "When he arrived, the king greeted HIM": whom the clause that follows does something to is not
// its subject.
bool Reading::is_met_again(std::uint32_t pronoun) const {
  const std::uint32_t end = sentence_of(pronoun).tokens.last;
  for (std::uint32_t t = pronoun + 1; t < end; ++t)
    if (is(t, "him") || (is(t, "her") && doc_.tokens[t].relation != Deprel::nmod_poss)) return true;
  return false;
}

// "In HIS speech, Morgan Tsvangirai …": the subject of the clause that the phrase opens.
std::optional<std::uint32_t> Reading::owner_after(std::uint32_t pronoun) const {
  constexpr int deepest = 4;
  if (!has_parse_ || doc_.tokens[pronoun].relation != Deprel::nmod_poss) return std::nullopt;
  std::uint32_t noun = pronoun;
  for (int depth = 0; depth < deepest; ++depth) {
    if (doc_.tokens[noun].head < 0) return std::nullopt;
    noun = static_cast<std::uint32_t>(doc_.tokens[noun].head);
    if (doc_.tokens[noun].relation == Deprel::obl) return subject_after(noun);
  }
  return std::nullopt;
}

// "Chad's annexation of the town and ITS raids": whose the first of the two is.
std::optional<std::uint32_t> Reading::owner_beside(std::uint32_t pronoun) const {
  constexpr std::uint32_t reach = 10;
  const std::uint32_t start = clause_start(pronoun);
  if (!has_parse_ || pronoun == start || !is(pronoun - 1, "and") ||
      doc_.tokens[pronoun].relation != Deprel::nmod_poss)
    return std::nullopt;
  for (std::uint32_t t = pronoun - 1; t-- > start && pronoun - t < reach;) {
    if (doc_.tokens[t].upos == Upos::verb) return std::nullopt;
    if (doc_.tokens[t].relation == Deprel::nmod_poss && seen_at_[t] != 0) return seen_at_[t] - 1;
  }
  return std::nullopt;
}

// The person who is the subject of the clause above `token`, named between the two.
std::optional<std::uint32_t> Reading::subject_after(std::uint32_t token) const {
  const std::int32_t main = doc_.tokens[token].head;
  for (std::uint32_t t = token; main >= 0 && t < static_cast<std::uint32_t>(main); ++t)
    if (doc_.tokens[t].head == main && is_subject(t) && named_at(t) &&
        out_.entities[*named_at(t)].kind == ActorKind::person)
      return named_at(t);
  return std::nullopt;
}

// Where to look from for what belongs to `token`: its sentence, but not all of an endless one.
std::uint32_t Reading::clause_start(std::uint32_t token) const {
  constexpr std::uint32_t reach = 100;
  const std::uint32_t first = sentence_of(token).tokens.first;
  return token - first > reach ? token - reach : first;
}

// The subject of the verb that `pronoun` is an object of, which it cannot stand for: "Chad attacked
// IT", "Chad refused to attack IT", "police used gas to disperse THEM".
std::optional<std::uint32_t> Reading::subject_over(std::uint32_t pronoun) const {
  if (!has_parse_) return std::nullopt;
  const Deprel relation = doc_.tokens[pronoun].relation;
  const bool is_object = relation == Deprel::obj || relation == Deprel::iobj ||
                         relation == Deprel::obl || relation == Deprel::obl_agent;
  if (!is_object || text(pronoun).ends_with("self") || text(pronoun).ends_with("selves"))
    return std::nullopt;
  constexpr int deepest = 3;
  std::int32_t verb = doc_.tokens[pronoun].head;
  for (int depth = 0; depth < deepest && verb >= 0; ++depth) {
    for (std::uint32_t t = clause_start(pronoun); t < pronoun; ++t)
      if (doc_.tokens[t].head == verb && is_subject(t))
        return seen_at_[t] == 0 ? std::nullopt : std::optional(seen_at_[t] - 1);
    const Deprel up = doc_.tokens[static_cast<std::size_t>(verb)].relation;
    const bool is_purpose =
        up == Deprel::advcl && doc_.tokens[static_cast<std::size_t>(verb)].xpos == Xpos::vb;
    const bool is_controlled = (up == Deprel::xcomp || is_purpose) && relation == Deprel::obj;
    if (up != Deprel::conj && !is_controlled) break;
    verb = doc_.tokens[static_cast<std::size_t>(verb)].head;
  }
  return std::nullopt;
}

bool Reading::opens_quotation_before(std::uint32_t token) const {
  const std::uint32_t start = clause_start(token);
  const std::uint32_t end = sentence_of(token).tokens.last;
  bool is_open = false, is_first = true;
  for (std::uint32_t t = start; t < end; ++t) {
    const auto form = text(t);
    if (form != "\"" && form != "“" && form != "”" && form != "``" && form != "''") continue;
    // A first mark that closes: the sentence began inside.
    if (is_first && t > start && !doc_.tokens[t].space_before) is_open = true;
    if (t >= token) break;
    is_first = false;
    is_open = !is_open;
  }
  return is_open;
}

// "HE struck me," said Ali Bako: who is quoted speaks of others.
std::optional<std::uint32_t> Reading::speaker_over(std::uint32_t token) const {
  constexpr int deepest = 6;
  if (!has_parse_ || !opens_quotation_before(token)) return std::nullopt;
  for (int depth = 0; depth < deepest && doc_.tokens[token].head >= 0; ++depth) {
    const Deprel relation = doc_.tokens[token].relation;
    token = static_cast<std::uint32_t>(doc_.tokens[token].head);
    if (relation != Deprel::ccomp && relation != Deprel::parataxis) continue;
    const TokenRange sentence = sentence_of(token).tokens;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
      if (is_subject(t) && doc_.tokens[t].head == static_cast<std::int32_t>(token))
        return named_at(t);
  }
  return std::nullopt;
}

// "A Kenyan OFFICIAL met them. HE blamed Chad": an official without a name acts for his state.
std::optional<std::uint32_t> Reading::body_of_official(std::uint32_t pronoun) const {
  constexpr std::uint32_t reach = 2;  // sentences
  if (!official_ || doc_.tokens[pronoun].relation != Deprel::nsubj ||
      opens_quotation_before(pronoun) || sentence_of_[pronoun] - sentence_of_[*official_] > reach)
    return std::nullopt;
  const auto is_party = [&](std::uint32_t entity) {
    return is_polity(out_.entities[entity].kind) ||
           (out_.entities[entity].kind == ActorKind::group && about_[entity].record != 0);
  };
  const std::uint32_t seen = seen_at_[*official_];
  if (seen != 0 && is_party(seen - 1)) return seen - 1;
  // "a spokesman for THE ARMY"
  for (const EntityMention& mention : out_.mentions)
    if (doc_.tokens[mention.head].head == static_cast<std::int32_t>(*official_) &&
        doc_.tokens[mention.head].relation == Deprel::nmod && !mention.is_place &&
        is_party(mention.entity))
      return mention.entity;
  return std::nullopt;
}

// "HE told Ali Bako that HE would leave": whom the same word stands for earlier in the sentence,
// unless somebody else does something in between.
std::optional<std::uint32_t> Reading::same_before(std::uint32_t pronoun,
                                                  std::string_view form) const {
  const bool is_quoted = opens_quotation_before(pronoun);
  const std::uint32_t start = clause_start(pronoun);
  for (std::uint32_t t = pronoun; t-- > start;) {
    if (seen_at_[t] == 0 || opens_quotation_before(t) != is_quoted) continue;
    if (is(t, form)) return seen_at_[t] - 1;
    if (is_subject(t) && out_.entities[seen_at_[t] - 1].kind == ActorKind::person) break;
  }
  return std::nullopt;
}

// Whether kind, gender and number of whom the text named allow it.
bool Reading::may_mean(std::string_view pronoun, std::uint32_t entity) const {
  const About& about = about_[entity];
  const ActorKind kind = out_.entities[entity].kind;
  if (pronoun == "he" || pronoun == "she") {
    const char gender = pronoun == "she" ? 'f' : 'm';
    return kind == ActorKind::person && (about.gender == ' ' || about.gender == gender);
  }
  if (kind == ActorKind::person || kind == ActorKind::city || kind == ActorKind::media)
    return false;
  const bool is_plural =
      about.was_plural || (kind == ActorKind::group && out_.entities[entity].name.ends_with('s'));
  // "Hamas" only looks like a plural.
  const bool is_body = kind == ActorKind::group && about.record != 0 && !about.was_plural &&
                       out_.entities[entity].name.find(' ') == std::string::npos;
  return pronoun == "they" ? is_plural : !is_plural || is_body;
}

// "an announcement from GREECE that IT planned": whoever a word of his comes from speaks of
// himself.
std::optional<std::uint32_t> Reading::teller_over(std::uint32_t pronoun) const {
  constexpr std::string_view telling[] = {
      "admission",  "announcement", "assurance", "confirmation", "declaration", "denial",
      "indication", "pledge",       "promise",   "statement",    "vow"};
  if (!has_parse_ || !is_subject(pronoun) || doc_.tokens[pronoun].head < 0) return std::nullopt;
  const std::uint32_t start = clause_start(pronoun);
  if (pronoun < start + 4 || !is(pronoun - 1, "that")) return std::nullopt;
  for (std::uint32_t t = pronoun - 2; t > start; --t) {
    if (!is(t, "from") && !is(t, "by")) continue;
    if (!is_one_of(doc_.lemma(t - 1), telling)) return std::nullopt;
    for (std::uint32_t named = t + 1; named + 1 < pronoun; ++named)
      if (const auto teller = named_at(named)) return teller;
    return std::nullopt;
  }
  return std::nullopt;
}

// The preposition of the nominal's phrase, "OF the old kingdom".
std::optional<std::uint32_t> Reading::preposition_before(std::uint32_t nominal) const {
  const std::uint32_t start = sentence_of(nominal).tokens.first;
  for (std::uint32_t t = nominal; t-- > start;)
    if (doc_.tokens[t].relation == Deprel::case_ &&
        doc_.tokens[t].head == static_cast<std::int32_t>(nominal))
      return t;
  return std::nullopt;
}

// "Chad met NIGER", "signed a pact WITH NIGER", "talks BETWEEN Chad and Niger": the verb of which
// the nominal is a party as much as the subject; -1 for none.
std::int32_t Reading::verb_shared(std::uint32_t nominal) const {
  const std::int32_t above = doc_.tokens[nominal].head;
  if (above < 0) return -1;
  const auto verb = static_cast<std::uint32_t>(above);
  if (doc_.tokens[nominal].relation == Deprel::obj) return doc_.lemma(verb) == "meet" ? above : -1;
  const auto t = preposition_before(nominal);
  if (!t || *t < clause_start(nominal)) return -1;
  const bool is_of_noun = doc_.tokens[verb].upos == Upos::noun;
  if (is(*t, "with")) return is_of_noun ? doc_.tokens[verb].head : above;
  if (is(*t, "to") && (doc_.lemma(verb) == "speak" || doc_.lemma(verb) == "talk")) return above;
  return is(*t, "between") && is_subject(verb) ? doc_.tokens[verb].head : -1;
}

// "ministers OF CHAD", "CHAD'S ministers", not "ministers in Chad".
bool Reading::is_owner(std::uint32_t nominal) const {
  const Token& token = doc_.tokens[nominal];
  if (token.relation == Deprel::nmod_poss) return true;
  const auto preposition = preposition_before(nominal);
  return token.relation == Deprel::nmod && preposition && is(*preposition, "of");
}

// "Chad and Niger signed a pact", "Chad met Niger": the parties that together do what `told` tells
// last.
std::vector<std::uint32_t> Reading::joint_subjects(TokenRange told) {
  std::vector<std::uint32_t> parties;
  std::int32_t verb = -1;
  if (!has_parse_) return parties;
  for (const EntityMention& mention : out_.mentions) {
    std::uint32_t head = mention.head;
    if (!told.contains(head)) continue;
    if (doc_.tokens[head].relation == Deprel::conj && doc_.tokens[head].head >= 0)
      head = static_cast<std::uint32_t>(doc_.tokens[head].head);
    // "the MINISTERS of Chad and Niger met", "Chad's and Niger's MINISTERS"
    if (const std::int32_t above = doc_.tokens[head].head;
        is_owner(head) && above >= 0 &&
        doc_.tokens[static_cast<std::size_t>(above)].xpos == Xpos::nns)
      head = static_cast<std::uint32_t>(above);
    const std::uint32_t party = principal_of(mention.entity);
    const ActorKind kind = out_.entities[party].kind;
    const bool is_party =
        is_polity(kind) || (kind == ActorKind::group && about_[party].record != 0);
    const std::int32_t shared = verb_shared(head);
    if (!is_party || mention.is_place || (!is_subject(head) && shared < 0)) continue;
    const std::int32_t of = shared < 0 ? doc_.tokens[head].head : shared;
    if (of != verb) parties.clear();  // "Chad left, Niger said"
    verb = of;
    if (std::ranges::find(parties, party) == parties.end()) parties.push_back(party);
  }
  return parties;
}

// "The envoy, ALI BAKO, blamed him": what the subject is called is not its object.
bool Reading::is_called_so(std::uint32_t entity, std::uint32_t pronoun) const {
  if (!has_parse_ || doc_.tokens[pronoun].relation != Deprel::obj) return false;
  const Token& name = doc_.tokens[about_[entity].last_token];
  return name.relation == Deprel::appos && name.head >= 0 &&
         is_subject(static_cast<std::uint32_t>(name.head)) &&
         doc_.tokens[static_cast<std::size_t>(name.head)].head == doc_.tokens[pronoun].head;
}

// "Musa criticised CHAD, and he accused it": the object of a clause before, where the subject goes
// on and is of another side.
std::optional<std::uint32_t> Reading::object_before(std::uint32_t pronoun, std::uint32_t subject) {
  if (!has_parse_ || doc_.tokens[pronoun].relation != Deprel::obj) return std::nullopt;
  for (const std::uint32_t entity : recent_) {
    const std::uint32_t last = about_[entity].last_token;
    if (last < clause_start(pronoun)) break;
    if (doc_.tokens[last].relation == Deprel::obj && may_mean("it", entity) &&
        is_polity(out_.entities[entity].kind) && entity != principal_of(subject))
      return entity;
  }
  return std::nullopt;
}

// "THEY", who are several.
void Reading::mention_all(TokenRange tokens, const std::vector<std::uint32_t>& parties) {
  for (const std::uint32_t party : parties) mention(tokens, party, MentionForm::pronoun, "pronoun");
}

// Links a pronoun only where one candidate stands out; a wrong link costs more than none.
void Reading::read_pronoun(const Match& match, std::string_view pronoun) {
  const std::uint32_t token = match.tokens.first;
  const std::uint32_t sentence = sentence_of_[token];
  const bool is_person = pronoun == "he" || pronoun == "she";
  const char gender = pronoun == "she" ? 'f' : 'm';
  const auto subject = subject_over(token);
  const auto speaker = is_person ? speaker_over(token) : std::nullopt;
  std::optional<std::uint32_t> best;
  if (is_person) best = owner_after(token);
  auto told = teller_over(token);
  if (!told && is_person && !is_met_again(token)) told = named_after(token);
  if (told && may_mean(pronoun, *told)) {
    seen_at_[token] = *told + 1;
    return mention(match.tokens, *told, MentionForm::pronoun, "pronoun");
  }
  if (const auto owner = owner_beside(token); owner && may_mean(pronoun, *owner)) best = owner;
  // "Ali met Musa. HE thanked him": a subject goes on with the subject of a sentence before, but
  // not where somebody is quoted who speaks of others.
  const bool goes_on = is_subject(token) && !opens_quotation_before(token);
  const auto may_go_on = [&](std::uint32_t entity) {
    return goes_on && !about_[entity].was_subject &&
           sentence_of_[about_[entity].last_token] < sentence;
  };
  if (pronoun == "they" && goes_on) {
    const auto parties = joint_subjects({doc_.sentences[sentence].tokens.first, token});
    if (parties.size() > 1) return mention_all(match.tokens, parties);
  }
  const auto same = is_person ? same_before(token, pronoun) : std::nullopt;
  if (same && same != subject) best = same;
  for (const std::uint32_t entity : recent_) {
    if (best && (best == same || !may_go_on(*best))) break;
    if (entity == subject || entity == speaker || is_called_so(entity, token)) continue;
    const About& about = about_[entity];
    const std::uint32_t distance = sentence - sentence_of_[about.last_token];
    if (distance > 2) break;
    if (!may_mean(pronoun, entity)) continue;
    if (is_person || about.was_subject) {
      if (!best || (about.was_subject && !about_[*best].was_subject)) best = entity;
      if (about.was_subject) break;
    }
  }
  if (!best && is_person) best = named_after(token);
  if (!best && pronoun == "it" && subject) best = object_before(token, *subject);
  if (!best && is_person)
    if (const auto body = body_of_official(token))
      return mention(match.tokens, *body, MentionForm::pronoun, "pronoun");
  // "Chad and Niger signed a pact. THEY called on Mali to join."
  if (!best && pronoun == "they" && goes_on) {
    if (sentence == 0) return;
    const auto parties = joint_subjects(doc_.sentences[sentence - 1].tokens);
    if (parties.size() > 1) mention_all(match.tokens, parties);
    return;
  }
  if (!best) return;
  if (is_person && about_[*best].gender == ' ') about_[*best].gender = gender;
  seen_at_[token] = *best + 1;
  mention(match.tokens, *best, MentionForm::pronoun, "pronoun");
}

}  // namespace annals
