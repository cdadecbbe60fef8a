// Words to values, for look-ups of every word of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace annals::detail {

// Reads eight bytes at a time. All its bits depend on all letters.
inline std::uint64_t hash_of_word(std::string_view word) {
  const auto eight = [&](std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data() + at, 8);
    return bytes;
  };
  const auto four = [&](std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, word.data() + at, 4);
    return std::uint64_t{bytes};
  };
  std::uint64_t hash = word.size();
  const auto stir = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9FB21C651E98DF25u;
    hash ^= hash >> 32;
  };
  const std::size_t size = word.size();
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) stir(eight(i));
    stir(eight(size - 8));
  } else if (size >= 4) {
    stir(four(0) << 32 | four(size - 4));
  } else if (size > 0) {
    const auto byte = [&](std::size_t at) {
      return std::uint64_t{static_cast<unsigned char>(word[at])};
    };
    stir(byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1));
  }
  return hash;
}

// A hash table with open addressing, at most half full: a word that it does not hold mostly costs
// one look at a slot, and no comparison of letters. The bytes of its words outlive it.
template <typename Value>
class WordMap {
 public:
  using Entry = std::pair<std::string_view, Value>;

  // The value of `word`, or null.
  const Value* find(std::string_view word) const {
    const std::uint32_t place = slots_[slot_of(word)].place;
    return place == 0 ? nullptr : &entries_[place - 1].second;
  }

  // The value of `word`, a new one when it had none. Amortised O(1); moves the values.
  Value& operator[](std::string_view word) {
    std::size_t at = slot_of(word);
    if (slots_[at].place == 0) {
      if (2 * (entries_.size() + 1) > slots_.size()) {
        grow();
        at = slot_of(word);
      }
      entries_.emplace_back(word, Value());
      slots_[at] = {tag_of(hash_of_word(word)), static_cast<std::uint32_t>(entries_.size())};
    }
    return entries_[slots_[at].place - 1].second;
  }

  std::size_t size() const { return entries_.size(); }

  // The words in the order in which they came.
  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t place = 0;  // index of the entry + 1; 0: free
  };

  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

  // Where the word is, or is to be.
  std::size_t slot_of(std::string_view word) const {
    const std::uint64_t hash = hash_of_word(word);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].place != 0 &&
           (slots_[at].tag != tag_of(hash) || entries_[slots_[at].place - 1].first != word))
      at = (at + 1) & mask;
    return at;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, {});
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::string_view word = entries_[i].first;
      slots_[slot_of(word)] = {tag_of(hash_of_word(word)), static_cast<std::uint32_t>(i + 1)};
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two
  std::vector<Entry> entries_;
};

}  // namespace annals::detail
