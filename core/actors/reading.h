// One document while its actors are being found: what the stages share. Stages run in the order of
// the functions below; each only adds.
#pragma once

#include "core/actors/actor_table.h"
#include "core/actors/actors.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Words that the table knows; matches are disjoint and the longest from their first token.
struct Match {
  TokenRange tokens;
  std::uint32_t senses = 0;     // index + 1 of the first sense that fits, as PhraseIndex::senses_at
  bool is_capital = false;      // one of its first words has a capital
  bool begins_capital = false;  // its first word has one
  bool is_acronym = false;      // its first word is all capitals
};

class Reading {
 public:
  Reading(const ActorTable& table, const Document& document,
          const std::vector<TimeExpression>& times);

  // Stages.
  void find_matches();   // matcher.cpp
  void find_people();    // people.cpp: names of persons, from table, tagger and titles
  void find_names();     // names.cpp: states, organisations, groups, places
  void find_titles();    // titles.cpp: what the text says a person is
  void find_nominals();  // nominals.cpp: organs; groups.cpp; anaphora.cpp: "the alliance", pronouns
  void find_servants();  // titles.cpp: the state of those who serve an organ
  Actors finish();

 private:
  // Words.
  std::string_view text(std::uint32_t token) const { return doc_.text(token); }
  bool is_capital(std::uint32_t token) const;
  bool is(std::uint32_t token, std::string_view word) const;  // without case
  bool is_comma(std::uint32_t token) const { return text(token) == ","; }
  const Sentence& sentence_of(std::uint32_t token) const;
  bool is_sentence_start(std::uint32_t token) const;
  bool is_word_class(std::uint32_t token, Upos tag) const;
  std::uint32_t head_of(TokenRange tokens) const;
  std::uint32_t phrase_of_title(std::uint32_t name) const;
  // The relation of the head of `tokens`; Deprel::dep without a parse.
  Deprel relation_of(TokenRange tokens) const { return doc_.tokens[head_of(tokens)].relation; }

  // Matches.
  const Match* match_at(std::uint32_t token) const;      // the match that covers it, or null
  const NounRecord* noun_at(std::uint32_t token) const;  // of a match that is a noun
  const NounRecord* noun_of(const Match& match) const;
  const NounRecord* noun_of(const Match& match, NounRole role) const;
  bool is_plural(const Match& match) const;
  const Sense* sense_of(const Match& match, SenseType type) const;
  static bool fits(const Sense& sense, const Match& match);
  std::uint32_t walk(std::uint32_t piece, std::uint32_t limit, Match& match) const;
  bool is_locative(std::uint32_t first) const;  // a preposition of place stands before it

  // Entities.
  std::uint32_t entity_of(std::uint32_t record);  // made when new
  std::uint32_t entity_of(std::string id, std::string_view name, ActorKind kind);
  std::optional<std::uint32_t> entity_with_id(std::string_view id) const;
  std::optional<std::uint32_t> entity_in_table(const std::string& id);  // made when new
  // `is_strong` false: the same words may not already be a mention.
  void mention(TokenRange tokens, std::uint32_t entity, MentionForm form, std::string_view way,
               bool is_place = false);
  // The entity of the mention that covers `token` and is a name, or nullopt.
  std::optional<std::uint32_t> named_at(std::uint32_t token) const;
  std::uint32_t principal_of(std::uint32_t entity);
  std::optional<std::uint32_t> state_of(std::uint32_t place);

