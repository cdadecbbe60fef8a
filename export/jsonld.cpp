// JSON-LD 1.1: events as schema:Event and sem:Event, with who says so.
// https://schema.org/Event, https://semanticweb.cs.vu.nl/2009/11/sem/
#include "export/detail/json_document.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <set>

namespace annals {
namespace {

using namespace detail;

std::string iri(std::string_view kind, std::string_view id) {
  return "urn:annals:" + std::string(kind) + ":" + percent_encoded(id);
}

void put_link(JsonWriter& out, std::string_view key, const std::string& target) {
  put_object(out, key, [&] { put(out, "@id", target); });
}

void put_links(JsonWriter& out, std::string_view key, std::string_view kind,
               const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  put_array(out, key, [&] {
    for (const std::string& id : ids) put_object(out, [&] { put(out, "@id", iri(kind, id)); });
  });
}

// Before the year 1 the year alone: readers disagree on the days of a calendar that was not in use.
void put_day(JsonWriter& out, std::string_view key, const std::optional<Day>& day) {
  if (!day) return;
  const std::string iso = to_iso(*day);
  const bool has_days = to_civil(*day).year > 0;
  put_object(out, key, [&] {
    put(out, "@type", has_days ? "xsd:date" : "xsd:gYear");
    put(out, "@value", has_days ? iso : iso.substr(0, iso.size() - 6));
  });
}

void put_context(JsonWriter& out) {
  put_object(out, "@context", [&] {
    put(out, "schema", "https://schema.org/");
    put(out, "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
    put(out, "xsd", "http://www.w3.org/2001/XMLSchema#");
    put(out, "annals", "urn:annals:term:");
  });
}

// "schema:EventScheduled" for what was planned, "" where schema.org has no word.
std::string_view event_status(std::string_view status) {
  if (status == "planned") return "https://schema.org/EventScheduled";
  return {};
}

void put_roles(JsonWriter& out, const Event& event) {
  const auto put_role = [&](std::string_view role, const std::string& actor) {
    put_object(out, [&] {
      put(out, "@type", "sem:Role");
      put_link(out, "sem:roleType", "urn:annals:role:" + std::string(role));
      put_link(out, "annals:actor", iri("actor", actor));
    });
  };
  if (event.sources.empty() && event.targets.empty()) return;
  put_array(out, "annals:role", [&] {
    for (const std::string& actor : event.sources) put_role("source", actor);
    for (const std::string& actor : event.targets) put_role("target", actor);
  });
}

void put_quotations(JsonWriter& out, const Event& event) {
  put_array(out, "schema:subjectOf", [&] {
    for (const Evidence& evidence : event.evidence)
      put_object(out, [&] {
        put(out, "@type", "schema:Quotation");
        put(out, "schema:text", evidence.sentence.text);
        if (!evidence.article.empty())
          put_link(out, "schema:isPartOf", iri("article", evidence.article));
      });
  });
}

void put_event(JsonWriter& out, const Event& event, const ActorNames& names) {
  const auto date = parse_edtf(event.date).value_or(Interval{});
  put_object(out, [&] {
    put(out, "@id", iri("event", event.id));
    put_array(out, "@type", [&] {
      put(out, "schema:Event");
      put(out, "sem:Event");
    });
    put(out, "schema:name", headline(event, names));
    put(out, "schema:description", sentence(event));
    put_link(out, "sem:eventType", iri("type", event.type));
    put(out, "annals:status", event.status);
    if (const auto status = event_status(event.status); !status.empty())
      put_link(out, "schema:eventStatus", std::string(status));
    put(out, "annals:edtf", event.date);
    put(out, "annals:dateBasis", event.date_basis);
    put_day(out, "schema:startDate", date.earliest);
    put_day(out, "schema:endDate", date.latest);
    put_day(out, "sem:hasEarliestBeginTimeStamp", date.earliest);
    put_day(out, "sem:hasLatestEndTimeStamp", date.latest);
    std::vector<std::string> actors = event.sources;
    actors.insert(actors.end(), event.targets.begin(), event.targets.end());
    put_links(out, "sem:hasActor", "actor", actors);
    put_roles(out, event);
    put_links(out, "sem:hasPlace", "place", event.places);
    put_links(out, "schema:location", "place", event.places);
    put_links(out, "sem:accordingTo", "actor", event.attributed_to);
    put_quotations(out, event);
  });
}

void put_actors(JsonWriter& out, const Timeline& timeline) {
  for (const Actor& actor : timeline.actors)
    put_object(out, [&] {
      put(out, "@id", iri("actor", actor.id));
      put_array(out, "@type", [&] {
        put(out, "sem:Actor");
        put(out, actor.kind == "person"                           ? "schema:Person"
                 : actor.kind == "state"                          ? "schema:Country"
                 : actor.kind == "city" || actor.kind == "region" ? "schema:Place"
                                                                  : "schema:Organization");
      });
      put(out, "schema:name", actor.name);
    });
}

void put_places(JsonWriter& out, const Timeline& timeline) {
  std::set<std::string> places;
  for (const Event& event : timeline.events)
    places.insert(event.places.begin(), event.places.end());
  for (const std::string& place : places)
    put_object(out, [&] {
      put(out, "@id", iri("place", place));
      put_array(out, "@type", [&] {
        put(out, "sem:Place");
        put(out, "schema:Place");
      });
      put(out, "schema:name", place);
    });
}

void put_articles(JsonWriter& out, const Timeline& timeline) {
  for (const ArticleRecord& article : timeline.articles)
    put_object(out, [&] {
      put(out, "@id", iri("article", article.id));
      put(out, "@type", "schema:NewsArticle");
      put(out, "schema:headline", article.title);
      put_day(out, "schema:datePublished", parse_day(article.published));
      if (!article.source.empty())
        put_object(out, "schema:publisher", [&] {
          put(out, "@type", "schema:Organization");
          put(out, "schema:name", article.source);
        });
      if (!article.url.empty()) put(out, "schema:url", article.url);
    });
}

}  // namespace

std::vector<Omission> write_jsonld(const Timeline& timeline, std::ostream& stream,
                                   const ExportOptions&) {
  const ActorNames names(timeline);
  JsonBuffer buffer;
  JsonWriter out(buffer);
  put_object(out, [&] {
    put_context(out);
    put_array(out, "@graph", [&] {
      for (const Event& event : timeline.events) put_event(out, event, names);
      put_actors(out, timeline);
      put_places(out, timeline);
      put_articles(out, timeline);
    });
  });
  write_document(buffer, stream);
  return {};
}

}  // namespace annals
