// HTML and XML as one flat tree.
#pragma once

#include "core/model/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// Nodes in document order: the nodes below node n are n + 1 up to nodes[n].end. Node 0 is the
// document. Names are as written ("content:encoded"), in HTML in lower case.
class Markup {
 public:
  using Index = std::uint32_t;
  static constexpr std::uint16_t text_name = 0;

  struct Node {
    std::uint16_t name = text_name;  // index of a name; text_name: a piece of text
    bool is_closed = false;          // its end was seen
    Index parent = 0;
    Index end = 0;
    std::uint32_t line = 0;  // of an element of XML
    Span content;            // of text: bytes; of an element: its attributes
  };

  const std::vector<Node>& nodes() const { return nodes_; }
  std::size_t name_count() const { return names_.size(); }
  std::string_view name_at(std::uint16_t name) const { return names_[name]; }
  std::string_view name(Index node) const { return names_[nodes_[node].name]; }
  // The name without its prefix.
  std::string_view local_name(Index node) const;
  bool is_text(Index node) const { return nodes_[node].name == text_name; }
  std::string_view text(Index node) const { return slice(bytes_, nodes_[node].content); }

  // The index of a name; text_name when the document does not have it.
  std::uint16_t name_index(std::string_view name) const;

  // "" when there is none. By the index of the name where many elements are asked.
  std::string_view attribute(Index node, std::string_view name) const;
  std::string_view attribute(Index node, std::uint16_t name) const;
  bool has_attribute(Index node, std::string_view name) const;

  // All text below, runs of blanks as one; `separator` stands between the texts of elements.
  std::string text_below(Index node, std::string_view separator = "") const;

  // Calls use(child) for each child.
  template <typename Use>
  void for_each_child(Index node, Use use) const {
    for (Index child = node + 1; child < nodes_[node].end; child = nodes_[child].end) use(child);
  }

  // The first node below with this local name; 0 when there is none.
  Index find(Index node, std::string_view local) const;
  Index find_child(Index node, std::string_view local) const;

  // What the parser could not understand: "line 3: …". "" when all was well.
  std::string problem;
  // Entities that stand for much more text than they take, or for other entities: nothing was read.
  bool is_refused = false;

 private:
  friend class MarkupBuilder;
  struct Attribute {
    std::uint16_t name;
    Span value;
  };
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::vector<std::string> names_;
  std::string bytes_;
};

// Parses UTF-8 by libxml2 and never fails: what cannot be understood is passed over. XML that is
// nested deeper than 256 elements is cut there. No entity is ever fetched; those that a document
// declares stand for at most 1 MiB in all.
Markup parse_xml(std::string_view xml);

}  // namespace annals::detail
