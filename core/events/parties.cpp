// Who takes part in an act: from the slots of a rule to entities.
#include "core/events/amounts.h"
#include "core/events/mood.h"
#include "core/events/trigger.h"
#include "core/text/characters.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

// "clashes on the border of India and China": two states named in the phrase are the parties.
void add_opposed(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t c : syntax.children(trigger.token))
    if (syntax.token(c).relation == Deprel::nmod && referents.mention(c) == nullptr)
      referents.add_parties(c, true, found);
  if (found.size() == 2) trigger.sources = found;
}

bool is_locative(std::string_view preposition) {
  constexpr std::string_view locative[] = {"in",     "at",     "near",  "outside", "on",   "across",
                                           "inside", "during", "among", "through", "along"};
  return is_one_of(preposition, locative);
}

// "in Riga", and through what is there: "outside a court in Riga", "in Ventspils, Latvia".
void add_places(const Syntax& syntax, const Referents& referents, std::uint32_t head, int depth,
                std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(head)) {
    const EntityMention* found = referents.mention(c);
    const Deprel r = syntax.token(c).relation;
    const bool is_beside =
        depth > 0 && (r == Deprel::appos || r == Deprel::conj || r == Deprel::flat);
    if (found != nullptr && found->is_place) {
      add_unique(found->entity, out);
      if (depth < 3) add_places(syntax, referents, c, depth + 1, out);
    } else if (depth < 3 && (is_beside || (is_nominal_relation(r) &&
                                           (is_locative(syntax.preposition(c)) ||
                                            (depth > 0 && syntax.preposition(c) == "of"))))) {
      add_places(syntax, referents, c, depth + 1, out);
    }
  }
}

// The verb that a participle's noun depends on where a paper is sent or passed: "sent" of "sent a
// letter to the council accusing".
std::uint32_t sending_verb(const Syntax& syntax, const EventRules& rules,
                           std::uint32_t participle) {
  if (syntax.token(participle).relation != Deprel::acl ||
      syntax.token(participle).xpos != Xpos::vbg)
    return no_token;
  const auto is_paper = [&](std::uint32_t token) {
    return rules.holds("paper", syntax.lemma(token));
  };
  std::uint32_t noun = syntax.head(participle);
  while (!is_paper(noun) && syntax.token(noun).relation == Deprel::nmod) noun = syntax.head(noun);
  const std::uint32_t verb = syntax.head(noun);
  if (verb == no_token || !syntax.is_verb(verb)) return no_token;
  const bool is_sent = is_paper(noun) || std::ranges::any_of(syntax.objects(verb), is_paper);
  return is_sent ? verb : no_token;
}

// "a letter FROM TOGO promising", "CHAD'S letter accusing", "a UN resolution urging"
std::vector<std::uint32_t> senders_named(const Syntax& syntax, const Referents& referents,
                                         const EventRules& rules, std::uint32_t participle) {
  std::vector<std::uint32_t> senders;
  if (syntax.token(participle).relation != Deprel::acl) return senders;
  const std::uint32_t paper = syntax.head(participle);
  if (!rules.holds("paper", syntax.lemma(paper))) return senders;
  const bool is_active = syntax.token(participle).xpos == Xpos::vbg;
  for (const std::uint32_t c : syntax.children(paper)) {
    const Deprel r = syntax.token(c).relation;
    const bool is_modifier = r == Deprel::compound || r == Deprel::amod;
    if (r == Deprel::nmod_poss || (is_modifier && is_active) || syntax.preposition(c) == "from")
      referents.add_parties(c, true, senders);
  }
  return senders;
}

// "signed an order IMPOSING tariffs", "launched strikes KILLING three", "took the step OF leaving":
// what somebody does by means of the noun or is said of him by it; not "builds rockets that
// promise".
bool is_used(const Syntax& syntax, const EventRules& rules, std::uint32_t verb,
             std::uint32_t noun) {
  const bool is_gerund =
      syntax.token(verb).xpos == Xpos::vbg && syntax.has_child(verb, Deprel::mark);
  return is_gerund || rules.holds("instrument", syntax.lemma(noun)) ||
         rules.holds("paper", syntax.lemma(noun));
}

