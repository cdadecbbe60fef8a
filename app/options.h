// Options, each defined once and named by the commands that take it.
#pragma once

#include "app/command.h"

#include <span>
#include <string_view>

namespace annals {

struct Option {
  std::string_view name;   // "to"
  std::string_view flags;  // "--to", "-o,--output"
  std::string_view value;  // "FORMAT"; "" for a switch
  std::string_view help;
  // Exactly one pointer is set.
  std::string Settings::*text = nullptr;
  unsigned Settings::*number = nullptr;
  bool Settings::*flag = nullptr;
  std::vector<std::string> Settings::*pair = nullptr;  // takes two values
  bool is_common = false;                              // every command takes it
};

std::span<const Option> options();

bool takes(const Command& command, const Option& option);

// "-o" and "--output": the short one, where there is one, first.
std::vector<std::string_view> flags_of(const Option& option);

}  // namespace annals
