// The commands of the program: one table, from which parser, help, manual, completions and errors
// are made.
#pragma once

#include "core/extract.h"
#include "core/ingest/reader.h"

#include <iosfwd>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// What the command line said.
struct Settings {
  std::vector<std::string> files;
  std::string output;                  // -o; "" is standard output
  std::string format;                  // --to; "" follows `output`
  std::string published;               // --published
  std::string data;                    // --data
  std::string lookup;                  // --lookup
  std::string on;                      // --on
  std::string by;                      // --by
  std::string onto;                    // --onto
  std::string actor;                   // --actor
  std::string types;                   // --type
  std::string statuses;                // --status
  std::string place;                   // --place
  std::string source;                  // --source
  std::string from;                    // --from
  std::string until;                   // --until
  std::string confidence;              // --min-confidence
  std::string changes;                 // --changes
  std::vector<std::string> paths;      // --paths
  unsigned top = 0;                    // --top; 0 is all
  unsigned days = 0;                   // --days; 0 is all
  bool actors = false;                 // --actors
  bool communities = false;            // --communities
  std::string gexf_version = "1.3";    // --gexf-version
  unsigned threads = 0;                // --threads; 0 is all cores
  bool strict = false;                 // --strict
  bool events = false;                 // --events
  bool dedup = false;                  // --dedup
  std::string errors;                  // --errors
  bool quiet = false;                  // --quiet
  std::string configuration;           // --config
  bool without_configuration = false;  // --no-config
  std::string columns;                 // --columns
};

struct Command {
  std::string_view name;
  std::string_view argument;  // what the positional arguments are: "ARTICLE", or a choice:
                              // "bash|zsh"; "" for none
  bool needs_argument = true;
  std::string_view summary;     // one line
  std::string_view options;     // names in the option table, separated by blanks
  std::string_view examples;    // one a line: command, two blanks, what it does
  int (*run)(const Settings&);  // returns the exit code
  std::vector<std::string_view> (*formats)() = nullptr;  // what --to takes
};

// What the program is for: the first line of help and manual.
inline constexpr std::string_view purpose =
    "reads news articles and builds a dated, sourced timeline of who did what to whom";

// All commands, in the order --help shows them.
std::span<const Command> commands();

int run_extract(const Settings&);
int run_build(const Settings&);
int run_compare(const Settings&);
int run_export(const Settings&);
int run_stats(const Settings&);
int run_graph(const Settings&);
int run_explain(const Settings&);
int run_parse(const Settings&);
int run_read(const Settings&);
int run_times(const Settings&);
int run_actors(const Settings&);
int run_formats(const Settings&);
int run_lint(const Settings&);
int run_completion(const Settings&);
int run_show(const Settings&);
int run_man(const Settings&);

// A mistake on the command line: exit code 2.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Where the defaults of options come from, for help and manual.
inline constexpr std::string_view configuration_help =
    "Defaults of options may be kept in annals.toml in the folder where annals runs, and in "
    "annals/annals.toml in $XDG_CONFIG_HOME (~/.config where that is unset). The command line wins "
    "over the file here, the file here over the user's.";

// "; did you mean 'build'?" for the nearest of `known`, "" when none is near.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace annals
