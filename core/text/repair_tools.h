// Questions that the repairs ask of a parse.
#pragma once

#include "core/text/document.h"

#include <algorithm>
#include <initializer_list>

namespace annals::detail {

constexpr std::uint32_t none = 0xFFFFFFFF;  // no token

// The root of a sentence; none without one.
inline std::uint32_t root_of(const Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (document.tokens[i].head < 0) return i;
  return none;
}

inline bool is_finite(const Token& token) {
  return token.xpos == Xpos::vbd || token.xpos == Xpos::vbz || token.xpos == Xpos::vbp;
}

inline bool hangs_on(const Token& token, std::uint32_t head) {
  return token.head == static_cast<std::int32_t>(head);
}

inline bool has_child(const Document& document, const Sentence& sentence, std::uint32_t head,
                      std::initializer_list<Deprel> relations) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], head) &&
        std::ranges::find(relations, document.tokens[i].relation) != relations.end())
      return true;
  return false;
}

}  // namespace annals::detail
