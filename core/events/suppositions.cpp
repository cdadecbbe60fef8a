#include "core/events/suppositions.h"

#include "core/events/mood.h"

#include <algorithm>

namespace annals {
namespace {

// "should Chad attack", "were he to leave", "did Chad attack?": the auxiliary before the subject
// supposes or asks.
bool is_inverted(const Syntax& syntax, std::uint32_t verb) {
  std::uint32_t subject = syntax.child(verb, Deprel::nsubj);
  if (subject == no_token) subject = syntax.child(verb, Deprel::nsubj_pass);
  return subject != no_token && std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
           const Deprel r = syntax.token(c).relation;
           return (r == Deprel::aux || r == Deprel::aux_pass) && c < subject;
         });
}

// "ATTACKING Chad would be wrong", "the envoy said that it could help"
bool is_supposed_subject(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t up = syntax.head(verb);
  return up != no_token && syntax.token(verb).relation == Deprel::csubj && has_modal(syntax, up);
}

// "anyone who attacks": nobody yet.
bool is_anyones(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view anyone[] = {"anyone", "anybody", "whoever"};
  const auto subjects = syntax.subjects(verb);
  return syntax.token(verb).xpos == Xpos::vbz &&
         std::ranges::any_of(subjects,
                             [&](std::uint32_t s) { return is_one_of(syntax.lemma(s), anyone); });
}

// "have YET to agree": not done.
bool is_not_yet(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t up = syntax.head(syntax.first_conjunct(verb));
  return up != no_token && (syntax.lemma(up) == "have" || syntax.lemma(up) == "be") &&
         std::ranges::any_of(syntax.children(up), [&](std::uint32_t c) {
           return syntax.token(c).relation == Deprel::advmod && syntax.lemma(c) == "yet";
         });
}

bool has_any(const Syntax& syntax, std::uint32_t noun) {
  return noun != no_token && syntax.determiner(noun) == "any";
}

// "only if RAIDS stop its exports", "despite ANY TALKS", "any penalties IMPOSED": no particular
// acts.
bool is_no_particular(const Syntax& syntax, const Trigger& noun) {
  if (syntax.is_verb(noun.token))
    return syntax.token(noun.token).relation == Deprel::acl &&
           syntax.token(noun.token).xpos == Xpos::vbn && has_any(syntax, syntax.head(noun.token));
  if (noun.clause != noun.token) return false;
  if (has_any(syntax, noun.token)) return true;
  if (syntax.has_child(noun.token, Deprel::det)) return false;
  const Deprel r = syntax.token(noun.token).relation;
  const std::uint32_t verb = syntax.head(noun.token);
  return syntax.token(noun.token).xpos == Xpos::nns && r == Deprel::nsubj &&
         !syntax.has_child(noun.token, Deprel::nmod_poss) && has_if(syntax, verb);
}

// "IN ACCORD WITH the rules" agrees on nothing.
bool is_in_preposition(const Syntax& syntax, const Trigger& noun) {
  constexpr std::string_view middles[] = {"accord", "agreement", "league"};
  return is_one_of(syntax.lemma(noun.token), middles) && noun.token > 0 &&
         syntax.lemma(noun.token - 1) == "in" && noun.token + 1 < syntax.document().tokens.size() &&
         syntax.lemma(noun.token + 1) == "with";
}

// "if Chad invades": what is only supposed did not happen and is no plan.
bool is_condition(const Syntax& syntax, const Trigger& trigger) {
  std::uint32_t verb =
      syntax.first_conjunct(syntax.is_verb(trigger.token) ? trigger.token : trigger.clause);
  // "if Chad FAILS to leave"
  for (int depth = 0;
       depth < 4 && syntax.token(verb).relation == Deprel::xcomp && syntax.head(verb) != no_token;
       ++depth)
    verb = syntax.first_conjunct(syntax.head(verb));
  // "in the event that Chad invades"
  const std::uint32_t up = syntax.head(verb);
  const bool is_event = up != no_token &&
                        (syntax.token(verb).relation == Deprel::acl ||
                         syntax.token(verb).relation == Deprel::acl_relcl) &&
                        (syntax.lemma(up) == "event" || syntax.lemma(up) == "case");
  return is_event || is_inverted(syntax, verb) || has_if(syntax, verb) ||
         is_supposed_subject(syntax, verb) || is_anyones(syntax, verb);
}

// "rather than free the hostages", "instead of leaving"
bool is_forgone(const Syntax& syntax, const Trigger& trigger) {
  const std::uint32_t verb =
      syntax.first_conjunct(syntax.is_verb(trigger.token) ? trigger.token : trigger.clause);
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    const Deprel r = syntax.token(c).relation;
    return (r == Deprel::mark || r == Deprel::cc) &&
           (syntax.lemma(c) == "rather" || syntax.lemma(c) == "instead");
  });
}

}  // namespace

std::string_view why_not_done(const Syntax& syntax, const Trigger& trigger) {
  if (is_forgone(syntax, trigger)) return "not done";
  if (is_in_preposition(syntax, trigger)) return "part of a preposition";
  if (is_not_yet(syntax, trigger.clause)) return "not done";
  if (is_condition(syntax, trigger) || is_no_particular(syntax, trigger)) return "only supposed";
  return {};
}

}  // namespace annals
