#include "export/detail/labels.h"

#include "export/detail/chart_text.h"
#include "export/detail/text.h"

#include <doctest/doctest.h>

using namespace annals;
using namespace annals::detail;

TEST_CASE("labels: a date reads as the text gave it, no finer") {
  struct Row {
    std::string_view edtf, shown;
  };
  const Row rows[] = {
      {"2021-11-30", "30 Nov 2021"},
      {"2021-11", "Nov 2021"},
      {"2014", "2014"},
      {"199X", "1990s"},
      {"19XX", "1900 – 1999"},
      {"2021-21", "Mar – May 2021"},       // spring
      {"2021-24", "Dec 2021 – Feb 2022"},  // winter runs into the next year
      {"2021-11-30/2021-12-01", "30 Nov – 1 Dec 2021"},
      {"2021-12-31/2022-01-01", "31 Dec 2021 – 1 Jan 2022"},
      {"2021-07/2021-09", "Jul – Sep 2021"},
      {"2020/2021", "2020 – 2021"},
      {"../2021-12-08", "by 8 Dec 2021"},
      {"2014/..", "since 2014"},
      {"2015-07-14~", "about 14 Jul 2015"},
      {"2021-11?", "about Nov 2021"},
      {"-0043-03-15", "15 Mar 44 BC"},
      {"", "undated"},
      {"nonsense", "undated"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.edtf);
    Event event;
    event.date = row.edtf;
    CHECK(display_date(event) == row.shown);
  }
}

TEST_CASE("labels: text is made fit for its format") {
  using namespace std::string_literals;
  CHECK(printable("a\tb\0c\x1F\xEF\xBF\xBE"s) == "a\tb\xEF\xBF\xBD"s + "c\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(one_line("a\r\nb\xE2\x80\xA8"
                 "c") == "a  b c");
  CHECK(html("<a href='x'>\"&") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
  CHECK(percent_encoded("New York/é") == "New%20York%2F%C3%A9");
}

TEST_CASE("labels: text that is cut fits, and ends in an ellipsis") {
  const std::string_view texts[] = {"short", "A longer line of words that will not fit",
                                    "\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87",
                                    "WWWWWWWWWW", ""};
  for (const std::string_view text : texts)
    for (const double width : {20.0, 60.0, 200.0}) {
      CAPTURE(text);
      CAPTURE(width);
      const std::string cut = fitted(text, width, 10);
      CHECK((cut == text || (cut.ends_with("…") && text_width(cut, 10) <= width)));
      const auto lines = wrapped(text, width, 10, 2);
      CHECK(lines.size() <= 2);
      for (const std::string& line : lines) CHECK(text_width(line, 10) <= width);
    }
}

TEST_CASE("labels: the words around the trigger hold the trigger") {
  Event event;
  Evidence evidence;
  evidence.sentence = {
      100, 300, std::string(80, 'a') + " before signed after " + std::string(80, 'b'), false};
  evidence.trigger = {188, 194, "signed", false};
  event.evidence = {evidence};
  const std::string words = words_around_trigger(event, 60);
  CHECK(words.find("signed") != std::string::npos);
  CHECK(words.starts_with("…"));
  CHECK(words.ends_with("…"));
}