// "issued a statement condemning": a paper speaks for its sender; "launched a campaign attacking",
// "rockets fired by the militia hit", "troops sent by Togo fired": what nobody is acts for its
// maker.
void take_issuers(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                  Trigger& trigger) {
  if (!syntax.is_verb(trigger.token)) return;
  if (auto senders = senders_named(syntax, referents, rules, trigger.token); !senders.empty()) {
    trigger.sources = std::move(senders);
    return;
  }
  std::uint32_t verb = sending_verb(syntax, rules, trigger.token);
  const bool is_nobodys = trigger.sources.empty();
  if (verb == no_token && std::ranges::all_of(trigger.sources, [&](std::uint32_t party) {
        return referents.actors().is_unnamed(party);
      }))
    for (const std::uint32_t agent : slot_tokens(syntax, trigger, {SlotKind::agent, {}})) {
      if (is_nobodys && syntax.token(agent).relation == Deprel::obj &&
          syntax.head(agent) != trigger.token && is_used(syntax, rules, trigger.token, agent))
        verb = syntax.head(agent);
      std::vector<std::uint32_t> makers;
      add_makers(syntax, agent, makers);
      for (const std::uint32_t maker : makers) referents.add_parties(maker, true, trigger.sources);
    }
  if (verb == no_token) return;
  std::vector<std::uint32_t> doers;
  add_verb_agents(syntax, verb, doers);
  std::vector<std::uint32_t> issuers;
  for (const std::uint32_t doer : doers) referents.add_parties(doer, true, issuers);
  if (!issuers.empty()) trigger.sources = issuers;
}

bool is_locative(const Slot& slot) {
  return slot.kind == SlotKind::preposition &&
         (slot.preposition == "in" || slot.preposition == "at" || slot.preposition == "near");
}

// Of "Kenya and its ambassador" only Kenya is a party.
void drop_unnamed(const Actors& actors, std::vector<std::uint32_t>& parties) {
  const auto is_unnamed = [&](std::uint32_t party) { return actors.is_unnamed(party); };
  if (!std::ranges::all_of(parties, is_unnamed)) std::erase_if(parties, is_unnamed);
}

// Media blame, demand and threaten; that they do anything else is a misread credit or caption.
void drop_media(const Actors& actors, const EventRule& rule, std::vector<std::uint32_t>& sources) {
  constexpr std::string_view spoken[] = {"ACCUSE", "REQUEST", "THREATEN"};
  if (rule.type.empty() || is_one_of(rule.type, spoken)) return;
  std::erase_if(sources, [&](std::uint32_t party) {
    return actors.entities[actors.principal(party)].kind == ActorKind::media;
  });
}

// "the Iran-Iraq war": two names joined by a dash before a noun act on each other.
void take_joined_names(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  // "the Chad-Niger border clashes", but an attack on the border is nobody's.
  const std::uint32_t reach = trigger.match.rule->is_mutual ? 4 : 0;
  const std::uint32_t start =
      syntax.document().sentences[syntax.sentence_of(trigger.token)].tokens.first;
  for (std::uint32_t t = trigger.token; t > start + 2 && trigger.token - t <= reach; --t) {
    const std::uint32_t dash = t - 2;
    const auto form = syntax.document().text(dash);
    if ((form != "-" && form != "–") || syntax.token(dash).space_before ||
        syntax.token(dash + 1).space_before)
      continue;
    std::vector<std::uint32_t> joined;
    for (const std::uint32_t name : {dash - 1, dash + 1})
      if (referents.mention(name) != nullptr) referents.add_parties(name, false, joined);
    if (joined.size() != 2) continue;
    trigger.sources = joined;
    trigger.targets.clear();
    trigger.is_mutual = true;
    return;
  }
}

// "a Taliban raid", "the Houthi drone attack", "a Libyan Air Force strike": by its bare name a
// state is attacked; a group attacks, and so does a force of a state.
void add_groups_before(const Syntax& syntax, const Referents& referents, std::uint32_t noun,
                       std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(noun)) {
    if (syntax.token(c).relation != Deprel::compound) continue;
    const EntityMention* found = referents.mention(c);
    if (found == nullptr && c < noun)
      add_groups_before(syntax, referents, c, out);
    else if (found != nullptr && !found->is_tentative &&
             (found->way == "organ" ||
              referents.actors().entities[found->entity].kind == ActorKind::group))
      add_unique(found->entity, out);
  }
}

