// Writing a timeline in the format that the command line asks for.
#pragma once

#include "app/session.h"
#include "export/formats.h"

namespace annals {

// --to, else the suffix of -o, else JSON.
const Format& chosen_format(const Settings& settings);

// Writes to -o and commits; says on stderr what the format could not hold. Throws Error.
void write_timeline(const Timeline& timeline, const Format& format, const Settings& settings);

}  // namespace annals
