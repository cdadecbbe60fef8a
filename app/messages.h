// What the program says on stderr, for people or, with --errors json, for programs: one object a
// line, {"level", "file", "line", "message"}; file and line only where there are any.
#pragma once

#include "core/error.h"
#include "core/ingest/reader.h"

#include <string_view>

namespace annals {

// From here on messages are JSON.
void use_json_messages();

// From here on warnings are not told.
void use_quiet_messages();

// Each writes one whole line, also when several threads write.
void tell_error(std::string_view message);
void tell_error(const Error& error);
void tell_warning(std::string_view message);
void tell(const Notice& notice);

// One line of stderr that says what goes on, replaced by the next one and erased by any message.
// Only where stderr is a terminal, messages are for people and not quiet; else nothing is shown.
bool shows_status();
void show_status(std::string_view line);
void erase_status();

}  // namespace annals
