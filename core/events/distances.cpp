#include "core/events/distances.h"

#include "core/events/date_fit.h"
#include "core/time/calendar.h"

#include <algorithm>
#include <iterator>

namespace annals {
namespace {

// "P2D", "PT5H", "PXW".
struct Length {
  int count = 0;
  bool is_vague = false;  // no number is told
  Grain grain = Grain::day;
};

// The letters of ISO 8601 durations, and TIMEX3's E for decades.
struct Unit {
  char letter;
  Grain grain;
  int times = 1;
};
constexpr Unit units[] = {{'D', Grain::day},
                          {'W', Grain::week},
                          {'M', Grain::month},
                          {'Y', Grain::year},
                          {'E', Grain::year, 10}};

std::optional<Length> length_of(std::string_view duration) {
  if (duration.size() < 3 || duration.front() != 'P') return std::nullopt;
  duration.remove_prefix(1);
  const bool is_clock = duration.front() == 'T';
  if (is_clock) duration.remove_prefix(1);
  Length length;
  std::size_t i = 0;
  for (; i < duration.size() && duration[i] >= '0' && duration[i] <= '9' && i < 3; ++i)
    length.count = length.count * 10 + (duration[i] - '0');
  if (i == 0 && duration.starts_with('X')) length.is_vague = true, i = 1;
  if (i == 0 || i + 1 != duration.size()) return std::nullopt;
  if (is_clock) {  // some hours apart: the same day
    if (length.count > 12) return std::nullopt;
    return Length{};
  }
  const auto unit = std::ranges::find(units, duration[i], &Unit::letter);
  if (unit == std::end(units)) return std::nullopt;
  length.grain = unit->grain;
  length.count *= unit->times;
  return length;
}

// Two acts, and how far the first lies after the second; before it when negative.
struct Distance {
  std::uint32_t first = no_token, second = no_token;
  std::uint32_t joint = no_token;  // "after"
  Length length;
  int sign = 1;
};

std::optional<Distance> distance_at(const Syntax& syntax, const TimeExpression& time) {
  const std::uint32_t joint = time.tokens.last;
  if (time.type != TimexType::duration || time.tokens.first >= joint ||
      joint >= syntax.document().tokens.size() ||
      syntax.sentence_of(joint) != syntax.sentence_of(joint - 1))
    return std::nullopt;
  const bool is_after = syntax.lemma(joint) == "after";
  const auto length = length_of(time.value);
  const std::uint32_t head = head_token(syntax, time.tokens);
  // "held FOR two days after …", "it took two days after …": a length
  const Deprel r = syntax.token(head).relation;
  if (!length || !syntax.preposition(head).empty() || r == Deprel::obj || r == Deprel::nsubj ||
      (!is_after && syntax.lemma(joint) != "before"))
    return std::nullopt;
  Distance distance{syntax.head(head), syntax.head(joint), joint, *length, is_after ? 1 : -1};
  if (distance.first == distance.second && distance.second != no_token)
    distance.first = syntax.head(distance.second);
  if (distance.first == no_token || distance.second == no_token || distance.second < joint)
    return std::nullopt;
  return distance;
}

bool is_act(const Syntax& syntax, const Trigger& trigger, std::uint32_t token) {
  if (trigger.token == token || trigger.clause == token) return true;
  const Deprel r = syntax.token(trigger.token).relation;
  return syntax.head(trigger.token) == token && (r == Deprel::nsubj || r == Deprel::nsubj_pass);
}

// "a day after gunmen attacked a post, CUT off roads and hijacked buses, KILLING five": told with
// the act of the clause.
bool is_told_with(const Syntax& syntax, const Trigger& trigger, std::uint32_t act) {
  const std::uint32_t verb = syntax.first_conjunct(trigger.clause);
  const bool is_result = syntax.token(verb).relation == Deprel::advcl &&
                         syntax.token(verb).xpos == Xpos::vbg && syntax.head(verb) != no_token &&
                         syntax.first_conjunct(syntax.head(verb)) == act;
  return syntax.is_verb(trigger.token) && (verb == act || is_result);
}

// The date that the words of an act give it, on its side of the joint.
const Interval* told_date(const Syntax& syntax, const std::vector<TimeExpression>& times,
                          const Distance& distance, bool of_second) {
  for (const TimeExpression& time : times) {
    if (!time.interval || !time.interval->earliest || !time.interval->latest ||
        time.tokens.first >= time.tokens.last)
      continue;
    const std::uint32_t head = head_token(syntax, time.tokens);
    if (syntax.sentence_of(head) != syntax.sentence_of(distance.joint)) continue;
    const std::uint32_t up = syntax.head(head);
    if ((head > distance.joint) == of_second && (up == distance.first || up == distance.second))
      return &*time.interval;
  }
  return nullptr;
}

Interval moved(const Interval& date, const Length& length, int sign) {
  if (length.is_vague)
    return sign < 0 ? Interval{std::nullopt, date.latest, date.grain}
                    : Interval{date.earliest, std::nullopt, date.grain};
  Interval result = date;
  if (date.grain > length.grain) {
    result.approximate = true;
  } else if (length.grain >= Grain::month) {
    result =
        unit_around(shifted_day(*date.earliest, length.grain, sign * length.count), length.grain);
  } else {
    result.earliest = shifted_day(*date.earliest, length.grain, sign * length.count);
    result.latest = shifted_day(*date.latest, length.grain, sign * length.count);
    result.approximate = date.approximate || length.grain != Grain::day;
  }
  return result;
}

// "FOR two years they have protested", "have been protesting FOR two years": so long until now; not
// "has jailed them for two years".
bool is_span_of(const Syntax& syntax, std::uint32_t length, const Trigger& trigger) {
  const std::uint32_t verb = trigger.clause;
  return syntax.preposition(length) == "for" && syntax.head(length) == verb &&
         has_present_auxiliary(syntax, verb) &&
         (syntax.token(verb).xpos == Xpos::vbg || length < verb);
}

}  // namespace

std::uint32_t head_token(const Syntax& syntax, TokenRange range) {
  for (auto i = range.first; i < range.last; ++i)
    if (const auto up = syntax.head(i); up == no_token || !range.contains(up)) return i;
  return range.first;
}

int days_in(std::string_view duration) {
  const auto length = length_of(duration);
  if (!length || length->grain > Grain::week) return 0;
  return length->grain == Grain::week ? 7 * length->count : length->count;
}

void date_by_distance(const Syntax& syntax, const std::vector<TimeExpression>& times,
                      const std::vector<Trigger>& triggers, std::optional<Day> news_day,
                      std::vector<DatedBy>& dates) {
  for (const TimeExpression& time : times) {
    const auto distance = distance_at(syntax, time);
    if (!distance) continue;
    const auto give = [&](std::uint32_t act, const Interval& from, int sign, DateBasis basis) {
      for (std::size_t i = 0; i < triggers.size(); ++i)
        if (is_act(syntax, triggers[i], act) ||
            (dates[i].basis == DateBasis::published && is_told_with(syntax, triggers[i], act)))
          dates[i] = {moved(from, distance->length, sign), basis};
    };
    if (const Interval* second = told_date(syntax, times, *distance, true)) {
      if (!distance->length.is_vague && !told_date(syntax, times, *distance, false))
        give(distance->first, *second, distance->sign, DateBasis::text);
      continue;
    }
    if (const Interval* first = told_date(syntax, times, *distance, false)) {
      give(distance->second, *first, -distance->sign, DateBasis::text);
      continue;
    }
    std::size_t first = 0;
    // "was hit ten days before the town FELL": what is only presumed to be the day's news tells
    // nothing of what came later.
    const auto dates_other = [&](const DatedBy& dated) {
      return dated.date.earliest && dated.date.latest &&
             (distance->sign > 0 || dated.basis == DateBasis::text);
    };
    // "SPEAKING a week after the raid, he warned": told with the act of the clause above.
    std::uint32_t act = distance->first;
    const auto is_told = [&](const Trigger& trigger) { return is_act(syntax, trigger, act); };
    for (int depth = 0;
         depth < 3 && std::ranges::none_of(triggers, is_told) && syntax.head(act) != no_token;
         ++depth)
      act = syntax.head(act);
    while (first < triggers.size() && (!is_told(triggers[first]) || !dates_other(dates[first])))
      ++first;
    if (first < triggers.size())
      give(distance->second, Interval(dates[first].date), -distance->sign, DateBasis::context);
    else if (news_day && syntax.lemma(distance->first) == "come")  // "the news COMES a day after …"
      give(distance->second, {news_day, news_day, Grain::day, true, false}, -distance->sign,
           DateBasis::context);
  }
}

void date_by_span(const Syntax& syntax, const std::vector<TimeExpression>& times,
                  const std::vector<Trigger>& triggers, Day now, std::vector<DatedBy>& dates) {
  for (const TimeExpression& time : times) {
    const auto length = length_of(time.value);
    if (time.type != TimexType::duration || time.tokens.first >= time.tokens.last || !length)
      continue;
    const std::uint32_t head = head_token(syntax, time.tokens);
    for (std::size_t i = 0; i < triggers.size(); ++i) {
      if (dates[i].basis != DateBasis::published || length->is_vague ||
          !is_span_of(syntax, head, triggers[i]))
        continue;
      Interval span = moved({now, now, Grain::day, true, false}, *length, -1);
      span.latest.reset();
      dates[i] = {span, DateBasis::text};
    }
  }
}

}  // namespace annals
