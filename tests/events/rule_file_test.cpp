#include "core/error.h"
#include "core/events/lexicon.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace annals;

namespace {

// The message of the error that reading `text` as events/bad.rules gives; "" when it is read.
std::string problem_of(std::string_view text) {
  const test::TemporaryFolder folder("rule-file");
  std::filesystem::create_directory(folder.path() / "events");
  std::ofstream(folder.path() / "events" / "zzz.rules") << text;
  try {
    DataFiles data;
    data.overlay(folder.path());
    read_event_rules(data);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("rule file: a mistake is named with its line and what would be right") {
  struct Row {
    std::string_view text, problem;  // problem "" = read
  };
  const Row rows[] = {
      {"type AID\nrule a\n verb gift\n yes Peru gifted rice.\n", ""},
      {"type AID\nrule a\n verb gift\n", "zzz.rules:2: rule 'zzz/a' has no 'yes' example"},
      {"type AID\nrule a\n yes Peru gifted rice.\n",
       "zzz.rules:2: rule 'zzz/a' has no 'verb' or 'noun'"},
      {"type AID\nrule a\n wen gift\n", "zzz.rules:3: unknown key 'wen'; use mode"},
      {"verb gift\n", "zzz.rules:1: 'verb' outside a rule; begin with 'rule NAME'"},
      {"rule a\n verb @nothing\n", "zzz.rules:2: no set '@nothing' above"},
      {"rule a\n verb shut down site|\n", "zzz.rules:2: 'site|' has a word too few beside '|'"},
      {"rule a\n verb gift\n complement maybe\n", "unknown complement 'maybe'; use same, consumed"},
      {"rule a\n verb gift\n confidence 7\n", "zzz.rules:3: confidence '7'; use 0.1 to 0.9"},
      {"rule a\n verb gift\nrule a\n", "zzz.rules:3: rule 'a' is defined twice"},
      {"rule a\n verb gift\n with | gift\n", "zzz.rules:3: a condition needs a slot and words"},
      {"rule a\n verb\n", "zzz.rules:2: 'verb' needs a value"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string problem = problem_of(row.text);
    if (row.problem.empty())
      CHECK(problem.empty());
    else
      CHECK_MESSAGE(problem.find(row.problem) != std::string::npos, problem);
  }
}

TEST_CASE("rule file: a lone set is one pattern a word, a bar joins alternatives") {
  EventRules rules;
  const test::TemporaryFolder folder("rule-set");
  std::filesystem::create_directory(folder.path() / "events");
  std::ofstream(folder.path() / "events" / "zzz.rules")
      << "set tool hammer saw\nrule a\n verb @tool, take up @tool|axe, go to sea\n";
  DataFiles data;
  data.overlay(folder.path());
  rules = read_event_rules(data);
  const EventRule& rule = rules.rules.back();
  REQUIRE(rule.name == "zzz/a");
  REQUIRE(rule.patterns.size() == 4);
  CHECK(rule.patterns[1].head == "saw");
  CHECK(rule.patterns[2].parts[0].is_particle);
  CHECK(rule.patterns[2].parts[1].words == std::vector<std::string_view>{"hammer", "saw", "axe"});
  CHECK(rule.patterns[3].parts[0].preposition == "to");
}

TEST_CASE("rule file: every type of PLOVER has rules") {
  const auto kinds = event_kinds(DataFiles());
  for (const std::string_view type :
       {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}) {
    CAPTURE(type);
    CHECK(std::any_of(kinds.begin(), kinds.end(),
                      [&](const EventKind& kind) { return kind.type == type; }));
  }
}
