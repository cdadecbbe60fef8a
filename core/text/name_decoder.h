// Scores of BILOU labels to the best sequence that obeys BILOU.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annals::detail {

class NameDecoder {
 public:
  // scores[i * stride + label] for n words; labels as in core/text/network_shape.h. Linear.
  void decode(const float* scores, std::size_t n, std::size_t stride,
              std::vector<std::uint8_t>& labels);

 private:
  std::vector<std::uint8_t> before_;  // best label before, for each word and label
};

}  // namespace annals::detail
