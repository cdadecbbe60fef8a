#include "core/text/kernels_body.h"

#if defined(__AVX512VNNI__)
#include <immintrin.h>

namespace annals::detail {
namespace {

// sum += four products of bytes and weights, in place: for the intrinsic, GCC 12 copies the sum
// from register to register.
inline void add_products(__m512i& sum, const std::uint8_t* four, __m512i weights) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, 4);
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(_mm512_set1_epi32(bytes)), "v"(weights));
}

// Eight rows by a block of sixteen columns.
inline void multiply_tile(QuantisedRows x, std::size_t i, const PackedMatrix& m, std::size_t j,
                          float* y) {
  const std::size_t d = m.depth;
  const std::uint8_t* a = x.bytes + i * d;
  const std::int8_t* w = m.weights + j * d;
  const __m512i zero = _mm512_setzero_si512();
  __m512i s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero, s7 = zero;
  for (std::size_t k = 0; k < d; k += 4, a += 4, w += 64) {
    const __m512i weights = _mm512_loadu_si512(w);
    add_products(s0, a, weights);
    add_products(s1, a + d, weights);
    add_products(s2, a + 2 * d, weights);
    add_products(s3, a + 3 * d, weights);
    add_products(s4, a + 4 * d, weights);
    add_products(s5, a + 5 * d, weights);
    add_products(s6, a + 6 * d, weights);
    add_products(s7, a + 7 * d, weights);
  }
  const __m512i sum[row_block] = {s0, s1, s2, s3, s4, s5, s6, s7};
  const __m512i offset = _mm512_loadu_si512(m.sums + j);
  const __m512 scale = _mm512_loadu_ps(m.scales + j);
  const __m512 bias = _mm512_loadu_ps(m.bias + j);
  for (std::size_t r = 0; r < row_block; ++r) {
    const __m512 exact = _mm512_cvtepi32_ps(_mm512_sub_epi32(sum[r], offset));
    const __m512 factor = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[i + r]));
    _mm512_storeu_ps(y + (i + r) * m.columns + j,
                     _mm512_add_ps(_mm512_mul_ps(exact, factor), bias));
  }
}

void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, float* y) {
  for (std::size_t i = 0; i < rows; i += row_block)
    for (std::size_t j = 0; j < m.columns; j += 16) multiply_tile(x, i, m, j, y);
}

}  // namespace

const Kernels vnni_kernels = {"vnni",      quantise,    multiply, sum_rows, shorten, pool,
                              pool_shares, pack_column, relu,     relu_sum, largest};

}  // namespace annals::detail
#endif
