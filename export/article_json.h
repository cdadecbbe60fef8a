// Articles as JSON, one object a line, in the input shape of docs/output.md: what is written can be
// read again.
#pragma once

#include "core/model/article.h"

#include <string>

namespace annals {

// One line, with its line end. Linear in the article.
std::string to_json_line(const Article& article);

}  // namespace annals
