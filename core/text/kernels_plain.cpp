#include "core/text/kernels_body.h"

namespace annals::detail {
namespace {

void store(float value, float* y) { *y = value; }

void store(float value, std::int16_t* y) {
  constexpr float most = most_gate;
  const float bounded = -larger(-larger(value * (1.0f / gate_step), -most), -most);
  constexpr float whole = 12582912.0f;  // numbers of its size have no fraction, so adding it rounds
  *y = static_cast<std::int16_t>(bounded + whole - whole);
}

template <typename Number>
void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, Number* y) {
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < m.columns; j += 16) {
      const std::int8_t* w = m.weights + j * m.depth;
      const std::uint8_t* a = x.bytes + i * m.depth;
      std::int32_t sum[16] = {};
      for (std::size_t k = 0; k < m.depth; k += 4, w += 64)
        for (std::size_t c = 0; c < 16; ++c)
          for (std::size_t q = 0; q < 4; ++q) sum[c] += a[k + q] * w[c * 4 + q];
      for (std::size_t c = 0; c < 16; ++c)
        store(static_cast<float>(sum[c] - m.sums[j + c]) * (m.scales[j + c] * x.scales[i]) +
                  m.bias[j + c],
              y + i * m.columns + j + c);
    }
}

}  // namespace

const Kernels plain_kernels = {
    "plain",  quantise, quantise_states, multiply<float>, multiply<std::int16_t>,
    sum_rows, pool,     pool_sums,       pack_column,     relu,
    relu_sum, largest};

}  // namespace annals::detail
