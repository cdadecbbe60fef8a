// What the tests of the linguistic core share.
#pragma once

#include "core/text/analyser.h"

#include <string>
#include <string_view>

namespace annals::test {

inline const LanguageModel& model() {
  static const DataFiles data;
  static const LanguageModel model(data);
  return model;
}

// A document with the article it points to.
struct Analysed {
  Article article;
  Document document;

  explicit Analysed(std::string_view text) {
    article.id = "test";
    article.text = text;
    analyse();
  }
  explicit Analysed(Article a) : article(std::move(a)) { analyse(); }
  Analysed(const Analysed&) = delete;
  Analysed& operator=(const Analysed&) = delete;

 private:
  void analyse() { Analyser(model()).analyse(article, document); }
};

// "They | do | n't || Yes | ." : words between bars, sentences between double ones.
inline std::string cut(const Document& document) {
  std::string result;
  for (const Sentence& sentence : document.sentences) {
    if (!result.empty()) result += " || ";
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (i > sentence.tokens.first) result += " | ";
      result += document.text(i);
    }
  }
  return result;
}

}  // namespace annals::test
