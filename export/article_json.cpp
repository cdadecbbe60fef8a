#include "export/article_json.h"

#include "export/detail/json_fields.h"

#include <rapidjson/stringbuffer.h>

namespace annals {

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
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace annals
