// How far a long run is.
#pragma once

#include "core/ingest/reader.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace annals {

struct Advance {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;                   // read so far
  std::optional<std::uint64_t> total_bytes;  // open on a pipe
  double seconds = 0;                        // since the first byte
};

// "1,234 articles, 52%, 617/s, 0:02 left"; share and time left only where the total is known.
std::string to_string(const Advance& advance);

// Shows on stderr how far the reading of articles is, from half a second on, ten times a second at
// most, and erases that at its end. Only where shows_status() allows it.
class Progress {
 public:
  // With `is_hidden` nothing is shown: the results themselves run over the terminal.
  explicit Progress(bool is_hidden) : is_hidden_(is_hidden) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // inputs.next(out), counted. Not for several threads at once, like that.
  bool counted(Inputs& inputs, Article& out) {
    const bool is_more = inputs.next(out);
    if (is_more) count(inputs);
    return is_more;
  }

  // Reads the next articles, up to 256: fewer where they are long, or where few were read before.
  // False at the end.
  bool counted(Inputs& inputs, std::vector<Article>& out);

  // Another article, or extraction, was read from `inputs`.
  void count(const Inputs& inputs);

 private:
  using Clock = std::chrono::steady_clock;

  bool is_hidden_;
  Advance advance_;
  Clock::time_point start_ = Clock::now(), shown_ = start_ + std::chrono::milliseconds(400);
};

}  // namespace annals
