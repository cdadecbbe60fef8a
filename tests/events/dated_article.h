// An article of one day for the tests of events, and the knowledge that all of them read it with.
#pragma once

#include "core/extract.h"

#include <string_view>

namespace annals::test {

inline const Knowledge& knowledge() {
  static const DataFiles data;
  static const Knowledge knowledge(data);
  return knowledge;
}

// Published on 2021-11-30, a Tuesday.
inline Article dated_article(std::string_view text) {
  Article article;
  article.id = "a";
  article.published = parse_day("2021-11-30");
  article.text = text;
  return article;
}

}  // namespace annals::test
