// Character references of HTML.
#pragma once

#include <string>
#include <string_view>

namespace annals::detail {

// Appends `text` with its references ("&amp;", "&#8217;", "&#x2019;") as the characters they stand
// for. Numbers that name no character give U+FFFD; unknown names stay as they are written.
void append_decoded(std::string_view text, std::string& out);

}  // namespace annals::detail
