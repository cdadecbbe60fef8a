#include "core/text/kernels_body.h"

#if defined(__AVX512VNNI__)
namespace annals::detail {
namespace {

inline __m512i repeated(const std::uint8_t* four) {
  std::int32_t bytes;
  __builtin_memcpy(&bytes, four, 4);
  return _mm512_set1_epi32(bytes);
}

// sum += four products of bytes and weights, in place: for the intrinsic, GCC 12 copies the sum
// from register to register.
inline void add_products(__m512i& sum, __m512i bytes, __m512i weights) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(bytes), "v"(weights));
}

inline void store(__m512 values, float* y) { _mm512_storeu_ps(y, values); }

inline void store(__m512 values, std::int16_t* y) {
  const __m512 most = _mm512_set1_ps(most_gate);
  const __m512 steps = _mm512_mul_ps(values, _mm512_set1_ps(1.0f / gate_step));
  const __m512i whole =
      _mm512_cvtps_epi32(_mm512_min_ps(_mm512_max_ps(steps, _mm512_set1_ps(-most_gate)), most));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(y), _mm512_cvtepi32_epi16(whole));
}

constexpr std::size_t tile_rows = 6;
static_assert(tile_rows <= row_block);

// Six rows by one or two blocks of sixteen columns: more sums at a time would not go faster, fewer
// wait for their bytes. Unrolled, since GCC 12 keeps sums in registers only then.
template <std::size_t blocks, typename Number>
inline void multiply_tile(QuantisedRows x, std::size_t i, const PackedMatrix& m, std::size_t j,
                          Number* y) {
  const std::size_t d = m.depth;
  const std::uint8_t* a = x.bytes + i * d;
  const std::int8_t* w = m.weights + j * d;
  __m512i sum[tile_rows][blocks];
#pragma GCC unroll 6
  for (std::size_t r = 0; r < tile_rows; ++r)
#pragma GCC unroll 2
    for (std::size_t b = 0; b < blocks; ++b) sum[r][b] = _mm512_setzero_si512();
  for (std::size_t k = 0; k < d; k += 4, a += 4, w += 64) {
    __m512i weights[blocks];
#pragma GCC unroll 2
    for (std::size_t b = 0; b < blocks; ++b) weights[b] = _mm512_loadu_si512(w + b * 16 * d);
#pragma GCC unroll 6
    for (std::size_t r = 0; r < tile_rows; ++r) {
      const __m512i four = repeated(a + r * d);
#pragma GCC unroll 2
      for (std::size_t b = 0; b < blocks; ++b) add_products(sum[r][b], four, weights[b]);
    }
  }
#pragma GCC unroll 2
  for (std::size_t b = 0; b < blocks; ++b) {
    const std::size_t column = j + b * 16;
    const __m512i offset = _mm512_loadu_si512(m.sums + column);
    const __m512 scale = _mm512_loadu_ps(m.scales + column);
    const __m512 bias = _mm512_loadu_ps(m.bias + column);
#pragma GCC unroll 6
    for (std::size_t r = 0; r < tile_rows; ++r) {
      const __m512 exact = _mm512_cvtepi32_ps(_mm512_sub_epi32(sum[r][b], offset));
      const __m512 factor = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[i + r]));
      store(_mm512_add_ps(_mm512_mul_ps(exact, factor), bias), y + (i + r) * m.columns + column);
    }
  }
}

template <typename Number>
void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, Number* y) {
  for (std::size_t i = 0; i < rows; i += tile_rows) {
    std::size_t j = 0;
    for (; j + 32 <= m.columns; j += 32) multiply_tile<2>(x, i, m, j, y);
    if (j < m.columns) multiply_tile<1>(x, i, m, j, y);
  }
}

}  // namespace

const Kernels vnni_kernels = {
    "vnni",   quantise, quantise_states, multiply<float>, multiply<std::int16_t>,
    sum_rows, pool,     pool_sums,       pack_column,     relu,
    relu_sum, largest};

}  // namespace annals::detail
#endif
