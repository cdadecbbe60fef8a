#include "core/events/date_bonds.h"

#include "core/events/date_fit.h"
#include "core/events/mood.h"

#include <algorithm>

namespace annals {
namespace {

// True when every step from `from` up to `to` stays within one clause. "Ali Bako, PRESIDENT FROM
// 2001 TO 2008, criticised": what somebody was called is no part of it.
bool is_within_clause(const Syntax& syntax, std::uint32_t from, std::uint32_t to) {
  for (int depth = 0; depth < 24 && from != no_token; ++depth) {
    if (from == to) return true;
    const Deprel r = syntax.token(from).relation;
    if (depth > 0 && r == Deprel::appos && !syntax.is_time(from)) return false;
    // "was elected PRESIDENT in 2014"
    const bool is_predicate = r == Deprel::xcomp && !syntax.is_verb(from);
    if ((is_clausal(r) && !is_predicate) || (r == Deprel::conj && syntax.is_verb(from)))
      return false;
    from = syntax.head(from);
  }
  return false;
}

// "SPEAKING on Monday, the president praised …"
bool is_participle_of(const Syntax& syntax, std::uint32_t clause, std::uint32_t verb) {
  const Token& t = syntax.token(clause);
  return t.relation == Deprel::advcl && t.xpos == Xpos::vbg && syntax.head(clause) == verb &&
         !syntax.has_child(clause, Deprel::mark);
}

// The clauses whose adverbials also hold for the trigger's: "On Monday they met AND SIGNED", "…,
// KILLING three".
std::uint32_t sharing_clause(const Syntax& syntax, const Trigger& trigger, std::uint32_t clause) {
  const Token& t = syntax.token(clause);
  const std::uint32_t up = syntax.head(clause);
  if (up == no_token) return no_token;
  // "annexed it in 2014 and backs the rebels": another tense, another time.
  if (t.relation == Deprel::conj)
    return is_present(syntax, clause) == is_present(syntax, up) ? up : no_token;
  if (t.relation == Deprel::xcomp) return up;
  // "met in Riga on Monday, WHERE THEY DISCUSSED trade", "a summit AT WHICH THEY CONDEMNED it"
  const bool is_relative = t.relation == Deprel::acl_relcl || t.relation == Deprel::advcl_relcl;
  const bool is_of_occasion = std::ranges::any_of(syntax.children(clause), [&](std::uint32_t c) {
    const auto before = syntax.preposition(c);
    return syntax.lemma(c) == "where" ||
           (syntax.lemma(c) == "which" && (before == "at" || before == "during"));
  });
  const bool is_verbal = syntax.is_verb(trigger.clause);  // not "condemned THE COUP" there
  if (is_relative && is_of_occasion && is_verbal && syntax.clause(up) < clause)
    return syntax.clause(up);
  return is_participle_of(syntax, clause, up) ? up : no_token;
}

// "BOMBED and sank two ships on Friday": the second of two verbs that share their complements, else
// no_token.
std::uint32_t coordinated(const Syntax& syntax, const Trigger& trigger) {
  const std::uint32_t verb = trigger.token;
  const std::uint32_t second = syntax.child(verb, Deprel::conj);
  if (!syntax.is_verb(verb) || second == no_token || second != verb + 2) return no_token;
  return is_present(syntax, verb) == is_present(syntax, second) ? second : no_token;
}

// "prices fell this week AS MINISTERS MET", "failed in May TO REACH a deal"
bool goes_with_main(const Syntax& syntax, const Trigger& trigger) {
  const Token& t = syntax.token(trigger.token);
  if (t.relation != Deprel::advcl || trigger.status != Status::actual) return false;
  const bool is_during =
      syntax.is_marked(trigger.token, "as") || syntax.is_marked(trigger.token, "while");
  if (is_during && syntax.has_child(trigger.token, Deprel::nsubj))
    return is_present(syntax, trigger.token) == is_present(syntax, syntax.head(trigger.token));
  return syntax.is_marked(trigger.token, "to");
}

// "will back the bill WHEN IT MEETS TOMORROW"
bool is_in_when_clause_below(const Syntax& syntax, std::uint32_t time, const Trigger& trigger) {
  const std::uint32_t clause = syntax.clause(time);
  if ((trigger.status != Status::planned && trigger.status != Status::possible) ||
      syntax.token(clause).relation != Deprel::advcl || syntax.head(time) != clause)
    return false;
  const std::uint32_t above = syntax.head(clause);
  if (above != trigger.clause && above != syntax.clause(trigger.clause)) return false;
  return std::ranges::any_of(syntax.children(clause), [&](std::uint32_t c) {
    return c < clause && syntax.lemma(c) == "when";
  });
}

// True when `time` stands in a clause that modifies `verb` and tells the same time: "fought men who
// had stormed the town ON SUNDAY".
bool is_below(const Syntax& syntax, std::uint32_t time, std::uint32_t verb) {
  constexpr std::string_view telling[] = {"announce",  "propose", "condemn", "criticise",
                                          "criticize", "demand",  "request", "report",
                                          "suggest",   "reveal"};
  const bool is_gerund =
      syntax.token(verb).xpos == Xpos::vbg && !has_present_auxiliary(syntax, verb);
  if (syntax.is_verb(verb) && !is_gerund && !is_simple_past(syntax, verb)) return false;
  if (time < verb) return is_participle_of(syntax, syntax.clause(time), verb);
  std::uint32_t token = time;
  for (int depth = 0; depth < 24 && token != no_token; ++depth, token = syntax.head(token)) {
    if (token == verb) return true;
    const Deprel r = syntax.token(token).relation;
    // "talks, which were ANNOUNCED yesterday"
    if (r == Deprel::acl_relcl && is_one_of(syntax.lemma(token), telling)) return false;
    if (r == Deprel::ccomp || r == Deprel::parataxis || r == Deprel::conj ||
        syntax.is_marked(token, "after") || syntax.is_marked(token, "before") ||
        syntax.is_marked(token, "since") || syntax.is_marked(token, "to") ||
        syntax.is_marked(token, "that"))
      return false;
  }
  return false;
}

// "the treaty is, according to THE PLEDGE, to be signed in May": that is not when it was given.
bool is_authority(const Syntax& syntax, const Trigger& trigger) {
  return !syntax.is_verb(trigger.token) && trigger.clause == trigger.token &&
         syntax.preposition(trigger.token) == "according to";
}

// "THE TRUCE expires on Friday": that is no day on which it was made.
bool runs_out(const Syntax& syntax, const Trigger& trigger) {
  const std::uint32_t verb = syntax.head(trigger.token);
  return trigger.clause == trigger.token && verb != no_token &&
         syntax.token(trigger.token).relation == Deprel::nsubj &&
         (syntax.lemma(verb) == "expire" || syntax.lemma(verb) == "lapse");
}

// "WON the election", "HELD the talks": the noun of the pattern is the act.
bool names_same_act(const Trigger& trigger, std::uint32_t noun) {
  const auto type = trigger.match.rule->type;
  return (type == "CONSULT" || type == "AGREE" || type == "OTHER:election") &&
         std::ranges::find(trigger.match.parts, noun) != trigger.match.parts.end();
}

// "elections SET FOR 30 January", "the vote DUE on Friday", "an offer MADE last May": the day fixed
// for what a noun tells, or on which it was done.
bool is_fixed_for(const Syntax& syntax, std::uint32_t time, std::uint32_t noun) {
  constexpr std::string_view fixing[] = {
      "set",    "schedule", "plan",  "slate",    "due",   "fix",    "hold",  "start",
      "begin",  "open",     "make",  "announce", "sign",  "reach",  "issue", "launch",
      "impose", "stage",    "carry", "conduct",  "agree", "publish"};
  const std::uint32_t fixed = syntax.head(time);
  return fixed != no_token && syntax.head(fixed) == noun &&
         syntax.token(fixed).relation == Deprel::acl && is_one_of(syntax.lemma(fixed), fixing);
}

// "the 2003 invasion that TOPPLED him": a clause about a dated act tells of its day.
bool is_of_antecedent(const Syntax& syntax, std::uint32_t time, const Trigger& trigger) {
  const std::uint32_t act = syntax.head(trigger.token);
  const std::uint32_t pronoun = syntax.child(trigger.token, Deprel::nsubj);
  return act != no_token && syntax.token(trigger.token).relation == Deprel::acl_relcl &&
         syntax.head(time) == act && is_premodifier(syntax, time) && pronoun != no_token &&
         (syntax.lemma(pronoun) == "that" || syntax.lemma(pronoun) == "which");
}

// "said YESTERDAY that it would not yield", "said on MONDAY it was moving ships": what is refused
// by saying so, or goes on while it is said.
bool is_done_by_saying(const Syntax& syntax, std::uint32_t time, const Trigger& trigger) {
  const std::uint32_t verb = trigger.clause, saying = syntax.head(verb);
  if (trigger.status != Status::actual || saying == no_token || syntax.head(time) != saying ||
      syntax.token(verb).relation != Deprel::ccomp || !is_simple_past(syntax, saying))
    return false;
  return std::ranges::any_of(syntax.children(verb),
                             [&](std::uint32_t c) {
                               const bool goes_on = syntax.token(verb).xpos == Xpos::vbg &&
                                                    syntax.token(c).xpos == Xpos::vbd;
                               return syntax.token(c).relation == Deprel::aux &&
                                      (goes_on || syntax.lemma(c) == "would");
                             }) ||
         (trigger.match.rule->is_lasting && syntax.token(verb).xpos == Xpos::vbd);
}

}  // namespace

bool is_when_clause_of(const Syntax& syntax, std::uint32_t time, const Trigger& trigger) {
  const std::uint32_t clause = syntax.clause(trigger.clause);
  const std::uint32_t up = syntax.head(clause);
  const Deprel r = syntax.token(clause).relation;
  if (up == no_token || (r != Deprel::acl_relcl && r != Deprel::advcl_relcl && r != Deprel::advcl))
    return false;
  for (const std::uint32_t c : syntax.children(clause))
    if (syntax.lemma(c) == "when") return time < c && is_within_clause(syntax, time, up);
  return false;
}

bool marks_out(const Syntax& syntax, const Trigger& trigger) {
  constexpr std::string_view known_by[] = {"suspect", "victim",    "survivor",   "witness",
                                           "veteran", "architect", "mastermind", "perpetrator",
                                           "plotter", "hero",      "ringleader", "culprit"};
  if (trigger.clause != trigger.token || syntax.is_verb(trigger.token)) return false;
  const Deprel r = syntax.token(trigger.token).relation;
  return r == Deprel::compound ||
         (r == Deprel::nmod && is_one_of(syntax.lemma(syntax.head(trigger.token)), known_by));
}

bool stands_apart(const Syntax& syntax, const Trigger& trigger) {
  static constexpr std::string_view apart[] = {"after",   "following", "since", "under",
                                               "despite", "over",      "about", "against"};
  return !syntax.is_verb(trigger.token) && trigger.clause == trigger.token &&
         is_one_of(syntax.preposition(trigger.token), apart);
}

Bond bond(const Syntax& syntax, std::uint32_t time, const Trigger& trigger) {
  if (syntax.sentence_of(time) != syntax.sentence_of(trigger.token)) return Bond::none;
  if (runs_out(syntax, trigger) && !is_within_clause(syntax, time, trigger.token))
    return Bond::none;
  if (is_when_clause_of(syntax, time, trigger) || is_of_antecedent(syntax, time, trigger) ||
      is_fixed_for(syntax, time, trigger.token))
    return Bond::own;
  // "presented a budget FOR 1987": what the budget is for
  const bool is_of_object =
      syntax.token(time).relation == Deprel::nmod || syntax.token(time).upos == Upos::num;
  if (syntax.preposition(time) == "for" && is_of_object && syntax.is_verb(trigger.token) &&
      syntax.has_child(trigger.token, Deprel::obj) && trigger.status == Status::actual)
    return Bond::none;
  // "the 2019–2021 protests": the second year hangs on the first
  if (time >= 2 && syntax.head(time) == time - 2 && syntax.is_time(time - 2)) time -= 2;
  // "the 2015 accord", "Friday's meeting": the date of that noun alone, and of "won the 2002
  // ELECTION"
  if (is_premodifier(syntax, time) && syntax.head(time) != trigger.token)
    return names_same_act(trigger, syntax.head(time)) ? Bond::own : Bond::none;
  if (is_within_clause(syntax, time, trigger.token)) return Bond::own;
  if (trigger.clause != trigger.token && is_within_clause(syntax, time, trigger.clause))
    return Bond::own;
  // "the victims of the RAID on Friday": a date behind may be that of the raid.
  const bool is_of_noun =
      time > trigger.token && syntax.token(trigger.token).relation == Deprel::nmod;
  if ((marks_out(syntax, trigger) && !is_of_noun) || is_authority(syntax, trigger))
    return Bond::none;
  // "were warned THIS WEEK, months after the accident", "months after the accident, … THIS WEEK"
  constexpr std::uint32_t beside = 5;  // tokens
  if ((time < trigger.token || time > trigger.token + beside) && stands_apart(syntax, trigger))
    return Bond::none;
  std::uint32_t clause = syntax.clause(trigger.clause);
  if (is_within_clause(syntax, time, clause)) return Bond::clause;
  if (const auto second = coordinated(syntax, trigger);
      second != no_token && is_within_clause(syntax, time, second))
    return Bond::shared;
  if (is_done_by_saying(syntax, time, trigger)) return Bond::shared;
  if (is_in_when_clause_below(syntax, time, trigger)) return Bond::shared;
  if (goes_with_main(syntax, trigger) && syntax.head(time) == syntax.head(clause))
    return Bond::shared;
  for (int depth = 0; depth < 4; ++depth) {
    clause = sharing_clause(syntax, trigger, clause);
    if (clause == no_token) break;
    if (is_within_clause(syntax, time, clause))
      return is_goal(syntax.preposition(time)) ? Bond::none : Bond::shared;
  }
  // "accusations that it attacked ON SUNDAY": that of what is alleged
  if (trigger.match.rule->type == "ACCUSE" && !syntax.is_verb(trigger.token)) return Bond::none;
  return is_below(syntax, time, trigger.clause) ? Bond::nearby : Bond::none;
}

}  // namespace annals
