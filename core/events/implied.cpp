// On whom an act is when its own words do not say: what another act or the story tells of it.
#include "core/events/trigger.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>

namespace annals {
namespace {

using Parties = std::vector<std::uint32_t>;

// Who told of the act, if a power.
Parties powers_telling(const Actors& actors, const FoundEvent& act) {
  Parties powers;
  for (const std::uint32_t teller : act.attributed_to) {
    const std::uint32_t power = actors.principal(teller);
    if (is_polity(actors.entities[power].kind)) add_unique(power, powers);
  }
  return powers;
}

// "The accusation was denied": the denial answers the latest accuser of the one who denies, or the
// accuser of its sentence, ", WHICH Chad denies", or, "Chad said Niger shelled it, which Niger
// denied", the power that told of an act of his.
void answer_accusers(const Actors& actors, std::vector<FoundEvent>& acts) {
  constexpr std::string_view harmful[] = {"ASSAULT", "COERCE", "MOBILIZE", "THREATEN"};
  const auto are_together = [](const FoundEvent& accusation, const FoundEvent& denial) {
    return accusation.evidence.back().sentence == denial.evidence.front().sentence &&
           !share_one(accusation.sources, denial.sources);
  };
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i].answers.empty() || !acts[i].targets.empty()) continue;
    for (std::size_t j = i; j-- > 0 && acts[i].targets.empty();) {
      if (acts[j].type == acts[i].answers &&
          (share_one(acts[j].targets, acts[i].sources) || are_together(acts[j], acts[i])))
        acts[i].targets = acts[j].sources;
      else if (is_one_of(acts[j].type, harmful) && acts[j].sources == acts[i].sources)
        acts[i].targets = powers_telling(actors, acts[j]);
      subtract(acts[i].sources, acts[i].targets);
    }
  }
}

// "Kenya urged Chad to leave. Chad rejected THE CALL": the refusal of what was asked answers the
// latest who asked it.
void answer_askers(const Syntax& syntax, const EventRules& rules, std::vector<FoundEvent>& acts) {
  constexpr std::string_view asking[] = {"REQUEST", "THREATEN", "AGREE"};
  constexpr std::uint32_t reach = 3;  // sentences
  const auto is_near = [](const FoundEvent& request, const FoundEvent& refusal) {
    return request.evidence.back().sentence + reach >= refusal.evidence.front().sentence;
  };
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i].type != "REJECT" || !acts[i].targets.empty()) continue;
    const auto objects = syntax.objects(acts[i].evidence.front().token);
    const bool is_answer = std::ranges::any_of(
        objects, [&](std::uint32_t object) { return rules.holds("asked", syntax.lemma(object)); });
    if (!is_answer) continue;
    for (std::size_t j = i; j-- > 0 && acts[i].targets.empty();)
      if (is_one_of(acts[j].type, asking) && is_near(acts[j], acts[i]) &&
          share_one(acts[j].targets, acts[i].sources))
        acts[i].targets = acts[j].sources;
    subtract(acts[i].sources, acts[i].targets);
  }
}

// "The coup": those whom the text calls the junta made it.
void give_coups_to_juntas(const Actors& actors, const EventRules& rules,
                          std::vector<FoundEvent>& acts) {
  const auto junta = std::ranges::find_if(actors.entities, [&](const Entity& known) {
    return known.kind == ActorKind::group &&
           rules.holds("junta", std::string_view(known.name).substr(known.name.rfind(' ') + 1));
  });
  if (junta == actors.entities.end()) return;
  const auto is_of_power = [](const FoundEvent& act) {
    return std::ranges::find(act.contexts, "political_institutions") != act.contexts.end();
  };
  for (FoundEvent& act : acts)
    if (act.type == "COERCE" && act.mode == "seize" && act.sources.empty() && is_of_power(act))
      act.sources = {static_cast<std::uint32_t>(junta - actors.entities.begin())};
}

// The acts that an act's own sentence speaks of.
class ActsSpokenOf {
 public:
  ActsSpokenOf(std::vector<FoundEvent>& acts, const Syntax& syntax, const EventRules& rules)
      : acts_(acts), syntax_(syntax), rules_(rules) {
    for (std::size_t i = 0; i < acts.size(); ++i)
      for (const FoundEvidence& evidence : acts[i].evidence)
        act_of_token_.emplace(evidence.token, i);
  }

