// The float steps of core/text/kernels.h, compiled once for each instruction set by the file that
// includes this one. Everything is in an unnamed namespace: nothing compiled for one processor may
// be linked into code for another. Therefore also no standard library functions here.
#pragma once

#include "core/text/kernels.h"

namespace annals::detail {
namespace {

inline float magnitude(float x) { return x < 0 ? -x : x; }
inline float larger(float a, float b) { return a > b ? a : b; }

// tanh as a continued fraction, right to 1e-4 and within [-1, 1].
inline float rational_tanh(float x) {
  x = x > 4.97f ? 4.97f : x;
  x = x < -4.97f ? -4.97f : x;
  const float s = x * x;
  const float a = x * (135135.0f + s * (17325.0f + s * (378.0f + s)));
  const float b = 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f));
  return a / b;
}

inline float logistic(float x) { return 0.5f + 0.5f * rational_tanh(x * 0.5f); }

void quantise(const float* x, std::size_t stride, std::size_t rows, std::size_t depth,
              QuantisedRows out) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float* row = x + i * stride;
    std::uint8_t* bytes = out.bytes + i * depth;
    constexpr std::size_t lanes = 16;  // the maximum may be taken in any order
    float most[lanes] = {};
    std::size_t j = 0;
    for (; j + lanes <= depth; j += lanes)
      for (std::size_t l = 0; l < lanes; ++l) most[l] = larger(magnitude(row[j + l]), most[l]);
    for (; j < depth; ++j) most[0] = larger(magnitude(row[j]), most[0]);
    float top = 1e-9f;
    for (const float m : most) top = larger(m, top);
    const float inverse = 127.0f / top;
    out.scales[i] = top / 127.0f;
    for (j = 0; j < depth; ++j)
      bytes[j] = static_cast<std::uint8_t>(static_cast<std::int32_t>(row[j] * inverse + 128.5f));
  }
}

void add_row(float* sum, const std::int8_t* row, float scale, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) sum[j] += scale * static_cast<float>(row[j]);
}

void activate(float* gates, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) gates[j] = rational_tanh(gates[j]);
  for (std::size_t j = size; j < 3 * size; ++j) gates[j] = logistic(gates[j]);
}

void pool(const float* gates, const float* before, const float* residual, float* c, float* h,
          std::size_t size) {
  const float* z = gates;
  const float* f = gates + size;
  const float* o = gates + 2 * size;
  for (std::size_t j = 0; j < size; ++j) {
    c[j] = f[j] * before[j] + (1.0f - f[j]) * z[j];
    h[j] = o[j] * c[j];
  }
  if (residual == nullptr) return;
  for (std::size_t j = 0; j < size; ++j) h[j] += residual[j];
}

void relu(const float* x, float* y, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) y[j] = larger(x[j], 0.0f);
}

void relu_sum(const float* a, const float* b, float* y, std::size_t size) {
  for (std::size_t j = 0; j < size; ++j) y[j] = larger(a[j] + b[j], 0.0f);
}

std::size_t largest(const float* x, std::size_t size) {
  float top = x[0];
  for (std::size_t j = 1; j < size; ++j) top = larger(x[j], top);
  std::size_t at = 0;
  while (x[at] != top && at + 1 < size) ++at;
  return at;
}

}  // namespace
}  // namespace annals::detail
