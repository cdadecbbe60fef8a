// Options, each defined once and named by the commands that take it.
#pragma once

#include "app/command.h"

#include <optional>
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

// The value of an option that takes types of events: those that the rules in use make.
inline constexpr std::string_view event_types = "TYPE,...";

struct Option {
  std::string_view name;   // "to"
  std::string_view flags;  // "--to", "-o,--output"
  // "FILE", "FORMAT"; the choices where they are few: "text|json"; "" for a switch. ",..." ends
  // that of a list by commas.
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

// Whether values are lists by commas.
bool is_list(const Option& option);

// A number from 0 to 1; nullopt for anything else.
std::optional<double> parse_share(std::string_view text);

// The items of a list by commas: "a,b" is two, "" none.
std::vector<std::string> listed(std::string_view text);

// The words with the separator between them.
std::string joined(const std::vector<std::string>& words, std::string_view separator);

// The choices of "bash|zsh|fish"; none for a placeholder, which is in capitals: "FILE".
std::vector<std::string> choices(std::string_view value);

// The values that the option takes with this command, of a list the items; none where any text may
// stand. Types are those of the rules that the settings name; throws Error where they are bad.
std::vector<std::string> values_of(const Command& command, const Option& option,
                                   const Settings& settings = {});

// "'bsh' is not known; did you mean 'bash'? (it takes bash, zsh, fish)"; "" for a known value.
std::string not_among(std::string_view value, const std::vector<std::string>& known);

// What is wrong with a value: "'2021-02-30' is no day; write YYYY-MM-DD". "" when nothing is.
// Throws as values_of.
std::string problem_with(const Command& command, const Option& option, std::string_view value,
                         const Settings& settings = {});

}  // namespace annals
