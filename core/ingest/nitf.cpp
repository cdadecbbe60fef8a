// NITF, the text format of the IPTC: one article a file.
#include "core/ingest/gzip.h"
#include "core/ingest/xml_document.h"

namespace annals::detail {
namespace {

std::deque<FoundFields> read_nitf(std::string_view bytes, const InputFile& file,
                                  const ReadOptions& options) {
  const Markup xml = read_xml(bytes, file, options);
  const auto root = xml.find(0, "nitf");
  Fields fields;
  take_nitf(xml, root, fields);
  if (fields.text.empty())
    throw BadBytes("NITF without text in body.content; an article is expected");
  if (const auto id = xml.find(root, "doc-id"); id != 0)
    take(fields, "id", std::string(xml.attribute(id, "id-string")), "doc-id", &Fields::id);
  if (fields.id.empty()) fields.id = file.id;
  fields.declared_language = xml.attribute(root, "xml:lang");
  std::deque<FoundFields> found;
  found.push_back({std::move(fields), xml.nodes()[root].line});
  return found;
}

}  // namespace

Reader open_nitf(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_nitf);
}

}  // namespace annals::detail
