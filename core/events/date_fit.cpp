#include "core/events/date_fit.h"

#include "core/events/mood.h"

#include <algorithm>

namespace annals {
namespace {

// What a verb in the present tells, and one in the present perfect, lies at most so many days back.
constexpr int oldest_present = 7;
constexpr int oldest_perfect = 92;

bool has_auxiliary(const Syntax& syntax, std::uint32_t verb, bool (*is_wanted)(const Token&)) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    const Token& t = syntax.token(c);
    return (t.relation == Deprel::aux || t.relation == Deprel::aux_pass ||
            t.relation == Deprel::cop) &&
           is_wanted(t);
  });
}

// "the largest rally SINCE MARCH", "for the third TIME THIS YEAR": a comparison.
bool is_comparison(const Syntax& syntax, std::uint32_t time) {
  for (std::uint32_t i = time; i-- > 0 && time - i <= 2;)
    if (syntax.lemma(i) == "time" && syntax.sentence_of(i) == syntax.sentence_of(time)) return true;
  // "the first talks SINCE a raid IN MAY"
  std::uint32_t since = time;
  for (int depth = 0; depth < 3 && syntax.preposition(since) != "since" &&
                      syntax.head(since) != no_token && !syntax.is_verb(since);
       ++depth)
    since = syntax.head(since);
  if (syntax.preposition(since) != "since" || is_premodifier(syntax, time)) return false;
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t i = time; i-- > (time > reach ? time - reach : 0);) {
    if (syntax.sentence_of(i) != syntax.sentence_of(time) || syntax.is_verb(i)) return false;
    const auto lemma = syntax.lemma(i);
    if (syntax.token(i).xpos == Xpos::jjs || lemma == "first" || lemma == "most" || lemma == "time")
      return true;
  }
  return false;
}

}  // namespace

bool is_present(const Syntax& syntax, std::uint32_t verb) {
  return syntax.token(verb).xpos == Xpos::vbz || syntax.token(verb).xpos == Xpos::vbp;
}

bool has_present_auxiliary(const Syntax& syntax, std::uint32_t verb) {
  return has_auxiliary(syntax, verb,
                       [](const Token& t) { return t.xpos == Xpos::vbz || t.xpos == Xpos::vbp; });
}

bool is_present_passive(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::aux_pass && is_present(syntax, c);
  });
}

bool is_simple_past(const Syntax& syntax, std::uint32_t verb) {
  return syntax.token(verb).xpos == Xpos::vbd ||
         (syntax.is_passive(verb) &&
          has_auxiliary(syntax, verb, [](const Token& t) { return t.xpos == Xpos::vbd; }));
}

bool is_premodifier(const Syntax& syntax, std::uint32_t token) {
  const Deprel r = syntax.token(token).relation;
  const bool is_nominal = r == Deprel::compound || r == Deprel::amod || r == Deprel::nummod ||
                          r == Deprel::nmod_poss || r == Deprel::nmod || r == Deprel::nmod_desc ||
                          r == Deprel::nmod_unmarked;
  return is_nominal && syntax.head(token) != no_token && syntax.head(token) > token &&
         syntax.preposition(token).empty();
}

bool is_goal(std::string_view preposition) {
  static constexpr std::string_view goals[] = {"for", "by", "until", "till", "through"};
  return is_one_of(preposition, goals);
}

bool is_scheduled(const Syntax& syntax, const Trigger& trigger, std::uint32_t time,
                  const Interval& date) {
  constexpr std::string_view lasting[] = {"until", "till", "through", "to", "for", "from"};
  const auto& published = syntax.document().article->published;
  const std::uint32_t verb = trigger.clause;
  return published && date.earliest && *date.earliest > *published &&
         is_present_passive(syntax, verb) && !syntax.has_child(verb, Deprel::aux) &&
         syntax.head(time) == verb && !is_one_of(syntax.preposition(time), lasting);
}

bool fits(const Syntax& syntax, const Trigger& trigger, std::uint32_t time, const Interval& date) {
  if (is_comparison(syntax, time)) return false;
  if (is_scheduled(syntax, trigger, time, date)) return true;
  const auto& published = syntax.document().article->published;
  const std::uint32_t verb = trigger.clause;
  // "WILL lift the ban after protests last week"
  if (published && trigger.status == Status::planned && syntax.is_verb(verb) && date.latest &&
      *date.latest < *published && has_future(syntax, verb))
    return false;
  if (!published || trigger.status != Status::actual || !syntax.is_verb(verb)) return true;
  const auto preposition = syntax.preposition(time);
  if (verb == trigger.token && syntax.head(time) == verb &&
      (preposition == "to" || (is_goal(preposition) && date.latest && *date.latest > *published)))
    return false;
  // "proposes to meet ON 15 MAY": the complement's
  if (is_present(syntax, verb) && time > verb && date.earliest && *date.earliest > *published &&
      std::min(syntax.child(verb, Deprel::xcomp), syntax.child(verb, Deprel::ccomp)) < time)
    return false;
  const Xpos xpos = syntax.token(verb).xpos;
  const bool is_past =
      xpos == Xpos::vbd || (xpos == Xpos::vbn && has_present_auxiliary(syntax, verb));
  if (verb == trigger.token && is_past && date.earliest && *date.earliest > *published)
    return false;
  const int age = date.latest ? *published - *date.latest : 0;
  if (time < verb || age <= oldest_present) return true;
  if (is_present(syntax, verb)) return false;
  return age <= oldest_perfect || preposition == "since" || !has_present_auxiliary(syntax, verb);
}

}  // namespace annals
