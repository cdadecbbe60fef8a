// What a sentence says of parties beyond a trigger's own slots: shared targets, and the first party
// that the content names.
#include "core/events/purposes.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

// "criticised and demanded", "gave it a week to leave, threatening force": the second act stands
// beside the first or below it.
bool are_coordinated(const Syntax& syntax, std::uint32_t first, std::uint32_t second) {
  constexpr int deepest = 6;
  std::uint32_t at = syntax.first_conjunct(second);
  if (at == syntax.first_conjunct(first)) return true;
  for (int depth = 0; depth < deepest && at != no_token && at != first; ++depth)
    at = syntax.head(at);
  return at == first;
}

// "killed two soldiers and wounded THREE OTHERS", "sank a ship and damaged ANOTHER": more of the
// same.
bool is_done_to_more(const Syntax& syntax, const Trigger& trigger) {
  const auto objects = syntax.objects(trigger.token);
  return syntax.is_verb(trigger.token) && std::ranges::any_of(objects, [&](std::uint32_t object) {
           return is_more_of_them(syntax, object);
         });
}

bool is_force(const EventRule& rule) {
  return rule.type == "ASSAULT" || rule.type == "COERCE" || rule.type == "SANCTION";
}

// "condemned the killing of PROTESTERS", "defended the sanctions on CHAD": whoever judges an act
// does not speak of those who suffer it.
std::vector<std::uint32_t> victims_spoken_of(const Syntax& syntax,
                                             const std::vector<Trigger>& triggers,
                                             const Trigger& speech) {
  std::vector<std::uint32_t> victims;
  const std::uint32_t object = judged_object(syntax, speech);
  for (const Trigger& act : triggers)
    if (const EventRule& rule = *act.match.rule;
        act.token == object && (rule.type == "ASSAULT" || rule.type == "SANCTION" ||
                                rule.mode == "restrict" || rule.is_personal))
      victims = act.targets;
  return victims;
}

// "refused to attend talks IN GENEVA": where people meet.
bool is_venue(const Syntax& syntax, std::uint32_t token) {
  constexpr std::string_view gatherings[] = {"talk",       "meeting", "summit", "negotiation",
                                             "conference", "session", "meet",   "dialogue"};
  if (syntax.preposition(token) != "in" && syntax.preposition(token) != "at") return false;
  const std::uint32_t above = syntax.head(token);
  const std::uint32_t object = syntax.child(above, Deprel::obj);
  return is_one_of(syntax.lemma(above), gatherings) ||
         (object != no_token && is_one_of(syntax.lemma(object), gatherings));
}

// The first party, other than the doer, that the content names.
void add_concerned(const Syntax& syntax, const Referents& referents,
                   const std::vector<std::uint32_t>& victims, Trigger& trigger) {
  constexpr Slot concerned{SlotKind::concerned, {}};
  // What several agree on is theirs. Force is suffered by somebody whoever uses it; what nobody
  // says or gives is for nobody.
  const EventRule& rule = *trigger.match.rule;
  const std::size_t doers = trigger.sources.size();
  const bool is_fitting = rule.is_mutual ? doers == 1 : doers > 0 || is_force(rule);
  if (!trigger.targets.empty() || !is_fitting || !has_slot(rule.targets, SlotKind::concerned))
    return;
  // "urged THE PUBLIC to give to Chad", "promised THE NATION help": whom it is said to is nobody.
  const std::uint32_t said_to = syntax.child(trigger.token, Deprel::obj);
  const bool is_said_to_nobody =
      trigger.match.rule->complement == Complement::consumed && syntax.is_verb(trigger.token) &&
      !syntax.is_passive(trigger.token) && trigger.match.object == no_token &&
      said_to != no_token && syntax.token(said_to).upos != Upos::pron &&
      (syntax.has_child(trigger.token, Deprel::xcomp) ||
       syntax.has_child(trigger.token, Deprel::iobj));
  if (is_said_to_nobody) return;
  // "the envoy complained that HE was beaten by the guards of Chad"
  const auto agents = slot_tokens(syntax, trigger, {SlotKind::agent, {}});
  const auto is_himself = [&](std::uint32_t entity) {
    return std::ranges::any_of(agents, [&](std::uint32_t agent) {
      const EntityMention* doer = referents.person(agent);
      return doer != nullptr && doer->entity == entity;
    });
  };
  for (const std::uint32_t token : slot_tokens(syntax, trigger, concerned)) {
    const EntityMention* found = referents.mention(token);
    const bool is_where =
        found != nullptr && found->is_place &&
        (is_venue(syntax, token) || (rule.is_mutual && syntax.preposition(token) == "in"));
    if (found == nullptr || found->is_tentative || is_where || is_himself(found->entity)) continue;
    std::vector<std::uint32_t> parties;
    for (const std::uint32_t each : syntax.conjuncts(token))
      referents.add_parties(each, false, parties);
    subtract(trigger.sources, parties);
    subtract(victims, parties);
    if (parties.empty()) continue;
    trigger.targets = std::move(parties);
    return;
  }
}

