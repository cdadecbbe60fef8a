// Nominals that stand behind a preposition: those of a head, and those that the parse hung
// elsewhere.
#pragma once

#include "core/events/trigger.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace annals {

// Nominals after `preposition`, hanging on `head`.
void add_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                  std::vector<std::uint32_t>& out);

// "backed the attack ON CHAD", "brushed off threats FROM CHAD": the phrase right behind an argument
// often hangs on its verb.
void add_strayed_obliques(const Syntax& syntax, std::uint32_t noun, std::string_view preposition,
                          std::vector<std::uint32_t>& out);

// "clashes INVOLVING the army and rebels", "a raid INVOLVING gunmen"; ", INVOLVING gunmen," behind
// a comma often hangs on the main verb.
void add_involved(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out);

// "a strike TARGETING the port", "measures AIMED AT Togo": against whom it is.
void add_aims(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out);

// The obliques of `head`, through the nominals that hang on `head` and, where told so, clauses.
void add_nested_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                         bool with_clauses, std::vector<std::uint32_t>& out);

// "discussed the flow of arms near the border WITH ITS NEIGHBOUR", but not "relations WITH".
// `depth` is 0 for the first noun.
void add_partners(const Syntax& syntax, std::uint32_t noun, int depth,
                  std::vector<std::uint32_t>& out);

}  // namespace annals
