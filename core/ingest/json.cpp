// A JSON document: an array of articles, IPTC ninjs, a JSON Feed, dpa digital wires.
#include "core/ingest/charset.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/gzip.h"
#include "core/ingest/json_fields.h"

#include <rapidjson/error/en.h>

#include <algorithm>

namespace annals::detail {
namespace {

using Json = rapidjson::Value;

std::size_t line_at(std::string_view text, std::size_t byte) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, byte), '\n'));
}

class JsonDocument {
 public:
  JsonDocument(std::string_view bytes, const InputFile& file, const ReadOptions& options)
      : text_(to_utf8(bytes, "").decoded.text), file_(file), options_(options) {}

  std::deque<FoundFields> read() {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(
        text_.data(), text_.size());
    if (json.HasParseError())
      throw BadBytes("no JSON (" + std::string(GetParseError_En(json.GetParseError())) +
                     " at line " + std::to_string(line_at(text_, json.GetErrorOffset())) +
                     "); an array of articles, ninjs or a JSON Feed is expected");
    take(json);
    return std::move(found_);
  }

 private:
  void take(const Json& json) {
    if (json.IsArray()) return take_all(json);
    if (json.IsObject())
      if (const auto items = json.FindMember("items");
          items != json.MemberEnd() && items->value.IsArray())
        return take_all(items->value);
    take_item(json, 1);
  }

  void take_all(const Json& array) {
    std::size_t number = 0;
    for (const Json& item : array.GetArray()) take_item(item, ++number);
  }

  void take_item(const Json& item, std::size_t number) {
    const bool is_plain = item.IsObject() && item.HasMember("text");
    if (!is_plain && !is_publisher_item(item)) {
      options_.notice({true, file_.name, 0,
                       "item " + std::to_string(number) +
                           " of the JSON is no article; an object with \"text\" is expected"});
      return;
    }
    Fields fields = is_plain ? article_fields(item) : publisher_fields(item);
    if (fields.id.empty()) fields.id = file_.id + ":" + std::to_string(number);
    found_.push_back({std::move(fields), number});
  }

  std::string text_;
  const InputFile& file_;
  const ReadOptions& options_;
  std::deque<FoundFields> found_;
};

std::deque<FoundFields> read_json(std::string_view bytes, const InputFile& file,
                                  const ReadOptions& options) {
  return JsonDocument(bytes, file, options).read();
}

}  // namespace

Reader open_json(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_json);
}

}  // namespace annals::detail