  // The act that `object` of `judge` names: "condemned the COUP", "welcomed the MOVE".
  FoundEvent* find(const FoundEvent& judge, std::uint32_t object) const {
    if (object == no_token) return nullptr;
    if (const auto found = act_of_token_.find(object); found != act_of_token_.end())
      return &acts_[found->second];
    return is_deed(object) ? latest_before(judge, object) : nullptr;
  }

  // The act after which, or because of which, that of `verb` was done: "closed the border after
  // Chad SHELLED a village", "vowed to react to the RAID".
  const FoundEvent* provocation(std::uint32_t verb) const {
    constexpr std::size_t most = 24;
    std::vector<std::uint32_t> open{verb};
    for (std::size_t at = 0; at < open.size() && at < most; ++at) {
      if (at > 0)
        if (const auto found = act_of_token_.find(open[at]); found != act_of_token_.end())
          return &acts_[found->second];
      const bool is_inside = at > 0 && syntax_.token(open[at]).relation != Deprel::xcomp;
      for (const std::uint32_t c : syntax_.children(open[at]))
        if (is_inside || is_occasion(c) || syntax_.token(c).relation == Deprel::xcomp)
          open.push_back(c);
    }
    return nullptr;
  }

 private:
  bool is_occasion(std::uint32_t token) const {
    const auto before = syntax_.preposition(token);
    return before == "after" || before == "following" || before == "over" ||
           syntax_.is_marked(token, "after") || syntax_.is_marked(token, "because");
  }

  // "the move", "this decision"; "the decision to leave" says itself which. "Chad closed its
  // border, A MOVE condemned by Kenya"
  bool is_deed(std::uint32_t noun) const {
    const std::uint32_t article = syntax_.child(noun, Deprel::det);
    if (!rules_.holds("deed", syntax_.lemma(noun)) || article == no_token) return false;
    if (syntax_.lemma(article) == "a" || syntax_.lemma(article) == "an")
      return article > 0 && syntax_.document().text(article - 1) == ",";
    return syntax_.is_definite(noun) &&
           std::ranges::none_of(syntax_.children(noun), [&](std::uint32_t c) {
             const Deprel r = syntax_.token(c).relation;
             return r == Deprel::acl || r == Deprel::nmod;
           });
  }

  // Words of praise and blame are no deeds.
  FoundEvent* latest_before(const FoundEvent& judge, std::uint32_t object) const {
    constexpr std::uint32_t reach = 2;  // sentences
    FoundEvent* latest = nullptr;
    for (FoundEvent& act : acts_) {
      const FoundEvidence& last = act.evidence.back();
      const bool is_near =
          last.token < object && last.sentence + reach > syntax_.sentence_of(object);
      if (!is_near || act.sources.empty() || act.type == judge.type || act.type == "ACCUSE" ||
          act.type == "SUPPORT" || share_one(act.sources, judge.sources))
        continue;
      if (latest == nullptr || latest->evidence.back().token < last.token) latest = &act;
    }
    return latest;
  }

  std::vector<FoundEvent>& acts_;
  const Syntax& syntax_;
  const EventRules& rules_;
  std::unordered_map<std::uint32_t, std::size_t> act_of_token_;
};

// "The coup was condemned": whoever did what is judged is the target. "Ignored the offer": it was
// made to the one who ignored it.
void aim_at_doers(const ActsSpokenOf& spoken_of, std::vector<FoundEvent>& acts) {
  for (FoundEvent& act : acts)
    for (const FoundEvidence& evidence : act.evidence) {
      FoundEvent* other = spoken_of.find(act, evidence.object);
      if (other == nullptr || share_one(other->sources, act.sources)) continue;
      if (act.targets.empty()) act.targets = other->sources;
      const bool is_addressed = other->type == "AGREE" || other->type == "REQUEST";
      if (act.type == "REJECT" && is_addressed && other->targets.empty() && !other->is_mutual)
        other->targets = act.sources;
    }
}

