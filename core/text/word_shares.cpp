#include "core/text/word_shares.h"

#include "core/text/buffers.h"

#include <algorithm>

namespace annals::detail {
namespace {

std::size_t set_of(const std::array<std::uint32_t, table_count>& rows, std::size_t sets) {
  std::uint64_t mixed = 0;
  for (const std::uint32_t row : rows) mixed = (mixed ^ row) * 0x9FB21C651E98DF25u;
  return (mixed >> 40) % sets;
}

}  // namespace

WordShares::WordShares(const Weights& weights, const Kernels& kernels)
    : weights_(weights), kernels_(kernels), sets_(sets) {
  constexpr std::uint32_t no_row = UINT32_MAX;
  for (Set& set : sets_)
    for (Rows& rows : set.rows) rows.fill(no_row);
  kept_ = std::make_unique_for_overwrite<std::int16_t[]>(sets * ways * weights.first_layer.columns);
}

void WordShares::find(std::span<const std::string_view> words,
                      std::vector<const std::int16_t*>& shares) {
  const std::uint64_t before = clock_;
  read_rows(words);
  shares.resize(words.size());
  misses_.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Rows& rows = hashes_[i].rows;
    const std::size_t at = set_of(rows, sets);
    Set& set = sets_[at];
    auto way = static_cast<std::size_t>(std::ranges::find(set.rows, rows) - set.rows.begin());
    if (way == ways) {
      way = static_cast<std::size_t>(std::ranges::min_element(set.used) - set.used.begin());
      const bool is_free = set.used[way] <= before;
      misses_.push_back({rows, i, is_free ? place(at, way) : nullptr});
      if (!is_free) continue;
      set.rows[way] = rows;
    }
    set.used[way] = ++clock_;
    shares[i] = place(at, way);
  }
  multiply_misses(shares);
}

// Hashes, then rows, so that memory is on its way before it is needed.
void WordShares::read_rows(std::span<const std::string_view> words) {
  hashes_.clear();
  for (const std::string_view word : words) {
    hashes_.push_back(hash_word(word));
    __builtin_prefetch(weights_.vocabulary +
                       first_slot(hashes_.back().word, weights_.header.slots));
  }
  for (WordHashes& hashes : hashes_) {
    hashes.rows[word_table] = weights_.row_of(hashes.word);
    __builtin_prefetch(&sets_[set_of(hashes.rows, sets)]);
  }
}

void WordShares::multiply_misses(std::vector<const std::int16_t*>& shares) {
  const std::size_t n = misses_.size(), d = weights_.header.embedding;
  const PackedMatrix& m = weights_.first_layer;
  for (const Miss& miss : misses_)
    for (std::size_t t = 0; t < table_count; ++t) {
      __builtin_prefetch(weights_.tables[t] + miss.rows[t] * d);
      __builtin_prefetch(weights_.tables[t] + miss.rows[t] * d + d - 1);
    }
  grow(embedded_, n * d);
  for (std::size_t i = 0; i < n; ++i) {
    std::array<const std::int8_t*, table_count> rows;
    for (std::size_t t = 0; t < table_count; ++t)
      rows[t] = weights_.tables[t] + misses_[i].rows[t] * d;
    kernels_.sum_rows(rows.data(), weights_.table_scales, &embedded_[i * d], d);
  }
  grow(bytes_, (n + row_block) * d);
  grow(scales_, n + row_block);
  grow(products_, (n + row_block) * m.columns);
  const QuantisedRows x = {bytes_.data(), scales_.data()};
  kernels_.quantise(embedded_.data(), n, d, x);
  kernels_.multiply_gates(x, n, m, products_.data());
  for (std::size_t i = 0; i < n; ++i) {
    const std::int16_t*& share = shares[misses_[i].word];
    share = &products_[i * m.columns];
    if (std::int16_t* kept = misses_[i].kept; kept != nullptr) {
      std::copy_n(share, m.columns, kept);
      share = kept;
    }
  }
}

}  // namespace annals::detail
