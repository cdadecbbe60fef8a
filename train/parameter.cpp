#include "train/parameter.h"

#include <algorithm>
#include <cmath>

namespace annals::train {

Parameter::Parameter(std::size_t row_count, std::size_t column_count, float range, Random& random,
                     bool sparse)
    : rows(row_count),
      columns(column_count),
      is_sparse(sparse),
      value(rows * columns),
      gradient(value.size()),
      mean(value.size()),
      variance(value.size()),
      is_touched(sparse ? rows : 0) {
  for (float& x : value) x = (random.unit() * 2 - 1) * range;
}

float* Parameter::gradient_row(std::size_t i) {
  if (is_sparse && !is_touched[i]) {
    is_touched[i] = 1;
    touched.push_back(i);
  }
  return gradient.data() + i * columns;
}

void Adam::step(float rate) {
  ++steps_;
  double norm = 0;
  const auto add = [&norm](const Parameter& p, std::size_t first, std::size_t last) {
    float sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += p.gradient[i] * p.gradient[i];
    norm += static_cast<double>(sum);
  };
  for (const Parameter* p : parameters_) {
    if (!p->is_sparse) add(*p, 0, p->value.size());
    for (const std::size_t r : p->touched) add(*p, r * p->columns, (r + 1) * p->columns);
  }
  const float clip = norm > 25 ? static_cast<float>(5 / std::sqrt(norm)) : 1.0f;
  for (Parameter* p : parameters_) {
    if (!p->is_sparse) update(*p, 0, p->value.size(), rate, clip);
    for (const std::size_t r : p->touched) {
      update(*p, r * p->columns, (r + 1) * p->columns, rate, clip);
      p->is_touched[r] = 0;
    }
    p->touched.clear();
  }
}

void Adam::update(Parameter& p, std::size_t first, std::size_t last, float rate, float clip) {
  constexpr float b1 = 0.9f, b2 = 0.98f;
  const float k1 = rate / (1 - std::pow(b1, static_cast<float>(steps_)));
  const float k2 = 1 / (1 - std::pow(b2, static_cast<float>(steps_)));
  float* w = p.value.data();
  float* g = p.gradient.data();
  float* m = p.mean.data();
  float* v = p.variance.data();
  for (std::size_t i = first; i < last; ++i) {
    const float x = g[i] * clip;
    m[i] = b1 * m[i] + (1 - b1) * x;
    v[i] = b2 * v[i] + (1 - b2) * x * x;
    w[i] -= k1 * m[i] / (std::sqrt(v[i] * k2) + 1e-8f);
    g[i] = 0;
  }
}

void multiply(const float* a, const float* b, float* c, std::size_t n, std::size_t k,
              std::size_t m) {
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4) {
    float *c0 = c + i * m, *c1 = c0 + m, *c2 = c1 + m, *c3 = c2 + m;
    const float* r = a + i * k;
    for (std::size_t p = 0; p < k; ++p) {
      const float x0 = r[p], x1 = r[k + p], x2 = r[2 * k + p], x3 = r[3 * k + p];
      const float* w = b + p * m;
      for (std::size_t j = 0; j < m; ++j) {
        c0[j] += x0 * w[j];
        c1[j] += x1 * w[j];
        c2[j] += x2 * w[j];
        c3[j] += x3 * w[j];
      }
    }
  }
  for (; i < n; ++i)
    for (std::size_t p = 0; p < k; ++p)
      for (std::size_t j = 0; j < m; ++j) c[i * m + j] += a[i * k + p] * b[p * m + j];
}

void multiply_transposed(const float* dc, const float* b, float* da, std::size_t n, std::size_t k,
                         std::size_t m) {
  Vector t(k * m);
  for (std::size_t p = 0; p < k; ++p)
    for (std::size_t j = 0; j < m; ++j) t[j * k + p] = b[p * m + j];
  multiply(dc, t.data(), da, n, m, k);
}

void accumulate_weights(const float* a, const float* dc, float* db, std::size_t n, std::size_t k,
                        std::size_t m) {
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4) {
    const float* r = a + i * k;
    const float *d0 = dc + i * m, *d1 = d0 + m, *d2 = d1 + m, *d3 = d2 + m;
    for (std::size_t p = 0; p < k; ++p) {
      const float x0 = r[p], x1 = r[k + p], x2 = r[2 * k + p], x3 = r[3 * k + p];
      float* w = db + p * m;
      for (std::size_t j = 0; j < m; ++j) w[j] += x0 * d0[j] + x1 * d1[j] + x2 * d2[j] + x3 * d3[j];
    }
  }
  for (; i < n; ++i)
    for (std::size_t p = 0; p < k; ++p)
      for (std::size_t j = 0; j < m; ++j) db[p * m + j] += a[i * k + p] * dc[i * m + j];
}

void softmax(float* z, std::size_t n) {
  const float most = *std::max_element(z, z + n);
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += z[i] = std::exp(z[i] - most);
  for (std::size_t i = 0; i < n; ++i) z[i] /= sum;
}

Linear::Linear(std::size_t in, std::size_t out, Random& random)
    : weight(in, out, std::sqrt(3.0f / static_cast<float>(in)), random), bias(1, out, 0, random) {}

Vector Linear::forward(const Vector& x, std::size_t n) const {
  Vector y(n * weight.columns);
  for (std::size_t i = 0; i < n; ++i)
    std::copy(bias.value.begin(), bias.value.end(),
              y.begin() + static_cast<std::ptrdiff_t>(i * weight.columns));
  multiply(x.data(), weight.value.data(), y.data(), n, weight.rows, weight.columns);
  return y;
}

void Linear::backward(const Vector& x, const Vector& dy, Vector& dx, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < weight.columns; ++j) bias.gradient[j] += dy[i * weight.columns + j];
  accumulate_weights(x.data(), dy.data(), weight.gradient.data(), n, weight.rows, weight.columns);
  multiply_transposed(dy.data(), weight.value.data(), dx.data(), n, weight.rows, weight.columns);
}

}  // namespace annals::train
