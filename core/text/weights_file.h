// The weights file: one little-endian file, used in place.
//
// A header of 64 bytes, then sections in a fixed order, each at a multiple of 64: tag names,
// relation names, the vocabulary as an open-addressing table, scales and int8 rows of the
// embedding tables, then the matrices. That of the first layer has its columns three times: for the
// word before, the word itself and the word after.
#pragma once

#include "core/text/features.h"
#include "core/text/kernels.h"
#include "core/text/network_shape.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace annals::detail {

struct WeightsHeader {
  std::array<char, 8> magic = {'a', 'n', 'n', 'a', 'l', 's', 'L', 'M'};
  std::uint32_t version = 2;
  std::uint32_t embedding = 0;  // numbers a table row
  std::uint32_t hidden = 0;     // of one direction of a layer
  std::uint32_t layers = 0;
  std::uint32_t arc_width = 0;
  std::uint32_t label_width = 0;
  std::uint32_t tag_bytes = 0;       // of the section "UPOS|XPOS\n..."
  std::uint32_t relation_bytes = 0;  // of the section "nsubj\n..."
  std::uint32_t words = 0;           // rows of the word table; row 0 is the unknown word
  std::uint32_t slots = 0;           // of the vocabulary, a power of two
  std::uint64_t checksum = 0;        // of everything after the header
  std::uint64_t unused = 0;
};
static_assert(sizeof(WeightsHeader) == 64);

// Columns of the matrix of all heads, each part padded to 16.
struct HeadColumns {
  std::uint32_t tags, names, arc_head, arc_dependent, label_head, label_dependent, distance, all;
};
HeadColumns head_columns(std::uint32_t tags, const WeightsHeader& header);

constexpr std::uint32_t padded(std::uint32_t n) { return (n + 15) / 16 * 16; }

// A slot holds the upper 40 bits of a hash over a row of 24 bits; 0 is free.
constexpr std::uint64_t slot_of(std::uint64_t hash, std::uint32_t row) {
  return (hash & ~std::uint64_t{0xFFFFFF}) | row;
}
constexpr std::uint64_t first_slot(std::uint64_t hash, std::uint32_t slots) {
  return (hash >> 1) & (slots - 1);
}

std::uint64_t checksum_of(std::string_view bytes);

// The file's parts, pointing into its bytes.
struct Weights {
  // Throws Error naming `file` when the bytes are damaged or of another version.
  Weights(std::string_view file, std::string_view bytes);

  std::uint32_t row_of(std::uint64_t hash) const;  // 0 for an unknown word

  WeightsHeader header;
  std::vector<std::string_view> tags, relations;
  HeadColumns columns{};
  const std::uint64_t* vocabulary = nullptr;
  const float* table_scales = nullptr;
  std::array<const std::int8_t*, table_count> tables{};
  PackedMatrix first_layer;
  std::vector<PackedMatrix> layers;  // those after the first
  PackedMatrix heads, biaffine, relation_scores;
  std::vector<std::vector<std::uint16_t>> pairs;  // of all matrices
  const float* root_arc = nullptr;                // arc_width, after its relu
  const float* root_label = nullptr;              // label_width
};

}  // namespace annals::detail
