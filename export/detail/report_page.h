// The page that web/ builds, linked in by export/CMakeLists.txt.
#pragma once

#include <string_view>

namespace annals::detail {

// HTML with ANNALS_TITLE, ANNALS_DATA and ANNALS_PARTICULARS, in this order, where they belong.
std::string_view report_page();

}  // namespace annals::detail
