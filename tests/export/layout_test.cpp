#include "export/detail/labels.h"
#include "export/detail/lane_layout.h"
#include "export/graph_document.h"
#include "tests/export/timelines.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

using namespace annals;
using namespace annals::detail;

namespace {

// `count` events of few actors, several on most days.
Timeline crowd(int count) {
  Timeline timeline;
  for (int i = 0; i < count; ++i) {
    Event event;
    event.id = "e" + std::to_string(1000 + i);
    event.type = "CONSULT";
    event.sources = {"A" + std::to_string(i * i % 11)};
    event.targets = {"B" + std::to_string(i % 5)};
    event.date = to_iso(Day{18000 + i / 4 * 3});
    timeline.events.push_back(event);
  }
  return timeline;
}

bool overlaps(const LaneLayout::Box& a, const LaneLayout::Box& b) {
  return std::abs(a.left - b.left) < box_width && std::abs(a.top - b.top) < box_height;
}

}  // namespace

TEST_CASE("layout: every event stands once, none over another, all on the page") {
  for (const Timeline& timeline : {crowd(300), sample(), odd_timeline()}) {
    const LaneLayout layout = lay_out_lanes(timeline);
    REQUIRE(layout.boxes.size() == timeline.events.size());
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
      const LaneLayout::Box& box = layout.boxes[i];
      CHECK(box.event == i);
      CHECK(box.left >= lane_names_width);
      CHECK(box.left + box_width <= layout.width);
      CHECK(box.top + box_height <= layout.height);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlaps(box, layout.boxes[j]));
    }
  }
}

TEST_CASE("layout: time runs from left to right and from band to band") {
  const Timeline timeline = crowd(300);
  const LaneLayout layout = lay_out_lanes(timeline);
  for (const LaneLayout::Box& a : layout.boxes)
    for (const LaneLayout::Box& b : layout.boxes)
      if (extent(timeline.events[a.event])->first < extent(timeline.events[b.event])->first)
        CHECK(std::pair(a.band, a.column) < std::pair(b.band, b.column));
}

TEST_CASE("graph: node ids are unique and every edge has its ends") {
  for (const Timeline& timeline : {crowd(60), sample(), odd_timeline()})
    for (const GraphDocument& graph : {to_graph(timeline), to_actor_graph(timeline)}) {
      std::set<std::string> ids;
      for (const GraphNode& node : graph.nodes) CHECK(ids.insert(node.id).second);
      for (const GraphEdge& edge : graph.edges) {
        CHECK(ids.contains(edge.from));
        CHECK(ids.contains(edge.to));
      }
    }
}

TEST_CASE("graph: the layout is the same every time, and puts no node onto another") {
  const GraphDocument graph = to_graph(crowd(60)), again = to_graph(crowd(60));
  std::set<std::pair<double, double>> places;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    CHECK(graph.nodes[i].x == again.nodes[i].x);
    CHECK(std::isfinite(graph.nodes[i].y));
    CHECK(places.emplace(graph.nodes[i].x, graph.nodes[i].y).second);
  }
}

TEST_CASE("graph: actors are joined by what they did together and to each other") {
  const GraphDocument graph = to_actor_graph(sample());
  REQUIRE(graph.edges.size() == 1);  // the EU and Belarus
  CHECK(graph.edges.front().from == "actor:EU");
  CHECK(graph.edges.front().to == "actor:BLR");
  CHECK(graph.edges.front().weight == 1);
}

TEST_CASE("graph: each format writes any graph") {
  for (const GraphFormat& format : graph_formats()) {
    CAPTURE(format.name);
    std::ostringstream out;
    format.write(to_actor_graph(sample()), out);
    CHECK(out.str().find("Belarus") != std::string::npos);
  }
}
