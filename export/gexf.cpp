// GEXF for Gephi: 1.3 (https://gexf.net/1.3), and 1.2 draft for older readers. Dynamic: what has a
// date is there from its earliest to its latest day, both included.
#include "export/detail/graph_formats.h"
#include "export/detail/xml_writer.h"
#include "export/formats.h"

#include <algorithm>
#include <cstdlib>
#include <ostream>

namespace annals {
namespace {

using detail::DeclaredField;
using detail::number_text;
using detail::text_of;
using detail::XmlWriter;

struct Version {
  std::string_view number;
  std::string_view space;
  std::string_view drawing;
};
constexpr Version version_1_3{"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz"};
constexpr Version version_1_2{"1.2", "http://www.gexf.net/1.2draft",
                              "http://www.gexf.net/1.2draft/viz"};

void put_declarations(XmlWriter& xml, const char* of, const std::vector<DeclaredField>& fields) {
  xml.begin("attributes");
  xml.attribute("class", of);
  xml.attribute("mode", "static");
  for (const DeclaredField& field : fields) {
    xml.begin("attribute");
    xml.attribute("id", field.id);
    xml.attribute("title", field.name);
    xml.attribute("type", field.is_number ? "double" : "string");
    xml.end();
  }
  xml.end();
  xml.line_break();
}

// The schema knows full days only: a month is its first to its last day. It has no year 0.
void put_day(XmlWriter& xml, const char* name, const std::optional<Day>& day) {
  if (day && to_civil(*day).year != 0) xml.attribute(name, to_iso(*day));
}

void put_values(XmlWriter& xml, std::string_view kind, const std::vector<GraphField>& fields,
                const std::vector<DeclaredField>& declared) {
  const auto put = [&](std::string_view id, std::string_view value) {
    xml.begin("attvalue");
    xml.attribute("for", id);
    xml.attribute("value", value);
    xml.end();
  };
  xml.begin("attvalues");
  put("kind", kind);
  for (const GraphField& field : fields) put(id_of(declared, field.first), text_of(field));
  xml.end();
}

void put_drawing(XmlWriter& xml, const GraphNode& node) {
  const auto part = [&](std::size_t at) {
    return std::to_string(std::strtol(node.colour.substr(at, 2).c_str(), nullptr, 16));
  };
  xml.begin("viz:size");
  xml.attribute("value", number_text(4 * node.size));
  xml.end();
  xml.begin("viz:position");
  xml.attribute("x", number_text(node.x));
  xml.attribute("y", number_text(-node.y));
  xml.attribute("z", "0");
  xml.end();
  xml.begin("viz:color");
  xml.attribute("r", part(1));
  xml.attribute("g", part(3));
  xml.attribute("b", part(5));
  xml.end();
}

void put_node(XmlWriter& xml, const GraphNode& node, const std::vector<DeclaredField>& fields) {
  xml.begin("node");
  xml.attribute("id", node.id);
  xml.attribute("label", node.label);
  put_day(xml, "start", node.earliest);
  put_day(xml, "end", node.latest);
  put_values(xml, node.kind, node.fields, fields);
  put_drawing(xml, node);
  xml.end();
  xml.line_break();
}

void put_edge(XmlWriter& xml, const GraphEdge& edge, std::size_t index,
              const std::vector<DeclaredField>& fields) {
  xml.begin("edge");
  xml.attribute("id", "e" + std::to_string(index));
  xml.attribute("source", edge.from);
  xml.attribute("target", edge.to);
  xml.attribute("label", edge.kind);
  xml.attribute("weight", number_text(edge.weight));
  put_day(xml, "start", edge.earliest);
  put_day(xml, "end", edge.latest);
  put_values(xml, edge.kind, edge.fields, fields);
  xml.end();
  xml.line_break();
}

bool is_timed(const GraphDocument& graph) {
  const auto has_day = [](const auto& item) { return item.earliest || item.latest; };
  return std::ranges::any_of(graph.nodes, has_day) || std::ranges::any_of(graph.edges, has_day);
}

void put_graph(XmlWriter& xml, const GraphDocument& graph) {
  xml.begin("graph");
  xml.attribute("defaultedgetype", "directed");
  if (is_timed(graph)) {
    xml.attribute("mode", "dynamic");
    xml.attribute("timeformat", "date");
  }
  xml.line_break();
  auto node_fields = detail::declared_fields(graph.nodes, "n");
  auto edge_fields = detail::declared_fields(graph.edges, "e");
  node_fields.push_back({"kind", "kind", false});
  edge_fields.push_back({"kind", "kind", false});
  put_declarations(xml, "node", node_fields);
  put_declarations(xml, "edge", edge_fields);
  xml.begin("nodes");
  xml.line_break();
  for (const GraphNode& node : graph.nodes) put_node(xml, node, node_fields);
  xml.end();
  xml.begin("edges");
  xml.line_break();
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    put_edge(xml, graph.edges[i], i, edge_fields);
  xml.end();
  xml.end();
}

void write(const GraphDocument& graph, std::ostream& stream, const Version& version) {
  XmlWriter xml(stream);
  xml.begin("gexf");
  xml.attribute("xmlns", version.space);
  xml.attribute("xmlns:viz", version.drawing);
  xml.attribute("version", version.number);
  xml.line_break();
  xml.begin("meta");
  xml.begin("creator");
  xml.text("annals");
  xml.end();
  xml.begin("description");
  xml.text(graph.title);
  xml.end();
  xml.end();
  xml.line_break();
  put_graph(xml, graph);
  xml.end();
}

}  // namespace

namespace detail {
void write_gexf_1_3(const GraphDocument& graph, std::ostream& stream) {
  write(graph, stream, version_1_3);
}
void write_gexf_1_2(const GraphDocument& graph, std::ostream& stream) {
  write(graph, stream, version_1_2);
}
}  // namespace detail

std::vector<Omission> write_gexf(const Timeline& timeline, std::ostream& stream,
                                 const ExportOptions& options) {
  write(to_graph(timeline), stream, options.gexf_version == "1.2" ? version_1_2 : version_1_3);
  return {};
}

}  // namespace annals
