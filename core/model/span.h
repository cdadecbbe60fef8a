// Where a thing stands in its article.
#pragma once

#include <cstdint>
#include <string_view>

namespace annals {

// A half-open range of UTF-8 bytes [first, last) in Article::text.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  constexpr std::uint32_t size() const { return last - first; }
  constexpr bool empty() const { return first == last; }
  constexpr bool contains(Span other) const { return first <= other.first && other.last <= last; }
  constexpr bool overlaps(Span other) const { return first < other.last && other.first < last; }
  constexpr bool operator==(const Span&) const = default;
};

// The bytes of `text` that the span covers; they live as long as `text`. Throws std::out_of_range
// for a span that begins behind its end.
constexpr std::string_view slice(std::string_view text, Span s) {
  return text.substr(s.first, s.size());
}

}  // namespace annals
