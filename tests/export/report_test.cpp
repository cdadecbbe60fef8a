// What the page holds; how it behaves in a browser is tested in web/test.
#include "export/report.h"

#include "tests/export/timelines.h"
#include "timeline/builder.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>

using namespace annals;

namespace {

std::string page_of(const Report& report) {
  std::ostringstream out;
  write_report(report, out);
  return std::move(out).str();
}

std::string data_in(const std::string& page) {
  const std::string_view open = "<script type=\"application/json\" id=\"data\">";
  const auto begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

// RapidJSON 1.1's own == never ends in C++20.
std::string text(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse(json.c_str(), json.size());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

}  // namespace

TEST_CASE("report: the data in the page is JSON with every event, whatever the text holds") {
  for (const Timeline& timeline : {Timeline{}, sample(), odd_timeline()}) {
    const std::string data = data_in(page_of({"", timeline, ""}));
    CHECK(data.find('<') == std::string::npos);  // nothing can end the script or open a comment
    const auto document = parsed(data);
    REQUIRE(document["events"].Size() == timeline.events.size());
    for (rapidjson::SizeType i = 0; i < document["events"].Size(); ++i) {
      const auto& event = document["events"][i];
      CHECK(text(event["id"]) == timeline.events[i].id);
      for (const char* const parties : {"sources", "targets"}) {
        if (!event.HasMember(parties)) continue;
        for (const auto& index : event[parties].GetArray())
          CHECK(index.GetUint() < document["actors"].Size());
      }
      for (const auto& evidence : event["evidence"].GetArray())
        CHECK(evidence["article"].GetUint() < document["articles"].Size());
    }
    CHECK(document["comparison"].IsNull());
  }
}

TEST_CASE("report: the page allows its own script and style, and no network") {
  const std::string page = page_of({"", sample(), ""});
  CHECK(page.find("default-src 'none'; script-src 'sha256-") != std::string::npos);
  CHECK(page.find("connect-src") == std::string::npos);
  for (const std::string_view remote : {"src=\"http", "href=\"http", "@import", "url(http"})
    CHECK(page.find(remote) == std::string::npos);
}

TEST_CASE("report: the title is text") {
  const std::string page = page_of({"</title><script>", sample(), ""});
  CHECK(page.find("<title>&lt;/title&gt;&lt;script&gt;</title>") != std::string::npos);
  CHECK(page_of({"", sample(), ""}).find("<title>Timeline of 3 articles</title>") !=
        std::string::npos);
}

TEST_CASE("report: a comparison is data of the page") {
  const auto document = parsed(data_in(
      page_of({"", sample(), R"({"schema":"annals/comparison/1","sides":[{"name":"<"}]})"})));
  CHECK(text(document["comparison"]["sides"][0]["name"]) == "<");
}

TEST_CASE("report: the trigger is found in its sentence") {
  const auto document = parsed(data_in(page_of({"", sample(), ""})));
  const auto& evidence = document["events"][0]["evidence"][0];
  CHECK(text(evidence["trigger"]) == "imposed");
  CHECK(evidence["at"].GetInt() == 7);  // "The EU imposed": 17 - 10, in code points
}

TEST_CASE("report: the sides of a comparison are united in order, each event once") {
  Timeline one = sample(), other = sample();
  one.events.erase(one.events.begin());
  std::vector<Timeline> sides{one, other};
  const Timeline all = united(sides);
  std::ranges::sort(other.events, precedes);
  CHECK(all.events == other.events);
  CHECK(all.articles == sample().articles);
  CHECK(all.actors == sample().actors);
  CHECK(all.relations == sample().relations);
}
