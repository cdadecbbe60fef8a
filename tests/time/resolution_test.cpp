// What an expression means, by publication date, tense and what was named before.
#include "core/time/calendar.h"
#include "tests/time/found.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

TEST_CASE("time: a date is resolved by the publication, the tense and the last date named") {
  struct Row {
    std::string_view published, text, found;
  };
  const Row rows[] = {
      // 2021-11-30 is a Tuesday.
      {"2021-11-30", "On Tuesday, the ministers will meet.", "Tuesday=2021-11-30"},
      {"2021-11-30", "He said so on Tuesday.", "Tuesday=2021-11-30"},
      {"2021-11-30", "He said so on Friday.", "Friday=2021-11-26"},
      {"2021-11-30", "The court will sit on Monday.", "Monday=2021-12-06"},
      {"2021-11-30", "The bridge fell in November.", "November=2021-11"},
      {"2021-11-30", "It has been shut since December.", "December=2020-12"},
      {"2021-11-30", "The bridge will open in January.", "January=2022-01"},
      {"2022-01-10", "The bridge fell on December 28.", "December 28=2021-12-28"},
      {"2022-01-10", "The fourth-quarter loss was a record.", "fourth-quarter=2021-Q4"},
      {"2021-11-30", "Chad closed its port until January 6.", "January 6=2022-01-06"},
      {"2021-11-30", "A man is on trial for the March 2 bombing.", "March 2=2021-03-02"},
      {"2021-11-30", "Envoys discuss the January 7 attack.", "January 7=2021-01-07"},
      {"2021-11-30", "The 5 February vote divides the country.", "5 February=2022-02-05"},
      {"2021-11-30", "The guns fell silent at midnight.", "midnight=2021-11-30T00:00"},
      {"2021-11-30", "The truce will begin at midnight.", "midnight=2021-12-01T00:00"},
      {"-", "On 3 May 1808 they fled; at midnight they were back.",
       "3 May 1808=1808-05-03; midnight=1808-05-04T00:00"},
      // ISO weeks at the turn of the year.
      {"2021-01-02", "The guard left this week.", "this week=2020-W53"},
      {"2021-01-05", "The guard left last week.", "last week=2020-W53"},
      {"2024-12-31", "The guard will leave this week.", "this week=2025-W01"},
      // Ends of months, leap days.
      {"2021-03-31", "They met last month.", "last month=2021-02"},
      {"2024-02-29", "They met yesterday, and a year ago.",
       "yesterday=2024-02-28; a year ago=2023"},
      {"2021-11-30", "The order of February 29, 2020 and of 29 February 2021 stand.",
       "February 29, 2020=2020-02-29"},
      // The last date named.
      {"-", "On 30 December 1941 they sailed. On 5 January they landed. In March they left.",
       "30 December 1941=1941-12-30; 5 January=1942-01-05; March=1942-03"},
      {"-", "It began on 3 May 1808. The next day they fled. A year later, they were back.",
       "3 May 1808=1808-05-03; The next day=1808-05-04; A year later=1809"},
      {"-", "In July 1936 it began. On the 18th, troops rose. That night they marched.",
       "July 1936=1936-07; the 18th=1936-07-18; That night=1936-07-18TNI"},
      // History with its years; "last" counts from the publication all the same.
      {"2021-11-30",
       "In 1806 it fell, in 1807 it rose, in 1808 it split, in 1809 it fell. In May "
       "they left. Last June it was found.",
       "1806=1806; 1807=1807; 1808=1808; 1809=1809; May=1809-05; Last June=2021-06"},
      {"2021-11-30", "Like the floods of 1806, 1807 and 1808, that of May was deadly.",
       "1806=1806; 1807=1807; 1808=1808; May=2021-05"},
      // Without a publication only what the text fixes.
      {"-", "He said so on Friday, yesterday and last month; it began in 1998.",
       "Friday=XXXX-WXX-5; yesterday=XXXX-XX-XX; last month=XXXX-XX; 1998=1998"},
      // Ambiguous figures: other dates of the article decide, or nothing does.
      {"2021-11-30", "Seen on 04/05/2019.", "04/05/2019=2019-XX-XX"},
      {"2021-11-30", "Seen on 04/05/2019 and 25/12/2018.",
       "04/05/2019=2019-05-04; 25/12/2018=2018-12-25"},
      {"2021-11-30", "Seen on 04/05/2019 and 12/25/2018.",
       "04/05/2019=2019-04-05; 12/25/2018=2018-12-25"},
      {"2021-05-06", "Seen on 04/05/2021.", "04/05/2021=2021-05-04"},
      // Holidays.
      {"2021-11-30", "It fell on Thanksgiving and before Easter 2024.",
       "Thanksgiving=2021-11-25; Easter 2024=2024-03-31"},
      // Dates that do not exist name nothing.
      {"2021-11-30", "The bill of 31 June 2020 is a forgery.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(tests::found_in(row.published, row.text) == row.found);
  }
}

TEST_CASE("time: what looks like a date and is none is left alone") {
  const std::string_view texts[] = {
      "Mrs May met the press.",
      "Theresa May, who may resign, spoke.",
      "They march on the capital.",
      "She read the Sun and sat down.",
      "The post holds 2,000 soldiers.",
      "Call 555-1998 or 0207 946 1234.",
      "See page 1999 of the report.",
      "Resolution 1701 was adopted.",
      "They won 3-2 and lost 21-14.",
      "He came second in the race.",
      "A 12-year-old girl, aged 12, was found.",
      "The fall of the capital came fast.",
      "They spring to action.",
      "It cost $2000.",
      "Nearly 1500 were arrested.",
      "The town is 10 miles away.",
      "April Smith left the house.",
      "The key 19982021119982021 opens it.",
  };
  for (const std::string_view text : texts) {
    CAPTURE(std::string(text));
    CHECK(tests::found_in("2021-11-30", text) == "");
  }
}

TEST_CASE("time: an expression says how it was found") {
  const auto found = tests::times_in("2021-11-30", "He said so on Friday.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "weekday");
  CHECK(found[0].underspecified == "XXXX-WXX-5");
  CHECK(found[0].reference == parse_day("2021-11-30"));
  CHECK(found[0].direction == Direction::past);
  CHECK(to_edtf(*found[0].interval) == "2021-11-26");
}

TEST_CASE("time: both ends of a range carry its days") {
  struct Row {
    std::string_view text, days;
  };
  const Row rows[] = {
      {"They met from 3 to 5 May 2020 in the hall.", "2020-05-03/2020-05-05"},
      {"They met Nov. 30-Dec. 1 in the hall.", "2021-11-30/2021-12-01"},
      {"They met between 2014 and 2016 in the hall.", "2014/2016"},
      {"They met from March to June in the hall.", "2021-03/2021-06"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const auto found = tests::times_in("2021-11-30", row.text);
    REQUIRE(found.size() == 2);
    for (const TimeExpression& each : found) {
      REQUIRE(each.interval);
      CHECK(to_edtf(*each.interval) == row.days);
    }
  }
}

TEST_CASE("time: a span of time up to the publication has approximate days") {
  const auto found = tests::times_in("2021-11-30", "Over the past five years it grew.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].type == TimexType::duration);
  REQUIRE(found[0].interval);
  CHECK(found[0].interval->approximate);
  CHECK(found[0].interval->earliest == parse_day("2016-11-30"));
  CHECK(found[0].interval->latest == parse_day("2021-11-30"));
}

TEST_CASE("time: the header line of dated text is no expression") {
  Article article;
  article.text = "date 2021-11-30 Envoys meet on Tuesday\n\nThey met.";
  article.header = {0, 15};
  article.published = parse_day("2021-11-30");
  Document document;
  document.article = &article;
  const auto found = tests::finder().find(document);
  REQUIRE(found.size() == 1);
  CHECK(slice(article.text, found[0].span) == "Tuesday");
}

TEST_CASE("time: calendar arithmetic holds at its edges") {
  CHECK(add_months(to_day({2021, 1, 31}), 1) == to_day({2021, 2, 28}));
  CHECK(add_months(to_day({2021, 1, 31}), -2) == to_day({2020, 11, 30}));
  CHECK(iso_week(to_day({2021, 1, 3})) == IsoWeek{2020, 53});
  CHECK(iso_week(to_day({2024, 12, 30})) == IsoWeek{2025, 1});
  CHECK(iso_week(to_day({-43, 3, 15})).year == -43);
  CHECK(*nth_weekday(2021, 11, 3, 4) == to_day({2021, 11, 25}));
  CHECK(*nth_weekday(2021, 5, 0, -1) == to_day({2021, 5, 31}));
  CHECK_FALSE(nth_weekday(2021, 2, 0, 5));
  CHECK(easter(2016) == to_day({2016, 3, 27}));
  CHECK(easter(1818) == to_day({1818, 3, 22}));
  for (int year = 1390; year <= 2400; ++year)  // across the range of Boost.Date_Time
    for (int month = 1; month <= 12; ++month) {
      const Day day = to_day({year, month, 17});
      const Day monday = first_day_of(iso_week(day));
      REQUIRE(weekday(monday) == 0);
      REQUIRE(day - monday == weekday(day));
    }
}
