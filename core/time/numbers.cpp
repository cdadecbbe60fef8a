// The numbers that patterns name: digits and written-out words.
#include "core/time/matcher.h"

namespace annals::time {
namespace {

Content number(std::int64_t value, bool half = false) {
  Content content;
  content.is_set = true;
  content.half = half;
  content.number = static_cast<std::int32_t>(value);
  return content;
}

bool is_ordinal_suffix(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th";
}

}  // namespace

// The content of the one-word entry of `list` at lexeme `at`; nullptr for none.
const Content* Matcher::entry(int list, std::uint32_t at) const {
  if (list < 0 || at >= lexemes_.size()) return nullptr;
  const WordId word = lexemes_[at].word;
  if (word == unknown_word || !grammar_.lists_of[word].test(static_cast<std::size_t>(list)))
    return nullptr;
  for (const CompiledEntry& entry : grammar_.lists[static_cast<std::size_t>(list)].entries)
    if (entry.words.size() == 1 && entry.words.front().word == word) return &entry.content;
  return nullptr;
}

std::optional<Matcher::Read> Matcher::read_number(Number kind, std::uint32_t at) const {
  const bool is_digits = lexemes_[at].kind == LexemeKind::number;
  switch (kind) {
    case Number::number:
      return is_digits ? read_digits(kind, at) : read_words(at);
    case Number::ordinal:
      return read_ordinal(at);
    case Number::day: {
      auto read = read_ordinal(at);
      if (!read && is_digits && lexemes_[at].size <= 2)
        read = Read{number(digits_value(text_of(at))), at + 1};
      return read && read->content.number >= 1 && read->content.number <= 31 ? read : std::nullopt;
    }
    case Number::year:
      return is_digits ? read_digits(kind, at) : read_year_words(at);
    default:
      return is_digits ? read_digits(kind, at) : std::nullopt;
  }
}

std::optional<Matcher::Read> Matcher::read_digits(Number kind, std::uint32_t at) const {
  const std::uint16_t size = lexemes_[at].size;
  const std::int32_t value = digits_value(text_of(at));
  const auto plain = [&](bool ok) {
    return ok ? std::optional(Read{number(value), at + 1}) : std::nullopt;
  };
  switch (kind) {
    case Number::year:
      return plain(size == 4 && value >= 1000 && value <= 2199);
    case Number::n1:
      return plain(size <= 2);
    case Number::n2:
      return plain(size == 2);
    case Number::n4:
      return plain(size == 4);
    case Number::hour:
      return plain(size <= 2 && value <= 24);
    case Number::minute:
      return plain(size == 2 && value <= 59);
    default:
      break;
  }
  if (size > 6) return std::nullopt;
  const auto is_number = [&](std::uint32_t i) {
    return i < lexemes_.size() && lexemes_[i].kind == LexemeKind::number;
  };
  std::int64_t whole = value;
  std::uint32_t end = at + 1;
  while (is_mark(end, ',') && touches(end) && touches(end + 1) && is_number(end + 1) &&
         lexemes_[end + 1].size == 3 && whole < 1000000) {
    whole = whole * 1000 + digits_value(text_of(end + 1));
    end += 2;
  }
  if (is_mark(end, '.') && touches(end) && touches(end + 1) && is_number(end + 1)) {
    if (text_of(end + 1) != "5") return std::nullopt;
    return Read{number(whole, true), end + 2};
  }
  // "2 1/2"
  if (is_number(end) && text_of(end) == "1" && is_mark(end + 1, '/') && is_number(end + 2) &&
      text_of(end + 2) == "2" && touches(end + 1) && touches(end + 2))
    return Read{number(whole, true), end + 3};
  if (const Content* scale = entry(grammar_.scales, end);
      scale && lexemes_[end].space_before && whole < 1000)
    return Read{number(std::min<std::int64_t>(whole * scale->number, 1000000000)), end + 1};
  return Read{number(whole), end};
}

// "twenty-five", "a hundred and twenty", "two thousand": at most 8 words.
std::optional<Matcher::Read> Matcher::read_words(std::uint32_t at) const {
  std::int64_t total = 0, group = 0;
  std::uint32_t end = at;
  bool may_unit = true, may_ten = true;
  for (int words = 0; words < 8; ++words) {
    auto next = words == 0 ? std::optional(at) : reach(end, Space::some);
    if (!next) break;
    if (words > 0 && group >= 100 && text_of(*next) == "and") {
      const auto behind = reach(*next + 1, Space::some);
      if (!behind || !may_unit ||
          (!entry(grammar_.units, *behind) && !entry(grammar_.tens, *behind)))
        break;
      next = behind;
    }
    if (const Content* unit = entry(grammar_.units, *next); unit && may_unit) {
      if (!may_ten && unit->number > 9) break;
      group += unit->number;
      may_unit = may_ten = false;
    } else if (const Content* ten = entry(grammar_.tens, *next); ten && may_ten) {
      group += ten->number;
      may_ten = false;
    } else if (const Content* scale = entry(grammar_.scales, *next);
               scale && (words > 0 || scale->number == 100 || scale->number == 1000)) {
      if (words == 0) break;  // "hundred years" alone counts nothing
      if (scale->number == 100 && group < 20) {
        group *= 100;
        may_unit = may_ten = true;
      } else if (scale->number > 100 && group > 0 && total == 0) {
        total = std::min<std::int64_t>(group * scale->number, 1000000000);
        group = 0;
        may_unit = may_ten = true;
      } else {
        break;
      }
    } else {
      break;
    }
    end = *next + 1;
  }
  if (end == at) return std::nullopt;
  return Read{number(std::min<std::int64_t>(total + group, 1000000000)), end};
}

// "3rd", "third", "twenty-first".
std::optional<Matcher::Read> Matcher::read_ordinal(std::uint32_t at) const {
  if (lexemes_[at].kind == LexemeKind::number) {
    if (!touches(at + 1) || !is_ordinal_suffix(text_of(at + 1)) || lexemes_[at].size > 3)
      return std::nullopt;
    return Read{number(digits_value(text_of(at))), at + 2};
  }
  if (const Content* ordinal = entry(grammar_.ordinals, at))
    return Read{number(ordinal->number), at + 1};
  const Content* ten = entry(grammar_.tens, at);
  const auto next = ten ? reach(at + 1, Space::some) : std::nullopt;
  const Content* unit = next ? entry(grammar_.ordinals, *next) : nullptr;
  if (!unit || unit->number > 9) return std::nullopt;
  return Read{number(ten->number + unit->number), *next + 1};
}

// "nineteen ninety-six", "nineteen oh five", "two thousand and eleven", "twenty twenty-one".
std::optional<Matcher::Read> Matcher::read_year_words(std::uint32_t at) const {
  const Content* unit = entry(grammar_.units, at);
  const Content* ten = entry(grammar_.tens, at);
  const int century = unit && unit->number >= 10 ? unit->number : ten && ten->number == 20 ? 20 : 0;
  if (century > 0) {
    const auto next = reach(at + 1, Space::some);
    if (!next) return std::nullopt;
    const auto rest = entry(grammar_.scales, *next) ? std::nullopt : read_words(*next);
    if (rest && rest->content.number >= 10 && rest->content.number < 100)
      return Read{number(century * 100 + rest->content.number), rest->end};
    return std::nullopt;
  }
  const auto thousand = reach(at + 1, Space::some);
  if (!unit || unit->number != 2 || !thousand) return std::nullopt;
  const Content* scale = entry(grammar_.scales, *thousand);
  if (!scale || scale->number != 1000) return std::nullopt;
  auto next = reach(*thousand + 1, Space::some);
  if (next && text_of(*next) == "and") next = reach(*next + 1, Space::some);
  if (next)
    if (const auto rest = read_words(*next); rest && rest->content.number < 100)
      return Read{number(2000 + rest->content.number), rest->end};
  return Read{number(2000), *thousand + 1};
}

}  // namespace annals::time
