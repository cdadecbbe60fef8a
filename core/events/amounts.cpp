#include "core/events/amounts.h"

#include "core/text/characters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

namespace annals {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};
constexpr NumberWord units[] = {
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
    {"eighty", 80},  {"ninety", 90},    {"half", 0.5}};
constexpr NumberWord scales[] = {{"dozen", 12},      {"score", 20},    {"hundred", 100},
                                 {"thousand", 1e3},  {"million", 1e6}, {"billion", 1e9},
                                 {"trillion", 1e12}, {"m", 1e6},       {"bn", 1e9}};

// A bare plural names an order of magnitude: "dozens" is 24 to 99.
struct VagueWord {
  std::string_view word;
  double low, high;
};
constexpr VagueWord vague_words[] = {{"tens", 20, 99},          {"dozens", 24, 99},
                                     {"scores", 40, 99},        {"hundreds", 200, 999},
                                     {"thousands", 2000, 9999}, {"millions", 2e6, 9.9e6}};

template <std::size_t size>
std::optional<double> value_of(const NumberWord (&table)[size], std::string_view word) {
  const auto row = std::ranges::find(table, word, &NumberWord::word);
  return row == std::end(table) ? std::nullopt : std::optional(row->value);
}

// "90,000", "2.5", "$45m" without its sign.
std::optional<double> figure(std::string_view word) {
  const std::size_t start = word.find_first_not_of(',');
  if (start == std::string_view::npos || !detail::is_ascii_digit(word[start])) return std::nullopt;
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c;
  double value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failed != std::errc() || !std::isfinite(value)) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(digits.data() + digits.size() - end));
  if (rest.empty()) return value;
  const auto scale = value_of(scales, rest);
  return scale ? std::optional(value * *scale) : std::nullopt;
}

class Reader {
 public:
  Reader(const Syntax& syntax, TokenRange sentence) : syntax_(syntax), sentence_(sentence) {
    words_.reserve(sentence.size());
    for (auto at = sentence.first; at < sentence.last; ++at)
      words_.push_back(detail::ascii_lowered(syntax.document().text(at)));
  }

  std::vector<Amount> read() {
    std::vector<Amount> amounts;
    for (auto at = sentence_.first; at < sentence_.last;) {
      auto amount = syntax_.is_time(at) ? std::nullopt : read_vague(at);
      if (!amount && !syntax_.is_time(at)) amount = read_number(at);
      if (!amount) {
        ++at;
        continue;
      }
      at = amount->tokens.last;
      read_range(*amount, at);
      bound(*amount);
      amounts.push_back(*amount);
    }
    return amounts;
  }

 private:
  std::string_view word(std::uint32_t at) const {
    return sentence_.contains(at) ? words_[at - sentence_.first] : std::string_view();
  }

  // "dozens", "tens of thousands", "several hundred"
  std::optional<Amount> read_vague(std::uint32_t at) const {
    const auto row = std::ranges::find(vague_words, word(at), &VagueWord::word);
    if (row == std::end(vague_words)) return std::nullopt;
    Amount amount{row->low, row->high, {at, at + 1}, false};
    const auto next = std::ranges::find(vague_words, word(at + 2), &VagueWord::word);
    if (word(at + 1) == "of" && next != std::end(vague_words)) {
      const double scale = next->low / 2;  // "thousands" -> 1,000
      amount = {row->low * scale, (row->high + 1) * scale - 1, {at, at + 3}, false};
    }
    return amount;
  }

  // "twelve", "two and a half million", "a hundred", "$ 2.5 billion"
  std::optional<Amount> read_number(std::uint32_t at) const {
    std::uint32_t last = at;
    const bool is_money = is_sign(word(at));
    if (is_money) ++last;
    const std::string_view first = word(last);
    std::string_view digits = first;
    bool has_sign = is_money;
    for (const std::string_view sign : {"us$", "$", "€", "£"})
      if (digits.starts_with(sign) && digits.size() > sign.size()) {
        digits.remove_prefix(sign.size());
        has_sign = true;
        break;
      }
    std::optional<double> value = figure(digits);
    if (!value) value = value_of(units, first);
    const bool is_article = !value && (first == "a" || first == "several");
    if (is_article && value_of(scales, word(last + 1)) && word(last + 1).size() > 2)
      value = first == "a" ? 1 : 3;
    if (!value) return std::nullopt;
    ++last;
    if (word(last) == "-" && value_of(units, word(last + 1)) &&
        *value_of(units, word(last + 1)) < 10)
      value = *value + *value_of(units, word(last + 1)), last += 2;
    if (first == "half" && word(last) == "a") ++last;
    while (const auto scale = value_of(scales, word(last))) {
      value = *value * *scale;
      ++last;
    }
    if (first == "half" && last == at + 1) return std::nullopt;  // "half of the force"
    return Amount{*value, *value, {at, last}, has_sign};
  }

  static bool is_sign(std::string_view text) {
    return text == "$" || text == "€" || text == "£" || text == "us$";
  }

  // "between 90,000 and 175,000", "10 to 15", "10-15"
  void read_range(Amount& amount, std::uint32_t& at) const {
    const std::string_view joint = word(at);
    const bool is_between = joint == "and" && word(amount.tokens.first - 1) == "between";
    if (!is_between && joint != "to" && joint != "-" && joint != "–" && joint != "or") return;
    const auto upper = read_number(at + 1);
    if (!upper || upper->high <= amount.low) return;
    const bool shares_scale = upper->high >= 1000 * amount.low;  // "2 to 3 million"
    const double unit = std::pow(1000, std::floor(std::log10(upper->high) / 3));
    if (shares_scale && joint != "or") amount.low *= unit;
    amount.high = upper->high;
    amount.is_money = amount.is_money || upper->is_money;
    amount.tokens.last = at = upper->tokens.last;
  }

  // "up to 40" leaves the bottom open.
  void bound(Amount& amount) const {
    const auto first = amount.tokens.first;
    const std::string before = std::string(word(first - 2)).append(" ").append(word(first - 1));
    if (before == "up to" || before == "at most" || before == "many as" || before == "more than" ||
        before == "less than" || before == "fewer than") {
      const bool is_lower = before == "more than" && word(first - 3) != "no";
      if (!is_lower && before != "many as") amount.low = 0;
    }
  }

  const Syntax& syntax_;
  TokenRange sentence_;
  std::vector<std::string> words_;  // of the sentence, in small letters
};

}  // namespace

bool is_vague_number(std::string_view word) {
  return std::ranges::find(vague_words, detail::ascii_lowered(word), &VagueWord::word) !=
         std::end(vague_words);
}

std::vector<Amount> find_amounts(const Syntax& syntax, TokenRange sentence) {
  return Reader(syntax, sentence).read();
}

}  // namespace annals
