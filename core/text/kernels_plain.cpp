#include "core/text/kernels_body.h"

namespace annals::detail {
namespace {

void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, float* y) {
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < m.columns; j += 16) {
      const std::int8_t* w = m.weights + j * m.depth;
      const std::uint8_t* a = x.bytes + i * m.depth;
      std::int32_t sum[16] = {};
      for (std::size_t k = 0; k < m.depth; k += 4, w += 64)
        for (std::size_t c = 0; c < 16; ++c)
          for (std::size_t q = 0; q < 4; ++q) sum[c] += a[k + q] * w[c * 4 + q];
      for (std::size_t c = 0; c < 16; ++c)
        y[i * m.columns + j + c] =
            static_cast<float>(sum[c] - m.sums[j + c]) * (m.scales[j + c] * x.scales[i]) +
            m.bias[j + c];
    }
}

}  // namespace

const Kernels plain_kernels = {"plain",     quantise,    multiply, sum_rows, shorten, pool,
                               pool_shares, pack_column, relu,     relu_sum, largest};

}  // namespace annals::detail