// True where `act` is what is claimed: "claimed responsibility for the RAID", "the RAID, claimed
// by".
bool is_claimed(const Syntax& syntax, const Trigger& claim, const Trigger& act) {
  constexpr int deepest = 4;
  if (syntax.is_verb(act.token)) return false;
  if (syntax.head(claim.token) == act.token) return true;
  std::uint32_t at = act.token;
  for (int depth = 0; depth < deepest && !is_clausal(syntax.token(at).relation); ++depth)
    at = syntax.head(at);
  return at == claim.token;
}

// Whoever claims an act of force that nobody else is said to have done did it.
void give_to_claimants(const Syntax& syntax, std::vector<Trigger>& triggers) {
  for (const Trigger& claim : triggers) {
    if (claim.match.rule->type != "OTHER:claim") continue;
    for (Trigger& act : triggers)
      if (act.sources.empty() && is_force(*act.match.rule) && is_claimed(syntax, claim, act))
        act.sources = claim.sources;
  }
}

// "convicted of THE MURDER", "arrested over THE RAID": the charge stands above the act that it is
// about. Not "arrested IN A RAID", "jailed AFTER THE RAID".
bool is_charged_with(const Syntax& syntax, std::uint32_t charge, bool is_arrest,
                     const Trigger& act) {
  constexpr std::string_view about[] = {"of", "for", "over", "with", "on", "in"};
  constexpr int deepest = 4;
  std::uint32_t at = act.token;
  bool is_about = false;
  for (int depth = 0; depth < deepest && !is_clausal(syntax.token(at).relation); ++depth) {
    const auto preposition = syntax.preposition(at);
    if (tells_occasion(preposition) || (is_arrest && at == act.token && preposition == "in"))
      return false;
    is_about = is_about || is_one_of(preposition, about);
    at = syntax.head(at);
    if (at == charge) return is_about;
  }
  return false;
}

// "wanted for THE RAID", "is responsible for it", "serves a sentence for it": who is said to have
// done what hangs on a word of guilt.
std::vector<std::uint32_t> guilty_of(const Syntax& syntax, const Referents& referents,
                                     const EventRules& rules, const Trigger& act) {
  constexpr int deepest = 4;
  std::vector<std::uint32_t> guilty;
  std::uint32_t at = act.token;
  for (int depth = 0; depth < deepest && syntax.head(at) != no_token; ++depth) {
    if (is_clausal(syntax.token(at).relation)) return guilty;
    at = syntax.head(at);
    if (!rules.holds("guilt", syntax.lemma(at)) || !is_charged_with(syntax, at, false, act) ||
        syntax.is_negated(at))
      continue;
    for (const std::uint32_t who : syntax.is_passive(at) ? syntax.objects(at) : syntax.subjects(at))
      if (const EntityMention* person = referents.person(who))
        add_unique(person->entity, guilty);
      else
        referents.add_parties(who, true, guilty);
    return guilty;
  }
  return guilty;
}

