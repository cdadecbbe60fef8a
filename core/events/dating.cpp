// When an act happened: the time expression that governs its trigger, else what tense and
// publication day allow.
#include "core/events/date_bonds.h"
#include "core/events/date_fit.h"
#include "core/events/distances.h"
#include "core/events/mood.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace annals {
namespace {

// The day that a report is about stands in its first sentences and lies at most this many days
// back.
constexpr std::uint32_t lead_sentences = 3;
constexpr int oldest_news = 4;
// "condemned THE COUP", "thanked him for HIS VISIT": an act already known, of some earlier day.
bool is_known_act(const Syntax& syntax, const Trigger& trigger) {
  constexpr std::string_view announcing[] = {"announce", "confirm", "report", "reveal"};
  const std::uint32_t verb = syntax.head(trigger.token);
  if (syntax.is_verb(trigger.token) || trigger.clause != trigger.token ||
      syntax.token(trigger.token).relation == Deprel::nsubj ||
      syntax.preposition(trigger.token) == "during" ||
      (verb != no_token && is_one_of(syntax.lemma(verb), announcing)))
    return false;
  const std::uint32_t owner = syntax.child(trigger.token, Deprel::nmod_poss);
  return syntax.determiner(trigger.token) == "the" ||
         (owner != no_token && syntax.token(owner).upos == Upos::pron);
}

// "declined to say, despite CALLS by Chad": what was there before the news.
bool is_given(const Syntax& syntax, const Trigger& trigger) {
  constexpr std::string_view before[] = {"despite", "over", "about", "against", "under", "amid"};
  return !syntax.is_verb(trigger.token) && trigger.clause == trigger.token &&
         is_one_of(syntax.preposition(trigger.token), before);
}

// "criticised Chad for SENDING ships": what somebody is blamed or praised for he has done before.
bool is_blamed(const Syntax& syntax, const Trigger& trigger) {
  return syntax.token(trigger.token).xpos == Xpos::vbg && syntax.is_marked(trigger.token, "for") &&
         !trigger.sources.empty();
}

// "since March" leaves the end open, "by Friday" the start; "after midnight" is that day, and "from
// 1998 to 2000" says both.
Interval opened(const Syntax& syntax, std::uint32_t head, const TimeExpression& time) {
  Interval interval = *time.interval;
  const auto preposition = syntax.preposition(head);
  const bool is_day = time.type == TimexType::time && preposition != "since";
  if (is_day || time.is_of_range) return interval;
  if (preposition == "since" || preposition == "after" || preposition == "from") {
    if (interval.latest != interval.earliest || preposition != "from") interval.latest.reset();
  } else if (preposition == "until" || preposition == "till" || preposition == "by" ||
             preposition == "before") {
    interval.earliest.reset();
  }
  return interval;
}

// "on Thursday AND FRIDAY", "on December 1 AND 2": two days in a row are one span.
void add_next_day(const Syntax& syntax, const std::vector<TimeExpression>& times,
                  const TimeExpression& first, Interval& date) {
  if (!date.earliest || date.earliest != date.latest) return;
  for (const TimeExpression& next : times) {
    const std::uint32_t joint = first.tokens.last;
    const bool is_next = next.interval && next.interval->earliest == next.interval->latest &&
                         next.interval->earliest == *date.latest + 1;
    if (is_next && next.tokens.first == joint + 1 && syntax.lemma(joint) == "and")
      date.latest = next.interval->latest;
  }
}

// "the two-day summit" that begins on a day lasts two.
void stretch(const Syntax& syntax, const std::vector<TimeExpression>& times, const Trigger& trigger,
             Interval& date) {
  if (!date.earliest || date.earliest != date.latest) return;
  for (const TimeExpression& time : times) {
    const int days = time.type == TimexType::duration ? days_in(time.value) : 0;
    if (days < 2 || days > 31 || time.tokens.first >= time.tokens.last) continue;
    const std::uint32_t head = head_token(syntax, time.tokens);
    // "gave Chad one week": what was given is no length of the act
    const auto& parts = trigger.match.parts;
    // "signed it on Monday after two weeks of talks": nor is what came before it
    if (syntax.sentence_of(head) == syntax.sentence_of(trigger.token) &&
        syntax.preposition(head) != "after" && syntax.head(head) == trigger.token &&
        std::ranges::find(parts, head) == parts.end())
      date.latest = *date.earliest + (days - 1);
  }
}

// "has JUST launched": the day's news, though told in the perfect.
bool is_just_done(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::advmod && syntax.lemma(c) == "just" && c < verb;
  });
}

