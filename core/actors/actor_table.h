// What annals knows about actors before it reads a word: names, offices and their years, places,
// memberships. Read from data/actors/*.tsv; docs/actors.md describes the files.
#pragma once

#include "core/actors/actors.h"
#include "core/actors/phrase_index.h"
#include "core/actors/table_rows.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals {

struct ActorRecord {
  std::string_view id;
  std::string_view name;
  ActorKind kind = ActorKind::group;
  std::string_view country;   // ISO 3166-1 alpha-3, "" when none
  Years years;                // when it existed
  char gender = ' ';          // of a person: 'm', 'f', ' ' unknown
  bool is_seat = false;       // "Kremlin": never an actor itself, always what it stands for
  bool has_position = false;  // latitude and longitude are known
  float latitude = 0;         // degrees, north positive
  float longitude = 0;        // degrees, east positive
  std::string_view
      stands_for;  // ids, by blanks, of what it stands for; the first that existed counts
};

// A person held `title` for `body` in `years`.
struct OfficeRecord {
  std::uint32_t person = 0;  // index of an ActorRecord
  std::uint32_t body = 0;    // index of an ActorRecord: state, organisation or group
  std::string_view title;    // "president"
  Years years;
  bool is_checked = false;  // written by hand after the data packages end; the row says when
};

// What a word says about who is meant; see docs/actors.md for the roles.
enum class NounRole : unsigned char {
  office,     // president, spokesman: a person who acts for a body
  rank,       // Mr, General: stands before a name
  organ,      // government, army, police: part of a state
  force,      // troops, fighters, officials: people of a state or group
  group,      // rebels, migrants, protesters: a party without a name
  people,     // residents, students: a party only when they act
  document,   // resolution, statement: speaks for the body that issued it
  countries,  // countries, nations: a group of states
  sides,      // sides, presidents of "both sides"
  anaphor,    // alliance, bloc: an organisation named before
  locative,   // in, at, near: what follows is a place
  former,     // former, late: the office is over
  setting,    // border, capital, coast: what stands before it is a place
  neutral,    // language, dollar: what stands before it does nothing
  quantity,   // other, several: no part of what a group is called
  link,       // of, for, to, 's: join the parts of a title
  pronoun,    // he, she, it, they and their forms
  vessel,     // USS: what follows is the name of a ship
  medium,     // newspaper, television
  kin,        // wife, brother: no office; whose they are is not what they do
  armed,      // rebel, guerrilla: a group even as the first part of a compound
  follower    // supporter, loyalist: whose they are tells them apart
};

struct NounRecord {
  std::string_view noun;
  std::string_view plural;
  NounRole role = NounRole::group;
  std::string_view refers;  // by role: ids an anaphor may name, class of a pronoun, gender of kin
  std::string_view states;  // of an office: ids, by blanks, of the states that call it so, or ""
                            // where many do
};

// One answer to "who is NAME": the record and what the name is of it.
struct Meaning {
  std::uint32_t record = 0;
  SenseType type = SenseType::name;
};

class ActorTable {
 public:
  // Reads data/actors/*.tsv. Throws Error naming file and line for a row that cannot be read.
  explicit ActorTable(const DataFiles& data);
  explicit ActorTable(const std::vector<DataFile>& files);

  // Everything that `name` may stand for, exact spelling apart from case, accents, dots and
  // hyphens; what existed, or held an office, on `on` comes first. Surnames find people.
  std::vector<Meaning> lookup(std::string_view name, std::optional<Day> on) const;

  // Index of the record with this id, or nullopt.
  std::optional<std::uint32_t> find(std::string_view id) const;

  const ActorRecord& record(std::uint32_t index) const { return records_[index]; }
  std::size_t size() const { return records_.size(); }
  const NounRecord& noun(std::uint32_t index) const { return nouns_[index]; }
  std::size_t noun_count() const { return nouns_.size(); }
  const PhraseIndex& phrases() const { return phrases_; }

  // The offices of a person, in the order of the file.
  std::vector<OfficeRecord> offices_of(std::uint32_t person) const;

  // The office that `person` holds on `day`; without a day, the last one. nullopt when none.
  std::optional<OfficeRecord> office_on(std::uint32_t person, std::optional<Day> day) const;

  // Who held `title` of `body` on `day`: the only holder, else nullopt.
  //
  //   holder("president", USA, 2003-03-07)  ->  george-w-bush
  std::optional<std::uint32_t> holder(std::string_view title, std::uint32_t body, Day day) const;

  // Whether a person of the table has it for a first name that is not his surname: "Hassan".
  bool is_given_name(std::string_view name) const { return given_names_.contains(folded(name)); }

  // Whether `actor` was a member of `bloc` on `day` (without a day: was ever).
  bool is_member(std::string_view actor, std::string_view bloc, std::optional<Day> day) const;

  // Whether the table lists members of `bloc`, on whatever day.
  bool has_members(std::uint32_t bloc) const;

  // What a place or seat stands for on `day`: Moscow is SUN until 1991-12-26, then RUS. nullopt
  // when it stands for nothing.
  std::optional<std::uint32_t> stands_for(std::uint32_t place, std::optional<Day> day) const;

  // The state that a record belongs to: of a city, a region, a party; of a state itself. nullopt
  // when none.
  std::optional<std::uint32_t> state_of(std::uint32_t index) const;

 private:
  struct Membership {
    std::uint32_t bloc = 0;
    std::string_view member;
    Years years;
  };
  struct PendingOffices {
    std::uint32_t person = 0;
    std::string_view cell, body, checked;
    std::string_view path;
    std::size_t line = 0;
  };

  struct PendingMembers {
    std::string_view bloc, cell, path;
    std::size_t line = 0;
  };

  void read(const DataFile& file);
  void read_actor(const TableReader& row);
  void read_place(const TableReader& row);
  void read_person(const TableReader& row, std::string_view path);
  void read_noun(const TableReader& row);
  void read_members(const PendingMembers& pending);
  void read_offices(const PendingOffices& pending);
  std::uint32_t add_record(const TableReader& row, ActorRecord record);
  std::string_view keep(std::string text);

  std::deque<std::string> texts_;  // what the views of the records point into
  std::vector<ActorRecord> records_;
  std::vector<OfficeRecord> offices_;        // by person
  std::vector<std::uint32_t> first_office_;  // by record: index into offices_; one more at the end
  std::vector<std::uint32_t> by_body_;       // indices into offices_, sorted by body
  std::vector<NounRecord> nouns_;
  std::vector<Membership> members_;  // sorted by bloc
  std::vector<PendingOffices> pending_;
  std::vector<PendingMembers> pending_members_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::set<std::string, std::less<>> given_names_;  // folded
  PhraseIndex phrases_;
};

std::optional<NounRole> parse_noun_role(std::string_view text);
std::string_view name_of(NounRole role);

}  // namespace annals