// "Kenya recalled its envoy after Chad seized a ship": a hostile act without a target answers one;
// but borders and towns are closed to everybody.
void aim_at_provokers(const ActsSpokenOf& spoken_of, std::vector<FoundEvent>& acts) {
  constexpr std::string_view hostile[] = {"ACCUSE",   "THREATEN", "SANCTION",
                                          "MOBILIZE", "COERCE",   "ASSAULT"};
  for (FoundEvent& act : acts) {
    if (!act.targets.empty() || act.sources.empty() || act.is_mutual || act.is_on_nobody ||
        act.type == "COERCE" || !is_one_of(act.type, hostile))
      continue;
    for (const FoundEvidence& evidence : act.evidence) {
      const FoundEvent* other = spoken_of.provocation(evidence.token);
      if (other == nullptr || !is_one_of(other->type, hostile) || !act.targets.empty() ||
          share_one(other->sources, act.sources))
        continue;
      act.targets = other->sources;
    }
  }
}

// "Offered to lift the SANCTIONS": what is eased was a burden of those whom its maker had
// sanctioned.
void ease_for_sanctioned(const Syntax& syntax, const EventRules& rules,
                         std::vector<FoundEvent>& acts) {
  const auto speaks_of_sanctions = [&](const FoundEvidence& evidence) {
    const auto objects = syntax.is_verb(evidence.token) ? syntax.objects(evidence.token)
                                                        : std::vector<std::uint32_t>();
    return std::ranges::any_of(objects, [&](std::uint32_t object) {
      return rules.holds("sanction", syntax.lemma(object));
    });
  };
  for (FoundEvent& act : acts) {
    if (act.type != "CONCEDE" || !act.targets.empty() || act.sources.empty() ||
        std::ranges::none_of(act.evidence, speaks_of_sanctions))
      continue;
    for (const FoundEvent& other : acts)
      if (other.type == "SANCTION" && other.sources == act.sources && !other.targets.empty())
        act.targets = other.targets;
  }
}

// "Gave Chad a week and repeated its demands": what is asked of nobody is asked of the one whom the
// speaker blamed, asked or threatened just before.
void go_on_speaking(std::vector<FoundEvent>& acts) {
  const auto is_speech = [](const FoundEvent& act) {
    return act.type == "REQUEST" || act.type == "ACCUSE" || act.type == "THREATEN";
  };
  for (std::size_t i = 0; i < acts.size(); ++i) {
    FoundEvent& act = acts[i];
    if (!is_speech(act) || !act.targets.empty() || act.sources.empty()) continue;
    for (std::size_t j = i; j-- > 0 && act.targets.empty();) {
      const FoundEvent& before = acts[j];
      if (is_speech(before) && before.sources == act.sources &&
          before.evidence.back().sentence + 1 >= act.evidence.front().sentence)
        act.targets = before.targets;
    }
  }
}

// An attack or a sanction by a power is on the state where it strikes, else on the other state of
// the story: the one that the story is about, or that tells of the act.
class StoryStates {
 public:
  StoryStates(const Syntax& syntax, const EventRules& rules, const Referents& referents)
      : rules_(rules),
        referents_(referents),
        actors_(referents.actors()),
        sentences_(syntax.document().sentences),
        told_(actors_.entities.size()) {
    for (const EntityMention& mention : actors_.mentions) {
      Told& told = told_[actors_.principal(mention.entity)];
      ++told.mentions;
      told.has_name = told.has_name || mention.form == MentionForm::name;
      const std::uint32_t paragraph = sentences_[syntax.sentence_of(mention.head)].paragraph;
      if (told.paragraphs.empty() || told.paragraphs.back() != paragraph)
        told.paragraphs.push_back(paragraph);
    }
  }

  std::optional<std::uint32_t> victim_of(const FoundEvent& act) const {
    if (act.sources.empty() ||
        !std::ranges::all_of(act.sources, [&](std::uint32_t doer) { return is_power(doer); }))
      return std::nullopt;
    if (const auto struck = state_struck(act)) return struck;
    // "Niger's junta seized power": in its own state
    if (act.mode == "seize")
      if (const auto own = referents_.state_of(act.sources.front()); own && !is_doer(act, *own))
        return own;
    const auto other = most_told_of(act, 1);
    if (!other) return std::nullopt;
    // Troops that somebody tells of are rarely massed against him.
    const bool tells =
        act.type != "MOBILIZE" && std::ranges::any_of(act.attributed_to, [&](std::uint32_t teller) {
          return actors_.principal(teller) == *other;
        });
    return tells || is_about(*other, act.sources.front(), act) ? other : std::nullopt;
  }

