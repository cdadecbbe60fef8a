#include "timeline/actor_graph.h"

#include "timeline/communities.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/vector_property_map.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace annals {
namespace {

std::set<std::string> parties(const Event& event) {
  std::set<std::string> all(event.sources.begin(), event.sources.end());
  all.insert(event.targets.begin(), event.targets.end());
  return all;
}

// Source and target, or the sources of a mutual act; each pair once, in the order of the ids.
std::set<std::pair<std::string, std::string>> pairs_of(const Event& event) {
  std::set<std::pair<std::string, std::string>> pairs;
  const auto& others = event.targets.empty() ? event.sources : event.targets;
  for (const std::string& a : event.sources)
    for (const std::string& b : others)
      if (a != b) pairs.insert(std::minmax(a, b));
  return pairs;
}

std::vector<ActorNode> most_active(const Timeline& timeline, std::size_t most) {
  std::map<std::string, std::uint32_t> counts;
  for (const Event& event : timeline.events)
    for (const std::string& party : parties(event)) ++counts[party];
  std::map<std::string_view, std::string_view> names;
  for (const Actor& actor : timeline.actors) names[actor.id] = actor.name;
  std::vector<ActorNode> nodes;
  for (const auto& [id, count] : counts)
    nodes.push_back({id, std::string(names.contains(id) ? names[id] : id), count, 0, 0});
  std::ranges::stable_sort(nodes, std::greater{}, &ActorNode::events);
  nodes.resize(std::min(most, nodes.size()));
  std::ranges::sort(nodes, {}, &ActorNode::id);
  return nodes;
}

void count(Quad quad, Dealings& dealings) {
  ++dealings.events;
  if (is_cooperation(quad)) ++dealings.cooperation;
  if (is_conflict(quad)) ++dealings.conflict;
}

std::string month_of(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || !date->earliest || !date->latest) return {};
  const std::string first = to_iso(*date->earliest).substr(0, 7);
  return first == to_iso(*date->latest).substr(0, 7) ? first : std::string();
}

void add_links(const Timeline& timeline, const QuadClasses& quads, ActorGraph& graph) {
  std::map<std::string_view, std::uint32_t> node_of;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) node_of[graph.nodes[i].id] = i;
  std::map<std::pair<std::uint32_t, std::uint32_t>, ActorLink> links;
  for (const Event& event : timeline.events) {
    const Quad quad = quads.of(event.type, event.mode);
    const std::string month = month_of(event);
    for (const auto& [a, b] : pairs_of(event)) {
      const auto of_a = node_of.find(a), of_b = node_of.find(b);
      if (of_a == node_of.end() || of_b == node_of.end()) continue;
      ActorLink& link = links[{of_a->second, of_b->second}];
      link.a = of_a->second;
      link.b = of_b->second;
      count(quad, link.dealings);
      if (!month.empty()) count(quad, link.months[month]);
    }
  }
  for (auto& [pair, link] : links) graph.links.push_back(std::move(link));
}

using Undirected =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_index_t, std::size_t>>;

void measure(ActorGraph& graph) {
  Undirected boosted(graph.nodes.size());
  for (std::size_t i = 0; i < graph.links.size(); ++i)
    boost::add_edge(graph.links[i].a, graph.links[i].b, i, boosted);
  std::vector<double> centrality(graph.nodes.size(), 0);
  const auto index = boost::get(boost::vertex_index, boosted);
  boost::brandes_betweenness_centrality(
      boosted, boost::make_iterator_property_map(centrality.begin(), index));
  const auto others = static_cast<double>(graph.nodes.size()) - 1;
  const double ways = std::max(1.0, others * (others - 1) / 2);  // between two others
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    graph.nodes[i].betweenness = std::round(1000 * centrality[i] / ways) / 1000;

  std::vector<std::size_t> component(graph.links.size(), 0);
  const auto components = boost::biconnected_components(
      boosted,
      boost::make_iterator_property_map(component.begin(), boost::get(boost::edge_index, boosted)));
  std::vector<std::size_t> sizes(components, 0);
  for (const std::size_t c : component) ++sizes[c];
  for (std::size_t i = 0; i < graph.links.size(); ++i)
    graph.links[i].is_bridge = sizes[component[i]] == 1;
}

