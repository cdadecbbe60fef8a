// Cytoscape.js and Cytoscape (.cyjs): https://js.cytoscape.org/#notation/elements-json
#include "export/detail/graph_formats.h"
#include "export/detail/json_document.h"
#include "export/formats.h"

namespace annals {
namespace {

using namespace detail;

void put_node(JsonWriter& out, const GraphNode& node) {
  put_object(out, [&] {
    put_object(out, "data", [&] {
      put(out, "id", node.id);
      put(out, "label", node.label);
      put(out, "kind", node.kind);
      put(out, "colour", node.colour);
      put_number(out, "size", 16 * node.size);
      put_fields(out, node.fields);
    });
    put_object(out, "position", [&] {
      put_number(out, "x", node.x);
      put_number(out, "y", node.y);
    });
  });
}

void put_edge(JsonWriter& out, const GraphEdge& edge, std::size_t index) {
  put_object(out, [&] {
    put_object(out, "data", [&] {
      put(out, "id", "e" + std::to_string(index));
      put(out, "source", edge.from);
      put(out, "target", edge.to);
      put(out, "kind", edge.kind);
      put_number(out, "weight", edge.weight);
      put(out, "earliest", edge.earliest ? javascript_day(*edge.earliest) : "");
      put(out, "latest", edge.latest ? javascript_day(*edge.latest) : "");
      put_fields(out, edge.fields);
    });
  });
}

void put_style(JsonWriter& out, std::string_view selector,
               std::initializer_list<std::pair<std::string_view, std::string_view>> style) {
  put_object(out, [&] {
    put(out, "selector", selector);
    put_object(out, "style", [&] {
      for (const auto& [key, value] : style) put(out, key, value);
    });
  });
}

void put_styles(JsonWriter& out) {
  put_style(out, "node",
            {{"label", "data(label)"},
             {"background-color", "data(colour)"},
             {"width", "data(size)"},
             {"height", "data(size)"},
             {"font-size", "8px"}});
  put_style(out, "node[kind = \"event\"]", {{"shape", "round-rectangle"}});
  put_style(out, "edge",
            {{"width", "1px"},
             {"curve-style", "bezier"},
             {"target-arrow-shape", "triangle"},
             {"line-color", "#bbbbbb"},
             {"target-arrow-color", "#bbbbbb"}});
}

}  // namespace

namespace detail {

void write_cytoscape(const GraphDocument& graph, std::ostream& stream) {
  JsonBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  put_object(out, [&] {
    put_object(out, "data", [&] { put(out, "name", graph.title); });
    put_object(out, "elements", [&] {
      put_array(out, "nodes", [&] {
        for (const GraphNode& node : graph.nodes) put_node(out, node);
      });
      put_array(out, "edges", [&] {
        for (std::size_t i = 0; i < graph.edges.size(); ++i) put_edge(out, graph.edges[i], i);
      });
    });
    put_array(out, "style", [&] { put_styles(out); });
    put_object(out, "layout", [&] { put(out, "name", "preset"); });
  });
  write_document(buffer, stream);
}

}  // namespace detail

std::vector<Omission> write_cytoscape(const Timeline& timeline, std::ostream& stream,
                                      const ExportOptions&) {
  detail::write_cytoscape(to_graph(timeline), stream);
  return {};
}

}  // namespace annals
