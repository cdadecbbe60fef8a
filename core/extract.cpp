#include "core/extract.h"

#include "core/actors/actor_table.h"
#include "core/locator.h"

#include <algorithm>
#include <cstdio>

namespace annals {
namespace {

// FNV-1a, 64 bits: stable over runs and machines.
std::string hash_id(std::string_view a, std::string_view b, std::uint32_t c) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  const auto mix = [&](std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    hash = (hash ^ 0x1F) * 0x100000001B3u;
  };
  mix(a);
  mix(b);
  mix(std::to_string(c));
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

// The entities that take part in an event.
std::vector<bool> parties_of(const Analysis& analysis) {
  std::vector<bool> is_party(analysis.actors.entities.size());
  for (const FoundEvent& event : analysis.events)
    for (const auto* side : {&event.sources, &event.targets, &event.attributed_to})
      for (const std::uint32_t entity : *side) is_party[entity] = true;
  return is_party;
}

// The entities that the text names, or for which a named one acts.
std::vector<bool> named_in(const Actors& found) {
  std::vector<bool> is_named(found.entities.size());
  for (const EntityMention& mention : found.mentions)
    if (!mention.is_tentative)
      is_named[mention.entity] = is_named[found.principal(mention.entity)] = true;
  return is_named;
}

// Every actor but those without a name, and states of places, that take no part in an event.
std::vector<Actor> actors_of(const Analysis& analysis, const Locator& locator) {
  const Actors& found = analysis.actors;
  const std::vector<bool> is_party = parties_of(analysis);
  const std::vector<bool> is_named = named_in(found);
  std::vector<Actor> actors;
  std::vector<std::uint32_t> place(found.entities.size());
  for (std::uint32_t e = 0; e < found.entities.size(); ++e) {
    if (!is_named[e] && !is_party[e]) continue;
    place[e] = static_cast<std::uint32_t>(actors.size());
    const Entity& entity = found.entities[e];
    actors.push_back({entity.id,
                      entity.name,
                      std::string(name_of(entity.kind)),
                      entity.country,
                      entity.affiliation,
                      {}});
  }
  for (const EntityMention& mention : found.mentions)
    if (!mention.is_tentative || (found.is_unnamed(mention.entity) && is_party[mention.entity]))
      actors[place[mention.entity]].mentions.push_back(
          {locator.locate(mention.span), std::string(name_of(mention.form))});
  return actors;
}

// The names of the places, each before its state: "Riga", "Latvia".
std::vector<std::string> places_of(const FoundEvent& found, const Actors& actors,
                                   const ActorTable& table) {
  std::vector<std::string> places;
  const auto add = [&](std::string_view name) {
    if (std::ranges::find(places, name) == places.end()) places.emplace_back(name);
  };
  for (const std::uint32_t place : found.places) {
    const Entity& entity = actors.entities[place];
    add(entity.name);
    if (const auto state = table.find(entity.country); state && entity.id != entity.country)
      add(table.record(*state).name);
  }
  return places;
}

Event event_of(const FoundEvent& found, const Analysis& analysis, const ActorTable& table,
               const Locator& locator) {
  const Article& article = *analysis.document.article;
  const auto ids = [&](const std::vector<std::uint32_t>& entities) {
    std::vector<std::string> result;
    for (const std::uint32_t entity : entities)
      result.push_back(analysis.actors.entities[entity].id);
    return result;
  };
  Event event;
  event.id = hash_id(article.id, found.type, found.evidence.front().trigger.first);
  event.type = found.type;
  event.mode = found.mode;
  event.plover = found.plover;
  event.contexts = strings(found.contexts);
  event.status = name_of(found.status);
  event.sources = ids(found.sources);
  event.targets = ids(found.targets);
  event.attributed_to = ids(found.attributed_to);
  event.places = places_of(found, analysis.actors, table);
  event.date = to_edtf(found.date);
  event.date_basis = name_of(found.date_basis);
  event.confidence = found.confidence;
  for (const FoundQuantity& q : found.quantities)
    event.quantities.push_back(
        {std::string(q.kind), q.low, q.high, std::string(slice(article.text, q.span))});
  for (const FoundEvidence& evidence : found.evidence)
    event.evidence.push_back({locator.locate(analysis.document.sentences[evidence.sentence].span),
                              locator.locate(evidence.trigger), std::string(evidence.rule), "",
                              ""});
  return event;
}

}  // namespace

Extractor::Extractor(const Knowledge& knowledge)
    : knowledge_(knowledge), analyser_(knowledge.language) {}

void Extractor::analyse(std::span<const Article> articles) {
  if (analyses_.size() < articles.size()) analyses_.resize(articles.size());
  const std::span analyses = std::span(analyses_).first(articles.size());
  std::vector<Document*> documents;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    documents.push_back(&analyses[i].document);
    documents.back()->article = &articles[i];
  }
  analyser_.analyse(documents);
  for (Analysis& a : analyses) a.times = knowledge_.times.find(a.document);
  for (Analysis& a : analyses) a.actors = knowledge_.actors.find(a.document, a.times);
  for (Analysis& a : analyses)
    a.events = knowledge_.events.find(a.document, a.times, a.actors, a.passed_over);
  for (Analysis& a : analyses) a.links = knowledge_.links.find(a.document, a.events);
}

const Analysis& Extractor::analyse(const Article& article) {
  analyse(std::span(&article, 1));
  return analyses_.front();
}

Extraction Extractor::extract(const Article& article) { return detach(analyse(article)); }

std::vector<Extraction> Extractor::extract(std::span<const Article> articles) {
  analyse(articles);
  std::vector<Extraction> out;
  for (std::size_t i = 0; i < articles.size(); ++i) out.push_back(detach(analyses_[i]));
  return out;
}

Extraction Extractor::detach(const Analysis& analysis) const {
  const Article& article = *analysis.document.article;
  const Locator locator(article);
  Extraction out{article.id,
                 article.source,
                 article.url,
                 article.title,
                 article.published ? to_iso(*article.published) : "",
                 article.language,
                 article.story,
                 {},
                 {},
                 {}};
  for (const TimeExpression& time : analysis.times)
    out.times.push_back({locator.locate(time.span), std::string(name_of(time.type)), time.value,
                         time.interval ? to_edtf(*time.interval) : ""});
  out.actors = actors_of(analysis, locator);
  for (const FoundEvent& event : analysis.events)
    out.events.push_back(event_of(event, analysis, knowledge_.actors.table(), locator));
  for (const FoundLink& link : analysis.links)
    out.events[link.from].links.push_back({std::string(link.kind), out.events[link.to].id});
  return out;
}

}  // namespace annals
