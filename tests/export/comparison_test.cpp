#include "export/comparison.h"

#include "tests/export/golden.h"
#include "timeline/builder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace annals;

namespace {

Event told(std::string id, std::string type, std::string date, std::string source,
           std::string target, std::string sentence) {
  Event event;
  event.id = std::move(id);
  event.type = std::move(type);
  event.date = std::move(date);
  event.date_basis = event.date.empty() ? "none" : "text";
  event.sources = {std::move(source)};
  if (!target.empty()) event.targets = {std::move(target)};
  event.confidence = 0.8;
  const auto end = static_cast<std::uint32_t>(sentence.size());
  event.evidence = {{{0, end, std::move(sentence), false}, {0, 3, "seized", false}, "r", "", ""}};
  return event;
}

Timeline paper(const std::string& name, const std::string& published, std::vector<Event> events) {
  Extraction article;
  article.id = name + "-1";
  article.source = name;
  article.published = published;
  article.language = "en";
  article.events = std::move(events);
  article.actors = {{"KEN", "Kenya", "state", "KEN", "", {}},
                    {"UGA", "Uganda", "state", "UGA", "", {}},
                    {"JPN", "Japan", "state", "JPN", "", {}}};
  TimelineBuilder builder;
  builder.add(article);
  return builder.finish();
}

// A shared event with a conflict of dates and a change of roles, one told alone, one undated.
Comparison sample() {
  return compare(
      {{"Standard",
        paper("Standard", "2020-03-10",
              {told("1", "CONSULT", "2020-03-02", "KEN", "UGA",
                    "The presidents of Kenya and Uganda met in Kisumu on fishing rights."),
               told("2", "ASSAULT", "2020-03-05", "UGA", "KEN",
                    "Ugandan marines seized two boats | nets off Migingo island."),
               told("3", "AID", "", "JPN", "KEN", "Japan has sent rice to Turkana.")})},
       {"Monitor",
        paper("Monitor", "2020-03-12",
              {told("4", "CONSULT", "2020-03-03", "UGA", "KEN",
                    "Uganda's president met his colleague in Kisumu about fishing rights."),
               told("5", "ASSAULT", "2020-03-05", "KEN", "UGA",
                    "Marines seized boats off Migingo island."),
               told("6", "PROTEST", "2020-03-11", "UGA", "",
                    "Fishermen <b>marched</b> in Jinja.")})}});
}

std::string written(const ComparisonFormat& format, const Comparison& comparison) {
  std::ostringstream out;
  format.write(comparison, out);
  return out.str();
}

}  // namespace

// After a wanted change: UPDATE_GOLDEN=1 build/release/tests/export_tests, then read the diff.
TEST_CASE("comparison: every format matches its golden file") {
  for (const ComparisonFormat& format : comparison_formats()) {
    if (format.name == "html") continue;  // the page is tested as such
    CAPTURE(format.name);
    test::check_golden("comparison" + std::string(format.extension), written(format, sample()));
  }
}

TEST_CASE("comparison: sides without events are told of in every format") {
  for (const ComparisonFormat& format : comparison_formats()) {
    CAPTURE(format.name);
    CHECK(written(format, compare({{"a", {}}, {"b", {}}})).find("a") != std::string::npos);
  }
}
