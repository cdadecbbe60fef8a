#include "core/text/kernels_body.h"

#if defined(__AVX512VNNI__)
#include <immintrin.h>

namespace annals::detail {
namespace {

constexpr std::size_t tile_rows = row_block;

// Eight rows by `Blocks` blocks of sixteen columns; blocks are 16 * depth bytes apart.
template <std::size_t Blocks>
inline void multiply_tile(QuantisedRows x, std::size_t i, const PackedMatrix& m, std::size_t j,
                          float* y) {
  const std::uint8_t* a = x.bytes + i * m.depth;
  const std::int8_t* w = m.weights + j * m.depth;
  const std::size_t block = std::size_t{16} * m.depth;
  __m512i sum[Blocks][tile_rows];
  for (auto& column : sum)
    for (__m512i& s : column) s = _mm512_setzero_si512();
  for (std::size_t k = 0; k < m.depth; k += 4, w += 64) {
    __m512i weights[Blocks];
    for (std::size_t b = 0; b < Blocks; ++b) weights[b] = _mm512_loadu_si512(w + b * block);
    for (std::size_t r = 0; r < tile_rows; ++r) {
      std::int32_t four;
      __builtin_memcpy(&four, a + r * m.depth + k, 4);
      const __m512i bytes = _mm512_set1_epi32(four);
      for (std::size_t b = 0; b < Blocks; ++b)
        sum[b][r] = _mm512_dpbusd_epi32(sum[b][r], bytes, weights[b]);
    }
  }
  for (std::size_t b = 0; b < Blocks; ++b) {
    const std::size_t c = j + b * 16;
    const __m512i offset = _mm512_loadu_si512(m.sums + c);
    const __m512 scale = _mm512_loadu_ps(m.scales + c);
    const __m512 bias = _mm512_loadu_ps(m.bias + c);
    for (std::size_t r = 0; r < tile_rows; ++r) {
      const __m512 exact = _mm512_cvtepi32_ps(_mm512_sub_epi32(sum[b][r], offset));
      const __m512 factor = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[i + r]));
      _mm512_storeu_ps(y + (i + r) * m.columns + c,
                       _mm512_add_ps(_mm512_mul_ps(exact, factor), bias));
    }
  }
}

void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, float* y) {
  for (std::size_t i = 0; i < rows; i += tile_rows) {
    std::size_t j = 0;
    for (; j + 32 <= m.columns; j += 32) multiply_tile<2>(x, i, m, j, y);
    if (j < m.columns) multiply_tile<1>(x, i, m, j, y);
  }
}

}  // namespace

const Kernels vnni_kernels = {"vnni", quantise,    multiply, sum_rows, activate,
                              pool,   pack_column, relu,     relu_sum, largest};

}  // namespace annals::detail
#endif
