// What the first layer of the network makes of each word by itself.
#pragma once

#include "core/text/features.h"
#include "core/text/kernels.h"
#include "core/text/weights_file.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace annals::detail {

// The first layer sees three words; its gates are a sum of what each adds to them. What a word adds
// follows from the rows of its embeddings alone, so it is kept for the words used last: 8,000 forms
// are ten words of eleven in news. Holds 24 MB for a network of 80 numbers a direction, of which
// only what is used becomes memory.
class WordShares {
 public:
  // Both outlive the object.
  WordShares(const Weights& weights, const Kernels& kernels);

  // shares[i] of words[i]: in steps of gate_step, three times as many numbers as a layer has
  // gates, what the word adds to the gates of the next word, of itself (with the bias), and of the
  // word before. They are good until the next call, and the same whatever was asked before.
  void find(std::span<const std::string_view> words, std::vector<const std::int16_t*>& shares);

 private:
  using Rows = std::array<std::uint32_t, table_count>;
  static constexpr std::size_t sets = 2048, ways = 4;

  struct Set {
    std::array<Rows, ways> rows;
    std::array<std::uint64_t, ways> used{};  // when, by clock_; the least is given up
  };

  struct Miss {
    Rows rows;
    std::size_t word;
    std::int16_t* kept;  // null when the set's ways are all in use by this call
  };

  void read_rows(std::span<const std::string_view> words);
  std::int16_t* place(std::size_t set, std::size_t way) {
    return &kept_[(set * ways + way) * weights_.first_layer.columns];
  }
  void multiply_misses(std::vector<const std::int16_t*>& shares);

  const Weights& weights_;
  const Kernels& kernels_;
  std::vector<Set> sets_;
  std::unique_ptr<std::int16_t[]> kept_;
  std::uint64_t clock_ = 0;  // words found so far
  std::vector<WordHashes> hashes_;
  std::vector<Miss> misses_;
  std::vector<float> embedded_, scales_;
  std::vector<std::int16_t> products_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace annals::detail
