#include "core/text/network.h"

#include "core/text/buffers.h"

#include <algorithm>
#include <array>

namespace annals::detail {
namespace {

constexpr std::size_t batch_words = 256;    // keeps the buffers in the second-level cache
constexpr std::size_t longest_chunk = 120;  // words whose arcs are scored together
constexpr std::size_t shortest_chunk = 60;  // before a chunk may end at a mark

// distance_bucket(distance) at longest_chunk + distance.
constexpr auto buckets = [] {
  std::array<std::uint8_t, 2 * longest_chunk + 1> table{};
  for (std::size_t i = 0; i < table.size(); ++i)
    if (i != longest_chunk)
      table[i] = static_cast<std::uint8_t>(
          distance_bucket(static_cast<int>(i) - static_cast<int>(longest_chunk)));
  return table;
}();

bool ends_clause(std::string_view word) {
  return word == ";" || word == "," || word == ":" || word == "." || word == "-" || word == "--";
}

// The end of the chunk of words[first, last) that begins at `first`.
std::size_t chunk_end(std::span<const std::string_view> words, std::size_t first,
                      std::size_t last) {
  if (last - first <= longest_chunk) return last;
  for (std::size_t at = first + longest_chunk; at > first + shortest_chunk; --at)
    if (ends_clause(words[at - 1])) return at;
  return first + longest_chunk;
}

}  // namespace

Network::Network(const Weights& weights, const Kernels& kernels)
    : weights_(weights),
      kernels_(kernels),
      word_shares_(weights, kernels),
      no_share_(weights.first_layer.columns / 3),
      zero_(weights.header.hidden) {
  for (std::size_t i = 0; i < weights.relations.size(); ++i)
    if (weights.relations[i] == "root") root_relation_ = static_cast<std::uint8_t>(i);
}

void Network::run(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds,
                  std::vector<Prediction>& out) {
  out.assign(words.size(), {});
  std::vector<std::uint32_t> local;
  for (std::size_t s = 0; s + 1 < bounds.size();) {
    const std::uint32_t first = bounds[s];
    local.assign(1, 0);
    do {
      local.push_back(bounds[++s] - first);
    } while (s + 1 < bounds.size() && bounds[s + 1] - first <= batch_words);
    if (local.back() > 0) run_batch(words.subspan(first, local.back()), local, &out[first]);
  }
}

void Network::run_batch(std::span<const std::string_view> words,
                        std::span<const std::uint32_t> bounds, Prediction* out) {
  const std::size_t n = words.size();
  first_layer(words, bounds);
  later_layers(bounds, n);
  grow(scores_, (n + row_block) * weights_.columns.all);
  kernels_.multiply(quantised_states(n), n, weights_.heads, scores_.data());
  tag(bounds, n, out);
  attach(words, bounds, n, out);
  label(bounds, n, out);
}

QuantisedRows Network::room_for_bytes(std::size_t n, std::size_t depth) {
  grow(bytes_, (n + row_block) * depth);
  grow(scales_, n + row_block);
  return {bytes_.data(), scales_.data()};
}

QuantisedRows Network::quantised(const float* x, std::size_t n, std::size_t depth) {
  const QuantisedRows rows = room_for_bytes(n, depth);
  kernels_.quantise(x, n, depth, rows);
  return rows;
}

QuantisedRows Network::quantised_states(std::size_t n) {
  const std::size_t depth = std::size_t{2} * weights_.header.hidden;
  const QuantisedRows rows = room_for_bytes(n, depth);
  kernels_.quantise_states(states_.data(), n, depth, rows);
  return rows;
}

void Network::first_layer(std::span<const std::string_view> words,
                          std::span<const std::uint32_t> bounds) {
  const std::size_t hidden = weights_.header.hidden, gates = weights_.first_layer.columns / 3;
  word_shares_.find(words, shares_);
  pool(bounds, [&](Step step) {
    const std::int16_t* before = step.at > step.first ? shares_[step.at - 1] : no_share_.data();
    const std::int16_t* after =
        step.at + 1 < step.last ? shares_[step.at + 1] + 2 * gates : no_share_.data();
    const std::size_t column = step.direction * 3 * hidden;
    const std::size_t ahead = step.direction == 0 ? step.at + 3 : step.at - 3;
    if (ahead < words.size())  // what it adds lies far apart, so that the processor needs a hint
      for (std::size_t part = 0; part < 3; ++part)
        for (std::size_t j = 0; j < 3 * hidden; j += 32)
          __builtin_prefetch(shares_[ahead] + part * gates + column + j);
    kernels_.pool_sums(before + column, shares_[step.at] + gates + column, after + column,
                       step.before, step.memory, step.state, hidden);
  });
}

void Network::later_layers(std::span<const std::uint32_t> bounds, std::size_t n) {
  const std::size_t hidden = weights_.header.hidden;
  for (const PackedMatrix& m : weights_.layers) {
    grow(gates_, (n + row_block) * m.columns);
    kernels_.multiply_gates(quantised_states(n), n, m, gates_.data());
    pool(bounds, [&](Step step) {
      kernels_.pool(&gates_[step.at * m.columns + step.direction * 3 * hidden], step.before,
                    &states_[(step.at * 2 + step.direction) * hidden], step.memory, step.state,
                    hidden);
    });
  }
}

// Calls take(step) for each word of each sentence, in both directions, and makes what it fills the
// new states.
template <typename Take>
void Network::pool(std::span<const std::uint32_t> bounds, Take take) {
  const std::size_t hidden = weights_.header.hidden;
  grow(memory_, 2 * hidden);
  const std::size_t words = bounds.back();
  grow(states_, words * 2 * hidden);
  grow(next_states_, words * 2 * hidden);
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s)
    for (std::size_t d = 0; d < 2; ++d) {
      const std::size_t first = bounds[s], last = bounds[s + 1];
      const std::int16_t* before = zero_.data();
      for (std::size_t q = first; q < last; ++q) {
        const std::size_t i = d == 0 ? q : first + last - 1 - q;
        std::int16_t* memory = &memory_[(q % 2) * hidden];
        take(Step{first, last, i, d, before, memory, &next_states_[(i * 2 + d) * hidden]});
        before = memory;
      }
    }
  states_.swap(next_states_);
}

