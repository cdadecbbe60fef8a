// Actors and events as one graph.
#pragma once

#include "timeline/timeline.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace annals {

// The part that an actor has in an event.
enum class Role : unsigned char { source, target, place };

// Who takes part in what, and what came before what. Indices are into the timeline's `actors` and
// `events`. Answers are sorted. The timeline is not kept.
class ActorEventGraph {
 public:
  explicit ActorEventGraph(const Timeline& timeline);  // O((V + E) log V)
  ~ActorEventGraph();
  ActorEventGraph(ActorEventGraph&&) noexcept;

  // Events in which the actor has a role; empty for an unknown id. O(degree).
  std::vector<std::uint32_t> events_of(std::string_view actor_id) const;
  // Actors that have `role` in the event, which is one of the timeline's. O(degree).
  std::vector<std::uint32_t> actors_of(std::uint32_t event, Role role) const;
  // Events in which both take part. O(degree of both).
  std::vector<std::uint32_t> shared_events(std::string_view actor_id,
                                           std::string_view other_id) const;
  // Events that the reduced `before` relation puts directly after this one. O(degree).
  std::vector<std::uint32_t> directly_after(std::uint32_t event) const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

}  // namespace annals
