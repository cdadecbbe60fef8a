// What an HTML parser knows of each tag.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace annals::detail {

// What becomes of an element.
enum class Use : std::uint8_t {
  kept,
  childless,          // kept; has no end tag
  bare,               // kept where it has attributes
  formatting,         // dropped, its content kept
  dropped_childless,  // dropped; has no end tag
  dropped             // dropped with all that it holds
};

// Bits: where an element may stand decides what ends it.
using Kinds = std::uint16_t;
namespace kind {
constexpr Kinds flowing = 0, paragraph = 1, heading = 2, block = 4, item = 8, definition = 16,
                list = 32, cell = 64, row = 128, row_group = 256, table = 512, link = 1024,
                option = 2048, head = 4096, root = 8192;
}

struct HtmlTag {
  std::string_view name;
  Use use = Use::kept;
  Kinds kind = kind::flowing;
  Kinds closes = 0;         // its start ends the outermost of these ...
  Kinds within = 0;         // ... above the innermost of these
  Kinds end_barrier = 0;    // its end tag counts for nothing above these
  bool is_of_head = false;  // stands in <head>
};

// A name of at most 16 bytes in lower case, as two numbers.
struct TagName {
  std::uint64_t first = 0, second = 0;
  bool operator==(const TagName&) const = default;
};
TagName tag_name(std::string_view lower);

// The index of a tag in html_tags(); unknown_tag for others, which flow within their paragraph.
constexpr std::size_t tag_count = 105;
constexpr std::size_t unknown_tag = 0;
const std::array<HtmlTag, tag_count>& html_tags();
std::size_t tag_index(TagName name);

}  // namespace annals::detail