// "fled THE WAR", "BACKS the rebels": a campaign or a stand goes on for longer than what happens in
// it, unless its verb says so ("fighting ERUPTED", "BACKED the plan").
bool is_campaign(const Syntax& syntax, const Trigger& trigger) {
  return trigger.match.rule->is_lasting && trigger.clause == trigger.token &&
         (!syntax.is_verb(trigger.token) || is_present(syntax, trigger.token));
}

// "Chad says it HAS CAPTURED the general": what a report begins with is its news, in the perfect
// too; what is told of somebody by the way, "Chad, which HAS backed the rebels", is not.
bool is_news_of_lead(const Syntax& syntax, std::uint32_t verb) {
  const auto& sentences = syntax.document().sentences;
  const auto lead = std::ranges::find(sentences, false, &Sentence::is_title);
  if (lead == sentences.end() || !lead->tokens.contains(verb) ||
      !has_present_auxiliary(syntax, verb))
    return false;
  std::uint32_t at = verb;
  while (syntax.token(at).relation == Deprel::ccomp && syntax.head(at) != no_token)
    at = syntax.head(at);
  return syntax.head(at) == no_token;
}

// "demolished the office, FORCING staff out", "a rally DEMANDING reforms": told with the clause
// above, unlike "rebels FIGHTING the army".
bool is_told_with_clause(const Syntax& syntax, const Trigger& trigger, std::uint32_t participle) {
  constexpr std::string_view speech[] = {"ACCUSE",  "AGREE",   "REJECT",
                                         "REQUEST", "SUPPORT", "THREATEN"};
  const Deprel r = syntax.token(participle).relation;
  const bool is_behind_comma = participle > 0 && syntax.document().text(participle - 1) == ",";
  return r == Deprel::advcl ||
         (r == Deprel::acl && (is_behind_comma || is_one_of(trigger.match.rule->type, speech)));
}

bool is_ongoing(const Syntax& syntax, const Trigger& trigger, std::uint32_t verb) {
  const bool has_auxiliary = syntax.has_child(verb, Deprel::aux);
  // "has jailed opponents and EXPELLED troops"
  const std::uint32_t first = syntax.first_conjunct(verb);
  const bool is_second = first != verb && !has_auxiliary && syntax.token(verb).xpos == Xpos::vbn &&
                         !syntax.has_child(verb, Deprel::nsubj);
  const std::uint32_t told = is_second ? first : verb;
  if (is_perfect(syntax, told))
    return !is_just_done(syntax, verb) && !is_news_of_lead(syntax, told);
  if (syntax.token(verb).xpos != Xpos::vbg) return false;
  // "…, killing three and WOUNDING two": when the main verb was
  const std::uint32_t up = syntax.head(first);
  if (has_auxiliary || up == no_token || !is_told_with_clause(syntax, trigger, first)) return true;
  const std::uint32_t main = syntax.clause(up);
  return !syntax.is_verb(main) || syntax.token(main).xpos == Xpos::vbg;
}

// A loosely bound date counts when it is a day of the last weeks: history has sentences of its own.
constexpr int recent_days = 31;
bool is_recent(const Syntax& syntax, const Trigger& trigger, const Interval& date) {
  const auto& published = syntax.document().article->published;
  return trigger.status == Status::actual && published && date.latest && date.earliest &&
         *date.latest <= *published && *published - *date.earliest <= recent_days;
}

