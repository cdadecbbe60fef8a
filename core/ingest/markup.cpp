#include "core/ingest/markup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

namespace annals::detail {

class MarkupBuilder {
 public:
  MarkupBuilder() {
    markup_.names_.push_back("");
    markup_.names_.push_back("#document");
    markup_.nodes_.push_back({1, true, 0, 0, 1, {}});
    open_.push_back(0);
  }

  // An element of HTML: attributes are names and values in turn.
  void start(const char* name, const char** attributes) {
    const Span own = begin_attributes();
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
      markup_.attributes_.push_back(
          {name_index(attributes[0]), store(attributes[1] != nullptr ? attributes[1] : "")});
    open(name_index(name), 0, own);
  }

  // An element of XML: attributes are local name, prefix, namespace, begin and end of the value.
  void start(const char* local, const char* prefix, int line, int count, const char** attributes) {
    const Span own = begin_attributes();
    for (int i = 0; i < count; ++i, attributes += 5)
      markup_.attributes_.push_back(
          {full_name_index(attributes[0], attributes[1]),
           store({attributes[3], static_cast<std::size_t>(attributes[4] - attributes[3])})});
    open(full_name_index(local, prefix), line, own);
  }

  void end(std::uint16_t name) {
    if (open_.size() < 2 || markup_.nodes_[open_.back()].name != name) return;
    markup_.nodes_[open_.back()].is_closed = true;
    close();
  }

  void text(std::string_view text) {
    auto& nodes = markup_.nodes_;
    const Span piece = store(text);
    if (nodes.back().name == Markup::text_name && nodes.back().parent == open_.back() &&
        nodes.back().content.last == piece.first)
      nodes.back().content.last = piece.last;
    else
      nodes.push_back({Markup::text_name, true, open_.back(),
                       static_cast<Markup::Index>(nodes.size() + 1), 0, piece});
  }

  Markup finish() {
    while (!open_.empty()) close();
    return std::move(markup_);
  }

  Markup& markup() { return markup_; }

  // Names have few addresses: the parser keeps one copy of each.
  std::uint16_t name_index(const char* name) {
    const auto [known, is_new] = by_address_.emplace(name, std::uint16_t{0});
    if (is_new) known->second = text_index(name);
    return known->second;
  }

  std::uint16_t full_name_index(const char* local, const char* prefix) {
    return prefix == nullptr ? name_index(local) : text_index(std::string(prefix) + ":" + local);
  }

  // Entities of an XML document.
  std::map<std::string, std::string, std::less<>> entities;
  xmlEntity expansion{};  // what the parser is given for the entity it met last
  std::string expanded;
  std::size_t expanded_bytes = 0;

 private:
  void close() {
    markup_.nodes_[open_.back()].end = static_cast<Markup::Index>(markup_.nodes_.size());
    open_.pop_back();
  }

  std::uint16_t text_index(const std::string& name) {
    constexpr std::size_t most_names = 60000;
    auto& names = markup_.names_;
    const auto next = static_cast<std::uint16_t>(std::min(names.size(), most_names));
    const auto [known, is_new] = by_name_.emplace(name, next);
    if (is_new && names.size() <= most_names) names.push_back(name);
    return known->second;
  }

  Span begin_attributes() const {
    const auto first = static_cast<std::uint32_t>(markup_.attributes_.size());
    return {first, first};
  }

  void open(std::uint16_t name, int line, Span attributes) {
    attributes.last = static_cast<std::uint32_t>(markup_.attributes_.size());
    const auto node = static_cast<Markup::Index>(markup_.nodes_.size());
    markup_.nodes_.push_back(
        {name, false, open_.back(), 0, static_cast<std::uint32_t>(std::max(line, 0)), attributes});
    open_.push_back(node);
  }

  Span store(std::string_view text) {
    const auto first = static_cast<std::uint32_t>(markup_.bytes_.size());
    markup_.bytes_ += text;
    return {first, static_cast<std::uint32_t>(markup_.bytes_.size())};
  }

