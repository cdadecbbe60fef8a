#include "timeline/actor_graph.h"

#include "timeline/communities.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace annals;

namespace {

struct Dealt {
  std::string type, source, target, date;
  double salience = 0;
};

Timeline timeline_of(const std::vector<Dealt>& acts) {
  Timeline timeline;
  for (const Dealt& act : acts) {
    Event event;
    event.id = std::to_string(timeline.events.size());
    event.type = act.type;
    event.sources = {act.source};
    event.targets = {act.target};
    event.date = act.date;
    event.salience = act.salience;
    timeline.events.push_back(event);
    for (const std::string& id : {act.source, act.target})
      if (std::ranges::find(timeline.actors, id, &Actor::id) == timeline.actors.end())
        timeline.actors.push_back({id, "Name of " + id, "state", id, "", {}});
  }
  return timeline;
}

// Two triangles joined by one act.
const std::vector<Dealt> two_groups = {
    {"AID", "A", "B", "2020-01"},     {"AID", "B", "C", "2020-01"}, {"AID", "A", "C", "2020-01"},
    {"ASSAULT", "C", "D", "2020-03"}, {"AID", "D", "E", "2020-01"}, {"AID", "E", "F", "2020-01"},
    {"AID", "D", "F", "2020-01"},
};

ActorGraph graph_of(const std::vector<Dealt>& acts) {
  return actor_graph(timeline_of(acts), QuadClasses(DataFiles()), 100);
}

}  // namespace

TEST_CASE("actor graph: dealings are counted by quad class and month") {
  const ActorGraph graph = graph_of({{"AID", "A", "B", "2020-01-03"},
                                     {"ASSAULT", "B", "A", "2020-02"},
                                     {"OTHER:election", "A", "B", "2020"}});
  REQUIRE(graph.links.size() == 1);
  CHECK(graph.links[0].dealings == Dealings{3, 1, 1});
  CHECK(graph.links[0].months.at("2020-01") == Dealings{1, 1, 0});
  CHECK(graph.links[0].months.at("2020-02") == Dealings{1, 0, 1});
  CHECK(graph.links[0].months.size() == 2);
}

TEST_CASE("actor graph: who stands between groups, and what holds them together") {
  const ActorGraph graph = graph_of(two_groups);
  REQUIRE(graph.nodes.size() == 6);
  CHECK(graph.nodes[2].betweenness == doctest::Approx(0.6));  // 6 of 10 ways between others
  CHECK(graph.nodes[0].betweenness == 0);
  for (const ActorLink& link : graph.links)
    CHECK(link.is_bridge == (graph.nodes[link.a].id == "C" && graph.nodes[link.b].id == "D"));
  CHECK(graph.nodes[0].community == graph.nodes[2].community);
  CHECK(graph.nodes[3].community == graph.nodes[5].community);
  CHECK(graph.nodes[0].community != graph.nodes[5].community);
  CHECK(graph.modularity > 0.3);
}

TEST_CASE("actor graph: the shortest chain leads through the most salient events") {
  std::vector<Dealt> acts = two_groups;
  acts.push_back({"ACCUSE", "C", "D", "2020-04", 0.9});
  const Timeline timeline = timeline_of(acts);
  const auto chain = shortest_chain(timeline, "A", "E");
  REQUIRE(chain.size() == 3);
  CHECK(chain[0].from == "A");
  CHECK(chain[1].event == 7);
  CHECK(chain[2].to == "E");
  CHECK(shortest_chain(timeline, "A", "nobody").empty());
  CHECK(shortest_chain(timeline, "A", "A").empty());
}

TEST_CASE("actor graph: what changed between two periods, most first") {
  const ActorGraph graph = graph_of({{"AID", "A", "B", "2020-01"},
                                     {"ASSAULT", "A", "B", "2020-03"},
                                     {"ASSAULT", "A", "B", "2020-04"},
                                     {"AID", "C", "D", "2020-01"},
                                     {"AID", "C", "D", "2020-03"}});
  const auto changes = changes_since(graph, to_day({2020, 3, 1}));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].before == Dealings{1, 1, 0});
  CHECK(changes[0].since == Dealings{2, 0, 2});
}

TEST_CASE("actor graph: actors are found by id and by name") {
  const Timeline timeline = timeline_of(two_groups);
  CHECK(find_actor(timeline, "a") == "A");
  CHECK(find_actor(timeline, "name of b") == "B");
  CHECK_FALSE(find_actor(timeline, "nobody"));
}

TEST_CASE("communities: a graph without edges is of single nodes") {
  const Communities found = find_communities(3, {});
  CHECK(found.of_node == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(found.modularity == 0);
}
