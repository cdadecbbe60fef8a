// The parse of an article as JSON, one object a line. The shape is docs/output.md's
// "annals/parse/1".
#pragma once

#include "core/text/document.h"

#include <string>

namespace annals {

// One line, with its line end.
std::string to_json_line(const Document& document);

}  // namespace annals
