// Any bytes through the linguistic core; aborts when a promise of core/text/document.h is broken.
//
//   clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address -I. fuzz/text_fuzz.cpp LIBRARY -o text_fuzz
#include "core/text/analyser.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_sentence(const annals::Document& document, const annals::Sentence& sentence) {
  const auto [first, last] = sentence.tokens;
  require(first < last && sentence.span == document.span(sentence.tokens));
  unsigned roots = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    roots += document.tokens[i].head < 0;
    std::uint32_t at = i;
    for (std::uint32_t steps = 0; document.tokens[at].head >= 0; ++steps) {
      require(steps < last - first);  // else a cycle
      at = static_cast<std::uint32_t>(document.tokens[at].head);
      require(sentence.tokens.contains(at));
    }
  }
  require(roots == 1);
}

void check(const annals::Document& document) {
  const std::string& text = document.article->text;
  std::uint32_t at = 0;
  for (const annals::Token& token : document.tokens) {
    require(token.span.first >= at && token.span.last > token.span.first &&
            token.span.last <= text.size() && token.lemma.last <= document.lemmas.size());
    at = token.span.last;
  }
  std::uint32_t token = 0;
  for (const annals::Sentence& sentence : document.sentences) {
    require(sentence.tokens.first == token);
    token = sentence.tokens.last;
    check_sentence(document, sentence);
  }
  require(token == document.tokens.size());
  token = 0;
  for (const annals::Name& name : document.names) {
    require(name.tokens.first >= token && name.tokens.first < name.tokens.last &&
            name.tokens.last <= document.tokens.size());
    token = name.tokens.last;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const annals::DataFiles data;
  static const annals::LanguageModel model(data);
  static annals::Analyser analyser(model);
  annals::Article article;
  article.text.assign(reinterpret_cast<const char*>(bytes), size);
  if (size > 4 && bytes[0] % 4 == 0) article.body = static_cast<std::uint32_t>(bytes[1] % size);
  if (size > 4 && bytes[0] % 4 == 1)
    article.header = {0, static_cast<std::uint32_t>(bytes[1] % size)};
  annals::Document document;
  analyser.analyse(article, document);
  check(document);
  return 0;
}
