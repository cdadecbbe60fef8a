#include "core/ingest/json_ld.h"

#include <rapidjson/document.h>

#include <algorithm>

namespace annals::detail {
namespace {

using Json = rapidjson::Value;

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr int most_depth = 8;

std::string text_of(const Json& value) {
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  if (value.IsArray() && !value.Empty()) return text_of(*value.Begin());
  if (value.IsObject())
    for (const char* key : {"name", "@id", "@value"})
      if (const auto found = value.FindMember(key);
          found != value.MemberEnd() && found->value.IsString())
        return text_of(found->value);
  return {};
}

std::string field(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? std::string() : text_of(found->value);
}

// How well an object of this type describes the article; 0: not at all.
int rank(std::string_view type) {
  if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report") return 3;
  if (type.ends_with("VideoObject") || type == "Review" || type == "Recipe" || type == "Event")
    return 2;
  return type.ends_with("WebPage") || type == "CreativeWork" ? 1 : 0;
}

void read_object(const Json& json, JsonLd& best, int& best_rank) {
  const std::string type = field(json, "@type");
  const int own = rank(type);
  JsonLd found{false,
               field(json, "headline"),
               field(json, "datePublished"),
               field(json, "dateCreated"),
               field(json, "dateModified"),
               field(json, "author"),
               field(json, "publisher"),
               field(json, "mainEntityOfPage")};
  if (own == 0 && found.published.empty()) return;
  if (own <= best_rank && !(best.published.empty() && !found.published.empty())) return;
  if (!found.url.starts_with("http")) found.url = field(json, "url");
  if (found.published.empty()) found.published = field(json, "uploadDate");
  best = std::move(found);
  best_rank = own;
}

void walk(const Json& json, JsonLd& best, int& best_rank, int depth) {
  if (depth > most_depth) return;
  if (json.IsArray())
    for (const Json& item : json.GetArray()) walk(item, best, best_rank, depth + 1);
  if (!json.IsObject()) return;
  read_object(json, best, best_rank);
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const auto inner = json.FindMember(key);
        inner != json.MemberEnd() && !inner->value.IsString())
      walk(inner->value, best, best_rank, depth + 1);
}

// "name" : "value" anywhere in text that is no JSON.
std::string picked_out(std::string_view text, std::string_view name) {
  const auto key = text.find("\"" + std::string(name) + "\"");
  if (key == text.npos) return {};
  const auto colon = text.find_first_not_of(" \t\r\n", key + name.size() + 2);
  if (colon == text.npos || text[colon] != ':') return {};
  const auto first = text.find('"', colon);
  const auto last = first == text.npos ? text.npos : text.find('"', first + 1);
  return last == text.npos || last - first > 100
             ? std::string()
             : std::string(text.substr(first + 1, last - first - 1));
}

}  // namespace

JsonLd read_json_ld(const std::vector<std::string_view>& scripts) {
  JsonLd best;
  int best_rank = -1;
  bool is_broken = false;
  for (const std::string_view script : scripts) {
    std::string text(script.substr(0, most_bytes));
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    const auto start = text.find_first_of("{[");  // after <!-- or CDATA
    if (start == text.npos) continue;
    constexpr unsigned strict = rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag;
    constexpr unsigned forgiving =
        strict | rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag;
    rapidjson::Document json;
    json.Parse<strict>(text.data() + start, text.size() - start);
    if (json.HasParseError()) {
      is_broken = true;
      json.Parse<forgiving>(text.data() + start, text.size() - start);
    }
    if (!json.HasParseError()) {
      walk(json, best, best_rank, 0);
    } else if (best.published.empty()) {
      best.published = picked_out(text, "datePublished");
      best.modified = picked_out(text, "dateModified");
      if (best.headline.empty()) best.headline = picked_out(text, "headline");
    }
  }
  best.is_broken = is_broken;
  return best;
}

}  // namespace annals::detail
