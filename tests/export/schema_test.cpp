// The JSON Schemas of docs/schema, and that everything the program writes keeps to them.
#include "core/extract.h"
#include "core/ingest/reader.h"
#include "export/comparison.h"
#include "export/extraction_json.h"
#include "export/formats.h"
#include "tests/export/timelines.h"
#include "timeline/builder.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace annals;

namespace {

// The place of the first breach of the schema, "" when there is none.
std::string breach(const std::string& json, const char* schema) {
  std::ifstream file(std::string(SOURCE_DIR "/docs/schema/") + schema + ".schema.json");
  std::stringstream text;
  text << file.rdbuf();
  rapidjson::Document rules, document;
  REQUIRE_FALSE(rules.Parse(text.str().c_str()).HasParseError());
  REQUIRE_FALSE(document.Parse(json.c_str(), json.size()).HasParseError());
  const rapidjson::SchemaDocument compiled(rules);
  rapidjson::SchemaValidator validator(compiled);
  if (document.Accept(validator)) return {};
  rapidjson::StringBuffer where;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  return std::string(where.GetString()) + " " + validator.GetInvalidSchemaKeyword();
}

std::vector<Extraction> sample_extractions() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/examples/articles"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  const DataFiles data;
  const Knowledge knowledge(data);
  Extractor extractor(knowledge);
  Inputs inputs(files, {});
  std::vector<Extraction> extractions;
  for (Article article; inputs.next(article);) extractions.push_back(extractor.extract(article));
  return extractions;
}

}  // namespace

TEST_CASE("schema: extractions of the sample articles keep to theirs") {
  const auto extractions = sample_extractions();
  REQUIRE_FALSE(extractions.empty());
  for (const Extraction& extraction : extractions) {
    CAPTURE(extraction.id);
    CHECK(breach(to_json_line(extraction), "extraction-1") == "");
  }
}

TEST_CASE("schema: timelines keep to theirs") {
  TimelineBuilder builder;
  for (Extraction& extraction : sample_extractions()) builder.add(std::move(extraction));
  const Format& json = *find_format("json");
  for (const Timeline& timeline : {Timeline{}, sample(), odd_timeline(), builder.finish()})
    CHECK(breach(written(json, timeline), "timeline-1") == "");
}

TEST_CASE("schema: comparisons keep to theirs") {
  CHECK(breach(R"({"schema":"annals/comparison/1",
      "sides":[{"name":"a","articles":1,"events":2},{"name":"b","articles":["x"],"events":3}],
      "shared":[{"events":{"a":"1","b":"2"},"also":{"a":["4"]},"score":0.9,"reasons":["same type"],
                 "date_agreement":"exact","conflicts":[],"lag_days":-1}],
      "only":{"a":["3"],"b":[]},"order":{"kendall_tau":null,"inversions":[]},
      "summary":{"jaccard":0.5}})",
               "comparison-1") == "");
}

TEST_CASE("schema: what breaks a promise is refused") {
  struct Row {
    const char *schema, *json;
  };
  const Row rows[] = {
      {"extraction-1", "{}"},
      {"timeline-1", R"({"schema":"annals/timeline/2","articles":[],"actors":[],"events":[],
                         "relations":[]})"},
      {"timeline-1", R"({"schema":"annals/timeline/1","articles":[],"actors":[],"events":[{}],
                         "relations":[]})"},
      {"timeline-1", R"({"schema":"annals/timeline/1","articles":[{"id":1}],"actors":[],
                         "events":[],"relations":[]})"},
      {"comparison-1", R"({"schema":"annals/comparison/1","sides":[],"shared":[],"only":{}})"},
      {"comparison-1", R"({"schema":"annals/comparison/1","sides":[{"name":"a"},{"name":"b"}],
                           "shared":[{"score":1}],"only":{}})"}};
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK(breach(row.json, row.schema) != "");
  }
}

TEST_CASE("schema: comparisons keep to theirs") {
  std::ostringstream out;
  write_comparison_json(compare({{"a", sample()}, {"b", sample()}}), out);
  CHECK(breach(out.str(), "comparison-1") == "");
}
