#include "app/configuration.h"

#include "core/error.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace annals;

namespace {

const Command& command(std::string_view name) {
  for (const Command& each : commands())
    if (each.name == name) return each;
  throw std::logic_error("no such command");
}

// Settings of a command by one file.
Settings settings_by(std::string_view text, std::string_view name) {
  Settings settings;
  const Command& chosen = command(name);
  for (const Default& given : parse_configuration(text, "folder/annals.toml"))
    if (given.command == nullptr ? takes(chosen, *given.option) : given.command == &chosen)
      set(settings, given);
  return settings;
}

}  // namespace

TEST_CASE("configuration: a key sets the option of that name for all commands that take it") {
  const std::string_view text =
      "# ours\n"
      "threads = 3\n"
      "strict = true\n"
      "published = \"2021-11-30\"\n";
  for (const std::string_view name : {"build", "extract", "show", "stats"}) {
    CAPTURE(name);
    const Settings settings = settings_by(text, name);
    CHECK(settings.threads == 3);
    CHECK(settings.strict);
    CHECK(settings.published == "2021-11-30");
  }
  CHECK(settings_by(text, "read").threads == 0);  // read has no --threads
}

TEST_CASE("configuration: a command's own lines win, wherever they stand") {
  const std::string_view text = "[build]\nthreads = 1\nto = \"csv\"\n[show]\nby = \"actor\"\n";
  CHECK(settings_by("threads = 4\n" + std::string(text), "build").threads == 1);
  CHECK(settings_by("threads = 4\n" + std::string(text), "extract").threads == 4);
  CHECK(settings_by(text, "build").format == "csv");
  CHECK(settings_by(text, "export").format.empty());
  CHECK(settings_by(text, "show").by == "actor");
}

TEST_CASE("configuration: folders are those beside the file") {
  CHECK(settings_by("data = \"rules\"", "build").data == "folder/rules");
  CHECK(settings_by("data = \"/srv/rules\"", "build").data == "/srv/rules");
}

TEST_CASE("configuration: a bad file is refused with its line and what would be right") {
  struct Row {
    std::string_view text, message;
  };
  const Row rows[] = {
      {"treads = 2", ":1: no option 'treads'; did you mean 'threads'?"},
      {"\n\nthreads = \"2\"", ":3: 'threads' takes a whole number"},
      {"threads = -1", ":1: 'threads' takes a whole number"},
      {"threads = 4294967296", ":1: 'threads' takes a whole number"},  // more than fits
      {"threads = 1.5", ":1: 'threads' takes a whole number"},
      {"strict = 1", ":1: 'strict' takes true or false"},
      {"published = 2021-11-30", ":1: 'published' takes a text in quotes"},  // a TOML date
      {"published = \"2021-02-30\"", ":1: published = '2021-02-30' is no day; write YYYY-MM-DD"},
      {"errors = \"xml\"", ":1: errors = 'xml' is not known"},
      {"output = \"x.json\"", ":1: 'output' belongs to one run; give --output on the command line"},
      {"actor = \"Iran\"", ":1: 'actor' belongs to one run"},
      {"[build]\ntop = 5", ":2: 'top' belongs to one run"},
      {"to = \"csv\"", ":1: 'to' differs by command; write it below the command's line"},
      {"[compare]\nby = \"source\"", ":2: 'by' belongs to one run"},
      {"[show]\nby = \"actr\"", ":2: by = 'actr' is not known; did you mean 'actor'?"},
      {"[parse]\nto = \"csv\"", ":2: to = 'csv' is not known"},
      {"[parse]\ndedup = true", ":2: no option 'dedup' of parse"},
      {"[biuld]\nthreads = 1", ":1: no command 'biuld'; did you mean 'build'?"},
      {"[build.more]\nx = 1", ":1: no option 'more' of build"},
      {"threads = 1\nthreads = 2", ":2: "},
      {"threads =", ":1: "},
      {"a = [", ":1: "},
      {"\xff = 1", ":1: "},  // not UTF-8
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string message = "nothing was wrong";
    try {
      parse_configuration(row.text, "annals.toml");
    } catch (const Error& error) {
      message = error.what();
    }
    const std::string expected = "annals.toml" + std::string(row.message);
    CHECK(message.substr(0, expected.size()) == expected);
  }
}

TEST_CASE("configuration: the example file sets every key that a file may set") {
  std::ifstream in(SOURCE_DIR "/examples/annals.toml");
  std::stringstream text;
  text << in.rdbuf();
  const auto found = parse_configuration(text.str(), "annals.toml");
  for (const Option& option : options()) {
    if (option.configurable == Configurable::no) continue;
    CAPTURE(option.name);
    CHECK(
        std::ranges::any_of(found, [&](const Default& given) { return given.option == &option; }));
  }
}
