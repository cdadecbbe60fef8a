// The float steps of core/text/kernels.h, compiled once for each instruction set by the file that
// includes this one. Everything is in an unnamed namespace: nothing compiled for one processor may
// be linked into code for another. Therefore also no standard library functions here.
#pragma once

#include "core/text/kernels.h"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace annals::detail {
namespace {

inline float larger(float a, float b) { return a > b ? a : b; }

void quantise(const float* x, std::size_t rows, std::size_t depth, QuantisedRows out) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float* __restrict row = x + i * depth;
    std::uint8_t* __restrict bytes = out.bytes + i * depth;
    std::int32_t most = 0;  // magnitudes order like their bits, and integers reduce in any order
    for (std::size_t j = 0; j < depth; ++j) {
      const std::int32_t size = __builtin_bit_cast(std::int32_t, row[j]) & 0x7FFFFFFF;
      most = size > most ? size : most;
    }
    const float top = larger(__builtin_bit_cast(float, most), 1e-9f);
    const float inverse = 127.0f / top;
    out.scales[i] = top / 127.0f;
    for (std::size_t j = 0; j < depth; ++j)
      bytes[j] = static_cast<std::uint8_t>(static_cast<std::int32_t>(row[j] * inverse + 128.5f));
  }
}

void sum_rows(const std::int8_t* const* rows, const float* scales, float* __restrict sum,
              std::size_t size) {
  const std::int8_t* __restrict a = rows[0];
  const std::int8_t* __restrict b = rows[1];
  const std::int8_t* __restrict c = rows[2];
  const std::int8_t* __restrict d = rows[3];
  const std::int8_t* __restrict e = rows[4];
  const std::int8_t* __restrict f = rows[5];
  const float s0 = scales[0], s1 = scales[1], s2 = scales[2];
  const float s3 = scales[3], s4 = scales[4], s5 = scales[5];
  for (std::size_t j = 0; j < size; ++j)
    sum[j] = s0 * static_cast<float>(a[j]) + s1 * static_cast<float>(b[j]) +
             s2 * static_cast<float>(c[j]) + s3 * static_cast<float>(d[j]) +
             s4 * static_cast<float>(e[j]) + s5 * static_cast<float>(f[j]);
}

#if defined(__AVX2__)
using Lanes = std::int16_t __attribute__((vector_size(32)));
#else
using Lanes = std::int16_t __attribute__((vector_size(16)));
#endif
constexpr std::size_t lanes = sizeof(Lanes) / sizeof(std::int16_t);

inline Lanes load(const std::int16_t* at) {
  Lanes x;
  __builtin_memcpy(&x, at, sizeof x);
  return x;
}

inline void store(Lanes x, std::int16_t* at) { __builtin_memcpy(at, &x, sizeof x); }

