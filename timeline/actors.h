// Actors of many articles joined.
#pragma once

#include "timeline/scoring.h"

namespace annals {

// Adds an actor to those known, without his mentions. Where articles differ on a field, the choice
// does not depend on their order.
void join_actor(const Actor& actor, ActorMap& known);

}  // namespace annals
