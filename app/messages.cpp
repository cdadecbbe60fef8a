#include "app/messages.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>
#include <string>

namespace annals {
namespace {

bool is_json = false;

void write_json(const Notice& notice) {
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
  std::cerr << std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace

void use_json_messages() { is_json = true; }

void tell(const Notice& notice) {
  if (is_json) return write_json(notice);
  std::cerr << "annals: " + std::string(notice.is_error ? "" : "warning: ") +
                   (notice.file.empty() ? notice.message : to_string(notice)) + "\n";
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

}  // namespace annals