// a * b / 2^15, rounded.
inline Lanes product(Lanes a, Lanes b) {
#if defined(__AVX2__)
  return reinterpret_cast<Lanes>(
      _mm256_mulhrs_epi16(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
#else
  Lanes both;
  for (std::size_t i = 0; i < lanes; ++i)
    both[i] = static_cast<std::int16_t>(((a[i] * b[i] >> 14) + 1) >> 1);
  return both;
#endif
}

inline Lanes each(std::int16_t x) { return Lanes{} + x; }

inline Lanes size_of(Lanes x) {
  const Lanes sign = x >> 15;
  return (x ^ sign) - sign;
}

inline Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }

void quantise_states(const std::int16_t* x, std::size_t rows, std::size_t depth,
                     QuantisedRows out) {
  for (std::size_t i = 0; i < rows; ++i, x += depth) {
    Lanes most{};
    for (std::size_t j = 0; j < depth; j += lanes) most = larger(most, size_of(load(x + j)));
    std::int16_t top = 128;  // a smaller one would make the factor too large
    for (std::size_t j = 0; j < lanes; ++j) top = most[j] > top ? most[j] : top;
    const auto factor = static_cast<std::int16_t>((127 * 32768 + top / 2) / top);
    out.scales[i] = 32768 * state_step / static_cast<float>(factor);
    std::uint8_t* __restrict bytes = out.bytes + i * depth;
    for (std::size_t j = 0; j < depth; j += lanes) {
      const Lanes value = product(load(x + j), each(factor)) + 128;
      for (std::size_t l = 0; l < lanes; ++l) bytes[j + l] = static_cast<std::uint8_t>(value[l]);
    }
  }
}

// 2^15 tanh(x * 2^shift / 2^14), right to 1e-3 of 2^15. The fourth root of 1 - tanh is a smooth
// curve, which a polynomial of degree 4 follows: fitted over 0 to 4, beyond which tanh hardly
// grows.
inline Lanes scaled_tanh(Lanes x, int shift) {
  const Lanes end = each(static_cast<std::int16_t>((65536 >> shift) - 1));
  const Lanes sign = x >> 15;
  const Lanes size = size_of(x);
  const Lanes bounded = size < end ? size : end;
  const Lanes v = (bounded - each(static_cast<std::int16_t>(32768 >> shift))) << shift;
  Lanes root = -1195 - (v >> 3);
  root = product(root, v) + 7768;
  root = product(root, v) - 13655;
  root = product(root, v) + 14244;
  const Lanes square = product(root, root);
  const Lanes tanh = 32767 - product(square, square);
  return (tanh ^ sign) - sign;
}

struct Memory {
  Lanes c, h;
};

// See Kernels::pool. A logistic function is half of a tanh of half, and a half.
inline Memory remembered(Lanes z, Lanes f, Lanes o, Lanes before) {
  const Lanes input = scaled_tanh(z, 4) >> 1;
  const Lanes keep = (scaled_tanh(f, 3) >> 1) + 16384;
  const Lanes show = (scaled_tanh(o, 3) >> 2) + 8192;
  const Lanes c = input + product(keep, before - input);
  return {c, product(show, c)};
}

void pool_sums(const std::int16_t* x, const std::int16_t* y, const std::int16_t* z,
               const std::int16_t* before, std::int16_t* c, std::int16_t* h, std::size_t size) {
  const auto gate = [&](std::size_t j) { return load(x + j) + load(y + j) + load(z + j); };
  for (std::size_t j = 0; j < size; j += lanes) {
    const Memory now = remembered(gate(j), gate(size + j), gate(2 * size + j), load(before + j));
    store(now.c, c + j);
    store(now.h, h + j);
  }
}

void pool(const std::int16_t* gates, const std::int16_t* before, const std::int16_t* residual,
          std::int16_t* c, std::int16_t* h, std::size_t size) {
  const auto gate = [&](std::size_t j) { return load(gates + j); };
  for (std::size_t j = 0; j < size; j += lanes) {
    const Memory now = remembered(gate(j), gate(size + j), gate(2 * size + j), load(before + j));
    store(now.c, c + j);
    store(now.h + load(residual + j), h + j);
  }
}

float pack_column(const float* __restrict x, std::size_t depth, std::int8_t* __restrict block,
                  std::int32_t* sum) {
  std::int32_t most = 0;
  for (std::size_t k = 0; k < depth; k += 2) {
    const std::int32_t bits = __builtin_bit_cast(std::int32_t, x[k] + x[k + 1]);
    most = bits > most ? bits : most;
  }
  const float top = larger(__builtin_bit_cast(float, most), 1e-9f);
  const float inverse = 127.0f / top;
  std::int8_t line[longest_column];
  std::int32_t total = 0;
  for (std::size_t k = 0; k < depth; ++k) {
    // As the vector kernels round.
    // NOLINTNEXTLINE(bugprone-incorrect-roundings)
    const std::int32_t q = static_cast<std::int32_t>(x[k] * inverse + 0.5f);
    line[k] = static_cast<std::int8_t>(q);
    total += q;
  }
  for (std::size_t k = 0; k < depth; k += 4) __builtin_memcpy(block + k * 16, line + k, 4);
  *sum = total * 128;
  return top / 127.0f;
}

void relu(const float* x, float* y, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) y[j] = larger(x[j], 0.0f);
}

void relu_sum(const float* a, const float* b, float* y, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) y[j] = larger(a[j] + b[j], 0.0f);
}

// Bits of a float as an integer of the same order.
inline std::int32_t ordered(float x) {
  const std::int32_t bits = __builtin_bit_cast(std::int32_t, x);
  return bits ^ ((bits >> 31) & 0x7FFFFFFF);
}

std::size_t largest(const float* x, std::size_t size) {
  std::int32_t top = ordered(x[0]);
  for (std::size_t j = 1; j < size; ++j) top = ordered(x[j]) > top ? ordered(x[j]) : top;
  const auto count = static_cast<std::int32_t>(size);
  std::int32_t at = count;
  for (std::int32_t j = 0; j < count; ++j) {
    const std::int32_t here = ordered(x[j]) == top ? j : count;
    at = here < at ? here : at;
  }
  return static_cast<std::size_t>(at);
}

}  // namespace
}  // namespace annals::detail
