#include "core/actors/phrase_index.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

// ASCII forms of U+00C0 to U+017F (Latin-1 Supplement, Latin Extended-A); two-letter forms of
// ligatures are cut to the letters that English spells.
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo "
    "ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
    "GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZ"
    "zs";
static_assert(latin.size() == 0x180 - 0xC0);

struct Decoded {
  char32_t point = 0;
  std::size_t size = 1;
};

// Valid UTF-8 is not presumed: a byte that begins nothing counts as one character.
Decoded decode(std::string_view text) {
  const auto at = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const std::uint32_t lead = at(0);
  if (lead < 0xC0) return {lead, 1};
  if (lead < 0xE0 && text.size() > 1) return {(lead & 0x1F) << 6 | (at(1) & 0x3F), 2};
  if (lead < 0xF0 && text.size() > 2)
    return {(lead & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F), 3};
  if (text.size() > 3)
    return {(lead & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F), 4};
  return {lead, 1};
}

enum class Role : unsigned char { letter, sign, skip, cut, stop };

struct Letter {
  char32_t lower = 0;  // 0 when it writes nothing
  bool is_upper = false;
  Role role = Role::letter;
};

constexpr bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }

constexpr Letter read_letter(char32_t c) {
  if (c >= 0xC0 && c < 0x180 && latin[c - 0xC0] != ' ')
    c = static_cast<unsigned char>(latin[c - 0xC0]);
  else if (c >= 0x218 && c <= 0x21B)  // Romanian s and t with comma
    return {static_cast<char32_t>(c < 0x21A ? 's' : 't'), c % 2 == 0, Role::letter};
  else if (c == 0x259)  // Azerbaijani schwa
    return {'a', false, Role::letter};
  else if (c >= 0x1EA0 && c < 0x1F00)  // Vietnamese vowels
    return {c < 0x1EB8   ? U'a'
            : c < 0x1EC8 ? U'e'
            : c < 0x1ECC ? U'i'
            : c < 0x1EE4 ? U'o'
            : c < 0x1EF2 ? U'u'
                         : U'y',
            c % 2 == 0, Role::letter};
  if (is_ascii_upper(c)) return {c - 'A' + 'a', true, Role::letter};
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return {c, false, Role::letter};
  switch (c) {
    case '.':
    case 0xAD:
    case 0x2BB:
    case 0x2BC:
    case 0x2BF:
      return {0, false, Role::skip};
    case '-':
    case '\'':
    case '`':
    case '/':
    case 0x2018:
    case 0x2019:
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return {0, false, Role::cut};
    default:
      break;
  }
  if (c == '&' || c == '+') return {c, false, Role::sign};
  if (c < 0x80 || (c >= 0x2000 && c < 0x2070) || c == 0xAB || c == 0xBB)
    return {0, false, Role::stop};
  if (c >= 0x300 && c < 0x370) return {0, false, Role::skip};  // combining marks
  return {c, false, Role::letter};
}

constexpr auto ascii_letters = [] {
  std::array<Letter, 128> letters{};
  for (char32_t c = 0; c < letters.size(); ++c) letters[c] = read_letter(c);
  return letters;
}();

inline Letter classify(char32_t c) {
  return c < ascii_letters.size() ? ascii_letters[c] : read_letter(c);
}

constexpr std::uint64_t seed = 0xCBF29CE484222325;
constexpr std::uint64_t mixed(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001B3; }

constexpr std::uint64_t edge_key(std::uint32_t node, std::uint64_t hash) {
  std::uint64_t key = (hash + node) * 0x9E3779B97F4A7C15;
  key ^= key >> 29;
  key *= 0xBF58476D1CE4E5B9;
  return (key ^ key >> 32) | 1;  // never 0, which marks an empty slot
}

struct Open {
  std::uint64_t hash = seed;
  unsigned letters = 0;
  bool is_capital = false;
  bool has_lower = false;
};

}  // namespace

