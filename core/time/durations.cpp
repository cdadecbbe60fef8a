// Values of durations, sets and vague references, which need no calendar.
#include "core/time/calendar.h"
#include "core/time/resolve_detail.h"

namespace annals::time {
namespace {

bool is_clock_unit(std::string_view letters) {
  return letters == "H" || letters == "MN" || letters == "SEC";
}

std::string_view letter_of(std::string_view letters) {
  if (letters == "MN") return "M";
  if (letters == "SEC") return "S";
  return letters;
}

// The half of a unit, in a smaller one: "P2Y6M", "PT1M30S".
struct Half {
  std::string_view unit, written;
};
constexpr Half halves[] = {{"Y", "6M"}, {"H", "30M"}, {"MN", "30S"}, {"D", "T12H"}, {"E", "5Y"}};

std::string half_written(std::string_view letters) {
  for (const Half& half : halves)
    if (half.unit == letters) return std::string(half.written);
  return {};
}

}  // namespace

std::string duration_value(const TimeValue& value) {
  const Unit unit = unit_of(value[Field::unit]);
  const Content& count = value[Field::count];
  const std::string prefix = is_clock_unit(unit.letters) ? "PT" : "P";
  std::string letter(letter_of(unit.letters));
  if (!count.word.empty()) return prefix + "X" + letter;
  const long long number = (count.is_set ? count.number : 1LL) * unit.count;
  const bool half = count.half || value.has(Field::half_more);
  std::string text;
  if ((unit.letters == "E" || unit.letters == "C") && (number != 1 || half)) {
    const long long years = unit.letters == "E" ? 10 : 100;
    return prefix + std::to_string(number * years + (half ? years / 2 : 0)) + "Y";
  }
  if (!half) {
    text = prefix + std::to_string(number) + letter;
  } else if (const std::string written = half_written(unit.letters); written.empty()) {
    text = prefix + std::to_string(number) + ".5" + letter;
  } else if (number == 0) {
    text = prefix + written;
  } else {
    text = prefix + std::to_string(number) + letter + written;
  }
  if (value.has(Field::unit2)) {
    const Unit small = unit_of(value[Field::unit2]);
    if (is_clock_unit(small.letters) && prefix == "P") text += "T";
    text += std::to_string(value.has(Field::count2) ? value.number(Field::count2) : 1);
    text += letter_of(small.letters);
  }
  return text;
}

// The days of "the past five years": from that long before the publication up to it.
std::optional<Interval> anchored_days(const TimeValue& value, const Context& context) {
  if (!value.has(Field::direction) || !context.published || !value[Field::count].word.empty())
    return std::nullopt;
  const Unit unit = unit_of(value[Field::unit]);
  const auto grain = grain_of(unit.letters);
  const int count = (value.has(Field::count) ? value.number(Field::count) : 1) * unit.count;
  if (!grain || count > 9000) return std::nullopt;
  const bool past = value.word(Field::direction) == "past";
  const Day now = *context.published;
  Day other = now;
  switch (*grain) {
    case Grain::day:
      other = now + (past ? -count : count);
      break;
    case Grain::week:
      other = now + 7 * (past ? -count : count);
      break;
    default: {
      const int months = *grain == Grain::month     ? 1
                         : *grain == Grain::quarter ? 3
                         : *grain == Grain::season  ? 3
                         : *grain == Grain::year    ? 12
                         : *grain == Grain::decade  ? 120
                                                    : 1200;
      if (count * months > 12 * 5000) return std::nullopt;
      other = add_months(now, (past ? -count : count) * months);
    }
  }
  Interval days{past ? other : now, past ? now : other, Grain::day};
  days.approximate = true;
  return days;
}

std::string set_value(const TimeValue& value) {
  std::string part;
  if (value.has(Field::part)) part.append("T").append(value.word(Field::part));
  if (value.has(Field::weekday))
    return std::string("XXXX-WXX-").append(std::to_string(value.number(Field::weekday))) + part;
  if (value.has(Field::month)) {
    std::string text("XXXX-");
    text += padded(value.number(Field::month), 2);
    if (value.has(Field::day)) text.append("-").append(padded(value.number(Field::day), 2));
    return text;
  }
  if (value.has(Field::season)) return std::string("XXXX-").append(value.word(Field::season));
  if (value.has(Field::unit) && value[Field::unit].word == "WE") return "XXXX-WXX-WE";
  if (value.has(Field::unit)) return duration_value(value);
  return std::string("XXXX-XX-XX").append(part);
}

}  // namespace annals::time
