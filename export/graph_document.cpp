#include "export/graph_document.h"

#include "export/detail/labels.h"
#include "export/detail/palette.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace annals {
namespace {

constexpr std::string_view actor_colour = "#4477aa", place_colour = "#ccbb44";

// Actors by id: those of the timeline, and ids that only events name.
std::map<std::string, Actor> actors_of(const Timeline& timeline) {
  std::map<std::string, Actor> actors;
  for (const Actor& actor : timeline.actors) actors.emplace(actor.id, actor);
  const auto name = [&](const std::vector<std::string>& ids) {
    for (const std::string& id : ids) actors.try_emplace(id, Actor{id, id, "", "", "", {}});
  };
  for (const Event& event : timeline.events) {
    name(event.sources);
    name(event.targets);
  }
  return actors;
}

GraphNode actor_node(const Actor& actor, std::size_t events) {
  GraphNode node{"actor:" + actor.id, actor.name, "actor", std::string(actor_colour), {}, {}, {}};
  node.fields = {{"actor_kind", actor.kind},
                 {"country", actor.country},
                 {"events", static_cast<double>(events)}};
  node.size = std::sqrt(static_cast<double>(std::max<std::size_t>(events, 1)));
  return node;
}

GraphNode event_node(const Event& event, const detail::ActorNames& names) {
  GraphNode node{"event:" + event.id,
                 detail::headline(event, names),
                 "event",
                 std::string(detail::fill_of(event.type)),
                 {},
                 {},
                 {}};
  const auto date = parse_edtf(event.date).value_or(Interval{});
  node.earliest = date.earliest;
  node.latest = date.latest;
  node.fields = {{"type", event.type},
                 {"mode", event.mode},
                 {"status", event.status},
                 {"date", event.date},
                 {"earliest", date.earliest ? to_iso(*date.earliest) : ""},
                 {"latest", date.latest ? to_iso(*date.latest) : ""},
                 {"date_basis", event.date_basis},
                 {"confidence", event.confidence},
                 {"salience", event.salience},
                 {"sentence", std::string(detail::sentence(event))}};
  return node;
}

// How many events each actor takes part in.
std::map<std::string, std::size_t> event_counts(const Timeline& timeline) {
  std::map<std::string, std::size_t> counts;
  for (const Event& event : timeline.events) {
    std::set<std::string> parties(event.sources.begin(), event.sources.end());
    parties.insert(event.targets.begin(), event.targets.end());
    for (const std::string& party : parties) ++counts[party];
  }
  return counts;
}

std::map<std::string, std::size_t> most_active(const std::map<std::string, std::size_t>& counts,
                                               std::size_t most) {
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& row) { return row.second; });
  order.resize(std::min(order.size(), most));
  return {order.begin(), order.end()};
}

void add_event_edges(const Event& event, GraphDocument& graph) {
  const auto date = parse_edtf(event.date).value_or(Interval{});
  const std::string id = "event:" + event.id;
  const auto add = [&](const std::string& from, const std::string& to, std::string_view kind) {
    graph.edges.push_back({from, to, std::string(kind), 1, date.earliest, date.latest, {}});
  };
  for (const std::string& actor : event.sources) add("actor:" + actor, id, "source");
  for (const std::string& actor : event.targets) add(id, "actor:" + actor, "target");
  for (const std::string& place : event.places) add(id, "place:" + place, "place");
}

std::string title_of(const Timeline& timeline) {
  return "Timeline of " + std::to_string(timeline.articles.size()) + " articles";
}

bool is_conflict(std::string_view type) {
  for (const std::string_view conflict : {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
                                          "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
    if (type == conflict) return true;
  return false;
}

bool is_cooperation(std::string_view type) {
  return !is_conflict(type) && !type.starts_with("OTHER");
}

// The pairs of parties of one event, each once.
std::set<std::pair<std::string, std::string>> party_pairs(const Event& event) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const std::string& source : event.sources) {
    for (const std::string& target : event.targets)
      if (source != target) pairs.emplace(source, target);
    if (!event.targets.empty()) continue;
    for (const std::string& other : event.sources)
      if (source < other) pairs.emplace(source, other);
  }
  return pairs;
}

}  // namespace

GraphDocument to_graph(const Timeline& timeline) {
  GraphDocument graph;
  graph.title = title_of(timeline);
  const detail::ActorNames names(timeline);
  const auto counts = event_counts(timeline);
  for (const auto& [id, actor] : actors_of(timeline)) {
    const auto count = counts.find(id);
    if (count != counts.end()) graph.nodes.push_back(actor_node(actor, count->second));
  }
  std::set<std::string> places, events;
  for (const Event& event : timeline.events) {
    graph.nodes.push_back(event_node(event, names));
    events.insert(event.id);
    places.insert(event.places.begin(), event.places.end());
    add_event_edges(event, graph);
  }
  for (const std::string& place : places)
    graph.nodes.push_back(
        {"place:" + place, place, "place", std::string(place_colour), {}, {}, {}});
  for (const Relation& relation : timeline.relations)
    if (relation.kind != "before" && relation.kind != "same_day" &&
        events.contains(relation.from) && events.contains(relation.to))
      graph.edges.push_back(
          {"event:" + relation.from, "event:" + relation.to, relation.kind, 1, {}, {}, {}});
  lay_out(graph);
  return graph;
}

GraphDocument to_actor_graph(const Timeline& timeline, std::size_t most_actors) {
  struct Count {
    double all = 0, cooperation = 0, conflict = 0;
  };
  GraphDocument graph;
  graph.title = title_of(timeline);
  const auto counts = most_active(event_counts(timeline), most_actors);
  for (const auto& [id, actor] : actors_of(timeline)) {
    const auto count = counts.find(id);
    if (count != counts.end()) graph.nodes.push_back(actor_node(actor, count->second));
  }
  std::map<std::pair<std::string, std::string>, Count> pairs;
  for (const Event& event : timeline.events)
    for (const auto& pair : party_pairs(event)) {
      if (!counts.contains(pair.first) || !counts.contains(pair.second)) continue;
      Count& count = pairs[pair];
      ++count.all;
      if (is_conflict(event.type)) ++count.conflict;
      if (is_cooperation(event.type)) ++count.cooperation;
    }
  for (const auto& [pair, count] : pairs)
    graph.edges.push_back({"actor:" + pair.first,
                           "actor:" + pair.second,
                           "acts",
                           count.all,
                           {},
                           {},
                           {{"cooperation", count.cooperation}, {"conflict", count.conflict}}});
  lay_out(graph);
  return graph;
}

}  // namespace annals