// "IRAN faced sanctions", "THE SHIP, damaged in an attack"; of what is mutual he is one of those
// who act.
void take_sufferers(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  std::vector<std::uint32_t> sufferers;
  const bool is_passive = syntax.is_passive(trigger.clause);
  for (const std::uint32_t subject :
       is_passive ? syntax.objects(trigger.clause) : syntax.subjects(trigger.clause)) {
    const EntityMention* person = referents.person(subject);
    if (person != nullptr && trigger.match.rule->is_personal)
      add_unique(person->entity, sufferers);
    else
      referents.add_parties(subject, true, sufferers);
  }
  subtract(trigger.sources, sufferers);
  if (!sufferers.empty()) trigger.targets = std::move(sufferers);
}

// "visited troops IN IRAQ", "shelled a village IN ZINDER, NIGER", "accusations FROM CHAD": for what
// is nobody by itself the state that it is in or from, unless that state is the doer.
void add_state_around(const Syntax& syntax, const Referents& referents, std::uint32_t token,
                      const std::vector<std::uint32_t>& doers, std::vector<std::uint32_t>& out) {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t c : syntax.children(token))
    if (syntax.preposition(c) == "from")
      for (const std::uint32_t each : syntax.conjuncts(c))
        if (const EntityMention* origin = referents.mention(each);
            origin != nullptr &&
            referents.actors().entities[origin->entity].kind == ActorKind::state)
          add_unique(origin->entity, places);
  add_places(syntax, referents, token, 0, places);
  for (const std::uint32_t place : places)
    if (const auto state = referents.state_of(place);
        state && std::ranges::find(doers, *state) == doers.end())
      add_unique(*state, out);
}

// "Kenya said that Chad had shelled ITS villages": nobody does it to himself, so the pronoun means
// whoever says so.
void add_owner_who_tells(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  const std::uint32_t clause = syntax.clause(trigger.token);
  if (!trigger.targets.empty() || trigger.sources.empty() || !syntax.is_verb(trigger.token) ||
      syntax.token(clause).relation != Deprel::ccomp)
    return;
  std::vector<std::uint32_t> owned = syntax.objects(trigger.token);
  for (const std::uint32_t object : syntax.objects(trigger.token))
    for (const std::uint32_t c : syntax.children(object))
      if (syntax.preposition(c) == "of") owned.push_back(c);  // "several of ITS guards"
  for (const std::uint32_t object : owned) {
    const std::uint32_t owner = syntax.child(object, Deprel::nmod_poss);
    if (owner == no_token || syntax.token(owner).upos != Upos::pron) continue;
    for (const std::uint32_t teller : syntax.subjects(syntax.head(clause)))
      referents.add_parties(teller, true, trigger.targets);
    subtract(trigger.sources, trigger.targets);
  }
}

// "Kenya said that talks with Chad would go on": with one partner named, the power that tells is
// the other.
void add_teller(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  const std::uint32_t clause = syntax.clause(trigger.clause);
  if (syntax.token(clause).relation != Deprel::ccomp ||
      !slot_tokens(syntax, trigger, {SlotKind::agent, {}}).empty())
    return;
  for (const std::uint32_t teller : syntax.subjects(syntax.head(clause)))
    referents.add_parties(teller, true, trigger.sources);
  std::erase_if(trigger.sources, [&](std::uint32_t teller) {
    return !is_polity(referents.actors().entities[teller].kind);
  });
}

// "Lawmakers of Chad urged their president to resign": one who acts for the very party that acts
// stands for himself.
bool is_opponent(const Actors& actors, const Trigger& trigger,
                 const std::vector<std::uint32_t>& doers, std::uint32_t person) {
  return std::ranges::find(trigger.sources, actors.principal(person)) != trigger.sources.end() &&
         std::ranges::find(doers, person) == doers.end();
}

