#include "timeline/salience.h"

#include "timeline/attention.h"

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

// What an event of the day gets.
double on(const Attention& attention, std::string_view day) {
  Event event = plain();
  event.date = day;
  return attention.of(event);
}

}  // namespace

TEST_CASE("salience: each of these makes an event weigh less") {
  const std::vector<ArticleRecord> articles = {
      {"a", "", "", "", "", "", "", {"2020-03-05"}},
      {"b", "", "", "", "", "", "", {"2020-03-05"}},
      {"c", "", "", "", "", "", "", {"2020-03-05", "2020-03-09"}},
      {"d", "", "", "", "", "", "", {"2020-03-05"}},
      {"e", "", "", "", "", "", "", {"2020-03-05"}},
      {"f", "", "", "", ""}};
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
    weigh(events, articles, {}, quads);
    CHECK(events.front().salience > events.back().salience);
    CHECK(events.front().salience <= 1);
    CHECK(events.back().salience >= 0);
  }
}

TEST_CASE("salience: the events of a day share its attention, the most told one takes most") {
  std::vector<Event> events = {plain(), plain(), plain()};
  events[0].sources_count = 6;
  events[2].date = "2020-06-01";
  weigh(events, {{"a", "", "", "", ""}, {"b", "", "", "", ""}}, {}, QuadClasses{DataFiles()});
  CHECK(events[0].salience > 0.85);
  CHECK(events[1].salience < 0.15);
  CHECK(events[0].salience + events[1].salience == doctest::Approx(1).epsilon(0.001));
}

TEST_CASE("salience: a day keeps its attention however many events share it") {
  std::vector<Event> events(700, plain());
  weigh(events, {{"a", "", "", "", ""}}, {}, QuadClasses{DataFiles()});
  double sum = 0;
  for (const Event& event : events) sum += event.salience;
  CHECK(sum == doctest::Approx(1).epsilon(0.001));
}

