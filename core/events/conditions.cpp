// Whether what a rule wants of its slots holds: who acts, what is said, of whom.
#include "core/events/amounts.h"
#include "core/events/mood.h"
#include "core/events/trigger.h"
#include "core/text/characters.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

// "insisted that the ban BE LIFTED", "that Chad WITHDRAW": a bare verb under one that wants
// something.
bool is_wished(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view wanting[] = {"insist", "demand", "request", "propose", "recommend"};
  const std::uint32_t above = syntax.head(verb);
  if (above == no_token || !is_one_of(syntax.lemma(above), wanting) ||
      syntax.is_marked(verb, "to") || syntax.has_child(verb, Deprel::aux))
    return false;
  const std::uint32_t passive = syntax.child(verb, Deprel::aux_pass);
  return passive == no_token ? syntax.token(verb).xpos == Xpos::vb
                             : syntax.token(passive).xpos == Xpos::vb;
}

// "must leave", "should be freed", "has to leave", "needed to leave"; not "had to leave", which
// often tells what happened, nor "will have to leave", "has yet to leave"
bool is_obliged(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t duty = syntax.child(verb, Deprel::xcomp);
  const auto lemma = syntax.lemma(verb);
  if (duty != no_token && syntax.is_marked(duty, "to") && !syntax.has_child(verb, Deprel::aux) &&
      !syntax.has_child(verb, Deprel::advmod) &&
      (lemma == "need" || (lemma == "have" && syntax.token(verb).xpos != Xpos::vbd)))
    return true;
  return is_wished(syntax, verb) ||
         std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
           const auto word = syntax.lemma(c);
           return syntax.token(c).relation == Deprel::aux &&
                  (word == "must" || word == "should" || word == "ought");
         });
}

// "agreed that it WAS late", "agreed: it IS late": what is told as a fact obliges nobody.
bool is_fact(const Syntax& syntax, std::uint32_t verb) {
  return syntax.token(verb).relation == Deprel::ccomp && syntax.token(verb).xpos != Xpos::vb &&
         !syntax.is_marked(verb, "to") && !has_modal(syntax, verb);
}

// "asked HOW Chad would pay", "asked IF it would", "asked: WILL it pay?"
bool is_question(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view words[] = {"how",   "why", "what",    "when", "where",
                                        "which", "who", "whether", "if"};
  const std::uint32_t subject = syntax.child(verb, Deprel::nsubj);
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    const bool is_inverted =
        subject != no_token && syntax.token(c).relation == Deprel::aux && c < subject;
    return is_inverted || (c < verb && is_one_of(syntax.lemma(c), words));
  });
}

// "want THE PRESIDENT to resign", not "want to resign"
bool is_of_another(const Syntax& syntax, std::uint32_t verb) {
  return syntax.has_child(verb, Deprel::nsubj) || syntax.token(verb).relation == Deprel::acl ||
         syntax.has_child(syntax.head(verb), Deprel::obj);
}

// "Chad said THEY would leave": whom the pronoun stands for by saying so. A name that only looks
// like a body's is mostly a firm's, and what firms say of themselves is business.
void add_speakers(const Syntax& syntax, const Referents& referents, std::uint32_t pronoun,
                  std::vector<std::uint32_t>& out) {
  const std::uint32_t verb = syntax.head(pronoun);
  if (syntax.token(pronoun).xpos != Xpos::prp || verb == no_token) return;
  const std::uint32_t first = syntax.first_conjunct(verb);
  if (syntax.token(first).relation != Deprel::ccomp) return;
  for (const std::uint32_t speaker : syntax.subjects(syntax.head(first))) {
    const EntityMention* found = referents.mention(speaker);
    const bool is_firm = found != nullptr && found->way == "tagger" &&
                         referents.actors().entities[found->entity].kind == ActorKind::organisation;
    if (!is_firm) referents.add_parties(speaker, true, out);
  }
}

// "warned that IT WOULD RETALIATE", "that its ARMY would": what the speaker himself will do.
bool is_vow(const Syntax& syntax, const Referents& referents, const Trigger& trigger,
            std::uint32_t verb) {
  if (!syntax.is_verb(verb) || syntax.is_passive(verb)) return false;
  const std::uint32_t modal = syntax.child(syntax.first_conjunct(verb), Deprel::aux);
  constexpr std::string_view modals[] = {"will", "would", "shall", "could", "might", "may"};
  if (modal == no_token || !is_one_of(syntax.lemma(modal), modals)) return false;
  // "would not INTERVENE" promises no harm, "would not TOLERATE it" does.
  constexpr std::string_view bearing[] = {"tolerate", "hesitate", "allow",    "accept",
                                          "permit",   "leave",    "withdraw", "rest"};
  if (syntax.is_negated(verb) && !is_one_of(syntax.lemma(verb), bearing)) return false;
  std::vector<std::uint32_t> speakers, doers;
  for (const std::uint32_t speaker : slot_tokens(syntax, trigger, {SlotKind::agent, {}}))
    referents.add_parties(speaker, true, speakers);
  for (const std::uint32_t doer : syntax.subjects(verb)) {
    referents.add_parties(doer, true, doers);
    if (doers.empty()) add_speakers(syntax, referents, doer, doers);
  }
  return std::ranges::any_of(doers, [&](std::uint32_t doer) {
    return std::ranges::find(speakers, doer) != speakers.end();
  });
}

