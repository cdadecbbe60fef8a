// Who takes part in an act: from the slots of a rule to entities.
#include "core/events/amounts.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

void add_unique(std::uint32_t item, std::vector<std::uint32_t>& out) {
  if (std::ranges::find(out, item) == out.end()) out.push_back(item);
}

bool is_nominal_relation(Deprel r) {
  return r == Deprel::nmod || r == Deprel::obl || r == Deprel::obl_agent ||
         r == Deprel::nmod_desc || r == Deprel::obl_unmarked;
}

// Nominals after `preposition`, hanging on `head`.
void add_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                  std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(head))
    if (is_nominal_relation(syntax.token(c).relation) && syntax.preposition(c) == preposition)
      for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
}

// The same, through the nominals that hang on `head`.
void add_nested_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                         std::vector<std::uint32_t>& out) {
  constexpr std::size_t most = 32;
  std::vector<std::uint32_t> open{head};
  for (std::size_t at = 0; at < open.size() && open.size() < most; ++at) {
    add_obliques(syntax, open[at], preposition, out);
    for (const std::uint32_t c : syntax.children(open[at]))
      if (is_nominal_relation(syntax.token(c).relation) || syntax.token(c).relation == Deprel::obj)
        open.push_back(c);
  }
}

// "US", "U.S.", "EU" stand before a noun like an adjective; "Iraq", "Syria" name what the act is
// done to.
bool is_abbreviation(const Syntax& syntax, std::uint32_t token) {
  const auto form = syntax.document().text(token);
  return form.size() <= 5 &&
         std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Russian" in "the Russian attack", "US" in "the US-led strike", "NATO" in "NATO meeting"; with
// `is_patient` "Ukraine" in "Russia's Ukraine buildup" and "Iraq" in "the Iraq invasion".
void add_modifiers(const Syntax& syntax, const Trigger& trigger, bool is_patient,
                   std::vector<std::uint32_t>& out) {
  const bool has_owner = syntax.has_child(trigger.token, Deprel::nmod_poss);
  for (const std::uint32_t c : syntax.children(trigger.token)) {
    const Deprel r = syntax.token(c).relation;
    const bool is_led = r == Deprel::amod && syntax.lemma(c) == "lead";
    const bool is_name =
        (r == Deprel::compound || r == Deprel::nmod_desc) && syntax.token(c).upos == Upos::propn;
    const bool is_undergoing =
        is_name && !trigger.match.rule->is_mutual && (has_owner || !is_abbreviation(syntax, c));
    if (is_undergoing != is_patient || (has_owner && !is_patient)) continue;
    if (is_led) {
      for (const std::uint32_t d : syntax.children(c)) add_unique(d, out);
    } else if (r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_desc) {
      for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
      // "an Iranian drone strike": the adjective may hang on "drone".
      if (r == Deprel::compound && !is_name)
        for (const std::uint32_t d : syntax.children(c))
          if (syntax.token(d).relation == Deprel::amod ||
              (syntax.token(d).relation == Deprel::compound && is_abbreviation(syntax, d)))
            add_unique(d, out);
    }
  }
}

void add_noun_agents(const Syntax& syntax, const Trigger& trigger,
                     std::vector<std::uint32_t>& out) {
  const std::uint32_t noun = trigger.token;
  if (const auto owner = syntax.child(noun, Deprel::nmod_poss); owner != no_token)
    for (const std::uint32_t each : syntax.conjuncts(owner)) add_unique(each, out);
  add_obliques(syntax, noun, "by", out);
  add_modifiers(syntax, trigger, false, out);
  if (out.empty() && trigger.match.rule->is_mutual) add_obliques(syntax, noun, "of", out);
  if (trigger.clause == noun) return;
  // A light verb's arguments are the noun's. "Talks were held": the talks are no agent of
  // themselves.
  if (syntax.is_passive(trigger.clause))
    add_obliques(syntax, trigger.clause, "by", out);
  else
    for (const std::uint32_t subject : syntax.subjects(trigger.clause))
      if (subject != noun && subject != trigger.carrier) add_unique(subject, out);
}

void add_noun_patients(const Syntax& syntax, const Trigger& trigger,
                       std::vector<std::uint32_t>& out) {
  add_modifiers(syntax, trigger, true, out);
  if (!trigger.match.rule->is_mutual) add_obliques(syntax, trigger.token, "of", out);
  if (trigger.clause != trigger.token)
    if (const auto receiver = syntax.child(trigger.clause, Deprel::iobj); receiver != no_token)
      add_unique(receiver, out);
}

// "gave NIGER ten days", read with two objects; "issued a deadline TO UGANDA", where the phrase
// hangs on what was given.
void add_receivers(const Syntax& syntax, const Trigger& trigger, std::vector<std::uint32_t>& out) {
  const std::uint32_t given = trigger.match.object;
  if (given == no_token) return;
  add_obliques(syntax, given, "to", out);
  add_obliques(syntax, given, "for", out);
  for (const std::uint32_t c : syntax.children(trigger.token))
    if (syntax.token(c).relation == Deprel::obj && c < given) add_unique(c, out);
}

void add_verb_agents(const Syntax& syntax, std::uint32_t verb, std::vector<std::uint32_t>& out) {
  if (syntax.is_passive(verb)) {
    add_obliques(syntax, verb, "by", out);
    return;
  }
  for (const std::uint32_t subject : syntax.subjects(verb)) add_unique(subject, out);
}

// "as a result of talks", "during a visit", not "rejected talks"
bool is_adjunct(const Syntax& syntax, std::uint32_t noun) {
  const Deprel r = syntax.token(syntax.first_conjunct(noun)).relation;
  return r == Deprel::obl || r == Deprel::nmod || r == Deprel::obl_unmarked;
}

// The nominals of the content of an act, in text order: what it is about. Whoever does something in
// an adjunct of time or manner of its own ("after", "with") is none of it.
void add_content(const Syntax& syntax, const Trigger& trigger, std::vector<std::uint32_t>& out) {
  constexpr std::size_t most = 64;
  constexpr std::string_view topical[] = {"on", "for",  "of",    "to",     "in",
                                          "by", "over", "about", "against"};
  const auto is_topical = [&](std::uint32_t token) {
    return std::ranges::find(topical, syntax.preposition(token)) != std::end(topical);
  };
  const auto is_content = [&](std::uint32_t token) {
    switch (syntax.token(token).relation) {
      case Deprel::obj:
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::nmod_poss:
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::acl:
        return true;
      case Deprel::nmod:
      case Deprel::obl:
        return !syntax.is_time(token) && is_topical(token);
      case Deprel::advcl:
        return syntax.token(token).xpos == Xpos::vb || syntax.token(token).xpos == Xpos::vbg;
      default:
        return false;
    }
  };
  std::vector<std::uint32_t> open(trigger.match.parts);
  open.push_back(trigger.token);
  const std::size_t own = open.size();
  for (std::size_t at = 0; at < open.size() && open.size() < most; ++at)
    for (const std::uint32_t c : syntax.children(open[at])) {
      const Deprel r = syntax.token(c).relation;
      const bool is_own_agent = at < own && (r == Deprel::nsubj || r == Deprel::nmod_poss ||
                                             syntax.preposition(c) == "by");
      if (is_content(c) && !is_own_agent) open.push_back(c);
    }
  open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(own));
  std::ranges::sort(open);
  for (const std::uint32_t token : open) add_unique(token, out);
}

}  // namespace

