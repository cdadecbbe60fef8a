#include "timeline/builder.h"

#include "core/error.h"
#include "core/model/date.h"
#include "core/text/shingles.h"
#include "timeline/graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace annals;

namespace {

struct Told {
  std::string article, published, type, source, target, date;
  std::string words = "";  // of the sentence; the type where there are none
  std::string status = "actual";
};

Extraction extraction_of(const Told& r) {
  Extraction extraction;
  extraction.id = r.article;
  extraction.source = "Paper " + r.article;
  extraction.published = r.published;
  extraction.story = story_sketch(r.words);
  for (const std::string& id : {r.source, r.target})
    if (!id.empty()) extraction.actors.push_back({id, id, "state", id, "", {}});
  Event event;
  event.id = r.article + "-" + r.type + r.date;
  event.type = r.type;
  if (!r.source.empty()) event.sources = {r.source};
  if (!r.target.empty()) event.targets = {r.target};
  event.date = r.date;
  event.date_basis = r.date.empty() ? "none" : "text";
  event.status = r.status;
  event.evidence.push_back({{0, 10, r.words.empty() ? r.type : r.words, false},
                            {2, 4, r.type, false},
                            "rule/x",
                            "",
                            ""});
  extraction.events.push_back(event);
  return extraction;
}

// The report, and another act told after it; articles differ in what they take actors for.
Extraction extraction_of_two(const Told& r) {
  Extraction extraction = extraction_of(r);
  Event second = extraction.events.front();
  second.id += "-second";
  second.mode = "other";
  second.evidence.front().trigger.start = 40;
  second.links = {{"after", extraction.events.front().id}};
  extraction.events.push_back(second);
  extraction.times = {{{0, 4, "then", false}, "DATE", "2020-02-02", "2020-02-02"}};
  for (Actor& actor : extraction.actors) {
    actor.kind = r.article.back() % 3 == 0 ? "city" : "person";
    actor.mentions = {{{5, 9, "they", false}, "pronoun"}};
  }
  return extraction;
}

Timeline timeline_of(const std::vector<Told>& reports) {
  TimelineBuilder builder;
  for (const Told& report : reports) builder.add(extraction_of(report));
  return builder.finish();
}

// Pairs (a, b) for which the reduced `before` leads from a to b.
std::set<std::pair<std::string, std::string>> closure(const Timeline& timeline) {
  std::map<std::string, std::set<std::string>> next;
  for (const Relation& r : timeline.relations)
    if (r.kind == "before") next[r.from].insert(r.to);
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Event& event : timeline.events) {
    std::vector<std::string> open(next[event.id].begin(), next[event.id].end());
    while (!open.empty()) {
      const std::string id = open.back();
      open.pop_back();
      if (!pairs.emplace(event.id, id).second) continue;
      open.insert(open.end(), next[id].begin(), next[id].end());
    }
  }
  return pairs;
}

}  // namespace

TEST_CASE("timeline: two reports are one event when type, parties, date and words go together") {
  struct Row {
    Told a, b;
    std::size_t events;
  };
  const Row rows[] = {
      {{"1", "2020-05-02", "ASSAULT", "IND", "PAK", "2020-05-01"},
       {"2", "2020-05-03", "ASSAULT", "IND", "PAK", "2020-05-01"},
       1},
      {{"1", "2020-05-02", "ASSAULT", "IND", "PAK", "2020-05-01"},
       {"2", "2020-05-03", "ASSAULT", "IND", "", "2020-05"},
       1},  // coarser grain
      {{"1", "2020-05-02", "ASSAULT", "IND", "PAK", "2020-05-01"},
       {"2", "2020-05-03", "ASSAULT", "IND", "PAK", "2020-05-02"},
       2},  // each paper tells the shelling of its day
      {{"1", "2020-05-03", "ASSAULT", "IND", "PAK", "2020-05-01", "shells hit Uri bridge depot"},
       {"2", "2020-05-03", "ASSAULT", "IND", "PAK", "2020-05-02", "shells hit Uri bridge depot"},
       1},  // two papers of one day differ by a day
      {{"1", "2020-05-02", "ASSAULT", "IND", "PAK", "2020-05-01"},
       {"2", "2020-05-03", "ACCUSE", "IND", "PAK", "2020-05-01"},
       2},
      {{"1", "2020-05-02", "ASSAULT", "IND", "PAK", "2020-05-01", "shells hit Uri"},
       {"2", "2020-05-03", "ASSAULT", "FRA", "CHN", "2020-05-01", "a frigate fired at Hainan"},
       2},
      {{"1", "2020-05-02", "COERCE", "IND", "PAK", "2014", "annexed Jammu"},
       {"2", "2020-05-03", "COERCE", "IND", "PAK", "2014", "the annexation of Jammu"},
       1},  // a year is fine for what is long past
      {{"1", "2020-05-02", "CONSULT", "IND", "PAK", "2020-05-09", "will meet in Agra", "planned"},
       {"2", "2020-05-10", "CONSULT", "IND", "PAK", "2020-05-09", "met in Agra"},
       1},  // announced and held
      {{"1", "2020-05-02", "CONSULT", "IND", "PAK", "2020-05-01", "met for talks in Agra"},
       {"2", "2020-05-10", "CONSULT", "IND", "PAK", "", "will meet for talks", "planned"},
       2},  // the next round
  };
  for (const Row& row : rows) {
    CAPTURE(row.a.words);
    CAPTURE(row.b.date);
    CAPTURE(row.b.type);
    CAPTURE(row.b.target);
    const Timeline timeline = timeline_of({row.a, row.b});
    CHECK(timeline.events.size() == row.events);
  }
}