// "Since the war began IN JULY thousands have fled": what has been done since is from then on.
std::optional<Interval> since_beginning(const Syntax& syntax,
                                        const std::vector<TimeExpression>& times,
                                        const Trigger& trigger) {
  const std::uint32_t clause = syntax.clause(trigger.clause);
  if (trigger.status != Status::actual || !syntax.is_verb(clause) || !is_perfect(syntax, clause))
    return std::nullopt;
  for (const std::uint32_t c : syntax.children(clause)) {
    if (syntax.token(c).relation != Deprel::advcl || !syntax.is_marked(c, "since")) continue;
    for (const TimeExpression& time : times)
      if (time.interval && time.interval->earliest && time.tokens.first < time.tokens.last &&
          syntax.head(head_token(syntax, time.tokens)) == c) {
        Interval date = *time.interval;
        date.latest.reset();
        return date;
      }
  }
  return std::nullopt;
}

// The clause above; no_token where the one below is as free in time as it, or comes later.
std::uint32_t clause_above(const Syntax& syntax, std::uint32_t clause) {
  const Deprel r = syntax.token(clause).relation;
  const std::uint32_t up = syntax.head(clause);
  if (up == no_token || r == Deprel::conj || r == Deprel::parataxis || is_present(syntax, clause) ||
      has_present_auxiliary(syntax, clause) || syntax.is_marked(clause, "before") ||
      syntax.is_marked(clause, "until"))
    return no_token;
  return syntax.clause(up);
}

// "They ALLIED in 2014 after the king FLED": the date of the clause above, when that is no news;
// the act is not later. nullptr for
// none.
const TimeExpression* dated_above(const Syntax& syntax, const std::vector<TimeExpression>& times,
                                  const Trigger& trigger) {
  const auto& published = syntax.document().article->published;
  if (!published || trigger.status != Status::actual) return nullptr;
  std::uint32_t clause = syntax.clause(trigger.clause);
  const bool is_apart = stands_apart(syntax, trigger);
  if (!is_apart) clause = clause_above(syntax, clause);
  for (int depth = 0; depth < 4 && clause != no_token; ++depth) {
    for (const TimeExpression& time : times) {
      if (!time.interval || !time.interval->latest || time.tokens.first >= time.tokens.last)
        continue;
      const Interval& days = *time.interval;
      // "this year" is told from now, but no news.
      const bool is_running =
          days.grain >= Grain::month && days.earliest <= *published && *days.latest > *published;
      if (!is_running &&
          (*days.latest > *published || (!is_apart && *published - *days.latest <= oldest_news)))
        continue;
      if (syntax.head(head_token(syntax, time.tokens)) == clause) return &time;
    }
    clause = clause_above(syntax, clause);
  }
  return nullptr;
}

// "they RECENTLY passed a law", "left SOME TIME AGO", "after RECENT talks": past, and not the day's
// news.
bool is_told_as_past(const Syntax& syntax, const std::vector<TimeExpression>& times,
                     const Trigger& trigger) {
  constexpr std::string_view past[] = {"recent", "earlier", "previous", "past", "former"};
  const auto is_past = [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::amod && is_one_of(syntax.lemma(c), past);
  };
  if (!syntax.is_verb(trigger.token) &&
      std::ranges::any_of(syntax.children(trigger.token), is_past))
    return true;
  return std::ranges::any_of(times, [&](const TimeExpression& time) {
    if (!time.is_vague || time.value != "PAST_REF" || time.tokens.first >= time.tokens.last)
      return false;
    const std::uint32_t head = head_token(syntax, time.tokens);
    const std::uint32_t up = syntax.head(head);
    // "hours ago" is the day's news
    return (up == trigger.token || up == trigger.clause) && syntax.lemma(head) != "hour" &&
           syntax.lemma(head) != "minute";
  });
}

