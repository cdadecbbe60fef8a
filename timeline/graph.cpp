#include "timeline/graph.h"

#include "core/model/date.h"

#include <boost/graph/adjacency_list.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace annals {
namespace {

enum class EdgeKind : unsigned char { source, target, place, before };

struct VertexData {
  bool is_event = false;
  std::uint32_t index = 0;  // into Timeline::actors or Timeline::events
};

struct EdgeData {
  EdgeKind kind = EdgeKind::source;
};

// vecS: descriptors are indices, so iteration order is stable.
using Boosted =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, VertexData, EdgeData>;

std::vector<std::uint32_t> sorted_unique(std::vector<std::uint32_t> items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

}  // namespace

struct ActorEventGraph::Graph {
  Boosted boosted;
  std::map<std::string, std::size_t, std::less<>> actor_vertex;
  std::size_t first_event = 0;

  void connect(std::uint32_t event, const std::vector<std::string>& actors, EdgeKind kind) {
    for (const std::string& actor : actors)
      if (const auto found = actor_vertex.find(actor); found != actor_vertex.end())
        boost::add_edge(found->second, first_event + event, EdgeData{kind}, boosted);
  }
};

ActorEventGraph::ActorEventGraph(const Timeline& timeline) : graph_(std::make_unique<Graph>()) {
  Graph& g = *graph_;
  std::map<std::string, std::string, std::less<>> id_of_name;
  for (std::uint32_t i = 0; i < timeline.actors.size(); ++i) {
    g.actor_vertex[timeline.actors[i].id] = boost::add_vertex(VertexData{false, i}, g.boosted);
    id_of_name.emplace(timeline.actors[i].name, timeline.actors[i].id);
  }
  g.first_event = timeline.actors.size();
  std::map<std::string_view, std::size_t> event_vertex;
  for (std::uint32_t i = 0; i < timeline.events.size(); ++i) {
    const Event& event = timeline.events[i];
    event_vertex[event.id] = boost::add_vertex(VertexData{true, i}, g.boosted);
    g.connect(i, event.sources, EdgeKind::source);
    g.connect(i, event.targets, EdgeKind::target);
    std::vector<std::string> places;
    for (const std::string& place : event.places)
      if (const auto found = id_of_name.find(place); found != id_of_name.end())
        places.push_back(found->second);
    g.connect(i, places, EdgeKind::place);
  }
  for (const Relation& relation : timeline.relations)
    if (relation.kind == "before")
      boost::add_edge(event_vertex.at(relation.from), event_vertex.at(relation.to),
                      EdgeData{EdgeKind::before}, g.boosted);
}

ActorEventGraph::~ActorEventGraph() = default;
ActorEventGraph::ActorEventGraph(ActorEventGraph&&) noexcept = default;

std::vector<std::uint32_t> ActorEventGraph::events_of(std::string_view actor_id) const {
  const auto found = graph_->actor_vertex.find(actor_id);
  if (found == graph_->actor_vertex.end()) return {};
  std::vector<std::uint32_t> events;
  for (const auto edge :
       boost::make_iterator_range(boost::out_edges(found->second, graph_->boosted)))
    events.push_back(graph_->boosted[boost::target(edge, graph_->boosted)].index);
  return sorted_unique(std::move(events));
}

std::vector<std::uint32_t> ActorEventGraph::actors_of(std::uint32_t event, Role role) const {
  std::vector<std::uint32_t> actors;
  for (const auto edge :
       boost::make_iterator_range(boost::in_edges(graph_->first_event + event, graph_->boosted)))
    if (static_cast<unsigned>(graph_->boosted[edge].kind) == static_cast<unsigned>(role))
      actors.push_back(graph_->boosted[boost::source(edge, graph_->boosted)].index);
  return sorted_unique(std::move(actors));
}

std::vector<std::uint32_t> ActorEventGraph::shared_events(std::string_view actor_id,
                                                          std::string_view other_id) const {
  const auto mine = events_of(actor_id), theirs = events_of(other_id);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(mine, theirs, std::back_inserter(both));
  return both;
}

std::vector<std::uint32_t> ActorEventGraph::directly_after(std::uint32_t event) const {
  std::vector<std::uint32_t> events;
  for (const auto edge :
       boost::make_iterator_range(boost::out_edges(graph_->first_event + event, graph_->boosted)))
    if (graph_->boosted[edge].kind == EdgeKind::before)
      events.push_back(graph_->boosted[boost::target(edge, graph_->boosted)].index);
  return sorted_unique(std::move(events));
}

}  // namespace annals