void group(ActorGraph& graph) {
  std::vector<WeightedEdge> edges;
  for (const ActorLink& link : graph.links)
    edges.push_back({link.a, link.b, static_cast<double>(link.dealings.events)});
  const Communities found = find_communities(static_cast<std::uint32_t>(graph.nodes.size()), edges);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) graph.nodes[i].community = found.of_node[i];
  graph.modularity = std::round(1000 * found.modularity) / 1000;
}

}  // namespace

ActorGraph actor_graph(const Timeline& timeline, const QuadClasses& quads,
                       std::size_t most_actors) {
  ActorGraph graph;
  graph.nodes = most_active(timeline, most_actors);
  add_links(timeline, quads, graph);
  measure(graph);
  group(graph);
  return graph;
}

std::vector<ChainStep> shortest_chain(const Timeline& timeline, const std::string& from,
                                      const std::string& to) {
  using Weighted =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                            boost::property<boost::edge_weight_t, double>>;
  // Events come first, then actors.
  std::map<std::string, std::size_t> vertex_of;
  std::vector<std::string> actors;
  for (const Event& event : timeline.events)
    for (const std::string& party : parties(event))
      if (vertex_of.emplace(party, timeline.events.size() + actors.size()).second)
        actors.push_back(party);
  if (!vertex_of.contains(from) || !vertex_of.contains(to)) return {};
  Weighted graph(timeline.events.size() + actors.size());
  constexpr double detour = 1e-3;  // salience decides between chains of one length only
  for (std::uint32_t i = 0; i < timeline.events.size(); ++i)
    for (const std::string& party : parties(timeline.events[i]))
      boost::add_edge(i, vertex_of[party], 1 + detour * (1 - timeline.events[i].salience), graph);
  std::vector<std::size_t> before(boost::num_vertices(graph));
  boost::dijkstra_shortest_paths(graph, vertex_of[from],
                                 boost::predecessor_map(boost::make_iterator_property_map(
                                     before.begin(), boost::get(boost::vertex_index, graph))));
  std::vector<ChainStep> chain;
  for (std::size_t at = vertex_of[to]; at != vertex_of[from];) {
    const std::size_t event = before[at];
    if (event == at) return {};
    const std::size_t earlier = before[event];
    chain.push_back({actors[earlier - timeline.events.size()], static_cast<std::uint32_t>(event),
                     actors[at - timeline.events.size()]});
    at = earlier;
  }
  std::ranges::reverse(chain);
  return chain;
}

std::vector<DealingsChange> changes_since(const ActorGraph& graph, Day day) {
  const std::string month = to_iso(day).substr(0, 7);
  std::vector<std::pair<double, DealingsChange>> changes;
  for (const ActorLink& link : graph.links) {
    DealingsChange change{link.a, link.b, {}, {}};
    for (const auto& [of_month, dealings] : link.months) {
      Dealings& sum = of_month < month ? change.before : change.since;
      sum.events += dealings.events;
      sum.cooperation += dealings.cooperation;
      sum.conflict += dealings.conflict;
    }
    const auto difference = [](std::uint32_t x, std::uint32_t y) { return x > y ? x - y : y - x; };
    const double size = difference(change.since.cooperation, change.before.cooperation) +
                        difference(change.since.conflict, change.before.conflict);
    if (size > 0) changes.emplace_back(-size, change);
  }
  std::ranges::stable_sort(changes, {}, &std::pair<double, DealingsChange>::first);
  std::vector<DealingsChange> result;
  for (const auto& [size, change] : changes) result.push_back(change);
  return result;
}

std::optional<std::string> find_actor(const Timeline& timeline, std::string_view id_or_name) {
  const auto lower = [](std::string_view text) {
    std::string result(text);
    for (char& c : result)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return result;
  };
  const std::string asked = lower(id_or_name);
  for (const Actor& actor : timeline.actors)
    if (lower(actor.id) == asked) return actor.id;
  for (const Actor& actor : timeline.actors)
    if (lower(actor.name) == asked) return actor.id;
  return std::nullopt;
}

}  // namespace annals