void Network::tag(std::span<const std::uint32_t> bounds, std::size_t n, Prediction* out) {
  const std::size_t stride = weights_.columns.all;
  for (std::size_t i = 0; i < n; ++i)
    out[i].tag = static_cast<std::uint16_t>(
        kernels_.largest(&scores_[i * stride + weights_.columns.tags], weights_.tags.size()));
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s) {
    const std::size_t first = bounds[s];
    names_.decode(&scores_[first * stride + weights_.columns.names], bounds[s + 1] - first, stride,
                  labels_);
    for (std::size_t i = 0; i < labels_.size(); ++i) out[first + i].name = labels_[i];
  }
}

// Scores of all heads for all words of each sentence, and the tree they make. A very long sentence
// is parsed in chunks, whose roots after the first depend on the first.
void Network::attach(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds,
                     std::size_t n, Prediction* out) {
  const std::size_t stride = weights_.columns.all, width = weights_.header.arc_width;
  grow(part_, n * width);
  for (std::size_t i = 0; i < n; ++i) {
    float* row = &scores_[i * stride];
    kernels_.relu(row + weights_.columns.arc_dependent, &part_[i * width], width);
    kernels_.relu(row + weights_.columns.arc_head, row + weights_.columns.arc_head, width);
  }
  grow(products_, (n + row_block) * width);
  kernels_.multiply(quantised(part_.data(), n, width), n, weights_.biaffine, products_.data());
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s) {
    std::int32_t root = no_head;
    for (std::size_t first = bounds[s]; first < bounds[s + 1];) {
      const std::size_t last = chunk_end(words, first, bounds[s + 1]);
      heads_.resize(last - first);
      attach_chunk(first, last - first, heads_.data());
      const auto offset = static_cast<std::int32_t>(first - bounds[s]);
      for (std::size_t i = 0; i < heads_.size(); ++i)
        out[first + i].head = heads_[i] == no_head ? root : heads_[i] + offset;
      for (std::size_t i = 0; i < heads_.size() && root == no_head; ++i)
        if (heads_[i] == no_head) root = static_cast<std::int32_t>(i) + offset;
      first = last;
    }
  }
}