Referents::Referents(const Syntax& syntax, const Actors& actors)
    : syntax_(syntax), actors_(actors) {
  mention_of_.assign(syntax.document().tokens.size(), no_token);
  // Longer mentions come first; the first to claim a head keeps it, and a sure one before others.
  for (const bool is_tentative : {false, true})
    for (std::uint32_t m = 0; m < actors.mentions.size(); ++m)
      if (auto& slot = mention_of_[actors.mentions[m].head];
          slot == no_token && actors.mentions[m].is_tentative == is_tentative)
        slot = m;
  for (std::uint32_t e = 0; e < actors.entities.size(); ++e)
    entity_of_id_.emplace(actors.entities[e].id, e);
  is_mentioned_.assign(actors.entities.size(), false);
  for (const EntityMention& m : actors.mentions)
    for (const std::uint32_t entity : {m.entity, actors.principal(m.entity)})
      is_mentioned_[entity] = true;
}

const EntityMention* Referents::mention(std::uint32_t token) const {
  return mention_of_[token] == no_token ? nullptr : &actors_.mentions[mention_of_[token]];
}

void Referents::add(const EntityMention& mention, std::vector<std::uint32_t>& out) const {
  std::uint32_t entity = actors_.principal(mention.entity);
  const Entity& named = actors_.entities[entity];
  if (named.kind == ActorKind::city || named.kind == ActorKind::region) {
    // A place that stands where an actor does speaks for its state only where the text names that.
    if (const auto state = entity_of_id_.find(named.country);
        state != entity_of_id_.end() && (mention.is_place || is_mentioned_[state->second]))
      entity = state->second;
    else if (entity != mention.entity)
      entity = mention.entity;  // a person of a place that is no party stands for himself
    else
      return;
  }
  add_unique(entity, out);
}

