// Runs the network over sentences of words.
#pragma once

#include "core/text/name_decoder.h"
#include "core/text/tree.h"
#include "core/text/weights_file.h"
#include "core/text/word_shares.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace annals::detail {

// What the network says of a word.
struct Prediction {
  std::int32_t head = no_head;  // word of the same sentence, from 0
  std::uint16_t tag = 0;        // index into Weights::tags
  std::uint8_t relation = 0;    // index into Weights::relations
  std::uint8_t name = 0;        // BILOU label
};

// Holds the buffers of one thread.
class Network {
 public:
  // Both outlive the network.
  Network(const Weights& weights, const Kernels& kernels);

  // Sentence i is words[bounds[i], bounds[i + 1]). Fills one prediction a word. Each sentence gets
  // what it would get alone. Linear in the number of words.
  void run(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds,
           std::vector<Prediction>& out);

 private:
  void run_batch(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds,
                 Prediction* out);
  void first_layer(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds);
  void later_layers(std::span<const std::uint32_t> bounds, std::size_t n);
  struct Step {
    std::size_t first, last;  // the sentence
    std::size_t at;           // the word
    std::size_t direction;
    const std::int16_t* before;  // the memory of the word before, in this direction
    std::int16_t* memory;
    std::int16_t* state;
  };
  template <typename Take>
  void pool(std::span<const std::uint32_t> bounds, Take take);
  void tag(std::span<const std::uint32_t> bounds, std::size_t n, Prediction* out);
  void attach(std::span<const std::string_view> words, std::span<const std::uint32_t> bounds,
              std::size_t n, Prediction* out);
  void attach_chunk(std::size_t first, std::size_t n, std::int32_t* heads);
  void pack_heads(std::size_t first, std::size_t n);
  void label(std::span<const std::uint32_t> bounds, std::size_t n, Prediction* out);
  QuantisedRows room_for_bytes(std::size_t n, std::size_t depth);
  QuantisedRows quantised(const float* x, std::size_t n, std::size_t depth);
  QuantisedRows quantised_states(std::size_t n);

  const Weights& weights_;
  const Kernels& kernels_;
  std::uint8_t root_relation_ = 0;

  WordShares word_shares_;
  std::vector<const std::int16_t*> shares_;
  std::vector<std::int16_t> no_share_, zero_;
  std::vector<std::int16_t> gates_, memory_, states_, next_states_;
  std::vector<std::uint8_t> bytes_;
  std::vector<float> scales_, scores_, part_, products_, arc_scores_;
  std::vector<std::int8_t> head_bytes_;
  std::vector<float> head_scales_, head_bias_;
  std::vector<std::int32_t> head_sums_, heads_;
  std::vector<std::uint8_t> labels_;
  NameDecoder names_;
  TreeBuilder trees_;
};

}  // namespace annals::detail