  // "The election was fair": that of the state where it takes place, else of the one that the
  // article tells of here.
  std::optional<std::uint32_t> state_of_story(const FoundEvent& act) const {
    if (const auto state = state_struck(act)) return state;
    const auto most = most_told_of(act, 2);
    return most && is_alone(*most) && is_around(*most, act) ? most : std::nullopt;
  }

  // "Kenyan jets killed two farmers in Kismayo, Somalia": what a state does to nameless people in
  // another is done to that.
  std::optional<std::uint32_t> victim_behind(const FoundEvent& act) const {
    const bool is_foreign =
        !act.sources.empty() && std::ranges::all_of(act.sources, [&](std::uint32_t doer) {
          return actors_.entities[doer].kind == ActorKind::state;
        });
    const bool are_nameless = std::ranges::all_of(
        act.targets, [&](std::uint32_t party) { return actors_.is_unnamed(party); });
    return is_foreign && are_nameless ? state_struck(act) : std::nullopt;
  }

  // The text speaks of it more than in passing.
  bool is_about_often(std::uint32_t state) const { return told_[state].mentions > 1; }

  // In the paragraph of the act or in one beside it, or throughout the article.
  bool is_near(std::uint32_t party, const FoundEvent& act) const {
    constexpr std::size_t throughout = 3;  // paragraphs
    return told_[party].paragraphs.size() >= throughout || is_told_within(party, act, 1);
  }

 private:
  static bool is_doer(const FoundEvent& act, std::uint32_t state) {
    return std::ranges::find(act.sources, state) != act.sources.end();
  }

  // The state, no doer of the act, that is mentioned most and at least so often.
  std::optional<std::uint32_t> most_told_of(const FoundEvent& act, std::size_t fewest) const {
    std::optional<std::uint32_t> most;
    for (std::uint32_t e = 0; e < told_.size(); ++e)
      if (!is_doer(act, e) && actors_.entities[e].kind == ActorKind::state &&
          told_[e].mentions >= (most ? told_[*most].mentions + 1 : fewest))
        most = e;
    return most;
  }

  // No other state is mentioned as often.
  bool is_alone(std::uint32_t state) const {
    for (std::uint32_t e = 0; e < told_.size(); ++e)
      if (e != state && actors_.entities[e].kind == ActorKind::state &&
          told_[e].mentions == told_[state].mentions)
        return false;
    return true;
  }

  std::optional<std::uint32_t> state_struck(const FoundEvent& act) const {
    for (const std::uint32_t place : act.places)
      if (const auto state = referents_.state_of(place); state && !is_doer(act, *state))
        return state;
    return std::nullopt;
  }

  struct Told {
    std::size_t mentions = 0;  // by itself or by those who act for it
    bool has_name = false;
    std::vector<std::uint32_t> paragraphs;
  };

  bool is_power(std::uint32_t entity) const {
    const Entity& known = actors_.entities[entity];
    const bool has_army = is_polity(known.kind) || known.kind == ActorKind::group;
    return has_army && (told_[entity].has_name || rules_.holds("insurgent", known.name));
  }

  // An article may tell several stories: both are named here and elsewhere, or the state all
  // through.
  bool is_about(std::uint32_t state, std::uint32_t doer, const FoundEvent& act) const {
    constexpr std::size_t fewest = 3;  // mentions
    const Told& told = told_[state];
    if (told.mentions < std::max(fewest, told_[doer].mentions)) return false;
    const std::size_t all = sentences_.back().paragraph + 1;
    const bool is_of_story = all == 1 || told_[doer].paragraphs.size() > 1;
    return (is_around(state, act) && is_of_story) || 3 * told.paragraphs.size() > 2 * all;
  }

  // From the paragraph before the act's to so many behind it.
  bool is_told_within(std::uint32_t party, const FoundEvent& act, std::uint32_t behind) const {
    const std::uint32_t here = sentences_[act.evidence.front().sentence].paragraph;
    return std::ranges::any_of(told_[party].paragraphs, [&](std::uint32_t paragraph) {
      return paragraph + 1 >= here && paragraph <= here + behind;
    });
  }

  // In the paragraph of the act or in the one before it.
  bool is_around(std::uint32_t state, const FoundEvent& act) const {
    return is_told_within(state, act, 0);
  }

  const EventRules& rules_;
  const Referents& referents_;
  const Actors& actors_;
  std::span<const Sentence> sentences_;
  std::vector<Told> told_;  // by entity
};

