// A word that names an act, and what the sentence says around it; between matching and the finished
// event.
#pragma once

#include "core/actors/actors.h"
#include "core/events/amounts.h"
#include "core/events/events.h"
#include "core/events/lexicon.h"
#include "core/events/syntax.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals {

struct Trigger {
  std::uint32_t token = 0;
  RuleMatch match;                // the one chosen
  std::vector<RuleMatch> rivals;  // less specific ones, in order
  std::uint32_t clause = 0;  // the verb whose tense, subject and adverbials hold: a light verb's,
                             // else the token itself
  std::uint32_t carrier = no_token;  // "round" in "a new round of talks", where the clause is seen
  Lends lent = Lends::agent;         // what the subject of a light verb's clause is
  std::uint32_t told_with = no_token;  // the word that tells the same act
  std::vector<FoundEvidence> nouns;    // of its pattern, that name it too: "held TALKS"
  std::string_view dropped;            // why it is no event of its own; "" while it is one
  Status status = Status::actual;
  bool has_fixed_status = false;
  bool is_mutual = false;                 // its sources act on each other
  bool is_by_attendant = false;           // by whoever does something at it: "said AT THE TALKS"
  std::vector<std::uint32_t> claimed_by;  // entities
  std::vector<std::uint32_t> sources;     // entities
  std::vector<std::uint32_t> targets;     // entities
  std::vector<std::uint32_t> places;      // entities
};

// Which entity a nominal stands for.
class Referents {
 public:
  Referents(const Syntax& syntax, const Actors& actors);

  // The mention whose head is `token`; nullptr when there is none.
  const EntityMention* mention(std::uint32_t token) const;
  // The entities meant by the nominal headed by `token`, as a party: an official as his state, a
  // city as its state when `token` names no place of the act. Falls back to the possessor
  // ("Russia's decision") when `with_owner`.
  void add_parties(std::uint32_t token, bool with_owner, std::vector<std::uint32_t>& out) const;
  // The person that the nominal headed by `token` names, himself or as what he is ("the minister,
  // Ali Bako"); nullptr when it names none.
  const EntityMention* person(std::uint32_t token) const;
  // True inside the name of a body: "the General AGREEMENT on Tariffs and Trade".
  bool is_in_body_name(std::uint32_t token) const { return is_in_body_name_[token]; }
  // The state of a place, or the entity itself when it is one; nullopt when the text names none.
  std::optional<std::uint32_t> state_of(std::uint32_t entity) const;
  const Actors& actors() const { return actors_; }

 private:
  void add(const EntityMention& mention, std::vector<std::uint32_t>& out) const;
  void add_introduced(std::uint32_t token, std::vector<std::uint32_t>& out) const;
  void add_coordinated(std::uint32_t token, std::vector<std::uint32_t>& out) const;
  bool is_sent(std::uint32_t token) const;
  bool is_border(std::uint32_t token) const;
  bool has_group_name(std::uint32_t token) const;
  std::optional<std::uint32_t> leader_named(std::uint32_t token) const;
  void add_holders(std::uint32_t token, std::vector<std::uint32_t>& out) const;
  void add_owners(std::uint32_t token, int depth, bool with_adjectives,
                  std::vector<std::uint32_t>& out) const;

  const Syntax& syntax_;
  const Actors& actors_;
  std::vector<std::uint32_t> mention_of_;  // per token: index into Actors::mentions, or no_token
  std::unordered_map<std::string_view, std::uint32_t> entity_of_id_;
  std::vector<bool> is_in_body_name_;  // per token
  std::vector<bool> is_mentioned_;     // per entity: by itself or by somebody who acts for it
};

inline bool share_one(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::ranges::find_first_of(a, b) != a.end();
}

inline void add_unique(std::uint32_t item, std::vector<std::uint32_t>& out) {
  if (std::ranges::find(out, item) == out.end()) out.push_back(item);
}

