// What holds for every file that the exports write, however odd the dates and texts.
#include "export/formats.h"

#include "tests/export/timelines.h"

#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <rapidjson/document.h>

using namespace annals;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

bool is_well_formed(const std::string& xml) {
  xmlDocPtr document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "x", nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlFreeDoc(document);
  return document != nullptr;
}

bool is_json(const std::string& text) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(text.c_str(), text.size());
  return !document.HasParseError();
}

}  // namespace

TEST_CASE("formats: XML is well formed whatever the text holds") {
  for (const std::string_view name : {"svg", "gexf", "graphml"}) {
    CAPTURE(name);
    for (const Timeline& timeline : {Timeline{}, sample(), odd_timeline()})
      CHECK(is_well_formed(written(*find_format(name), timeline)));
  }
}

TEST_CASE("formats: JSON is JSON whatever the text holds") {
  for (const Format& format : formats()) {
    if (!format.extension.ends_with("json") && !format.extension.ends_with("jsonld") &&
        format.extension != ".cyjs")
      continue;
    if (format.name == "ndjson") continue;
    CAPTURE(format.name);
    for (const Timeline& timeline : {Timeline{}, sample(), odd_timeline()})
      CHECK(is_json(written(format, timeline)));
  }
}

TEST_CASE("formats: every event is written, or counted among those left out") {
  struct Row {
    std::string_view format, mark;  // `mark` stands once for each event
  };
  const Row rows[] = {{"timelinejs", "\"unique_id\""},
                      {"vis-timeline", "\"className\""},
                      {"vega-lite", "\"headline\":"},
                      {"icalendar", "\r\nBEGIN:VEVENT\r\n"},
                      {"geojson", "\"Feature\""},
                      {"jsonld", "\"schema:Event\""},
                      {"ndjson", "\"first_reported\""},
                      {"csv", "\r\n"},
                      {"svg", "class=\"what\""},
                      {"dot", " style=\"filled,"},
                      {"gexf", "<node id=\"event:"},
                      {"markdown", "\n- **"},
                      {"mermaid", " : "},
                      {"html", "\"basis\":"}};
  for (const Row& row : rows) {
    for (const Timeline& timeline : {sample(), odd_timeline()}) {
      CAPTURE(row.format);
      std::ostringstream out;
      std::size_t left_out = 0;
      for (const Omission& omission : find_format(row.format)->write(timeline, out, {}))
        left_out += omission.events;
      std::size_t marks = count(out.str(), row.mark);
      if (row.format == "csv") marks = timeline.events.size();  // cells may hold line ends
      CHECK(marks + left_out == timeline.events.size());
    }
  }
}

TEST_CASE("formats: an undated event is told by those that need a day") {
  for (const std::string_view name : {"timelinejs", "vis-timeline", "vega-lite", "icalendar"}) {
    CAPTURE(name);
    std::ostringstream out;
    const auto omissions = find_format(name)->write(sample(), out, {});
    REQUIRE(omissions.size() == 1);
    CHECK(omissions.front().events == 1);
    CHECK(omissions.front().reason.starts_with("undated"));
  }
}

TEST_CASE("formats: vague dates carry their first and last day") {
  for (const std::string_view name :
       {"json", "ndjson", "vis-timeline", "vega-lite", "geojson", "cytoscape", "jgf"}) {
    CAPTURE(name);
    Timeline timeline = sample();
    timeline.events.resize(1);
    timeline.events.front().date = "2021-11~";
    const std::string text = written(*find_format(name), timeline);
    CHECK(count(text, "\"2021-11~\"") >= 1);
    CHECK(count(text, "\"earliest\":\"2021-11-01\"") >= 1);
    CHECK(count(text, "\"latest\":\"2021-11-30\"") >= 1);
  }
}

TEST_CASE("formats: iCalendar lines end with CR LF and have at most 75 octets") {
  const std::string text = written(*find_format("icalendar"), odd_timeline());
  CHECK(count(text, "\n") == count(text, "\r\n"));
  std::size_t start = 0, longest = 0;
  for (auto end = text.find("\r\n"); end != text.npos; end = text.find("\r\n", start)) {
    longest = std::max(longest, end - start);
    start = end + 2;
  }
  CHECK(longest <= 75);
  CHECK(count(text, "\r\nBEGIN:VEVENT\r\n") == count(text, "\r\nEND:VEVENT\r\n"));
}

TEST_CASE("formats: Mermaid gets at most 50,000 characters, the most salient events") {
  Timeline timeline = sample();
  Event event = timeline.events.front();
  event.salience = 0.1;
  for (int i = 0; i < 2000; ++i) timeline.events.push_back(event);
  std::ostringstream out;
  const auto omissions = write_mermaid(timeline, out);
  CHECK(out.str().size() < 50000);
  REQUIRE(omissions.size() == 1);
  CHECK(omissions.front().events > 0);
  CHECK(out.str().find("CONSULT") != std::string::npos);
}

TEST_CASE("formats: GEXF 1.2 and 1.3 differ in their name spaces") {
  ExportOptions older;
  older.gexf_version = "1.2";
  const Format& gexf = *find_format("gexf");
  CHECK(written(gexf, sample()).find("xmlns=\"http://gexf.net/1.3\"") != std::string::npos);
  CHECK(written(gexf, sample(), older).find("xmlns=\"http://www.gexf.net/1.2draft\"") !=
        std::string::npos);
}

TEST_CASE("formats: GeoJSON finds a place in the state that the event names") {
  Timeline timeline = sample();
  timeline.events.resize(1);
  const auto text = [&](std::vector<std::string> places) {
    timeline.events.front().places = std::move(places);
    return written(*find_format("geojson"), timeline);
  };
  CHECK(text({"Riga", "Latvia"}).find("[24.11,56.95]") != std::string::npos);
  CHECK(text({"Latvia"}).find("\"place_precision\":\"state\"") != std::string::npos);
  CHECK(text({"Nowhere at all"}).find("\"features\":[]") != std::string::npos);
}