  Markup markup_;
  std::vector<Markup::Index> open_;
  std::unordered_map<const char*, std::uint16_t> by_address_;
  std::unordered_map<std::string, std::uint16_t> by_name_;
};

namespace {

constexpr std::size_t most_expanded_bytes = std::size_t{1} << 20;

const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

MarkupBuilder& builder_of(void* context) {
  return *static_cast<MarkupBuilder*>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder_of(context).start(chars(name), reinterpret_cast<const char**>(attributes));
}

void on_end(void* context, const xmlChar* name) {
  MarkupBuilder& builder = builder_of(context);
  builder.end(builder.name_index(chars(name)));
}

void on_xml_start(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar*, int,
                  const xmlChar**, int count, int, const xmlChar** attributes) {
  const auto* input = static_cast<xmlParserCtxtPtr>(context)->input;
  builder_of(context).start(chars(local), chars(prefix), input != nullptr ? input->line : 0, count,
                            reinterpret_cast<const char**>(attributes));
}

void on_xml_end(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar*) {
  MarkupBuilder& builder = builder_of(context);
  builder.end(builder.full_name_index(chars(local), chars(prefix)));
}

void on_text(void* context, const xmlChar* text, int size) {
  builder_of(context).text({chars(text), static_cast<std::size_t>(size)});
}

void on_error(void* context, xmlErrorPtr error) {
  std::string& problem = builder_of(context).markup().problem;
  if (!problem.empty() || error->message == nullptr) return;
  std::string message = error->message;
  while (!message.empty() && message.back() == '\n') message.pop_back();
  problem = "line " + std::to_string(error->line) + ": " + message;
}

void on_entity_declaration(void* context, const xmlChar* name, int type, const xmlChar*,
                           const xmlChar*, xmlChar* content) {
  MarkupBuilder& builder = builder_of(context);
  if (type != XML_INTERNAL_GENERAL_ENTITY || content == nullptr) return;
  const std::string_view value = chars(content);
  const auto reference = value.find('&');
  if (reference != value.npos && value.find(';', reference) != value.npos)
    builder.markup().is_refused = true;
  builder.entities.emplace(chars(name), value);
}

// The entities of HTML stand for their character in any XML, the declared ones for their text, and
// others for themselves. All are told to the parser as predefined, so that it expands none.
xmlEntityPtr on_entity(void* context, const xmlChar* name) {
  MarkupBuilder& builder = builder_of(context);
  if (const xmlEntityPtr known = xmlGetPredefinedEntity(name)) return known;
  const auto declared = builder.entities.find(std::string_view(chars(name)));
  const htmlEntityDesc* in_html = htmlEntityLookup(name);
  if (declared != builder.entities.end()) {
    builder.expanded = declared->second;
  } else if (in_html != nullptr) {
    xmlChar encoded[8] = {};
    xmlCopyChar(0, encoded, static_cast<int>(in_html->value));
    builder.expanded = chars(encoded);
  } else {
    builder.expanded = "&" + std::string(chars(name)) + ";";
    std::string& problem = builder.markup().problem;
    if (problem.empty()) problem = "an entity " + builder.expanded + " that is not declared here";
  }
  builder.expanded_bytes += builder.expanded.size();
  if (builder.expanded_bytes > most_expanded_bytes) {
    builder.markup().is_refused = true;
    xmlStopParser(static_cast<xmlParserCtxtPtr>(context));
  }
  builder.expansion.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  builder.expansion.name = name;
  builder.expansion.content =
      const_cast<xmlChar*>(reinterpret_cast<const xmlChar*>(builder.expanded.c_str()));
  builder.expansion.orig = builder.expansion.content;  // else the parser leaves a copy there
  builder.expansion.length = static_cast<int>(builder.expanded.size());
  return &builder.expansion;
}

xmlSAXHandler text_handlers() {
  xmlSAXHandler sax{};
  sax.characters = on_text;
  sax.cdataBlock = on_text;
  sax.ignorableWhitespace = on_text;
  return sax;
}

xmlSAXHandler html_handlers() {
  xmlSAXHandler sax = text_handlers();
  sax.startElement = on_start;
  sax.endElement = on_end;
  return sax;
}

xmlSAXHandler xml_handlers() {
  xmlSAXHandler sax = text_handlers();
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_xml_start;
  sax.endElementNs = on_xml_end;
  sax.serror = on_error;
  sax.getEntity = on_entity;
  sax.entityDecl = on_entity_declaration;
  return sax;
}

// The options come first: some of them set handlers of their own.
void prepare(xmlParserCtxtPtr context, const xmlSAXHandler& sax, MarkupBuilder& builder) {
  *context->sax = sax;
  context->_private = &builder;
  context->userData = context;
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

Markup parse_html(std::string_view html) {
  MarkupBuilder builder;
  const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), htmlFreeParserCtxt);
  if (!context) return builder.finish();  // of an empty page
  htmlCtxtUseOptions(context.get(),
                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOIMPLIED);
  prepare(context.get(), html_handlers(), builder);
  htmlParseDocument(context.get());
  return builder.finish();
}

Markup parse_xml(std::string_view xml) {
  MarkupBuilder builder;
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())), xmlFreeParserCtxt);
  if (!context) return builder.finish();
  xmlCtxtUseOptions(context.get(),
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  prepare(context.get(), xml_handlers(), builder);
  xmlParseDocument(context.get());
  xmlFreeDoc(context->myDoc);  // in which it keeps declarations
  context->myDoc = nullptr;
  return builder.finish();
}

std::string_view Markup::local_name(Index node) const {
  const std::string_view all = name(node);
  const auto colon = all.find(':');
  return colon == all.npos ? all : all.substr(colon + 1);
}

std::string_view Markup::attribute(Index node, std::string_view wanted) const {
  if (is_text(node)) return {};
  for (auto i = nodes_[node].content.first; i < nodes_[node].content.last; ++i)
    if (names_[attributes_[i].name] == wanted) return slice(bytes_, attributes_[i].value);
  return {};
}

bool Markup::has_attribute(Index node, std::string_view wanted) const {
  return attribute(node, wanted).data() != nullptr;
}

std::string Markup::text_below(Index node, std::string_view separator) const {
  std::string out;
  bool needs_blank = false;
  for (Index i = node; i < nodes_[node].end; ++i) {
    if (!is_text(i)) {
      if (!out.empty() && !separator.empty() && !out.ends_with(separator)) {
        out += separator;
        needs_blank = false;
      }
      continue;
    }
    for (const char c : text(i)) {
      if (is_blank(c)) {
        needs_blank = true;
        continue;
      }
      if (needs_blank && !out.empty() && !is_blank(out.back())) out += ' ';
      needs_blank = false;
      out += c;
    }
  }
  while (!out.empty() && is_blank(out.back())) out.pop_back();
  return out;
}

Markup::Index Markup::find(Index node, std::string_view local) const {
  for (Index i = node + 1; i < nodes_[node].end; ++i)
    if (!is_text(i) && local_name(i) == local) return i;
  return 0;
}

Markup::Index Markup::find_child(Index node, std::string_view local) const {
  for (Index i = node + 1; i < nodes_[node].end; i = nodes_[i].end)
    if (!is_text(i) && local_name(i) == local) return i;
  return 0;
}

}  // namespace annals::detail
