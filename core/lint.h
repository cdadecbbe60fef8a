// What is wrong with event rules that read well: words that can never win, examples that fail.
#pragma once

#include "core/rules/data_files.h"

#include <string>
#include <vector>

namespace annals {

struct LintFinding {
  std::string file;  // "events/consult.rules"
  std::size_t line = 0;
  std::string
      message;  // "'hold talks' of consult/talks is shadowed by consult/meet; drop one of them"
};

// Names, by file and line:
//   - shadowed patterns: another rule without conditions has the same words and comes first;
//   - repeated patterns: the same words twice in one rule;
//   - dead rules: all of their patterns are shadowed;
//   - "yes" lines without an event of their rule or with other parties, and "no" lines with one.
// Quadratic only in the patterns of one head word; a millisecond an example. Throws Error when a
// rule cannot be read.
std::vector<LintFinding> lint_event_rules(const DataFiles& data);

}  // namespace annals
