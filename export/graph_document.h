// A graph as the graph formats write it, whatever it was made from.
#pragma once

#include "core/model/date.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <iosfwd>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace annals {

// A named attribute. Fields of one name hold one kind of value throughout a document.
using GraphField = std::pair<std::string, std::variant<std::string, double>>;

struct GraphNode {
  std::string id;  // unique
  std::string label;
  std::string kind;                     // "actor", "event", "place"
  std::string colour;                   // "#rrggbb"
  std::optional<Day> earliest, latest;  // when it is there; open: always
  std::vector<GraphField> fields;
  double x = 0, y = 0;  // points, y downward; lay_out() computes them
  double size = 1;      // radius relative to the least
};

struct GraphEdge {
  std::string from, to;  // node ids
  std::string kind;      // "source", "target", "place", "responds_to"
  double weight = 1;
  std::optional<Day> earliest, latest;
  std::vector<GraphField> fields;
};

// Edges are directed; several may join the same nodes.
struct GraphDocument {
  std::string title;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// Actors, events and places as nodes; edges actor -source-> event -target-> actor, event -place->
// place, and the timeline's relations other than `before` and `same_day`, which the dates say.
// Nodes are laid out.
GraphDocument to_graph(const Timeline& timeline);

// The actors alone: an edge for each pair of parties, its weight the number of events, directed
// from source to target; a mutual act joins its sources in the order of their ids. Node fields
// `events`, and `cooperation` and `conflict` of edges, count events. At most `most_actors`, those
// with most events. Laid out.
GraphDocument to_actor_graph(const Timeline& timeline,
                             std::size_t most_actors = std::numeric_limits<std::size_t>::max());

// Sets x and y of all nodes: linked ones near each other (Fruchterman and Reingold 1991, with their
// grid). The same graph always gives the same picture. O(rounds * (nodes + edges)), rounds falling
// from 300 to 5 for the largest graphs.
void lay_out(GraphDocument& graph);

// A way to write a graph. What a full disk loses shows in the state of the stream.
struct GraphFormat {
  std::string_view name;       // "gexf"
  std::string_view extension;  // ".gexf"
  void (*write)(const GraphDocument&, std::ostream&);
};

// Formats of graphs: gexf, gexf-1.2, graphml, cytoscape, jgf, dot.
std::span<const GraphFormat> graph_formats();

// nullptr when there is no such format.
const GraphFormat* find_graph_format(std::string_view name);

}  // namespace annals