  // people.cpp
  void read_table_person(const Match& match, std::uint32_t record, std::string_view way);
  void read_surname(const Match& match);
  bool is_credit(TokenRange tokens) const;
  void read_tagged_person(TokenRange tokens, std::string_view way);
  void read_titled_names();
  void read_repeated_names();
  std::optional<std::uint32_t> table_person(const Match& match) const;
  bool is_expected(const Match& match, std::uint32_t person) const;
  std::optional<std::uint32_t> holder_of(const Match& match, const NounRecord& office) const;
  bool has_held(const OfficeRecord& held, const NounRecord& office) const;
  std::uint32_t support_of(std::uint32_t body) const;
  std::uint32_t person_named(TokenRange tokens);
  void remember_words(TokenRange tokens, std::uint32_t entity);
  TokenRange without_titles(TokenRange tokens) const;
  TokenRange whole_name(TokenRange tokens) const;
  bool is_town(const Match& match) const;
  bool is_name_or_place(std::uint32_t token) const;
  bool is_place_before_name(const Match& match, TokenRange tokens) const;
  bool is_vessel(TokenRange tokens) const;
  bool is_free(TokenRange tokens) const;  // nothing names these words yet
  // titles.cpp
  struct Title {
    const NounRecord* office = nullptr;
    const NounRecord* rank = nullptr;
    std::optional<std::uint32_t> body;    // index of a record
    std::optional<std::uint32_t> entity;  // or an entity without a record
    std::optional<std::uint32_t> organ;   // the token of "army"
    bool is_former = false;
  };
  Title title_before(std::uint32_t first, bool is_known) const;
  Title title_after(std::uint32_t last) const;
  void add_body_after(std::uint32_t last, Title& title) const;
  bool add_to_title(std::uint32_t token, Title& title) const;
  void take_gender(std::uint32_t first, std::uint32_t person);
  std::optional<std::uint32_t> past_body(std::uint32_t person, const NounRecord& office) const;
  static std::string_view plain_title(const NounRecord& office);
  std::map<std::string_view, std::uint32_t> owners_of_titles() const;
  std::optional<std::uint32_t> only_state() const;
  std::optional<std::uint32_t> nation_calling(const NounRecord& office) const;
  std::optional<std::uint32_t> state_before(std::uint32_t token) const;
  void affiliate(std::uint32_t entity, const Title& title);
  bool is_owned_by_pronoun(const EntityMention& person) const;
  // names.cpp
  void count_support();
  std::optional<std::uint32_t> choose(const Match& match, SenseType type) const;
  void read_match(const Match& match);
  bool is_namesake(const Match& match, std::uint32_t record) const;
  void read_city(const Match& match, std::uint32_t record);
  std::optional<std::uint32_t> own_person(const Match& match) const;
  bool read_own_surname(const Match& match);
  bool is_giver(const Match& match) const;
  bool acts(const Match& match) const;
  bool is_dateline(const Match& match) const;
  bool is_of_elsewhere(const Match& match, std::uint32_t record) const;
  void read_longer_name(const Match& match);
  bool is_in_name_of_place(const Match& match) const;
  // How surely "Savannah, Georgia" makes the place before the comma a part of `record`.
  enum class Inside : unsigned char { no, maybe, yes };
  Inside place_before(std::uint32_t first, std::uint32_t record) const;
  bool is_followed_by_state(const Match& match, std::uint32_t record) const;
  int fitness(const Match& match, std::uint32_t record) const;
  bool is_address(const Match& match, std::uint32_t record) const;
  std::optional<std::uint32_t> owner_beside(const Match& match) const;
  bool is_of_another(const Match& match, std::uint32_t record) const;
  bool is_thing(const Match& match) const;
  bool is_part_of_people(const Match& match) const;
  void read_acronyms();
  void read_tagged_names();
  bool is_organ(std::uint32_t token) const;  // ends the name of one
  std::optional<std::uint32_t> owner_of_organ(TokenRange tokens) const;
  bool is_speaker(std::uint32_t token) const;
  void read_capital_bodies();
  bool is_body_word(std::uint32_t token) const;
  std::optional<std::uint32_t> body_at(const Match& match) const;  // record an actor word names
  // nominals.cpp
  void read_repeated_words();
  struct Phrase {
    TokenRange tokens;                   // from the first modifier to the noun
    std::optional<std::uint32_t> body;   // entity of a modifier: "Russian" troops
    std::uint32_t body_first = 0;        // its first token
    std::uint32_t body_mention = 0;      // index of the mention that names it
    std::optional<std::uint32_t> owner;  // entity of "Deby's", "his" troops
    bool is_definite = false;            // "the", "its", "this"
    bool is_indefinite = false;          // "a", "another"
    bool is_both = false;                // "both", "the two", "each"
    bool is_backed = false;              // "Russian-backed": the modifier is another's
    bool is_owned = false;               // "its", "the country's": by somebody not named here
    bool is_of_country = false;          // "the country's"
  };
  Phrase phrase_of(const Match& noun) const;
  bool is_counting(const Match& match) const;
  std::optional<std::uint32_t> count_above(std::uint32_t token) const;
  bool act_as_people(std::uint32_t token) const;
  void read_country(const Match& match, const Phrase& phrase);
  void read_rank(const Match& match, const NounRecord& noun, const Phrase& phrase);
  std::optional<std::uint32_t> last_state(std::uint32_t sentence);
  bool is_of_country(const Match& match, const NounRecord& noun, const Phrase& phrase) const;
  std::optional<std::uint32_t> state_behind(std::uint32_t entity);
  bool is_against_home(const Match& match);
  std::optional<std::uint32_t> organ_called(std::string_view noun) const;
  bool is_of_others(const Match& match, const Phrase& phrase) const;
  bool is_counted(const Match& match) const;
  bool are_nameless(const Match& countries) const;
  bool is_possessive(std::uint32_t token) const;
  void add_modifier(std::uint32_t& token, Phrase& phrase) const;
  void see(std::uint32_t entity, std::uint32_t token);
  void read_noun(const Match& match, const NounRecord& noun);
  void read_noun(const Match& match, const NounRecord& noun, const Phrase& phrase);
  void read_organ(const Match& match, const NounRecord& noun, Phrase phrase);
  void read_force(const Match& match, const NounRecord& noun, const Phrase& phrase);
  void remember_plural(const Match& match, std::uint32_t body);
  void read_repeated_office(const Match& match);
  std::optional<std::uint32_t> body_of_ministers() const;
  bool is_of_past(const Match& match, const Phrase& phrase) const;
  void read_office(const Match& match, const NounRecord& noun, const Phrase& phrase);
  void read_unnamed(const Match& match, const NounRecord& noun, const Phrase& phrase);
  void read_document(const Match& match, const Phrase& phrase);
  std::optional<std::uint32_t> seat_after(std::uint32_t token);
  bool is_pair(const Match& match) const;
  std::vector<std::uint32_t> pair_of_persons(std::uint32_t token) const;
  void read_sides(const Match& match, const Phrase& phrase);
  void name_nominal(std::uint32_t first, const Match& match, std::uint32_t entity,
                    std::string_view way);
  const NounRecord* last_noun(TokenRange tokens) const;
  void lend_name(const Phrase& phrase, const Match& match);
  bool is_subject(std::uint32_t token) const;
  bool names_subject(std::uint32_t token) const;
  std::optional<std::uint32_t> home();  // the state that the story is about
  enum class Places : unsigned char { none, before, all };
  bool is_behind(TokenRange name) const;
  bool is_acting(std::uint32_t name) const;
  std::optional<std::uint32_t> state_around(std::uint32_t token, Places places);
  // groups.cpp
  void read_junta(const Match& match, const Phrase& phrase);
  std::uint32_t first_quality(const Match& match, const Phrase& phrase) const;
  static std::string plural_name(const NounRecord& noun);
  std::optional<std::uint32_t> group_beside(const Match& office);
  bool is_holder(const Match& match) const;
  bool is_towards_something(const Match& match) const;
  bool is_owner_before(const Match& match) const;
  std::string name_of_leader(const Match& match, const Phrase& phrase) const;
  void read_group(const Match& match, const NounRecord& noun, const Phrase& phrase);
  // "THOUSANDS marched": a number that stands for people.
  static constexpr std::string_view the_counted = "people";
  // "the Chadian PEOPLE": they stand for their state, Chadian students for themselves.
  static constexpr std::string_view the_nation = "nation";
  // anaphora.cpp
  bool is_title_of_next(std::uint32_t token) const;
  std::optional<std::uint32_t> holder_of(std::string_view titles, std::uint32_t body);
  std::optional<std::uint32_t> named_holder(std::string_view titles,
                                            std::optional<std::uint32_t> body) const;
  bool was_called(std::uint32_t entity, std::string_view noun) const;
  void read_anaphor(const Match& match, const NounRecord& noun, const Phrase& phrase);
  std::optional<std::uint32_t> last_body(bool is_armed) const;
  std::optional<std::uint32_t> subject_after(std::uint32_t token) const;
  std::optional<std::uint32_t> owner_beside(std::uint32_t pronoun) const;
  std::optional<std::uint32_t> owner_after(std::uint32_t pronoun) const;
  std::optional<std::uint32_t> named_after(std::uint32_t pronoun) const;
  bool is_met_again(std::uint32_t pronoun) const;
  std::uint32_t clause_start(std::uint32_t token) const;
  std::optional<std::uint32_t> subject_over(std::uint32_t pronoun) const;
  bool opens_quotation_before(std::uint32_t token) const;
  std::optional<std::uint32_t> speaker_over(std::uint32_t token) const;
  std::optional<std::uint32_t> body_of_official(std::uint32_t pronoun) const;
  std::optional<std::uint32_t> same_before(std::uint32_t pronoun, std::string_view form) const;
  bool may_mean(std::string_view pronoun, std::uint32_t entity) const;
  std::optional<std::uint32_t> preposition_before(std::uint32_t nominal) const;
  std::int32_t verb_shared(std::uint32_t nominal) const;
  std::optional<std::uint32_t> teller_over(std::uint32_t pronoun) const;
  bool is_owner(std::uint32_t nominal) const;
  std::vector<std::uint32_t> joint_subjects(TokenRange told);
  std::optional<std::uint32_t> object_before(std::uint32_t pronoun, std::uint32_t subject);
  bool is_called_so(std::uint32_t entity, std::uint32_t pronoun) const;
  void mention_all(TokenRange tokens, const std::vector<std::uint32_t>& parties);
  void read_pronoun(const Match& match, std::string_view pronoun);