// "Peru condemned the war WITH CHILE", "made progress in talks WITH CHILE": of what takes two, the
// other is a power that does something in the sentence.
void add_other_side(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                    Trigger& trigger) {
  constexpr int deepest = 3;
  std::uint32_t clause = syntax.clause(trigger.clause);
  for (int depth = 0; depth < deepest && clause != no_token; ++depth) {
    std::vector<std::uint32_t> doers;
    for (const std::uint32_t subject : syntax.subjects(clause))
      referents.add_parties(subject, true, doers);
    std::erase_if(doers, [&](std::uint32_t doer) {
      const Entity& known = referents.actors().entities[doer];
      const bool is_power =
          is_polity(known.kind) || (known.kind == ActorKind::group && !known.is_unnamed &&
                                    !rules.holds("nobody", known.name));
      return !is_power || std::ranges::find(trigger.targets, doer) != trigger.targets.end();
    });
    if (!doers.empty()) {
      trigger.sources = std::move(doers);
      return;
    }
    const std::uint32_t up = syntax.head(clause);
    clause = up == no_token ? no_token : syntax.clause(up);
  }
}

// Fills a rule's slots with those whom the text names there.
class SlotFiller {
 public:
  SlotFiller(const Syntax& syntax, const Referents& referents, Trigger& trigger)
      : syntax_(syntax), referents_(referents), rule_(*trigger.match.rule), trigger_(trigger) {}

  void fill_sources() {
    for (const Slot& slot : rule_.sources) {
      // "shelling FROM Chad", where nobody is said to shell
      const bool is_origin = slot.kind == SlotKind::preposition && slot.preposition == "from";
      if ((is_locative(slot) || is_origin) && names_somebody(trigger_.sources)) continue;
      // "US ships were deployed": whoever is sent acts where nobody is said to send them.
      const bool is_sent =
          slot.kind == SlotKind::patient && has_slot(rule_.sources, SlotKind::agent);
      // "a LIBYAN rocket was fired": its owner, where nobody else is said to fire it.
      const bool is_resort =
          slot.kind == SlotKind::subject || slot.kind == SlotKind::object_of || is_sent;
      if (is_resort && !trigger_.sources.empty()) continue;
      if (slot.kind == SlotKind::object_of && !syntax_.is_passive(trigger_.token)) continue;
      if (is_sent && !syntax_.is_passive(trigger_.token)) continue;
      for (const std::uint32_t token : slot_tokens(syntax_, trigger_, slot)) {
        const bool is_doer = slot.kind == SlotKind::agent || slot.kind == SlotKind::subject;
        const EntityMention* found = referents_.mention(token);
        // "THE STUDENTS were barraged": people are nobody's weapon.
        if (slot.kind == SlotKind::object_of && found != nullptr && found->head == token &&
            !is_polity(referents_.actors().entities[found->entity].kind))
          continue;
        if (is_doer && is_place(token, found)) {
          if (!found->is_place) add_unique(found->entity, trigger_.places);  // "the GREEK riots"
          continue;
        }
        if (is_doer && is_in_name(token)) continue;
        if (is_doer && found != nullptr) doers_.push_back(found->entity);
        referents_.add_parties(token, !is_doer || found == nullptr, trigger_.sources);
        trigger_.is_by_attendant = slot.kind == SlotKind::subject && !trigger_.sources.empty();
      }
    }
  }

  void fill_targets() {
    std::vector<std::uint32_t>& out = trigger_.targets;
    for (const Slot& slot : rule_.targets) {
      if (slot.kind == SlotKind::concerned) continue;  // the last resort of share_parties
      // "attacked rebels in Chad", "arrested a driver on a Kenyan warrant", "criticised Greece over
      // its treatment of migrants": the first that names somebody.
      const bool is_filled = rule_.is_personal ? holds_person(out, slot) : names_somebody(out);
      if (is_filled && (!rule_.is_mutual || is_locative(slot))) continue;
      if (slot.kind == SlotKind::patient) add_pattern_object();
      for (const std::uint32_t token : slot_tokens(syntax_, trigger_, slot)) {
        if (slot.kind == SlotKind::object_of && (is_own(token) || stands_for_clause(token)))
          continue;
        add_target(token, slot.kind == SlotKind::agent);
      }
    }
    // "arrested the president of Chad, Ali Bako": him, not Chad.
    if (rule_.is_personal)
      for (const std::uint32_t person : std::vector<std::uint32_t>(out))
        if (const std::uint32_t state = referents_.actors().principal(person); state != person)
          std::erase(out, state);
  }

