// Force-directed layout: T. Fruchterman and E. Reingold, "Graph Drawing by Force-directed
// Placement", 1991, with their grid, so that a round is linear for spread-out graphs.
#include "export/graph_document.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace annals {
namespace {

constexpr double ideal_length = 60;  // points between linked nodes
constexpr double cell = 2 * ideal_length;

struct Vector {
  double x = 0, y = 0;
};

struct Link {
  std::size_t from = 0, to = 0;
};

class Layout {
 public:
  Layout(std::size_t nodes, std::vector<Link> links)
      : links_(std::move(links)), at_(nodes), force_(nodes) {
    // A sunflower: even, and the same for every run.
    const double turn = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t i = 0; i < nodes; ++i) {
      const double radius = 0.7 * ideal_length * std::sqrt(static_cast<double>(i) + 0.5);
      const double angle = turn * static_cast<double>(i);
      at_[i] = {radius * std::cos(angle), radius * std::sin(angle)};
    }
  }

  void run() {
    const double work = static_cast<double>(at_.size() + links_.size()) + 1;
    const int rounds = static_cast<int>(std::clamp(1e6 / work, 5.0, 300.0));
    const double hottest = 0.1 * ideal_length * std::sqrt(static_cast<double>(at_.size()) + 1);
    for (int round = 0; round < rounds; ++round)
      step(hottest * (1 - static_cast<double>(round) / rounds));
  }

  const std::vector<Vector>& positions() const { return at_; }

 private:
  using Cell = std::pair<int, int>;

  static std::int64_t key(Cell at) {
    return (static_cast<std::int64_t>(at.first) << 32) ^ static_cast<std::uint32_t>(at.second);
  }
  static Cell cell_of(Vector at) {
    return {static_cast<int>(std::floor(at.x / cell)), static_cast<int>(std::floor(at.y / cell))};
  }

  void push(std::size_t a, std::size_t b) {
    const Vector gap{at_[a].x - at_[b].x, at_[a].y - at_[b].y};
    const double square = std::max(gap.x * gap.x + gap.y * gap.y, 0.01);
    if (square > cell * cell) return;
    const double strength = ideal_length * ideal_length / square;
    force_[a].x += gap.x * strength;
    force_[a].y += gap.y * strength;
  }

  void pull(const Link& link) {
    const Vector gap{at_[link.to].x - at_[link.from].x, at_[link.to].y - at_[link.from].y};
    const double strength = std::hypot(gap.x, gap.y) / ideal_length;
    force_[link.from].x += gap.x * strength;
    force_[link.from].y += gap.y * strength;
    force_[link.to].x -= gap.x * strength;
    force_[link.to].y -= gap.y * strength;
  }

  void step(double temperature) {
    std::unordered_map<std::int64_t, std::vector<std::size_t>> cells;
    for (std::size_t i = 0; i < at_.size(); ++i) cells[key(cell_of(at_[i]))].push_back(i);
    for (std::size_t i = 0; i < at_.size(); ++i) {
      force_[i] = {-0.3 * at_[i].x, -0.3 * at_[i].y};  // keeps unlinked parts together
      const Cell own = cell_of(at_[i]);
      for (int dx = -1; dx <= 1; ++dx)
        for (int dy = -1; dy <= 1; ++dy)
          if (const auto near = cells.find(key({own.first + dx, own.second + dy}));
              near != cells.end())
            for (const std::size_t other : near->second)
              if (other != i) push(i, other);
    }
    for (const Link& link : links_) pull(link);
    for (std::size_t i = 0; i < at_.size(); ++i) {
      const double length = std::max(std::hypot(force_[i].x, force_[i].y), 1e-9);
      const double moved = std::min(length, temperature) / length;
      at_[i].x += force_[i].x * moved;
      at_[i].y += force_[i].y * moved;
    }
  }

  std::vector<Link> links_;
  std::vector<Vector> at_, force_;
};

}  // namespace

void lay_out(GraphDocument& graph) {
  std::unordered_map<std::string_view, std::size_t> index_of;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) index_of.emplace(graph.nodes[i].id, i);
  std::vector<Link> links;
  for (const GraphEdge& edge : graph.edges) {
    const Link link{index_of.at(edge.from), index_of.at(edge.to)};
    if (link.from != link.to) links.push_back(link);
  }
  Layout layout(graph.nodes.size(), std::move(links));
  layout.run();
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    graph.nodes[i].x = std::round(layout.positions()[i].x);
    graph.nodes[i].y = std::round(layout.positions()[i].y);
  }
}

}  // namespace annals
