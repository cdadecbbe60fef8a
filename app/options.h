// Options, each defined once and named by the commands that take it.
#pragma once

#include "app/command.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace annals {

// Where a configuration file may set an option.
enum class Configurable : unsigned char {
  no,          // belongs to one run: what to read, where to write, which events
  in_command,  // under [command] only: what it means depends on the command
  anywhere,
};

struct Option {
  std::string_view name;   // "to"
  std::string_view flags;  // "--to", "-o,--output"
  // "FILE", "FORMAT"; the choices where they are few: "text|json"; "" for a switch.
  std::string_view value;
  std::string_view help;
  // A list takes two values.
  std::variant<std::string Settings::*, unsigned Settings::*, bool Settings::*,
               std::vector<std::string> Settings::*>
      setting;
  Configurable configurable = Configurable::no;
  bool is_common = false;  // every command takes it
};

std::span<const Option> options();

bool takes(const Command& command, const Option& option);

// "-o" and "--output": the short one, where there is one, first.
std::vector<std::string_view> flags_of(const Option& option);

// The long flag without its dashes, as configuration files write it: "output".
std::string_view key_of(const Option& option);

// The choices of "bash|zsh|fish"; none for a placeholder, which is in capitals: "FILE".
std::vector<std::string_view> choices(std::string_view value);

// The values that the option takes with this command; none where any text may stand.
std::vector<std::string_view> values_of(const Command& command, const Option& option);

// "'bsh' is not known; did you mean 'bash'? (it takes bash, zsh, fish)"; "" for a known value.
std::string not_among(std::string_view value, const std::vector<std::string_view>& known);

// What is wrong with a value: "'2021-02-30' is no day; write YYYY-MM-DD". "" when nothing is.
std::string problem_with(const Command& command, const Option& option, std::string_view value);

}  // namespace annals