// Without an expression: news of the news day, or a state that holds by then; nothing for what is
// still to come.
DatedBy presumed(const Syntax& syntax, const std::vector<TimeExpression>& times,
                 const Trigger& trigger, std::optional<Day> news_day) {
  const auto& published = syntax.document().article->published;
  if (!published || trigger.status == Status::planned || trigger.status == Status::possible ||
      trigger.status == Status::demanded || trigger.status == Status::hypothetical)
    return {};
  const bool is_title = syntax.document().sentences[syntax.sentence_of(trigger.token)].is_title;
  const std::uint32_t clause =
      syntax.is_verb(trigger.clause) ? trigger.clause : syntax.clause(trigger.clause);
  const bool is_news =
      is_title || (syntax.is_verb(clause) && !is_ongoing(syntax, trigger, clause) &&
                   !is_campaign(syntax, trigger) && !marks_out(syntax, trigger) &&
                   !is_known_act(syntax, trigger) && !is_given(syntax, trigger) &&
                   !is_blamed(syntax, trigger) && !is_told_as_past(syntax, times, trigger));
  if (is_news) {
    // A digest tells the day's acts in the present.
    const bool is_of_today = !is_title && is_present(syntax, clause);
    const Day day = is_of_today ? *published : news_day.value_or(*published);
    return {{day, day, Grain::day, true, false},
            day == *published ? DateBasis::published : DateBasis::context};
  }
  return {{std::nullopt, *published, Grain::day, false, false}, DateBasis::published};
}

// "rejected the ACCUSATIONS on Friday": what is refused was said before.
bool is_refused(const Syntax& syntax, const std::vector<Trigger>& triggers,
                const Trigger& trigger) {
  constexpr std::string_view said[] = {"ACCUSE", "AGREE", "REQUEST", "THREATEN"};
  return is_one_of(trigger.match.rule->type, said) && !syntax.is_verb(trigger.token) &&
         trigger.clause == trigger.token &&
         std::ranges::any_of(triggers, [&](const Trigger& refusal) {
           return refusal.match.rule->complement == Complement::refused &&
                  syntax.head(trigger.token) == refusal.token;
         });
}

// "LATER this month", not "later that month"
bool is_still_to_come(const Syntax& syntax, const TimeExpression& time) {
  return time.tokens.size() > 2 && syntax.lemma(time.tokens.first) == "late" &&
         syntax.lemma(time.tokens.first + 1) == "this";
}

// "May 7: Rebels who LOST the port seize a town": in a chronology told in the present the past is
// older than the entry.
DatedBy dated_by_entry(const Syntax& syntax, const Trigger& trigger, const Interval& entry) {
  std::uint32_t root = trigger.token;
  while (syntax.head(root) != no_token) root = syntax.head(root);
  const std::uint32_t clause =
      syntax.is_verb(trigger.clause) ? trigger.clause : syntax.clause(trigger.clause);
  const bool is_older =
      clause != root && is_present(syntax, root) && is_simple_past(syntax, clause);
  if (!is_older && !marks_out(syntax, trigger) && !is_known_act(syntax, trigger))
    return {entry, DateBasis::text};
  return {{std::nullopt, entry.latest, entry.grain, false, false}, DateBasis::context};
}

// "resigned following a defeat in SUNDAY'S vote", "warned it after MONDAY'S raid": what came before
// the news.
bool is_background(const Syntax& syntax, const TimeExpression& time) {
  constexpr std::string_view earlier[] = {"after", "following", "since", "despite", "over"};
  if (time.tokens.first >= time.tokens.last) return false;
  std::uint32_t at = head_token(syntax, time.tokens);
  // "is freed after police held him YESTERDAY"
  const std::uint32_t clause = syntax.clause(at);
  if (syntax.is_marked(clause, "after") || syntax.is_marked(clause, "since")) return true;
  if (!is_premodifier(syntax, at)) return false;
  for (int depth = 0; depth < 4 && at != no_token && !syntax.is_verb(at); ++depth) {
    if (is_one_of(syntax.preposition(at), earlier)) return true;
    at = syntax.head(at);
  }
  return false;
}

}  // namespace

std::optional<Day> find_news_day(const Syntax& syntax, const std::vector<TimeExpression>& times) {
  const Document& document = syntax.document();
  const auto& published = document.article->published;
  if (!published) return std::nullopt;
  std::uint32_t leads = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.is_title) continue;
    if (++leads > lead_sentences) break;
    for (const TimeExpression& time : times) {
      // News names its day without the year; a full date belongs to a caption or to history.
      const bool is_news_like =
          time.interval && time.type != TimexType::duration && time.underspecified != time.value;
      if (!sentence.span.contains(time.span) || !is_news_like || is_background(syntax, time))
        continue;
      const auto& day = time.interval->earliest;
      if (day && day == time.interval->latest && *day <= *published &&
          *published - *day <= oldest_news)
        return day;
    }
  }
  return std::nullopt;
}

