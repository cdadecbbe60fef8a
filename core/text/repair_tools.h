// Questions that the repairs ask of a parse.
#pragma once

#include "core/text/document.h"
#include "core/text/lexicon.h"
#include "core/text/words.h"

#include <algorithm>
#include <initializer_list>
#include <span>

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

inline bool has_object(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (auto i = verb + 1; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], verb) && document.tokens[i].relation == Deprel::obj)
      return true;
  return false;
}

// "The ministry lifted sanctions", with "ministry" read as the subject of "sanctions": what stands
// before a verb is no subject of its object.
inline void mend_subject_of_object(Document& document, const Sentence& sentence,
                                   std::uint32_t verb) {
  for (auto i = sentence.tokens.first; i < verb; ++i) {
    Token& subject = document.tokens[i];
    if (subject.relation != Deprel::nsubj || subject.head <= static_cast<std::int32_t>(verb))
      continue;
    const auto object = static_cast<std::uint32_t>(subject.head);
    if (document.tokens[object].relation != Deprel::obj ||
        !hangs_on(document.tokens[object], verb) ||
        has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass}))
      continue;
    subject.head = static_cast<std::int32_t>(verb);
  }
}

inline bool is_past(const Token& token) {
  return token.xpos == Xpos::vbn || token.xpos == Xpos::vbd;
}

// True where `token` is met on the way from `below` to the root.
inline bool stands_above(const Document& document, std::uint32_t token, std::uint32_t below) {
  while (below != token && document.tokens[below].head >= 0)
    below = static_cast<std::uint32_t>(document.tokens[below].head);
  return below == token;
}

// The name that the token stands in; null where it stands in none. Costs the logarithm of the
// names.
inline const Name* name_at(const Document& document, std::uint32_t token) {
  const auto behind = std::ranges::upper_bound(document.names, token, {},
                                               [](const Name& name) { return name.tokens.first; });
  if (behind == document.names.begin() || token >= (behind - 1)->tokens.last) return nullptr;
  return &*(behind - 1);
}

// The names of the sentence.
inline std::span<const Name> names_of(const Document& document, const Sentence& sentence) {
  const auto place = [&](std::uint32_t token) {
    return std::ranges::lower_bound(document.names, token, {},
                                    [](const Name& name) { return name.tokens.first; });
  };
  return {place(sentence.tokens.first), place(sentence.tokens.last)};
}

// True where the token stands in a name of a time: "Sunday".
inline bool is_time_name(const Document& document, std::uint32_t token) {
  const Name* name = name_at(document, token);
  return name != nullptr && name->kind == NameKind::time;
}

// The nearest verb at or above the token; where there is none, the root.
inline std::uint32_t verb_above(const Document& document, std::uint32_t token) {
  while (document.tokens[token].upos != Upos::verb && document.tokens[token].head >= 0)
    token = static_cast<std::uint32_t>(document.tokens[token].head);
  return token;
}

inline bool ends_with_stop(const Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.last; i-- > sentence.tokens.first;) {
    const auto form = document.text(i);
    if (form == "." || form == "!") return true;
    if (document.tokens[i].upos != Upos::punct) return false;
  }
  return false;
}

// Makes `verb` the root of the sentence whose root was the nominal `subject` before it.
void make_sentence(Document& document, const Sentence& sentence, std::uint32_t subject,
                   std::uint32_t verb);

// Makes a gerund the noun that it is, with itself for a lemma: "fighting".
inline void make_verbal_noun(Document& document, std::uint32_t token) {
  Token& noun = document.tokens[token];
  noun.upos = Upos::noun;
  noun.xpos = Xpos::nn;
  const auto start = static_cast<std::uint32_t>(document.lemmas.size());
  document.lemmas += folded(document.text(token));
  noun.lemma = {start, static_cast<std::uint32_t>(document.lemmas.size())};
}

}  // namespace annals::detail
