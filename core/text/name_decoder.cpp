#include "core/text/name_decoder.h"

#include "core/text/network_shape.h"

#include <array>
#include <limits>

namespace annals::detail {
namespace {

// Offsets of a kind's labels from its first.
enum Place : std::size_t { begins, inside, ends, alone };

constexpr std::size_t label_of(std::size_t kind, Place place) { return 1 + 4 * kind + place; }

}  // namespace

void NameDecoder::decode(const float* scores, std::size_t n, std::size_t stride,
                         std::vector<std::uint8_t>& labels) {
  labels.assign(n, 0);
  if (n == 0) return;
  before_.assign(n * name_labels, 0);
  constexpr float never = -std::numeric_limits<float>::infinity();
  std::array<float, name_labels> best{};
  const auto best_closed = [&best] {  // a label after which no name is open
    std::size_t at = 0;
    for (std::size_t kind = 0; kind < name_kinds; ++kind)
      for (const Place place : {ends, alone})
        if (best[label_of(kind, place)] > best[at]) at = label_of(kind, place);
    return at;
  };
  for (std::size_t i = 0; i < n; ++i) {
    const float* score = scores + i * stride;
    std::uint8_t* before = &before_[i * name_labels];
    const std::size_t closed = best_closed();
    std::array<float, name_labels> now;
    const auto set = [&](std::size_t label, std::size_t previous) {
      before[label] = static_cast<std::uint8_t>(previous);
      now[label] = best[previous] + score[label];
    };
    set(0, closed);
    for (std::size_t kind = 0; kind < name_kinds; ++kind) {
      const std::size_t b = label_of(kind, begins), in = label_of(kind, inside);
      set(b, closed);
      set(label_of(kind, alone), closed);
      const std::size_t open = best[in] > best[b] ? in : b;
      set(in, open);
      set(label_of(kind, ends), open);
      if (i == 0) now[in] = now[label_of(kind, ends)] = never;
    }
    best = now;
  }
  std::size_t label = best_closed();
  for (std::size_t i = n; i-- > 0;) {
    labels[i] = static_cast<std::uint8_t>(label);
    label = before_[i * name_labels + label];
  }
}

}  // namespace annals::detail