 private:
  bool names_somebody(const std::vector<std::uint32_t>& parties) const {
    return std::ranges::any_of(
        parties, [&](std::uint32_t party) { return !referents_.actors().is_unnamed(party); });
  }

  // Whom something is done to himself; a state only where the text may yet say who of it, "arrested
  // the minister of Chad, ALI BAKO", not where it says where.
  bool holds_person(const std::vector<std::uint32_t>& parties, const Slot& slot) const {
    return std::ranges::any_of(parties, [&](std::uint32_t party) {
      return is_locative(slot) || referents_.actors().entities[party].kind != ActorKind::state;
    });
  }

  // "a SOMALI pirate attack": a word of the name of a group that stands beside it.
  bool is_in_name(std::uint32_t token) const {
    return syntax_.head(token) == trigger_.token &&
           std::ranges::any_of(syntax_.children(trigger_.token), [&](std::uint32_t c) {
             const EntityMention* name = referents_.mention(c);
             return c != token && name != nullptr && name->tokens.contains(token) &&
                    referents_.actors().entities[name->entity].kind == ActorKind::group;
           });
  }

  // "recalled ITS ENVOY": the doer's own, on nobody else.
  bool is_own(std::uint32_t token) const {
    const std::uint32_t owner = syntax_.child(token, Deprel::nmod_poss);
    if (owner == no_token) return false;
    std::vector<std::uint32_t> owners;
    referents_.add_parties(owner, false, owners);
    return share_one(trigger_.sources, owners);
  }

  // ", WHICH Chad denied": all that was said, not the noun before it.
  bool stands_for_clause(std::uint32_t token) const {
    return !rule_.answers.empty() && syntax_.head(trigger_.token) == token &&
           syntax_.token(trigger_.token).relation == Deprel::acl_relcl;
  }

  // "the URUGUAY meeting", "the SYRIA talks": where it was or what it was about; "the
  // India-Pakistan talks", "a US meeting", "the NATO summit" name parties.
  bool names_occasion(std::uint32_t token, const EntityMention& found) const {
    const auto is_name = [&](std::uint32_t c) {
      const EntityMention* other = referents_.mention(c);
      return c != token && other != nullptr && syntax_.token(c).upos == Upos::propn;
    };
    const auto form = syntax_.document().text(token);
    return rule_.type == "CONSULT" && !syntax_.is_verb(trigger_.token) &&
           syntax_.token(token).relation == Deprel::compound &&
           syntax_.token(token).upos == Upos::propn && form.size() > 5 &&
           form.find('.') == std::string_view::npos && form != "States" && form != "Kingdom" &&
           referents_.actors().entities[found.entity].kind == ActorKind::state &&
           found.form == MentionForm::name && found.way == "table" &&
           std::ranges::none_of(syntax_.children(trigger_.token), is_name) &&
           !syntax_.has_child(token, Deprel::conj);
  }

  // A place that does nothing: "talks in Geneva", "the Geneva talks", "meet in Abu Dhabi, United
  // Arab Emirates", but not "a US strike".
  bool is_place(std::uint32_t token, const EntityMention* found) const {
    if (found == nullptr) return false;
    const Deprel r = syntax_.token(token).relation;
    const bool is_modifier = r == Deprel::nmod_poss || r == Deprel::amod || r == Deprel::compound;
    // "the GREEK riots": a state does not protest.
    if (is_modifier && rule_.type == "PROTEST" && !syntax_.is_verb(trigger_.token))
      return referents_.actors().entities[found->entity].kind == ActorKind::state;
    if (names_occasion(token, *found)) return true;
    if (!found->is_place) return false;
    if (syntax_.is_verb(trigger_.token)) return token > trigger_.token;
    return !is_modifier || (rule_.is_mutual && r == Deprel::compound);
  }