TEST_CASE("timeline: a joined event says why, who said what, and how its status changed") {
  const Timeline timeline = timeline_of(
      {{"a", "2020-05-02", "CONSULT", "IND", "PAK", "2020-05-09", "will meet in Agra", "planned"},
       {"b", "2020-05-10", "CONSULT", "IND", "PAK", "2020-05-09", "met in Agra"}});
  REQUIRE(timeline.events.size() == 1);
  const Event& event = timeline.events.front();
  CHECK(event.status == "actual");
  REQUIRE(event.history.size() == 2);
  CHECK(event.history.front() == StatusReport{"planned", "2020-05-02", "a"});
  CHECK(event.history.back() == StatusReport{"actual", "2020-05-10", "b"});
  REQUIRE(event.reports.size() == 2);
  CHECK(event.reports.front().article == "a");
  CHECK(event.reports.front().match > 0.5);
  CHECK(event.reports.front().reasons.front() == "type CONSULT");
  CHECK(std::ranges::find(event.reports.front().reasons, "date 2020-05-09") !=
        event.reports.front().reasons.end());
}

TEST_CASE("timeline: dates that share no day are a conflict, coarser ones are not") {
  struct Row {
    std::string a, b;
    bool is_conflict;
  };
  const Row rows[] = {
      {"2020-07-30", "2020-07-31", true},
      {"2020-07-30", "2020-07-30", false},
      {"2020-07", "2020-07-30", false},
      {"2020-07-24", "2020-07-31", false},  // one weekday read twice
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    const std::string words = "closed the Agra airspace to all flights";
    const Timeline timeline =
        timeline_of({{"1", "2020-07-31", "COERCE", "IND", "PAK", row.a, words},
                     {"2", "2020-07-31", "COERCE", "IND", "PAK", row.b, words}});
    REQUIRE(timeline.events.size() == 1);
    const auto& conflicts = timeline.events.front().conflicts;
    CHECK((conflicts.size() == 1 && conflicts.front().field == "date") == row.is_conflict);
  }
}

TEST_CASE("timeline: articles that print one text are one voice") {
  const std::string text =
      "The ministers of both countries met in the old town of Agra on Saturday and agreed on a "
      "plan "
      "to open four crossings for trade, officials who had seen the paper said late in the evening";
  const Timeline timeline =
      timeline_of({{"a", "2020-05-09", "CONSULT", "IND", "PAK", "2020-05-09", text},
                   {"b", "2020-05-10", "CONSULT", "IND", "PAK", "2020-05-09", text + " there"},
                   {"c", "2020-05-10", "CONSULT", "IND", "PAK", "2020-05-09", "met in Agra"}});
  REQUIRE(timeline.events.size() == 1);
  CHECK(timeline.events.front().sources_count == 2);
  CHECK(timeline.articles[1].reprint_of == "a");
  CHECK(timeline.articles[2].reprint_of == "");
}

TEST_CASE("timeline: a joined event keeps the finer date, both sentences and the first report") {
  const Timeline timeline = timeline_of({{"b", "2020-05-09", "AID", "JPN", "NPL", "2020-05"},
                                         {"a", "2020-05-10", "AID", "JPN", "NPL", "2020-05-04"}});
  REQUIRE(timeline.events.size() == 1);
  const Event& event = timeline.events.front();
  CHECK(event.date == "2020-05-04");
  CHECK(event.evidence.size() == 2);
  CHECK(event.sources_count == 2);
  CHECK(event.first_reported_article == "b");
  CHECK(event.first_reported_day == "2020-05-09");
}

