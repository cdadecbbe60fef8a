// Every example in data/dates/*.rules holds, and a file that cannot be read says why.
#include "core/error.h"
#include "core/time/rule_file.h"
#include "core/time/times.h"
#include "tests/time/found.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

TEST_CASE("time: every example of every rule holds") {
  const auto rules = time::read_rule_files(DataFiles().under("dates/")).rules;
  CHECK(rules.size() > 100);
  for (const time::Rule& rule : rules) {
    for (const time::Example& example : rule.yes) {
      CAPTURE(std::string(example.line.file));
      CAPTURE(example.line.number);
      const std::string found = tests::found_in(example.published, example.sentence);
      CAPTURE(found);
      if (example.value == "nothing") {
        CHECK(tests::value_of(example.published, example.sentence, example.expression) == "");
        continue;
      }
      CHECK(tests::value_of(example.published, example.sentence, example.expression) ==
            example.value);
    }
    for (const time::Example& example : rule.no) {
      CAPTURE(std::string(example.line.file));
      CAPTURE(example.line.number);
      CHECK(tests::value_of(example.published, example.sentence, example.expression) == "");
    }
  }
}

TEST_CASE("time: a rule file that cannot be read names its line, what was found, what is right") {
  struct Row {
    std::string_view text, message;
  };
  const Row rows[] = {
      {"rule a\n  wen x\n",
       "d.rules:2: unknown key 'wen'; use when, value, before, after, "
       "unless-before, unless-after, yes, no"},
      {"rule a\n  when x\n  value vague name=PAST_REF\n",
       "d.rules:1: rule 'a' has no 'yes' line; add one"},
      {"  when x\n", "d.rules:1: indented line outside a section; begin with list, group or rule"},
      {"lists a\n", "d.rules:1: unknown section 'lists'; use list, group, rule"},
      {"rule a\n  yes 2021-02-30 | x | x => 2021\n",
       "d.rules:2: no such day '2021-02-30'; write YYYY-MM-DD, or - for none"},
      {"rule a\n  yes - | x | y => 2021\n",
       "d.rules:2: 'y' is not in the sentence; copy it from there"},
      {"rule a\n  yes - | x\n",
       "d.rules:2: example without its parts; write day | sentence | expression => value"},
      {"rule a\n  yes - | x | x\n",
       "d.rules:2: example without a value; write expression => value"},
      {"list a\n  x\nlist a\n  y\n", "d.rules:3: second list named 'a'; use another name"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK_THROWS_WITH_AS(time::read_rule_files({{"d.rules", row.text}}),
                         std::string(row.message).c_str(), Error);
  }
}

TEST_CASE("time: a pattern or value that makes no sense names its line") {
  struct Row {
    std::string_view when, value, message;
  };
  const Row rows[] = {
      {"(x", "vague name=A", "d.rules:2: '(' without its ')'; close it"},
      {"x)", "vague name=A", "d.rules:2: closing bracket without its opening one; remove it"},
      {"x|y", "vague name=A", "d.rules:2: '|' outside brackets; write (one|other)"},
      {"[x]", "vague name=A",
       "d.rules:2: pattern that matches nothing at all; make a word required"},
      {"{x", "vague name=A", "d.rules:2: '{' without '}'; close it"},
      {"x {[y]}", "vague name=A",
       "d.rules:2: braces that may hold nothing; make a word in them required"},
      {"{x} {y}", "vague name=A",
       "d.rules:2: 2 expressions but 1 value lines; write one for each pair of braces"},
      {"<nope>", "vague name=A",
       "d.rules:2: no list, group or number named 'nope'; see docs/dates.md for the numbers"},
      {"24 x", "vague name=A",
       "d.rules:2: digits in a pattern; use <number>, <n2> or another number"},
      {"x", "vogue name=A",
       "d.rules:3: unknown operation 'vogue'; use date, shift, duration, set, vague, holiday, "
       "numeric, nothing"},
      {"x", "date yaer=2",
       "d.rules:3: unknown field 'yaer=2'; write field=content, see docs/dates.md"},
      {"x", "date year=$y", "d.rules:3: nothing captured as 'y'; the patterns have no such <name>"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.when));
    const std::string text = "rule a\n  when " + std::string(row.when) + "\n  value " +
                             std::string(row.value) + "\n  yes - | x | x => A\n";
    CHECK_THROWS_WITH_AS(tests::compile_rules(text), std::string(row.message).c_str(), Error);
  }
}
