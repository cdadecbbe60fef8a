#include "core/text/weights_file.h"

#include "core/error.h"
#include "core/text/block_pairs.h"

#include <bit>
#include <cstring>
#include <string>

namespace annals::detail {
namespace {

constexpr std::uint32_t supported_version = 2;
constexpr std::uint32_t most = 1 << 22;  // of any count in the header

class SectionReader {
 public:
  SectionReader(std::string_view file, std::string_view bytes) : file_(file), bytes_(bytes) {}

  template <typename T>
  const T* take(std::size_t count) {
    at_ = (at_ + 63) / 64 * 64;
    const std::size_t size = count * sizeof(T);
    if (at_ > bytes_.size() || size > bytes_.size() - at_)
      throw Error(file_, 0, "is cut short; make the weights again with annals-train");
    const char* data = bytes_.data() + at_;
    at_ += size;
    return reinterpret_cast<const T*>(data);
  }

  PackedMatrix matrix(std::uint32_t depth, std::uint32_t columns) {
    PackedMatrix m;
    m.depth = depth;
    m.columns = columns;
    m.weights = take<std::int8_t>(std::size_t{depth} * columns);
    m.scales = take<float>(columns);
    m.sums = take<std::int32_t>(columns);
    m.bias = take<float>(columns);
    return m;
  }

  std::vector<std::string_view> lines(std::uint32_t size) {
    std::string_view text(take<char>(size), size);
    std::vector<std::string_view> result;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      result.push_back(text.substr(0, end));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return result;
  }

  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view file_, bytes_;
  std::size_t at_ = sizeof(WeightsHeader);
};

WeightsHeader read_header(std::string_view file, std::string_view bytes) {
  WeightsHeader header;
  const auto magic = header.magic;
  if (bytes.size() < sizeof header) throw Error(file, 0, "is too short for a weights file");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != magic) throw Error(file, 0, "is no weights file of annals-train");
  if (header.version != supported_version)
    throw Error(file, 0,
                "is of version " + std::to_string(header.version) +
                    "; this program reads version " + std::to_string(supported_version));
  if (header.checksum != checksum_of(bytes.substr(sizeof header)))
    throw Error(file, 0, "is damaged: its checksum is wrong; take it from the sources again");
  const bool sane =
      std::has_single_bit(header.slots) && header.slots < most && header.words < header.slots &&
      header.embedding % 4 == 0 && header.embedding <= 512 && header.hidden % 16 == 0 &&
      header.hidden > 0 && header.hidden <= 512 && header.layers <= 8 && header.layers > 0 &&
      header.arc_width % 16 == 0 && header.arc_width <= 256 && header.label_width % 16 == 0 &&
      header.label_width <= 256 && header.tag_bytes < most && header.relation_bytes < most;
  if (!sane) throw Error(file, 0, "has impossible sizes in its header");
  return header;
}

}  // namespace

HeadColumns head_columns(std::uint32_t tags, const WeightsHeader& header) {
  HeadColumns c{};
  std::uint32_t at = 0;
  const auto part = [&at](std::uint32_t size) {
    const std::uint32_t first = at;
    at += padded(size);
    return first;
  };
  c.tags = part(tags);
  c.names = part(name_labels);
  c.arc_head = part(header.arc_width);
  c.arc_dependent = part(header.arc_width);
  c.label_head = part(header.label_width);
  c.label_dependent = part(header.label_width);
  c.distance = part(distance_buckets);
  c.all = at;
  return c;
}

std::uint64_t checksum_of(std::string_view bytes) {
  constexpr std::size_t lanes = 8;
  std::uint64_t sums[lanes] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::size_t i = 0;
  for (; i + lanes * 8 <= bytes.size(); i += lanes * 8)
    for (std::size_t l = 0; l < lanes; ++l) {
      std::uint64_t value;
      std::memcpy(&value, bytes.data() + i + l * 8, 8);
      sums[l] = (sums[l] ^ value) * 0x9FB21C651E98DF25u;
      sums[l] ^= sums[l] >> 32;
    }
  std::uint64_t result = bytes.size();
  for (; i < bytes.size(); ++i)
    result = (result ^ static_cast<unsigned char>(bytes[i])) * 0x100000001B3u;
  for (const std::uint64_t sum : sums) {
    result = (result ^ sum) * 0xD6E8FEB86659FD93u;
    result ^= result >> 32;
  }
  return result;
}

Weights::Weights(std::string_view file, std::string_view bytes) : header(read_header(file, bytes)) {
  SectionReader read(file, bytes);
  tags = read.lines(header.tag_bytes);
  relations = read.lines(header.relation_bytes);
  if (tags.empty() || tags.size() > 1000 || relations.empty() || relations.size() > 250)
    throw Error(file, 0, "has impossible label lists");
  columns = head_columns(static_cast<std::uint32_t>(tags.size()), header);
  vocabulary = read.take<std::uint64_t>(header.slots);
  table_scales = read.take<float>(table_count);
  for (std::size_t t = 0; t < table_count; ++t)
    tables[t] = read.take<std::int8_t>(std::size_t{t == word_table ? header.words : table_rows[t]} *
                                       header.embedding);
  const std::uint32_t gates = padded(6 * header.hidden);
  first_layer = read.matrix(header.embedding, 3 * gates);
  for (std::uint32_t l = 1; l < header.layers; ++l)
    layers.push_back(read.matrix(2 * header.hidden, gates));
  heads = read.matrix(2 * header.hidden, columns.all);
  biaffine = read.matrix(header.arc_width, header.arc_width);
  relation_scores =
      read.matrix(header.label_width, padded(static_cast<std::uint32_t>(relations.size())));
  root_arc = read.take<float>(header.arc_width);
  root_label = read.take<float>(header.label_width);
  if (!read.at_end()) throw Error(file, 0, "is longer than its header says");
  std::vector<PackedMatrix*> all = {&first_layer, &heads, &biaffine, &relation_scores};
  for (PackedMatrix& layer : layers) all.push_back(&layer);
  for (PackedMatrix* m : all) m->pairs = pairs.emplace_back(pair_blocks(*m)).data();
}

std::uint32_t Weights::row_of(std::uint64_t hash) const {
  const std::uint64_t mask = header.slots - 1;
  std::uint64_t i = first_slot(hash, header.slots);
  for (; vocabulary[i] != 0; i = (i + 1) & mask)
    if (((vocabulary[i] ^ hash) >> 24) == 0) {
      const auto row = static_cast<std::uint32_t>(vocabulary[i] & 0xFFFFFF);
      return row < header.words ? row : 0;
    }
  return 0;
}

}  // namespace annals::detail
