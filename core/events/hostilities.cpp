// Who fights whom in an article: wars, force and threats whose words leave a side out are given the
// sides that the article tells of.
#include "core/events/story.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <optional>
#include <span>

namespace annals {
namespace {

// Two who are told to be hostile to each other, and in how many acts.
struct Belligerents {
  std::vector<std::uint32_t> sides;  // sorted
  std::size_t acts = 0;
};

// All parties of the act, sorted.
std::vector<std::uint32_t> sides_of(const FoundEvent& act) {
  std::vector<std::uint32_t> sides = act.sources;
  sides.insert(sides.end(), act.targets.begin(), act.targets.end());
  std::ranges::sort(sides);
  return sides;
}

std::vector<Belligerents> hostile_pairs(const std::vector<FoundEvent>& acts,
                                        std::span<const std::string_view> types) {
  std::vector<Belligerents> found;
  for (const FoundEvent& act : acts) {
    if (!is_one_of(act.type, types) || act.status != Status::actual) continue;
    const std::vector<std::uint32_t> sides = sides_of(act);
    if (sides.size() != 2 || act.sources.empty() || (!act.is_mutual && act.sources.size() != 1))
      continue;
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
    // "POLICE FOUGHT gunmen … the gunbattle"
    return &other != &fight && other.is_fight && other.status == Status::actual &&
           sides_of(other) == sides;
  });
  return same == acts.end() ? nullptr : &*same;
}

// "THE WAR has killed thousands", "FIGHTING went on": between those who are told to fight near by,
// if the text says nothing of who does.
void give_wars_to_belligerents(const Story& story, std::vector<FoundEvent>& acts) {
  const std::vector<Belligerents> all = belligerents_of(acts);
  for (FoundEvent& act : acts) {
    if (!act.is_fight || !act.sources.empty()) continue;
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
void give_force_to_attackers(const Actors& actors, const Story& story,
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

// "The rebels attacked on Friday", "retook the town": in a fight of two sides the other one is hit.
void aim_at_enemies(const Story& story, std::vector<FoundEvent>& acts) {
  const std::vector<Belligerents> all = belligerents_of(acts);
  for (FoundEvent& act : acts) {
    if (act.type != "ASSAULT" || act.is_mutual || act.sources.size() != 1 || !act.targets.empty())
      continue;
    const auto enemy = enemy_of(act.sources.front(), all);
    if (enemy && story.is_near(*enemy, act)) act.targets = {*enemy};
  }
}

// "North Korea threatened to fire missiles": at whom it is hostile otherwise.
void aim_threats_at_opponents(const Story& story, std::vector<FoundEvent>& acts) {
  constexpr std::string_view hostile[] = {"ASSAULT", "THREATEN", "SANCTION", "ACCUSE", "REJECT"};
  const std::vector<Belligerents> all = hostile_pairs(acts, hostile);
  for (FoundEvent& act : acts) {
    if (act.type != "THREATEN" || act.sources.size() != 1 || !act.targets.empty()) continue;
    const auto opponent = enemy_of(act.sources.front(), all);
    if (opponent && story.is_near(*opponent, act)) act.targets = {*opponent};
  }
}

}  // namespace

void imply_sides(const Actors& actors, const Story& story, std::vector<FoundEvent>& acts) {
  give_wars_to_belligerents(story, acts);
  give_force_to_attackers(actors, story, acts);
  aim_at_enemies(story, acts);
  aim_threats_at_opponents(story, acts);
}

}  // namespace annals
