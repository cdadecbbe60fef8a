// Actors of many articles joined.
#pragma once

#include "core/model/extraction.h"

#include <map>
#include <string>

namespace annals {

// Actors by id, each joined from all articles that name him.
using ActorMap = std::map<std::string, Actor, std::less<>>;

// A group of no country ("armed men") may be anybody.
bool is_general(const Actor& actor);

// Adds an actor to those known, without his mentions. Where articles differ on a field, the choice
// does not depend on their order.
void join_actor(const Actor& actor, ActorMap& known);

}  // namespace annals
