#include "core/time/lexer.h"

#include <algorithm>
#include <array>

namespace annals::time {
namespace {

enum class Byte : std::uint8_t { mark, letter, digit, space, lead };

constexpr std::array<Byte, 256> make_classes() {
  std::array<Byte, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    if (c >= '0' && c <= '9') table[c] = Byte::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80) table[c] = Byte::letter;
    if (c == ' ' || (c >= 9 && c <= 13)) table[c] = Byte::space;
  }
  table[0xE2] = table[0xC2] = Byte::lead;  // may begin a dash, a quote or a space
  return table;
}
constexpr std::array<Byte, 256> classes = make_classes();

Byte class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::uint32_t hash_step(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}
constexpr std::uint32_t hash_start = 2166136261U;

// A character of general punctuation: the plain one it reads as, and its length. length 0: a
// letter.
struct Plain {
  char reads_as = 0;
  std::uint8_t length = 0;
};

Plain plain_form(std::string_view rest) {
  const auto at = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  if (at(0) == 0xC2) return at(1) == 0xA0 ? Plain{' ', 2} : Plain{};
  if (at(0) != 0xE2 || at(1) != 0x80) return {};
  if (at(2) >= 0x90 && at(2) <= 0x95) return {'-', 3};
  if (at(2) == 0x98 || at(2) == 0x99) return {'\'', 3};
  if (at(2) == 0x9C || at(2) == 0x9D) return {'"', 3};
  if (at(2) <= 0x8A || at(2) == 0xAF) return {' ', 3};
  return {};
}

}  // namespace

Vocabulary::Vocabulary() : words_{""}, slots_(1024, unknown_word) {}

WordId Vocabulary::add(std::string_view lower) {
  if (const WordId id = find(lower); id != unknown_word) return id;
  words_.emplace_back(lower);
  if (words_.size() * 3 > slots_.size()) grow();
  std::uint32_t hash = hash_start;
  for (const char c : lower) hash = hash_step(hash, c);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != unknown_word) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<WordId>(words_.size() - 1);
  return slots_[slot];
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 4, unknown_word);
  for (std::size_t id = 1; id + 1 < words_.size(); ++id) {
    std::uint32_t hash = hash_start;
    for (const char c : words_[id]) hash = hash_step(hash, c);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != unknown_word) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<WordId>(id);
  }
}

WordId Vocabulary::find(std::string_view text) const {
  std::uint32_t hash = hash_start;
  for (const char c : text) hash = hash_step(hash, lower(c));
  for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != unknown_word;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::string& word = words_[slots_[slot]];
    if (word.size() == text.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                 [](char a, char b) { return a == lower(b); }))
      return slots_[slot];
  }
  return unknown_word;
}

void lex(std::string_view text, std::uint32_t begin, const Vocabulary& vocabulary,
         std::vector<Lexeme>& out) {
  constexpr std::size_t longest = 40000;  // a longer run is cut; no rule reads either half
  out.clear();
  out.reserve((text.size() - begin) / 5 + 8);
  bool space = true;
  int newlines = 2;
  for (std::size_t i = begin; i < text.size();) {
    Byte kind = class_of(text[i]);
    std::size_t end = i + 1;
    char mark = text[i];
    if (kind == Byte::lead) {
      const Plain plain = plain_form(text.substr(i, 3));
      kind = plain.length == 0 ? Byte::letter : plain.reads_as == ' ' ? Byte::space : Byte::mark;
      if (plain.length > 0) mark = plain.reads_as, end = i + plain.length;
    }
    if (kind == Byte::space) {
      newlines += text[i] == '\n' ? 1 : 0;
      space = true;
      i = end;
      continue;
    }
    Lexeme lexeme;
    lexeme.space_before = space;
    lexeme.break_before = newlines > 1;
    lexeme.first = static_cast<std::uint32_t>(i);
    if (kind == Byte::mark) {
      lexeme.word = vocabulary.find({&mark, 1});
    } else if (kind == Byte::digit) {
      lexeme.kind = LexemeKind::number;
      while (end < text.size() && end - i < longest && class_of(text[end]) == Byte::digit) ++end;
    } else {
      lexeme.kind = LexemeKind::word;
      while (end < text.size() && end - i < longest &&
             (class_of(text[end]) == Byte::letter ||
              (class_of(text[end]) == Byte::lead && plain_form(text.substr(end, 3)).length == 0)))
        ++end;
      lexeme.is_capital = text[i] >= 'A' && text[i] <= 'Z';
      if (end - i <= 16) lexeme.word = vocabulary.find(text.substr(i, end - i));
    }
    lexeme.size = static_cast<std::uint16_t>(end - i);
    out.push_back(lexeme);
    space = false;
    newlines = 0;
    i = end;
  }
}

std::int32_t digits_value(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  std::int32_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace annals::time
