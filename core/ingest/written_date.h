// Dates as people and programs write them on pages.
#pragma once

#include "core/model/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

struct WrittenDate {
  std::optional<Day> day;        // in the time zone in which it is written; empty: no such day
  std::optional<Day> other_day;  // the other reading of "04/05/2021", when both are days
  std::string_view written;      // the piece of the text
};

// Dates with year, month and day, in the order of the text, at most `most`: ISO 8601 with or
// without time, RFC 822, day and month names of the languages in data/ingest/months.tsv in any
// order, numeric dates, 2021年11月30日. A numeric date whose first two numbers could both be the
// month has two readings; `day` is then the one with the day first. Years 1900 to 2199. Linear.
std::vector<WrittenDate> find_dates(std::string_view text, std::string_view language,
                                    std::size_t most);

}  // namespace annals::detail
