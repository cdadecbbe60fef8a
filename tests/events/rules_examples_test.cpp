// The rules of data/events/, checked by their own examples, and what the check finds in bad ones.
#include "core/lint.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace annals;

TEST_CASE("lint: every rule finds its yes examples, none of its no examples, and can win") {
  for (const LintFinding& finding : lint_event_rules(DataFiles()))
    FAIL_CHECK(finding.file << ":" << finding.line << ": " << finding.message);
}

TEST_CASE("lint: says what is wrong with a rule") {
  struct Row {
    std::string rule, message;
  };
  const Row rows[] = {
      {"rule a\n  verb admire\n  yes Chad admired Niger.\n"
       "rule b\n  verb admire\n  yes Chad signed a pact with Niger.\n",
       "'admire' of mine/b is shadowed by mine/a, which has it without conditions; drop one of "
       "them"},
      {"rule a\n  verb admire, admire\n  yes Chad admired Niger.\n",
       "'admire' of mine/a is written twice; drop one of them"},
      {"rule a\n  verb admire\n  yes Chad slept.\n", "'Chad slept.': no event of mine/a"},
      {"rule a\n  verb admire\n  target patient\n  yes Chad admired Niger. => NER >\n",
       "'Chad admired Niger.': the parties are TCD > NER, not NER >"},
      {"rule a\n  verb admire\n  yes Chad admired Niger.\n  no Mali admired Niger.\n",
       "'Mali admired Niger.': an event of mine/a"},
  };
  const test::TemporaryFolder folder("lint");
  std::filesystem::create_directory(folder.path() / "events");
  for (const Row& row : rows) {
    CAPTURE(row.rule);
    std::ofstream(folder.path() / "events" / "mine.rules") << "type CONSULT\n" << row.rule;
    DataFiles data;
    data.overlay(folder.path());
    bool is_found = false;
    for (const LintFinding& finding : lint_event_rules(data))
      is_found =
          is_found || (finding.file == "events/mine.rules" && finding.message == row.message);
    CHECK(is_found);
  }
}
