// What the words of class and id attributes say about an element.
#pragma once

#include "core/ingest/markup.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annals::detail {

struct ElementHints {
  bool furniture = false;
  bool article = false;
  bool caption = false;
  bool date = false;
  bool byline = false;
  bool modified = false;

  ElementHints& operator|=(const ElementHints& other);
};

// The table data/ingest/furniture.tsv. Read-only; threads share one.
class PageWords {
 public:
  // The linked-in table.
  static const PageWords& linked_in();

  // Throws Error naming file and line when the table cannot be read.
  PageWords(std::string_view file, std::string_view table);

  // `names` is the value of a class or id attribute: "article-share isOpen".
  ElementHints hints(std::string_view names) const;

 private:
  struct Entry {
    std::string word;
    bool is_prefix = false;
    bool ElementHints::*hint = nullptr;
  };
  void add_hints(std::string_view word, ElementHints& hints) const;

  std::vector<Entry> entries_;                                       // sorted by word
  std::array<std::pair<std::size_t, std::size_t>, 32> by_letter_{};  // [first, last) of each
};

// What tag, role, class, id and itemprop say about each node, by node.
std::vector<ElementHints> element_hints(const Markup& page);

}  // namespace annals::detail
