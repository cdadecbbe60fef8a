#include "core/text/repair.h"

namespace annals::detail {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

std::uint32_t root_of(const Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (document.tokens[i].head < 0) return i;
  return none;
}

bool is_past(const Token& token) { return token.xpos == Xpos::vbn || token.xpos == Xpos::vbd; }

bool hangs_on(const Token& token, std::uint32_t head) {
  return token.head == static_cast<std::int32_t>(head);
}

bool has_object(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (auto i = verb + 1; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], verb) && document.tokens[i].relation == Deprel::obj)
      return true;
  return false;
}

// Makes `verb` the root, `subject` its subject and, unless it is `subject`, the old root its
// object.
void make_clause(Document& document, const Sentence& sentence, std::uint32_t subject,
                 std::uint32_t verb, std::uint32_t old_root) {
  Token& v = document.tokens[verb];
  v.upos = Upos::verb;
  v.xpos = Xpos::vbd;
  v.relation = Deprel::root;
  v.head = -1;
  if (old_root != subject) {
    document.tokens[old_root].head = static_cast<std::int32_t>(verb);
    document.tokens[old_root].relation = Deprel::obj;
    // What stands before the subject belongs to it: "The EU", "President Xi".
    for (auto i = sentence.tokens.first; i < subject; ++i)
      if (hangs_on(document.tokens[i], old_root))
        document.tokens[i].head = static_cast<std::int32_t>(subject);
  }
  document.tokens[subject].head = static_cast<std::int32_t>(verb);
  document.tokens[subject].relation = Deprel::nsubj;
}

}  // namespace

void mend_missing_verb(Document& document, const Sentence& sentence) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none) return;
  const Upos upos = document.tokens[root].upos;
  if (upos != Upos::noun && upos != Upos::propn) return;
  // "Ecuador signed a treaty": a past participle with an object of its own is a verb.
  if (const auto verb = root + 1;
      verb < sentence.tokens.last && document.tokens[verb].relation == Deprel::acl &&
      hangs_on(document.tokens[verb], root) && is_past(document.tokens[verb]) &&
      has_object(document, sentence, verb)) {
    make_clause(document, sentence, root, verb, root);
    return;
  }
  // "Bolivia severed ties": a name, a participle, and the noun that both seem to modify.
  for (auto verb = sentence.tokens.first + 1; verb < root; ++verb) {
    const Token& v = document.tokens[verb];
    const Token& name = document.tokens[verb - 1];
    const bool is_modifier = name.relation == Deprel::compound || name.relation == Deprel::amod ||
                             name.relation == Deprel::nmod || name.relation == Deprel::nmod_desc ||
                             name.relation == Deprel::nsubj;
    if (v.relation == Deprel::amod && hangs_on(v, root) && is_past(v) && name.upos == Upos::propn &&
        is_modifier && hangs_on(name, root)) {
      make_clause(document, sentence, verb - 1, verb, root);
      return;
    }
  }
}

void find_asides(const Document& document, std::vector<bool>& is_aside) {
  constexpr std::uint32_t longest = 10;  // tokens between the brackets
  is_aside.assign(document.tokens.size(), false);
  for (const Sentence& sentence : document.sentences)
    for (auto open = sentence.tokens.first + 1; open < sentence.tokens.last; ++open) {
      if (document.text(open) != "[" || !document.tokens[open].space_before) continue;
      auto close = open + 1;
      while (close < sentence.tokens.last && close - open <= longest && document.text(close) != "]")
        ++close;
      if (close == sentence.tokens.last || document.text(close) != "]") continue;
      const bool is_inside_word = close + 1 < sentence.tokens.last &&
                                  !document.tokens[close + 1].space_before &&
                                  document.tokens[close + 1].span.size() > 1;
      if (is_inside_word) continue;
      for (auto i = open; i <= close; ++i) is_aside[i] = true;
      open = close;
    }
}

}  // namespace annals::detail