std::vector<DatedBy> find_dates(const Syntax& syntax, const std::vector<TimeExpression>& times,
                                const std::vector<Trigger>& triggers, std::optional<Day> news_day,
                                const std::optional<Interval>& entry) {
  std::vector<DatedBy> dates;
  for (const Trigger& trigger : triggers) {
    const TimeExpression* best = nullptr;
    std::uint32_t best_head = no_token;
    std::tuple<Bond, bool, std::uint32_t> best_rank{Bond::none, false, 0};
    // "closed the border on Monday over a RAID last week": of two dates of the clause the one
    // behind is that of the last noun before it.
    const auto is_last_before = [&](std::uint32_t time) {
      return trigger.clause == trigger.token && !syntax.is_verb(trigger.token) &&
             std::ranges::none_of(triggers, [&](const Trigger& other) {
               return trigger.token < other.token && other.token < time;
             });
    };
    for (const TimeExpression& time : times) {
      if (!time.interval || time.interval->is_unbounded() || time.tokens.first >= time.tokens.last)
        continue;
      const std::uint32_t head = head_token(syntax, time.tokens);
      const std::uint32_t distance =
          head > trigger.token ? head - trigger.token : trigger.token - head;
      const Bond tie = bond(syntax, head, trigger);
      const bool is_behind = head > trigger.token && is_last_before(head);
      const std::tuple rank{tie, tie == Bond::clause && !is_behind, distance};
      if (tie == Bond::none || (!is_when_clause_of(syntax, head, trigger) &&
                                !fits(syntax, trigger, head, *time.interval)))
        continue;
      if (tie == Bond::nearby && !is_recent(syntax, trigger, *time.interval)) continue;
      if (best == nullptr || rank < best_rank) {
        best = &time;
        best_head = head;
        best_rank = rank;
      }
    }
    if (best == nullptr && entry && trigger.status == Status::actual) {
      dates.push_back(dated_by_entry(syntax, trigger, *entry));
      continue;
    }
    if (best == nullptr) {
      if (const auto since = since_beginning(syntax, times, trigger)) {
        dates.push_back({*since, DateBasis::text});
        continue;
      }
      if (const TimeExpression* above = dated_above(syntax, times, trigger)) {
        Interval date = *above->interval;
        date.earliest.reset();
        date.latest = std::min(date.latest, syntax.document().article->published);
        dates.push_back({date, DateBasis::context});
        continue;
      }
      dates.push_back(presumed(syntax, times, trigger, news_day));
      continue;
    }
    // "since 1971, when he fell": he fell that year
    Interval date = is_when_clause_of(syntax, best_head, trigger)
                        ? *best->interval
                        : opened(syntax, best_head, *best);
    add_next_day(syntax, times, *best, date);
    stretch(syntax, times, trigger, date);
    dates.push_back(
        {date, std::get<Bond>(best_rank) == Bond::nearby ? DateBasis::context : DateBasis::text,
         is_premodifier(syntax, best_head) && syntax.head(best_head) == trigger.token,
         is_still_to_come(syntax, *best) ||
             is_scheduled(syntax, trigger, best_head, *best->interval)});
  }
  for (std::size_t i = 0; i < triggers.size(); ++i)
    if (is_refused(syntax, triggers, triggers[i]) && !dates[i].is_of_noun) {
      dates[i].date.earliest.reset();
      dates[i].date.approximate = false;
      dates[i].basis = DateBasis::published;
    }
  const auto& published = syntax.document().article->published;
  date_by_distance(syntax, times, triggers, news_day ? news_day : published, dates);
  if (published) date_by_span(syntax, times, triggers, *published, dates);
  return dates;
}

}  // namespace annals
