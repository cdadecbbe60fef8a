#include "timeline/select.h"

#include <doctest/doctest.h>

using namespace annals;

namespace {

Event event_of(std::string id, std::string type, std::string date, std::string source,
               double salience) {
  Event event;
  event.id = std::move(id);
  event.type = std::move(type);
  event.mode = event.type == "CONSULT" ? "visit" : "";
  event.date = std::move(date);
  event.sources = {std::move(source)};
  event.places = {"Kisumu"};
  event.salience = salience;
  event.evidence = {{{}, {}, "r", "article-" + event.id, event.id == "a" ? "Standard" : "Monitor"}};
  return event;
}

Timeline sample() {
  Timeline timeline;
  for (const char* id : {"article-a", "article-b", "article-c", "article-d"})
    timeline.articles.push_back({id, "", "", "", ""});
  timeline.actors = {{"KEN", "Kenya", "state", "KEN", "", {}},
                     {"UGA", "Uganda", "state", "UGA", "", {}},
                     {"minister", "The Minister", "person", "UGA", "UGA", {}}};
  timeline.events = {event_of("a", "CONSULT", "2020-03-02", "KEN", 0.5),
                     event_of("b", "ASSAULT", "2020-03-05", "UGA", 0.9),
                     event_of("c", "ASSAULT", "2020-03", "minister", 0.1),
                     event_of("d", "AID", "", "KEN", 0.5)};
  timeline.events[1].status = "planned";
  timeline.events[2].confidence = 0.55 + 0.2;
  timeline.events[3].confidence = 0.9;
  return timeline;
}

std::string ids(const Timeline& timeline) {
  std::string line;
  for (const Event& event : timeline.events) line += event.id;
  return line;
}

}  // namespace

TEST_CASE("select: each filter keeps what it names") {
  struct Row {
    Selection selection;
    std::string_view ids;
  };
  Row rows[13];
  rows[0].ids = "abcd";
  rows[1].selection.actor = "kenya";
  rows[1].ids = "ad";
  rows[2].selection.actor = "UGA";  // and those who act for it
  rows[2].ids = "bc";
  rows[3].selection.types = {"ASSAULT", "consult/visit"};
  rows[3].ids = "abc";
  rows[4].selection.statuses = {"planned"};
  rows[4].ids = "b";
  rows[5].selection.place = "kisumu";
  rows[5].ids = "abcd";
  rows[6].selection.source = "Standard";
  rows[6].ids = "a";
  rows[7].selection.from = parse_day("2020-03-04");  // March may be later, undated is not
  rows[7].ids = "bc";
  rows[8].selection.until = parse_day("2020-03-02");
  rows[8].ids = "ac";
  rows[9].selection.top = 2;  // of equal salience the earlier one
  rows[9].ids = "ab";
  rows[10].selection.days = 1;
  rows[10].ids = "b";
  rows[11].selection.actor = "nobody";
  rows[11].ids = "";
  rows[12].selection.confidence = 0.75;
  rows[12].ids = "cd";
  for (const Row& row : rows) {
    CAPTURE(row.ids);
    CHECK(ids(select(sample(), row.selection)) == row.ids);
  }
}

TEST_CASE("select: articles and actors are those of the events, relations hold between them") {
  Selection selection;
  selection.types = {"CONSULT", "ASSAULT"};
  selection.until = parse_day("2020-03-05");
  const Timeline timeline = select(sample(), selection);
  CHECK(timeline.articles.size() == 3);
  CHECK(timeline.actors.size() == 3);
  CHECK(timeline.relations == std::vector<Relation>{{"a", "b", "before", "date"}});
}
