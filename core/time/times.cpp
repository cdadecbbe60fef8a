#include "core/time/times.h"

#include "core/time/grammar.h"
#include "core/time/matcher.h"
#include "core/time/resolve.h"
#include "core/time/tense.h"

#include <algorithm>

namespace annals {
namespace {

using namespace time;

// One expression found, not yet resolved.
struct Found {
  std::uint32_t first = 0, last = 0;  // lexemes
  std::uint16_t rule = 0;
  bool ends_range = false;  // joined with the one before: "from 3 May to 5 May"
  TimeValue value;
};

TimeValue value_of(const CompiledRule& rule, const ValueLine& line, const Match& match) {
  TimeValue value;
  value.operation = line.operation;
  for (const Argument& argument : line.arguments) {
    Content content = argument.is_capture ? match.captures[argument.capture] : argument.literal;
    if (argument.negated) content.number = -content.number;
    if (content.is_set) value[argument.field] = content;
  }
  static_cast<void>(rule);
  return value;
}

// Counted from the publication by the writer: "yesterday", "last week", "on Tuesday".
bool is_deictic(const TimeValue& value) {
  switch (value.operation) {
    case Operation::shift:
      return value.word(Field::from) == "published";
    case Operation::date:
      return value.word(Field::which) == "last" || value.word(Field::which) == "next" ||
             (value.has(Field::weekday) && !value.has(Field::month) && !value.has(Field::year));
    default:
      return false;
  }
}

bool has_full_year(const TimeValue& value) {
  return (value.operation == Operation::date && value.has(Field::year) &&
          value.word(Field::year).empty()) ||
         value.operation == Operation::numeric;
}

// Whether the article tells history: many dates with their year, most of them long before the
// publication, and hardly any that count from the day of writing.
bool tells_history(const std::vector<Found>& found, const std::optional<Day>& published) {
  std::size_t deictic = 0, full = 0, old = 0;
  const int now = published ? to_civil(*published).year : 10000;
  for (const Found& each : found) {
    deictic += is_deictic(each.value) ? 1U : 0U;
    if (!has_full_year(each.value)) continue;
    ++full;
    old += each.value.number(Field::year) < now - 1 || each.value.has(Field::era) ? 1U : 0U;
  }
  if (!published) return true;
  return old >= 4 && old * 2 > full && deictic * 3 <= full;
}

// How the article orders numeric dates: as those that allow one reading do, else as the one that
// falls within a week of the publication does, else as its written-out dates do.
NumericOrder numeric_order(const std::vector<Found>& found, const std::optional<Day>& published) {
  int day_first = 0, month_first = 0;
  const auto is_near = [&](int year, int month, int day) {
    return published && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month) &&
           std::abs(to_day({year, month, day}) - *published) <= 7;
  };
  for (const Found& each : found) {
    const TimeValue& value = each.value;
    if (value.operation != Operation::numeric) continue;
    const int first = value.number(Field::first), second = value.number(Field::middle);
    const int year = value.number(Field::third);
    if (first == second) continue;
    day_first += first > 12 || is_near(year, second, first) ? 1 : 0;
    month_first += second > 12 || is_near(year, first, second) ? 1 : 0;
  }
  if (day_first == 0 && month_first > 0) return NumericOrder::month_first;
  if (month_first == 0 && day_first > 0) return NumericOrder::day_first;
  return NumericOrder::unknown;
}

// The lexemes between two expressions join them to a range.
bool joins_range(const Grammar& grammar, const std::vector<Lexeme>& lexemes, const Found& a,
                 const Found& b, int joins, int opens) {
  if (b.first != a.last + 1 || joins < 0) return false;
  const auto has = [&](std::uint32_t at, int list) {
    return list >= 0 && lexemes[at].word != unknown_word &&
           grammar.lists_of[lexemes[at].word].test(static_cast<std::size_t>(list));
  };
  if (has(a.last, joins)) return true;
  // "between Monday and Friday"
  return a.first > 0 && has(a.first - 1, opens);
}

// Later expressions may count from what this one named.
void note_mention(const Found& found, const Resolved& resolved, Context& context) {
  context.mentions.add(*resolved.interval);
  // Figures stay those of one quarter while comparisons with another year come and go.
  if (resolved.interval->grain == Grain::quarter && found.value.has(Field::quarter) &&
      !found.value.has(Field::year))
    context.quarter = resolved.interval;
}

// The tokens that a span of bytes touches.
TokenRange tokens_of(const Document& document, Span span, std::size_t& cursor) {
  const auto& tokens = document.tokens;
  while (cursor < tokens.size() && tokens[cursor].span.last <= span.first) ++cursor;
  std::size_t last = cursor;
  while (last < tokens.size() && tokens[last].span.first < span.last) ++last;
  return {static_cast<std::uint32_t>(cursor), static_cast<std::uint32_t>(last)};
}

}  // namespace

