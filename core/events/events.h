// What happened, according to a document: who did what to whom, when, and who says so.
#pragma once

#include "core/actors/actors.h"
#include "core/rules/data_files.h"
#include "core/text/document.h"
#include "core/time/times.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

enum class Status : unsigned char { actual, planned, possible, denied, demanded, hypothetical };
enum class DateBasis : unsigned char { none, text, context, published };

std::string_view name_of(Status status);    // "planned"
std::string_view name_of(DateBasis basis);  // "text"

// A number of the act, from `low` to `high`: people, vehicles, money or distance in the unit that
// the words name.
struct FoundQuantity {
  std::string_view kind;  // "killed"
  double low = 0;
  double high = 0;
  Span span;  // of the words: "about 90,000 troops"
};

// One mention of the act.
struct FoundEvidence {
  std::uint32_t sentence = 0;  // index into Document::sentences
  Span trigger;
  std::string_view rule;              // "consult/meet"
  std::uint32_t token = 0;            // of the trigger
  std::uint32_t object = 0xFFFFFFFF;  // the noun that the act is done to: "the COUP was condemned"
};

// One act. Indices are into Actors::entities.
struct FoundEvent {
  std::string_view type;                   // "CONSULT", "OTHER:migration"
  std::string_view mode;                   // "visit", "" when none is told
  std::string_view plover;                 // exchange code where it differs from `type`
  std::string_view answers;                // the type of the acts that this one may answer
  std::vector<std::string_view> contexts;  // "military", "economic"
  Status status = Status::actual;
  std::vector<std::uint32_t> sources;        // who acts
  std::vector<std::uint32_t> targets;        // on whom
  std::vector<std::uint32_t> attributed_to;  // who says so
  std::vector<std::uint32_t> places;         // most specific first
  Interval date;                             // unbounded when nothing bounds it
  DateBasis date_basis = DateBasis::none;
  std::vector<FoundQuantity> quantities;
  double confidence = 0;                  // in [0,1]; docs/events.md says how it is made
  bool is_mutual = false;                 // all parties act
  bool is_by_attendant = false;           // by whoever does something at it: "said AT THE TALKS"
  bool is_fight = false;                  // of two sides, however many are named
  bool is_on_nobody = false;              // on "people"; another mention may know better
  bool is_by_story = false;               // by the state that the story tells of, if by nobody else
  bool is_on_story = false;               // on the state that the story tells of, if on nobody else
  bool is_personal = false;               // what is done to an official is done to himself
  bool needs_only_place = false;          // a place or a count serves for a party
  bool lacks_doer = false;                // worth nothing unless another mention names who acts
  bool is_told_by_date = false;           // "the July 26 coup": known without a party
  std::uint32_t told_with = 0xFFFFFFFF;   // trigger of the noun that names the same act: "killed in
                                          // an ATTACK"
  bool needs_party = true;                // none without a party; disasters are some all the same
  std::vector<std::string_view> content;  // lemmas of what is asked: "withdraw", "troops"
  std::vector<FoundEvidence> evidence;    // in text order, never empty
};

// A word that a rule fits and that is no event all the same.
struct PassedOver {
  Span trigger;
  std::string_view rule;
  std::string_view why;  // "negated"
};

// Finds events. Immutable after construction; threads share one.
class EventFinder {
 public:
  // Compiles data/events/*.rules. Throws Error naming file and line for a rule that cannot be read.
  explicit EventFinder(const DataFiles& data);
  ~EventFinder();

  // Events by first evidence; `passed_over` gets what was considered and is none. Views in both
  // live as long as this object. No text makes it throw. Near linear in the length of the text:
  // a mention is compared with the latest 200 acts.
  std::vector<FoundEvent> find(const Document& document, const std::vector<TimeExpression>& times,
                               const Actors& actors, std::vector<PassedOver>& passed_over) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace annals
