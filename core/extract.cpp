#include "core/extract.h"

#include <algorithm>
#include <cstdio>

namespace annals {
namespace {

// Turns byte spans into code points of the input's text or title. Built once an article, each
// look-up O(log n).
class Locator {
 public:
  explicit Locator(const Article& article) : article_(article) {
    for (std::uint32_t byte = 0; byte < article.text.size(); ++byte) {
      if (byte % stride == 0) counts_.push_back(count_);
      count_ += (article.text[byte] & 0xC0) != 0x80 ? 1u : 0u;
    }
    counts_.push_back(count_);
    body_ = code_points(article.body);
  }

  Passage locate(Span span) const {
    const bool in_title = span.first < article_.body;
    const std::uint32_t offset = in_title ? 0 : body_;
    return {code_points(span.first) - offset, code_points(span.last) - offset,
            std::string(slice(article_.text, span)), in_title};
  }

 private:
  static constexpr std::uint32_t stride = 256;

  std::uint32_t code_points(std::uint32_t byte) const {
    std::uint32_t count = counts_[byte / stride];
    for (std::uint32_t i = byte / stride * stride; i < byte; ++i)
      count += (article_.text[i] & 0xC0) != 0x80 ? 1u : 0u;
    return count;
  }

  const Article& article_;
  std::vector<std::uint32_t> counts_;
  std::uint32_t count_ = 0;
  std::uint32_t body_ = 0;
};

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

std::vector<Actor> actors_of(const Actors& found, const Locator& locator) {
  std::vector<Actor> actors;
  for (const Entity& entity : found.entities)
    actors.push_back({entity.id,
                      entity.name,
                      std::string(name_of(entity.kind)),
                      entity.country,
                      entity.affiliation,
                      {}});
  for (const EntityMention& mention : found.mentions)
    actors[mention.entity].mentions.push_back(
        {locator.locate(mention.span), std::string(name_of(mention.form))});
  return actors;
}

Event event_of(const FoundEvent& found, const Analysis& analysis, const Locator& locator) {
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
  for (const std::uint32_t place : found.places)
    event.places.push_back(analysis.actors.entities[place].name);
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

const Analysis& Extractor::analyse(const Article& article) {
  analyser_.analyse(article, analysis_.document);
  analysis_.times = knowledge_.times.find(analysis_.document);
  analysis_.actors = knowledge_.actors.find(analysis_.document, analysis_.times);
  analysis_.events = knowledge_.events.find(analysis_.document, analysis_.times, analysis_.actors);
  return analysis_;
}

Extraction Extractor::extract(const Article& article) {
  const Analysis& analysis = analyse(article);
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
  out.actors = actors_of(analysis.actors, locator);
  for (const FoundEvent& event : analysis.events)
    out.events.push_back(event_of(event, analysis, locator));
  return out;
}

}  // namespace annals