void Referents::add_parties(std::uint32_t token, bool with_owner,
                            std::vector<std::uint32_t>& out) const {
  const EntityMention* found = mention(token);
  if (found == nullptr || found->is_tentative) {
    const std::size_t before = out.size();
    // "the head of the oil company, Isam al-Chalaby"
    for (const std::uint32_t c : syntax_.children(token))
      if (const EntityMention* named =
              syntax_.token(c).relation == Deprel::appos ? mention(c) : nullptr;
          named != nullptr && actors_.entities[named->entity].kind == ActorKind::person)
        return add(*named, out);
    if (with_owner || found != nullptr) add_owners(token, 0, out);
    if (found == nullptr || out.size() > before) return;
  }
  // Several mentions may share a head: "both sides".
  for (auto m = mention_of_[token];
       m < actors_.mentions.size() && actors_.mentions[m].tokens.first <= token; ++m)
    if (actors_.mentions[m].head == token) add(actors_.mentions[m], out);
  add_coordinated(token, out);
}

// "the Indian and Chinese governments", "leaders of Iran and Iraq"; "Western countries including
// Spain"
void Referents::add_coordinated(std::uint32_t token, std::vector<std::uint32_t>& out) const {
  for (const std::uint32_t c : syntax_.children(token)) {
    const Deprel r = syntax_.token(c).relation;
    const bool is_plural = syntax_.token(token).xpos == Xpos::nns;
    const bool is_listed = r == Deprel::nmod && syntax_.preposition(c) == "including";
    const bool is_shared = is_plural && (r == Deprel::amod || r == Deprel::compound ||
                                         (r == Deprel::nmod && syntax_.preposition(c) == "of"));
    if (!is_listed && !is_shared) continue;
    const auto all = syntax_.conjuncts(c);
    if (is_shared && all.size() < 2) continue;
    for (const std::uint32_t each : all)
      if (const EntityMention* found = mention(each)) add(*found, out);
  }
}

// "Russia's decision", "one of its submarines", "the likes of France"
void Referents::add_owners(std::uint32_t token, int depth, std::vector<std::uint32_t>& out) const {
  for (const std::uint32_t c : syntax_.children(token)) {
    const Deprel r = syntax_.token(c).relation;
    const auto preposition = r == Deprel::nmod ? syntax_.preposition(c) : std::string_view();
    const bool is_owner = r == Deprel::nmod_poss || r == Deprel::amod || r == Deprel::compound ||
                          r == Deprel::flat || r == Deprel::appos || r == Deprel::nmod_desc ||
                          preposition == "of" || preposition == "including";
    if (!is_owner) continue;
    for (const std::uint32_t each : syntax_.conjuncts(c)) {
      const EntityMention* found = mention(each);
      const std::size_t before = out.size();
      if ((found == nullptr || found->is_tentative) && depth < 1 && preposition == "of")
        add_owners(each, depth + 1, out);
      if (found == nullptr || out.size() != before) continue;
      // "members of HIS guard" are not he.
      const auto& owner = actors_.entities[actors_.principal(found->entity)];
      if (depth == 0 || owner.kind != ActorKind::person) add(*found, out);
    }
  }
}

