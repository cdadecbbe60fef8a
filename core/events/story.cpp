#include "core/events/story.h"

#include <algorithm>

namespace annals {
namespace {

bool is_doer(const FoundEvent& act, std::uint32_t state) {
  return std::ranges::find(act.sources, state) != act.sources.end();
}

}  // namespace

Story::Story(const Syntax& syntax, const EventRules& rules, const Referents& referents)
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

std::optional<std::uint32_t> Story::victim_of(const FoundEvent& act) const {
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

std::optional<std::uint32_t> Story::victim_behind(const FoundEvent& act) const {
  const bool is_foreign =
      !act.sources.empty() && std::ranges::all_of(act.sources, [&](std::uint32_t doer) {
        return actors_.entities[doer].kind == ActorKind::state;
      });
  const bool are_nameless = std::ranges::all_of(
      act.targets, [&](std::uint32_t party) { return actors_.is_unnamed(party); });
  return is_foreign && are_nameless ? state_struck(act) : std::nullopt;
}

std::optional<std::uint32_t> Story::state_of_story(const FoundEvent& act) const {
  if (const auto state = state_struck(act)) return state;
  const auto most = most_told_of(act, 2);
  return most && is_alone(*most) && is_around(*most, act) ? most : std::nullopt;
}

bool Story::is_near(std::uint32_t party, const FoundEvent& act) const {
  constexpr std::size_t throughout = 3;  // paragraphs
  return told_[party].paragraphs.size() >= throughout || is_told_within(party, act, 1);
}

// The state, no doer of the act, that is mentioned most and at least so often.
std::optional<std::uint32_t> Story::most_told_of(const FoundEvent& act, std::size_t fewest) const {
  std::optional<std::uint32_t> most;
  for (std::uint32_t e = 0; e < told_.size(); ++e)
    if (!is_doer(act, e) && actors_.entities[e].kind == ActorKind::state &&
        told_[e].mentions >= (most ? told_[*most].mentions + 1 : fewest))
      most = e;
  return most;
}

// No other state is mentioned as often.
bool Story::is_alone(std::uint32_t state) const {
  for (std::uint32_t e = 0; e < told_.size(); ++e)
    if (e != state && actors_.entities[e].kind == ActorKind::state &&
        told_[e].mentions == told_[state].mentions)
      return false;
  return true;
}

std::optional<std::uint32_t> Story::state_struck(const FoundEvent& act) const {
  for (const std::uint32_t place : act.places)
    if (const auto state = referents_.state_of(place); state && !is_doer(act, *state)) return state;
  return std::nullopt;
}

bool Story::is_power(std::uint32_t entity) const {
  const Entity& known = actors_.entities[entity];
  const bool has_army = is_polity(known.kind) || known.kind == ActorKind::group;
  return has_army && (told_[entity].has_name || rules_.holds("insurgent", known.name));
}

// An article may tell several stories: both are named here and elsewhere, or the state all
// through.
bool Story::is_about(std::uint32_t state, std::uint32_t doer, const FoundEvent& act) const {
  constexpr std::size_t fewest = 3;  // mentions
  const Told& told = told_[state];
  if (told.mentions < std::max(fewest, told_[doer].mentions)) return false;
  const std::size_t all = sentences_.back().paragraph + 1;
  const bool is_of_story = all == 1 || told_[doer].paragraphs.size() > 1;
  return (is_around(state, act) && is_of_story) || 3 * told.paragraphs.size() > 2 * all;
}

// From the paragraph before the act's to so many behind it.
bool Story::is_told_within(std::uint32_t party, const FoundEvent& act, std::uint32_t behind) const {
  const std::uint32_t here = sentences_[act.evidence.front().sentence].paragraph;
  return std::ranges::any_of(told_[party].paragraphs, [&](std::uint32_t paragraph) {
    return paragraph + 1 >= here && paragraph <= here + behind;
  });
}

// In the paragraph of the act or in the one before it.
bool Story::is_around(std::uint32_t state, const FoundEvent& act) const {
  return is_told_within(state, act, 0);
}

}  // namespace annals
