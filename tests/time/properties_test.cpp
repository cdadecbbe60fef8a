// What holds for any text.
#include "tests/time/found.h"

#include <doctest/doctest.h>

#include <ctime>
#include <random>
#include <string>

using namespace annals;

namespace {

void check_order(std::string_view text) {
  std::uint32_t end = 0;
  for (const TimeExpression& each : tests::times_in("2021-11-30", text)) {
    REQUIRE(each.span.first >= end);
    REQUIRE(each.span.last > each.span.first);
    REQUIRE(each.span.last <= text.size());
    REQUIRE_FALSE(each.value.empty());
    end = each.span.last;
  }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace

TEST_CASE("time: expressions lie inside the text, in order, whatever its bytes") {
  std::mt19937 random(7);
  const std::string_view words[] = {
      "Monday", "May",  "3",     "1998", "the",  "last", "two",  "years", "ago", "-",     "'",
      "to",     "12",   ":",     "30",   "a.m.", "/",    "on",   "half",  "and", "BC",    "of",
      "week",   "\n\n", "first", ",",    "'s",   "from", "late", "next",  "day", "before"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      text += words[random() % std::size(words)];
      if (random() % 3 != 0) text += ' ';
    }
    check_order(text);
  }
  for (int round = 0; round < 500; ++round) {
    std::string text(300, '\0');
    for (char& c : text) c = static_cast<char>(random());
    check_order(text);
  }
}

// Seconds are not compared with a limit but with the same input at a quarter of the size.
TEST_CASE("time: no text costs more than linear time") {
  const std::string_view pieces[] = {"9",         "the ",      "Monday ",    "a ",  "1/",
                                     "one ",      "the last ", "two-and-a-", "12:", "1,000",
                                     "May 3 to ", "hundred ",  "'"};
  for (const std::string_view piece : pieces) {
    CAPTURE(std::string(piece));
    const auto seconds = [&](std::size_t bytes) {
      const std::string text = repeated(piece, bytes);
      double best = 1e9;
      for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();  // what else the machine does does not count
        static_cast<void>(tests::times_in("2021-11-30", text));
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
      }
      return best;
    };
    CHECK(seconds(1 << 20) < 0.02 + 12 * seconds(1 << 18));
  }
}
