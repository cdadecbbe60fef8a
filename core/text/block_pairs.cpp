#include "core/text/block_pairs.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace annals::detail {
namespace {

constexpr std::size_t sums_in_block = 32;  // of eight columns, two pairs each, by sign
constexpr int most = 128;

using Sums = std::array<std::uint8_t, sums_in_block>;

// `w`: eight columns, four weights each.
Sums sums_of(const std::int8_t* w) {
  Sums sums{};
  for (std::size_t i = 0; i < 32; ++i) {
    const int weight = w[i];
    const std::size_t at = i / 2 * 2 + (weight < 0 ? 1u : 0u);
    sums[at] = static_cast<std::uint8_t>(sums[at] + (weight < 0 ? -weight : weight));
  }
  return sums;
}

bool fit_together(const Sums& a, const Sums& b) {
  bool fit = true;
  for (std::size_t i = 0; i < sums_in_block; ++i) fit &= a[i] + b[i] <= most;
  return fit;
}

}  // namespace

std::vector<std::uint16_t> pair_blocks(const PackedMatrix& m) {
  const std::size_t count = m.depth / 4;
  std::vector<std::uint16_t> out, alone;
  std::vector<Sums> sums(count);
  std::vector<bool> is_paired(count);
  for (std::size_t j = 0; j < m.columns; j += 8) {
    for (std::size_t k = 0; k < count; ++k) sums[k] = sums_of(m.column_block(j) + k * 64);
    is_paired.assign(count, false);
    alone.clear();
    const std::size_t head = out.size();
    out.push_back(0);
    for (std::size_t k = 0; k < count; ++k) {
      if (is_paired[k]) continue;
      std::size_t partner = k + 1;
      while (partner < count && (is_paired[partner] || !fit_together(sums[k], sums[partner])))
        ++partner;
      if (partner == count) {
        alone.push_back(static_cast<std::uint16_t>(k));
        continue;
      }
      is_paired[partner] = true;
      ++out[head];
      out.push_back(static_cast<std::uint16_t>(k));
      out.push_back(static_cast<std::uint16_t>(partner));
    }
    out.insert(out.end(), alone.begin(), alone.end());
  }
  return out;
}

}  // namespace annals::detail
