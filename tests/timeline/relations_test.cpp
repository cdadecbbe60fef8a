#include "timeline/relations.h"

#include "core/model/date.h"
#include "timeline/builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace annals;

namespace {

Event event_on(std::string id, std::string date, std::vector<EventLink> links = {}) {
  Event event;
  event.id = std::move(id);
  event.type = "AID";
  event.sources = {"KEN"};
  event.date = std::move(date);
  event.date_basis = "text";
  event.links = std::move(links);
  event.confidence = 0.8;
  return event;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

// What follows from the `before` relations, and from those of dates alone.
Pairs closure(const std::vector<Event>& events, const std::vector<Relation>& relations) {
  std::map<std::string, std::set<std::string>> next;
  for (const Relation& r : relations)
    if (r.kind == "before") next[r.from].insert(r.to);
  Pairs pairs;
  for (const Event& event : events) {
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

Pairs ordered_by_date(const std::vector<Event>& events) {
  Pairs pairs;
  for (const Event& a : events)
    for (const Event& b : events)
      if (const auto x = parse_edtf(a.date), y = parse_edtf(b.date);
          x && y && x->latest && y->earliest && *x->latest < *y->earliest)
        pairs.emplace(a.id, b.id);
  return pairs;
}

bool holds(const std::vector<Relation>& relations, const Relation& relation) {
  return std::ranges::find(relations, relation) != relations.end();
}

}  // namespace

TEST_CASE("relations: what a text says is kept where dates leave it open") {
  const std::vector<Event> events = {
      event_on("raid", "2020-05"), event_on("talks", "2020-05", {{"after", "raid"}}),
      event_on("strike", "2020-05", {{"responds_to", "talks"}}), event_on("vote", "2020-06-02")};
  const Relations relations = relate(events);
  CHECK(holds(relations.kept, {"raid", "talks", "before", "text"}));
  CHECK(holds(relations.kept, {"strike", "talks", "responds_to", "text"}));
  CHECK(relations.dropped.empty());
}

TEST_CASE("relations: what a text says against dates is dropped and reported") {
  const std::vector<Event> events = {event_on("raid", "2020-05-01", {{"after", "talks"}}),
                                     event_on("talks", "2020-05-03")};
  const Relations relations = relate(events);
  CHECK(relations.dropped == std::vector<Relation>{{"talks", "raid", "before", "text"}});
  CHECK(holds(relations.kept, {"raid", "talks", "before", "date"}));
}

TEST_CASE("relations: what follows from dates is not said twice") {
  const std::vector<Event> events = {event_on("raid", "2020-05-01"),
                                     event_on("talks", "2020-05-03", {{"after", "raid"}})};
  CHECK(relate(events).kept == std::vector<Relation>{{"raid", "talks", "before", "date"}});
}

TEST_CASE("relations: of texts that contradict each other the better attested is kept") {
  Event strong = event_on("b", "2020", {{"after", "a"}});
  Event weak = event_on("a", "2020", {{"after", "b"}});
  strong.confidence = 0.9;
  weak.confidence = 0.3;
  const Relations relations = relate({weak, strong});
  CHECK(relations.kept == std::vector<Relation>{{"a", "b", "before", "text"}});
  CHECK(relations.dropped == std::vector<Relation>{{"b", "a", "before", "text"}});
}

TEST_CASE("relations: a day's act lies during what lasts and shares a party, not within a month") {
  struct Row {
    std::string lasting;
    bool is_during;
  };
  const Row rows[] = {{"2020-05-01/2020-05-04", true},
                      {"2020-05", false},                 // when it was, not how long
                      {"2020-05-04/2020-05-10", false}};  // a week
  for (const Row& row : rows) {
    CAPTURE(row.lasting);
    const Relations relations =
        relate({event_on("summit", row.lasting), event_on("speech", "2020-05-04")});
    CHECK(holds(relations.kept, {"speech", "summit", "during", "date"}) == row.is_during);
  }
}

TEST_CASE("relations: never a cycle, agreeing with the dates, and reduced to the same closure") {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<Event> events;
    for (int i = 0; i < 12; ++i) {
      const Day first = to_day({2020, 1, 1}) + static_cast<int>(random() % 25);
      const Day last = first + static_cast<int>(random() % 9);
      events.push_back(event_on("e" + std::to_string(i), to_iso(first) + "/" + to_iso(last)));
      if (random() % 2 == 0)
        events.back().links.push_back(
            {random() % 3 == 0 ? "responds_to" : "after", "e" + std::to_string(random() % 12)});
    }
    std::ranges::sort(events, precedes);
    const Relations relations = relate(events);
    const Pairs all = closure(events, relations.kept);
    const Pairs by_date = ordered_by_date(events);
    for (const auto& [first, then] : all) {
      CHECK_FALSE(all.contains({then, first}));
      CHECK_FALSE(by_date.contains({then, first}));
    }
    CHECK(std::ranges::includes(all, by_date));
    std::vector<Relation> dates = relations.kept;
    std::erase_if(dates, [](const Relation& r) { return r.basis != "date"; });
    CHECK(closure(events, dates) == by_date);
    std::vector<Event> shuffled = events;
    for (Event& event : shuffled) std::ranges::reverse(event.links);
    CHECK(relate(shuffled).kept == relations.kept);
  }
}
