#include "app/session.h"

#include "app/messages.h"
#include "core/error.h"

#include <algorithm>
#include <thread>

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
  options.published = parse_day(settings.published);
  return options;
}

}  // namespace annals
