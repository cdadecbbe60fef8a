// What every command needs: knowledge, inputs whose problems are told and counted, and an output.
#pragma once

#include "app/command.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

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
// Throws UsageError when --published is no day.
ReadOptions read_options(const Settings& settings, Notices& notices);

// A result: standard output, or a file that appears under its name only when commit() is called.
class Output {
 public:
  explicit Output(const std::string& file);  // "" and "-" are standard output; throws Error
  ~Output();                                 // removes what was not committed
  std::ostream& stream() { return *stream_; }
  void commit();  // flushes and renames; throws Error when not all could be written

 private:
  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  std::ofstream own_;
  std::ostream* stream_;
};

}  // namespace annals
