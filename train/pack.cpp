#include "train/pack.h"

#include "core/text/weights_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace annals::train {
namespace {

class Packer {
 public:
  explicit Packer(const Checkpoint& c) : labels_(c.labels), model_(*c.model) {}

  std::string pack() {
    header_.embedding = number(model_.size.embedding);
    header_.hidden = number(model_.size.hidden);
    header_.layers = number(model_.size.layers);
    header_.arc_width = Model::arc_width;
    header_.label_width = Model::label_width;
    header_.words = number(labels_.vocabulary.size());
    header_.slots = std::bit_ceil(header_.words * 3 / 2);
    bytes_.assign(sizeof header_, '\0');
    header_.tag_bytes = lines(labels_.tags);
    header_.relation_bytes = lines(labels_.relations);
    vocabulary();
    tables();
    first_layer(model_.encoder.layers.front()->gates);
    for (std::size_t l = 1; l < model_.size.layers; ++l) {
      const Linear& gates = model_.encoder.layers[l]->gates;
      matrix(gates.weight, &gates.bias.value);
    }
    heads();
    matrix(model_.biaffine, &model_.head_bias.value);
    matrix(model_.relations.weight, &model_.relations.bias.value);
    Vector root = model_.arc_head.forward(model_.root.value, 1);
    for (float& x : root) x = std::max(x, 0.0f);
    section(root);
    section(model_.label_head.forward(model_.root.value, 1));
    header_.checksum = detail::checksum_of(std::string_view(bytes_).substr(sizeof header_));
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  static std::uint32_t number(std::size_t n) { return static_cast<std::uint32_t>(n); }

  void align() { bytes_.resize((bytes_.size() + 63) / 64 * 64); }

  template <typename T>
  void section(const std::vector<T>& values) {
    align();
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }

  std::uint32_t lines(const std::vector<std::string>& list) {
    std::vector<char> text;
    for (const std::string& item : list) {
      text.insert(text.end(), item.begin(), item.end());
      text.push_back('\n');
    }
    section(text);
    return number(text.size());
  }

  void vocabulary() {
    std::vector<std::uint64_t> slots(header_.slots);
    for (std::uint32_t row = 1; row < header_.words; ++row) {
      const std::uint64_t hash = labels_.vocabulary[row];
      std::uint64_t i = detail::first_slot(hash, header_.slots);
      while (slots[i] != 0) i = (i + 1) & (header_.slots - 1);
      slots[i] = detail::slot_of(hash, row);
    }
    section(slots);
  }

  // One scale a table; the few outliers are cut off.
  void tables() {
    std::vector<float> scales;
    std::vector<std::vector<std::int8_t>> rows;
    for (const auto& table : model_.encoder.tables) {
      Vector sizes = table->value;
      for (float& x : sizes) x = std::fabs(x);
      const auto nearly = sizes.begin() + static_cast<std::ptrdiff_t>(
                                              static_cast<double>(sizes.size() - 1) * 0.9999);
      std::nth_element(sizes.begin(), nearly, sizes.end());
      const float scale = std::max(*nearly * 1.2f, 1e-6f) / 127;
      scales.push_back(scale);
      rows.emplace_back();
      for (const float x : table->value)
        rows.back().push_back(
            static_cast<std::int8_t>(std::clamp(std::lround(x / scale), -127l, 127l)));
    }
    section(scales);
    for (const auto& r : rows) section(r);
  }

  // The rows for the word before, the word itself and the word after become columns side by side.
  void first_layer(const Linear& gates) {
    const std::size_t depth = model_.size.embedding, columns = gates.weight.columns;
    const std::size_t part = detail::padded(number(columns));
    Random random;
    Parameter all(depth, 3 * part, 0, random);
    for (std::size_t i = 0; i < gates.weight.rows; ++i)
      std::copy_n(gates.weight.row(i), columns, all.row(i % depth) + i / depth * part);
    Vector bias(3 * part);
    std::copy_n(gates.bias.value.begin(), columns,
                bias.begin() + static_cast<std::ptrdiff_t>(part));
    matrix(all, &bias);
  }

  void heads() {
    struct Part {
      const Linear* linear;
      std::uint32_t at;
    };
    const detail::HeadColumns c = detail::head_columns(number(labels_.tags.size()), header_);
    const Part parts[] = {{&model_.tags, c.tags},
                          {&model_.names, c.names},
                          {&model_.arc_head, c.arc_head},
                          {&model_.arc_dependent, c.arc_dependent},
                          {&model_.label_head, c.label_head},
                          {&model_.label_dependent, c.label_dependent},
                          {&model_.distance, c.distance}};
    Random random;
    Parameter all(model_.tags.weight.rows, c.all, 0, random);
    Vector bias(c.all);
    for (const Part& part : parts)
      for (std::size_t j = 0; j < part.linear->weight.columns; ++j) {
        bias[part.at + j] = part.linear->bias.value[j];
        for (std::size_t i = 0; i < all.rows; ++i)
          all.row(i)[part.at + j] = part.linear->weight.row(i)[j];
      }
    matrix(all, &bias);
  }

  // See detail::PackedMatrix for the form.
  void matrix(const Parameter& p, const Vector* bias) {
    const std::size_t depth = p.rows, columns = detail::padded(number(p.columns));
    std::vector<std::int8_t> packed(depth * columns);
    std::vector<std::int32_t> sums(columns);
    Vector scales(columns), padded_bias(columns);
    for (std::size_t j = 0; j < p.columns; ++j) {
      padded_bias[j] = (*bias)[j];
      float top = 1e-9f;
      for (std::size_t i = 0; i < depth; i += 2)
        top = std::max({top, std::fabs(p.row(i)[j]) + std::fabs(p.row(i + 1)[j]),
                        std::fabs(p.row(i)[j]) * 1.01f, std::fabs(p.row(i + 1)[j]) * 1.01f});
      scales[j] = top / 127;
      std::int32_t sum = 0;
      for (std::size_t i = 0; i < depth; ++i) {
        const auto q = static_cast<std::int32_t>(std::lround(p.row(i)[j] / scales[j]));
        packed[(j / 16) * 16 * depth + (i / 4) * 64 + (j % 16) * 4 + i % 4] =
            static_cast<std::int8_t>(q);
        sum += q;
      }
      sums[j] = sum * 128;
    }
    section(packed);
    section(scales);
    section(sums);
    section(padded_bias);
  }

  const Labels& labels_;
  const Model& model_;
  detail::WeightsHeader header_;
  std::string bytes_;
};

}  // namespace

std::string pack(const Checkpoint& checkpoint) { return Packer(checkpoint).pack(); }

}  // namespace annals::train
