// GraphML 1.0 (http://graphml.graphdrawing.org) for yEd, igraph, networkx.
#include "export/detail/graph_formats.h"
#include "export/detail/xml_writer.h"
#include "export/formats.h"

#include <ostream>
#include <unordered_map>

namespace annals {
namespace {

using detail::DeclaredField;
using detail::number_text;
using detail::text_of;
using detail::XmlWriter;

// Attributes that every node or edge has, beside its fields.
const std::vector<DeclaredField> node_attributes = {
    {"name", "id", false},   {"label", "label", false},
    {"kind", "kind", false}, {"colour", "colour", false},
    {"size", "size", true},  {"x", "x", true},
    {"y", "y", true}};
const std::vector<DeclaredField> edge_attributes = {{"relation", "kind", false},
                                                    {"weight", "weight", true},
                                                    {"start", "earliest", false},
                                                    {"end", "latest", false}};

void put_keys(XmlWriter& xml, const char* of, const std::vector<DeclaredField>& fields) {
  for (const DeclaredField& field : fields) {
    xml.begin("key");
    xml.attribute("id", field.id);
    xml.attribute("for", of);
    xml.attribute("attr.name", field.name);
    xml.attribute("attr.type", field.is_number ? "double" : "string");
    xml.end();
    xml.line_break();
  }
}

void put_data(XmlWriter& xml, std::string_view key, std::string_view value) {
  xml.begin("data");
  xml.attribute("key", key);
  xml.text(value);
  xml.end();
}

// Ids are name tokens, which those of places are not.
std::string node_id(std::size_t index) { return "n" + std::to_string(index); }

void put_node(XmlWriter& xml, const GraphNode& node, std::size_t index,
              const std::vector<DeclaredField>& fields) {
  xml.begin("node");
  xml.attribute("id", node_id(index));
  put_data(xml, "name", node.id);
  put_data(xml, "label", node.label);
  put_data(xml, "kind", node.kind);
  put_data(xml, "colour", node.colour);
  put_data(xml, "size", number_text(node.size));
  put_data(xml, "x", number_text(node.x));
  put_data(xml, "y", number_text(node.y));
  for (const GraphField& field : node.fields)
    put_data(xml, id_of(fields, field.first), text_of(field));
  xml.end();
  xml.line_break();
}

void put_edge(XmlWriter& xml, const GraphEdge& edge, std::size_t index,
              const std::unordered_map<std::string_view, std::size_t>& index_of,
              const std::vector<DeclaredField>& fields) {
  xml.begin("edge");
  xml.attribute("id", "e" + std::to_string(index));
  xml.attribute("source", node_id(index_of.at(edge.from)));
  xml.attribute("target", node_id(index_of.at(edge.to)));
  put_data(xml, "relation", edge.kind);
  put_data(xml, "weight", number_text(edge.weight));
  if (edge.earliest) put_data(xml, "start", to_iso(*edge.earliest));
  if (edge.latest) put_data(xml, "end", to_iso(*edge.latest));
  for (const GraphField& field : edge.fields)
    put_data(xml, id_of(fields, field.first), text_of(field));
  xml.end();
  xml.line_break();
}

}  // namespace

namespace detail {

void write_graphml(const GraphDocument& graph, std::ostream& stream) {
  XmlWriter xml(stream);
  const auto node_fields = declared_fields(graph.nodes, "n");
  const auto edge_fields = declared_fields(graph.edges, "e");
  xml.begin("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  xml.line_break();
  put_keys(xml, "node", node_attributes);
  put_keys(xml, "node", node_fields);
  put_keys(xml, "edge", edge_attributes);
  put_keys(xml, "edge", edge_fields);
  xml.begin("graph");
  xml.attribute("edgedefault", "directed");
  xml.line_break();
  std::unordered_map<std::string_view, std::size_t> index_of;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    index_of.emplace(graph.nodes[i].id, i);
    put_node(xml, graph.nodes[i], i, node_fields);
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i)
    put_edge(xml, graph.edges[i], i, index_of, edge_fields);
  xml.end();
  xml.end();
}

}  // namespace detail

std::vector<Omission> write_graphml(const Timeline& timeline, std::ostream& stream,
                                    const ExportOptions&) {
  detail::write_graphml(to_graph(timeline), stream);
  return {};
}

}  // namespace annals