// "Kenya condemned the arrest of a judge": what somebody blames or asks in the same sentence is
// done by others.
bool is_judged_by(const std::vector<FoundEvent>& acts, const FoundEvent& act, std::uint32_t state) {
  constexpr std::string_view judging[] = {"ACCUSE", "REQUEST", "THREATEN", "PROTEST"};
  return std::ranges::any_of(acts, [&](const FoundEvent& other) {
    return &other != &act && is_one_of(other.type, judging) &&
           std::ranges::find(other.sources, state) != other.sources.end() &&
           std::ranges::any_of(other.evidence, [&](const FoundEvidence& evidence) {
             return evidence.sentence == act.evidence.front().sentence;
           });
  });
}

// "A judge freed them", "agents arrested him": who acts for the state of the story without a name.
bool are_servants(const Actors& actors, const std::vector<std::uint32_t>& parties) {
  constexpr std::string_view servants[] = {"judge",    "prosecutor", "prosecutors", "agents",
                                           "officers", "guards",     "policemen",   "troops",
                                           "soldiers", "authorities"};
  return std::ranges::all_of(parties, [&](std::uint32_t party) {
    return is_one_of(actors.entities[party].name, servants) && actors.is_unnamed(party);
  });
}

void take_parties_of_story(const Actors& actors, const StoryStates& states,
                           std::vector<FoundEvent>& acts) {
  for (FoundEvent& act : acts)
    if (act.is_by_story && are_servants(actors, act.sources))
      if (const auto state = states.state_of_story(act)) {
        // "The minister of Togo is on trial": he, who is told by his state, is no doer.
        const bool is_of_others = !act.type.starts_with("OTHER:");
        const bool is_its_own = act.is_personal && act.targets == std::vector{*state};
        if (is_of_others && (is_its_own || is_judged_by(acts, act, *state))) continue;
        act.sources = {*state};
        std::erase(act.targets, *state);
      }
  for (FoundEvent& act : acts)
    if (act.is_on_story && !act.is_mutual)
      if (const auto victim =
              act.targets.empty() ? states.victim_of(act) : states.victim_behind(act))
        act.targets = {*victim};
}

// "Thousands marched", "protests in Lima", "the Greeks' marches": by the protesters, where they are
// called so near by.
void give_protests_to_protesters(const Actors& actors, const EventRules& rules,
                                 const StoryStates& story, std::vector<FoundEvent>& acts) {
  constexpr std::string_view names[] = {"protesters", "demonstrators"};
  const auto found = std::ranges::find_if(actors.entities, [&](const Entity& entity) {
    return entity.kind == ActorKind::group && is_one_of(entity.name, names);
  });
  if (found == actors.entities.end()) return;
  const auto protesters = static_cast<std::uint32_t>(found - actors.entities.begin());
  for (FoundEvent& act : acts) {
    if (act.type != "PROTEST") continue;
    const bool is_by_nobody = std::ranges::all_of(act.sources, [&](std::uint32_t party) {
      return rules.holds("nobody", actors.entities[party].name) ||
             actors.entities[party].kind == ActorKind::state;
    });
    const bool is_on_them = std::ranges::find(act.targets, protesters) != act.targets.end();
    if (is_by_nobody && !is_on_them && story.is_near(protesters, act)) act.sources = {protesters};
  }
}

// Two who are told to be hostile to each other, and in how many acts.
struct Belligerents {
  std::vector<std::uint32_t> sides;  // sorted
  std::size_t acts = 0;
};

std::vector<Belligerents> hostile_pairs(const std::vector<FoundEvent>& acts,
                                        std::span<const std::string_view> types) {
  std::vector<Belligerents> found;
  for (const FoundEvent& act : acts) {
    std::vector<std::uint32_t> sides = act.sources;
    if (!is_one_of(act.type, types) || act.status != Status::actual) continue;
    sides.insert(sides.end(), act.targets.begin(), act.targets.end());
    if (sides.size() != 2 || act.sources.empty() || (!act.is_mutual && act.sources.size() != 1))
      continue;
    std::ranges::sort(sides);
    auto known = std::ranges::find(found, sides, &Belligerents::sides);
    if (known == found.end()) known = found.insert(found.end(), {sides, 0});
    ++known->acts;
  }
  return found;
}

