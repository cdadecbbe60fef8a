// What the page holds; how it behaves in a browser is tested in web/test.
#include "export/report.h"

#include "tests/export/timelines.h"
#include "timeline/builder.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace annals;

namespace {

std::string page_of(const Report& report) {
  std::ostringstream out;
  write_report(report, out);
  return std::move(out).str();
}

std::string data_in(const std::string& page, const std::string& id = "data") {
  const std::string open = "<script type=\"application/json\" id=\"" + id + "\">";
  const auto begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

// A line of articles, then a line for each event.
std::vector<std::string> particulars_in(const std::string& page) {
  std::istringstream text(data_in(page, "particulars"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
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
    const std::string page = page_of({"", timeline, ""});
    const std::string data = data_in(page);
    const std::vector<std::string> particulars = particulars_in(page);
    for (const std::string& json : {data, data_in(page, "particulars")})
      CHECK(json.find('<') == std::string::npos);  // nothing can end the script or open a comment
    REQUIRE(particulars.size() == 1 + timeline.events.size());
    const auto articles = parsed(particulars[0]);
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
      const auto own = parsed(particulars[i + 1]);
      CHECK(own["evidence"].Size() == timeline.events[i].evidence.size());
      for (const auto& evidence : own["evidence"].GetArray())
        CHECK(evidence["article"].GetUint() < articles.Size());
      if (!event.HasMember("publishers")) continue;
      for (const auto& index : event["publishers"].GetArray())
        CHECK(index.GetUint() < document["publishers"].Size());
    }
    CHECK(document["articles"].GetUint() == articles.Size());
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
  const auto first = parsed(particulars_in(page_of({"", sample(), ""}))[1]);
  const auto& evidence = first["evidence"][0];
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
