#include "app/progress.h"

#include <doctest/doctest.h>

using namespace annals;

TEST_CASE("progress: one line says articles, share, rate and time left") {
  struct Row {
    Advance advance;
    std::string_view line;
  };
  const Row rows[] = {
      {{1, 0, 1000, 0}, "1 article, 0%"},  // nothing is known yet
      {{1234, 520, 1000, 2}, "1,234 articles, 52%, 617/s, 0:02 left"},
      {{16761, 1000, 1000, 13}, "16,761 articles, 100%, 1,289/s, 0:00 left"},
      {{9, 10, 1000, 2}, "9 articles, 1%, 4.5/s, 3:18 left"},             // slow: tenths
      {{100, 1, 1000, 10}, "100 articles, 0%, 10/s, 2:46:30 left"},       // hours
      {{100, 2000, 1000, 10}, "100 articles, 100%, 10/s, 0:00 left"},     // a file grew meanwhile
      {{1000000, 5, std::nullopt, 100}, "1,000,000 articles, 10,000/s"},  // a pipe has no end
      {{7, 0, 0, 1}, "7 articles, 7.0/s"},                                // nor has /dev/stdin
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(to_string(row.advance) == row.line);
  }
}
