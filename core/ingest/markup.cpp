#include "core/ingest/markup_builder.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <map>
#include <memory>

namespace annals::detail {

namespace {

constexpr std::size_t most_expanded_bytes = std::size_t{1} << 20;

const char* chars(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// One document.
struct XmlParser {
  MarkupBuilder builder;
  std::map<std::string, std::string, std::less<>> entities;
  xmlEntity expansion{};  // what libxml2 is given for the entity it met last
  std::string expanded;
  std::size_t expanded_bytes = 0;

  std::uint16_t name_index(const char* local, const char* prefix) {
    return prefix == nullptr ? builder.name_index(local)
                             : builder.name_index(std::string(prefix) + ":" + local);
  }
};

XmlParser& parser_of(void* context) {
  return *static_cast<XmlParser*>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

// Attributes are local name, prefix, namespace, begin and end of the value.
void on_start(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar*, int,
              const xmlChar**, int count, int, const xmlChar** attributes) {
  XmlParser& parser = parser_of(context);
  for (int i = 0; i < count; ++i, attributes += 5)
    parser.builder.add_attribute(
        parser.name_index(chars(attributes[0]), chars(attributes[1])), [&](std::string& out) {
          out.append(chars(attributes[3]), static_cast<std::size_t>(attributes[4] - attributes[3]));
        });
  const auto* input = static_cast<xmlParserCtxtPtr>(context)->input;
  parser.builder.open(parser.name_index(chars(local), chars(prefix)),
                      input != nullptr ? static_cast<std::size_t>(std::max(input->line, 0)) : 0);
}

void on_end(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar*) {
  XmlParser& parser = parser_of(context);
  MarkupBuilder& builder = parser.builder;
  if (builder.depth() == 0 ||
      builder.innermost().name != parser.name_index(chars(local), chars(prefix)))
    return;
  builder.innermost().is_closed = true;
  builder.close();
}

void on_text(void* context, const xmlChar* text, int size) {
  parser_of(context).builder.add_text(
      [&](std::string& out) { out.append(chars(text), static_cast<std::size_t>(size)); });
}

void on_error(void* context, xmlErrorPtr error) {
  std::string& problem = parser_of(context).builder.markup().problem;
  if (!problem.empty() || error->message == nullptr) return;
  std::string message = error->message;
  while (!message.empty() && message.back() == '\n') message.pop_back();
  problem = "line " + std::to_string(error->line) + ": " + message;
}

void on_entity_declaration(void* context, const xmlChar* name, int type, const xmlChar*,
                           const xmlChar*, xmlChar* content) {
  XmlParser& parser = parser_of(context);
  if (type != XML_INTERNAL_GENERAL_ENTITY || content == nullptr) return;
  const std::string_view value = chars(content);
  const auto reference = value.find('&');
  if (reference != value.npos && value.find(';', reference) != value.npos)
    parser.builder.markup().is_refused = true;
  parser.entities.emplace(chars(name), value);
}

// The entities of HTML stand for their character in any XML, the declared ones for their text, and
// others for themselves. All are told to the parser as predefined, so that it expands none.
xmlEntityPtr on_entity(void* context, const xmlChar* name) {
  XmlParser& parser = parser_of(context);
  if (const xmlEntityPtr known = xmlGetPredefinedEntity(name)) return known;
  const auto declared = parser.entities.find(std::string_view(chars(name)));
  const htmlEntityDesc* in_html = htmlEntityLookup(name);
  if (declared != parser.entities.end()) {
    parser.expanded = declared->second;
  } else if (in_html != nullptr) {
    xmlChar encoded[8] = {};
    xmlCopyChar(0, encoded, static_cast<int>(in_html->value));
    parser.expanded = chars(encoded);
  } else {
    parser.expanded = "&" + std::string(chars(name)) + ";";
    std::string& problem = parser.builder.markup().problem;
    if (problem.empty()) problem = "an entity " + parser.expanded + " that is not declared here";
  }
  parser.expanded_bytes += parser.expanded.size();
  if (parser.expanded_bytes > most_expanded_bytes) {
    parser.builder.markup().is_refused = true;
    xmlStopParser(static_cast<xmlParserCtxtPtr>(context));
  }
  parser.expansion.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  parser.expansion.name = name;
  parser.expansion.content =
      const_cast<xmlChar*>(reinterpret_cast<const xmlChar*>(parser.expanded.c_str()));
  parser.expansion.orig = parser.expansion.content;  // else the parser leaves a copy there
  parser.expansion.length = static_cast<int>(parser.expanded.size());
  return &parser.expansion;
}

xmlSAXHandler handlers() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.characters = on_text;
  sax.cdataBlock = on_text;
  sax.ignorableWhitespace = on_text;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.serror = on_error;
  sax.getEntity = on_entity;
  sax.entityDecl = on_entity_declaration;
  return sax;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

Markup parse_xml(std::string_view xml) {
  XmlParser parser;
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())), xmlFreeParserCtxt);
  if (!context) return parser.builder.finish();
  // The options come first: some of them set handlers of their own.
  xmlCtxtUseOptions(context.get(),
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  *context->sax = handlers();
  context->_private = &parser;
  context->userData = context.get();
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context.get());
  xmlFreeDoc(context->myDoc);  // in which it keeps declarations
  context->myDoc = nullptr;
  return parser.builder.finish();
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

std::string_view Markup::attribute(Index node, std::uint16_t wanted) const {
  if (is_text(node)) return {};
  for (auto i = nodes_[node].content.first; i < nodes_[node].content.last; ++i)
    if (attributes_[i].name == wanted) return slice(bytes_, attributes_[i].value);
  return {};
}

std::uint16_t Markup::name_index(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  return found == names_.end() ? text_name : static_cast<std::uint16_t>(found - names_.begin());
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