std::string_view name_of(TimexType type) {
  constexpr std::string_view names[] = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<std::size_t>(type)];
}

struct TimeFinder::Rules {
  Grammar grammar;
  int joins = -1, opens = -1;
};

TimeFinder::TimeFinder(const DataFiles& data) {
  auto rules = std::make_unique<Rules>();
  rules->grammar = compile(read_rule_files(data.under("dates/")));
  rules->joins = rules->grammar.list_named("range-join");
  rules->opens = rules->grammar.list_named("range-open");
  rules_ = std::move(rules);
}

TimeFinder::~TimeFinder() = default;

std::vector<TimeExpression> TimeFinder::find(const Document& document) const {
  const Article& article = *document.article;
  const Grammar& grammar = rules_->grammar;
  std::vector<Lexeme> lexemes;
  lex(article.text, article.header.last, grammar.vocabulary, lexemes);
  std::vector<Found> found;
  for (const Match& match : Matcher(grammar, article.text, lexemes).run()) {
    const CompiledRule& rule = grammar.rules[match.rule];
    for (std::size_t i = 0; i < match.parts; ++i) {
      Found each{match.first[i], match.last[i], match.rule, false,
                 value_of(rule, rule.values[i], match)};
      each.ends_range = !found.empty() && joins_range(grammar, lexemes, found.back(), each,
                                                      rules_->joins, rules_->opens);
      found.push_back(each);
    }
  }

  Context context;
  context.published = article.published;
  context.is_narrative = tells_history(found, article.published);
  context.numeric_order = numeric_order(found, article.published);
  const TenseReader tense(grammar, document, lexemes);
  std::vector<TimeExpression> result;
  result.reserve(found.size());
  std::size_t cursor = 0;
  for (const Found& each : found) {
    TimeExpression expression;
    expression.span = {lexemes[each.first].first, lexemes[each.last - 1].last()};
    expression.tokens = tokens_of(document, expression.span, cursor);
    const Tense reading = tense.around(each.first, each.last, expression.tokens);
    context.tense = reading.direction;
    context.tense_is_sure = reading.is_sure;
    context.names_attack = reading.names_attack;
    const auto resolved = resolve(each.value, context);
    if (!resolved) continue;
    expression.type = resolved->type;
    expression.value = resolved->value;
    expression.interval = resolved->interval;
    expression.is_vague = resolved->is_vague;
    expression.rule = grammar.rules[each.rule].name;
    expression.underspecified = resolved->underspecified;
    expression.reference = resolved->reference;
    expression.direction = resolved->direction;
    if (resolved->moves_mention && resolved->interval) note_mention(each, *resolved, context);
    if (each.ends_range && !result.empty() && result.back().interval && expression.interval &&
        result.back().type == TimexType::date && expression.type == TimexType::date &&
        result.back().interval->earliest <= expression.interval->latest) {
      Interval whole{result.back().interval->earliest, expression.interval->latest,
                     std::min(result.back().interval->grain, expression.interval->grain)};
      result.back().interval = expression.interval = whole;
      result.back().is_of_range = expression.is_of_range = true;
    }
    result.push_back(std::move(expression));
  }
  return result;
}

}  // namespace annals
