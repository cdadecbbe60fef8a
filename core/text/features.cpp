#include "core/text/features.h"

#include "core/text/characters.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace annals::detail {
namespace {

static_assert(std::endian::native == std::endian::little, "hashes and weights are little-endian");

constexpr std::size_t longest = 96;  // bytes of a word that count

// The bytes of a text shorter than 8 as one number.
std::uint64_t number_of(std::string_view s) {
  const auto byte = [&](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(s[i])} << 8 * i;
  };
  if (s.size() < 4) return byte(0) | byte(s.size() / 2) | byte(s.size() - 1);
  std::uint32_t first, last;
  std::memcpy(&first, s.data(), 4);
  std::memcpy(&last, s.data() + s.size() - 4, 4);
  return first | std::uint64_t{last} << 8 * (s.size() - 4);
}

std::uint64_t hash(std::string_view s, std::uint64_t seed) {
  std::uint64_t h = (seed + 1) * 0x9E3779B97F4A7C15u ^ s.size() * 0xC2B2AE3D27D4EB4Fu;
  const auto stir = [&h](std::uint64_t value) {
    h = (h ^ value) * 0x9FB21C651E98DF25u;
    h ^= h >> 29;
  };
  std::size_t i = 0;
  for (; i + 8 <= s.size(); i += 8) {
    std::uint64_t value;
    std::memcpy(&value, s.data() + i, 8);
    stir(value);
  }
  if (i < s.size()) stir(number_of(s.substr(i)));
  h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93u;
  return h ^ (h >> 32);
}

template <Table table>
std::uint32_t row(std::string_view s) {
  return static_cast<std::uint32_t>(hash(s, table) % table_rows[table]);
}

// "NATO-led" -> "XXX-xxx": runs are cut at three.
std::size_t shape(std::string_view word, char* out, std::size_t capacity) {
  std::size_t size = 0;
  std::size_t run = 0;
  char last = 0;
  for (const char c : word) {
    const char kind = is_ascii_upper(c)   ? 'X'
                      : is_ascii_lower(c) ? 'x'
                      : is_ascii_digit(c) ? 'd'
                      : (c & 0x80) != 0   ? 'u'
                                          : c;
    if (kind != last) run = 0;
    if (run < 3) out[size++] = kind;
    if (size == capacity) break;
    ++run;
    last = kind;
  }
  return size;
}

struct Replacement {
  std::string_view from, to;
};

// Three-byte marks that begin with E2 80.
constexpr Replacement marks[] = {{"\u2018", "'"},  {"\u2019", "'"}, {"\u201C", "\""},
                                 {"\u201D", "\""}, {"\u2013", "-"}, {"\u2014", "--"},
                                 {"\u2010", "-"},  {"\u2011", "-"}, {"\u2026", "..."}};

constexpr Replacement words[] = {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"},
                                 {"-LCB-", "{"}, {"-RCB-", "}"}, {"``", "\""},   {"''", "\""}};

}  // namespace

std::size_t normalise(std::string_view word, char* out, std::size_t capacity) {
  if (!word.empty() && (word[0] == '-' || word[0] == '`' || word[0] == '\''))
    for (const Replacement& r : words)
      if (word == r.from) word = r.to;
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size() && size < capacity; ++i) {
    const char c = word[i];
    if ((c & 0x80) == 0) {
      out[size++] = is_ascii_digit(c) ? '0' : ascii_lower(c);
      continue;
    }
    const auto known = std::find_if(std::begin(marks), std::end(marks), [&](const Replacement& r) {
      return c == r.from[0] && word.substr(i).starts_with(r.from);
    });
    if (known == std::end(marks)) {
      out[size++] = c;
      continue;
    }
    for (const char mark : known->to)
      if (size < capacity) out[size++] = mark;
    i += known->from.size() - 1;
  }
  return size;
}

WordHashes hash_word(std::string_view word) {
  char buffer[longest];
  const std::string_view form(buffer, normalise(word, buffer, longest));
  const auto tail = [&form](std::size_t size) {
    return form.substr(form.size() - std::min(form.size(), size));
  };
  char outline[12];
  WordHashes result;
  result.word = hash(form, word_table) | 1;
  result.rows[suffix_table] = row<suffix_table>(tail(3));
  result.rows[long_suffix_table] = row<long_suffix_table>(tail(5));
  result.rows[prefix_table] = row<prefix_table>(form.substr(0, 3));
  result.rows[shape_table] = row<shape_table>({outline, shape(word, outline, sizeof outline)});
  result.rows[whole_table] = row<whole_table>(form);
  return result;
}

}  // namespace annals::detail
