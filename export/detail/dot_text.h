// Pieces of a DOT file.
#pragma once

#include <string>
#include <string_view>

namespace annals::detail {

// A quoted string on one line. Backslashes are doubled, since \N and \G would be replaced.
std::string dot_text(std::string_view text);

// A quoted `pos`; `y` counts downward, GraphViz upward.
std::string dot_position(double x, double y);

}  // namespace annals::detail
