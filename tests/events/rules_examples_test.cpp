// Every "yes" and "no" line of data/events/*.rules, run through the whole program.
#include "core/events/rule_file.h"
#include "core/extract.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace annals;

namespace {

Article article_of(std::string_view sentence) {
  Article article;
  article.id = "example";
  article.published = parse_day("2012-03-14");
  article.text = sentence;
  return article;
}

bool is_made_by(const Event& event, const std::string& rule) {
  return std::ranges::any_of(event.evidence,
                             [&](const Evidence& evidence) { return evidence.rule == rule; });
}

// "RUS, BLR > UKR"
std::string parties(const Event& event) {
  std::string text;
  for (const std::string& source : event.sources) text += (text.empty() ? "" : ", ") + source;
  text += text.empty() ? ">" : " >";
  for (std::size_t i = 0; i < event.targets.size(); ++i)
    text += (i == 0 ? " " : ", ") + event.targets[i];
  return text;
}

// "events/aid.rules:12 The sentence."
std::string place(const EventRule& rule, const Example& example) {
  return std::string(rule.file) + ":" + std::to_string(example.line) + " " +
         std::string(example.sentence);
}

}  // namespace

TEST_CASE("events: every rule finds its yes examples and none of its no examples") {
  const DataFiles data;
  const Knowledge knowledge(data);
  const EventRules rules = read_event_rules(data);
  Extractor extractor(knowledge);
  for (const EventRule& rule : rules.rules) {
    for (const Example& example : rule.yes) {
      const std::string where = place(rule, example);
      CAPTURE(where);
      const Extraction found = extractor.extract(article_of(example.sentence));
      const auto event = std::ranges::find_if(
          found.events, [&](const Event& e) { return is_made_by(e, rule.name); });
      CHECK(event != found.events.end());
      if (event != found.events.end() && !example.parties.empty())
        CHECK(parties(*event) == std::string(example.parties));
    }
    for (const Example& example : rule.no) {
      const std::string where = place(rule, example);
      CAPTURE(where);
      const Extraction found = extractor.extract(article_of(example.sentence));
      CHECK(std::ranges::none_of(found.events,
                                 [&](const Event& e) { return is_made_by(e, rule.name); }));
    }
  }
}
