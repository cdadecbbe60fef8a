#include "core/ingest/json_fields.h"

#include "core/ingest/html_blocks.h"
#include "core/ingest/html_parser.h"

namespace annals::detail {
namespace {

using Json = rapidjson::Value;

struct Name {
  const char* name;
  std::string Fields::*field;
};

// In the order in which they are tried.
constexpr Name publisher_names[] = {
    {"uri", &Fields::id},
    {"urn", &Fields::id},
    {"id", &Fields::id},
    {"headline", &Fields::title},
    {"title", &Fields::title},
    {"byline", &Fields::author},
    {"by", &Fields::author},
    {"firstcreated", &Fields::published},
    {"firstCreated", &Fields::published},
    {"contentcreated", &Fields::published},
    {"contentCreated", &Fields::published},
    {"content_created", &Fields::published},
    {"date_published", &Fields::published},
    {"versioncreated", &Fields::published},
    {"versionCreated", &Fields::published},
    {"version_created", &Fields::published},
    {"language", &Fields::declared_language},
    {"url", &Fields::url},
    {"copyrightholder", &Fields::source},
    {"copyrightHolder", &Fields::source},
    {"creditline", &Fields::source},
};

std::string text_of_html(const std::string& html) { return all_text(parse_page(html).tree); }

bool is_html_type(const Json& part) {
  for (const char* key : {"contenttype", "contentType", "role"})
    if (const std::string type = json_field(part, key);
        type.find("html") != type.npos || type.find("xml") != type.npos)
      return true;
  return json_field(part, "value").starts_with('<');
}

// [{"role": "main", "value": "..."}], "main" or the first.
std::string part(const Json& object, const char* name) {
  const auto parts = object.FindMember(name);
  if (parts == object.MemberEnd() || !parts->value.IsArray()) return {};
  std::string first;
  for (const Json& each : parts->value.GetArray()) {
    if (!each.IsObject()) continue;
    std::string value = json_field(each, "value");
    if (is_html_type(each)) value = text_of_html(value);
    if (json_field(each, "role") == "main") return value;
    if (first.empty()) first = value;
  }
  return first;
}

std::string text_of(const Json& object, std::string& origin) {
  for (const char* key : {"body_text", "content_text"})
    if (const std::string text = json_field(object, key); !text.empty()) {
      origin = key;
      return text;
    }
  for (const char* key : {"body_xhtml", "body_html", "content_html", "article_html"})
    if (const std::string html = json_field(object, key); !html.empty()) {
      origin = key;
      return text_of_html(html);
    }
  for (const char* key : {"bodies", "descriptions"})
    if (std::string text = part(object, key); !text.empty()) {
      origin = key;
      return text;
    }
  for (const char* key : {"description_text", "summary", "teaser"})
    if (const std::string text = json_field(object, key); !text.empty()) {
      origin = key;
      return text;
    }
  return {};
}

}  // namespace

std::string json_field(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

Fields article_fields(const Json& object) {
  Fields fields;
  fields.id = json_field(object, "id");
  fields.source = json_field(object, "source");
  fields.url = json_field(object, "url");
  fields.title = json_field(object, "title");
  fields.author = json_field(object, "author");
  fields.language = json_field(object, "language");
  fields.text = json_field(object, "text");
  fields.story = json_field(object, "story");
  fields.published = json_field(object, "published");
  if (fields.published.empty()) fields.published = json_field(object, "date");
  if (const auto captions = object.FindMember("captions");
      captions != object.MemberEnd() && captions->value.IsArray())
    for (const Json& caption : captions->value.GetArray())
      if (caption.IsString()) fields.captions.emplace_back(caption.GetString());
  if (const auto from = object.FindMember("from");
      from != object.MemberEnd() && from->value.IsObject())
    for (const auto& [name, origin] : from->value.GetObject())
      if (origin.IsString()) fields.from.push_back({name.GetString(), origin.GetString()});
  return fields;
}

bool is_publisher_item(const Json& object) {
  if (!object.IsObject()) return false;
  for (const char* key : {"body_text", "body_xhtml", "body_html", "bodies", "headlines", "headline",
                          "content_html", "content_text", "article_html", "descriptions"})
    if (object.HasMember(key)) return true;
  return false;
}

Fields publisher_fields(const Json& object) {
  Fields fields;
  for (const Name& name : publisher_names) {
    std::string value = json_field(object, name.name);
    if (value.empty() || !(fields.*name.field).empty()) continue;
    if (name.field == &Fields::published) fields.from.push_back({"published", name.name});
    fields.*name.field = std::move(value);
  }
  if (std::string headline = part(object, "headlines"); !headline.empty())
    fields.title = std::move(headline);
  std::string origin;
  fields.text = text_of(object, origin);
  if (!origin.empty()) fields.from.push_back({"text", origin});
  return fields;
}

}  // namespace annals::detail
