#include "core/events/purposes.h"

#include "core/events/date_fit.h"
#include "core/events/mood.h"

#include <algorithm>

namespace annals {

bool is_done_there(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view coming[] = {"arrive", "land", "come", "convene"};
  verb = syntax.first_conjunct(verb);
  const std::uint32_t place = syntax.head(verb);
  const Deprel r = syntax.token(verb).relation;
  if (r != Deprel::advcl && r != Deprel::xcomp) return false;
  const bool is_there = r == Deprel::advcl && syntax.has_child(place, Deprel::cop) &&
                        syntax.preposition(place) == "in";
  const bool has_come = is_one_of(syntax.lemma(place), coming) && !syntax.is_negated(place) &&
                        (is_simple_past(syntax, place) || is_perfect(syntax, place));
  return is_there || has_come;
}

bool is_done_by_means(const Syntax& syntax, const EventRules& rules, std::uint32_t verb) {
  verb = syntax.first_conjunct(verb);
  std::uint32_t use = syntax.head(verb);
  if (syntax.token(verb).relation == Deprel::acl && use != no_token) use = syntax.head(use);
  if (use == no_token || !syntax.is_verb(use) || !rules.holds("means", syntax.lemma(use)) ||
      syntax.is_passive(use) || syntax.is_negated(use))
    return false;
  return syntax.token(use).xpos == Xpos::vbd || is_perfect(syntax, use);
}

bool is_of_contact(const Syntax& syntax, const EventRules& rules, std::uint32_t verb) {
  const std::uint32_t contact = syntax.head(verb);
  const Deprel r = syntax.token(verb).relation;
  // "asked the king to protest": the king protests.
  const bool is_own = r == Deprel::xcomp && syntax.objects(contact).empty();
  return (r == Deprel::advcl || is_own) && syntax.is_marked(verb, "to") && contact != no_token &&
         rules.holds("contact", syntax.lemma(contact));
}

bool is_said_there(const Syntax& syntax, const EventRules& rules, const Trigger& trigger,
                   std::uint32_t verb) {
  constexpr std::string_view said[] = {"ACCUSE", "REQUEST", "SUPPORT", "THREATEN"};
  verb = syntax.first_conjunct(verb);
  const std::uint32_t contact = syntax.head(verb);
  return is_one_of(trigger.match.rule->type, said) && is_of_contact(syntax, rules, verb) &&
         !syntax.is_negated(contact) &&
         (syntax.token(contact).xpos == Xpos::vbd || is_perfect(syntax, contact));
}

bool is_purpose(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view fighting[] = {"fight", "battle", "struggle", "clash"};
  verb = syntax.first_conjunct(verb);
  const Deprel r = syntax.token(verb).relation;
  // "battled TO DISLODGE the rebels"
  const bool is_fought_for =
      r == Deprel::xcomp && is_one_of(syntax.lemma(syntax.head(verb)), fighting);
  return (r == Deprel::acl || r == Deprel::advcl || is_fought_for) &&
         syntax.is_marked(verb, "to") && !is_done_there(syntax, verb);
}

bool is_to_begin(const Syntax& syntax, const std::vector<Trigger>& triggers, const Trigger& act) {
  const auto verb = std::ranges::find(triggers, act.clause, &Trigger::token);
  const std::uint32_t noun = syntax.head(act.clause);
  return verb != triggers.end() && noun != no_token &&
         (noun == act.token || noun == act.match.object) && !syntax.is_marked(act.clause, "for") &&
         (verb->match.rule->complement == Complement::same ||
          verb->match.rule->complement == Complement::none);
}

bool is_designed(const Syntax& syntax, const EventRules& rules, std::uint32_t verb) {
  const std::uint32_t up = syntax.head(syntax.first_conjunct(verb));
  if (up == no_token || !rules.holds("purpose", syntax.lemma(up))) return false;
  const bool is_participle = syntax.is_passive(up) || (syntax.token(up).relation == Deprel::acl &&
                                                       syntax.token(up).xpos == Xpos::vbd);
  return is_participle && is_clausal(syntax.token(syntax.first_conjunct(verb)).relation);
}

}  // namespace annals
