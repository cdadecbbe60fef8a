// Defaults of options from files in TOML:
//
//   threads = 2                # every command that takes --threads
//   published = "2021-11-30"
//   [show]                     # this command only; wins over the lines above
//   by = "actor"
//
// A key is the long name of an option. A file holds what one sets once: where to write, what to
// read and which events to keep are said on the command line, so that a command means the same in
// every folder; a file that sets them is refused.
#pragma once

#include "app/options.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace annals {

struct Default {
  const Command* command = nullptr;  // null: all that take the option
  const Option* option = nullptr;
  std::variant<std::string, unsigned, bool> value;
};

// The defaults of a file, those for all commands first. Throws Error with the line for what is no
// TOML, an unknown key, or a value that the option does not take. A relative --data is one beside
// the file.
std::vector<Default> parse_configuration(std::string_view text, const std::string& file);

// The files that are there, the one that yields to the others first: the user's, then
// ./annals.toml;
// --config alone when it is given; none with --no-config.
std::vector<std::string> configuration_files(const Settings& settings);

// What the files say for one command, later ones over earlier ones: apply in this order. Throws
// Error for a bad file.
std::vector<Default> defaults_of(const Command& command, const Settings& settings);

void set(Settings& settings, const Default& given);

}  // namespace annals
