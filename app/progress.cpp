#include "app/progress.h"

#include "app/messages.h"

#include <algorithm>
#include <cmath>

namespace annals {
namespace {

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

// "0:07", "12:30", "1:00:00"
std::string clock_time(std::uint64_t seconds) {
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t hours = seconds / 3600, minutes = seconds / 60 % 60;
  return (hours > 0 ? std::to_string(hours) + ":" + two(minutes) : std::to_string(minutes)) + ":" +
         two(seconds % 60);
}

// Two digits at least: "1,290", "12", "4.2"
std::string rate(double per_second) {
  if (per_second >= 10) return with_commas(static_cast<std::uint64_t>(std::llround(per_second)));
  const auto tenths = static_cast<std::uint64_t>(std::llround(per_second * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::string to_string(const Advance& advance) {
  std::string line =
      with_commas(advance.articles) + (advance.articles == 1 ? " article" : " articles");
  const auto bytes = static_cast<double>(advance.bytes);
  const double total = static_cast<double>(advance.total_bytes.value_or(0));
  const bool is_total_known = total > 0;
  const double share = is_total_known ? std::min(1.0, bytes / total) : 0;
  if (is_total_known) line += ", " + std::to_string(static_cast<int>(share * 100)) + "%";
  if (advance.seconds > 0)
    line += ", " + rate(static_cast<double>(advance.articles) / advance.seconds) + "/s";
  if (share > 0)
    line +=
        ", " +
        clock_time(static_cast<std::uint64_t>(std::ceil(advance.seconds * (1 - share) / share))) +
        " left";
  return line;
}

bool Progress::counted(Inputs& inputs, std::vector<Article>& out) {
  // A share of what went before, so that the threads of a short run end together, too.
  const auto most = std::clamp<std::size_t>(advance_.articles / 8, 16, 256);
  const std::size_t enough_bytes = most * 2048;
  out.clear();
  std::size_t bytes = 0;
  for (Article article; out.size() < most && bytes < enough_bytes && counted(inputs, article);) {
    bytes += article.text.size();
    out.push_back(std::move(article));
  }
  return !out.empty();
}

void Progress::count(const Inputs& inputs) {
  ++advance_.articles;
  if (is_hidden_ || !shows_status()) return;
  const auto now = Clock::now();
  if (now - shown_ < std::chrono::milliseconds(100)) return;
  if (!advance_.total_bytes) advance_.total_bytes = inputs.total_bytes();
  advance_.bytes = inputs.bytes_read();
  advance_.seconds = std::chrono::duration<double>(now - start_).count();
  shown_ = now;
  show_status(to_string(advance_));
}

Progress::~Progress() { erase_status(); }

}  // namespace annals
