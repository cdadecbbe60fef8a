// What the text says a person is: "NATO Secretary General Jens Stoltenberg", "Jan Peters, a
// spokesman for the ministry". It beats the table.
#include "core/actors/reading.h"

namespace annals {

// Takes one word of a title into account. Returns false for a word that cannot stand in one.
bool Reading::add_to_title(std::uint32_t token, Title& title) const {
  const Match* match = match_at(token);
  if (named_[token] != 0 && out_.entities[*named_at(token)].kind == ActorKind::person) return false;
  if (match == nullptr) {
    if (named_[token] != 0) title.entity = named_at(token);
    return text(token) == "-" || is_capital(token) || is_word_class(token, Upos::adj) ||
           is_word_class(token, Upos::noun) || is_word_class(token, Upos::propn);
  }
  if (const auto body = body_at(*match)) {
    title.body = *body;
    return true;
  }
  const NounRecord* noun = noun_of(*match);
  if (noun == nullptr || noun->role == NounRole::pronoun || noun->role == NounRole::locative ||
      noun->role == NounRole::kin)
    return false;
  if (noun->role == NounRole::former) title.is_former = true;
  if (noun->role == NounRole::office && !is_plural(*match)) title.office = noun;
  if (noun->role == NounRole::rank) title.rank = noun;
  if (noun->role == NounRole::group && named_[token] != 0) title.entity = named_at(token);
  if (noun->role == NounRole::organ && noun->refers != "named") title.organ = match->tokens.first;
  return true;
}

// Reads leftwards from the name; the outermost body counts: "Chinese ambassador to the UN". The
// state or, of an ambassador, body to which somebody is sent is not his: "its ambassador to
// Kuwait".
Reading::Title Reading::title_before(std::uint32_t first, bool is_known) const {
  constexpr std::uint32_t reach = 14;
  const std::uint32_t start = sentence_of(first).tokens.first;
  Title title;
  bool has_crossed = false, needs_office = false;
  const NounRecord* nearest = nullptr;
  std::optional<std::uint32_t> host;
  std::uint32_t token = first;
  while (token > start && first - token < reach) {
    --token;
    if (is_comma(token)) {
      const NounRecord* before = token > start ? noun_at(token - 1) : nullptr;
      const bool is_office = before != nullptr && before->role == NounRole::office;
      // "The envoy to the United Nations, Liu Wen": of people whom the table knows only their own
      // title is believed.
      const Match* match = token > start ? match_at(token - 1) : nullptr;
      // "In Vienna, Libyan envoy Liu Wen" is Libya's.
      const bool is_organ = before != nullptr && before->role == NounRole::organ;
      // "the prime minister OF CHAD, Ali Bako"
      const bool is_titled = match != nullptr && match->tokens.first >= start + 2 &&
                             is(match->tokens.first - 1, "of") && body_at(*match) &&
                             noun_at(match->tokens.first - 2) != nullptr &&
                             noun_at(match->tokens.first - 2)->role == NounRole::office;
      const bool is_body =
          !is_known && !title.body && match != nullptr && (is_organ || body_at(*match).has_value());
      if (has_crossed || !(is_office || is_body || is_titled)) break;
      has_crossed = true;
      needs_office = !is_office;
      continue;
    }
    const NounRecord* noun = noun_at(token);
    const bool is_link = noun != nullptr && noun->role == NounRole::link;
    const bool is_article = is(token, "the") || is(token, "a") || is(token, "an");
    // "an INTERPOL warrant for the Israeli prime minister": the title is whole, what is linked to
    // it is another thing unless it is an office too.
    if (is_link && title.office != nullptr && title.body && !is(token, "'s") && !is(token, "’s")) {
      const NounRecord* linked = token > start ? noun_at(token - 1) : nullptr;
      if (linked == nullptr || linked->role != NounRole::office) break;
    }
    if (is_article) {
      const NounRecord* before = token > start ? noun_at(token - 1) : nullptr;
      if (before == nullptr || before->role != NounRole::link) break;
      continue;
    }
    if (!is_link && !add_to_title(token, title)) break;
    if (is(token, "to")) host = title.body;
    if (nearest == nullptr) nearest = title.office;
    if (const Match* match = match_at(token)) token = match->tokens.first;
  }
  if (needs_office && title.office == nullptr) return {};
  title.office = nearest != nullptr ? nearest : title.office;
  const bool is_sent = title.office != nullptr && title.office->noun.ends_with("ambassador");
  if (host && title.body == host && (is_sent || table_.record(*host).kind == ActorKind::state))
    title.body.reset();
  return title;
}

// ", the foreign minister of Iran," after the name.
Reading::Title Reading::title_after(std::uint32_t last) const {
  constexpr std::uint32_t reach = 16;
  Title title;
  const std::uint32_t end = sentence_of(last - 1).tokens.last;
  if (last >= end || !is_comma(last)) return title;
  const NounRecord* first = nullptr;
  std::optional<std::uint32_t> body;
  for (std::uint32_t token = last + 1; token < end && token - last < reach; ++token) {
    const NounRecord* noun = noun_at(token);
    const bool is_filler = is(token, "the") || is(token, "a") || is(token, "an") ||
                           (noun != nullptr && noun->role == NounRole::link);
    if (!is_filler && !add_to_title(token, title)) break;
    if (first == nullptr) first = title.office;
    if (!body && title.body) body = title.body;
    if (const Match* match = match_at(token)) token = match->tokens.last - 1;
  }
  title.office = first;
  title.body = body;
  if (first == nullptr) title = {};
  return title;
}

// "President Ahmed Toure OF MALI"
void Reading::add_body_after(std::uint32_t last, Title& title) const {
  const std::uint32_t end = sentence_of(last - 1).tokens.last;
  if (last + 1 >= end || !is(last, "of")) return;
  const std::uint32_t body = last + 1 + (is(last + 1, "the") ? 1 : 0);
  if (body < end) add_to_title(body, title);
}

void Reading::affiliate(std::uint32_t entity, const Title& title) {
  About& about = about_[entity];
  if (title.rank != nullptr && about.title.empty()) about.title = title.rank->noun;
  if (title.office == nullptr && !title.body) return;
  if (title.office != nullptr) about.title = plain_title(*title.office);
  Entity& person = out_.entities[entity];
  if (title.is_former) {
    about.is_former = true;
    const bool holds = about.record != 0 && table_.office_on(about.record - 1, day_);
    if (!holds) person.affiliation.clear();
    if (title.body && person.country.empty()) person.country = table_.record(*title.body).country;
    return;
  }
  if (title.office == nullptr) return;
  if (title.body) {
    const ActorRecord& body = table_.record(*title.body);
    const bool is_private = title.office->refers == "private" &&
                            (body.kind == ActorKind::state || body.kind == ActorKind::region);
    if (person.country.empty()) person.country = body.country;
    if (!is_private) person.affiliation = body.id;
  } else if (title.entity && person.affiliation.empty()) {
    person.affiliation = out_.entities[*title.entity].id;
  } else if (!title.entity && about.record != 0 && about.title.ends_with("minister")) {
    // "The prime minister, Ali Bako": a minister acts for his country, whatever party he leads.
    const auto body = table_.find(person.affiliation);
    const auto state = table_.find(person.country);
    if (body && state && table_.record(*body).kind == ActorKind::group)
      person.affiliation = person.country;
  }
}

std::string_view Reading::plain_title(const NounRecord& office) {
  return office.refers.empty() || office.refers == "private" || office.refers == "organ"
             ? office.noun
             : office.refers.substr(0, office.refers.find('|'));
}

// "Vanuatu's prime minister": whose office each title of the article is, where it says so.
std::map<std::string_view, std::uint32_t> Reading::owners_of_titles() const {
  std::map<std::string_view, std::uint32_t> owners;
  for (const Match& match : matches_)
    if (const NounRecord* office = noun_of(match, NounRole::office);
        office != nullptr && !is_plural(match))
      if (const auto owner = owner_beside(match)) {
        owners.try_emplace(plain_title(*office), *owner);
        owners.try_emplace(office->noun, *owner);
      }
  return owners;
}

// The state that the article names, when it names one only.
std::optional<std::uint32_t> Reading::only_state() const {
  std::optional<std::uint32_t> only;
  for (std::uint32_t e = 0; e < out_.entities.size(); ++e) {
    if (out_.entities[e].kind != ActorKind::state || about_[e].count == 0) continue;
    if (only || about_[e].record == 0) return std::nullopt;
    only = about_[e].record - 1;
  }
  return only;
}

// "Chad expelled two envoys. Foreign Minister Ali Bako said …": the state that alone is the subject
// of the sentence before, for a subject.
std::optional<std::uint32_t> Reading::state_before(std::uint32_t token) const {
  const std::uint32_t sentence = sentence_of_[token];
  if (!has_parse_ || sentence == 0 || !is_subject(token)) return std::nullopt;
  std::optional<std::uint32_t> state;
  const TokenRange before = doc_.sentences[sentence - 1].tokens;
  for (std::uint32_t t = before.first; t < before.last; ++t) {
    const auto named = named_at(t);
    const Deprel relation = doc_.tokens[t].relation;
    const bool is_owner = relation == Deprel::amod || relation == Deprel::nmod_poss;
    // "CHADIAN troops left"
    const std::int32_t head = is_owner ? doc_.tokens[t].head : static_cast<std::int32_t>(t);
    if (!named || head < 0 || !is_subject(static_cast<std::uint32_t>(head))) continue;
    if (state || out_.entities[*named].kind != ActorKind::state || about_[*named].record == 0)
      return std::nullopt;
    state = about_[*named].record - 1;
  }
  return state;
}

// "Defence Secretary John Brown": of the states that call him so the one that is named most.
std::optional<std::uint32_t> Reading::nation_calling(const NounRecord& office) const {
  std::optional<std::uint32_t> most;
  std::uint32_t named = 0;
  std::string_view id;
  for (Cells ids(office.states, ' '); ids.next(id);)
    if (const auto nation = table_.find(id))
      for (std::uint32_t e = 0; e < out_.entities.size(); ++e)
        if (about_[e].record == *nation + 1 && about_[e].count > named) {
          named = about_[e].count;
          most = nation;
        }
  return most;
}

void Reading::find_titles() {
  const auto owners = owners_of_titles();
  const std::size_t size = out_.mentions.size();
  for (std::size_t i = 0; i < size; ++i) {
    const EntityMention mention = out_.mentions[i];
    if (mention.form != MentionForm::name ||
        out_.entities[mention.entity].kind != ActorKind::person)
      continue;
    Title title = title_before(mention.tokens.first, about_[mention.entity].record != 0);
    if (title.office != nullptr && !title.body) add_body_after(mention.tokens.last, title);
    if (title.office == nullptr || !title.body) {
      const Title after = title_after(mention.tokens.last);
      if (after.office != nullptr && (after.body || title.office == nullptr)) title = after;
    }
    // "Prime Minister Serge Vohor" after "Vanuatu's prime minister"
    if (title.office != nullptr && !title.body && !title.entity &&
        about_[mention.entity].record == 0) {
      const bool is_national = !title.office->states.empty();
      const std::string_view plain = plain_title(*title.office);
      // Looked up by its own words: "the defence secretary" is not "Chad's defence minister".
      if (const auto owner = owners.find(is_national ? title.office->noun : plain);
          owner != owners.end())
        title.body = owner->second;
      else if (is_national)
        title.body = nation_calling(*title.office);
      const bool is_minister = plain.ends_with("minister");
      if (!title.body && is_minister) title.body = only_state();
      if (!title.body && is_minister) title.body = state_before(mention.tokens.first);
    }
    if (title.office != nullptr && !title.body)
      title.body = past_body(mention.entity, *title.office);
    affiliate(mention.entity, title);
    // "CNN's ARWA BAKO"
    const bool is_reporter = title.office == nullptr && title.body &&
                             table_.record(*title.body).kind == ActorKind::media &&
                             is_possessive(mention.tokens.first - 1);
    if (is_reporter && about_[mention.entity].record == 0)
      out_.entities[mention.entity].affiliation = table_.record(*title.body).id;
    take_gender(mention.tokens.first, mention.entity);
  }
}

bool Reading::is_owned_by_pronoun(const EntityMention& person) const {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t start = sentence_of(person.tokens.first).tokens.first;
  for (std::uint32_t t = person.tokens.first; t > start && person.tokens.first - t < reach; --t)
    if (is_word_class(t - 1, Upos::pron)) return true;
  return false;
}

// "The head of the navy, Admiral Ali Bako", "the police chief, Ali Bako": of those without a
// body whoever serves an organ is of the state whose organ that is. To be called when organs are
// found.
void Reading::find_servants() {
  std::vector<std::optional<std::uint32_t>> organ_at(doc_.tokens.size());
  for (const EntityMention& organ : out_.mentions)
    if (organ.form == MentionForm::nominal && out_.entities[organ.entity].kind == ActorKind::state)
      for (std::uint32_t t = organ.tokens.first; t < organ.tokens.last; ++t)
        organ_at[t] = organ.entity;
  const std::size_t size = out_.mentions.size();
  for (std::size_t i = 0; i < size; ++i) {
    const EntityMention mention = out_.mentions[i];
    const About& about = about_[mention.entity];
    const bool is_unknown =
        about.record == 0 && !about.is_former && out_.entities[mention.entity].affiliation.empty();
    if (mention.form != MentionForm::name || !is_unknown ||
        out_.entities[mention.entity].kind != ActorKind::person)
      continue;
    Title title = title_before(mention.tokens.first, false);
    if (title.office == nullptr) title = title_after(mention.tokens.last);
    if (title.office == nullptr || title.is_former || title.office->refers == "private") continue;
    if (!title.entity && title.organ) title.entity = organ_at[*title.organ];
    // "ITS army chief, Ali Bako" is that of whoever is meant.
    if (!title.entity && title.office->refers == "organ" && !is_owned_by_pronoun(mention)) {
      title.entity = state_around(mention.tokens.first, Places::all);
      if (!title.entity) title.entity = home();
    }
    affiliate(mention.entity, title);
  }
}

// "MRS Koroma", "her FATHER Ali", "his wife, Awa"
void Reading::take_gender(std::uint32_t first, std::uint32_t person) {
  const std::uint32_t start = sentence_of(first).tokens.first;
  if (first == start) return;
  const std::uint32_t before = is_comma(first - 1) && first - 1 > start ? first - 2 : first - 1;
  const NounRecord* noun = noun_at(text(before) == "." && before > start ? before - 1 : before);
  const bool is_gendered = noun != nullptr && noun->refers.size() == 1 &&
                           (noun->role == NounRole::kin || noun->role == NounRole::rank);
  if (is_gendered && about_[person].gender == ' ') about_[person].gender = noun->refers.front();
}

// "President Reagan" of a later article: as whom he acted then.
std::optional<std::uint32_t> Reading::past_body(std::uint32_t person,
                                                const NounRecord& office) const {
  const About& about = about_[person];
  if (about.record == 0 || about.is_former || !out_.entities[person].affiliation.empty())
    return std::nullopt;
  for (const OfficeRecord& held : table_.offices_of(about.record - 1))
    if (has_held(held, office)) return held.body;
  return std::nullopt;
}

}  // namespace annals
