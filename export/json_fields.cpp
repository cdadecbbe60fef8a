#include "export/detail/json_fields.h"

namespace annals::detail {
namespace {

const JsonValue* member(const JsonValue& object, const char* name) {
  if (!object.IsObject())
    throw std::string("a value that is no object; an object with \"") + name + "\" is expected";
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

const JsonValue& object_field(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  if (value == nullptr || !value->IsObject())
    throw std::string("no object \"") + name + "\"; see docs/output.md";
  return *value;
}

double number_field(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  if (value == nullptr) return 0;
  if (!value->IsNumber()) throw std::string("\"") + name + "\" is no number; a number is expected";
  return value->GetDouble();
}

Evidence read_evidence(const JsonValue& json) {
  return {read_passage(json), read_passage(object_field(json, "trigger")),
          std::string(text_field(json, "rule")), std::string(text_field(json, "article")),
          std::string(text_field(json, "source"))};
}

Conflict read_conflict(const JsonValue& json) {
  Conflict conflict{std::string(text_field(json, "field")), {}};
  for (const JsonValue& value : array_field(json, "values").GetArray())
    conflict.values.push_back(
        {std::string(text_field(value, "value")), std::string(text_field(value, "article"))});
  return conflict;
}

}  // namespace

std::uint32_t offset_field(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  if (value == nullptr || !value->IsUint())
    throw std::string("\"") + name + "\" is no whole number from 0";
  return value->GetUint();
}

std::string_view text_field(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  if (value == nullptr) return {};
  if (!value->IsString()) throw std::string("\"") + name + "\" is no string; a string is expected";
  return {value->GetString(), value->GetStringLength()};
}

const JsonValue& array_field(const JsonValue& object, const char* name) {
  static const JsonValue empty(rapidjson::kArrayType);
  const JsonValue* value = member(object, name);
  if (value == nullptr) return empty;
  if (!value->IsArray()) throw std::string("\"") + name + "\" is no array; an array is expected";
  return *value;
}

std::vector<std::string> texts_field(const JsonValue& object, const char* name) {
  std::vector<std::string> texts;
  for (const JsonValue& value : array_field(object, name).GetArray()) {
    if (!value.IsString())
      throw std::string("\"") + name + "\" holds no strings; strings are expected";
    texts.emplace_back(value.GetString(), value.GetStringLength());
  }
  return texts;
}

Passage read_passage(const JsonValue& json) {
  return {offset_field(json, "start"), offset_field(json, "end"),
          std::string(text_field(json, "text")), text_field(json, "field") == "title"};
}

Actor read_actor(const JsonValue& json) {
  Actor actor{
      std::string(text_field(json, "id")),          std::string(text_field(json, "name")),
      std::string(text_field(json, "kind")),        std::string(text_field(json, "country")),
      std::string(text_field(json, "affiliation")), {}};
  for (const JsonValue& mention : array_field(json, "mentions").GetArray())
    actor.mentions.push_back({read_passage(mention), std::string(text_field(mention, "form"))});
  return actor;
}

namespace {

void read_act(const JsonValue& json, Act& act) {
  act.id = text_field(json, "id");
  act.type = text_field(json, "type");
  if (act.id.empty() || act.type.empty())
    throw std::string("an event without \"id\" or \"type\"; both are needed");
  act.mode = text_field(json, "mode");
  act.plover = text_field(json, "plover");
  act.contexts = texts_field(json, "contexts");
  act.status = text_field(json, "status");
  act.sources = texts_field(json, "sources");
  act.targets = texts_field(json, "targets");
  act.date = text_field(json, "date");
  act.date_basis = text_field(json, "date_basis");
  act.places = texts_field(json, "places");
  act.attributed_to = texts_field(json, "attributed_to");
  for (const JsonValue& q : array_field(json, "quantities").GetArray())
    act.quantities.push_back({std::string(text_field(q, "kind")), number_field(q, "low"),
                              number_field(q, "high"), std::string(text_field(q, "text"))});
  for (const JsonValue& link : array_field(json, "links").GetArray())
    act.links.push_back(
        {std::string(text_field(link, "kind")), std::string(text_field(link, "event"))});
  act.confidence = number_field(json, "confidence");
}

EventReport read_report(const JsonValue& json) {
  EventReport report;
  read_act(json, report);
  report.article = text_field(json, "article");
  report.mentions = offset_field(json, "mentions");
  report.match = number_field(json, "match");
  report.reasons = texts_field(json, "reasons");
  return report;
}

}  // namespace

Event read_event(const JsonValue& json) {
  Event event;
  read_act(json, event);
  if (json.HasMember("first_reported")) {
    const JsonValue& first = object_field(json, "first_reported");
    event.first_reported_article = text_field(first, "article");
    event.first_reported_day = text_field(first, "day");
  }
  if (json.HasMember("sources_count")) event.sources_count = offset_field(json, "sources_count");
  event.salience = number_field(json, "salience");
  for (const JsonValue& conflict : array_field(json, "conflicts").GetArray())
    event.conflicts.push_back(read_conflict(conflict));
  for (const JsonValue& status : array_field(json, "history").GetArray())
    event.history.push_back({std::string(text_field(status, "status")),
                             std::string(text_field(status, "day")),
                             std::string(text_field(status, "article"))});
  for (const JsonValue& report : array_field(json, "reports").GetArray())
    event.reports.push_back(read_report(report));
  for (const JsonValue& evidence : array_field(json, "evidence").GetArray())
    event.evidence.push_back(read_evidence(evidence));
  return event;
}

}  // namespace annals::detail
