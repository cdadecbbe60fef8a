// Extractions as JSON, one object a line, and back. The shape is docs/output.md's
// "annals/extraction/1".
#pragma once

#include "core/model/extraction.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace annals {

// One line, with its line end. Linear in the extraction; equal extractions give equal bytes.
std::string to_json_line(const Extraction& extraction);

// Reads what to_json_line wrote; the round trip is exact. `file` and `number`, from 1, are for the
// message. Throws Error naming them when `line` is no extraction of version 1.
Extraction parse_extraction(std::string_view line, std::string_view file, std::size_t number);

}  // namespace annals
