#include "train/encoder.h"

#include <algorithm>
#include <cmath>

namespace annals::train {
namespace {

constexpr float gate_bound = 20;

}  // namespace

QrnnLayer::QrnnLayer(std::size_t in, std::size_t hidden, bool is_first, Random& random)
    : gates(is_first ? 3 * in : in, 6 * hidden, random),
      in_(in),
      hidden_(hidden),
      is_first_(is_first) {
  for (std::size_t j = 0; j < hidden; ++j)  // remember at first
    gates.bias.value[hidden + j] = gates.bias.value[4 * hidden + j] = 1;
}

void QrnnLayer::forward(const Vector& x, const Batch& batch, float dropout, Random& random) {
  const std::size_t n = batch.size();
  if (is_first_) {
    window_.assign(n * 3 * in_, 0);
    for (std::size_t s = 0; s + 1 < batch.bounds.size(); ++s)
      for (std::size_t i = batch.bounds[s]; i < batch.bounds[s + 1]; ++i)
        for (std::size_t o = 0; o < 3; ++o) {
          const std::size_t j = i + o - 1;  // wraps below 0, which is out of bounds too
          if (j < batch.bounds[s] || j >= batch.bounds[s + 1]) continue;
          std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(j * in_), in_,
                      window_.begin() + static_cast<std::ptrdiff_t>((i * 3 + o) * in_));
        }
  } else {
    window_ = x;
  }
  u_ = gates.forward(window_, n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t d = 0; d < 2; ++d) {
      float* v = &u_[(i * 2 + d) * 3 * hidden_];
      // Beyond the bound the gates are flat, and an infinite exp() would be no number divided.
      for (std::size_t j = 0; j < 3 * hidden_; ++j)
        v[j] = std::clamp(v[j], -gate_bound, gate_bound);
      for (std::size_t j = 0; j < hidden_; ++j) v[j] = 2 / (1 + std::exp(-2 * v[j])) - 1;
      for (std::size_t j = hidden_; j < 3 * hidden_; ++j) v[j] = 1 / (1 + std::exp(-v[j]));
    }
  pool(batch);
  mask_.clear();
  if (dropout > 0) {
    mask_.resize(out_.size());
    for (std::size_t i = 0; i < out_.size(); ++i) {
      mask_[i] = random.unit() < dropout ? 0 : 1 / (1 - dropout);
      out_[i] *= mask_[i];
    }
  }
  if (!is_first_)
    for (std::size_t i = 0; i < out_.size(); ++i) out_[i] += x[i];
}

void QrnnLayer::pool(const Batch& batch) {
  c_.resize(batch.size() * 2 * hidden_);
  out_.resize(c_.size());
  const Vector zero(hidden_);
  for (std::size_t s = 0; s + 1 < batch.bounds.size(); ++s)
    for (std::size_t d = 0; d < 2; ++d) {
      const float* before = zero.data();
      const std::size_t first = batch.bounds[s], last = batch.bounds[s + 1];
      for (std::size_t q = first; q < last; ++q) {
        const std::size_t i = d == 0 ? q : first + last - 1 - q;
        const float* u = &u_[(i * 2 + d) * 3 * hidden_];
        float* c = &c_[(i * 2 + d) * hidden_];
        float* o = &out_[(i * 2 + d) * hidden_];
        for (std::size_t j = 0; j < hidden_; ++j) {
          c[j] = u[hidden_ + j] * before[j] + (1 - u[hidden_ + j]) * u[j];
          o[j] = u[2 * hidden_ + j] * c[j];
        }
        before = c;
      }
    }
}

void QrnnLayer::unpool(const Batch& batch, const Vector& dh) {
  du_.resize(u_.size());
  const Vector zero(hidden_);
  Vector carry(hidden_);
  for (std::size_t s = 0; s + 1 < batch.bounds.size(); ++s)
    for (std::size_t d = 0; d < 2; ++d) {
      std::fill(carry.begin(), carry.end(), 0.0f);
      const std::size_t first = batch.bounds[s], last = batch.bounds[s + 1];
      for (std::size_t q = last; q-- > first;) {
        const std::size_t i = d == 0 ? q : first + last - 1 - q;
        const float* u = &u_[(i * 2 + d) * 3 * hidden_];
        const float* c = &c_[(i * 2 + d) * hidden_];
        const float* g = &dh[(i * 2 + d) * hidden_];
        const float* before =
            q == first ? zero.data() : &c_[((d == 0 ? i - 1 : i + 1) * 2 + d) * hidden_];
        float* du = &du_[(i * 2 + d) * 3 * hidden_];
        for (std::size_t j = 0; j < hidden_; ++j) {
          const float z = u[j], f = u[hidden_ + j], o = u[2 * hidden_ + j];
          const float dc = g[j] * o + carry[j];
          carry[j] = dc * f;
          du[j] = dc * (1 - f) * (1 - z * z);
          du[hidden_ + j] = dc * (before[j] - z) * f * (1 - f);
          du[2 * hidden_ + j] = g[j] * c[j] * o * (1 - o);
        }
      }
    }
}

