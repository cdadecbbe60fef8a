// Dates that head the entries of a chronology: "May 7: Rebels seize the port."
#pragma once

#include "core/text/document.h"
#include "core/time/times.h"

#include <optional>
#include <vector>

namespace annals {

// Per sentence the interval that heads its entry: one before a colon or a dash at its start, or one
// that stands in a line of its own before it; nullopt where none does. A single such date makes no
// chronology. O(tokens).
std::vector<std::optional<Interval>> find_entry_dates(const Document& document,
                                                      const std::vector<TimeExpression>& times);

}  // namespace annals
