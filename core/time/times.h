// Time expressions of a document, resolved. TIMEX3 as in TimeML 1.2.1, intervals as in EDTF.
#pragma once

#include "core/model/date.h"
#include "core/rules/data_files.h"
#include "core/text/document.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// The types of TIMEX3.
enum class TimexType : unsigned char { date, time, duration, set };
std::string_view name_of(TimexType type);  // "DATE"

// How an expression was resolved; shown by `annals explain` and `annals times`.
enum class Direction : unsigned char { none, past, future, same };

struct TimeExpression {
  Span span;          // bytes of Article::text
  TokenRange tokens;  // the tokens it touches
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3: "2021-11-30", "2021-W48", "P2D", "PRESENT_REF"
  std::optional<Interval>
      interval;              // the days it names; nullopt for durations, sets and vague references
  bool is_vague = false;     // PRESENT_REF, PAST_REF, FUTURE_REF
  bool is_of_range = false;  // "from May to July": the interval is that of both

  std::string_view rule;         // name of the rule that made it
  std::string underspecified;    // value before resolution: "XXXX-WXX-2"
  std::optional<Day> reference;  // what it was resolved against
  Direction direction = Direction::none;
};

// Finds time expressions. Immutable after construction; threads share one.
class TimeFinder {
 public:
  // Compiles data/dates/*.rules. Throws Error naming file and line for a rule that cannot be read.
  explicit TimeFinder(const DataFiles& data);
  ~TimeFinder();

  // All expressions in text order, disjoint. Views in them live as long as this object; no text
  // makes it throw. Linear in the length of the text. Without a
  // publication date only what the text fixes by itself is resolved.
  std::vector<TimeExpression> find(const Document& document) const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace annals