  // "handed over THE HOSTAGES", "stormed PARLIAMENT": a word of the pattern that is somebody, where
  // something is done to him; not "expressed OPPOSITION".
  void add_pattern_object() {
    const std::uint32_t object = trigger_.match.object;
    const bool is_done_to_him = rule_.is_personal || rule_.type == "PROTEST" ||
                                rule_.type == "ASSAULT" || rule_.type == "COERCE";
    if (!is_done_to_him || object == no_token || referents_.mention(object) == nullptr) return;
    const auto objects = syntax_.objects(trigger_.token);
    // "took its crew HOSTAGE" is done to the crew.
    const bool is_other = !objects.empty() && std::ranges::find(objects, object) == objects.end();
    if (!is_other) referents_.add_parties(object, false, trigger_.targets);
  }

  // "two leaders, ALI BAKO AND MUSA DEBY"
  void add_persons(std::uint32_t first, std::vector<std::uint32_t>& out) const {
    for (const std::uint32_t named : syntax_.conjuncts(first))
      if (const EntityMention* person = referents_.person(named)) add_unique(person->entity, out);
  }

  void add_target(std::uint32_t token, bool is_doer) {
    std::vector<std::uint32_t>& out = trigger_.targets;
    const EntityMention* found = referents_.mention(token);
    if (is_doer && is_place(token, found)) return;
    if (is_doer && found != nullptr) doers_.push_back(found->entity);
    const EntityMention* person = referents_.person(token);
    const bool is_himself =
        person != nullptr &&
        (rule_.is_personal || (syntax_.token(token).relation != Deprel::conj &&
                               is_opponent(referents_.actors(), trigger_, doers_, person->entity)));
    if (is_himself) return add_persons(person->head, out);
    const std::size_t before = out.size();
    referents_.add_parties(token, !is_doer || found == nullptr, out);
    // "struck Crimea": a region, though it does nothing, is a part of the state that suffers.
    if (found != nullptr && !is_doer && out.size() == before)
      if (const auto state = referents_.state_of(found->entity)) add_unique(*state, out);
    if (!rule_.is_personal && !rule_.is_mutual && !names_somebody(out))
      add_state_around(syntax_, referents_, token, trigger_.sources, out);
  }

  const Syntax& syntax_;
  const Referents& referents_;
  const EventRule& rule_;
  Trigger& trigger_;
  std::vector<std::uint32_t> doers_;  // as the text names them, whoever they act for
};

// "Riots swept GOMA", "a strike paralysed CHAD"
void add_swept_places(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                      Trigger& trigger) {
  const std::uint32_t verb = syntax.head(trigger.token);
  if (!trigger.match.rule->needs_only_place || verb == no_token || !syntax.is_verb(verb) ||
      syntax.token(trigger.token).relation != Deprel::nsubj ||
      !rules.holds("sweeping", syntax.lemma(verb)))
    return;
  for (const std::uint32_t object : syntax.objects(verb)) {
    if (const EntityMention* found = referents.mention(object); found != nullptr)
      add_unique(found->entity, trigger.places);
    add_places(syntax, referents, object, 1, trigger.places);
  }
}

void find_places(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                 Trigger& trigger) {
  add_swept_places(syntax, referents, rules, trigger);
  for (const std::uint32_t head : {trigger.token, trigger.clause})
    add_places(syntax, referents, head, 0, trigger.places);
  // "killed two men in Kabul", "killed men QUEUING in Kabul", where the phrase hangs on the men;
  // "rebels in Chad shelled a town"
  std::vector<std::uint32_t> beside = syntax.objects(trigger.clause);
  if (trigger.match.rule->type == "ASSAULT" && syntax.is_verb(trigger.clause))
    std::ranges::copy(syntax.subjects(trigger.clause), std::back_inserter(beside));
  for (const std::uint32_t object : beside) {
    if (std::ranges::any_of(syntax.children(object),
                            [&](std::uint32_t c) { return is_locative(syntax.preposition(c)); }))
      add_places(syntax, referents, object, 1, trigger.places);
    for (const std::uint32_t c : syntax.children(object))
      if (syntax.token(c).relation == Deprel::acl && syntax.token(c).xpos == Xpos::vbg)
        for (const std::uint32_t head : {c, syntax.child(c, Deprel::obj)})
          if (head != no_token) add_places(syntax, referents, head, 1, trigger.places);
  }
}

