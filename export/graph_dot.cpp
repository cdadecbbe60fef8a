// A graph for GraphViz, drawn where lay_out() put its nodes.
#include "export/detail/dot_text.h"
#include "export/detail/graph_formats.h"

#include <ostream>
#include <unordered_map>

namespace annals::detail {

void write_graph_dot(const GraphDocument& graph, std::ostream& stream) {
  stream << "// dot -Tsvg graph.dot -o graph.svg\n"
            "digraph graph_of_actors {\n"
            "  graph [layout=nop2 notranslate=true splines=line outputorder=edgesfirst "
            "charset=\"UTF-8\"];\n"
            "  node [shape=circle style=filled fontname=Helvetica fontsize=9 fixedsize=shape];\n"
            "  edge [color=\"#aaaaaa\" arrowsize=0.5];\n";
  std::unordered_map<std::string_view, std::size_t> index_of;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    index_of.emplace(node.id, i);
    stream << "  n" << i << " [label=" << dot_text(node.label) << " fillcolor=\"" << node.colour
           << "\" width=" << number_text(0.15 * node.size) << " tooltip=" << dot_text(node.kind)
           << " pos=" << dot_position(node.x, node.y) << "];\n";
  }
  for (const GraphEdge& edge : graph.edges)
    stream << "  n" << index_of.at(edge.from) << " -> n" << index_of.at(edge.to)
           << " [tooltip=" << dot_text(edge.kind) << " weight=" << number_text(edge.weight)
           << "];\n";
  stream << "}\n";
}

}  // namespace annals::detail