std::vector<Belligerents> belligerents_of(const std::vector<FoundEvent>& acts) {
  constexpr std::string_view force[] = {"ASSAULT"};
  return hostile_pairs(acts, force);
}

// Of those hostile to the party the one in most acts; nobody where two are in as many.
std::optional<std::uint32_t> enemy_of(std::uint32_t party, const std::vector<Belligerents>& all) {
  const Belligerents* most = nullptr;
  bool is_alone = false;
  for (const Belligerents& each : all) {
    if (std::ranges::find(each.sides, party) == each.sides.end()) continue;
    is_alone = most == nullptr || each.acts != most->acts;
    if (most == nullptr || each.acts > most->acts) most = &each;
  }
  if (most == nullptr || !is_alone) return std::nullopt;
  return most->sides.front() == party ? most->sides.back() : most->sides.front();
}

// The act of both sides that an undated one may be another mention of.
FoundEvent* same_fight(std::vector<FoundEvent>& acts, const FoundEvent& fight,
                       const std::vector<std::uint32_t>& sides) {
  if (fight.date_basis == DateBasis::text) return nullptr;
  const auto same = std::ranges::find_if(acts, [&](const FoundEvent& other) {
    std::vector<std::uint32_t> fighting = other.sources;
    fighting.insert(fighting.end(), other.targets.begin(), other.targets.end());
    std::ranges::sort(fighting);
    // "POLICE FOUGHT gunmen … the gunbattle"
    const bool is_fight =
        other.is_mutual || other.evidence.front().rule.starts_with("assault/fight");
    return &other != &fight && other.type == "ASSAULT" && is_fight &&
           other.status == Status::actual && fighting == sides;
  });
  return same == acts.end() ? nullptr : &*same;
}

// "THE WAR has killed thousands", "FIGHTING went on": between those who are told to fight near by,
// if the text says nothing of who does.
void give_wars_to_belligerents(const StoryStates& story, std::vector<FoundEvent>& acts) {
  const std::vector<Belligerents> all = belligerents_of(acts);
  for (FoundEvent& act : acts) {
    if (!is_fight(act) || !act.sources.empty()) continue;
    const Belligerents* most = nullptr;
    for (const Belligerents& each : all) {
      const auto is_side = [&](std::uint32_t party) {
        return std::ranges::find(each.sides, party) != each.sides.end();
      };
      const auto is_near = [&](std::uint32_t side) { return story.is_near(side, act); };
      if (std::ranges::all_of(act.targets, is_side) && std::ranges::all_of(each.sides, is_near) &&
          (most == nullptr || each.acts > most->acts))
        most = &each;
    }
    if (most == nullptr) continue;
    if (FoundEvent* same = same_fight(acts, act, most->sides)) {
      same->evidence.insert(same->evidence.end(), act.evidence.begin(), act.evidence.end());
      std::ranges::sort(same->evidence, {}, &FoundEvidence::token);
      act.evidence.clear();
      continue;
    }
    act.sources = most->sides;
    act.targets.clear();
  }
  std::erase_if(acts, [](const FoundEvent& act) { return act.evidence.empty(); });
}

// "NATO bombed Chad … a house in Chad WAS HIT": force that nobody is said to use is that of the
// only power told to use any on the same party; who is behind bombs and raids of groups is mostly
// open.
void give_force_to_attackers(const Actors& actors, const StoryStates& story,
                             std::vector<FoundEvent>& acts) {
  const auto is_force = [](const FoundEvent& act) {
    return act.type == "ASSAULT" && act.status == Status::actual && !act.is_mutual;
  };
  for (FoundEvent& act : acts) {
    if (!is_force(act) || !act.sources.empty() || act.targets.size() > 1) continue;
    // Of what is done to nobody named, whoever alone uses force in the article.
    std::vector<std::uint32_t> attackers;
    for (const FoundEvent& other : acts)
      if (is_force(other) && (act.targets.empty() || share_one(other.targets, act.targets)))
        for (const std::uint32_t attacker : other.sources) add_unique(attacker, attackers);
    if (attackers.size() == 1 && is_polity(actors.entities[attackers.front()].kind) &&
        story.is_near(attackers.front(), act))
      act.sources = attackers;
  }
}