TEST_CASE("attention: a day on which the person acts whom the articles are about gets more") {
  struct Row {
    std::string_view why;
    std::string actor;
  };
  const Row rows[] = {{"another person", "passer-by"},
                      {"the state that stands in more articles", "UGA"},
                      {"nobody", ""}};
  ActorMap actors;
  for (const auto& [id, kind] :
       {std::pair("chief", "person"), {"passer-by", "person"}, {"UGA", "state"}})
    actors[id].kind = kind;
  const auto act = [](std::string article, std::string date, const std::string& actor) {
    Event event = plain();
    event.first_reported_article = std::move(article);
    event.date = std::move(date);
    event.sources.clear();
    if (!actor.empty()) event.sources.push_back(actor);
    return event;
  };
  const std::vector<ArticleRecord> articles = {
      {"a", "", "", "", ""}, {"b", "", "", "", ""}, {"c", "", "", "", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const std::vector<Event> events = {
        act("a", "2020-03-05", "chief"), act("b", "2020-04-05", "chief"),
        act("a", "2020-05-05", "UGA"),   act("b", "2020-06-05", "UGA"),
        act("c", "2020-07-05", "UGA"),   act("c", "2020-08-05", row.actor)};
    const Attention attention(events, articles, actors);
    CHECK(attention.of(events.front()) == doctest::Approx(1));
    CHECK(attention.of(events.back()) < 1);
  }
}

TEST_CASE("attention: the morrow of a day that got more is its echo") {
  const std::vector<ArticleRecord> articles = {
      {"a", "", "", "", "", "", "", {"2020-03-05", "2020-03-06"}},
      {"b", "", "", "", "", "", "", {"2020-03-05", "2020-03-06", "2020-04-06"}},
      {"c", "", "", "", "", "", "", {"2020-03-05", "2020-04-06"}},
      {"d", "", "", "", "", "", "", {"2020-03-05"}}};
  const Attention attention({}, articles, {});
  CHECK(on(attention, "2020-03-05") == doctest::Approx(1));
  CHECK(on(attention, "2020-04-06") == doctest::Approx(0.5));
  CHECK(on(attention, "2020-03-06") == doctest::Approx(0.3));
}

TEST_CASE("attention: a date that got more in another year has an anniversary, or was misread") {
  const std::vector<ArticleRecord> articles = {
      {"a", "", "", "", "", "", "", {"2020-03-05", "2021-03-05", "2021-04-06"}},
      {"b", "", "", "", "", "", "", {"2020-03-05", "2021-03-05", "2021-04-06"}},
      {"c", "", "", "", "", "", "", {"2020-03-05"}},
      {"d", "", "", "", "", "", "", {"2020-03-05"}}};
  const Attention attention({}, articles, {});
  CHECK(on(attention, "2020-03-05") == doctest::Approx(1));
  CHECK(on(attention, "2021-04-06") == doctest::Approx(0.5));
  CHECK(on(attention, "2021-03-05") == doctest::Approx(0.3));
}

TEST_CASE("attention: articles count by whom they mention, how often and beside which days") {
  ActorMap actors;
  actors["chief"].kind = actors["passer-by"].kind = "person";
  Event chief = plain(), passer_by = plain();
  chief.first_reported_article = "told";
  chief.date = "2020-01-05";
  chief.sources = {"chief"};
  passer_by.first_reported_article = "told";
  passer_by.date = "2020-01-15";
  passer_by.sources = {"passer-by"};
  Event again = chief;
  again.first_reported_article = "told again";
  struct Row {
    std::string_view why;
    std::vector<NamedActor> more, less;
  };
  const Row rows[] = {
      {"often", {{"chief", "person", 7, {}}}, {{"chief", "person", 2, {}}}},
      {"the chief", {{"chief", "person", 7, {}}}, {{"passer-by", "person", 7, {}}}},
      {"somebody of the set", {{"passer-by", "person", 7, {}}}, {{"hermit", "person", 9, {}}}},
      {"at all", {{"chief", "person", 2, {}}}, {}},
      {"beside the day",
       {{"chief", "person", 1, {"2020-03-05"}}},
       {{"chief", "person", 1, {"2020-06-09"}}}},
      {"the chief beside the day",
       {{"chief", "person", 1, {"2020-03-05"}}},
       {{"passer-by", "person", 1, {"2020-04-06"}}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const std::vector<ArticleRecord> articles = {
        {"told", "", "", "", ""},
        {"told again", "", "", "", ""},
        {"a", "", "", "", "", "", "", {"2020-03-05"}, row.more},
        {"b", "", "", "", "", "", "", {"2020-04-06"}, row.less}};
    const Attention attention({chief, again, passer_by}, articles, actors);
    CHECK(on(attention, "2020-03-05") > on(attention, "2020-04-06"));
  }
}

TEST_CASE("attention: a day that is still named after a month gets more than one named as news") {
  const std::vector<ArticleRecord> articles = {
      {"a", "", "2020-06-01", "", "", "", "", {"2020-05-28", "2020-05-30"}},
      {"b", "", "2020-07-01", "", "", "", "", {"2020-05-28"}},
      {"c", "", "2020-06-02", "", "", "", "", {"2020-05-30"}}};
  const Attention attention({}, articles, {});
  CHECK(on(attention, "2020-05-28") > on(attention, "2020-05-30"));
}

TEST_CASE("attention: in a month of few articles a day needs fewer of them") {
  std::vector<ArticleRecord> articles;
  const auto add = [&](std::string published, std::vector<std::string> days) {
    articles.push_back({std::to_string(articles.size()), "", std::move(published), "", "", "", "",
                        std::move(days)});
  };
  for (int i = 0; i < 20; ++i) add("2020-03-05", {});
  add("2020-03-06", {"2020-03-03"});
  add("2020-09-06", {"2020-09-03"});
  const Attention attention({}, articles, {});
  CHECK(on(attention, "2020-09-03") > on(attention, "2020-03-03"));
}
