// The float steps of core/text/kernels.h, compiled once for each instruction set by the file that
// includes this one. Everything is in an unnamed namespace: nothing compiled for one processor may
// be linked into code for another. Therefore also no standard library functions here.
#pragma once

#include "core/text/kernels.h"

namespace annals::detail {
namespace {

inline float larger(float a, float b) { return a > b ? a : b; }

// tanh(x) as a fraction, right to 1e-3.
struct Fraction {
  float above, below;
};

// x, at most 3.69 from 0. In integers, for which every compiler has one instruction.
inline float clamped(float x) {
  constexpr std::int32_t sign = INT32_MIN, most = __builtin_bit_cast(std::int32_t, 3.69f);
  const std::int32_t bits = __builtin_bit_cast(std::int32_t, x);
  const std::int32_t size = bits & ~sign;
  return __builtin_bit_cast(float, (size < most ? size : most) | (bits & sign));
}

inline Fraction rational_tanh(float x) {
  x = clamped(x);
  const float s = x * x;
  return {x * (945.0f + s * (105.0f + s)), 945.0f + s * (420.0f + s * 15.0f)};
}

void quantise(const float* x, std::size_t stride, std::size_t rows, std::size_t depth,
              QuantisedRows out) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float* __restrict row = x + i * stride;
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

void shorten(const float* __restrict x, std::int16_t* __restrict y, std::size_t size) {
  constexpr float most = 32767;
  for (std::size_t j = 0; j < size; ++j) {
    const float steps = x[j] * (1.0f / share_step);
    const float bounded = -larger(-larger(steps, -most), -most);
    // As the vector kernels round, from a number that is not negative.
    // NOLINTNEXTLINE(bugprone-incorrect-roundings)
    y[j] = static_cast<std::int16_t>(static_cast<std::int32_t>(bounded + 32768.5f) - 32768);
  }
}

struct Gates {
  float z, f, o;
};

// z tanh, f and o logistic. The three quotients share one division.
inline Gates activated(float z, float f, float o) {
  const Fraction a = rational_tanh(z);
  const Fraction b = rational_tanh(f * 0.5f);
  const Fraction c = rational_tanh(o * 0.5f);
  const float bc = b.below * c.below;
  const float inverse = 1.0f / (a.below * bc);
  const float by_a = inverse * a.below;  // 1 / (b.below * c.below)
  return {a.above * (inverse * bc), 0.5f + 0.5f * (b.above * (by_a * c.below)),
          0.5f + 0.5f * (c.above * (by_a * b.below))};
}

inline float remembered(const Gates& gates, float before) {
  return gates.f * before + (1.0f - gates.f) * gates.z;
}

void pool_shares(const std::int16_t* __restrict x, const std::int16_t* __restrict y,
                 const std::int16_t* __restrict z, const float* __restrict before,
                 float* __restrict c, float* __restrict h, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) {
    const std::size_t f = size + j, o = 2 * size + j;
    const Gates now = activated(static_cast<float>(x[j] + y[j] + z[j]) * share_step,
                                static_cast<float>(x[f] + y[f] + z[f]) * share_step,
                                static_cast<float>(x[o] + y[o] + z[o]) * share_step);
    c[j] = remembered(now, before[j]);
    h[j] = now.o * c[j];
  }
}

void pool(const float* __restrict gates, const float* __restrict before,
          const float* __restrict residual, float* __restrict c, float* __restrict h,
          std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) {
    const Gates now = activated(gates[j], gates[size + j], gates[2 * size + j]);
    c[j] = remembered(now, before[j]);
    h[j] = now.o * c[j] + residual[j];
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
