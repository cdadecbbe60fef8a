#include "core/events/chronology.h"

#include "core/text/characters.h"
#include "core/time/calendar.h"

#include <algorithm>

namespace annals {
namespace {

constexpr int fewest_entries = 2;
// A date without its year is not further ahead: chronologies look back.
constexpr int farthest_ahead = 60;  // days

// The end of "May 7:", "1974 -" or a whole "June 27" at the start of the sentence; its start where
// it has no such heading.
std::uint32_t heading_end(const Document& document, const Sentence& sentence,
                          const TimeExpression& time) {
  const auto [first, last] = sentence.tokens;
  if (time.tokens.first != first || !time.interval || time.interval->is_unbounded() ||
      (time.type != TimexType::date && time.type != TimexType::time))
    return first;
  if (time.tokens.last == last) return last;
  const auto mark = document.text(time.tokens.last);
  const bool is_dash = mark == "-" || mark == "--" || mark == "–" || mark == "—";
  // "February 24-Rebels took the port"
  const auto next = time.tokens.last + 1;
  const bool opens = next < last && document.tokens[next].upos != Upos::num &&
                     detail::is_ascii_upper(document.text(next).front());
  return mark == ":" || (is_dash && (document.tokens[time.tokens.last].space_before || opens))
             ? next
             : first;
}

Interval looking_back(const Interval& heading, std::optional<Day> published) {
  if (!published || !heading.earliest || !heading.latest ||
      *heading.earliest - *published <= farthest_ahead)
    return heading;
  Interval before = heading;
  before.earliest = shifted_day(*heading.earliest, Grain::year, -1);
  before.latest = shifted_day(*heading.latest, Grain::year, -1);
  return before;
}

}  // namespace

std::vector<std::optional<Interval>> find_entry_dates(const Document& document,
                                                      const std::vector<TimeExpression>& times) {
  std::vector<std::optional<Interval>> dates(document.sentences.size());
  std::optional<Interval> heading;
  std::uint32_t paragraph = 0;  // the last that the heading dates
  int entries = 0;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.is_title) continue;
    const auto time = std::ranges::find(times, sentence.tokens.first,
                                        [](const TimeExpression& t) { return t.tokens.first; });
    const std::uint32_t end =
        time == times.end() ? sentence.tokens.first : heading_end(document, sentence, *time);
    if (end > sentence.tokens.first) {
      const bool has_year = time->underspecified == time->value;
      heading =
          has_year ? *time->interval : looking_back(*time->interval, document.article->published);
      paragraph = sentence.paragraph + (end == sentence.tokens.last ? 1 : 0);
      ++entries;
    }
    if (sentence.paragraph <= paragraph) dates[s] = heading;
  }
  if (entries < fewest_entries) std::ranges::fill(dates, std::nullopt);
  return dates;
}

}  // namespace annals
