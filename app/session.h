// What every command needs: knowledge, and inputs whose problems are told and counted.
#pragma once

#include "app/command.h"
#include "app/output.h"

namespace annals {

// The rules, tables and weights that --data asks for. Throws Error when they cannot be read.
DataFiles data_files(const Settings& settings);

// Threads to use: --threads, else all cores.
unsigned thread_count(const Settings& settings);

// Prints notices on stderr and remembers whether one was an error. With --strict an error is thrown
// instead.
class Notices {
 public:
  explicit Notices(bool is_strict) : is_strict_(is_strict) {}
  void operator()(const Notice& notice);
  int exit_code() const { return has_error_ ? 1 : 0; }

 private:
  bool is_strict_;
  bool has_error_ = false;
};

// Options for the readers: --published, --columns, --strict, only English, notices to `notices`,
// which outlives them.
ReadOptions read_options(const Settings& settings, Notices& notices);

}  // namespace annals
