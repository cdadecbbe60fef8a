#include "export/article_json.h"

#include "export/detail/json_fields.h"

#include <rapidjson/stringbuffer.h>

namespace annals {
namespace {

// Unicode's line ends, at which some readers of lines would cut.
void escape_line_ends(std::string& json) {
  struct Row {
    std::string_view bytes, escape;
  };
  constexpr Row rows[] = {
      {"\xC2\x85", "\\u0085"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}};
  for (const auto& [bytes, escape] : rows)
    for (auto at = json.find(bytes); at != json.npos; at = json.find(bytes, at + escape.size()))
      json.replace(at, bytes.size(), escape);
}

}  // namespace

std::string to_json_line(const Article& article) {
  using detail::put;
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
  out.StartObject();
  put(out, "id", article.id);
  put(out, "published", article.published ? to_iso(*article.published) : "");
  put(out, "source", article.source);
  put(out, "url", article.url);
  put(out, "author", article.author);
  put(out, "language", article.language);
  put(out, "story", article.story);
  put(out, "title", article.title);
  put(out, "text", std::string_view(article.text).substr(article.body));
  if (!article.captions.empty()) put(out, "captions", article.captions);
  put(out, "from");
  out.StartObject();
  for (const FieldOrigin& origin : article.from) put(out, origin.field, origin.origin);
  out.EndObject();
  out.EndObject();
  std::string line(buffer.GetString(), buffer.GetSize());
  escape_line_ends(line);
  return line + "\n";
}

}  // namespace annals