TEST_CASE("timeline: events come by earliest day, then latest; undated ones last") {
  const Timeline timeline =
      timeline_of({{"1", "", "AID", "A", "", "", "rice for Agra"},
                   {"2", "", "AID", "B", "", "2020-05-04", "tents for Uri"},
                   {"3", "", "AID", "C", "", "2014/..", "a clinic in Leh"},
                   {"4", "", "AID", "D", "", "../2020-01-01", "wells near Kargil"},
                   {"5", "", "AID", "E", "", "2020-05", "blankets to Drass"}});
  std::vector<std::string> dates;
  for (const Event& event : timeline.events) dates.push_back(event.date);
  CHECK(dates == std::vector<std::string>{"../2020-01-01", "2014/..", "2020-05", "2020-05-04", ""});
}

// Reports of a few events, told differently, some wrongly dated.
std::vector<Told> many_reports(std::mt19937& random) {
  const char* places[] = {"Agra", "Uri", "Leh", "Kargil"};
  std::vector<Told> reports;
  for (int i = 0; i < 60; ++i)
    reports.push_back({std::to_string(i), "2020-03-0" + std::to_string(1 + random() % 5),
                       i % 2 ? "AID" : "ASSAULT", std::string(1, static_cast<char>('A' + i % 3)),
                       i % 5 ? "X" : "", "2020-02-0" + std::to_string(1 + random() % 4),
                       std::string("convoy near ") + places[random() % 4]});
  return reports;
}

TEST_CASE("timeline: the order of articles leaves no trace") {
  std::mt19937 random(7);
  std::vector<Told> reports = many_reports(random);
  const Timeline first = timeline_of(reports);
  CHECK(first.events.size() < reports.size());
  for (int round = 0; round < 5; ++round) {
    std::ranges::shuffle(reports, random);
    CHECK(timeline_of(reports) == first);
  }
}

TEST_CASE("timeline: a timeline retold, alone or with more articles, builds the timeline of all") {
  std::mt19937 random(8);
  std::vector<Told> reports = many_reports(random);
  const auto built = [](auto first, auto last, std::vector<Retold> retold) {
    TimelineBuilder builder;
    for (Retold& article : retold) builder.add(std::move(article));
    for (; first != last; ++first) builder.add(extraction_of_two(*first));
    return builder.finish();
  };
  const Timeline all = built(reports.begin(), reports.end(), {});
  for (int round = 0; round < 5; ++round) {
    std::ranges::shuffle(reports, random);
    const auto cut = reports.begin() + static_cast<std::ptrdiff_t>(random() % reports.size());
    const Timeline part = built(reports.begin(), cut, {});
    CHECK(built(cut, reports.end(), retold_articles(part)) == all);
  }
}

TEST_CASE("timeline: an actor is what most articles take him for") {
  const auto taken_for = [](std::vector<std::string> kinds) {
    TimelineBuilder builder;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      Extraction article;
      article.id = std::to_string(i);
      article.actors = {{"paris", "Paris", kinds[i], "", "", {Mention()}}};
      builder.add(article);
    }
    return builder.finish().actors.front().kind;
  };
  CHECK(taken_for({"person", "city", "person"}) == "person");
  CHECK(taken_for({"person", "city", "city"}) == "city");
  CHECK(taken_for({"person", "city"}) == "city");  // neither more often: the first by name
}

TEST_CASE("timeline: an article keeps the days it names, and whom it mentions most beside them") {
  const auto at = [](std::uint32_t start) { return Passage{start, start + 10, "", false}; };
  Extraction article;
  article.id = "a";
  article.times = {{at(100), "DATE", "2020-03-05", "2020-03-05"},
                   {at(500), "DATE", "2020-03-01", "2020-03-01"},
                   {at(900), "DATE", "2020-03", "2020-03"}};
  const auto actor = [&](std::string id, std::vector<std::uint32_t> starts) {
    Actor named{std::move(id), "", "person", "", "", {}};
    for (const std::uint32_t start : starts) named.mentions.push_back({at(start), "name"});
    return named;
  };
  article.actors = {actor("once", {30}),          actor("thrice", {580, 179, 189}),
                    actor("never", {}),           actor("far", {190, 409}),
                    actor("also once", {1000}),   actor("twice", {20, 421}),
                    actor("once at last", {2000})};
  article.actors.push_back(actor("in the title", {100, 101}));
  for (Mention& mention : article.actors.back().mentions) mention.passage.in_title = true;
  TimelineBuilder builder;
  builder.add(article);
  const ArticleRecord record = builder.finish().articles.front();
  CHECK(record.days == std::vector<std::string>{"2020-03-01", "2020-03-05"});
  const std::vector<NamedActor> expected = {{"thrice", "person", 3, {"2020-03-01", "2020-03-05"}},
                                            {"far", "person", 2, {}},
                                            {"in the title", "person", 2, {}},
                                            {"twice", "person", 2, {"2020-03-01", "2020-03-05"}},
                                            {"also once", "person", 1, {}}};
  CHECK(record.actors == expected);
}

