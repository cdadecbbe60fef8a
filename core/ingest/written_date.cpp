#include "core/ingest/written_date.h"

#include "core/rules/data_files.h"
#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace annals::detail {
namespace {

struct MonthName {
  int month = 0;
  std::string language;  // "": any
};

using MonthNames = std::unordered_multimap<std::string, MonthName>;

const MonthNames& month_names() {
  static const MonthNames names = [] {
    MonthNames out;
    for_each_pair("ingest/months.tsv", DataFiles().text("ingest/months.tsv"),
                  "a number, a tab and a name",
                  [&](std::string_view number, std::string_view name) {
                    MonthName month;
                    std::from_chars(number.data(), number.data() + number.size(), month.month);
                    const auto blank = std::min(name.find(' '), name.size());
                    month.language = name.substr(std::min(blank + 1, name.size()));
                    out.emplace(name.substr(0, blank), month);
                    return month.month >= 1 && month.month <= 12;
                  });
    return out;
  }();
  return names;
}

enum class TokenKind : std::uint8_t { number, word, mark };

struct Token {
  TokenKind kind = TokenKind::mark;
  std::size_t first = 0, last = 0;
  int number = 0;
  std::size_t digits = 0;
  int month = 0;  // of a word that names one
  char32_t mark = 0;
};

// Lower case for Latin, Greek and Cyrillic letters.
char32_t lower(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F))
    return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x100 && c < 0x180 && c % 2 == 0) return c + 1;
  return c;
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

class Finder {
 public:
  Finder(std::string_view text, std::string_view language) : text_(text), language_(language) {}

  std::vector<WrittenDate> run(std::size_t most) {
    cut();
    std::vector<WrittenDate> found;
    for (std::size_t i = 0; i < tokens_.size() && found.size() < most;) {
      const std::size_t used = read(i, found);
      i += std::max<std::size_t>(used, 1);
    }
    return found;
  }

 private:
  void cut() {
    for (std::size_t i = 0; i < text_.size();) {
      const Character c = character_at(text_, i);
      if (c.is_digit() && c.code < 0x80) {
        i = cut_number(i);
      } else if (c.is_letter() && !is_han_unit(c.code)) {
        i = cut_word(i);
      } else {
        if (!c.is_space()) tokens_.push_back({TokenKind::mark, i, i + c.size, 0, 0, 0, c.code});
        i += c.size;
      }
    }
  }

  static bool is_han_unit(char32_t c) {
    return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C;
  }

  std::size_t cut_number(std::size_t i) {
    const std::size_t first = i;
    while (i < text_.size() && is_ascii_digit(text_[i])) ++i;
    Token token{TokenKind::number, first, i, 0, i - first, 0, 0};
    if (token.digits <= 8) std::from_chars(text_.data() + first, text_.data() + i, token.number);
    tokens_.push_back(token);
    return i;
  }

  std::size_t cut_word(std::size_t i) {
    const std::size_t first = i;
    word_.clear();
    while (i < text_.size()) {
      const Character c = character_at(text_, i);
      if (!c.is_letter() || is_han_unit(c.code)) break;
      if (word_.size() < 64) append(word_, lower(c.code));
      i += c.size;
    }
    tokens_.push_back({TokenKind::word, first, i, 0, 0, month_of(word_), 0});
    return i;
  }

  int month_of(const std::string& word) const {
    const auto [first, last] = month_names().equal_range(word);
    int month = 0;
    for (auto name = first; name != last; ++name)
      if (month == 0 || name->second.language == language_.substr(0, 2)) month = name->second.month;
    return month;
  }

  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool is_number(std::size_t i, std::size_t least_digits, std::size_t most_digits) const {
    const Token* t = at(i);
    return t != nullptr && t->kind == TokenKind::number && t->digits >= least_digits &&
           t->digits <= most_digits;
  }
  bool is_mark(std::size_t i, char32_t mark) const {
    const Token* t = at(i);
    return t != nullptr && t->kind == TokenKind::mark && t->mark == mark;
  }
  bool is_year(std::size_t i) const {
    return is_number(i, 4, 4) && tokens_[i].number >= 1900 && tokens_[i].number < 2200;
  }
  bool are_adjacent(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (tokens_[i].last != tokens_[i + 1].first) return false;
    return true;
  }

  // Reads a date that begins at token i. Returns how many tokens it took.
  std::size_t read(std::size_t i, std::vector<WrittenDate>& out) const {
    for (const auto form : {&Finder::compact, &Finder::year_first, &Finder::han, &Finder::numeric,
                            &Finder::day_month, &Finder::month_day})
      if (const std::size_t used = (this->*form)(i, out)) return used;
    return 0;
  }

  std::size_t add(std::size_t i, std::size_t used, int year, int month, int day,
                  std::vector<WrittenDate>& out) const {
    const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
    const std::size_t first = tokens_[i].first;
    out.push_back({exists ? std::optional(to_day({year, month, day})) : std::nullopt, std::nullopt,
                   text_.substr(first, tokens_[i + used - 1].last - first)});
    return used;
  }

