#include "app/messages.h"

#include "app/terminal.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>
#include <mutex>
#include <string>
#include <unistd.h>

namespace annals {
namespace {

constexpr std::string_view erased_line = "\r\x1b[K";

bool is_json = false, is_quiet = false;
std::mutex writing;
bool has_status = false;  // a line is shown; guarded by `writing`

void write(std::string text) {
  const std::scoped_lock lock(writing);
  if (has_status) text.insert(0, erased_line);
  has_status = false;
  std::cerr << text;
}

std::string as_json(const Notice& notice) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto field = [&](const char* name, std::string_view text) {
    json.Key(name);
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  json.StartObject();
  field("level", notice.is_error ? "error" : "warning");
  if (!notice.file.empty()) field("file", notice.file);
  if (notice.line > 0) {
    json.Key("line");
    json.Uint64(notice.line);
  }
  field("message", notice.message);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string as_text(const Notice& notice) {
  return "annals: " + std::string(notice.is_error ? "" : "warning: ") +
         (notice.file.empty() ? notice.message : to_string(notice));
}

}  // namespace

void use_json_messages() { is_json = true; }
void use_quiet_messages() { is_quiet = true; }

void tell(const Notice& notice) {
  if (is_quiet && !notice.is_error) return;
  write((is_json ? as_json(notice) : as_text(notice)) + "\n");
}

void tell_error(std::string_view message) { tell({true, {}, 0, std::string(message)}); }
void tell_warning(std::string_view message) { tell({false, {}, 0, std::string(message)}); }

void tell_error(const Error& error) {
  const std::string line = error.line() == 0 ? "" : ":" + std::to_string(error.line());
  const std::string_view all = error.what();
  const std::size_t rest = line.size() + 2 + error.message().size();  // ":3: message"
  tell({true, std::string(all.substr(0, all.size() - rest)), error.line(),
        std::string(error.message())});
}

bool shows_status() {
  static const bool can_erase = ::isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb";
  return can_erase && !is_json && !is_quiet;
}

void show_status(std::string_view line) {
  if (!shows_status()) return;
  const std::scoped_lock lock(writing);
  std::cerr << std::string(erased_line) + std::string(line.substr(0, terminal_width() - 1));
  std::cerr.flush();
  has_status = true;
}

void erase_status() { write({}); }

}  // namespace annals
