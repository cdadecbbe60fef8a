// Heads of a sentence's words as a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annals::detail {

constexpr std::int32_t no_head = -1;  // of the root

class TreeBuilder {
 public:
  // scores[d * stride + 0] says how well word d is the root, scores[d * stride + h + 1] how well
  // word h is its head; a word's own column is ignored. `heads` holds the best head of each of the
  // n words; where they make no tree with one root, they become the best repair found word by word.
  void repair(const float* scores, std::size_t n, std::size_t stride, std::int32_t* heads);

 private:
  std::size_t choose_root(const float* scores, std::size_t n, std::size_t stride,
                          const std::int32_t* heads) const;
  void mark_reached(std::size_t n, const std::int32_t* heads);
  std::vector<std::uint8_t> state_;  // 0 unknown, 1 being followed, 2 leads to the root, 3 does not
};

}  // namespace annals::detail
