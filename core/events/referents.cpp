// Which entity a nominal stands for.
#include "core/events/trigger.h"
#include "core/text/characters.h"

#include <algorithm>

namespace annals {
namespace {

// "Koroma's FATHER", "her COUSIN": what is done to kin is not done to whose they are.
bool is_kin(std::string_view noun) {
  constexpr std::string_view kin[] = {
      "father",        "mother", "son",    "daughter",  "brother",   "sister",      "husband",
      "wife",          "widow",  "cousin", "nephew",    "niece",     "uncle",       "aunt",
      "parent",        "child",  "family", "relative",  "grandson",  "grandfather", "grandmother",
      "granddaughter", "friend", "ally",   "confidant", "confidante"};
  return is_one_of(noun, kin);
}

// Those who fight for whom they are loyal to; supporters and protesters act for themselves.
bool is_fighting_force(std::string_view noun) {
  constexpr std::string_view forces[] = {"force",   "forces",    "troop",  "troops",     "soldier",
                                         "fighter", "militia",   "gunman", "militiaman", "army",
                                         "gunner",  "commander", "unit",   "brigade"};
  return is_one_of(noun, forces);
}

// "a spokesman FOR THE ARMY"
bool is_mouthpiece(std::string_view noun) {
  constexpr std::string_view speakers[] = {"spokesman", "spokeswoman", "spokesperson",
                                           "envoy",     "emissary",    "negotiator"};
  return is_one_of(noun, speakers);
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
  is_in_body_name_.assign(syntax.document().tokens.size(), false);
  for (const EntityMention& m : actors.mentions)
    if (const ActorKind kind = actors.entities[m.entity].kind;
        m.way == "table" && m.form == MentionForm::name &&
        (kind == ActorKind::igo || kind == ActorKind::organisation || kind == ActorKind::group))
      std::fill(is_in_body_name_.begin() + m.tokens.first, is_in_body_name_.begin() + m.tokens.last,
                true);
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

std::optional<std::uint32_t> Referents::state_of(std::uint32_t entity) const {
  const Entity& known = actors_.entities[entity];
  if (known.kind == ActorKind::state) return entity;
  const auto state = entity_of_id_.find(known.country);
  return state == entity_of_id_.end() ? std::nullopt : std::optional(state->second);
}

const EntityMention* Referents::person(std::uint32_t token) const {
  const auto is_person = [&](const EntityMention* found) {
    return found != nullptr && actors_.entities[found->entity].kind == ActorKind::person;
  };
  if (is_person(mention(token))) return mention(token);
  for (const std::uint32_t c : syntax_.children(token))
    if (syntax_.token(c).relation == Deprel::appos && is_person(mention(c))) return mention(c);
  return nullptr;
}

void Referents::add_parties(std::uint32_t token, bool with_owner,
                            std::vector<std::uint32_t>& out) const {
  const EntityMention* found = mention(token);
  const std::size_t before = out.size();
  add_holders(token, out);
  if (out.size() > before) return;
  if (found == nullptr || found->is_tentative) {
    // "the head of the oil company, Isam al-Chalaby"
    if (const EntityMention* named = person(token); named != nullptr && named != found)
      return add(*named, out);
    if (with_owner || found != nullptr) add_owners(token, 0, found == nullptr, out);
    if (found == nullptr || out.size() > before) return;
  }
  add_introduced(token, out);
  if (out.size() > before) return;
  // Several mentions may share a head: "both sides". "Leaders of CHAD" has its name behind it.
  const std::uint32_t last = std::max(token, found->tokens.first);
  for (auto m = mention_of_[token];
       m < actors_.mentions.size() && actors_.mentions[m].tokens.first <= last; ++m)
    if (actors_.mentions[m].head == token) add(actors_.mentions[m], out);
  add_coordinated(token, out);
}

// "A spokesman for the army of Chad … THE SPOKESMAN denied": him of whom the text told before.
void Referents::add_introduced(std::uint32_t token, std::vector<std::uint32_t>& out) const {
  constexpr std::uint32_t reach = 300;  // tokens
  const auto noun = syntax_.lemma(token);
  if (!is_mouthpiece(noun) || !syntax_.is_definite(token) ||
      !actors_.is_unnamed(mention(token)->entity))
    return;
  for (std::uint32_t t = token; t-- > (token > reach ? token - reach : 0);) {
    if (syntax_.lemma(t) != noun || syntax_.is_definite(t)) continue;
    const EntityMention* found = mention(t);
    const bool is_known = found != nullptr && !actors_.is_unnamed(found->entity);
    if (is_known) return add(*found, out);
    return add_owners(t, 0, true, out);
  }
}

// "the Indian and Chinese governments", "British and EU negotiators", "leaders of Iran and Iraq";
// "Western countries including Spain"; "the Republic of Chad and NIGER"
void Referents::add_coordinated(std::uint32_t token, std::vector<std::uint32_t>& out) const {
  const bool is_plural = syntax_.token(token).xpos == Xpos::nns;
  const TokenRange name = mention(token)->tokens;
  for (std::uint32_t t = name.first; t < name.last; ++t)
    for (const std::uint32_t c : syntax_.children(t)) {
      if (t == token || c < name.last || syntax_.token(c).relation != Deprel::conj) continue;
      // "Bako and his WIFE, Ines Moreno"
      const bool is_named = mention(c) != nullptr && !mention(c)->is_tentative;
      const EntityMention* other = is_named || person(c) == nullptr ? mention(c) : person(c);
      if (other != nullptr) add(*other, out);
    }
  for (const std::uint32_t c : syntax_.children(token)) {
    const Deprel r = syntax_.token(c).relation;
    if (is_plural && c >= 2 && r == Deprel::compound && syntax_.has_child(c, Deprel::cc) &&
        syntax_.token(c - 2).relation == Deprel::amod && syntax_.head(c - 2) == token)
      for (const std::uint32_t each : {c - 2, c})
        if (const EntityMention* found = mention(each)) add(*found, out);
    const auto preposition = syntax_.preposition(c);
    const bool is_listed =
        r == Deprel::nmod && (preposition == "including" || preposition == "along with");
    // "officials in Kenya and PERU"
    const bool is_seat = preposition == "in" && mention(token)->is_tentative &&
                         actors_.entities[mention(token)->entity].kind == ActorKind::state;
    const bool is_shared = is_plural && (r == Deprel::amod || r == Deprel::compound ||
                                         (r == Deprel::nmod && (preposition == "of" || is_seat)));
    if (!is_listed && !is_shared) continue;
    const auto all = syntax_.conjuncts(c);
    if (is_shared && all.size() < 2) continue;
    for (const std::uint32_t each : all) {
      if (const EntityMention* found = mention(each)) add(*found, out);
      // "including Peru, along with NIGER"
      for (const std::uint32_t d : syntax_.children(each))
        if (syntax_.preposition(d) == "along with")
          if (const EntityMention* found = mention(d)) add(*found, out);
    }
  }
}

// "PRO-BAKO forces": the person for whom they fight.
std::optional<std::uint32_t> Referents::leader_named(std::uint32_t token) const {
  const std::string word = detail::ascii_lowered(syntax_.document().text(token));
  if (!word.starts_with("pro-")) return std::nullopt;
  const std::string surname = " " + word.substr(4);
  for (std::uint32_t e = 0; e < actors_.entities.size(); ++e)
    if (actors_.entities[e].kind == ActorKind::person &&
        detail::ascii_lowered(actors_.entities[e].name).ends_with(surname))
      return e;
  return std::nullopt;
}

// "rebel-held Misrata", "troops loyal to Gaddafi", "tanks used by the rebels", "a base belonging to
// Chad": whose the place, the people or the things are.
void Referents::add_holders(std::uint32_t token, std::vector<std::uint32_t>& out) const {
  constexpr std::string_view held[] = {"hold", "control", "occupy", "rule", "run"};
  constexpr std::string_view owned[] = {"control", "occupy", "run", "use", "own", "operate"};
  const auto is_held = [&](std::uint32_t c) {
    return syntax_.token(c).xpos == Xpos::vbn && is_one_of(syntax_.lemma(c), held);
  };
  const EntityMention* found = mention(token);
  const bool may_be_led = is_fighting_force(syntax_.lemma(token));
  for (const std::uint32_t c : syntax_.children(token)) {
    if (const auto leader = may_be_led ? leader_named(c) : std::nullopt) {
      add_unique(actors_.principal(*leader), out);
      continue;
    }
    if (syntax_.token(c).relation == Deprel::acl) {
      if (found != nullptr && !found->is_place) continue;  // "a parliament controlled by Greens"
      const bool is_owned =
          syntax_.token(c).xpos == Xpos::vbn && is_one_of(syntax_.lemma(c), owned);
      const std::string_view before = is_owned                       ? "by"
                                      : syntax_.lemma(c) == "belong" ? "to"
                                                                     : std::string_view();
      for (const std::uint32_t d : syntax_.children(c))
        if (!before.empty() && syntax_.preposition(d) == before) add_parties(d, true, out);
      continue;
    }
    const bool is_loyal = syntax_.lemma(c) == "loyal";
    if (syntax_.token(c).relation != Deprel::amod || !(is_loyal || is_held(c))) continue;
    if (is_loyal) {
      for (const std::uint32_t head : {c, token})
        for (const std::uint32_t d : syntax_.children(head))
          if (syntax_.preposition(d) == "to") add_parties(d, true, out);
      continue;
    }
    for (const std::uint32_t d : syntax_.children(c))
      if (const EntityMention* holder = mention(d)) add(*holder, out);
  }
}

// "the Iraqi militia KATAIB HEZBOLLAH", "Palestinian GUERRILLA positions": what the group is called
// says who it is.
bool Referents::has_group_name(std::uint32_t token) const {
  return std::ranges::any_of(syntax_.children(token), [&](std::uint32_t c) {
    const Deprel r = syntax_.token(c).relation;
    const EntityMention* found = mention(c);
    return (r == Deprel::compound || r == Deprel::flat || r == Deprel::appos) && found != nullptr &&
           (found->form == MentionForm::name || r == Deprel::compound) &&
           actors_.entities[found->entity].kind == ActorKind::group;
  });
}

// "the border", "a border crossing"
bool Referents::is_border(std::uint32_t token) const {
  constexpr std::string_view borders[] = {"border", "frontier"};
  return is_one_of(syntax_.lemma(token), borders) ||
         std::ranges::any_of(syntax_.children(token), [&](std::uint32_t c) {
           return syntax_.token(c).relation == Deprel::compound &&
                  is_one_of(syntax_.lemma(c), borders);
         });
}

// "participants FROM CHAD", "jets FROM CHAD": sent by whom they come from.
bool Referents::is_sent(std::uint32_t token) const {
  constexpr std::string_view senders[] = {
      "participant", "representative", "delegate", "delegation", "envoy",     "official",
      "diplomat",    "negotiator",     "lawmaker", "expert",     "mediator",  "team",
      "statement",   "letter",         "message",  "colleague",  "inspector", "counterpart",
      "monitor",     "observer",       "minister", "troop",      "troops",    "soldier",
      "peacekeeper", "aircraft",       "plane",    "jet",        "warplane",  "helicopter",
      "drone",       "missile",        "rocket",   "warship",    "gunboat",   "tank"};
  return is_one_of(syntax_.lemma(token), senders);
}

// "Russia's decision", "one of its submarines", "the likes of France", "its border with Niger"
void Referents::add_owners(std::uint32_t token, int depth, bool with_adjectives,
                           std::vector<std::uint32_t>& out) const {
  constexpr std::string_view directions[] = {"north", "south", "east", "west"};
  constexpr std::string_view joined[] = {"lead", "flag", "register", "own", "operate"};
  constexpr std::string_view governing[] = {"government", "administration", "regime", "junta"};
  constexpr std::string_view placed[] = {"conference", "summit",   "meeting",   "forum",
                                         "congress",   "attack",   "bombing",   "blast",
                                         "explosion",  "shooting", "massacre",  "killing",
                                         "hijacking",  "riot",     "hostility", "fighting"};
  const bool governs = is_one_of(syntax_.lemma(token), governing);
  const bool has_place = is_one_of(syntax_.lemma(token), placed);
  if (is_one_of(syntax_.lemma(token), directions)) return;  // "hit SOUTH of Iran's terminal"
  const bool is_named = has_group_name(token);
  const bool is_related = is_kin(syntax_.lemma(token));
  for (const std::uint32_t c : syntax_.children(token)) {
    const Deprel r = syntax_.token(c).relation;
    const bool is_adjective =
        r == Deprel::amod ||
        (r == Deprel::compound && mention(c) != nullptr && mention(c)->way == "adjective");
    if (is_adjective && (!with_adjectives || is_named)) continue;
    const auto preposition = r == Deprel::nmod ? syntax_.preposition(c) : std::string_view();
    if (is_related && (r == Deprel::nmod_poss || preposition == "of")) continue;
    const bool is_beyond = preposition == "with" && is_border(token);
    const bool is_owner = r == Deprel::nmod_poss || r == Deprel::amod || r == Deprel::compound ||
                          r == Deprel::flat || r == Deprel::appos || r == Deprel::nmod_desc ||
                          preposition == "of" || preposition == "including" || is_beyond ||
                          (preposition == "from" && is_sent(token)) ||
                          (preposition == "for" && is_mouthpiece(syntax_.lemma(token)));
    if (!is_owner) continue;
    // "IRANIAN oil rigs"
    if (r == Deprel::compound && syntax_.token(c).upos == Upos::noun && mention(c) == nullptr &&
        with_adjectives)
      for (const std::uint32_t d : syntax_.children(c))
        if (const EntityMention* quality = mention(d);
            quality != nullptr && quality->way == "adjective")
          add(*quality, out);
    for (const std::uint32_t each : syntax_.conjuncts(syntax_.antecedent(c))) {
      const EntityMention* found = mention(each);
      const std::size_t before = out.size();
      add_holders(each, out);
      if ((found == nullptr || found->is_tentative) && depth < 1 && preposition == "of")
        add_owners(each, depth + 1, true, out);
      // "US-LED forces", "a US-FLAGGED ship", "the Khartoum-BASED government"
      if (found == nullptr && r == Deprel::amod &&
          (is_one_of(syntax_.lemma(each), joined) || (governs && syntax_.lemma(each) == "base")))
        for (const std::uint32_t d : syntax_.children(each))
          if (const EntityMention* leader = mention(d)) add(*leader, out);
      if (found == nullptr || out.size() != before) continue;
      // "a LONDON conference agreed", "the KABUL attack killed nine"
      if (has_place && r == Deprel::compound && found->is_place) continue;
      // "the killing by police OF A BOY"
      const bool is_patient =
          preposition == "of" && found->is_tentative && mention(token) != nullptr &&
          syntax_.token(token).relation == Deprel::nmod && syntax_.preposition(token) == "by";
      if (is_patient) continue;
      // "members of HIS guard" are not he.
      const auto& owner = actors_.entities[actors_.principal(found->entity)];
      if (depth == 0 || owner.kind != ActorKind::person) add(*found, out);
    }
  }
}

}  // namespace annals
