// Which blocks of a matrix's rows a kernel of 16-bit sums may take together.
#pragma once

#include "core/text/kernels.h"

#include <cstdint>
#include <vector>

namespace annals::detail {

// For each eight columns: how many pairs, then the blocks of four rows, those of a pair side by
// side, those without a partner last. In a pair, for each two neighbouring weights of both blocks,
// the positive ones sum to at most 128, and so do the negative ones: then both pairs of products
// together fit 16 bits, for any bytes. Quadratic in the blocks at worst, which are few.
std::vector<std::uint16_t> pair_blocks(const PackedMatrix& m);

}  // namespace annals::detail