inline void subtract(const std::vector<std::uint32_t>& items, std::vector<std::uint32_t>& from) {
  std::erase_if(from,
                [&](std::uint32_t item) { return std::ranges::find(items, item) != items.end(); });
}

// "three OTHERS", "ANOTHER", "TWO": more of those named before.
bool is_more_of_them(const Syntax& syntax, std::uint32_t noun);

// The subjects of a verb; of a passive the nominals after "by".
void add_verb_agents(const Syntax& syntax, std::uint32_t verb, std::vector<std::uint32_t>& out);

// "a plan BY TOGO", "rockets fired BY THE MILITIA": whose work the noun is.
void add_makers(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out);

// The tokens that stand in a slot of the trigger.
std::vector<std::uint32_t> slot_tokens(const Syntax& syntax, const Trigger& trigger,
                                       const Slot& slot);

bool has_slot(const std::vector<Slot>& slots, SlotKind kind);

// What a rule that aims at whoever did it speaks of, "condemned the COUP", "anger at the ARREST";
// no_token for other rules.
std::uint32_t judged_object(const Syntax& syntax, const Trigger& trigger);

// Fills sources, targets and places.
void find_parties(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                  Trigger& trigger);

// What the sentence says of parties beyond a trigger's own slots: a target shared by coordinated
// verbs ("criticised Peking and demanded an apology"), the subject of what is claimed or demanded
// ("suspects that Iran hides it").
void share_parties(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                   std::vector<Trigger>& triggers);

// Moves on to the first match whose conditions all hold. False when none is left.
bool choose_match(const Syntax& syntax, const Referents& referents, Trigger& trigger);

// "round" in "a new round of talks", "effort" in "a mediation effort"; else the noun.
std::uint32_t carrier_of(const Syntax& syntax, std::uint32_t noun, const EventRules& rules);

// Marks the verbs that tell an act which another word of the sentence tells too (told_with), and
// drops those that need a doer where none is told.
void match_acts(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                std::vector<Trigger>& triggers);

// Fills status, claimed_by and dropped of all triggers of a sentence, from mood, negation and
// the complements of their governors. `triggers` are in text order.
void find_status(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                 const EventRule* refusal, std::vector<Trigger>& triggers);

// The date of each trigger's act, from the expression that governs it, its neighbours, that of its
// entry in a chronology (nullopt outside one), or the publication date.
struct DatedBy {
  Interval date;
  DateBasis basis = DateBasis::none;
  bool is_of_noun = false;  // "SUNDAY'S attack"
  bool is_ahead = false;    // "the vote LATER this month"
};
std::vector<DatedBy> find_dates(const Syntax& syntax, const std::vector<TimeExpression>& times,
                                const std::vector<Trigger>& triggers, std::optional<Day> news_day,
                                const std::optional<Interval>& entry);

// The day that the report is news of: the first recent one that its lead names. nullopt: that of
// publication.
std::optional<Day> find_news_day(const Syntax& syntax, const std::vector<TimeExpression>& times);

// Killed, injured, arrested, ... of the trigger's clause.
// `amounts` are those of the trigger's sentence.
std::vector<FoundQuantity> find_quantities(const Syntax& syntax, const EventRules& rules,
                                           const std::vector<Amount>& amounts,
                                           const Trigger& trigger);

// The parties that another act or the story tells: "the coup was condemned", "the sanctions", "the
// war".
void imply_parties_of_story(const Syntax& syntax, const EventRules& rules,
                            const Referents& referents, std::vector<FoundEvent>& acts);

// Gives what is done during a dated act, "at the meeting", "on this trip", the date of that.
void date_by_occasion(const Syntax& syntax, const EventRules& rules, std::vector<FoundEvent>& acts);

// Joins mentions of one act.
std::vector<FoundEvent> join_mentions(std::vector<FoundEvent> mentions, const Syntax& syntax,
                                      const Actors& actors);

}  // namespace annals
