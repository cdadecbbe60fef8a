// How two or more sources tell the same events.
#pragma once

#include "core/rules/data_files.h"
#include "timeline/timeline.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace annals {

// What one source, or one set of articles, tells.
struct ComparedSide {
  std::string name;
  Timeline timeline;
};

// An actor whose part differs: he acts on one side and is acted upon on another.
struct RoleChange {
  std::string actor;
  std::vector<std::string> roles;  // a side: "source", "target", "" where he has none
};

// An event that at least two sides tell. Vectors marked "a side" have one entry a side.
struct SharedEvent {
  // A side: indices into its timeline's events, the one that says most first; none where it does
  // not tell the event, several where it tells it as several acts.
  std::vector<std::vector<std::uint32_t>> events;
  double score = 0;          // in [0,1]: how surely the weakest link is one event
  bool is_by_order = false;  // likely only because it stands between the same events
  std::vector<std::string> reasons;
  std::string date_agreement;  // same, compatible, different, unknown
  std::vector<Conflict> conflicts;
  std::vector<std::string> first_reported;  // a side: ISO day, "" when unknown
  std::optional<int> lag_days;              // from the first side to report it to the last
  std::vector<RoleChange> role_changes;
};

// Two shared events that one side dates surely one way round and another side the other way.
struct Inversion {
  std::uint32_t first = 0;  // index into Comparison::shared: `first` comes first on `side`
  std::uint32_t second = 0;
  std::uint32_t side = 0;
  std::uint32_t other = 0;
};

// How much two sides have in common. `a` and `b` are indices into Comparison::sides, a < b.
struct SidePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t shared = 0;
  double jaccard = 0;                 // shared events of all that either tells
  std::optional<double> kendall_tau;  // tau-b of the shared dated events; none without an order
  std::optional<double> lag_days;     // median of b's first report after a's
};

// How much of a side's telling goes to an actor: the share of its events in which he has a part.
struct Room {
  std::string actor;
  std::vector<double> shares;     // a side
  std::vector<double> as_source;  // a side: share of these events in which he acts
};

// All that compare() finds.
struct Comparison {
  std::vector<ComparedSide> sides;
  std::vector<SharedEvent> shared;                  // in order of time
  std::vector<std::vector<std::uint32_t>> only;     // a side: events told by no other
  std::vector<std::vector<std::uint32_t>> undated;  // a side: events without a date, shared or not
  std::vector<SidePair> pairs;
  std::vector<Inversion> inversions;
  std::vector<Room> room;  // actors told of most, the most differently treated first
  double jaccard = 0;      // events that all sides tell, of all events
};

// Matches events of different sides by the score that merges reports. What is likely but unsure is
// taken where it keeps the order of the matches around it. docs/compare.md says how and after whom.
// O(E log E) and the pairs of shared events. Throws Error for tables in `data` that cannot be read.
Comparison compare(std::vector<ComparedSide> sides, const DataFiles& data = DataFiles());

}  // namespace annals
