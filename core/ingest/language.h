// The language of a text.
#pragma once

#include <string>
#include <string_view>

namespace annals::detail {

// BCP 47 ("en", "zh-Hant") by CLD2 from the first 4 KiB, English where it is in doubt (short news
// is full of foreign names); "" when the text is too short or mixed to tell.
std::string detect_language(std::string_view text);

}  // namespace annals::detail
