// Text that fits into boxes of the printed charts.
#pragma once

#include "export/detail/labels.h"

#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// Width of the text in a sans-serif of `size`, estimated for the wider ones (DejaVu Sans), so that
// it fits whichever the reader has; the unit is that of `size`.
double text_width(std::string_view text, double size);

// As much of the text as fits, with "…" where it was cut.
std::string fitted(std::string_view text, double width, double size);

// At most `most` lines of words that fit, the last one cut where needed.
std::vector<std::string> wrapped(std::string_view text, double width, double size,
                                 std::size_t most);

// The words around the trigger of the event's first sentence; about `length` code points.
std::string words_around_trigger(const Event& event, std::size_t length);

}  // namespace annals::detail
