// JSON Graph Format 2: https://jsongraphformat.info
#include "export/detail/graph_formats.h"
#include "export/detail/json_document.h"
#include "export/formats.h"

namespace annals {
namespace {

using namespace detail;

void put_node(JsonWriter& out, const GraphNode& node) {
  put_object(out, node.id, [&] {
    put(out, "label", node.label);
    put_object(out, "metadata", [&] {
      put(out, "kind", node.kind);
      put_number(out, "x", node.x);
      put_number(out, "y", node.y);
      put_fields(out, node.fields);
    });
  });
}

void put_edge(JsonWriter& out, const GraphEdge& edge) {
  put_object(out, [&] {
    put(out, "source", edge.from);
    put(out, "target", edge.to);
    put(out, "relation", edge.kind);
    put_object(out, "metadata", [&] {
      put_number(out, "weight", edge.weight);
      put(out, "earliest", edge.earliest ? javascript_day(*edge.earliest) : "");
      put(out, "latest", edge.latest ? javascript_day(*edge.latest) : "");
      put_fields(out, edge.fields);
    });
  });
}

}  // namespace

namespace detail {

void write_json_graph(const GraphDocument& graph, std::ostream& stream) {
  JsonBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  put_object(out, [&] {
    put_object(out, "graph", [&] {
      put_flag(out, "directed", true);
      put(out, "label", graph.title);
      put_object(out, "nodes", [&] {
        for (const GraphNode& node : graph.nodes) put_node(out, node);
      });
      put_array(out, "edges", [&] {
        for (const GraphEdge& edge : graph.edges) put_edge(out, edge);
      });
    });
  });
  write_document(buffer, stream);
}

}  // namespace detail

std::vector<Omission> write_json_graph(const Timeline& timeline, std::ostream& stream,
                                       const ExportOptions&) {
  detail::write_json_graph(to_graph(timeline), stream);
  return {};
}

}  // namespace annals
