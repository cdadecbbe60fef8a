// The page that web/ builds, linked in by export/CMakeLists.txt.
#pragma once

#include <string_view>

namespace annals::detail {

// HTML with ANNALS_TITLE and ANNALS_DATA, in this order, where title and data belong.
std::string_view report_page();

}  // namespace annals::detail
