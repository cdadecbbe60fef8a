#include "core/time/value.h"

namespace annals::time {
namespace {

constexpr std::string_view field_names[] = {
    "year",   "year2",  "month",   "day",    "weekday", "week",      "quarter",   "half",
    "season", "decade", "century", "era",    "hour",    "minute",    "second",    "ampm",
    "zone",   "part",   "unit",    "count",  "count2",  "unit2",     "half-more", "which",
    "from",   "name",   "first",   "middle", "third",   "direction", "keep"};
static_assert(std::size(field_names) == field_count);

constexpr std::string_view operation_names[] = {"date",  "shift",   "duration", "set",
                                                "vague", "holiday", "numeric",  "nothing"};

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (field_names[i] == name) return static_cast<Field>(i);
  return std::nullopt;
}

std::optional<Operation> operation_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(operation_names); ++i)
    if (operation_names[i] == name) return static_cast<Operation>(i);
  return std::nullopt;
}

}  // namespace annals::time
