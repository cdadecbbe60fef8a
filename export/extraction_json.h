// Extractions as JSON, one object a line, and back. The shape is docs/output.md's
// "annals/extraction/1".
#pragma once

#include "core/model/extraction.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace annals {

// One line, with its line end.
std::string to_json_line(const Extraction& extraction);

// Throws Error naming file and line when `line` is no extraction of version 1.
Extraction parse_extraction(std::string_view line, std::string_view file, std::size_t number);

}  // namespace annals
