// The text form of event rules; docs/rules.md explains it to people who write them.
#pragma once

#include "core/rules/data_files.h"
#include "core/text/word_map.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// What a rule says of the act in its trigger's complement ("refuse TO MEET", "fear AN INVASION").
enum class Complement : unsigned char {
  none,      // nothing: the act stands by itself
  same,      // the act is what the words say, the verb adds only phase: "begin to withdraw"
  consumed,  // the act is the content of this one and no event of its own: "threaten to attack"
  refused,   // the same, but for a noun whose own agent did it: "rejected IRAN'S OFFER"
  planned,
  possible,
  denied,
  demanded,
  hypothetical,
  claimed,  // the act, attributed to this one's source: "accuse … of attacking"
};

// What the subject of a light verb is to the act that its noun names.
enum class Lends : unsigned char {
  agent,    // "Chad launched an attack"
  patient,  // "Chad faced sanctions"
  nobody    // "the ruling sparked protests": the verb lends tense and adverbials only
};

// Where a party stands, seen from the trigger.
enum class SlotKind : unsigned char {
  agent,        // subject; "by" of passives and nouns; possessor; "Russian" in "the Russian attack"
  patient,      // object; subject of a passive; "of" of nouns
  recipient,    // indirect object; "to"
  preposition,  // a named one
  content,      // the clause that a verb of saying, thinking or wanting governs
  subject,      // of the clause in which a noun stands, where nothing else names the party: "spoke
                // during a visit"
  object_of,    // the possessor or "of" of the patient: "the RUSSIAN proposal" in "rejected the
                // Russian proposal"
  concerned,    // the first party named in the content, where nothing else names one: "called for
                // an end to MALI's rule", "approved a mission to CHAD"
  story,        // the state that the article tells of, where no other slot names a party: "the
                // sanctions"; a later stage fills it
  quality,      // what qualifies the object of the pattern, or the noun: "a SCATHING attack"
};

struct Slot {
  SlotKind kind = SlotKind::agent;
  std::string_view preposition;
  bool operator==(const Slot&) const = default;
};

// "with patient @weapon", "without agent @sport", "with agent|from <actor>".
struct Condition {
  bool is_wanted = true;
  std::vector<Slot> slots;              // any of them
  std::vector<std::string_view> words;  // lemmas, sets expanded; "<actor>", "<state>", "<person>",
                                        // "<group>" are kinds of filler
};

struct Pattern {
  bool is_noun = false;
  std::string_view head;  // lemma
  // The words that must follow, in any order: a particle ("carry OUT"), an object ("hold TALKS"), a
  // preposition and its object ("take TO the STREETS").
  struct Part {
    std::string_view preposition;  // "" for particles and objects
    bool is_particle = false;
    std::vector<std::string_view> words;  // any of these lemmas
  };
  std::vector<Part> parts;
};

struct Example {
  std::size_t line = 0;
  std::string_view sentence;
  std::string_view
      parties;  // "RUS > UKR" after "=>"; "" when the example only says that the rule fires
};

struct EventRule {
  std::string name;  // "consult/meet"
  std::string_view file;
  std::size_t line = 0;
  std::string_view type;  // "" for rules that make no event but say something of their complement
  std::string_view mode;
  std::string_view plover;
  std::vector<std::string_view> contexts;
  std::vector<Pattern> patterns;
  std::vector<Slot> sources;
  std::vector<Slot> targets;
  std::vector<Condition> conditions;
  Complement complement = Complement::none;
  std::string_view status;          // fixed status, "" for what the words say
  std::string_view planned_as;      // PLOVER type of the act while it is planned; "" for its own
  std::string_view answers;         // the type of what this act answers: a denial an accusation
  bool refuses_if_negated = false;  // "did not agree" is a refusal, "did not attack" nothing
  bool is_mutual = false;           // all parties act: they become sources
  bool is_light = false;  // a verb that lends its arguments to an event noun: "launch an attack"
  bool lends_to_subject = false;  // only where the noun is its subject: "the talks ended", not
                                  // "mediators ended the fighting"
  Lends lends = Lends::agent;     // what its subject is to the noun's act
  bool is_refusal = false;        // made from negated cooperation: "will not sign", "did not agree"
  bool is_blocking = false;       // its triggers make no event: "strike a balance"
  bool needs_party = true;        // an event without any party is none
  bool needs_only_place = false;  // without a party a place or a count will do: "a blast in Kabul"
  bool needs_agent = false;   // told of no doer, it is none unless another act tells it: "killed in
                              // a raid", not "killed in a crash"
  bool needs_target = false;  // an event without a target is none
  bool is_personal = false;   // what is done to an official is done to him, not to his state
  bool is_lasting = false;    // goes on until the report unless its verb tells a change: "the war"
  bool is_fight = false;      // takes two sides, even where its words name one or none: "clashes"
  double confidence = 0.75;
  std::vector<Example> yes;
  std::vector<Example> no;
};

struct EventRules {
  std::vector<EventRule> rules;
  std::map<std::string_view, std::vector<std::string_view>> sets;  // "set weapon rifle tank …"

  // What a lemma counts, from the sets "count/killed", "count/troops", ...; "" for nothing.
  std::string_view count_kind(std::string_view lemma) const {
    const std::string_view* found = count_kinds.find(lemma);
    return found == nullptr ? std::string_view() : *found;
  }
  detail::WordMap<std::string_view> count_kinds;  // lemma -> kind

  // The contexts that a lemma speaks of, from the sets "context/cbrn", ...; empty for none.
  detail::WordMap<std::vector<std::string_view>> contexts_of;

  // The words of a set that the engine itself asks for; none when no file defines it.
  const std::vector<std::string_view>& set(std::string_view name) const {
    static const std::vector<std::string_view> none;
    const auto found = sets.find(name);
    return found == sets.end() ? none : found->second;
  }

  // True where such a set has the word.
  bool holds(std::string_view set_name, std::string_view word) const {
    const auto& words = set(set_name);
    return std::ranges::find(words, word) != words.end();
  }
};

// Adds the rules and sets of one file to `out`; sets that `out` holds may be used. The views point
// into `file`. Throws Error as read_event_rules does.
void parse_event_rules(const DataFile& file, EventRules& out);

// Reads all of data/events/. The views point into `data`. Throws Error with file and line for an
// unknown key, a word list that names no set, a nameless or duplicate rule, or an event rule
// without a "yes" example.
EventRules read_event_rules(const DataFiles& data);

}  // namespace annals
