// Which entity a nominal stands for.
#include "core/events/trigger.h"

#include <algorithm>

namespace annals {

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

}  // namespace annals
