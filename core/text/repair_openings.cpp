// Mends sentences that open with a clause of their own: "As envoys dined in Rome, guards
// gathered", with what stands behind the comma read as one more of what stands before it.
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

namespace annals::detail {
namespace {

bool is_noun_or_pronoun(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron;
}

// Whether the phrase of `head` follows a comma, which may hang on it.
bool follows_comma(const Document& document, const Sentence& sentence, std::uint32_t head) {
  std::uint32_t first = head;
  while (first > sentence.tokens.first && document.text(first - 1) != "," &&
         stands_above(document, head, first - 1))
    --first;
  return first > sentence.tokens.first && document.text(first - 1) == ",";
}

// "at the UN, TROOPS": a conjunct behind a mere comma, and no part of a list or an address.
bool is_bare_conjunct(const Document& document, const Sentence& sentence, std::uint32_t token) {
  const Token& t = document.tokens[token];
  if (t.relation != Deprel::conj || !is_noun_or_pronoun(t) ||
      t.head > static_cast<std::int32_t>(token) ||
      has_child(document, sentence, token, {Deprel::cc, Deprel::case_, Deprel::conj}) ||
      !follows_comma(document, sentence, token))
    return false;
  std::uint32_t next = token + 1;
  while (next < sentence.tokens.last && document.text(next) != "," &&
         stands_above(document, token, next))
    ++next;
  const bool goes_on =
      next < sentence.tokens.last && (document.tokens[next].relation == Deprel::cc ||
                                      (document.text(next) == "," && t.upos == Upos::propn));
  if (goes_on) return false;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (i != token && document.tokens[i].head == t.head &&
        document.tokens[i].relation == Deprel::conj)
      return false;
  return true;
}

// "After blaming Chad for the raid on the camp, NIGER is worried": the predicate stands
// behind and has no subject.
bool take_as_subject(Document& document, const Sentence& sentence, std::uint32_t root,
                     std::uint32_t nominal) {
  if (nominal > root || has_child(document, sentence, root,
                                  {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::expl}))
    return false;
  const bool is_passive = has_child(document, sentence, root, {Deprel::aux_pass}) &&
                          document.tokens[root].upos == Upos::verb;
  if (!is_finite(document.tokens[root]) &&
      !has_child(document, sentence, root, {Deprel::aux, Deprel::cop, Deprel::aux_pass}))
    return false;
  std::uint32_t opening = nominal;
  while (document.tokens[opening].head >= 0 && !hangs_on(document.tokens[opening], root))
    opening = static_cast<std::uint32_t>(document.tokens[opening].head);
  const Deprel relation = document.tokens[opening].relation;
  if (relation != Deprel::advcl && relation != Deprel::obl) return false;
  document.tokens[nominal].head = static_cast<std::int32_t>(root);
  document.tokens[nominal].relation = is_passive ? Deprel::nsubj_pass : Deprel::nsubj;
  return true;
}

// "As envoys dined in Rome, GUARDS gathered": the verb behind was read as a participle, that of
// the opening clause as the main one.
void make_main_clause(Document& document, const Sentence& sentence, std::uint32_t root,
                      std::uint32_t nominal) {
  if (nominal < root || !has_child(document, sentence, root, {Deprel::mark})) return;
  for (auto verb = nominal + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    if (v.relation != Deprel::acl || !hangs_on(v, nominal) || !is_past(v) ||
        document.text(verb - 1) == "," ||
        has_child(document, sentence, verb, {Deprel::obl_agent, Deprel::mark}))
      continue;
    for (auto i = verb + 1; i < sentence.tokens.last; ++i)
      if (hangs_on(document.tokens[i], root))
        document.tokens[i].head = static_cast<std::int32_t>(verb);
    document.tokens[verb].xpos = Xpos::vbd;
    document.tokens[verb].relation = Deprel::root;
    document.tokens[verb].head = -1;
    document.tokens[nominal].relation = Deprel::nsubj;
    document.tokens[nominal].head = static_cast<std::int32_t>(verb);
    document.tokens[root].relation = Deprel::advcl;
    document.tokens[root].head = static_cast<std::int32_t>(verb);
    return;
  }
}

}  // namespace

void mend_opening_clause(Document& document, const Sentence& sentence) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none) return;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (!is_bare_conjunct(document, sentence, i)) continue;
    if (!take_as_subject(document, sentence, root, i))
      make_main_clause(document, sentence, root, i);
    return;
  }
}

}  // namespace annals::detail
