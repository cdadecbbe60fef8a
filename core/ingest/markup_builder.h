// Builds the flat tree of a document from what a parser meets, in order.
#pragma once

#include "core/ingest/markup.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals::detail {

class MarkupBuilder {
 public:
  MarkupBuilder();

  // An attribute of the element that is opened next. `write` appends its value to a string.
  template <typename Write>
  void add_attribute(std::uint16_t name, Write write) {
    const auto first = static_cast<std::uint32_t>(markup_.bytes_.size());
    write(markup_.bytes_);
    markup_.attributes_.push_back(
        {name, {first, static_cast<std::uint32_t>(markup_.bytes_.size())}});
  }
  bool has_attributes() const { return markup_.attributes_.size() > own_attributes_; }
  void drop_attributes() { markup_.attributes_.resize(own_attributes_); }

  // The element stands below the innermost that is open; close() ends the innermost.
  void open(std::uint16_t name, std::size_t line = 0);
  void close();

  // `write` appends the text to a string.
  template <typename Write>
  void add_text(Write write) {
    const auto first = static_cast<std::uint32_t>(markup_.bytes_.size());
    write(markup_.bytes_);
    end_text(first);
  }

  // Elements that are open; the document is not counted.
  std::size_t depth() const { return open_.size() - 1; }
  Markup::Node& innermost() { return markup_.nodes_[open_.back()]; }
  std::uint16_t name_index(std::string_view name);
  Markup& markup() { return markup_; }

  // Ends whatever is open.
  Markup finish();

 private:
  void end_text(std::uint32_t first);

  Markup markup_;
  std::vector<Markup::Index> open_;
  std::size_t own_attributes_ = 0;  // where those of the next element begin
  std::unordered_map<std::string, std::uint16_t> by_name_;
};

}  // namespace annals::detail