// "battling to dislodge IRANIAN TROOPS", "an operation to defeat THE TALIBAN": whom force is to
// drive away it is used on.
void add_those_to_expel(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  constexpr std::string_view expelling[] = {"dislodge", "drive",     "oust",     "evict",   "expel",
                                            "flush",    "repel",     "push",     "eject",   "rout",
                                            "defeat",   "crush",     "remove",   "topple",  "clear",
                                            "retake",   "recapture", "disperse", "scatter", "halt"};
  for (const std::uint32_t head : {trigger.token, trigger.clause})
    for (const std::uint32_t c : syntax.children(head)) {
      if (!trigger.targets.empty() || !is_clausal(syntax.token(c).relation) ||
          !syntax.is_marked(c, "to") || !is_one_of(syntax.lemma(c), expelling))
        continue;
      for (const std::uint32_t object : syntax.objects(c))
        referents.add_parties(object, true, trigger.targets);
      // "to retake the town FROM THE REBELS"
      for (const std::uint32_t holder : syntax.children(c))
        if (trigger.targets.empty() && syntax.preposition(holder) == "from")
          referents.add_parties(holder, true, trigger.targets);
    }
}

}  // namespace

void find_parties(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                  Trigger& trigger) {
  const EventRule& rule = *trigger.match.rule;
  trigger.is_mutual = rule.is_mutual;
  SlotFiller filler(syntax, referents, trigger);
  filler.fill_sources();
  if (trigger.sources.empty() && !syntax.is_verb(trigger.token))
    add_groups_before(syntax, referents, trigger.token, trigger.sources);
  take_issuers(syntax, referents, rules, trigger);
  filler.fill_targets();
  if (trigger.lent == Lends::patient) take_sufferers(syntax, referents, trigger);
  drop_media(referents.actors(), rule, trigger.sources);
  // "Clashes between KENYAN POLICE AND STUDENTS": both sides of a fight.
  const bool has_two_sides = rule.is_mutual && rule.is_fight;
  if (!has_two_sides) drop_unnamed(referents.actors(), trigger.sources);
  subtract(trigger.sources, trigger.targets);
  if (has_slot(rule.targets, SlotKind::patient) || has_slot(rule.targets, SlotKind::object_of))
    add_owner_who_tells(syntax, referents, trigger);
  drop_unnamed(referents.actors(), trigger.targets);
  // What is asked of someone stands in the clause: "said that Chad must leave", "that the charges
  // BY CHAD were untrue".
  if (std::ranges::any_of(rule.conditions, [](const Condition& c) {
        return c.slots.front().kind == SlotKind::content;
      }))
    if (const auto clause = syntax.child(trigger.token, Deprel::ccomp); clause != no_token)
      for (const std::uint32_t subject : syntax.subjects(clause)) {
        referents.add_parties(subject, true, trigger.targets);
        std::vector<std::uint32_t> makers;
        if (!rule.answers.empty()) add_makers(syntax, subject, makers);
        for (const std::uint32_t maker : makers)
          referents.add_parties(maker, true, trigger.targets);
      }
  if (rule.is_mutual && trigger.sources.empty() && trigger.targets.size() == 1)
    add_teller(syntax, referents, trigger);
  if (rule.is_mutual && trigger.sources.empty() && trigger.targets.empty())
    add_opposed(syntax, referents, trigger);
  if (rule.is_mutual && !syntax.is_verb(trigger.token) && trigger.sources.empty() &&
      trigger.targets.size() == 1)
    add_other_side(syntax, referents, rules, trigger);
  if (rule.is_mutual) {
    for (const std::uint32_t target : trigger.targets) add_unique(target, trigger.sources);
    trigger.targets.clear();
  }
  if (!syntax.is_verb(trigger.token)) take_joined_names(syntax, referents, trigger);
  if (rule.type == "ASSAULT") add_those_to_expel(syntax, referents, trigger);
  subtract(trigger.sources, trigger.targets);
  find_places(syntax, referents, rules, trigger);
}

}  // namespace annals