std::vector<std::uint32_t> slot_tokens(const Syntax& syntax, const Trigger& trigger,
                                       const Slot& slot) {
  std::vector<std::uint32_t> out;
  const bool is_noun = !syntax.is_verb(trigger.token);
  switch (slot.kind) {
    case SlotKind::agent:
      if (is_noun)
        add_noun_agents(syntax, trigger, out);
      else
        add_verb_agents(syntax, trigger.token, out);
      break;
    case SlotKind::patient:
    case SlotKind::object_of:
      if (is_noun)
        add_noun_patients(syntax, trigger, out);
      else
        out = syntax.objects(trigger.token);
      break;
    case SlotKind::content:
      if (const auto clause = syntax.child(trigger.token, Deprel::ccomp); clause != no_token)
        out.push_back(clause);
      break;
    case SlotKind::subject:
      if (const std::uint32_t clause = syntax.clause(trigger.token);
          is_noun && is_adjunct(syntax, trigger.token) && syntax.is_verb(clause))
        for (const std::uint32_t subject : syntax.subjects(clause)) add_unique(subject, out);
      break;
    case SlotKind::concerned:
      add_content(syntax, trigger, out);
      break;
    case SlotKind::recipient:
      for (const std::uint32_t head : {trigger.token, trigger.clause}) {
        if (const auto receiver = syntax.child(head, Deprel::iobj); receiver != no_token)
          add_unique(receiver, out);
        add_obliques(syntax, head, "to", out);
      }
      add_receivers(syntax, trigger, out);
      break;
    case SlotKind::preposition:
      for (const std::uint32_t head : {trigger.token, trigger.clause})
        add_obliques(syntax, head, slot.preposition, out);
      // The phrase may hang on the object: "signed a treaty with X", "launched an offensive against
      // X".
      for (const std::uint32_t part : trigger.match.parts)
        add_obliques(syntax, part, slot.preposition, out);
      if (!is_noun)
        for (const std::uint32_t object : syntax.objects(trigger.token))
          add_obliques(syntax, object, slot.preposition, out);
      // "filed a suit in the court of the city against X": nothing between is what one is against.
      if (out.empty() && slot.preposition == "against")
        add_nested_obliques(syntax, trigger.token, slot.preposition, out);
      break;
  }
  std::erase(out, trigger.token);
  if (slot.kind != SlotKind::object_of)
    for (const std::uint32_t part : trigger.match.parts) std::erase(out, part);
  return out;
}

namespace {

// "clashes on the border of India and China": two states named in the phrase are the parties.
void add_opposed(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t c : syntax.children(trigger.token))
    if (syntax.token(c).relation == Deprel::nmod && referents.mention(c) == nullptr)
      referents.add_parties(c, true, found);
  if (found.size() == 2) trigger.sources = found;
}

