// From byte spans of an article to passages of the input, in code points.
#pragma once

#include "core/model/article.h"
#include "core/model/extraction.h"

#include <cstdint>
#include <vector>

namespace annals {

// Counts once an article, O(bytes); each look-up is O(1). The article outlives this.
class Locator {
 public:
  explicit Locator(const Article& article);

  // Start and end from the beginning of the input's text, or of its title.
  Passage locate(Span span) const;

 private:
  std::uint32_t code_points(std::uint32_t byte) const;

  const Article& article_;
  std::vector<std::uint32_t> counts_;  // before every 256th byte
  std::uint32_t body_ = 0;             // code points before the body
};

}  // namespace annals