  const ActorTable& table_;
  const Document& doc_;
  std::optional<Day> day_;
  bool has_tags_ = false;
  bool has_parse_ = false;
  std::vector<Piece> pieces_;
  std::vector<bool> is_time_;          // by token
  std::vector<bool> is_tagged_place_;  // by token
  std::vector<Match> matches_;
  std::vector<std::uint32_t> match_of_;     // by token: index + 1
  std::vector<std::uint32_t> sentence_of_;  // by token
  std::vector<std::uint32_t> named_;        // by token: index + 1 of the mention that names it
  std::vector<std::uint32_t> support_;      // the record and the country of each mention, sorted
  bool names_a_state_ = false;              // the article speaks of some state or a part of one
  std::map<std::string, std::uint32_t, std::less<>> by_id_;
  std::map<std::string, std::uint32_t, std::less<>> own_words_;  // folded alias -> entity
  struct About {
    std::uint32_t record = 0;  // index + 1 in the table
    char gender = ' ';
    std::string title;             // as the text gives it
    bool is_former = false;        // as the text calls him
    std::uint32_t count = 0;       // mentions
    std::uint32_t last_token = 0;  // where the walk of find_nominals saw it last
    bool was_subject = false;      // there
    bool was_plural = false;       // there: "Russian troops"
  };
  std::vector<About> about_;               // by entity
  std::vector<std::uint32_t> seen_at_;     // by token: index + 1 of the entity that it heads
  std::vector<std::uint32_t> recent_;      // entities, last seen first; at most a handful
  std::optional<std::uint32_t> official_;  // head of the last subject that is an unnamed official
  std::map<std::string_view, std::uint32_t> by_noun_;  // "rebels" -> entity that was called so
  std::optional<std::optional<std::uint32_t>> home_;
  Actors out_;
};

}  // namespace annals
