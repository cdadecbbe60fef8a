// What annals throws. Text never causes a throw: a sentence that says nothing yields no events.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace annals {

// A file that cannot be read, a rule that cannot be compiled, an option that makes no sense.
// what() reads "<file>:<line>: <found>; <what would be right>"; line 0 means the file as a whole.
class Error : public std::runtime_error {
 public:
  Error(std::string_view file, std::size_t line, std::string_view message)
      : std::runtime_error(std::string(file) + (line == 0 ? "" : ":" + std::to_string(line)) +
                           ": " + std::string(message)),
        message_length_(message.size()),
        line_(line) {}

  std::size_t line() const { return line_; }
  // what() without file and line.
  std::string_view message() const {
    const std::string_view all = what();
    return all.substr(all.size() - message_length_);
  }

 private:
  std::size_t message_length_;
  std::size_t line_;
};

}  // namespace annals
