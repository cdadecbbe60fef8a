// What annals finds in one article, on its own: no reference back into the article's text.
// The shapes of docs/output.md; field names are the JSON names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace annals {

// A piece of the article, located in Unicode code points from the start of the input's `text`
// (or of its title, when `in_title`), end exclusive.
struct Passage {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string text;
  bool in_title = false;
  bool operator==(const Passage&) const = default;
};

// A time expression.
struct TimeRecord {
  Passage passage;
  std::string type;   // TIMEX3: DATE, TIME, DURATION, SET
  std::string value;  // TIMEX3
  std::string edtf;   // "" where EDTF has no form
  bool operator==(const TimeRecord&) const = default;
};

// Words that name an actor.
struct Mention {
  Passage passage;
  std::string form;  // name, nominal, pronoun
  bool operator==(const Mention&) const = default;
};

// Who is named, or stands behind a description.
struct Actor {
  std::string id;
  std::string name;
  std::string kind;         // state, igo, organisation, person, group, city, region, media
  std::string country;      // ISO 3166-1 alpha-3, "" when none or unknown
  std::string affiliation;  // id of the state or body a person acts for on the article's date
  std::vector<Mention> mentions;
  bool operator==(const Actor&) const = default;
};

// A number that belongs to an event, from `low` to `high`: equal for an exact one. People and
// things are counted; money is in the currency, distance in the unit, that `text` names.
struct Quantity {
  std::string
      kind;  // killed, injured, missing, arrested, displaced, troops, vehicles, money, distance
  double low = 0;
  double high = 0;
  std::string text;  // the words: "90,000 troops"
  bool operator==(const Quantity&) const = default;
};

// One mention of an event: its sentence, the words that name it and the rule that saw them.
struct Evidence {
  Passage sentence;
  Passage trigger;
  std::string rule;     // "consult/meet"
  std::string article;  // id; "" inside an extraction
  std::string source;   // publisher; "" inside an extraction
  bool operator==(const Evidence&) const = default;
};

// Where reports of one event disagree.
struct Conflict {
  struct Value {
    std::string value;
    std::string article;
    bool operator==(const Value&) const = default;
  };
  std::string field;  // date, quantity, actor, status
  std::vector<Value> values;
  bool operator==(const Conflict&) const = default;
};

// The text says that an act followed, preceded or answered another of the same article.
struct EventLink {
  std::string kind;   // after, before, responds_to
  std::string event;  // id of the other
  bool operator==(const EventLink&) const = default;
};

// Who did what to whom, and when.
struct Act {
  std::string id;
  std::string type;  // PLOVER, or OTHER:slug
  std::string mode;
  std::string plover;  // exchange code where it differs from `type`
  std::vector<std::string> contexts;
  std::string status = "actual";  // actual, planned, possible, denied, demanded, hypothetical
  std::vector<std::string> sources;
  std::vector<std::string> targets;
  std::string date;                 // EDTF, "" when nothing bounds it
  std::string date_basis = "none";  // text, context, published, none
  std::vector<std::string> places;  // most specific first
  std::vector<std::string> attributed_to;
  std::vector<Quantity> quantities;
  std::vector<EventLink> links;
  double confidence = 0;  // share of such events that are right
  bool operator==(const Act&) const = default;
};

// What one article says of an event that several reports tell.
struct EventReport : Act {
  std::string article;
  std::uint32_t mentions = 0;  // how many of the event's evidence, in order, are this report's
  double match = 1;            // how surely it tells this event, in [0,1]
  std::vector<std::string> reasons;  // why: "type CONSULT", "day 2021-11-30", "words riga, minist"
  bool operator==(const EventReport&) const = default;
};

// A status of an event, and who was first to report it.
struct StatusReport {
  std::string status;
  std::string day;      // publication day of the article, "" when unknown
  std::string article;  // the first that reported this status
  bool operator==(const StatusReport&) const = default;
};

// An act with the words that tell it; in a timeline, joined from all reports.
struct Event : Act {
  std::vector<Evidence> evidence;

  // In a timeline only.
  std::string first_reported_article;
  std::string first_reported_day;
  std::uint32_t sources_count = 0;  // independent tellings: reprints of one story count once
  double salience = 0;              // in [0,1]: how much the event matters in its timeline
  std::vector<Conflict> conflicts;
  std::vector<StatusReport> history;  // statuses in the order of their first report
  std::vector<EventReport> reports;   // by article; empty when there is one only
  bool operator==(const Event&) const = default;
};

// One article's times, actors and events.
struct Extraction {
  std::string id;
  std::string source;
  std::string url;
  std::string title;
  std::string published;  // ISO day, "" when unknown
  std::string language;
  std::string
      story;  // sketch by which copies are known (core/text/shingles.h); "" when not computed
  std::vector<TimeRecord> times;
  std::vector<Actor> actors;
  std::vector<Event> events;
  bool operator==(const Extraction&) const = default;
};

}  // namespace annals
