#include "export/detail/graph_formats.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace annals {
namespace {

// To add a graph format: write export/<name>.cpp, declare it in detail/graph_formats.h, add a row.
constexpr GraphFormat table[] = {
    {"gexf", ".gexf", detail::write_gexf_1_3},
    {"gexf-1.2", ".1.2.gexf", detail::write_gexf_1_2},
    {"graphml", ".graphml", detail::write_graphml},
    {"cytoscape", ".cyjs", detail::write_cytoscape},
    {"jgf", ".jgf.json", detail::write_json_graph},
    {"dot", ".dot", detail::write_graph_dot},
};

}  // namespace

std::span<const GraphFormat> graph_formats() { return table; }

const GraphFormat* find_graph_format(std::string_view name) {
  const auto found = std::ranges::find(table, name, &GraphFormat::name);
  return found == std::end(table) ? nullptr : found;
}

namespace detail {

const std::string& id_of(const std::vector<DeclaredField>& declared, std::string_view name) {
  return std::ranges::find(declared, name, &DeclaredField::name)->id;
}

std::string number_text(double number) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%.3f", number);
  std::string trimmed = text.data();
  trimmed.erase(trimmed.find_last_not_of('0') + 1);
  if (trimmed.ends_with('.')) trimmed.pop_back();
  return trimmed == "-0" ? "0" : trimmed;
}

std::string text_of(const GraphField& field) {
  const double* number = std::get_if<double>(&field.second);
  return number != nullptr ? number_text(*number) : std::get<std::string>(field.second);
}

}  // namespace detail
}  // namespace annals
