#include "core/text/kernels_body.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace annals::detail {
namespace {

// Adds four products of a row to the sums of sixteen columns.
inline void add_products(const std::uint8_t* a, __m256i w0, __m256i w1, __m256i& low,
                         __m256i& high) {
  const __m256i ones = _mm256_set1_epi16(1);
  std::int32_t four;
  __builtin_memcpy(&four, a, 4);
  const __m256i bytes = _mm256_set1_epi32(four);
  low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_maddubs_epi16(bytes, w0), ones));
  high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_maddubs_epi16(bytes, w1), ones));
  asm volatile(""
               : "+x"(low), "+x"(high));  // row after row, else the compiler runs out of registers
}

// Four rows by sixteen columns.
inline void multiply_block(const std::uint8_t* a, std::size_t depth, const std::int8_t* w,
                           __m256i sum[8]) {
  for (std::size_t k = 0; k < depth; k += 4, w += 64) {
    const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 32));
    add_products(a + k, w0, w1, sum[0], sum[4]);
    add_products(a + depth + k, w0, w1, sum[1], sum[5]);
    add_products(a + 2 * depth + k, w0, w1, sum[2], sum[6]);
    add_products(a + 3 * depth + k, w0, w1, sum[3], sum[7]);
  }
}

void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, float* y) {
  for (std::size_t i = 0; i < rows; i += 4)
    for (std::size_t j = 0; j < m.columns; j += 16) {
      __m256i sum[8];
      for (__m256i& s : sum) s = _mm256_setzero_si256();
      multiply_block(x.bytes + i * m.depth, m.depth, m.weights + j * m.depth, sum);
      for (std::size_t half = 0; half < 2; ++half) {
        const std::size_t c = j + half * 8;
        const __m256i offset = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m.sums + c));
        const __m256 scale = _mm256_loadu_ps(m.scales + c);
        const __m256 bias = _mm256_loadu_ps(m.bias + c);
        for (std::size_t r = 0; r < 4; ++r) {
          const __m256 exact = _mm256_cvtepi32_ps(_mm256_sub_epi32(sum[half * 4 + r], offset));
          const __m256 factor = _mm256_mul_ps(scale, _mm256_set1_ps(x.scales[i + r]));
          _mm256_storeu_ps(y + (i + r) * m.columns + c,
                           _mm256_add_ps(_mm256_mul_ps(exact, factor), bias));
        }
      }
    }
}

}  // namespace

const Kernels avx2_kernels = {"avx2", quantise,    multiply, sum_rows, activate,
                              pool,   pack_column, relu,     relu_sum, largest};

}  // namespace annals::detail
#endif
