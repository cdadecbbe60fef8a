// Text as the formats can take it. Input is UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace annals::detail {

// Characters that XML 1.0 forbids (most control characters, U+FFFE, U+FFFF) become U+FFFD.
std::string printable(std::string_view text);

// printable(), and every line break or tab a blank.
std::string one_line(std::string_view text);

// printable(), escaped for HTML text and attributes.
std::string html(std::string_view text);

// Bytes other than letters, digits, '-', '.', '_', '~' as %XX (RFC 3986).
std::string percent_encoded(std::string_view text);

}  // namespace annals::detail
