// What all stages use: words, entities, mentions.
#include "core/actors/reading.h"

#include <algorithm>
#include <utility>

namespace annals {

Reading::Reading(const ActorTable& table, const Document& document,
                 const std::vector<TimeExpression>& times)
    : table_(table), doc_(document), day_(document.article->published) {
  const std::size_t size = doc_.tokens.size();
  has_tags_ = std::ranges::any_of(doc_.tokens, [](const Token& t) { return t.upos != Upos::x; });
  has_parse_ = std::ranges::any_of(doc_.tokens, [](const Token& t) { return t.head >= 0; });
  named_.assign(size, 0);
  sentence_of_.assign(size, 0);
  seen_at_.assign(size, 0);
  is_time_.assign(size, false);
  for (std::uint32_t s = 0; s < doc_.sentences.size(); ++s)
    for (std::uint32_t t = doc_.sentences[s].tokens.first; t < doc_.sentences[s].tokens.last; ++t)
      sentence_of_[t] = s;
  for (const TimeExpression& time : times)
    for (std::uint32_t t = time.tokens.first; t < time.tokens.last && t < size; ++t)
      is_time_[t] = true;
  is_tagged_place_.assign(size, false);
  for (const Name& name : doc_.names)
    for (std::uint32_t t = name.tokens.first; t < name.tokens.last && t < size; ++t)
      if (name.kind == NameKind::place) is_tagged_place_[t] = true;
}

bool Reading::is_capital(std::uint32_t token) const { return begins_with_capital(text(token)); }

bool Reading::is(std::uint32_t token, std::string_view word) const {
  const std::string_view found = text(token);
  return std::ranges::equal(found, word, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

const Sentence& Reading::sentence_of(std::uint32_t token) const {
  return doc_.sentences[sentence_of_[token]];
}

// Also after an opening quotation mark.
bool Reading::is_sentence_start(std::uint32_t token) const {
  const std::uint32_t first = sentence_of(token).tokens.first;
  return token == first || (token - 1 == first && is_punctuation(text(first)));
}

// Without tags every capital is a name and nothing else is known.
bool Reading::is_word_class(std::uint32_t token, Upos tag) const {
  return has_tags_ && doc_.tokens[token].upos == tag;
}

std::uint32_t Reading::head_of(TokenRange tokens) const {
  if (has_parse_)
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      const std::int32_t head = doc_.tokens[t].head;
      if ((head < 0 || !tokens.contains(static_cast<std::uint32_t>(head))) &&
          doc_.tokens[t].relation != Deprel::punct)
        return phrase_of_title(t);
    }
  return tokens.last - 1;
}

// "Mr | MUGABE", read as a name that begins with its title.
std::uint32_t Reading::phrase_of_title(std::uint32_t name) const {
  while (doc_.tokens[name].relation == Deprel::flat && doc_.tokens[name].head >= 0)
    name = static_cast<std::uint32_t>(doc_.tokens[name].head);
  return name;
}

std::uint32_t Reading::entity_of(std::string id, std::string_view name, ActorKind kind) {
  const auto [at, is_new] =
      by_id_.try_emplace(std::move(id), static_cast<std::uint32_t>(out_.entities.size()));
  if (is_new) {
    out_.entities.push_back({at->first, std::string(name), kind, "", ""});
    about_.emplace_back();
  }
  return at->second;
}

std::uint32_t Reading::entity_of(std::uint32_t record) {
  const ActorRecord& known = table_.record(record);
  const std::size_t before = out_.entities.size();
  const std::uint32_t entity = entity_of(std::string(known.id), known.name, known.kind);
  if (entity < before) return entity;
  about_[entity].record = record + 1;
  about_[entity].gender = known.gender;
  Entity& made = out_.entities[entity];
  made.country = known.country;
  // "Moscow" was the capital of another state.
  if (known.kind == ActorKind::city && !known.stands_for.empty())
    if (const auto state = table_.stands_for(record, day_))
      made.country = table_.record(*state).country;
  if (known.kind != ActorKind::person) return entity;
  if (const auto office = table_.office_on(record, day_)) {
    made.affiliation = table_.record(office->body).id;
    about_[entity].title = office->title;
  }
  const auto offices = table_.offices_of(record);
  if (!offices.empty()) made.country = table_.record(offices.back().body).country;
  return entity;
}

std::optional<std::uint32_t> Reading::entity_with_id(std::string_view id) const {
  const auto at = by_id_.find(id);
  if (at == by_id_.end()) return std::nullopt;
  return at->second;
}

std::optional<std::uint32_t> Reading::entity_in_table(const std::string& id) {
  if (const auto known = entity_with_id(id)) return known;
  if (const auto record = table_.find(id)) return entity_of(*record);
  return std::nullopt;
}

void Reading::mention(TokenRange tokens, std::uint32_t entity, MentionForm form,
                      std::string_view way, bool is_place) {
  out_.mentions.push_back(
      {tokens, doc_.span(tokens), head_of(tokens), entity, form, is_place, false, way});
  const auto index = static_cast<std::uint32_t>(out_.mentions.size());
  if (!is_behind(tokens)) ++about_[entity].count;
  if (form != MentionForm::name) return;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
    if (named_[t] == 0) named_[t] = index;
}

std::optional<std::uint32_t> Reading::named_at(std::uint32_t token) const {
  if (named_[token] == 0) return std::nullopt;
  return out_.mentions[named_[token] - 1].entity;
}

bool Reading::is_free(TokenRange tokens) const {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
    if (named_[t] != 0) return false;
  return true;
}

std::uint32_t Reading::principal_of(std::uint32_t entity) {
  const std::string affiliation = out_.entities[entity].affiliation;
  return affiliation.empty() ? entity : entity_in_table(affiliation).value_or(entity);
}

// The state of a city or region: a party to what is done there.
std::optional<std::uint32_t> Reading::state_of(std::uint32_t entity) {
  const ActorKind kind = out_.entities[entity].kind;
  if (kind != ActorKind::city && kind != ActorKind::region) return std::nullopt;
  return entity_in_table(std::string(out_.entities[entity].country));
}

// Orders mentions and entities by their place in the text; every affiliation and every state of a
// place becomes an entity.
Actors Reading::finish() {
  for (std::uint32_t e = 0; e < out_.entities.size(); ++e) {
    principal_of(e);
    state_of(e);
  }
  std::ranges::stable_sort(out_.mentions, [](const EntityMention& a, const EntityMention& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first
                                            : a.tokens.last > b.tokens.last;
  });
  const auto same = [](const EntityMention& a, const EntityMention& b) {
    return a.tokens == b.tokens && a.entity == b.entity;
  };
  out_.mentions.erase(std::unique(out_.mentions.begin(), out_.mentions.end(), same),
                      out_.mentions.end());
  constexpr std::uint32_t unset = 0xFFFFFFFF;
  std::vector<std::uint32_t> place(out_.entities.size(), unset);
  std::vector<Entity> ordered;
  ordered.reserve(out_.entities.size());  // names of entities are looked at while others are put
  const auto put = [&](std::uint32_t entity) {
    if (place[entity] != unset) return;
    place[entity] = static_cast<std::uint32_t>(ordered.size());
    ordered.push_back(std::move(out_.entities[entity]));
  };
  for (EntityMention& mention : out_.mentions) {
    put(mention.entity);
    mention.entity = place[mention.entity];
  }
  for (Entity& entity : ordered) entity.is_unnamed = true;
  for (const EntityMention& mention : out_.mentions)
    if (!mention.is_tentative) ordered[mention.entity].is_unnamed = false;
  const std::size_t mentioned = ordered.size();
  for (std::size_t i = 0; i < mentioned; ++i)
    for (const std::string_view behind :
         {std::string_view(ordered[i].affiliation), std::string_view(ordered[i].country)})
      if (const auto known = entity_with_id(behind)) put(*known);
  for (std::uint32_t i = 0; i < ordered.size(); ++i) {
    const std::string& body = ordered[i].affiliation;
    const auto known = body.empty() ? std::nullopt : entity_with_id(body);
    ordered[i].principal = known && place[*known] != unset ? place[*known] : i;
  }
  out_.entities = std::move(ordered);
  return std::move(out_);
}

}  // namespace annals
