// The tree of a page from its tags: which elements end where nobody says so.
#pragma once

#include "core/ingest/html_tags.h"
#include "core/ingest/markup_builder.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace annals::detail {

// Follows the parsing rules of HTML where they decide what text stands in which element: a block
// ends a paragraph, an item the item before it, a cell the cell. Elements deeper than 512 are
// lifted: their content stays, in the element above.
class HtmlTree {
 public:
  HtmlTree();

  // Attributes of the next element go to the builder first.
  void start(std::size_t tag, std::string_view name);
  void end(std::size_t tag, std::string_view name);
  void text(std::string_view text);

  MarkupBuilder& builder() { return builder_; }
  bool has_lifted() const { return has_lifted_; }

 private:
  struct Open {
    const HtmlTag* tag;
    std::uint16_t name;
    bool is_node;  // bare elements without attributes are none
  };

  std::uint16_t name_index(std::size_t tag, std::string_view name);
  bool is_refused(std::size_t tag) const;
  void close_implied(const HtmlTag& tag);
  void pop_to(std::size_t size);
  void push(const HtmlTag& tag, std::uint16_t name);

  MarkupBuilder builder_;
  std::vector<Open> open_;
  std::array<std::uint16_t, tag_count> names_{};  // index of a name; 0: not seen on this page
  std::array<std::uint32_t, 16> open_of_kind_{};  // by bit
  std::size_t lifted_ = 0;
  bool has_lifted_ = false;
};

}  // namespace annals::detail