// Whoever is charged with an act of force that nobody else is said to have done did it.
void give_to_charged(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                     std::vector<Trigger>& triggers) {
  constexpr std::string_view charges[] = {"allege", "convict", "arrest"};
  for (Trigger& act : triggers) {
    // "guilty of murder" tells of no act in particular.
    const bool is_bare = std::ranges::all_of(syntax.children(act.token), [&](std::uint32_t c) {
      return syntax.token(c).relation == Deprel::case_ || syntax.token(c).relation == Deprel::punct;
    });
    if (!act.sources.empty() || is_bare || syntax.is_verb(act.token) || !is_force(*act.match.rule))
      continue;
    for (const Trigger& charge : triggers)
      if (act.sources.empty() && is_one_of(charge.match.rule->mode, charges) &&
          charge.match.rule != act.match.rule &&
          is_charged_with(syntax, charge.token, charge.match.rule->mode == "arrest", act))
        act.sources = charge.targets;
    if (act.sources.empty()) act.sources = guilty_of(syntax, referents, rules, act);
    subtract(act.sources, act.targets);
  }
}

// "freed two tourists ARRESTED in March", "the crew of a ship SEIZED in May": whoever lets go what
// nobody else is said to have taken took it.
void give_to_releasers(const Syntax& syntax, std::vector<Trigger>& triggers) {
  constexpr int deepest = 3;
  for (Trigger& taking : triggers) {
    const bool is_custody =
        taking.match.rule->type == "COERCE" || taking.match.rule->mode == "convict";
    if (!is_custody || !taking.sources.empty() || !syntax.is_passive(taking.token)) continue;
    const Deprel r = syntax.token(taking.token).relation;
    if (r != Deprel::acl && r != Deprel::acl_relcl) continue;
    std::uint32_t taken = syntax.head(taking.token);
    for (int depth = 0; depth < deepest && taken != no_token; ++depth, taken = syntax.head(taken))
      for (const Trigger& release : triggers)
        if (release.match.rule->mode == "release" && release.sources.size() == 1 &&
            release.token == syntax.head(taken) && syntax.token(taken).relation == Deprel::obj &&
            taking.sources.empty()) {
          taking.sources = release.sources;
          subtract(taking.sources, taking.targets);
        }
  }
}

// "US raids on a Taliban camp WHICH KILLED ten": raids kill, camps do not.
void give_to_deed_before(const Syntax& syntax, const Referents& referents,
                         std::vector<Trigger>& triggers) {
  constexpr std::string_view onto[] = {"on", "in", "at", "against", "near"};
  for (Trigger& harm : triggers) {
    const std::uint32_t place = syntax.head(harm.token);
    if (!is_force(*harm.match.rule) || syntax.token(harm.token).relation != Deprel::acl_relcl ||
        syntax.is_passive(harm.token) || place == no_token ||
        !is_one_of(syntax.preposition(place), onto) || referents.mention(place) != nullptr)
      continue;
    const std::uint32_t pronoun = syntax.child(harm.token, Deprel::nsubj);
    if (pronoun == no_token ||
        (syntax.lemma(pronoun) != "which" && syntax.lemma(pronoun) != "that"))
      continue;
    // The place often hangs on the verb above: "condemned a raid on a camp that …".
    for (const Trigger& deed : triggers)
      if (deed.token < place && is_force(*deed.match.rule) && !syntax.is_verb(deed.token) &&
          (deed.token == syntax.head(place) || syntax.head(deed.token) == syntax.head(place)))
        harm.sources = deed.sources;
  }
}

// "threatened force IF CHAD did not yield": a threat is on whoever can avert it.
void add_averters(const Syntax& syntax, const Referents& referents, Trigger& threat) {
  if (threat.match.rule->type != "THREATEN" || !threat.targets.empty() ||
      !syntax.is_verb(threat.token))
    return;
  std::vector<std::uint32_t> heads = syntax.objects(threat.token);
  heads.push_back(threat.token);
  for (const std::uint32_t head : heads)
    for (const std::uint32_t c : syntax.children(head))
      if (syntax.is_marked(c, "if") || syntax.is_marked(c, "unless"))
        for (const std::uint32_t subject : syntax.subjects(c))
          referents.add_parties(subject, true, threat.targets);
  subtract(threat.sources, threat.targets);
}

