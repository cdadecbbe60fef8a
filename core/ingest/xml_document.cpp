#include "core/ingest/xml_document.h"

#include "core/ingest/charset.h"
#include "core/ingest/gzip.h"
#include "core/ingest/html_blocks.h"
#include "core/ingest/html_parser.h"

#include <algorithm>

namespace annals::detail {
namespace {

// A tag so long holds more attributes than the parser, which compares each with each, takes in
// time.
constexpr std::size_t most_tag_bytes = std::size_t{1} << 16;

bool has_long_tag(std::string_view xml) {
  for (auto at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
    const std::string_view rest = xml.substr(at);
    const std::string_view end = rest.starts_with("<!--")        ? "-->"
                                 : rest.starts_with("<![CDATA[") ? "]]>"
                                                                 : ">";
    const auto close = std::min(xml.find(end, at), xml.size());
    if (end == ">" && !rest.starts_with("<!") && close - at > most_tag_bytes) return true;
    at = close;
  }
  return false;
}

}  // namespace

Markup read_xml(std::string_view bytes, const InputFile& file, const ReadOptions& options) {
  Utf8 text = to_utf8(bytes, declared_charset(bytes));
  text.decoded.text.erase(0, text.decoded.text.find_first_not_of(" \t\r\n"));
  if (has_long_tag(text.decoded.text))
    throw BadBytes("XML with a tag of more than 64 KiB; is it broken?");
  Markup xml = parse_xml(text.decoded.text);
  if (xml.is_refused)
    throw BadBytes(
        "XML whose entities stand for other entities or for more than 1 MiB; "
        "write the text out");
  if (!text.warning.empty()) options.notice({false, file.name, 0, text.warning});
  if (!xml.problem.empty())
    options.notice(
        {false, file.name, 0, "XML with errors (" + xml.problem + "); the rest is read"});
  return xml;
}

void take(Fields& fields, std::string_view name, std::string value, std::string_view origin,
          std::string Fields::*field) {
  if (value.empty() || !(fields.*field).empty()) return;
  fields.*field = std::move(value);
  fields.from.push_back({std::string(name), std::string(origin)});
}

std::string child_text(const Markup& xml, Markup::Index node, std::string_view local) {
  const auto child = xml.find_child(node, local);
  return child == 0 ? std::string() : xml.text_below(child, " ");
}

std::string text_of_first(const Markup& xml, Markup::Index node, std::string_view local) {
  const auto found = xml.find(node, local);
  return found == 0 ? std::string() : xml.text_below(found, " ");
}

std::string text_of_escaped_html(std::string_view html) { return all_text(parse_page(html).tree); }

void take_nitf(const Markup& xml, Markup::Index node, Fields& fields) {
  take(fields, "title", text_of_first(xml, node, "hl1"), "hl1", &Fields::title);
  take(fields, "title", text_of_first(xml, node, "title"), "title", &Fields::title);
  take(fields, "author", text_of_first(xml, node, "byline"), "byline", &Fields::author);
  for (const std::string_view name : {"date.issue", "date.release", "story.date"})
    if (const auto day = xml.find(node, name); day != 0)
      take(fields, "published", std::string(xml.attribute(day, "norm")), name, &Fields::published);
  if (const auto data = xml.find(node, "pubdata"); data != 0) {
    take(fields, "published", std::string(xml.attribute(data, "date.publication")), "pubdata",
         &Fields::published);
    take(fields, "source", std::string(xml.attribute(data, "name")), "pubdata", &Fields::source);
  }
  if (const auto body = xml.find(node, "body.content"); body != 0)
    take(fields, "text", all_text(xml, body), "body.content", &Fields::text);
}

}  // namespace annals::detail
