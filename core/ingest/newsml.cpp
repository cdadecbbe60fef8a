// NewsML-G2 and NewsML 1.2, the envelopes of the agencies: any number of items a file.
#include "core/ingest/gzip.h"
#include "core/ingest/html_blocks.h"
#include "core/ingest/xml_document.h"

namespace annals::detail {
namespace {

using Index = Markup::Index;

// The content of an element as text: NITF, XHTML, escaped HTML or plain.
std::string content_text(const Markup& xml, Index node) {
  for (const std::string_view body : {"body.content", "body"})
    if (const Index found = xml.find(node, body); found != 0) return all_text(xml, found);
  for (Index i = node + 1; i < xml.nodes()[node].end; ++i)
    if (!xml.is_text(i)) return all_text(xml, node);
  const std::string text = xml.text_below(node);
  return text.find('<') == text.npos ? text : text_of_escaped_html(text);
}

std::string longest_content(const Markup& xml, Index item,
                            std::initializer_list<std::string_view> names) {
  std::string longest;
  for (Index i = item + 1; i < xml.nodes()[item].end; ++i)
    for (const std::string_view name : names)
      if (!xml.is_text(i) && xml.local_name(i) == name)
        if (std::string text = content_text(xml, i); text.size() > longest.size())
          longest = std::move(text);
  return longest;
}

std::string name_of_party(const Markup& xml, Index item, std::string_view role) {
  const Index party = xml.find(item, role);
  if (party == 0) return {};
  if (std::string name = text_of_first(xml, party, "name"); !name.empty()) return name;
  std::string_view code = xml.attribute(party, "qcode");
  if (const auto colon = code.find(':'); colon != code.npos) code.remove_prefix(colon + 1);
  if (code.empty()) code = xml.attribute(party, "literal");
  return code.empty() ? xml.text_below(party) : std::string(code);
}

Fields read_g2_item(const Markup& xml, Index item) {
  Fields fields;
  fields.text = longest_content(xml, item, {"inlineXML", "inlineData"});
  fields.id = xml.attribute(item, "guid");
  for (const std::string_view name : {"firstCreated", "contentCreated", "versionCreated"})
    take(fields, "published", text_of_first(xml, item, name), name, &Fields::published);
  take(fields, "title", text_of_first(xml, item, "headline"), "headline", &Fields::title);
  take(fields, "title", text_of_first(xml, item, "hl1"), "hl1", &Fields::title);
  take(fields, "author", text_of_first(xml, item, "by"), "by", &Fields::author);
  take(fields, "author", name_of_party(xml, item, "creator"), "creator", &Fields::author);
  take(fields, "source", name_of_party(xml, item, "provider"), "provider", &Fields::source);
  if (const Index language = xml.find(item, "language"); language != 0)
    fields.declared_language = xml.attribute(language, "tag");
  if (fields.declared_language.empty()) fields.declared_language = xml.attribute(item, "xml:lang");
  return fields;
}

Fields read_newsml_item(const Markup& xml, Index item) {
  Fields fields;
  fields.text = longest_content(xml, item, {"DataContent"});
  take(fields, "id", text_of_first(xml, item, "PublicIdentifier"), "PublicIdentifier", &Fields::id);
  for (const std::string_view name : {"FirstCreated", "ThisRevisionCreated", "DateId"})
    take(fields, "published", text_of_first(xml, item, name), name, &Fields::published);
  take(fields, "title", text_of_first(xml, item, "HeadLine"), "HeadLine", &Fields::title);
  take(fields, "author", text_of_first(xml, item, "ByLine"), "ByLine", &Fields::author);
  if (const Index provider = xml.find(item, "Provider"); provider != 0)
    if (const Index party = xml.find(provider, "Party"); party != 0)
      take(fields, "source", std::string(xml.attribute(party, "FormalName")), "Provider",
           &Fields::source);
  take(fields, "source", text_of_first(xml, item, "ProviderId"), "ProviderId", &Fields::source);
  if (const Index language = xml.find(item, "Language"); language != 0)
    fields.declared_language = xml.attribute(language, "FormalName");
  return fields;
}

std::deque<FoundFields> read_items(std::string_view bytes, const InputFile& file,
                                   const ReadOptions& options, std::string_view item_name,
                                   Fields (*read_item)(const Markup&, Index)) {
  const Markup xml = read_xml(bytes, file, options);
  std::deque<FoundFields> found;
  std::size_t without_text = 0;
  for (Index node = 1; node < xml.nodes().size(); ++node) {
    if (xml.is_text(node) || xml.local_name(node) != item_name) continue;
    Fields fields = read_item(xml, node);
    if (fields.text.empty()) {
      ++without_text;
      continue;
    }
    fields.from.push_back({"text", "content of the item"});
    if (fields.id.empty()) fields.id = file.id + ":" + std::to_string(found.size() + 1);
    found.push_back({std::move(fields), xml.nodes()[node].line});
  }
  if (found.empty())
    throw BadBytes("no item with text among " + std::to_string(without_text) +
                   " (pictures, packages or concepts); a text item is expected");
  if (without_text > 0)
    options.notice({false, file.name, 0,
                    std::to_string(without_text) + " items without text are passed over"});
  return found;
}

std::deque<FoundFields> read_g2(std::string_view bytes, const InputFile& file,
                                const ReadOptions& options) {
  return read_items(bytes, file, options, "newsItem", read_g2_item);
}

std::deque<FoundFields> read_newsml(std::string_view bytes, const InputFile& file,
                                    const ReadOptions& options) {
  return read_items(bytes, file, options, "NewsItem", read_newsml_item);
}

}  // namespace

Reader open_newsml_g2(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_g2);
}

Reader open_newsml(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_newsml);
}

}  // namespace annals::detail
