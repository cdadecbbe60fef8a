#include "app/session.h"

#include "app/messages.h"
#include "core/error.h"

#include <iostream>
#include <thread>
#include <unistd.h>

namespace annals {

DataFiles data_files(const Settings& settings) {
  DataFiles data;
  if (!settings.data.empty()) data.overlay(settings.data);
  return data;
}

unsigned thread_count(const Settings& settings) {
  return settings.threads > 0 ? settings.threads
                              : std::max(1u, std::thread::hardware_concurrency());
}

void Notices::operator()(const Notice& notice) {
  if (notice.is_error && is_strict_) throw Error(notice.file, notice.line, notice.message);
  has_error_ = has_error_ || notice.is_error;
  tell(notice);
}

ReadOptions read_options(const Settings& settings, Notices& notices) {
  ReadOptions options;
  options.strict = settings.strict;
  options.english_only = true;
  options.columns = settings.columns;
  options.notice = [&notices](const Notice& notice) { notices(notice); };
  if (!settings.published.empty()) {
    options.published = parse_day(settings.published);
    if (!options.published)
      throw UsageError("--published '" + settings.published + "' is no day; write YYYY-MM-DD");
  }
  return options;
}

Output::Output(const std::string& file) : stream_(&std::cout) {
  if (file.empty() || file == "-") return;
  file_ = file;
  unfinished_ = file + "." + std::to_string(::getpid()) + ".part";
  own_.open(unfinished_, std::ios::binary);
  if (!own_)
    throw Error(file, 0, "cannot be written; check that its folder exists and is writable");
  stream_ = &own_;
}

Output::~Output() {
  std::error_code ignored;
  if (!unfinished_.empty()) std::filesystem::remove(unfinished_, ignored);
}

void Output::commit() {
  stream_->flush();
  if (!*stream_)
    throw Error(file_.empty() ? "standard output" : file_.string(), 0,
                "not all could be written; is the disk full or the pipe closed?");
  if (file_.empty()) return;
  own_.close();
  std::error_code failed;
  std::filesystem::rename(unfinished_, file_, failed);
  if (failed)
    throw Error(file_.string(), 0,
                "cannot be replaced (" + failed.message() + "); check its folder");
  unfinished_.clear();
}

}  // namespace annals