// "met THE KING to ask for help", "wrote TO CHAD to ask for it": asked is whoever is reached for
// it.
void add_addressees(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                    Trigger& request) {
  const std::uint32_t contact = syntax.head(request.token);
  if (request.match.rule->type != "REQUEST" || !request.targets.empty() ||
      !is_of_contact(syntax, rules, request.token))
    return;
  for (const std::uint32_t object : syntax.objects(contact))
    referents.add_parties(object, true, request.targets);
  for (const std::uint32_t c : syntax.children(contact))
    if (syntax.preposition(c) == "with" || syntax.preposition(c) == "to")
      referents.add_parties(c, true, request.targets);
  subtract(request.sources, request.targets);
}

// "rallied TO DEMAND reforms of Chad", "marched, CALLING on Chad to pay": what a protest is for
// says against whom it is.
void take_targets_of_purposes(const Syntax& syntax, std::vector<Trigger>& triggers) {
  constexpr std::string_view hostile[] = {"ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN"};
  for (Trigger& protest : triggers) {
    if (protest.match.rule->type != "PROTEST" || !protest.targets.empty()) continue;
    for (const Trigger& purpose : triggers)
      if (syntax.head(purpose.token) == protest.token && protest.targets.empty() &&
          syntax.token(purpose.token).relation == Deprel::advcl &&
          is_one_of(purpose.match.rule->type, hostile))
        protest.targets = purpose.targets;
    subtract(protest.sources, protest.targets);
  }
}

}  // namespace

void share_parties(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                   std::vector<Trigger>& triggers) {
  for (Trigger& trigger : triggers) {
    const EventRule& rule = *trigger.match.rule;
    if (!trigger.targets.empty() || rule.is_mutual || rule.targets.empty()) continue;
    const bool is_speech = rule.complement == Complement::consumed ||
                           rule.complement == Complement::refused ||
                           rule.complement == Complement::claimed;
    if (const auto clause = syntax.child(trigger.token, Deprel::ccomp);
        is_speech && clause != no_token) {
      for (const std::uint32_t subject : syntax.subjects(clause))
        referents.add_parties(subject, true, trigger.targets);
      // "alleged that the raid was plotted BY CHAD"
      if (const auto agent = syntax.child(clause, Deprel::obl_agent);
          agent != no_token && trigger.targets.empty())
        referents.add_parties(agent, true, trigger.targets);
      subtract(trigger.sources, trigger.targets);
    }
    const bool is_more = is_done_to_more(syntax, trigger);
    if (!(is_speech || is_more) || !trigger.targets.empty() ||
        (trigger.sources.empty() && !is_more) || !syntax.is_verb(trigger.token))
      continue;
    for (const Trigger& first : triggers)
      if (first.token < trigger.token && first.sources == trigger.sources &&
          syntax.is_verb(first.token) && !first.targets.empty() &&
          (is_speech || first.match.rule->type == rule.type) &&
          are_coordinated(syntax, first.token, trigger.token))
        trigger.targets = first.targets;
  }
  give_to_deed_before(syntax, referents, triggers);
  give_to_claimants(syntax, triggers);
  give_to_charged(syntax, referents, rules, triggers);
  give_to_releasers(syntax, triggers);
  for (Trigger& trigger : triggers) {
    const auto victims = victims_spoken_of(syntax, triggers, trigger);
    subtract(victims, trigger.targets);
    add_averters(syntax, referents, trigger);
    add_addressees(syntax, referents, rules, trigger);
    add_concerned(syntax, referents, victims, trigger);
  }
  take_targets_of_purposes(syntax, triggers);
}

}  // namespace annals