// "in Riga", and through what is there: "outside a court in Riga".
void add_places(const Syntax& syntax, const Referents& referents, std::uint32_t head, int depth,
                std::vector<std::uint32_t>& out) {
  constexpr std::string_view locative[] = {"in", "at", "near", "outside", "on", "across", "inside"};
  for (const std::uint32_t c : syntax.children(head)) {
    const EntityMention* found = referents.mention(c);
    if (found != nullptr && found->is_place) {
      add_unique(found->entity, out);
      if (depth < 3) add_places(syntax, referents, c, depth + 1, out);
    } else if (depth < 3 && is_nominal_relation(syntax.token(c).relation) &&
               std::ranges::find(locative, syntax.preposition(c)) != std::end(locative)) {
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
  const auto& papers = rules.set("paper");
  const auto is_paper = [&](std::uint32_t token) {
    return std::ranges::find(papers, syntax.lemma(token)) != papers.end();
  };
  std::uint32_t noun = syntax.head(participle);
  while (!is_paper(noun) && syntax.token(noun).relation == Deprel::nmod) noun = syntax.head(noun);
  const std::uint32_t verb = syntax.head(noun);
  if (verb == no_token || !syntax.is_verb(verb)) return no_token;
  const bool is_sent = is_paper(noun) || std::ranges::any_of(syntax.objects(verb), is_paper);
  return is_sent ? verb : no_token;
}

// "issued a statement condemning": a paper speaks for its sender; "launched a campaign attacking":
// what nobody is acts for its maker.
void take_issuers(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                  Trigger& trigger) {
  if (!syntax.is_verb(trigger.token)) return;
  std::uint32_t verb = sending_verb(syntax, rules, trigger.token);
  if (verb == no_token && trigger.sources.empty())
    for (const std::uint32_t agent : slot_tokens(syntax, trigger, {SlotKind::agent, {}}))
      if (syntax.token(agent).relation == Deprel::obj && syntax.head(agent) != trigger.token)
        verb = syntax.head(agent);
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

}  // namespace

void find_parties(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                  Trigger& trigger) {
  const EventRule& rule = *trigger.match.rule;
  const auto fill = [&](const std::vector<Slot>& slots, std::vector<std::uint32_t>& out) {
    for (const Slot& slot : slots) {
      if (slot.kind == SlotKind::concerned) continue;  // the last resort of share_parties
      // "attacked rebels in Chad": where it happens is the target only of what has no other.
      if (is_locative(slot) && !out.empty()) continue;
      if (slot.kind == SlotKind::subject && !out.empty()) continue;
      // "handed over THE HOSTAGES": a word of the pattern that is somebody.
      if (const std::uint32_t object = trigger.match.object; slot.kind == SlotKind::patient &&
                                                             object != no_token &&
                                                             referents.mention(object) != nullptr)
        referents.add_parties(object, false, out);
      for (const std::uint32_t token : slot_tokens(syntax, trigger, slot)) {
        const EntityMention* found = referents.mention(token);
        const bool is_doer = slot.kind == SlotKind::agent || slot.kind == SlotKind::subject;
        const Deprel r = syntax.token(token).relation;
        const bool is_modifier = r == Deprel::nmod_poss || r == Deprel::amod ||
                                 r == Deprel::compound;  // "in a US strike"
        const bool is_where =
            found != nullptr && found->is_place && !syntax.is_verb(trigger.token) && !is_modifier;
        // "meet in Abu Dhabi, United Arab Emirates"
        const bool is_address = found != nullptr && found->is_place && token > trigger.token &&
                                syntax.is_verb(trigger.token);
        if (is_doer && (is_where || is_address)) continue;
        // "arrested the minister, Ali Bako": he is, his state is not.
        if (&slots == &rule.targets && rule.is_personal && found != nullptr &&
            referents.actors().entities[found->entity].kind == ActorKind::person) {
          add_unique(found->entity, out);
          continue;
        }
        referents.add_parties(token, !is_doer || found == nullptr, out);
      }
    }
  };
  fill(rule.sources, trigger.sources);
  take_issuers(syntax, referents, rules, trigger);
  fill(rule.targets, trigger.targets);
  drop_unnamed(referents.actors(), trigger.sources);
  drop_unnamed(referents.actors(), trigger.targets);
  // What is asked of someone stands in the clause: "said that Chad must leave".
  if (std::ranges::any_of(rule.conditions,
                          [](const Condition& c) { return c.slot.kind == SlotKind::content; }))
    if (const auto clause = syntax.child(trigger.token, Deprel::ccomp); clause != no_token)
      for (const std::uint32_t subject : syntax.subjects(clause))
        referents.add_parties(subject, true, trigger.targets);
  if (rule.is_mutual && trigger.sources.empty() && trigger.targets.empty())
    add_opposed(syntax, referents, trigger);
  if (rule.is_mutual) {
    for (const std::uint32_t target : trigger.targets) add_unique(target, trigger.sources);
    trigger.targets.clear();
  }
  std::erase_if(trigger.targets, [&](std::uint32_t t) {
    return std::ranges::find(trigger.sources, t) != trigger.sources.end();
  });

  for (const std::uint32_t head : {trigger.token, trigger.clause})
    add_places(syntax, referents, head, 0, trigger.places);
}

namespace {

// "must leave", "should be freed"
bool is_obliged(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    const auto word = syntax.lemma(c);
    return syntax.token(c).relation == Deprel::aux &&
           (word == "must" || word == "should" || word == "ought");
  });
}

bool conditions_hold(const Syntax& syntax, const Referents& referents, const Trigger& trigger) {
  const auto fits = [&](std::uint32_t token, std::string_view word) {
    if (!word.starts_with('<')) return syntax.lemma(token) == word;
    if (word == "<any>") return true;
    if (word == "<money>") return is_money(syntax, token);
    if (word == "<must>") return is_obliged(syntax, token);
    if (word == "<actor>") {
      std::vector<std::uint32_t> parties;
      referents.add_parties(token, true, parties);
      return !parties.empty();
    }
    const EntityMention* found = referents.mention(token);
    if (found == nullptr) return false;
    const ActorKind kind = referents.actors().entities[found->entity].kind;
    return (word == "<state>" && kind == ActorKind::state) ||
           (word == "<person>" && kind == ActorKind::person) ||
           (word == "<group>" && kind == ActorKind::group) ||
           (word == "<place>" &&
            (kind == ActorKind::city || kind == ActorKind::region || found->is_place));
  };
  for (const Condition& condition : trigger.match.rule->conditions) {
    const auto tokens = slot_tokens(syntax, trigger, condition.slot);
    const bool holds = std::ranges::any_of(tokens, [&](std::uint32_t token) {
      return std::ranges::any_of(condition.words, [&](std::string_view word) {
        if (fits(token, word)) return true;
        // "assault weapons ban": a compound counts by any of its words; "thousands of tourists" are
        // tourists.
        return std::ranges::any_of(syntax.children(token), [&](std::uint32_t c) {
          const Deprel r = syntax.token(c).relation;
          const bool is_content =
              r == Deprel::compound ||
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

// The first party, other than the doer, that the content names.
void add_concerned(const Syntax& syntax, const Referents& referents, Trigger& trigger) {
  constexpr Slot concerned{SlotKind::concerned, {}};
  if (!trigger.targets.empty() || std::ranges::find(trigger.match.rule->targets, concerned) ==
                                      trigger.match.rule->targets.end())
    return;
  for (const std::uint32_t token : slot_tokens(syntax, trigger, concerned)) {
    const EntityMention* found = referents.mention(token);
    if (found == nullptr || found->is_tentative) continue;
    std::vector<std::uint32_t> parties;
    for (const std::uint32_t each : syntax.conjuncts(token))
      referents.add_parties(each, false, parties);
    std::erase_if(parties, [&](std::uint32_t party) {
      return std::ranges::find(trigger.sources, party) != trigger.sources.end();
    });
    if (parties.empty()) continue;
    trigger.targets = std::move(parties);
    return;
  }
}

}  // namespace

void share_parties(const Syntax& syntax, const Referents& referents,
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
      std::erase_if(trigger.targets, [&](std::uint32_t t) {
        return std::ranges::find(trigger.sources, t) != trigger.sources.end();
      });
    }
    if (!is_speech || !trigger.targets.empty() || trigger.sources.empty() ||
        !syntax.is_verb(trigger.token))
      continue;
    for (const Trigger& first : triggers)
      if (first.token < trigger.token && first.sources == trigger.sources &&
          syntax.is_verb(first.token) && !first.targets.empty() &&
          are_coordinated(syntax, first.token, trigger.token))
        trigger.targets = first.targets;
  }
  for (Trigger& trigger : triggers) add_concerned(syntax, referents, trigger);
}

}  // namespace annals
