// Results: on standard output, or in a file that is whole or is not there.
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

namespace annals {

// A file is written beside its place, hidden, as ".NAME.PROCESS.part", and appears under its name
// only when commit() is called; what another process held before stays whole until then. What is no
// regular file (a pipe, a device) is written straight. At most one output of a process at a time is
// a file.
class Output {
 public:
  // "" and "-" are standard output. Removes what killed runs left beside the file. Throws Error
  // when it cannot be written.
  explicit Output(const std::string& file);
  ~Output();  // removes what was not committed
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return *stream_; }
  bool is_standard() const { return file_.empty(); }
  // Whether the reader of standard output sees each result as it is written.
  bool is_terminal() const;
  void commit();  // flushes and renames; throws Error when not all could be written

 private:
  std::filesystem::path file_;        // "" for standard output
  std::filesystem::path unfinished_;  // "" when there is nothing to rename or remove
  std::ofstream own_;
  std::ostream* stream_;
};

// An interrupt, a closed pipe, a lost terminal or a request to end remove the unfinished file and
// then end the process as they always do. What the parent ignores stays ignored. A file that grows
// over its limit is an ordinary write error.
void clean_up_on_signals();

}  // namespace annals
