// Words of one sentence that tell one act: "killed in an attack", "the blast that killed nine".
#include "core/events/trigger.h"
#include "core/text/characters.h"

#include <algorithm>

namespace annals {

std::uint32_t carrier_of(const Syntax& syntax, std::uint32_t noun, const EventRules& rules) {
  const std::uint32_t first = syntax.first_conjunct(noun);
  const std::uint32_t up = syntax.head(first);
  if (up == no_token) return first;
  const Deprel r = syntax.token(first).relation;
  const auto holds = [&](std::string_view set) { return rules.holds(set, syntax.lemma(up)); };
  const bool is_carried =
      (r == Deprel::nmod && syntax.preposition(first) == "of" && holds("carrier")) ||
      (r == Deprel::compound && holds("frame"));
  return is_carried ? up : first;
}

namespace {

// "A WEEK after Kenya bombed", "TWO DAYS after": another act, at another time.
bool is_measured(const Syntax& syntax, std::uint32_t clause) {
  const std::uint32_t mark = syntax.child(clause, Deprel::mark);
  if (mark == no_token || mark == 0) return false;
  const std::uint32_t unit = mark - 1;
  return syntax.token(unit).relation == Deprel::obl_unmarked &&
         (syntax.has_child(unit, Deprel::nummod) || syntax.determiner(unit) == "a");
}

// The clause of `other` says when or after what the act of `verb` happened.
bool is_occasion(const Syntax& syntax, const Trigger& verb, const Trigger& other) {
  const std::uint32_t clause = syntax.clause(other.clause);
  return syntax.token(clause).relation == Deprel::advcl && syntax.head(clause) == verb.token &&
         !is_measured(syntax, clause);
}

// "shelled the town, killing two and wounding five"
bool is_result(const Syntax& syntax, const Trigger& verb, const Trigger& other) {
  const std::uint32_t first = syntax.first_conjunct(verb.token);
  return syntax.token(first).relation == Deprel::advcl && syntax.token(first).xpos == Xpos::vbg &&
         syntax.head(first) == other.clause;
}

// "the rockets FIRED by the militia HIT a town", "FIRED rockets that HIT a town": what one verb
// sends does the act of the other.
bool is_by_what_is_sent(const Syntax& syntax, const Trigger& verb, const Trigger& other) {
  const auto holds = [](const std::vector<std::uint32_t>& all, std::uint32_t token) {
    return std::ranges::find(all, token) != all.end();
  };
  if (verb.sources.empty() || verb.sources != other.sources) return false;
  const Deprel hits = syntax.token(verb.token).relation, sent = syntax.token(other.token).relation;
  return (hits == Deprel::acl_relcl &&
          holds(syntax.objects(other.token), syntax.head(verb.token))) ||
         (sent == Deprel::acl && syntax.is_passive(other.token) &&
          syntax.child(verb.token, Deprel::nsubj) == syntax.head(other.token));
}

// "killed in an attack", "the blast killed", "killed when rebels fired": two words tell one act.
bool tells_act_of(const Syntax& syntax, const EventRules& rules, const Trigger& verb,
                  const Trigger& other) {
  constexpr std::string_view where[] = {"in", "at", "near", "on", "outside"};
  if (other.match.rule->type != verb.match.rule->type || !other.dropped.empty() ||
      other.token == verb.token)
    return false;
  if (syntax.is_verb(other.token) &&
      (is_by_what_is_sent(syntax, verb, other) ||
       (verb.match.rule->needs_agent && !other.match.rule->needs_agent &&
        (is_occasion(syntax, verb, other) || is_result(syntax, verb, other)))))
    return true;
  // "in a RAID carried out by rebels": the verb's act is what its noun names.
  const std::uint32_t owner = syntax.head(other.token);
  const bool is_of_noun = syntax.token(other.token).relation == Deprel::acl &&
                          std::ranges::find(other.match.parts, owner) != other.match.parts.end();
  if (syntax.is_verb(other.token) && !is_of_noun) return false;
  // "in a missile and drone STRIKE"
  const std::uint32_t noun =
      syntax.first_conjunct(carrier_of(syntax, is_of_noun ? owner : other.token, rules));
  // "the blast that killed nine", "a blast killing nine"
  const std::uint32_t relative = syntax.first_conjunct(verb.token);
  const Deprel modifier = syntax.token(relative).relation;
  const bool modifies = syntax.head(relative) == noun || syntax.head(relative) == other.token;
  if (modifies && modifier == Deprel::acl && syntax.token(relative).xpos == Xpos::vbg) return true;
  if (modifies && modifier == Deprel::acl_relcl) {
    const auto subjects = syntax.subjects(relative);
    if (std::ranges::find(subjects, syntax.head(relative)) != subjects.end()) return true;
  }
  const Deprel r = syntax.token(noun).relation;
  const auto preposition = syntax.preposition(noun);
  const bool is_means =
      r == Deprel::nsubj || r == Deprel::obl_agent ||
      (r == Deprel::obl &&
       (preposition == "in" || preposition == "by" || preposition == "during" ||
        preposition == "with" || preposition == "after" || preposition == "following" ||
        preposition == "for" || preposition == "at"));
  if (!is_means) return false;
  // "killed and dozens injured in a blast", "killed at a checkpoint in a blast": the noun may hang
  // on what is coordinated or on a place.
  const auto verbs = syntax.conjuncts(syntax.first_conjunct(verb.token));
  std::uint32_t at = syntax.head(noun);
  for (int steps = 0; steps < 3 && at != no_token; ++steps, at = syntax.head(at)) {
    if (std::ranges::find(verbs, at) != verbs.end()) return true;
    const Deprel up = syntax.token(at).relation;
    const bool is_place = up == Deprel::obl && is_one_of(syntax.preposition(at), where);
    if (up != Deprel::acl && up != Deprel::conj && up != Deprel::xcomp && !is_place) return false;
  }
  return false;
}

// "A bomb KILLED two": an act by nobody may fit a rule that needs no doer. Its parties stay.
bool fits_without_doer(const Syntax& syntax, const Referents& referents, Trigger& verb) {
  if (verb.rivals.empty()) return false;
  Trigger other = verb;
  other.match = other.rivals.front();
  other.rivals.erase(other.rivals.begin());
  if (!choose_match(syntax, referents, other) || other.match.rule->needs_agent ||
      other.match.rule->type != verb.match.rule->type)
    return false;
  verb.match = std::move(other.match);
  return true;
}

// "killed WHEN REBELS STORMED the village", "gunmen ATTACKED a church and ten people were killed",
// "in the first, an ATTACK by rebels, ten were killed", "killed in strikes CONDUCTED by rebels".
bool is_told_beside(const Syntax& syntax, const Trigger& verb, const Trigger& force) {
  constexpr std::string_view occasions[] = {"when", "as", "after"};
  const auto is_of_verb = [&](std::uint32_t token) {
    return token != no_token && syntax.first_conjunct(token) == syntax.first_conjunct(verb.token);
  };
  const bool is_of_noun = syntax.token(force.token).relation == Deprel::acl;
  const std::uint32_t noun = is_of_noun ? syntax.head(force.token) : force.token;
  if ((is_of_noun || !syntax.is_verb(noun)) && is_of_verb(syntax.clause(noun))) return true;
  const std::uint32_t clause = syntax.clause(force.clause);
  if (syntax.token(clause).relation == Deprel::advcl && is_of_verb(syntax.head(clause)))
    return !is_measured(syntax, clause) &&
           std::ranges::any_of(syntax.children(clause), [&](std::uint32_t c) {
             const Deprel r = syntax.token(c).relation;
             return c < clause && (r == Deprel::mark || r == Deprel::advmod) &&
                    is_one_of(syntax.lemma(c), occasions);
           });
  const bool is_before = force.clause < verb.token;  // or "killed and two WOUNDED by rebels"
  return (is_before || syntax.is_passive(force.clause)) && is_of_verb(force.clause) &&
         (verb.places.empty() || force.places.empty());
}

// "Nine civilians WERE KILLED when rebels stormed the village": by the force that is told with it,
// where nobody else is said to have killed them.
bool fell_in(const Syntax& syntax, const Trigger& verb, const Trigger& force) {
  return verb.match.rule->type == "ASSAULT" && verb.match.rule->needs_agent &&
         verb.sources.empty() && syntax.is_passive(verb.token) && &force != &verb &&
         force.match.rule->type == "ASSAULT" && force.dropped.empty() && !force.sources.empty() &&
         force.status == Status::actual && is_told_beside(syntax, verb, force);
}

}  // namespace

void match_acts(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                std::vector<Trigger>& triggers) {
  for (Trigger& verb : triggers) {
    if (!syntax.is_verb(verb.token) || !verb.dropped.empty()) continue;
    auto told = std::ranges::find_if(
        triggers, [&](const Trigger& other) { return tells_act_of(syntax, rules, verb, other); });
    if (told == triggers.end() && verb.told_with == no_token)
      told = std::ranges::find_if(
          triggers, [&](const Trigger& force) { return fell_in(syntax, verb, force); });
    if (told != triggers.end()) verb.told_with = told->token;
    if (verb.match.rule->needs_agent && verb.sources.empty() && verb.told_with == no_token &&
        !fits_without_doer(syntax, referents, verb))
      verb.dropped = "nobody is said to have done it";
  }
}

}  // namespace annals