void append_pieces(std::string_view word, std::uint32_t token, std::vector<Piece>& out) {
  const std::size_t first = out.size();
  Open open;
  const auto close = [&] {
    if (open.letters > 0)
      out.push_back({open.hash == 0 ? 1 : open.hash, token, open.is_capital,
                     open.is_capital && open.letters > 1 && !open.has_lower, false, false});
    open = {};
  };
  for (std::size_t i = 0; i < word.size();) {
    const Decoded character = decode(word.substr(i));
    i += character.size;
    const Letter letter = classify(character.point);
    if (letter.role == Role::cut) {
      close();
    } else if (letter.role == Role::sign) {
      close();
      out.push_back({mixed(seed, letter.lower), token, false, false, false, false});
    } else if (letter.role == Role::stop) {
      close();
      out.push_back({0, token, false, false, false, false});
    } else if (letter.role == Role::letter) {
      if (open.letters == 0) open.is_capital = letter.is_upper;
      const bool is_digit = letter.lower >= '0' && letter.lower <= '9';
      open.has_lower = open.has_lower || (!letter.is_upper && !is_digit);
      open.hash = mixed(open.hash, letter.lower);
      ++open.letters;
    }
  }
  close();
  if (out.size() > first) {
    out[first].begins = true;
    out.back().ends = true;
  }
}

void append_name(std::string_view name, std::vector<Piece>& out) {
  std::uint32_t word = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) append_pieces(name.substr(0, end), word++, out);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

bool begins_with_capital(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const Decoded character = decode(word.substr(i));
    i += character.size;
    const Letter letter = classify(character.point);
    if (letter.role == Role::letter) return letter.is_upper;
  }
  return false;
}

bool is_punctuation(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const Decoded character = decode(word.substr(i));
    i += character.size;
    const Role role = classify(character.point).role;
    if (role == Role::letter || role == Role::sign) return false;
  }
  return true;
}

std::string slug(std::string_view name) {
  std::string result;
  bool gap = false;
  for (std::size_t i = 0; i < name.size();) {
    const Decoded character = decode(name.substr(i));
    i += character.size;
    const Letter letter = classify(character.point);
    if (letter.role == Role::letter && letter.lower < 0x80) {
      if (gap && !result.empty()) result += '-';
      gap = false;
      result += static_cast<char>(letter.lower);
    } else if (letter.role != Role::skip) {
      gap = true;
    }
  }
  return result;
}

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded character = decode(text.substr(i));
    const Letter letter = classify(character.point);
    if (letter.role == Role::letter && letter.lower < 0x80)
      result += static_cast<char>(letter.lower);
    else
      result += text.substr(i, character.size);
    i += character.size;
  }
  return result;
}

PhraseIndex::PhraseIndex() : edges_(1U << 10), nodes_(2, 0) {}

void PhraseIndex::expect(std::uint64_t hash) const {
  __builtin_prefetch(&edges_[slot_of(edge_key(root, hash))]);
}

std::uint32_t PhraseIndex::step(std::uint32_t node, std::uint64_t hash) const {
  const std::uint64_t key = edge_key(node, hash);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = slot_of(key);; at = (at + 1) & mask) {
    if (edges_[at].key == key) return edges_[at].to;
    if (edges_[at].key == 0) return 0;
  }
}

std::uint32_t PhraseIndex::step_or_add(std::uint32_t node, std::uint64_t hash) {
  if ((used_ + 1) * 2 > edges_.size()) grow();
  const std::uint64_t key = edge_key(node, hash);
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = slot_of(key);
  for (; edges_[at].key != 0; at = (at + 1) & mask)
    if (edges_[at].key == key) return edges_[at].to;
  edges_[at] = {key, static_cast<std::uint32_t>(nodes_.size())};
  ++used_;
  nodes_.push_back(0);
  return edges_[at].to;
}

void PhraseIndex::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  const std::size_t mask = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.key == 0) continue;
    std::size_t at = slot_of(edge.key);
    while (edges_[at].key != 0) at = (at + 1) & mask;
    edges_[at] = edge;
  }
}

void PhraseIndex::add(std::string_view phrase, SenseType type, std::uint32_t target) {
  pieces_.clear();
  append_name(phrase, pieces_);
  std::uint32_t node = root;
  Sense sense;
  sense.target = target;
  sense.type = type;
  std::size_t used = 0;
  for (const Piece& piece : pieces_) {
    if (piece.hash == 0) continue;
    node = step_or_add(node, piece.hash);
    if (used == 0) sense.begins_capital = piece.is_capital;
    sense.needs_capital = sense.needs_capital || piece.is_capital;
    sense.needs_acronym = ++used == 1 && piece.is_acronym;
  }
  if (used == 0) return;
  sense.is_one_word = used == 1;
  std::uint32_t* link = &nodes_[node];
  while (*link != 0) {
    Sense& other = senses_[*link - 1];
    if (other.target == target && other.type == type &&
        other.needs_acronym == sense.needs_acronym && other.needs_capital == sense.needs_capital)
      return;
    link = &other.next;
  }
  *link = static_cast<std::uint32_t>(senses_.size()) + 1;
  senses_.push_back(sense);
}

}  // namespace annals
