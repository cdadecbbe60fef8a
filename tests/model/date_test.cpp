#include "core/model/date.h"

#include <doctest/doctest.h>

using namespace annals;

TEST_CASE("date: every day of twelve thousand years survives the way to civil and back") {
  const Day first = to_day({-2000, 1, 1});
  const Day last = to_day({9999, 12, 31});
  Civil before = to_civil(first - 1);
  for (Day day = first; day <= last; day = day + 1) {
    const Civil civil = to_civil(day);
    REQUIRE(to_day(civil) == day);
    const bool next_day =
        civil.day == before.day + 1 ||
        (civil.day == 1 && before.day == days_in_month(before.year, before.month));
    REQUIRE(next_day);
    before = civil;
  }
}

TEST_CASE("date: weekdays count from Monday") {
  CHECK(weekday(*parse_day("2021-11-30")) == 1);
  CHECK(weekday(*parse_day("1969-12-29")) == 0);
  CHECK(weekday(*parse_day("1600-02-29")) == 1);
}

TEST_CASE("date: EDTF is read at every grain and written back") {
  struct Row {
    std::string_view text, earliest, latest;  // "" is open
    Grain grain;
  };
  const Row rows[] = {
      {"2021-11-30", "2021-11-30", "2021-11-30", Grain::day},
      {"2024-02", "2024-02-01", "2024-02-29", Grain::month},
      {"2014", "2014-01-01", "2014-12-31", Grain::year},
      {"199X", "1990-01-01", "1999-12-31", Grain::decade},
      {"2021-11-30/2021-12-01", "2021-11-30", "2021-12-01", Grain::day},
      {"2021-09/2021-11", "2021-09-01", "2021-11-30", Grain::month},
      {"2014/..", "2014-01-01", "", Grain::year},
      {"../2021-11-30", "", "2021-11-30", Grain::day},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto interval = parse_edtf(row.text);
    REQUIRE(interval);
    CHECK(interval->earliest == parse_day(row.earliest));
    CHECK(interval->latest == parse_day(row.latest));
    CHECK(interval->grain == row.grain);
    CHECK(to_edtf(*interval) == row.text);
  }
}

TEST_CASE("date: EDTF keeps its marks") {
  for (const std::string_view text : {"2021-11-30~", "2014?", "2021-11%", "2021-08~/2021-11~"}) {
    CAPTURE(text);
    const auto interval = parse_edtf(text);
    REQUIRE(interval);
    CHECK(to_edtf(*interval) == text);
  }
}

TEST_CASE("date: what is no EDTF of level 1 is refused") {
  for (const std::string_view text :
       {"2021-02-29", "2021-13", "2021-00", "21-11-30", "2021-11-3", "2021/11/30", "30-11-2021",
        "2021-1X", "2021-12-01/2021-11-30", "../..", "x", "2021-11-30T10:00", "2021-",
        "2021-11-"}) {
    CAPTURE(text);
    CHECK(!parse_edtf(text));
  }
}

TEST_CASE("date: every unit of every grain is written and read back") {
  for (const Grain grain : {Grain::day, Grain::week, Grain::month, Grain::quarter, Grain::season,
                            Grain::year, Grain::decade})
    for (Day day = to_day({1395, 1, 1}); day < to_day({2105, 1, 1}); day = day + 5) {
      const Interval unit = unit_around(day, grain);
      const std::string text = to_edtf(unit);
      const auto read = parse_edtf(text);
      REQUIRE_MESSAGE(read, text);
      REQUIRE_MESSAGE(read->earliest == unit.earliest, text);
      REQUIRE_MESSAGE(read->latest == unit.latest, text);
    }
}