void QrnnLayer::backward(const Vector& dout, const Batch& batch, Vector& dx) {
  const std::size_t n = batch.size();
  Vector dh = dout;
  if (!mask_.empty())
    for (std::size_t i = 0; i < dh.size(); ++i) dh[i] *= mask_[i];
  unpool(batch, dh);
  if (!is_first_) {
    dx = dout;
    gates.backward(window_, du_, dx, n);
    return;
  }
  Vector dwindow(window_.size());
  gates.backward(window_, du_, dwindow, n);
  dx.assign(n * in_, 0);
  for (std::size_t s = 0; s + 1 < batch.bounds.size(); ++s)
    for (std::size_t i = batch.bounds[s]; i < batch.bounds[s + 1]; ++i)
      for (std::size_t o = 0; o < 3; ++o) {
        const std::size_t j = i + o - 1;
        if (j < batch.bounds[s] || j >= batch.bounds[s + 1]) continue;
        for (std::size_t t = 0; t < in_; ++t) dx[j * in_ + t] += dwindow[(i * 3 + o) * in_ + t];
      }
}

Encoder::Encoder(EncoderSize size, std::size_t vocabulary, Random& random)
    : size_(size), random_(random) {
  for (std::size_t t = 0; t < detail::table_count; ++t)
    tables.push_back(
        std::make_unique<Parameter>(t == detail::word_table ? vocabulary : detail::table_rows[t],
                                    size.embedding, 0.1f, random, true));
  for (std::size_t l = 0; l < size.layers; ++l)
    layers.push_back(std::make_unique<QrnnLayer>(l == 0 ? size.embedding : 2 * size.hidden,
                                                 size.hidden, l == 0, random));
}

const Vector& Encoder::forward(const Batch& batch, bool is_training, float dropout) {
  x_.assign(batch.size() * size_.embedding, 0);
  for (std::size_t i = 0; i < batch.size(); ++i)
    for (std::size_t t = 0; t < detail::table_count; ++t) {
      if (batch.words[i][t] == no_row) continue;
      const float* row = tables[t]->row(batch.words[i][t]);
      for (std::size_t j = 0; j < size_.embedding; ++j) x_[i * size_.embedding + j] += row[j];
    }
  mask_.clear();
  if (is_training) {
    const float rate = dropout * 0.7f;
    mask_.resize(x_.size());
    for (std::size_t i = 0; i < x_.size(); ++i) {
      mask_[i] = random_.unit() < rate ? 0 : 1 / (1 - rate);
      x_[i] *= mask_[i];
    }
  }
  const Vector* h = &x_;
  for (auto& layer : layers) {
    layer->forward(*h, batch, is_training ? dropout : 0, random_);
    h = &layer->out();
  }
  return *h;
}

void Encoder::backward(const Batch& batch, const Vector& dh) {
  Vector d = dh, dx;
  for (std::size_t l = layers.size(); l-- > 0;) {
    layers[l]->backward(d, batch, dx);
    d.swap(dx);
  }
  if (!mask_.empty())
    for (std::size_t i = 0; i < d.size(); ++i) d[i] *= mask_[i];
  for (std::size_t i = 0; i < batch.size(); ++i)
    for (std::size_t t = 0; t < detail::table_count; ++t) {
      if (batch.words[i][t] == no_row) continue;
      float* g = tables[t]->gradient_row(batch.words[i][t]);
      for (std::size_t j = 0; j < size_.embedding; ++j) g[j] += d[i * size_.embedding + j];
    }
}

std::vector<Parameter*> Encoder::parameters() {
  std::vector<Parameter*> result;
  for (auto& table : tables) result.push_back(table.get());
  for (auto& layer : layers) {
    result.push_back(&layer->gates.weight);
    result.push_back(&layer->gates.bias);
  }
  return result;
}

}  // namespace annals::train
