#include "timeline/compare.h"

#include "timeline/builder.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace annals;

namespace {

struct Told {
  std::string type, source, target, date, words;
};

// One article of a paper, with its events.
Timeline paper(const std::string& name, const std::string& published,
               const std::vector<Told>& events) {
  Extraction article;
  article.id = name;
  article.source = name;
  article.published = published;
  std::uint32_t start = 0;
  for (const Told& told : events) {
    Event event;
    event.id = name + std::to_string(start);
    event.type = told.type;
    event.date = told.date;
    event.date_basis = told.date.empty() ? "none" : "text";
    if (!told.source.empty()) event.sources = {told.source};
    if (!told.target.empty()) event.targets = {told.target};
    event.evidence = {{{start, start + 40, told.words, false},
                       {start, start + 4, told.type, false},
                       "r",
                       "",
                       ""}};
    for (const std::string& id : {told.source, told.target})
      if (!id.empty()) article.actors.push_back({id, id, "state", id, "", {}});
    article.events.push_back(event);
    start += 50;
  }
  TimelineBuilder builder;
  builder.add(article);
  return builder.finish();
}

const Told summit{"CONSULT", "KEN", "UGA", "2020-03-02",
                  "presidents met in Kisumu on fishing rights"};
const Told raid{"ASSAULT", "UGA", "KEN", "2020-03-05", "boats were seized off Migingo island"};
const Told aid{"AID", "JPN", "KEN", "2020-03-09", "sent rice to Turkana"};

}  // namespace

TEST_CASE("compare: what both tell is shared, the rest is told by one alone") {
  const Comparison c = compare({{"a", paper("a", "2020-03-10", {summit, raid, aid})},
                                {"b", paper("b", "2020-03-12", {summit, raid})}});
  REQUIRE(c.shared.size() == 2);
  CHECK(c.only[0].size() == 1);
  CHECK(c.only[1].empty());
  CHECK(c.jaccard == doctest::Approx(2.0 / 3).epsilon(0.001));
  CHECK(c.shared[0].score > 0.5);
  CHECK_FALSE(c.shared[0].reasons.empty());
  CHECK(c.shared[0].date_agreement == "same");
  CHECK(c.shared[0].lag_days == 2);
  REQUIRE(c.pairs.size() == 1);
  CHECK(c.pairs[0].lag_days == 2);
  CHECK(c.pairs[0].kendall_tau == 1);
}

TEST_CASE("compare: dates that differ are a conflict of the two sides") {
  Told later = summit;
  later.date = "2020-03-03";
  const Comparison c = compare(
      {{"a", paper("a", "2020-03-10", {summit})}, {"b", paper("b", "2020-03-10", {later})}});
  REQUIRE(c.shared.size() == 1);
  CHECK(c.shared[0].date_agreement == "different");
  REQUIRE(c.shared[0].conflicts.size() == 1);
  CHECK(c.shared[0].conflicts[0].values ==
        std::vector<Conflict::Value>{{"2020-03-02", "a"}, {"2020-03-03", "b"}});
}

TEST_CASE(
    "compare: what the articles of one side contradict each other in is no conflict of sides") {
  Timeline divided = paper("a", "2020-03-10", {summit});
  divided.events.front().conflicts = {{"status", {{"actual", "a1"}, {"planned", "a2"}}}};
  const Comparison c = compare({{"a", divided}, {"b", paper("b", "2020-03-10", {summit})}});
  REQUIRE(c.shared.size() == 1);
  CHECK(c.shared[0].conflicts.empty());
}

TEST_CASE("compare: another order is an inversion and lowers tau") {
  Told late_summit = summit, early_raid = raid;
  late_summit.date = "2020-03-04";
  early_raid.date = "2020-03-03";
  const Comparison c = compare({{"a", paper("a", "2020-03-10", {summit, raid})},
                                {"b", paper("b", "2020-03-10", {late_summit, early_raid})}});
  REQUIRE(c.shared.size() == 2);
  REQUIRE(c.inversions.size() == 1);
  CHECK(c.pairs[0].kendall_tau == -1);
}

TEST_CASE("compare: who acts on one side and is acted upon on the other changes role") {
  Told turned = raid;
  std::swap(turned.source, turned.target);
  const Comparison c =
      compare({{"a", paper("a", "2020-03-10", {raid})}, {"b", paper("b", "2020-03-10", {turned})}});
  REQUIRE(c.shared.size() == 1);
  REQUIRE(c.shared[0].role_changes.size() == 2);
  CHECK(c.shared[0].role_changes[0].actor == "KEN");
  CHECK(c.shared[0].role_changes[0].roles == std::vector<std::string>{"target", "source"});
}

TEST_CASE("compare: undated events are listed, and every event is shared or told by one alone") {
  Told undated = aid;
  undated.date.clear();
  const Comparison c = compare({{"a", paper("a", "2020-03-10", {summit, undated})},
                                {"b", paper("b", "2020-03-12", {raid, summit})},
                                {"c", paper("c", "2020-03-12", {})}});
  CHECK(c.undated[0].size() == 1);
  CHECK(c.pairs.size() == 3);
  for (std::size_t side = 0; side < c.sides.size(); ++side) {
    std::size_t told = c.only[side].size();
    for (const SharedEvent& shared : c.shared) told += shared.events[side].size();
    CHECK(told == c.sides[side].timeline.events.size());
  }
}

TEST_CASE("compare: a timeline has all its events in common with itself") {
  const Timeline timeline = paper("a", "2020-03-10", {summit, raid, aid});
  const Comparison c = compare({{"a", timeline}, {"b", timeline}});
  CHECK(c.shared.size() == 3);
  CHECK(c.jaccard == 1);
  CHECK(c.inversions.empty());
}

TEST_CASE("compare: the order of the sides changes nothing but their order") {
  const Timeline a = paper("a", "2020-03-10", {summit, raid, aid});
  const Timeline b = paper("b", "2020-03-12", {raid, summit});
  const Comparison ab = compare({{"a", a}, {"b", b}}), ba = compare({{"b", b}, {"a", a}});
  REQUIRE(ab.shared.size() == ba.shared.size());
  for (std::size_t i = 0; i < ab.shared.size(); ++i) {
    CHECK(ab.shared[i].score == ba.shared[i].score);
    CHECK(ab.shared[i].events[0] == ba.shared[i].events[1]);
  }
}

TEST_CASE("compare: shared events stand in the order of days, those known by a day at its end") {
  Told by_then = raid;
  by_then.date = "../2020-03-05";
  const Comparison c = compare({{"a", paper("a", "2020-03-10", {by_then, aid, summit})},
                                {"b", paper("b", "2020-03-12", {by_then, aid, summit})}});
  REQUIRE(c.shared.size() == 3);
  std::vector<std::string> types;
  for (const SharedEvent& shared : c.shared)
    types.push_back(c.sides[0].timeline.events[shared.events[0].front()].type);
  CHECK(types == std::vector<std::string>{"CONSULT", "ASSAULT", "AID"});
}
