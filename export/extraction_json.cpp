#include "export/extraction_json.h"

#include "core/error.h"
#include "export/detail/json_fields.h"

#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>

namespace annals {
namespace {

constexpr std::string_view schema = "annals/extraction/1";

Extraction read_extraction(const detail::JsonValue& json) {
  using namespace detail;
  if (text_field(json, "schema") != schema)
    throw "no extraction; \"schema\" must be \"" + std::string(schema) + "\"";
  Extraction out;
  out.id = text_field(json, "id");
  out.source = text_field(json, "source");
  out.url = text_field(json, "url");
  out.title = text_field(json, "title");
  out.published = text_field(json, "published");
  out.language = text_field(json, "language");
  out.story = text_field(json, "story");
  for (const JsonValue& time : array_field(json, "times").GetArray())
    out.times.push_back({read_passage(time), std::string(text_field(time, "type")),
                         std::string(text_field(time, "value")),
                         std::string(text_field(time, "edtf"))});
  for (const JsonValue& actor : array_field(json, "actors").GetArray())
    out.actors.push_back(read_actor(actor));
  for (const JsonValue& event : array_field(json, "events").GetArray())
    out.events.push_back(read_event(event));
  return out;
}

}  // namespace

std::string to_json_line(const Extraction& extraction) {
  using detail::put;
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
  out.SetMaxDecimalPlaces(3);
  out.StartObject();
  put(out, "schema", schema);
  put(out, "id", extraction.id);
  put(out, "source", extraction.source);
  put(out, "url", extraction.url);
  put(out, "title", extraction.title);
  put(out, "published", extraction.published);
  put(out, "language", extraction.language);
  put(out, "story", extraction.story);
  put(out, "times");
  out.StartArray();
  for (const TimeRecord& time : extraction.times) {
    out.StartObject();
    put(out, time.passage);
    put(out, "type", time.type);
    put(out, "value", time.value);
    put(out, "edtf", time.edtf);
    out.EndObject();
  }
  out.EndArray();
  put(out, "actors");
  out.StartArray();
  for (const Actor& actor : extraction.actors) put(out, actor, true);
  out.EndArray();
  put(out, "events");
  out.StartArray();
  for (const Event& event : extraction.events) put(out, event, false);
  out.EndArray();
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

Extraction parse_extraction(std::string_view line, std::string_view file, std::size_t number) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (json.HasParseError())
    throw Error(file, number,
                std::string("no JSON (") + rapidjson::GetParseError_En(json.GetParseError()) +
                    "); one extraction a line is expected");
  try {
    return read_extraction(json);
  } catch (const std::string& problem) {
    throw Error(file, number, problem);
  }
}

}  // namespace annals
