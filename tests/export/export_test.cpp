#include "core/error.h"
#include "export/extraction_json.h"
#include "export/formats.h"
#include "tests/export/golden.h"
#include "tests/export/timelines.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace annals;

// After a wanted change: UPDATE_GOLDEN=1 build/release/tests/export_tests, then read the diff.
TEST_CASE("export: every format matches its golden file") {
  for (const Format& format : formats()) {
    if (format.name == "html") continue;  // report_test.cpp: its page is built from web/
    CAPTURE(format.name);
    test::check_golden("timeline" + std::string(format.extension), written(format, sample()));
  }
}

TEST_CASE("export: an empty timeline is a file of the format in every format") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    CHECK_NOTHROW(written(format, {}));
  }
  CHECK(parse_timeline(written(*find_format("json"), {}), "x") == Timeline{});
}

TEST_CASE("export: a timeline survives the way to JSON and back") {
  CHECK(parse_timeline(written(*find_format("json"), sample()), "x") == sample());
}

TEST_CASE("export: an extraction survives the way to JSON and back") {
  Extraction e{"id", "src", "url", "title \"q\"", "2021-11-09", "en", "5f0c", {}, {}, {}};
  e.times = {{{3, 9, "Monday", false}, "DATE", "2021-11-08", "2021-11-08"}};
  e.actors = {{"BLR", "Belarus", "state", "BLR", "", {{{0, 5, "Minsk", true}, "name"}}}};
  e.events = {sample().events[0]};
  Event& event = e.events.front();
  event.first_reported_article.clear();
  event.first_reported_day.clear();
  event.sources_count = 0;
  event.salience = 0;
  event.conflicts.clear();
  event.history.clear();
  event.reports.clear();
  event.plover = "COERCE";
  const std::string line = to_json_line(e);
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(parse_extraction(line, "x", 1) == e);
}

TEST_CASE("export: what is no extraction is named with file, line and what would be right") {
  for (const std::string_view line :
       {"", "{", "[]", "{}", "{\"schema\":\"annals/timeline/1\"}",
        "{\"schema\":\"annals/extraction/1\",\"id\":7}",
        "{\"schema\":\"annals/extraction/1\",\"events\":[{}]}",
        "{\"schema\":\"annals/extraction/1\",\"times\":[{\"start\":-1}]}"}) {
    CAPTURE(line);
    try {
      parse_extraction(line, "file.ndjson", 12);
      FAIL("was read");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).starts_with("file.ndjson:12: "));
    }
  }
}

TEST_CASE("export: the suffix names the format, the longer one first") {
  CHECK(format_of_file("x.csv")->name == "csv");
  CHECK(format_of_file("x.timeline.json")->name == "timelinejs");
  CHECK(format_of_file("x.json")->name == "json");
  CHECK(format_of_file("x.pdf") == nullptr);
}

TEST_CASE("export: TimelineJS says how many undated events it leaves out") {
  std::ostringstream out;
  const auto omissions = write_timelinejs(sample(), out);
  REQUIRE(omissions.size() == 1);
  CHECK(omissions.front().events == 1);
}
