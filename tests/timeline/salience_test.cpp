#include "timeline/salience.h"

#include <doctest/doctest.h>

#include <functional>

using namespace annals;

namespace {

Event plain() {
  Event event;
  event.id = "x";
  event.type = "ASSAULT";
  event.date = "2020-03-05";
  event.date_basis = "text";
  event.sources = {"UGA"};
  event.sources_count = 2;
  event.first_reported_article = "a";
  return event;
}

}  // namespace

TEST_CASE("salience: each of these makes an event weigh less") {
  const std::vector<ArticleRecord> articles = {
      {"a", "", "", "", "", "", "", {"2020-03-05"}},
      {"b", "", "", "", "", "", "", {"2020-03-05"}},
      {"c", "", "", "", "", "", "", {"2020-03-05", "2020-03-09"}},
      {"d", "", "", "", ""}};
  struct Row {
    std::string_view why;
    std::function<void(Event&)> change;
  };
  const Row rows[] = {
      {"fewer voices", [](Event& e) { e.sources_count = 1; }},
      {"only words", [](Event& e) { e.type = "ACCUSE"; }},
      {"not yet happened", [](Event& e) { e.status = "planned"; }},
      {"a presumed date", [](Event& e) { e.date += "~"; }},
      {"a day that few name", [](Event& e) { e.date = "2020-03-09"; }},
      {"a day that nobody names",
       [](Event& e) {
         e.date = "2020-07-01";
         e.date_basis = "context";
       }},
      {"an actor that nobody else names", [](Event& e) { e.sources = {"hermit"}; }},
  };
  const QuadClasses quads{DataFiles()};
  for (const Row& row : rows) {
    CAPTURE(row.why);
    Event other = plain();
    other.first_reported_article = "b";
    std::vector<Event> events = {plain(), other, plain()};
    row.change(events.back());
    weigh(events, articles, quads);
    CHECK(events.front().salience > events.back().salience);
    CHECK(events.front().salience <= 1);
    CHECK(events.back().salience >= 0);
  }
}
