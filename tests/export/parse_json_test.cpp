#include "export/parse_json.h"

#include "core/text/analyser.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

using namespace annals;

TEST_CASE(
    "parse json: tokens carry code points, tags and heads of their sentence; names their kind") {
  const DataFiles data;
  const LanguageModel model(data);
  Analyser analyser(model);
  Article article;
  article.id = "a";
  article.text = "Zo\xC3\xA9 met Ana in Rome. Kenya signed a treaty.";
  Document document;
  analyser.analyse(article, document);
  const std::string line = to_json_line(document);
  rapidjson::Document json;
  json.Parse(line.c_str());
  REQUIRE(!json.HasParseError());
  CHECK(json["schema"] == "annals/parse/1");
  REQUIRE(json["sentences"].Size() == 2);
  const auto& second = json["sentences"][1];
  CHECK(second["start"].GetUint() == 21);  // in code points, though "é" has two bytes
  const auto& verb = second["tokens"][1];
  CHECK(verb["text"] == "signed");
  CHECK(verb["lemma"] == "sign");
  CHECK(verb["upos"] == "VERB");
  CHECK(verb["head"].GetUint() == 0);
  CHECK(verb["deprel"] == "root");
  CHECK(second["tokens"][0]["head"].GetUint() == 2);
  REQUIRE(json["names"].Size() > 0);
  CHECK(json["names"][0].HasMember("kind"));
}
