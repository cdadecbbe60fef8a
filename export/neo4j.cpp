// Nodes and edges as CSV with the headers of neo4j-admin database import:
// https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/
#include "export/detail/csv.h"
#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <cstdio>
#include <map>
#include <ostream>
#include <set>

namespace annals {
namespace {

// Cells stay on one line, since the import tool reads no line breaks without being told to.
void write_cells(std::ostream& out, const std::vector<std::string>& cells) {
  const char* separator = "";
  for (const std::string& cell : cells) {
    out << separator << detail::quoted_cell(detail::one_line(cell));
    separator = ",";
  }
  out << "\r\n";
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

// One column per property of any node; those that a kind of node does not have stay empty.
struct NodeRow {
  std::string id, label, name, kind, country;
  std::string type, mode, status, date, earliest, latest, date_basis, confidence, salience;
  std::string sentence, published, source, url;

  void write(std::ostream& out) const {
    write_cells(out, {id, label, name, kind, country, type, mode, status, date, earliest, latest,
                      date_basis, confidence, salience, sentence, published, source, url});
  }
};

NodeRow node(std::string id, std::string label, std::string name) {
  NodeRow row;
  row.id = std::move(id);
  row.label = std::move(label);
  row.name = std::move(name);
  return row;
}

NodeRow event_row(const Event& event, const detail::ActorNames& names) {
  const auto date = parse_edtf(event.date).value_or(Interval{});
  NodeRow row = node("event:" + event.id, "Event", detail::headline(event, names));
  row.type = event.type;
  row.mode = event.mode;
  row.status = event.status;
  row.date = event.date;
  row.earliest = detail::day_cell(date.earliest);
  row.latest = detail::day_cell(date.latest);
  row.date_basis = event.date_basis;
  row.confidence = number(event.confidence);
  row.salience = number(event.salience);
  row.sentence = detail::sentence(event);
  return row;
}

// Ids that events name, with what the timeline says of them; and the places.
struct Named {
  explicit Named(const Timeline& timeline) {
    for (const Actor& actor : timeline.actors) actors.emplace(actor.id, actor);
    for (const ArticleRecord& article : timeline.articles) articles.emplace(article.id, article);
    for (const Event& event : timeline.events) {
      for (const auto* ids : {&event.sources, &event.targets, &event.attributed_to})
        for (const std::string& id : *ids) actors.try_emplace(id, Actor{id, id, "", "", "", {}});
      places.insert(event.places.begin(), event.places.end());
      for (const Evidence& evidence : event.evidence)
        if (!evidence.article.empty())
          articles.try_emplace(evidence.article, ArticleRecord{evidence.article, "", "", "", ""});
    }
  }
  std::map<std::string, Actor> actors;
  std::map<std::string, ArticleRecord> articles;
  std::set<std::string> places;
};

void write_event_edges(std::ostream& out, const Event& event) {
  const std::string id = "event:" + event.id;
  const auto write = [&](const std::string& from, std::string_view type, const std::string& to) {
    write_cells(out, {from, std::string(type), to});
  };
  for (const std::string& actor : event.sources) write("actor:" + actor, "SOURCE_OF", id);
  for (const std::string& actor : event.targets) write(id, "TARGETS", "actor:" + actor);
  for (const std::string& actor : event.attributed_to) write(id, "ATTRIBUTED_TO", "actor:" + actor);
  for (const std::string& place : event.places) write(id, "TOOK_PLACE_IN", "place:" + place);
  std::set<std::string> articles;
  for (const Evidence& evidence : event.evidence)
    if (!evidence.article.empty() && articles.insert(evidence.article).second)
      write(id, "REPORTED_IN", "article:" + evidence.article);
}

std::string upper_case(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

}  // namespace

std::vector<Omission> write_neo4j_nodes(const Timeline& timeline, std::ostream& out,
                                        const ExportOptions&) {
  out << "id:ID,:LABEL,name,kind,country,type,mode,status,date,earliest:date,latest:date,"
         "date_basis,confidence:float,salience:float,sentence,published:date,source,url\r\n";
  const detail::ActorNames names(timeline);
  const Named named(timeline);
  for (const auto& [id, actor] : named.actors) {
    NodeRow row = node("actor:" + id, "Actor", actor.name);
    row.kind = actor.kind;
    row.country = actor.country;
    row.write(out);
  }
  for (const Event& event : timeline.events) event_row(event, names).write(out);
  for (const std::string& place : named.places) node("place:" + place, "Place", place).write(out);
  for (const auto& [id, article] : named.articles) {
    NodeRow row = node("article:" + id, "Article", article.title.empty() ? id : article.title);
    row.published = article.published;
    row.source = article.source;
    row.url = article.url;
    row.write(out);
  }
  return {};
}

std::vector<Omission> write_neo4j_edges(const Timeline& timeline, std::ostream& out,
                                        const ExportOptions&) {
  out << ":START_ID,:TYPE,:END_ID\r\n";
  for (const Event& event : timeline.events) write_event_edges(out, event);
  for (const Relation& relation : timeline.relations)
    write_cells(out, {"event:" + relation.from, upper_case(relation.kind), "event:" + relation.to});
  return {};
}

}  // namespace annals
