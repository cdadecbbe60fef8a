// Mends gerunds that name an act and were read as verbs.
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

namespace annals::detail {
namespace {

// "since FIGHTING broke out", "after days of SHELLING": what nobody does in a phrase of its own is
// a noun.
void mend_gerund_within(Document& document, const Sentence& sentence, std::uint32_t gerund) {
  constexpr std::string_view spans[] = {"minute", "hour", "day", "night", "week", "month", "year"};
  Token& g = document.tokens[gerund];
  Token& before = document.tokens[gerund - 1];
  if (g.xpos != Xpos::vbg || g.upos != Upos::verb || g.head < 0 ||
      before.relation != Deprel::mark ||
      has_child(document, sentence, gerund, {Deprel::obj, Deprel::nsubj, Deprel::aux}))
    return;
  const auto head = static_cast<std::uint32_t>(g.head);
  const bool is_spent = g.relation == Deprel::acl && head + 2 == gerund &&
                        document.text(gerund - 1) == "of" && is_one_of(document.lemma(head), spans);
  if (is_spent) {
    before.relation = Deprel::case_;
    before.upos = Upos::adp;
    g.relation = Deprel::nmod;
  } else if (g.relation == Deprel::advcl && head == gerund + 1 && hangs_on(before, head) &&
             is_finite(document.tokens[head])) {
    g.relation = Deprel::nsubj;
  } else {
    return;
  }
  for (auto i = gerund + 1; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], gerund) && document.tokens[i].relation == Deprel::obl)
      document.tokens[i].relation = Deprel::nmod;
  make_verbal_noun(document, gerund);
}

// "cannot risk KILLING civilians", "admitted TAKING bribes": right behind such a verb a gerund is
// what it is about.
void mend_gerund_object(Document& document, const Sentence& sentence, std::uint32_t gerund) {
  constexpr std::string_view about[] = {
      "risk", "admit",  "avoid",   "consider", "contemplate", "deny",   "favour", "favor",  "keep",
      "mind", "oppose", "propose", "regret",   "recommend",   "resume", "stop",   "suggest"};
  Token& g = document.tokens[gerund];
  if (g.xpos == Xpos::vbg && g.relation == Deprel::advcl && hangs_on(g, gerund - 1) &&
      is_one_of(document.lemma(gerund - 1), about) &&
      !has_child(document, sentence, gerund, {Deprel::mark, Deprel::nsubj}))
    g.relation = Deprel::xcomp;
}

}  // namespace

void mend_gerund_subject(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
    mend_gerund_within(document, sentence, i);
    mend_gerund_object(document, sentence, i);
  }
  const std::uint32_t gerund = sentence.tokens.first, verb = gerund + 1;
  if (verb >= sentence.tokens.last) return;
  Token& g = document.tokens[gerund];
  Token& v = document.tokens[verb];
  if (g.xpos != Xpos::vbg || v.upos != Upos::verb || v.xpos == Xpos::vbg || v.xpos == Xpos::vb)
    return;
  if (hangs_on(v, gerund) && g.relation == Deprel::root) {
    v.head = g.head;
    v.relation = Deprel::root;
    for (auto i = verb; i < sentence.tokens.last; ++i)
      if (hangs_on(document.tokens[i], gerund))
        document.tokens[i].head = static_cast<std::int32_t>(verb);
  } else if (!hangs_on(g, verb) || (g.relation != Deprel::nsubj && g.relation != Deprel::aux_pass &&
                                    g.relation != Deprel::csubj)) {
    return;
  }
  g.head = static_cast<std::int32_t>(verb);
  g.relation = Deprel::nsubj;
  if (v.xpos == Xpos::vbn) v.xpos = Xpos::vbd;
  make_verbal_noun(document, gerund);
}

}  // namespace annals::detail
