// What the program says on stderr, for people or, with --errors json, for programs: one object a
// line, {"level", "file", "line", "message"}; file and line only where there are any.
#pragma once

#include "core/error.h"
#include "core/ingest/reader.h"

#include <string_view>

namespace annals {

// From here on messages are JSON.
void use_json_messages();

// Each writes one whole line, also when several threads write.
void tell_error(std::string_view message);
void tell_error(const Error& error);
void tell_warning(std::string_view message);
void tell(const Notice& notice);

}  // namespace annals
