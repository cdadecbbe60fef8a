// The JSON of events and actors, shared by extractions and timelines.
#pragma once

#include "core/model/date.h"
#include "core/model/extraction.h"

#include <rapidjson/document.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// A key or string for any RapidJSON writer.
template <typename Writer>
void put(Writer& out, std::string_view text) {
  out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

template <typename Writer>
void put(Writer& out, std::string_view key, std::string_view text) {
  put(out, key);
  put(out, text);
}

template <typename Writer>
void put(Writer& out, std::string_view key, const std::vector<std::string>& texts) {
  put(out, key);
  out.StartArray();
  for (const std::string& text : texts) put(out, text);
  out.EndArray();
}

// A whole number as "12", anything else with at most three decimals.
template <typename Writer>
void put_number(Writer& out, std::string_view key, double number) {
  put(out, key);
  if (std::trunc(number) == number && std::abs(number) < 1e15)
    out.Int64(static_cast<std::int64_t>(number));
  else
    out.Double(number);
}

template <typename Writer>
void put(Writer& out, const Passage& passage) {
  put(out, "start");
  out.Uint(passage.start);
  put(out, "end");
  out.Uint(passage.end);
  put(out, "text", passage.text);
  if (passage.in_title) put(out, "field", "title");
}

template <typename Writer>
void put(Writer& out, const Actor& actor, bool with_mentions) {
  out.StartObject();
  put(out, "id", actor.id);
  put(out, "name", actor.name);
  put(out, "kind", actor.kind);
  put(out, "country", actor.country);
  put(out, "affiliation", actor.affiliation);
  if (with_mentions) {
    put(out, "mentions");
    out.StartArray();
    for (const Mention& mention : actor.mentions) {
      out.StartObject();
      put(out, mention.passage);
      put(out, "form", mention.form);
      out.EndObject();
    }
    out.EndArray();
  }
  out.EndObject();
}

template <typename Writer>
void put(Writer& out, const Evidence& evidence) {
  out.StartObject();
  put(out, evidence.sentence);
  put(out, "trigger");
  out.StartObject();
  put(out, evidence.trigger);
  out.EndObject();
  put(out, "rule", evidence.rule);
  if (!evidence.article.empty()) {
    put(out, "article", evidence.article);
    put(out, "source", evidence.source);
  }
  out.EndObject();
}

template <typename Writer>
void put(Writer& out, const Quantity& quantity) {
  out.StartObject();
  put(out, "kind", quantity.kind);
  put_number(out, "low", quantity.low);
  put_number(out, "high", quantity.high);
  put(out, "text", quantity.text);
  out.EndObject();
}

template <typename Writer>
void put(Writer& out, const Conflict& conflict) {
  out.StartObject();
  put(out, "field", conflict.field);
  put(out, "values");
  out.StartArray();
  for (const auto& [value, article] : conflict.values) {
    out.StartObject();
    put(out, "value", value);
    put(out, "article", article);
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
}

template <typename Writer>
void put_links(Writer& out, const std::vector<EventLink>& links) {
  put(out, "links");
  out.StartArray();
  for (const EventLink& link : links) {
    out.StartObject();
    put(out, "kind", link.kind);
    put(out, "event", link.event);
    out.EndObject();
  }
  out.EndArray();
}

template <typename Writer>
void put_act(Writer& out, const Act& act) {
  put(out, "id", act.id);
  put(out, "type", act.type);
  put(out, "mode", act.mode);
  if (!act.plover.empty()) put(out, "plover", act.plover);
  put(out, "contexts", act.contexts);
  put(out, "status", act.status);
  put(out, "sources", act.sources);
  put(out, "targets", act.targets);
  put(out, "date", act.date);
  put(out, "date_basis", act.date_basis);
  put(out, "places", act.places);
  put(out, "attributed_to", act.attributed_to);
  put(out, "quantities");
  out.StartArray();
  for (const Quantity& quantity : act.quantities) put(out, quantity);
  out.EndArray();
  if (!act.links.empty()) put_links(out, act.links);
  put_number(out, "confidence", act.confidence);
}

// The first and last possible day, for readers without EDTF; "" when open.
template <typename Writer>
void put_bounds(Writer& out, const Event& event) {
  const auto date = parse_edtf(event.date).value_or(Interval{});
  put(out, "earliest", date.earliest ? to_iso(*date.earliest) : "");
  put(out, "latest", date.latest ? to_iso(*date.latest) : "");
}

// The fields that only a timeline's event has.
template <typename Writer>
void put_merged(Writer& out, const Event& event) {
  put(out, "first_reported");
  out.StartObject();
  put(out, "article", event.first_reported_article);
  put(out, "day", event.first_reported_day);
  out.EndObject();
  put(out, "sources_count");
  out.Uint(event.sources_count);
  put_number(out, "salience", event.salience);
  put(out, "conflicts");
  out.StartArray();
  for (const Conflict& conflict : event.conflicts) put(out, conflict);
  out.EndArray();
  put(out, "history");
  out.StartArray();
  for (const StatusReport& report : event.history) {
    out.StartObject();
    put(out, "status", report.status);
    put(out, "day", report.day);
    put(out, "article", report.article);
    out.EndObject();
  }
  out.EndArray();
  if (event.reports.empty()) return;
  put(out, "reports");
  out.StartArray();
  for (const EventReport& report : event.reports) {
    out.StartObject();
    put(out, "article", report.article);
    put(out, "mentions");
    out.Uint(report.mentions);
    put_number(out, "match", report.match);
    put(out, "reasons", report.reasons);
    put_act(out, report);
    out.EndObject();
  }
  out.EndArray();
}

template <typename Writer>
void put(Writer& out, const Event& event, bool is_merged) {
  out.StartObject();
  put_act(out, event);
  if (is_merged) {
    put_bounds(out, event);
    put_merged(out, event);
  }
  put(out, "evidence");
  out.StartArray();
  for (const Evidence& evidence : event.evidence) put(out, evidence);
  out.EndArray();
  out.EndObject();
}

// Readers. Each throws std::string, what was found and what would be right, for the caller to place
// in a file.
using JsonValue = rapidjson::Value;

std::string_view text_field(const JsonValue& object, const char* name);  // "" when absent
const JsonValue& array_field(const JsonValue& object,
                             const char* name);  // an empty array when absent
std::vector<std::string> texts_field(const JsonValue& object, const char* name);
std::uint32_t offset_field(const JsonValue& object, const char* name);  // throws when absent
Actor read_actor(const JsonValue& json);
Event read_event(const JsonValue& json);
Passage read_passage(const JsonValue& json);

}  // namespace annals::detail
