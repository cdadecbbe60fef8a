// Matrices that are learned, and the arithmetic on them. Row-major floats throughout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace annals::train {

using Vector = std::vector<float>;

class Random {
 public:
  float unit() { return static_cast<float>(engine_() >> 8) * (1.0f / 16777216.0f); }
  std::mt19937& engine() { return engine_; }

 private:
  std::mt19937 engine_{7};
};

struct Parameter {
  Parameter(std::size_t row_count, std::size_t column_count, float range, Random& random,
            bool sparse = false);

  float* row(std::size_t i) { return value.data() + i * columns; }
  const float* row(std::size_t i) const { return value.data() + i * columns; }
  float* gradient_row(std::size_t i);  // marks a sparse row as touched

  std::size_t rows, columns;
  bool is_sparse;  // only touched rows are updated
  Vector value, gradient, mean, variance;
  std::vector<std::size_t> touched;
  std::vector<char> is_touched;
};

// Adam with a norm limit over all parameters.
class Adam {
 public:
  explicit Adam(std::vector<Parameter*> parameters) : parameters_(std::move(parameters)) {}
  void step(float rate);

 private:
  void update(Parameter& p, std::size_t first, std::size_t last, float rate, float clip);
  std::vector<Parameter*> parameters_;
  int steps_ = 0;
};

// c[n x m] += a[n x k] b[k x m]
void multiply(const float* a, const float* b, float* c, std::size_t n, std::size_t k,
              std::size_t m);
// da[n x k] += dc[n x m] b^T
void multiply_transposed(const float* dc, const float* b, float* da, std::size_t n, std::size_t k,
                         std::size_t m);
// db[k x m] += a^T dc
void accumulate_weights(const float* a, const float* dc, float* db, std::size_t n, std::size_t k,
                        std::size_t m);

void softmax(float* z, std::size_t n);

struct Linear {
  Linear(std::size_t in, std::size_t out, Random& random);
  Vector forward(const Vector& x, std::size_t n) const;
  void backward(const Vector& x, const Vector& dy, Vector& dx, std::size_t n);  // dx +=
  Parameter weight, bias;
};

}  // namespace annals::train
