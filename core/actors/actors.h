// Who is named in a document: every mention, and the actor it stands for on the article's date.
#pragma once

#include "core/rules/data_files.h"
#include "core/text/document.h"
#include "core/time/times.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// What an actor is. `igo` is an organisation of states; `group` one that no table names.
enum class ActorKind : unsigned char {
  state,
  igo,
  organisation,
  person,
  group,
  city,
  region,
  media
};
// "NATO", "the alliance", "it".
enum class MentionForm : unsigned char { name, nominal, pronoun };

std::string_view name_of(ActorKind kind);    // "igo"
std::string_view name_of(MentionForm form);  // "nominal"

// A state or a body of states.
constexpr bool is_polity(ActorKind kind) {
  return kind == ActorKind::state || kind == ActorKind::igo;
}

// An actor of one document.
struct Entity {
  std::string id;    // stable: "RUS", "NATO", "jens-stoltenberg"
  std::string name;  // usual English name
  ActorKind kind = ActorKind::group;
  std::string country;      // ISO 3166-1 alpha-3, "" when none or unknown
  std::string affiliation;  // id of the state or body a person acts for on the article's date, ""
                            // when for himself
  std::uint32_t principal = 0;  // index of the entity of `affiliation`, or of this one
  bool is_unnamed = false;      // every mention is tentative
};

// Words that refer to an entity. Mentions may nest ("Russian" in "Russian troops"), with different
// heads.
struct EntityMention {
  TokenRange tokens;
  Span span;
  std::uint32_t head = 0;    // the token that the parse hangs the mention on: "troops"
  std::uint32_t entity = 0;  // index into Actors::entities
  MentionForm form = MentionForm::name;
  bool is_place = false;      // names where, not who: "in Moscow"
  bool is_tentative = false;  // a party only if it takes part in an event: "a court", "residents"
  std::string_view
      way;  // how it was resolved: "table", "title", "acronym", "surname", "pronoun", "tagger", ...
};

struct Actors {
  std::vector<Entity> entities;         // in order of first mention
  std::vector<EntityMention> mentions;  // by first token, then longest first

  // The entity for which `entity` acts: its affiliation if that is an entity here, else itself.
  std::uint32_t principal(std::uint32_t entity) const { return entities[entity].principal; }

  // True when the text has only a common noun for it: "a court". O(1).
  bool is_unnamed(std::uint32_t entity) const { return entities[entity].is_unnamed; }
};

class ActorTable;

// Finds actors. Immutable after construction; threads share one.
class ActorFinder {
 public:
  // Compiles data/actors/*.tsv. Throws Error naming file and line for a row that cannot be read.
  explicit ActorFinder(const DataFiles& data);
  ~ActorFinder();

  // Linear in the length of the text; no text makes it throw. `times` keeps "May" the month from
  // being May the minister.
  Actors find(const Document& document, const std::vector<TimeExpression>& times) const;

  // What the finder knows; see core/actors/actor_table.h. Lives as long as the finder.
  const ActorTable& table() const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace annals
