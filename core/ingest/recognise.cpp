#include "core/ingest/recognise.h"

#include "core/ingest/charset.h"
#include "core/ingest/csv_fields.h"
#include "core/text/characters.h"

#include <algorithm>

namespace annals::detail {
namespace {

std::string_view skip_blank(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\f");
  return first == text.npos ? std::string_view() : text.substr(first);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::ranges::equal(text.substr(0, lower.size()), lower,
                            [](char a, char b) { return ascii_lower(a) == b; });
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string preview(std::string_view first_bytes) {
  return to_utf8(first_bytes, declared_charset(first_bytes)).decoded.text;
}

std::string_view root_name(std::string_view start) {
  for (start = skip_blank(start); start.starts_with('<'); start = skip_blank(start)) {
    std::size_t end = 0;
    if (start.starts_with("<!--")) {
      end = start.find("-->");
    } else if (start.starts_with("<!") &&
               start.substr(0, start.find('>')).find('[') != start.npos) {
      end = start.find("]>");  // a document type with declarations of its own
      if (end == start.npos) end = start.find(']');
    } else if (start.starts_with("<?") || start.starts_with("<!")) {
      end = start.find('>');
    } else {
      std::string_view name = start.substr(1, start.find_first_of(" \t\r\n/>", 1) - 1);
      if (const auto colon = name.find(':'); colon != name.npos) name.remove_prefix(colon + 1);
      return name;
    }
    const auto close = end == start.npos ? end : start.find('>', end);
    if (close == start.npos) return {};
    start.remove_prefix(close + 1);
  }
  return {};
}

bool is_warc(std::string_view start, const ReadOptions&) { return start.starts_with("WARC/"); }

bool is_ndjson(std::string_view start, const ReadOptions&) {
  start = skip_blank(start);
  if (!start.starts_with('{')) return false;
  const auto end = start.find('\n');
  const std::string_view line = start.substr(0, end);
  const auto last = line.find_last_not_of(" \t\r");
  return end == start.npos || line[last] == '}' || start.find("\n{") != start.npos;
}

bool is_json(std::string_view start, const ReadOptions&) {
  start = skip_blank(start);
  return start.starts_with('{') || start.starts_with("[{") || start.starts_with("[[") ||
         start.starts_with("[\n") || start.starts_with("[\r") || start.starts_with("[ ");
}

bool is_feed(std::string_view start, const ReadOptions&) {
  return is_one_of(root_name(start), {"rss", "feed", "RDF", "entry"});
}

bool is_newsml_g2(std::string_view start, const ReadOptions&) {
  return is_one_of(root_name(start), {"newsItem", "newsMessage", "packageItem", "conceptItem",
                                      "knowledgeItem", "planningItem", "catalogItem"});
}

bool is_newsml(std::string_view start, const ReadOptions&) { return root_name(start) == "NewsML"; }

bool is_nitf(std::string_view start, const ReadOptions&) { return root_name(start) == "nitf"; }

bool is_html(std::string_view start, const ReadOptions&) {
  start = skip_blank(start);
  if (starts_with_ignoring_case(start, "<!doctype html")) return true;
  const std::string_view root = root_name(start);
  if (starts_with_ignoring_case(root, "html")) return true;
  return start.size() > 1 && start.front() == '<' && !start.starts_with("<?xml") &&
         (starts_with_ignoring_case(start, "<!--") || is_ascii_lower(ascii_lower(start[1]))) &&
         std::ranges::any_of(
             std::initializer_list<std::string_view>{"<html", "<HTML", "<body", "<BODY", "<p>",
                                                     "<P>", "<div", "<article", "<title", "<TITLE"},
             [&](std::string_view tag) { return start.find(tag) != start.npos; });
}

bool is_csv(std::string_view start, const ReadOptions& options) {
  return !options.columns.empty() || has_csv_header(start);
}

std::string unreadable_kind(std::string_view start) {
  if (start.starts_with("PK\x03\x04")) return "a ZIP archive; unpack it";
  if (start.starts_with("%PDF-")) return "a PDF; convert it to text";
  if (skip_blank(start).starts_with("<?xml"))
    return "XML of an unknown kind (<" + std::string(root_name(start).substr(0, 40)) +
           ">); feeds, NewsML, NITF and XHTML are read";
  return {};
}

}  // namespace annals::detail
