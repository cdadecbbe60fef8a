#include "core/text/shingles.h"

#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace annals {
namespace {

constexpr std::size_t parts = 64;
constexpr std::size_t words_in_shingle = 4;
constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();

using Minima = std::array<std::uint64_t, parts>;
using Digits = std::array<std::uint8_t, parts>;

// The finaliser of MurmurHash3: every input bit moves every output bit.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDu;
  x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53u;
  return x ^ (x >> 33);
}

// Characters of scripts that write no spaces between words are words of their own.
bool is_word_alone(char32_t code) { return code >= 0x2E80 && code < 0xAC00; }

// Calls found(hash) for each word.
template <typename Found>
void for_each_word(std::string_view text, Found found) {
  constexpr std::uint64_t start = 0xCBF29CE484222325u;
  std::uint64_t hash = start;
  const auto end_word = [&] {
    if (hash != start) found(hash);
    hash = start;
  };
  for (std::size_t i = 0; i < text.size();) {
    const detail::Character c = detail::character_at(text, i);
    i += c.size;
    if (!c.is_word() || is_word_alone(c.code)) end_word();
    if (!c.is_word()) continue;
    const char32_t folded =
        c.code < 0x80 ? static_cast<unsigned char>(detail::ascii_lower(static_cast<char>(c.code)))
                      : c.code;
    hash = (hash ^ folded) * 0x100000001B3u;
    if (is_word_alone(c.code)) end_word();
  }
  end_word();
}

Minima least_hashes(std::string_view text) {
  Minima least;
  least.fill(none);
  const auto take = [&](std::uint64_t shingle) {
    std::uint64_t& low = least[shingle >> 58];
    low = std::min(low, shingle);
  };
  std::array<std::uint64_t, words_in_shingle> window{};
  std::size_t words = 0;
  const auto shingle = [&](std::size_t size) {
    std::uint64_t hash = 0;
    for (std::size_t i = words - size; i < words; ++i)
      hash = mixed(hash * 31 + window[i % words_in_shingle]);
    return hash;
  };
  for_each_word(text, [&](std::uint64_t word) {
    window[words++ % words_in_shingle] = word;
    if (words >= words_in_shingle) take(shingle(words_in_shingle));
  });
  if (words > 0 && words < words_in_shingle) take(shingle(words));
  return least;
}

// A part without a shingle borrows from the part that its number, hashed, leads to.
std::uint64_t borrowed(const Minima& least, std::size_t part) {
  for (std::uint64_t attempt = 1;; ++attempt)
    if (const std::uint64_t value = least[mixed(part * 0x10001 + attempt) >> 58]; value != none)
      return value;
}

std::optional<Digits> parse(std::string_view sketch) {
  if (sketch.size() != parts) return std::nullopt;
  Digits digits{};
  for (std::size_t i = 0; i < parts; ++i) {
    const char c = sketch[i];
    if (detail::is_ascii_digit(c))
      digits[i] = static_cast<std::uint8_t>(c - '0');
    else if (c >= 'a' && c <= 'f')
      digits[i] = static_cast<std::uint8_t>(c - 'a' + 10);
    else
      return std::nullopt;
  }
  return digits;
}

double resemblance(const Digits& a, const Digits& b) {
  constexpr double by_chance = 1.0 / 16;
  int equal = 0;
  for (std::size_t i = 0; i < parts; ++i) equal += a[i] == b[i] ? 1 : 0;
  return std::max(0.0, (equal / static_cast<double>(parts) - by_chance) / (1 - by_chance));
}

// Disjoint sets whose root is the least member.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

std::string story_sketch(std::string_view text) {
  const Minima least = least_hashes(text);
  if (std::ranges::all_of(least, [](std::uint64_t value) { return value == none; })) return {};
  std::string sketch;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::uint64_t value = least[part] != none ? least[part] : borrowed(least, part);
    sketch += "0123456789abcdef"[mixed(value) & 15];
  }
  return sketch;
}

bool is_sketch(std::string_view text) { return parse(text).has_value(); }

double resemblance(std::string_view sketch, std::string_view other) {
  const auto a = parse(sketch), b = parse(other);
  return a && b ? resemblance(*a, *b) : 0;
}

std::vector<std::size_t> group_copies(std::span<const std::string> sketches) {
  // Copies agree in at least one band of three digits: at a resemblance of .5 in 97 of 100 pairs,
  // at .6 in all but one of 300.
  constexpr std::size_t band = 3;
  std::vector<std::optional<Digits>> digits;
  for (const std::string& sketch : sketches) digits.push_back(parse(sketch));
  Groups groups(sketches.size());
  std::unordered_map<std::string_view, std::size_t> same;  // equal sketches are compared once
  std::vector<std::size_t> different;
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    if (!digits[i]) continue;
    const auto [first, is_new] = same.emplace(sketches[i], i);
    if (is_new)
      different.push_back(i);
    else
      groups.join(first->second, i);
  }
  for (std::size_t start = 0; start + band <= parts; start += band) {
    std::unordered_map<int, std::vector<std::size_t>> buckets;
    for (const std::size_t i : different) {
      const Digits& d = *digits[i];
      auto& bucket = buckets[d[start] << 8 | d[start + 1] << 4 | d[start + 2]];
      for (const std::size_t other : bucket)
        if (groups.root(i) != groups.root(other) &&
            resemblance(d, *digits[other]) >= least_resemblance)
          groups.join(i, other);
      bucket.push_back(i);
    }
  }
  std::vector<std::size_t> roots(sketches.size());
  for (std::size_t i = 0; i < roots.size(); ++i) roots[i] = groups.root(i);
  return roots;
}

}  // namespace annals
