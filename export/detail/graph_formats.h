// The writers of the graph formats, and what they share.
#pragma once

#include "export/graph_document.h"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace annals::detail {

void write_gexf_1_3(const GraphDocument& graph, std::ostream& stream);
void write_gexf_1_2(const GraphDocument& graph, std::ostream& stream);
void write_graphml(const GraphDocument& graph, std::ostream& stream);
void write_cytoscape(const GraphDocument& graph, std::ostream& stream);
void write_json_graph(const GraphDocument& graph, std::ostream& stream);
void write_graph_dot(const GraphDocument& graph, std::ostream& stream);

// A field that some node (or edge) of the document has; `id` is short and unique.
struct DeclaredField {
  std::string id;
  std::string name;
  bool is_number = false;
};

// The fields of all `items`, in the order in which they first appear; ids are `prefix` and a
// number.
template <typename Items>
std::vector<DeclaredField> declared_fields(const Items& items, std::string_view prefix) {
  std::vector<DeclaredField> declared;
  for (const auto& item : items)
    for (const auto& [name, value] : item.fields) {
      bool is_known = false;
      for (const DeclaredField& field : declared) is_known = is_known || field.name == name;
      if (!is_known)
        declared.push_back({std::string(prefix) + std::to_string(declared.size()), name,
                            std::holds_alternative<double>(value)});
    }
  return declared;
}

// The id under which `name` is declared.
const std::string& id_of(const std::vector<DeclaredField>& declared, std::string_view name);

// "0.313", "12": at most three decimals, never an exponent.
std::string number_text(double number);

std::string text_of(const GraphField& field);

}  // namespace annals::detail