void Network::attach_chunk(std::size_t first, std::size_t n, std::int32_t* heads) {
  const std::size_t width = weights_.header.arc_width;
  pack_heads(first, n);
  PackedMatrix m;
  m.depth = static_cast<std::uint32_t>(width);
  m.columns = padded(static_cast<std::uint32_t>(n) + 1);
  m.weights = head_bytes_.data();
  m.scales = head_scales_.data();
  m.sums = head_sums_.data();
  m.bias = head_bias_.data();
  grow(arc_scores_, (n + row_block) * m.columns);
  kernels_.multiply(quantised(&products_[first * width], n, width), n, m, arc_scores_.data());
  for (std::size_t d = 0; d < n; ++d) {
    const float* bias = &scores_[(first + d) * weights_.columns.all + weights_.columns.distance];
    float* row = &arc_scores_[d * m.columns];
    const std::uint8_t* bucket = &buckets[longest_chunk - d];
    row[0] += bias[root_bucket];
    for (std::size_t h = 0; h < n; ++h) row[h + 1] += bias[bucket[h]];
    row[d + 1] = -1e30f;
    heads[d] = static_cast<std::int32_t>(kernels_.largest(row, n + 1)) - 1;
  }
  trees_.repair(arc_scores_.data(), n, m.columns, heads);
}

// The head vectors of a chunk as the columns of a matrix; column 0 is the root. Scaled so that
// pairs of weights sum to at most 128, see PackedMatrix.
void Network::pack_heads(std::size_t first, std::size_t n) {
  const std::size_t width = weights_.header.arc_width,
                    columns = padded(static_cast<std::uint32_t>(n) + 1);
  grow(head_bytes_, width * columns);
  grow(head_scales_, columns);
  grow(head_sums_, columns);
  grow(head_bias_, columns);
  for (std::size_t c = 0; c <= n; ++c) {
    const float* x =
        c == 0 ? weights_.root_arc
               : &scores_[(first + c - 1) * weights_.columns.all + weights_.columns.arc_head];
    head_scales_[c] = kernels_.pack_column(
        x, width, &head_bytes_[(c / 16) * 16 * width + (c % 16) * 4], &head_sums_[c]);
  }
}

void Network::label(std::span<const std::uint32_t> bounds, std::size_t n, Prediction* out) {
  const std::size_t stride = weights_.columns.all, width = weights_.header.label_width;
  const PackedMatrix& m = weights_.relation_scores;
  grow(part_, n * width);
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s)
    for (std::size_t i = bounds[s]; i < bounds[s + 1]; ++i) {
      const std::size_t head = bounds[s] + static_cast<std::size_t>(std::max(out[i].head, 0));
      kernels_.relu_sum(
          out[i].head == no_head ? weights_.root_label
                                 : &scores_[head * stride + weights_.columns.label_head],
          &scores_[i * stride + weights_.columns.label_dependent], &part_[i * width], width);
    }
  grow(products_, (n + row_block) * m.columns);
  kernels_.multiply(quantised(part_.data(), n, width), n, m, products_.data());
  const std::size_t count = weights_.relations.size();
  for (std::size_t i = 0; i < n; ++i) {
    float* row = &products_[i * m.columns];
    if (out[i].head != no_head) row[root_relation_] = -1e30f;
    out[i].relation = out[i].head == no_head
                          ? root_relation_
                          : static_cast<std::uint8_t>(kernels_.largest(row, count));
  }
}

}  // namespace annals::detail
