#include "timeline/communities.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace annals {
namespace {

struct Graph {
  std::vector<std::vector<std::pair<std::uint32_t, double>>> neighbours;  // without loops
  std::vector<double> loops, degrees;
  double total = 0;  // twice the weight of all edges

  Graph(std::uint32_t size, const std::vector<WeightedEdge>& edges)
      : neighbours(size), loops(size, 0), degrees(size, 0) {
    for (const WeightedEdge& edge : edges) {
      total += 2 * edge.weight;
      degrees[edge.a] += edge.weight;
      degrees[edge.b] += edge.weight;
      if (edge.a == edge.b) {
        loops[edge.a] += edge.weight;
        continue;
      }
      neighbours[edge.a].emplace_back(edge.b, edge.weight);
      neighbours[edge.b].emplace_back(edge.a, edge.weight);
    }
  }
};

// Moves single nodes to the neighbouring group with the greatest gain until none gains.
std::vector<std::uint32_t> move_nodes(const Graph& graph) {
  const auto size = static_cast<std::uint32_t>(graph.neighbours.size());
  std::vector<std::uint32_t> group(size);
  std::iota(group.begin(), group.end(), 0u);
  std::vector<double> degree_of_group = graph.degrees;
  constexpr int most_rounds = 100;
  bool has_moved = true;
  for (int round = 0; has_moved && round < most_rounds; ++round) {
    has_moved = false;
    for (std::uint32_t node = 0; node < size; ++node) {
      std::map<std::uint32_t, double> weight_to;
      for (const auto& [other, weight] : graph.neighbours[node]) weight_to[group[other]] += weight;
      degree_of_group[group[node]] -= graph.degrees[node];
      const auto gain = [&](std::uint32_t target) {
        return weight_to[target] - graph.degrees[node] * degree_of_group[target] / graph.total;
      };
      std::uint32_t best = group[node];
      double most = gain(best);
      constexpr double least_gain = 1e-9;
      for (const auto& [target, weight] : std::map(weight_to))
        if (const double g = gain(target); g > most + least_gain) {
          most = g;
          best = target;
        }
      has_moved = has_moved || best != group[node];
      group[node] = best;
      degree_of_group[best] += graph.degrees[node];
    }
  }
  return group;
}

// Numbers groups from 0 in the order of their first node. Returns how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& group) {
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (std::uint32_t& g : group)
    g = numbers.emplace(g, static_cast<std::uint32_t>(numbers.size())).first->second;
  return static_cast<std::uint32_t>(numbers.size());
}

std::vector<WeightedEdge> joined(const std::vector<WeightedEdge>& edges,
                                 const std::vector<std::uint32_t>& group) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
  for (const WeightedEdge& edge : edges)
    weights[std::minmax(group[edge.a], group[edge.b])] += edge.weight;
  std::vector<WeightedEdge> result;
  for (const auto& [pair, weight] : weights) result.push_back({pair.first, pair.second, weight});
  return result;
}

double modularity(const std::vector<WeightedEdge>& edges, const std::vector<std::uint32_t>& group) {
  std::map<std::uint32_t, double> inside, degree;
  double total = 0;
  for (const WeightedEdge& edge : edges) {
    total += edge.weight;
    degree[group[edge.a]] += edge.weight;
    degree[group[edge.b]] += edge.weight;
    if (group[edge.a] == group[edge.b]) inside[group[edge.a]] += edge.weight;
  }
  double sum = 0;
  for (const auto& [g, d] : degree) sum += inside[g] / total - d / (2 * total) * (d / (2 * total));
  return total > 0 ? sum : 0;
}

void number_by_size(std::vector<std::uint32_t>& group, std::uint32_t count) {
  std::vector<std::size_t> sizes(count, 0);
  for (const std::uint32_t g : group) ++sizes[g];
  std::vector<std::uint32_t> order(count), number(count);
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t g) { return sizes[g]; });
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (std::uint32_t& g : group) g = number[g];
}

}  // namespace

Communities find_communities(std::uint32_t node_count, const std::vector<WeightedEdge>& edges) {
  Communities result;
  result.of_node.resize(node_count);
  std::iota(result.of_node.begin(), result.of_node.end(), 0u);
  std::uint32_t count = node_count;
  for (std::vector<WeightedEdge> level = edges; !level.empty();) {
    std::vector<std::uint32_t> group = move_nodes(Graph(count, level));
    const std::uint32_t fewer = renumber(group);
    for (std::uint32_t& g : result.of_node) g = group[g];
    if (fewer == count) break;
    count = fewer;
    level = joined(level, group);
  }
  renumber(result.of_node);
  number_by_size(result.of_node, count);
  result.modularity = modularity(edges, result.of_node);
  return result;
}

}  // namespace annals
