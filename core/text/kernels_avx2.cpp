#include "core/text/kernels_body.h"

#if defined(__AVX2__)
namespace annals::detail {
namespace {

inline __m256i load(const std::int8_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

// Products of four bytes of a row with eight columns, in pairs.
inline __m256i products(const std::uint8_t* row, __m256i weights) {
  std::int32_t four;
  __builtin_memcpy(&four, row, 4);
  return _mm256_maddubs_epi16(_mm256_set1_epi32(four), weights);
}

inline void add_pairs(__m256i& sum, __m256i pairs) {
  sum = _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
  asm volatile("" : "+x"(sum));  // row after row, else the compiler runs out of registers
}

struct Order {
  std::size_t pairs;
  const std::uint16_t* blocks;
};

// Eight rows by eight columns. Blocks that fit 16 bits together go to 32 bits together.
inline void multiply_tile(const std::uint8_t* a, std::size_t depth, const std::int8_t* w,
                          Order order, __m256i sum[row_block]) {
  const std::uint8_t* rows[row_block];
  for (std::size_t r = 0; r < row_block; ++r) {
    rows[r] = a + r * depth;
    asm("" : "+r"(rows[r]));  // kept in a register, else the compiler adds them up in the loop
  }
  const std::uint16_t* block = order.blocks;
  for (std::size_t p = 0; p < order.pairs; ++p, block += 2) {
    const std::size_t first = block[0], second = block[1];
    const __m256i w0 = load(w + first * 64), w1 = load(w + second * 64);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < row_block; ++r)
      add_pairs(sum[r], _mm256_add_epi16(products(rows[r] + first * 4, w0),
                                         products(rows[r] + second * 4, w1)));
  }
  for (const std::uint16_t* end = order.blocks + depth / 4; block != end; ++block) {
    const std::size_t only = block[0];
    const __m256i w0 = load(w + only * 64);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < row_block; ++r) add_pairs(sum[r], products(rows[r] + only * 4, w0));
  }
}

struct InTurn {
  std::uint16_t blocks[longest_column / 4];
  constexpr InTurn() : blocks() {
    for (std::uint16_t i = 0; i < longest_column / 4; ++i) blocks[i] = i;
  }
};
constexpr InTurn in_turn;

inline Order order_of(const PackedMatrix& m, std::size_t column) {
  if (m.pairs == nullptr) return {0, in_turn.blocks};
  const std::uint16_t* own = m.pairs + column / 8 * (m.depth / 4 + 1);
  return {own[0], own + 1};
}

inline void store(__m256 values, float* y) { _mm256_storeu_ps(y, values); }

inline void store(__m256 values, std::int16_t* y) {
  const __m256 most = _mm256_set1_ps(most_gate);
  const __m256 steps = _mm256_mul_ps(values, _mm256_set1_ps(1.0f / gate_step));
  const __m256i whole =
      _mm256_cvtps_epi32(_mm256_min_ps(_mm256_max_ps(steps, _mm256_set1_ps(-most_gate)), most));
  _mm_storeu_si128(
      reinterpret_cast<__m128i*>(y),
      _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1)));
}

template <typename Number>
void multiply(QuantisedRows x, std::size_t rows, const PackedMatrix& m, Number* y) {
  for (std::size_t i = 0; i < rows; i += row_block)
    for (std::size_t j = 0; j < m.columns; j += 8) {
      __m256i sum[row_block];
      for (__m256i& s : sum) s = _mm256_setzero_si256();
      multiply_tile(x.bytes + i * m.depth, m.depth, m.column_block(j), order_of(m, j), sum);
      const __m256i offset = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m.sums + j));
      const __m256 scale = _mm256_loadu_ps(m.scales + j);
      const __m256 bias = _mm256_loadu_ps(m.bias + j);
      for (std::size_t r = 0; r < row_block; ++r) {
        const __m256 exact = _mm256_cvtepi32_ps(_mm256_sub_epi32(sum[r], offset));
        const __m256 factor = _mm256_mul_ps(scale, _mm256_set1_ps(x.scales[i + r]));
        store(_mm256_add_ps(_mm256_mul_ps(exact, factor), bias), y + (i + r) * m.columns + j);
      }
    }
}

}  // namespace

const Kernels avx2_kernels = {
    "avx2",   quantise, quantise_states, multiply<float>, multiply<std::int16_t>,
    sum_rows, pool,     pool_sums,       pack_column,     relu,
    relu_sum, largest};

}  // namespace annals::detail
#endif
