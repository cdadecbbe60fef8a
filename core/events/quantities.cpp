// Numbers of people and things in an act.
#include "core/events/trigger.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace annals {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};
constexpr NumberWord number_words[] = {
    {"one", 1},       {"two", 2},        {"three", 3},     {"four", 4},       {"five", 5},
    {"six", 6},       {"seven", 7},      {"eight", 8},     {"nine", 9},       {"ten", 10},
    {"eleven", 11},   {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},  {"fifteen", 15},
    {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},  {"twenty", 20},
    {"thirty", 30},   {"forty", 40},     {"fifty", 50},    {"sixty", 60},     {"seventy", 70},
    {"eighty", 80},   {"ninety", 90},    {"hundred", 100}, {"thousand", 1e3}, {"million", 1e6},
    {"billion", 1e9}, {"trillion", 1e12}};

// A bare plural names an order of magnitude: "dozens" is 24 to 99.
struct VagueWord {
  std::string_view word;
  double low, high;
};
constexpr VagueWord vague_words[] = {{"dozen", 24, 99},
                                     {"score", 40, 99},
                                     {"hundred", 200, 999},
                                     {"thousand", 2000, 9999},
                                     {"million", 2e6, 9.9e6}};

struct KindWords {
  std::string_view kind;
  std::string_view words;  // lemmas between blanks
};
// What is counted, by the word that counts it: a verb of the clause or the counted noun.
constexpr KindWords kind_words[] = {
    {"killed", " kill die slay execute massacre murder dead fatality death "},
    {"injured", " injure wound hurt maim injury wounded "},
    {"missing", " missing "},
    {"arrested", " arrest detain jail imprison capture apprehend "},
    {"displaced", " displace flee evacuate uproot refugee migrant "},
    {"troops",
     " troop soldier peacekeeper serviceman marine fighter policeman paratrooper reservist "},
    {"vehicles", " tank warship aircraft jet plane helicopter vehicle ship drone missile rocket "},
    {"money", " dollar euro pound yen rouble ruble $ € £ "},
    {"distance", " kilometre kilometer mile km "},
};

std::string_view kind_of(std::string_view lemma) {
  for (const KindWords& row : kind_words)
    if (row.words.find(" " + std::string(lemma) + " ") != std::string_view::npos) return row.kind;
  return {};
}

std::optional<double> number(std::string_view word) {
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  double value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failed == std::errc() && end == digits.data() + digits.size() && std::isfinite(value))
    return value;
  for (const NumberWord& row : number_words)
    if (digits == row.word) return row.value;
  return std::nullopt;
}

// The value of the number group headed by `i`: "12", "five million", "tens of thousands".
std::optional<std::pair<double, double>> amount(const Syntax& syntax, std::uint32_t i) {
  if (auto value = number(syntax.document().text(i))) {
    for (const std::uint32_t c : syntax.children(i))
      if (syntax.token(c).relation == Deprel::compound ||
          syntax.token(c).relation == Deprel::nummod)
        if (const auto factor = number(syntax.document().text(c))) value = *value * *factor;
    return std::pair{*value, *value};
  }
  for (const VagueWord& row : vague_words) {
    if (syntax.lemma(i) != row.word) continue;
    for (const std::uint32_t c : syntax.children(i))
      if (syntax.token(c).upos == Upos::num)
        if (const auto factor = number(syntax.document().text(c)))
          return std::pair{*factor * row.low / 2, *factor * row.low / 2};
    return std::pair{row.low, row.high};
  }
  return std::nullopt;
}

// "at least 12" leaves the top open, which is written as the number itself; "up to" the bottom.
void bound(const Syntax& syntax, std::uint32_t i, FoundQuantity& q) {
  for (const std::uint32_t c : syntax.children(i))
    if (syntax.lemma(c) == "up" || syntax.lemma(c) == "most") q.low = 0;
}

void add_counts(const Syntax& syntax, std::uint32_t nominal, std::string_view kind,
                std::vector<FoundQuantity>& out) {
  if (kind.empty()) kind = kind_of(syntax.lemma(nominal));
  if (kind.empty()) return;
  std::vector<std::uint32_t> candidates{nominal};
  for (const std::uint32_t c : syntax.children(nominal))
    if (syntax.token(c).relation == Deprel::nummod) candidates.push_back(c);
  for (const std::uint32_t i : candidates) {
    const auto value = amount(syntax, i);
    if (!value || std::ranges::any_of(out, [&](const FoundQuantity& q) { return q.kind == kind; }))
      continue;
    FoundQuantity q{kind,
                    value->first,
                    value->second,
                    {syntax.token(i).span.first, syntax.token(nominal).span.last}};
    if (q.span.last < q.span.first) q.span = syntax.token(i).span;
    bound(syntax, i, q);
    out.push_back(q);
  }
}

}  // namespace

std::vector<FoundQuantity> find_quantities(const Syntax& syntax, const Trigger& trigger) {
  std::vector<FoundQuantity> out;
  std::vector<std::uint32_t> heads{trigger.token};
  if (trigger.clause != trigger.token) heads.push_back(trigger.clause);
  for (const std::uint32_t c : syntax.children(trigger.clause))
    if (syntax.token(c).relation == Deprel::conj || syntax.token(c).relation == Deprel::advcl)
      heads.push_back(c);
  for (const std::uint32_t head : heads) {
    const std::string_view kind = kind_of(syntax.lemma(head));
    for (const std::uint32_t c : syntax.children(head)) {
      const Deprel r = syntax.token(c).relation;
      if (r == Deprel::obj || r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::obl ||
          r == Deprel::nmod) {
        const bool is_counted =
            r == Deprel::obj || r == Deprel::nsubj_pass ||
            (r == Deprel::nsubj && (syntax.lemma(head) == "die" || syntax.lemma(head) == "flee"));
        add_counts(syntax, c, is_counted ? kind : std::string_view(), out);
      }
    }
  }
  return out;
}

}  // namespace annals
