// An article as the linguistic core sees it: sentences, tokens, tags, a parse and names.
#pragma once

#include "core/model/article.h"
#include "core/model/span.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace annals {

// Universal part-of-speech tags, https://universaldependencies.org/u/pos/
enum class Upos : std::uint8_t {
  x,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb
};

// The Penn tags that tell tense and number; everything else is `other`.
enum class Xpos : std::uint8_t {
  other,
  cd,
  jj,
  jjr,
  jjs,
  md,
  nn,
  nns,
  nnp,
  nnps,
  prp,
  prps,
  rb,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wrb
};

// Universal dependencies of English, https://universaldependencies.org/en/
enum class Deprel : std::uint8_t {
  dep,
  root,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp
};

// Kind of a recognised name. `misc` is every other kind that the training data marks.
enum class NameKind : std::uint8_t { none, person, organisation, place, time, misc };

std::string_view name_of(Upos tag);         // "NOUN"
std::string_view name_of(Xpos tag);         // "VBD"; "" for other
std::string_view name_of(Deprel relation);  // "nsubj:pass"
std::string_view name_of(NameKind kind);    // "PER"

struct Token {
  Span span;               // bytes of Article::text
  Span lemma;              // bytes of Document::lemmas
  std::int32_t head = -1;  // index into Document::tokens, in the same sentence; -1 for the root
  Upos upos = Upos::x;
  Xpos xpos = Xpos::other;
  Deprel relation = Deprel::dep;
  bool space_before = true;  // false when it touches the token before ("do" "n't")
};
static_assert(sizeof(Token) == 24 && std::is_trivially_copyable_v<Token>);

// Half-open token ranges, indices into Document::tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  constexpr std::uint32_t size() const { return last - first; }
  constexpr bool contains(std::uint32_t token) const { return first <= token && token < last; }
  constexpr bool operator==(const TokenRange&) const = default;
};

struct Sentence {
  TokenRange tokens;            // never empty
  Span span;                    // from the first token to the last
  std::uint32_t paragraph = 0;  // from 0 in the article
  bool is_title = false;        // the title, or the header line of dated text
};

// A recognised name.
struct Name {
  TokenRange tokens;
  NameKind kind = NameKind::misc;
};

// An article with all that the linguistic core found in it; views into it live as long as it and
// its article do.
struct Document {
  const Article* article = nullptr;  // outlives the document
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Name> names;  // in order, disjoint, each inside one sentence
  std::string lemmas;       // pool that Token::lemma points into

  std::string_view text(const Token& token) const { return slice(article->text, token.span); }
  std::string_view text(std::uint32_t token) const { return text(tokens[token]); }
  std::string_view lemma(std::uint32_t token) const { return slice(lemmas, tokens[token].lemma); }
  // From the first byte of the first token to the last byte of the last; `range` not empty.
  Span span(TokenRange range) const {
    return {tokens[range.first].span.first, tokens[range.last - 1].span.last};
  }
};

}  // namespace annals
