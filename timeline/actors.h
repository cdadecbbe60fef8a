// Actors of many articles joined.
#pragma once

#include "core/model/extraction.h"
#include "timeline/timeline.h"

#include <map>
#include <string>
#include <vector>

namespace annals {

// Actors by id, each joined from all articles that name him.
using ActorMap = std::map<std::string, Actor, std::less<>>;

// A group of no country ("armed men") may be anybody.
bool is_general(const Actor& actor);

// Adds an actor to those known, without his mentions. Where articles differ on a field, the choice
// does not depend on their order.
void join_actor(const Actor& actor, ActorMap& known);

// Makes each actor what most of the articles take him for that mention him most: one that misreads
// a name does not turn a person into a city. Of equally many kinds the first by name; actors whom
// no article mentions much stay as they are.
void settle_kinds(const std::vector<ArticleRecord>& articles, ActorMap& known);

}  // namespace annals
