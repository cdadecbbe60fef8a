// On whom an act is when its own words do not say: what another act or the story tells of it.
#include "core/events/story.h"
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
bool are_servants(const Actors& actors, const EventRules& rules,
                  const std::vector<std::uint32_t>& parties) {
  return std::ranges::all_of(parties, [&](std::uint32_t party) {
    return rules.holds("servant", actors.entities[party].name) && actors.is_unnamed(party);
  });
}

void take_parties_of_story(const Actors& actors, const EventRules& rules, const Story& states,
                           std::vector<FoundEvent>& acts) {
  for (FoundEvent& act : acts)
    if (act.is_by_story && are_servants(actors, rules, act.sources))
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
void give_protests_to_protesters(const Actors& actors, const EventRules& rules, const Story& story,
                                 std::vector<FoundEvent>& acts) {
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

// "THE TALKS resume on Friday": between those whom the article tells of as meeting or agreeing near
// by, if it tells of one such pair or group only.
void give_talks_to_partners(const Story& story, std::vector<FoundEvent>& acts) {
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

// "Thousands marched in Lima": people who protest do so against the state where they do, if the
// article is about it.
void aim_protests_at_states(const Actors& actors, const Story& story,
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

void imply_parties_of_story(const Syntax& syntax, const EventRules& rules,
                            const Referents& referents, std::vector<FoundEvent>& acts) {
  give_coups_to_juntas(referents.actors(), rules, acts);
  const Story story(syntax, rules, referents);
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
  take_parties_of_story(referents.actors(), rules, story, acts);
  imply_sides(referents.actors(), story, acts);
  aim_protests_at_states(referents.actors(), story, acts);
  give_talks_to_partners(story, acts);
}

}  // namespace annals
