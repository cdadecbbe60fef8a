#include "core/text/tree.h"

#include <algorithm>

namespace annals::detail {
namespace {

enum State : std::uint8_t { unknown, followed, rooted, cyclic };

// Best head of word d among words for which `allowed` holds; n when there is none.
template <typename Allowed>
std::size_t best_head(const float* row, std::size_t n, std::size_t d, Allowed allowed) {
  std::size_t best = n;
  for (std::size_t h = 0; h < n; ++h)
    if (h != d && allowed(h) && (best == n || row[h + 1] > row[best + 1])) best = h;
  return best;
}

}  // namespace

std::size_t TreeBuilder::choose_root(const float* scores, std::size_t n, std::size_t stride,
                                     const std::int32_t* heads) const {
  const bool any = std::find(heads, heads + n, no_head) != heads + n;
  std::size_t root = n;
  float margin = 0;
  for (std::size_t d = 0; d < n; ++d) {
    if (any && heads[d] != no_head) continue;
    const float* row = scores + d * stride;
    const std::size_t other = best_head(row, n, d, [](std::size_t) { return true; });
    const float m = other == n ? row[0] : row[0] - row[other + 1];
    if (root == n || m > margin) {
      root = d;
      margin = m;
    }
  }
  return root;
}

// Linear: each word is followed once.
void TreeBuilder::mark_reached(std::size_t n, const std::int32_t* heads) {
  state_.assign(n, unknown);
  for (std::size_t start = 0; start < n; ++start) {
    std::size_t at = start;
    while (state_[at] == unknown && heads[at] != no_head) {
      state_[at] = followed;
      at = static_cast<std::size_t>(heads[at]);
    }
    const State end = heads[at] == no_head || state_[at] == rooted ? rooted : cyclic;
    if (heads[at] == no_head) state_[at] = rooted;
    for (at = start; state_[at] == followed; at = static_cast<std::size_t>(heads[at]))
      state_[at] = end;
  }
}

void TreeBuilder::repair(const float* scores, std::size_t n, std::size_t stride,
                         std::int32_t* heads) {
  if (n == 0) return;
  if (std::count(heads, heads + n, no_head) != 1) {
    const std::size_t root = choose_root(scores, n, stride, heads);
    heads[root] = no_head;
    for (std::size_t d = 0; d < n; ++d)
      if (d != root && heads[d] == no_head)
        heads[d] = static_cast<std::int32_t>(
            best_head(scores + d * stride, n, d, [](std::size_t) { return true; }));
  }
  // Each round hangs one more group of words below the root, so this ends.
  for (;;) {
    mark_reached(n, heads);
    std::size_t word = n, head = n;
    float loss = 0;
    for (std::size_t d = 0; d < n; ++d) {
      if (state_[d] == rooted) continue;
      const float* row = scores + d * stride;
      const std::size_t h =
          best_head(row, n, d, [this](std::size_t other) { return state_[other] == rooted; });
      const float l = row[heads[d] + 1] - row[h + 1];
      if (word == n || l < loss) {
        word = d;
        head = h;
        loss = l;
      }
    }
    if (word == n) return;
    heads[word] = static_cast<std::int32_t>(head);
  }
}

}  // namespace annals::detail