// "THEY were pushed back" of rebels: a pronoun counts by the noun that its people are called.
bool stands_for(const Syntax& syntax, const Referents& referents, std::uint32_t pronoun,
                std::string_view noun) {
  const EntityMention* found = referents.mention(pronoun);
  if (syntax.token(pronoun).upos != Upos::pron || found == nullptr) return false;
  const std::string_view name = referents.actors().entities[found->entity].name;
  return name.size() == noun.size() + 1 && name.starts_with(noun) && name.back() == 's';
}

// "GREEKS protested": people of a country, not its government.
bool is_of_people(const Syntax& syntax, const Referents& referents, std::uint32_t token) {
  const EntityMention* found = referents.mention(token);
  return found != nullptr && found->way == "adjective" && syntax.token(token).xpos == Xpos::nnps;
}

bool conditions_hold(const Syntax& syntax, const Referents& referents, const Trigger& trigger) {
  const auto fits = [&](std::uint32_t token, std::string_view word) {
    if (!word.starts_with('<')) {
      // "the Supreme COURT": a name keeps its capitals in its lemma.
      const auto lemma = syntax.lemma(token);
      const bool is_capitalised = syntax.token(token).upos == Upos::propn && lemma.size() > 1 &&
                                  detail::is_ascii_lower(lemma[1]);
      return lemma == word || (is_capitalised && detail::ascii_lowered(lemma) == word) ||
             stands_for(syntax, referents, token, word);
    }
    if (word == "<any>") return true;
    if (word == "<money>") return is_money(syntax, token);
    if (word == "<number>") return syntax.token(token).upos == Upos::num;
    if (word == "<must>") return is_obliged(syntax, token);
    if (word == "<fact>") return is_fact(syntax, token);
    if (word == "<vow>") return is_vow(syntax, referents, trigger, token);
    if (word == "<question>") return is_question(syntax, token);
    if (word == "<future>") return has_modal(syntax, token);
    if (word == "<gerund>") return syntax.token(token).xpos == Xpos::vbg;
    if (word == "<to>") return syntax.is_marked(token, "to") && is_of_another(syntax, token);
    if (word == "<actor>" || word == "<named>" || word == "<power>") {
      std::vector<std::uint32_t> parties;
      referents.add_parties(token, true, parties);
      if (parties.empty()) add_speakers(syntax, referents, token, parties);
      if (word == "<power>")
        return !is_of_people(syntax, referents, token) &&
               std::ranges::any_of(parties, [&](std::uint32_t party) {
                 return is_polity(referents.actors().entities[party].kind);
               });
      if (word == "<actor>") return !parties.empty();
      return std::ranges::any_of(
          parties, [&](std::uint32_t party) { return !referents.actors().is_unnamed(party); });
    }
    const EntityMention* found = referents.mention(token);
    if (found == nullptr) return false;
    const ActorKind kind = referents.actors().entities[found->entity].kind;
    return (word == "<state>" && kind == ActorKind::state) ||
           (word == "<person>" && kind == ActorKind::person) ||
           (word == "<group>" && kind == ActorKind::group) ||
           (word == "<media>" && kind == ActorKind::media) ||
           (word == "<place>" &&
            (kind == ActorKind::city || kind == ActorKind::region || found->is_place));
  };
  for (const Condition& condition : trigger.match.rule->conditions) {
    std::vector<std::uint32_t> tokens;
    for (const Slot& slot : condition.slots) {
      std::ranges::copy(slot_tokens(syntax, trigger, slot), std::back_inserter(tokens));
      // "launch MISSILE": the pattern's own object, too
      if (slot.kind == SlotKind::patient && condition.is_wanted &&
          trigger.match.object != no_token && syntax.is_verb(trigger.token))
        tokens.push_back(trigger.match.object);
      // "China's TRADE war": what kind of war it is says so beside its owner, too.
      if (slot.kind == SlotKind::agent && !condition.is_wanted && !syntax.is_verb(trigger.token))
        for (const std::uint32_t c : syntax.children(trigger.token))
          if (syntax.token(c).relation == Deprel::amod ||
              syntax.token(c).relation == Deprel::compound)
            tokens.push_back(c);
    }
    const bool holds = std::ranges::any_of(tokens, [&](std::uint32_t token) {
      return std::ranges::any_of(condition.words, [&](std::string_view word) {
        if (fits(token, word)) return true;
        // "assault weapons ban": a compound counts by any of its words, "judge Ali Bako" by his
        // title; "thousands of tourists" are tourists.
        return std::ranges::any_of(syntax.children(token), [&](std::uint32_t c) {
          const Deprel r = syntax.token(c).relation;
          const bool is_content =
              r == Deprel::compound || r == Deprel::nmod_desc ||
              (r == Deprel::nmod && syntax.preposition(c) == "of" &&
               (!condition.is_wanted || is_vague_number(syntax.document().text(token))));
          return is_content && fits(c, word);
        });
      });
    });
    if (holds != condition.is_wanted) return false;
  }
  return true;
}

}  // namespace

bool choose_match(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  while (!conditions_hold(syntax, referents, trigger)) {
    if (trigger.rivals.empty()) return false;
    trigger.match = std::move(trigger.rivals.front());
    trigger.rivals.erase(trigger.rivals.begin());
  }
  return true;
}

}  // namespace annals