// "THE TALKS resume on Friday": between those whom the article tells of as meeting or agreeing near
// by, if it tells of one such pair or group only.
void give_talks_to_partners(const StoryStates& story, std::vector<FoundEvent>& acts) {
  std::vector<std::vector<std::uint32_t>> groups;
  for (const FoundEvent& act : acts) {
    std::vector<std::uint32_t> partners = act.sources;
    std::ranges::sort(partners);
    if (act.is_mutual && (act.type == "CONSULT" || act.type == "AGREE") && partners.size() > 1 &&
        std::ranges::find(groups, partners) == groups.end())
      groups.push_back(partners);
  }
  for (FoundEvent& act : acts) {
    if (act.type != "CONSULT" || !act.is_mutual || act.sources.size() > 1) continue;
    const std::vector<std::uint32_t>* only = nullptr;
    std::size_t fitting = 0;
    for (const auto& group : groups) {
      const auto is_near = [&](std::uint32_t partner) { return story.is_near(partner, act); };
      if (!std::ranges::includes(group, act.sources) || !std::ranges::all_of(group, is_near))
        continue;
      only = &group;
      ++fitting;
    }
    if (fitting == 1) act.sources = *only;
  }
}

// "The rebels attacked on Friday", "retook the town": in a fight of two sides the other one is hit.
void aim_at_enemies(const StoryStates& story, std::vector<FoundEvent>& acts) {
  const std::vector<Belligerents> all = belligerents_of(acts);
  for (FoundEvent& act : acts) {
    if (act.type != "ASSAULT" || act.is_mutual || act.sources.size() != 1 || !act.targets.empty())
      continue;
    const auto enemy = enemy_of(act.sources.front(), all);
    if (enemy && story.is_near(*enemy, act)) act.targets = {*enemy};
  }
}

// "North Korea threatened to fire missiles": at whom it is hostile otherwise.
void aim_threats_at_opponents(const StoryStates& story, std::vector<FoundEvent>& acts) {
  constexpr std::string_view hostile[] = {"ASSAULT", "THREATEN", "SANCTION", "ACCUSE", "REJECT"};
  const std::vector<Belligerents> all = hostile_pairs(acts, hostile);
  for (FoundEvent& act : acts) {
    if (act.type != "THREATEN" || act.sources.size() != 1 || !act.targets.empty()) continue;
    const auto opponent = enemy_of(act.sources.front(), all);
    if (opponent && story.is_near(*opponent, act)) act.targets = {*opponent};
  }
}

// "Thousands marched in Lima": people who protest do so against the state where they do, if the
// article is about it.
void aim_protests_at_states(const Actors& actors, const StoryStates& story,
                            std::vector<FoundEvent>& acts) {
  for (FoundEvent& act : acts) {
    const bool is_of_people =
        !act.sources.empty() && std::ranges::none_of(act.sources, [&](std::uint32_t party) {
          return is_polity(actors.entities[party].kind);
        });
    if (act.type != "PROTEST" || !act.targets.empty() || !is_of_people) continue;
    if (const auto state = story.state_of_story(act); state && story.is_about_often(*state))
      act.targets = {*state};
  }
}

}  // namespace

bool is_fight(const FoundEvent& act) {
  constexpr std::string_view fights[] = {"assault/war", "assault/violence"};
  return act.type == "ASSAULT" && (act.is_mutual || is_one_of(act.evidence.front().rule, fights));
}

void imply_parties_of_story(const Syntax& syntax, const EventRules& rules,
                            const Referents& referents, std::vector<FoundEvent>& acts) {
  give_coups_to_juntas(referents.actors(), rules, acts);
  const StoryStates story(syntax, rules, referents);
  give_protests_to_protesters(referents.actors(), rules, story, acts);
  answer_accusers(referents.actors(), acts);
  answer_askers(syntax, rules, acts);
  const ActsSpokenOf spoken_of(acts, syntax, rules);
  aim_at_doers(spoken_of, acts);
  for (FoundEvent& act : acts)
    if (act.is_on_nobody) act.targets.clear();
  aim_at_provokers(spoken_of, acts);
  ease_for_sanctioned(syntax, rules, acts);
  go_on_speaking(acts);
  take_parties_of_story(referents.actors(), story, acts);
  give_wars_to_belligerents(story, acts);
  give_force_to_attackers(referents.actors(), story, acts);
  aim_at_enemies(story, acts);
  aim_threats_at_opponents(story, acts);
  aim_protests_at_states(referents.actors(), story, acts);
  give_talks_to_partners(story, acts);
}

}  // namespace annals
