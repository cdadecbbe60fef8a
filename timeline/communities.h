// Groups of nodes that are linked more than chance would have it.
#pragma once

#include <cstdint>
#include <vector>

namespace annals {

struct WeightedEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 0;
};

struct Communities {
  std::vector<std::uint32_t> of_node;  // numbered by size, the largest 0; ties by least node
  double modularity = 0;
};

// Louvain method: V. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of
// communities in large networks" (2008). Nodes are visited in their order, so that the same graph
// gives the same groups. Near linear in the edges.
Communities find_communities(std::uint32_t node_count, const std::vector<WeightedEdge>& edges);

}  // namespace annals