  // 20211130, 20211130T080000
  std::size_t compact(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_number(i, 8, 8)) return 0;
    const int n = tokens_[i].number;
    const int year = n / 10000, month = n / 100 % 100, day = n % 100;
    if (year < 1900 || year >= 2200 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
    return add(i, 1, year, month, day, out);
  }

  // 2021-11-30, 2021/11/30, 2021.11.30
  std::size_t year_first(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_year(i) || !is_number(i + 2, 1, 2) || !is_number(i + 4, 1, 2)) return 0;
    for (const char32_t mark : {U'-', U'/', U'.'})
      if (is_mark(i + 1, mark) && is_mark(i + 3, mark))
        return add(i, 5, tokens_[i].number, tokens_[i + 2].number, tokens_[i + 4].number, out);
    return 0;
  }

  // 2021年11月30日, 2021년 11월 30일
  std::size_t han(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_year(i) || !is_number(i + 2, 1, 2) || !is_number(i + 4, 1, 2)) return 0;
    const bool is_han = is_mark(i + 1, U'\u5E74') && is_mark(i + 3, U'\u6708');
    const bool is_hangul = is_mark(i + 1, U'\uB144') && is_mark(i + 3, U'\uC6D4');
    if (!is_han && !is_hangul) return 0;
    return add(i, 5, tokens_[i].number, tokens_[i + 2].number, tokens_[i + 4].number, out);
  }

  // 30.11.2021, 30/11/2021, 30-11-2021, 30.11.21
  std::size_t numeric(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_number(i, 1, 2) || !is_number(i + 2, 1, 2)) return 0;
    if (i > 0 && are_adjacent(i - 1, i) && tokens_[i - 1].kind == TokenKind::number) return 0;
    for (const char32_t mark : {U'.', U'/', U'-'}) {
      if (!is_mark(i + 1, mark) || !is_mark(i + 3, mark)) continue;
      int year = 0;
      if (is_year(i + 4))
        year = tokens_[i + 4].number;
      else if (is_number(i + 4, 2, 2) && mark != U'-' && are_adjacent(i, i + 4) &&
               !is_mark(i + 5, mark))
        year = 2000 + tokens_[i + 4].number;
      if (year == 0) continue;
      const int a = tokens_[i].number, b = tokens_[i + 2].number;
      if (a <= 12 && b > 12) return add(i, 5, year, a, b, out);
      add(i, 5, year, b, a, out);
      if (mark != U'.' && a != b && b >= 1 && a >= 1 && a <= 12 && b <= days_in_month(year, a))
        out.back().other_day = to_day({year, a, b});
      return 5;
    }
    return 0;
  }

  bool is_month(std::size_t i) const {
    const Token* t = at(i);
    return t != nullptr && t->month > 0;
  }

  // Small words and marks within dates: "30th of November, 2021", "30 de noviembre de 2021".
  std::size_t skip_small(std::size_t i, std::size_t most) const {
    for (std::size_t n = 0; n < most; ++n) {
      const Token* t = at(i);
      if (t == nullptr || t->kind == TokenKind::number || t->month > 0) break;
      const bool is_small = t->kind == TokenKind::word
                                ? t->last - t->first <= 3
                                : t->mark == U'.' || t->mark == U',' || t->mark == U'-' ||
                                      t->mark == U'/' || t->mark == U'\'' || t->mark == U'|';
      if (!is_small) break;
      ++i;
    }
    return i;
  }

  // 30 November 2021, 30. November 2021, 30-Nov-2021, 30 de noviembre de 2021
  std::size_t day_month(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_number(i, 1, 2) || tokens_[i].number < 1 || tokens_[i].number > 31) return 0;
    const std::size_t month = skip_small(i + 1, 2);
    if (!is_month(month)) return 0;
    const std::size_t year = skip_small(month + 1, 2);
    if (!is_year(year)) return 0;
    return add(i, year - i + 1, tokens_[year].number, tokens_[month].month, tokens_[i].number, out);
  }

  // November 30, 2021; Nov. 30th 2021; 2021 November 30 is not in use
  std::size_t month_day(std::size_t i, std::vector<WrittenDate>& out) const {
    if (!is_month(i)) return 0;
    const std::size_t day = skip_small(i + 1, 1);
    if (!is_number(day, 1, 2) || tokens_[day].number < 1 || tokens_[day].number > 31) return 0;
    const std::size_t year = skip_small(day + 1, 2);
    if (!is_year(year)) return 0;
    return add(i, year - i + 1, tokens_[year].number, tokens_[i].month, tokens_[day].number, out);
  }

  std::string_view text_, language_;
  std::vector<Token> tokens_;
  std::string word_;
};

}  // namespace

std::vector<WrittenDate> find_dates(std::string_view text, std::string_view language,
                                    std::size_t most) {
  return Finder(text, language).run(most);
}

}  // namespace annals::detail
