// Every way to write a timeline.
#pragma once

#include "timeline/timeline.h"

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Events that a format has no way to hold, told to the user.
struct Omission {
  std::size_t events = 0;
  std::string reason;  // "undated, and TimelineJS needs a start"
};

struct Format {
  std::string_view name;         // what the user types: --to csv
  std::string_view extension;    // ".csv"; picks the format when only a file name is given
  std::string_view description;  // one line for help and manual
  // Writes all of the timeline, a valid file also for an empty one.
  std::vector<Omission> (*write)(const Timeline&, std::ostream&);
};

// All formats, in the order --help shows them. The golden tests run every row.
std::span<const Format> formats();

// Returns nullptr when there is no such format.
const Format* find_format(std::string_view name);

// The format of the file name's longest matching suffix; nullptr when none matches.
const Format* format_of_file(std::string_view file);

std::vector<Omission> write_json(const Timeline&, std::ostream&);
std::vector<Omission> write_ndjson(const Timeline&, std::ostream&);
std::vector<Omission> write_csv(const Timeline&, std::ostream&);
std::vector<Omission> write_plover(const Timeline&, std::ostream&);
std::vector<Omission> write_cameo(const Timeline&, std::ostream&);
std::vector<Omission> write_dot(const Timeline&, std::ostream&);
std::vector<Omission> write_table(const Timeline&, std::ostream&);
std::vector<Omission> write_timelinejs(const Timeline&, std::ostream&);

// Reads what write_json wrote. Throws Error naming `file` for anything else.
Timeline parse_timeline(std::string_view json, std::string_view file);

}  // namespace annals
