// What the trainer and the engine must agree on, besides core/text/features.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace annals::detail {

// Arc scores get a bias by the signed distance from the dependent to the head.
constexpr std::size_t distance_buckets = 25;
constexpr std::size_t root_bucket = 24;

// `distance` is head minus dependent and not 0.
constexpr std::size_t distance_bucket(int distance) {
  const int d = distance < 0 ? -distance : distance;
  const int b = d <= 5    ? d - 1
                : d <= 7  ? 5
                : d <= 10 ? 6
                : d <= 14 ? 7
                : d <= 20 ? 8
                : d <= 30 ? 9
                          : 10;
  return static_cast<std::size_t>(distance < 0 ? 12 + b : b);
}

// Names are labelled O, then B, I, L, U of each kind (NameKind::person first).
constexpr std::size_t name_kinds = 5;
constexpr std::size_t name_labels = 1 + 4 * name_kinds;

}  // namespace annals::detail
