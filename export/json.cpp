// The timeline as JSON, streamed, and back.
#include "core/error.h"
#include "export/detail/json_fields.h"
#include "export/formats.h"

#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <ostream>

namespace annals {
namespace {

using detail::put;
constexpr std::string_view schema = "annals/timeline/1";

template <typename Writer>
void put(Writer& out, const std::vector<NamedActor>& actors) {
  put(out, "actors");
  out.StartArray();
  for (const NamedActor& actor : actors) {
    out.StartObject();
    put(out, "id", actor.id);
    put(out, "kind", actor.kind);
    put(out, "mentions");
    out.Uint(actor.mentions);
    if (!actor.days.empty()) put(out, "days", actor.days);
    out.EndObject();
  }
  out.EndArray();
}

template <typename Writer>
void put_article(Writer& out, const ArticleRecord& article) {
  out.StartObject();
  put(out, "id", article.id);
  put(out, "source", article.source);
  put(out, "published", article.published);
  put(out, "title", article.title);
  put(out, "url", article.url);
  if (!article.story.empty()) put(out, "story", article.story);
  if (!article.reprint_of.empty()) put(out, "reprint_of", article.reprint_of);
  if (!article.days.empty()) put(out, "days", article.days);
  if (!article.actors.empty()) put(out, article.actors);
  out.EndObject();
}

template <typename Writer>
void put_relation(Writer& out, const Relation& relation) {
  out.StartObject();
  put(out, "from", relation.from);
  put(out, "to", relation.to);
  put(out, "kind", relation.kind);
  put(out, "basis", relation.basis);
  out.EndObject();
}

// One element a line: readable in a pager, small in a diff.
template <typename Items, typename PutItem>
void put_array(std::ostream& stream, std::string_view key, const Items& items, PutItem put_item) {
  stream << ",\n\"" << key << "\":[";
  const char* separator = "\n";
  rapidjson::StringBuffer buffer;
  for (const auto& item : items) {
    buffer.Clear();
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    out.SetMaxDecimalPlaces(3);
    put_item(out, item);
    stream << separator << std::string_view(buffer.GetString(), buffer.GetSize());
    separator = ",\n";
  }
  stream << "]";
}

std::vector<NamedActor> named_actors(const detail::JsonValue& article) {
  using namespace detail;
  std::vector<NamedActor> actors;
  for (const JsonValue& actor : array_field(article, "actors").GetArray())
    actors.push_back({std::string(text_field(actor, "id")), std::string(text_field(actor, "kind")),
                      offset_field(actor, "mentions"), texts_field(actor, "days")});
  return actors;
}

Timeline read_timeline(const detail::JsonValue& json) {
  using namespace detail;
  if (text_field(json, "schema") != schema)
    throw "no timeline; \"schema\" must be \"" + std::string(schema) + "\"";
  Timeline timeline;
  const auto text = [](const JsonValue& object, const char* name) {
    return std::string(text_field(object, name));
  };
  for (const JsonValue& a : array_field(json, "articles").GetArray())
    timeline.articles.push_back({text(a, "id"), text(a, "source"), text(a, "published"),
                                 text(a, "title"), text(a, "url"), text(a, "story"),
                                 text(a, "reprint_of"), texts_field(a, "days"), named_actors(a)});
  for (const JsonValue& actor : array_field(json, "actors").GetArray())
    timeline.actors.push_back(read_actor(actor));
  for (const JsonValue& event : array_field(json, "events").GetArray())
    timeline.events.push_back(read_event(event));
  for (const auto& [name, relations] : {std::pair("relations", &timeline.relations),
                                        std::pair("contradictions", &timeline.contradictions)})
    for (const JsonValue& r : array_field(json, name).GetArray())
      relations->push_back({text(r, "from"), text(r, "to"), text(r, "kind"), text(r, "basis")});
  return timeline;
}

}  // namespace

std::vector<Omission> write_json(const Timeline& timeline, std::ostream& stream,
                                 const ExportOptions&) {
  stream << "{\"schema\":\"" << schema << "\"";
  put_array(stream, "articles", timeline.articles,
            [](auto& out, const ArticleRecord& a) { put_article(out, a); });
  put_array(stream, "actors", timeline.actors,
            [](auto& out, const Actor& a) { put(out, a, false); });
  put_array(stream, "events", timeline.events,
            [](auto& out, const Event& e) { put(out, e, true); });
  put_array(stream, "relations", timeline.relations,
            [](auto& out, const Relation& r) { put_relation(out, r); });
  if (!timeline.contradictions.empty())
    put_array(stream, "contradictions", timeline.contradictions,
              [](auto& out, const Relation& r) { put_relation(out, r); });
  stream << "\n}\n";
  return {};
}

std::vector<Omission> write_ndjson(const Timeline& timeline, std::ostream& stream,
                                   const ExportOptions&) {
  rapidjson::StringBuffer buffer;
  for (const Event& event : timeline.events) {
    buffer.Clear();
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    out.SetMaxDecimalPlaces(3);
    put(out, event, true);
    stream << std::string_view(buffer.GetString(), buffer.GetSize()) << "\n";
  }
  return {};
}

Timeline parse_timeline(std::string_view json, std::string_view file) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      json.data(), json.size());
  if (document.HasParseError()) {
    const auto line =
        1 + std::count(json.begin(),
                       json.begin() + static_cast<std::ptrdiff_t>(document.GetErrorOffset()), '\n');
    throw Error(file, static_cast<std::size_t>(line),
                std::string("no JSON (") + rapidjson::GetParseError_En(document.GetParseError()) +
                    "); a timeline as 'annals build' writes it is expected");
  }
  try {
    return read_timeline(document);
  } catch (const std::string& problem) {
    throw Error(file, 0, problem);
  }
}

}  // namespace annals
