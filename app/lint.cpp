// annals lint: what is wrong with event rules.
#include "core/lint.h"

#include "app/session.h"

#include <iostream>

namespace annals {

int run_lint(const Settings& settings) {
  const auto findings = lint_event_rules(data_files(settings));
  for (const LintFinding& finding : findings)
    std::cout << finding.file << ':' << finding.line << ": " << finding.message << '\n';
  return findings.empty() ? 0 : 1;
}

}  // namespace annals
