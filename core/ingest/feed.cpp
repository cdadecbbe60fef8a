// RSS 0.9 to 2.0 and Atom: each item an article, with its full content where the feed has it.
#include "core/ingest/gzip.h"
#include "core/ingest/html_blocks.h"
#include "core/ingest/xml_document.h"

namespace annals::detail {
namespace {

using Index = Markup::Index;

class FeedReader {
 public:
  FeedReader(const Markup& xml, const InputFile& file, const ReadOptions& options)
      : xml_(xml), file_(file), options_(options) {}

  std::deque<FoundFields> read() {
    read_channel();
    std::size_t cut = 0;
    for (Index node = 1; node < xml_.nodes().size(); ++node) {
      if (!is_item(node)) continue;
      if (xml_.nodes()[node].is_closed)
        found_.push_back({read_item(node), xml_.nodes()[node].line});
      else
        ++cut;
    }
    if (found_.empty()) throw BadBytes("a feed without a whole item; articles are expected");
    if (cut > 0)
      options_.notice({false, file_.name, 0, "the last item is cut off and was left out"});
    return std::move(found_);
  }

 private:
  bool is_item(Index node) const {
    return !xml_.is_text(node) &&
           (xml_.local_name(node) == "item" || xml_.local_name(node) == "entry");
  }

  void read_channel() {
    Index channel = xml_.find(0, "channel");
    if (channel == 0) channel = xml_.find(0, "feed");
    if (channel == 0) return;
    title_ = child_text(xml_, channel, "title");
    language_ = child_text(xml_, channel, "language");
    if (language_.empty()) language_ = xml_.attribute(channel, "xml:lang");
  }

  Fields read_item(Index item) const {
    Fields fields;
    fields.title = plain(item, "title");
    take_text(item, fields);
    for (const std::string_view name :
         {"pubDate", "published", "issued", "date", "created", "updated", "modified"})
      take(fields, "published", child_text(xml_, item, name), name, &Fields::published);
    for (const std::string_view name : {"guid", "id"})
      take(fields, "id", child_text(xml_, item, name), name, &Fields::id);
    take(fields, "url", link(item), "link", &Fields::url);
    if (fields.url.empty() && fields.id.starts_with("http")) fields.url = fields.id;
    if (fields.id.empty()) fields.id = fields.url;
    if (fields.id.empty()) fields.id = file_.id + ":" + std::to_string(found_.size() + 1);
    for (const std::string_view name : {"creator", "author"})
      take(fields, "author", author(item, name), name, &Fields::author);
    take(fields, "source", title_, "title of the feed", &Fields::source);
    fields.declared_language = xml_.attribute(item, "xml:lang");
    if (fields.declared_language.empty()) fields.declared_language = language_;
    return fields;
  }

  std::string plain(Index item, std::string_view name) const {
    const Index node = xml_.find_child(item, name);
    if (node == 0) return {};
    const std::string text = xml_.text_below(node, " ");
    return text.find_first_of("<&") == text.npos ? text : text_of_escaped_html(text);
  }

  // Content before descriptions, the longest of its kind first.
  void take_text(Index item, Fields& fields) const {
    for (const std::string_view name :
         {"content:encoded", "content", "body", "description", "summary", "abstract"}) {
      std::string longest;
      xml_.for_each_child(item, [&](Index child) {
        if (xml_.is_text(child) || (xml_.name(child) != name && xml_.local_name(child) != name))
          return;
        std::string text = content(child);
        if (text.size() > longest.size()) longest = std::move(text);
      });
      take(fields, "text", std::move(longest), name, &Fields::text);
    }
  }

  // Nested markup (XHTML) or escaped HTML.
  std::string content(Index node) const {
    for (Index i = node + 1; i < xml_.nodes()[node].end; ++i)
      if (!xml_.is_text(i)) return all_text(xml_, node);
    std::string raw;
    for (Index i = node + 1; i < xml_.nodes()[node].end; ++i) raw += xml_.text(i);
    return text_of_escaped_html(raw);
  }

  std::string link(Index item) const {
    std::string found;
    xml_.for_each_child(item, [&](Index child) {
      if (xml_.is_text(child) || xml_.local_name(child) != "link" || !found.empty()) return;
      const std::string_view relation = xml_.attribute(child, "rel");
      if (!relation.empty() && relation != "alternate") return;
      found = xml_.attribute(child, "href");
      if (found.empty()) found = xml_.text_below(child);
    });
    return found;
  }

  std::string author(Index item, std::string_view name) const {
    const Index node = xml_.find_child(item, name);
    if (node == 0) return {};
    const Index inner = xml_.find(node, "name");
    return xml_.text_below(inner != 0 ? inner : node, " ");
  }

  const Markup& xml_;
  const InputFile& file_;
  const ReadOptions& options_;
  std::string title_, language_;
  std::deque<FoundFields> found_;
};

std::deque<FoundFields> read_feed(std::string_view bytes, const InputFile& file,
                                  const ReadOptions& options) {
  const Markup xml = read_xml(bytes, file, options);
  return FeedReader(xml, file, options).read();
}

}  // namespace

Reader open_feed(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_feed);
}

}  // namespace annals::detail
