#include "export/parse_json.h"

#include "core/locator.h"
#include "export/detail/json_fields.h"

#include <rapidjson/stringbuffer.h>

namespace annals {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put_token(Writer& out, const Document& document, const Sentence& sentence, std::uint32_t i,
               const Locator& locator) {
  using detail::put;
  const Token& token = document.tokens[i];
  out.StartObject();
  put(out, "id");
  out.Uint(i - sentence.tokens.first + 1);
  put(out, locator.locate(token.span));
  put(out, "lemma", document.lemma(i));
  put(out, "upos", name_of(token.upos));
  put(out, "xpos", name_of(token.xpos));
  put(out, "head");
  out.Uint(token.head < 0 ? 0 : static_cast<std::uint32_t>(token.head) - sentence.tokens.first + 1);
  put(out, "deprel", name_of(token.relation));
  out.EndObject();
}

}  // namespace

std::string to_json_line(const Document& document) {
  using detail::put;
  const Locator locator(*document.article);
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  put(out, "schema", "annals/parse/1");
  put(out, "id", document.article->id);
  put(out, "sentences");
  out.StartArray();
  for (const Sentence& sentence : document.sentences) {
    out.StartObject();
    put(out, locator.locate(sentence.span));
    put(out, "paragraph");
    out.Uint(sentence.paragraph);
    put(out, "tokens");
    out.StartArray();
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      put_token(out, document, sentence, i, locator);
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
  put(out, "names");
  out.StartArray();
  for (const Name& name : document.names) {
    out.StartObject();
    put(out, locator.locate(document.span(name.tokens)));
    put(out, "kind", name_of(name.kind));
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace annals
