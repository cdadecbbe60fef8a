// Who deals with whom, and how.
#pragma once

#include "core/model/date.h"
#include "timeline/quads.h"
#include "timeline/timeline.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// How often two actors were parties of one event, by quad class. Events without a class (an
// election, a disaster) count in `events` alone.
struct Dealings {
  std::uint32_t events = 0;
  std::uint32_t cooperation = 0;
  std::uint32_t conflict = 0;
  bool operator==(const Dealings&) const = default;
};

// An actor and his place among the others.
struct ActorNode {
  std::string id;
  std::string name;
  std::uint32_t events = 0;
  double betweenness = 0;       // share of the shortest ways between others that lead through him
  std::uint32_t community = 0;  // from 0, the largest first
};

// Two actors that deal with each other.
struct ActorLink {
  std::uint32_t a = 0;  // index into ActorGraph::nodes; a < b
  std::uint32_t b = 0;
  Dealings dealings;
  std::map<std::string, Dealings> months;  // "2021-11"; of events dated to a month or finer
  bool is_bridge = false;                  // without it the graph falls apart
};

// What actor_graph() finds.
struct ActorGraph {
  std::vector<ActorNode> nodes;  // by id
  std::vector<ActorLink> links;  // by a, b
  double modularity = 0;         // of the communities
};

// The `most_actors` that take part in most events, linked where a source and a target, or two
// sources of a mutual act, meet in an event. Betweenness: U. Brandes (2001), on Boost.Graph.
// Communities: V. Blondel et al. (2008), weighted by events. The same timeline always gives the
// same graph. O(actors * links).
ActorGraph actor_graph(const Timeline& timeline, const QuadClasses& quads, std::size_t most_actors);

// One step of a chain: `event` joins `from` and `to`.
struct ChainStep {
  std::string from;
  std::uint32_t event = 0;  // index into the timeline's events
  std::string to;
};

// The shortest chain of events from one actor (id) to another; of several, the most salient. Empty
// when none leads there. O((V + E) log V).
std::vector<ChainStep> shortest_chain(const Timeline& timeline, const std::string& from,
                                      const std::string& to);

// What two actors had to do with each other before a day and since.
struct DealingsChange {
  std::uint32_t a = 0;  // index into ActorGraph::nodes
  std::uint32_t b = 0;
  Dealings before;
  Dealings since;
};

// Pairs whose dealings before `day` and since differ, the most changed first. The graph's months
// are compared: the month of `day` is "since".
std::vector<DealingsChange> changes_since(const ActorGraph& graph, Day day);

// The id of the actor of this id or name (case does not matter); nullopt when there is none.
std::optional<std::string> find_actor(const Timeline& timeline, std::string_view id_or_name);

}  // namespace annals
