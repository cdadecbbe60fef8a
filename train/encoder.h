// Embeddings and bidirectional QRNN layers: forward and backward.
#pragma once

#include "core/text/features.h"
#include "train/parameter.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals::train {

// A left-out row (word dropout) of a table.
constexpr std::uint32_t no_row = 0xFFFFFFFF;
using Rows = std::array<std::uint32_t, detail::table_count>;

// Several sentences in one sequence; sentence i is words[bounds[i], bounds[i + 1]).
struct Batch {
  std::vector<Rows> words;
  std::vector<std::size_t> bounds = {0};
  std::size_t size() const { return words.size(); }
};

// One layer. Forget-gate pooling, J. Bradbury et al., "Quasi-Recurrent Neural Networks".
// Order of the 6 x hidden columns: z, f, o of the forward direction, then of the backward one.
class QrnnLayer {
 public:
  QrnnLayer(std::size_t in, std::size_t hidden, bool is_first, Random& random);

  void forward(const Vector& x, const Batch& batch, float dropout, Random& random);
  void backward(const Vector& dout, const Batch& batch, Vector& dx);
  const Vector& out() const { return out_; }

  Linear gates;

 private:
  void pool(const Batch& batch);
  void unpool(const Batch& batch, const Vector& dh);
  std::size_t in_, hidden_;
  bool is_first_;  // sees a window of three words; the others add their input to their output
  Vector window_, u_, c_, out_, mask_, du_;
};

struct EncoderSize {
  std::size_t embedding = 100, hidden = 80, layers = 3;
};

class Encoder {
 public:
  Encoder(EncoderSize size, std::size_t vocabulary, Random& random);

  const Vector& forward(const Batch& batch, bool is_training, float dropout);
  void backward(const Batch& batch, const Vector& dh);
  std::size_t width() const { return 2 * size_.hidden; }

  std::vector<Parameter*> parameters();
  std::vector<std::unique_ptr<Parameter>> tables;
  std::vector<std::unique_ptr<QrnnLayer>> layers;

 private:
  EncoderSize size_;
  Random& random_;
  Vector x_, mask_;
};

}  // namespace annals::train
