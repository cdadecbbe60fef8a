// The arithmetic of the network, in three builds that give the same bits: plain C++, AVX2 and
// AVX-512 VNNI. Products are summed in integers; float steps are lane-wise, in one order, without
// fused operations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace annals::detail {

// Weights of int8 with a scale a column, in blocks of 16 columns: [columns/16][depth/4][16][4].
// Neighbouring weights (2k, 2k+1) of a column have magnitudes that sum to at most 128, so that no
// pair of products overflows 16 bits.
struct PackedMatrix {
  std::uint32_t depth = 0;    // rows, a multiple of 4
  std::uint32_t columns = 0;  // a multiple of 16
  const std::int8_t* weights = nullptr;
  const float* scales = nullptr;
  const std::int32_t* sums = nullptr;  // of each column, times 128
  const float* bias = nullptr;
  const std::uint16_t* pairs = nullptr;  // see core/text/block_pairs.h; null: no pairs

  // Four rows of eight columns; 64 bytes on, the next four.
  const std::int8_t* column_block(std::size_t column) const {
    return weights + column / 16 * 16 * depth + column % 16 * 4;
  }
};

// Rows of activations as value = (byte - 128) * scale. Rows are `depth` apart; the storage has room
// for `row_block` more rows than are used.
struct QuantisedRows {
  std::uint8_t* bytes = nullptr;
  float* scales = nullptr;
};

constexpr std::size_t row_block = 8;  // rows that the matrix product takes at a time

// Inside the encoder numbers are kept as 16-bit integers, in steps of
constexpr float gate_step = 1.0f / 1024;
constexpr float state_step = 1.0f / 8192;
// Gates go from -most_gate to most_gate, so that three sum in 16 bits. Far beyond it they change
// nothing.
constexpr std::int16_t most_gate = 10922;

constexpr std::size_t longest_column = 256;  // of a matrix without pairs

struct Kernels {
  std::string_view name;

  // Rows of `depth` numbers, or of states, to bytes.
  void (*quantise)(const float* x, std::size_t rows, std::size_t depth, QuantisedRows out);
  void (*quantise_states)(const std::int16_t* x, std::size_t rows, std::size_t depth,
                          QuantisedRows out);
  // y[rows][m.columns] = x m + bias. Writes up to row_block - 1 rows more than `rows`.
  void (*multiply)(QuantisedRows x, std::size_t rows, const PackedMatrix& m, float* y);
  // The same in steps of gate_step.
  void (*multiply_gates)(QuantisedRows x, std::size_t rows, const PackedMatrix& m, std::int16_t* y);
  // sum[j] = scales[0] * rows[0][j] + ... + scales[5] * rows[5][j]: a row of each table.
  void (*sum_rows)(const std::int8_t* const* rows, const float* scales, float* sum,
                   std::size_t size);
  // A layer's step from word to word, in one direction. Its gates z, f and o, `size` each, become
  // tanh z, logistic f and logistic o; then c = f * before + (1 - f) * z, in steps of
  // state_step / 2; the state h = o * c + residual.
  void (*pool)(const std::int16_t* gates, const std::int16_t* before, const std::int16_t* residual,
               std::int16_t* c, std::int16_t* h, std::size_t size);
  // The same for gates of x + y + z, without a residual.
  void (*pool_sums)(const std::int16_t* x, const std::int16_t* y, const std::int16_t* z,
                    const std::int16_t* before, std::int16_t* c, std::int16_t* h, std::size_t size);
  // Packs a vector without negative numbers as one column of a matrix, see PackedMatrix; `block` is
  // its place in the block of columns, depth at most longest_column. Returns the scale.
  float (*pack_column)(const float* x, std::size_t depth, std::int8_t* block, std::int32_t* sum);
  // y = max(0, x); y = max(0, a + b)
  void (*relu)(const float* x, float* y, std::size_t size);
  void (*relu_sum)(const float* a, const float* b, float* y, std::size_t size);
  // Index of the first largest.
  std::size_t (*largest)(const float* x, std::size_t size);
};

// The kernels this processor can run, the fastest first. The last is the plain one.
std::span<const Kernels* const> available_kernels();

extern const Kernels plain_kernels;
extern const Kernels avx2_kernels;
extern const Kernels vnni_kernels;

}  // namespace annals::detail
