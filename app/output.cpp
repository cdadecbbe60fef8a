#include "app/output.h"

#include "core/error.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <iostream>
#include <unistd.h>

namespace annals {
namespace {

namespace fs = std::filesystem;

// What a signal handler must remove: handlers see only globals, and only plain memory is safe
// there.
char unfinished_path[4096];
volatile std::sig_atomic_t has_unfinished = 0;

extern "C" void end_by_signal(int signal) {
  if (has_unfinished != 0) ::unlink(unfinished_path);
  ::raise(signal);  // its handler was reset: the process ends when this one returns
}

void remember(const fs::path& path) {
  const std::string text = fs::absolute(path).string();
  has_unfinished = 0;
  if (text.size() >= sizeof unfinished_path) return;
  std::memcpy(unfinished_path, text.c_str(), text.size() + 1);
  has_unfinished = 1;
}

std::string prefix_of(const fs::path& file) { return "." + file.filename().string() + "."; }
constexpr std::string_view suffix = ".part";

// The process that writes ".NAME.PROCESS.part"; 0 when the name is not such a one.
pid_t writer_of(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix) || !name.ends_with(suffix) ||
      name.size() < prefix.size() + suffix.size())
    return 0;
  name.remove_prefix(prefix.size());
  name.remove_suffix(suffix.size());
  pid_t process = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
  return error == std::errc() && end == name.data() + name.size() ? process : 0;
}

void remove_leftovers(const fs::path& file) {
  std::error_code failed;
  const std::string prefix = prefix_of(file);
  const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    const pid_t writer = writer_of(entry->path().filename().string(), prefix);
    std::error_code ignored;
    if (writer > 0 && ::kill(writer, 0) != 0 && errno == ESRCH) fs::remove(entry->path(), ignored);
  }
}

}  // namespace

Output::Output(const std::string& file) : stream_(&std::cout) {
  if (file.empty() || file == "-") return;
  std::error_code failed;
  file_ = fs::is_symlink(file, failed) ? fs::weakly_canonical(file, failed) : fs::path(file);
  const fs::file_status old = fs::status(file_, failed);
  if (fs::is_directory(old)) throw Error(file, 0, "is a folder; name a file");
  const bool is_there = fs::exists(old);
  if (!is_there || fs::is_regular_file(old)) {
    remove_leftovers(file_);
    unfinished_ = file_.parent_path() / (prefix_of(file_) + std::to_string(::getpid()));
    unfinished_ += suffix;
  }
  if (is_there && ::access(file_.c_str(), W_OK) != 0)
    own_.setstate(std::ios::failbit);
  else
    own_.open(unfinished_.empty() ? file_ : unfinished_, std::ios::binary);
  if (!own_)
    throw Error(file, 0, "cannot be written; check that its folder exists and is writable");
  if (is_there && !unfinished_.empty()) fs::permissions(unfinished_, old.permissions(), failed);
  if (!unfinished_.empty()) remember(unfinished_);
  stream_ = &own_;
}

Output::~Output() {
  std::error_code ignored;
  if (!unfinished_.empty()) fs::remove(unfinished_, ignored);
  has_unfinished = 0;
}

bool Output::is_terminal() const { return is_standard() && ::isatty(STDOUT_FILENO) != 0; }

void Output::commit() {
  stream_->flush();
  if (own_.is_open()) own_.close();
  if (!*stream_)
    throw Error(is_standard() ? "standard output" : file_.string(), 0,
                "not all could be written; is the disk full or the pipe closed?");
  if (unfinished_.empty()) return;
  std::error_code failed;
  fs::rename(unfinished_, file_, failed);
  if (failed)
    throw Error(file_.string(), 0,
                "cannot be replaced (" + failed.message() + "); check its folder");
  unfinished_.clear();
}

void clean_up_on_signals() {
  struct sigaction action {};
  action.sa_handler = end_by_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
  ::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace annals