TEST_CASE("timeline: an article cannot be added twice") {
  TimelineBuilder builder;
  builder.add(extraction_of({"1", "", "AID", "A", "", ""}));
  CHECK_THROWS_AS(builder.add(extraction_of({"1", "", "AID", "A", "", ""})), Error);
}

TEST_CASE("graph: before is what the dates say, without cycles and without shortcuts") {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    std::vector<Told> reports;
    for (int i = 0; i < 14; ++i) {
      const Day first = to_day({2020, 1, 1}) + static_cast<int>(random() % 30);
      const Day last = first + static_cast<int>(random() % 6);
      reports.push_back({std::to_string(i), "", "AID", "S" + std::to_string(i), "",
                         to_iso(first) + "/" + to_iso(last)});
    }
    const Timeline timeline = timeline_of(reports);
    std::set<std::pair<std::string, std::string>> expected;
    for (const Event& a : timeline.events)
      for (const Event& b : timeline.events)
        if (*parse_edtf(a.date)->latest < *parse_edtf(b.date)->earliest)
          expected.emplace(a.id, b.id);
    CHECK(closure(timeline) == expected);
    for (const Relation& r : timeline.relations) {  // no relation follows from two others
      if (r.kind != "before") continue;
      for (const Event& middle : timeline.events) {
        const bool is_between =
            expected.contains({r.from, middle.id}) && expected.contains({middle.id, r.to});
        CHECK_FALSE(is_between);
      }
    }
  }
}

TEST_CASE("graph: events of an actor, actors of an event, shared events, what comes next") {
  const Timeline timeline = timeline_of({{"1", "", "AID", "JPN", "NPL", "2020-05-04"},
                                         {"2", "", "CONSULT", "JPN", "IND", "2020-05-06"},
                                         {"3", "", "AID", "IND", "JPN", "2020-05-09"}});
  const ActorEventGraph graph(timeline);
  using Indices = std::vector<std::uint32_t>;
  CHECK(graph.events_of("JPN") == Indices{0, 1, 2});
  CHECK(graph.events_of("NPL") == Indices{0});
  CHECK(graph.events_of("nobody").empty());
  CHECK(graph.shared_events("JPN", "IND") == Indices{1, 2});
  CHECK(graph.directly_after(0) == Indices{1});
  CHECK(graph.directly_after(2).empty());
  REQUIRE(graph.actors_of(0, Role::target).size() == 1);
  CHECK(timeline.actors[graph.actors_of(0, Role::target).front()].id == "NPL");
}

TEST_CASE("merge: rounds that are numbered apart stay apart, also where one is undated") {
  struct Row {
    std::string words, other;
    std::size_t events;
  };
  const Row rows[] = {
      {"held the fourth round of nuclear talks in Vienna", "the fourth round of talks in Vienna",
       1},
      {"held the fourth round of nuclear talks in Vienna", "the third round of talks in Vienna", 2},
      {"held a round of nuclear talks in Vienna", "the third round of talks in Vienna", 1},
      {"on the fourth day of talks in Vienna", "on the third day of talks in Vienna", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CAPTURE(row.other);
    Extraction a =
        extraction_of({"a", "2014-05-16", "CONSULT", "IRN", "DEU", "2014-05-16", row.words});
    Extraction b = extraction_of({"b", "2014-05-17", "CONSULT", "IRN", "DEU", "", row.other});
    for (Extraction* extraction : {&a, &b}) {
      Evidence& evidence = extraction->events.front().evidence.front();
      const auto start = static_cast<std::uint32_t>(evidence.sentence.text.find("talks"));
      evidence.trigger = {start, start + 5, "talks", false};
    }
    TimelineBuilder builder;
    builder.add(a);
    builder.add(b);
    CHECK(builder.finish().events.size() == row.events);
  }
}
