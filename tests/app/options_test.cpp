#include "app/options.h"

#include "core/events/events.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace annals;

namespace {

const Command& command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  if (found == commands().end()) throw std::logic_error("no such command");
  return *found;
}

const Option& option(std::string_view name) {
  const auto found = std::ranges::find(options(), name, &Option::name);
  if (found == options().end()) throw std::logic_error("no such option");
  return *found;
}

}  // namespace

TEST_CASE("options: a value outside a fixed set is named, with what would be right") {
  struct Row {
    std::string_view command, option, value, problem;  // problem "" = taken
  };
  const Row rows[] = {
      {"export", "to", "csv", ""},
      {"export", "to", "CSV", "'CSV' is not known; did you mean 'csv'?"},
      {"parse", "to", "csv", "'csv' is not known (it takes conllu, json)"},
      {"show", "group", "month", ""},
      {"compare", "by", "month", "'month' is not known (it takes source)"},
      {"stats", "status", "Planned,actual", ""},  // as events are compared
      {"stats", "status", "actual,plannd", "'plannd' is not known; did you mean 'planned'?"},
      {"stats", "type", "CONSULT/visit,ASSAULT,OTHER:vote", ""},
      {"stats", "type", "CONSULT/vist",
       "'CONSULT/vist' is not known; did you mean 'CONSULT/visit'?"},
      {"stats", "type", "OTHER", "'OTHER' is not known ('annals formats --events' lists them)"},
      {"stats", "from", "soon", "'soon' is no date"},
      {"stats", "actor", "anyone", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const std::string problem = problem_with(command(row.command), option(row.option), row.value);
    CHECK(problem.empty() == row.problem.empty());
    CHECK(problem.substr(0, row.problem.size()) == row.problem);
  }
}

TEST_CASE("options: --status takes every status that an event may have") {
  std::vector<std::string> statuses;
  for (const Status status : {Status::actual, Status::planned, Status::possible, Status::denied,
                              Status::demanded, Status::hypothetical})
    statuses.emplace_back(name_of(status));
  CHECK(values_of(command("stats"), option("status")) == statuses);
}
