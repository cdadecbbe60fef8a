// Reads data/dates/*.rules. The language, in short; docs/dates.md has it in full.
//
//   list month                       a list of words, each with a value
//     January Jan. Jan = 1           a capital asks for a capital in the text; _ joins words
//
//   group day-month                  a named piece of a pattern
//     <day> [of] <month>
//
//   rule weekday
//     when    [on] {<weekday>}       the braces hold the expression, the rest is its surroundings
//     value   date weekday=$weekday
//     before  meeting <month>        words one of which must stand before (after: behind) it
//     unless-after  sun              words none of which may stand behind (unless-before: before)
//     yes     2021-11-30 | Ministers said on Friday they agreed. | Friday => 2021-11-26
//     no      2021-11-30 | Man Friday found a footprint. | Friday
//
// A space in a pattern matches white space or one hyphen; _ white space only; no
// space, neither; ~ either or nothing.
// [x] is optional, (x|y) a choice, <name> a list, a group or a number: number, ordinal, day, year,
// n1 n2 n4 (digits, that many; n1 one or two), hour, minute. <name:label> renames the capture.
#pragma once

#include "core/rules/data_files.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annals::time {

struct Line {
  std::string_view file;
  std::size_t number = 0;
  std::string_view text;  // trimmed
};

struct ListEntry {
  std::string_view words;  // "More_than"
  std::string_view value;  // "" when the list gives none
  Line line;
};

struct List {
  std::string_view name;
  std::vector<ListEntry> entries;
};

struct Group {
  std::string_view name;
  std::vector<Line> patterns;
};

// A `yes` or `no` line.
struct Example {
  Line line;
  std::string_view published;  // "2021-11-30", or "-" for none
  std::string_view sentence;
  std::string_view expression;
  std::string_view value;  // "" in a `no`
};

struct Rule {
  std::string_view name;
  Line line;
  std::vector<Line> patterns;
  std::vector<Line> values;  // one for each pair of braces
  std::vector<Line> before, after, unless_before, unless_after;
  std::vector<Example> yes, no;
};

struct RuleFiles {
  std::vector<List> lists;
  std::vector<Group> groups;
  std::vector<Rule> rules;
};

// Views point into the files. Throws Error for an unknown key, a line outside a rule, a repeated
// name, an example without its parts, a rule without when, value or yes.
RuleFiles read_rule_files(const std::vector<DataFile>& files);

}  // namespace annals::time
