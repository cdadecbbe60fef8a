// Verbs in the present that are read aright when the network is shown their past: "Riots erupt".
#include "core/text/characters.h"
#include "core/text/repair.h"
#include "core/text/repair_forms.h"
#include "core/text/repair_tools.h"

#include <optional>

namespace annals::detail {
namespace {

// The past of a predicate: of "seizes", and of "seize" where `before` it is a plural or a name.
std::string_view past_form(const Document& document, const Lexicon& lexicon, std::uint32_t token,
                           std::uint32_t before) {
  const auto form = document.text(token);
  if (!is_ascii_lower(form.front()) || document.tokens[token].xpos == Xpos::vbd) return {};
  if (const auto past = lexicon.past_of(form); !past.empty()) return past;
  const bool may_be_plural =
      is_plural(document, before) || document.tokens[before].upos == Upos::propn;
  return may_be_plural ? lexicon.past_of_plural(form) : std::string_view();
}

// "The junta IMPOSED martial law", "a bomb TORE through a hotel", read as a participle or a noun.
std::string_view plain_past(const Document& document, const Sentence& sentence,
                            const Lexicon& lexicon, std::uint32_t token) {
  const Token& t = document.tokens[token];
  const bool is_misread = t.relation == Deprel::amod || t.relation == Deprel::compound ||
                          t.upos == Upos::noun || t.upos == Upos::adj;
  const std::uint32_t next = token + 1;
  if (!is_misread || t.xpos == Xpos::vbd || next >= sentence.tokens.last ||
      !lexicon.is_past(document.text(token)) || !is_noun_like(document, token - 1))
    return {};
  return document.tokens[next].upos == Upos::adp ? "went" : "took";
}

// "Drone strikes near Goma KILL six": a verb behind `token` that is neither coordinated nor an
// infinitive and has no subject of its own.
bool has_rival(const Document& document, const Sentence& sentence, std::uint32_t token) {
  for (auto i = token + 1; i < sentence.tokens.last; ++i) {
    const Xpos form = document.tokens[i].xpos;
    if ((form == Xpos::vbp || form == Xpos::vbd || form == Xpos::vb) &&
        document.tokens[i].upos == Upos::verb &&
        !has_child(document, sentence, i,
                   {Deprel::cc, Deprel::mark, Deprel::aux, Deprel::nsubj, Deprel::nsubj_pass}))
      return true;
  }
  return false;
}

// "Riots ERUPT in Goma", "police ARREST six men", with the verb shown in the past and read as a
// participle: in a sentence without another verb it is the main one. False where it cannot be.
bool mend_false_participle(Document& document, const Sentence& sentence, std::uint32_t verb) {
  if (verb + 1 == sentence.tokens.last || document.tokens[verb + 1].upos == Upos::punct ||
      has_child(document, sentence, verb, {Deprel::aux, Deprel::aux_pass, Deprel::obl_agent}) ||
      has_rival(document, sentence, verb))
    return false;
  const Token& v = document.tokens[verb];
  const std::uint32_t root = root_of(document, sentence);
  const bool is_modifier = v.relation == Deprel::acl || v.relation == Deprel::amod;
  if (is_modifier && root < verb && is_noun_like(document, root) &&
      ends_with_stop(document, sentence) &&
      !has_child(document, sentence, root, {Deprel::nsubj, Deprel::cop}))
    make_sentence(document, sentence, root, verb);
  for (auto i = sentence.tokens.first; i < verb; ++i) {
    Token& subject = document.tokens[i];
    if (hangs_on(subject, verb) && subject.relation == Deprel::nsubj_pass)
      subject.relation = Deprel::nsubj;
  }
  return v.relation != Deprel::acl && v.relation != Deprel::amod;
}

// "while" before the root of a sentence, read as its own; none where there is none.
std::uint32_t conjunction_of(const Document& document, const Sentence& sentence,
                             std::uint32_t root) {
  for (auto i = sentence.tokens.first + 1; i < root; ++i)
    if (hangs_on(document.tokens[i], root) && document.tokens[i].relation == Deprel::mark &&
        document.text(i) != "to")
      return i;
  return none;
}

// The first form in `tokens` that could be a verb behind its subject; none where a verb comes
// first.
std::optional<HiddenVerb> hidden_verb_in(const Document& document, const Sentence& sentence,
                                         TokenRange tokens, const Lexicon& lexicon) {
  const std::uint32_t root = root_of(document, sentence);
  for (auto verb = tokens.first + 1; verb < tokens.last; ++verb) {
    const Token& t = document.tokens[verb];
    if (t.relation == Deprel::acl_relcl) continue;
    if (document.tokens[verb - 1].upos == Upos::punct || is_noun_like(document, verb - 1)) {
      // "Citizens of Togo, a country in Africa, VOTE"
      const bool is_parted = document.text(verb - 1) == "," && root < verb;
      auto past = past_form(document, lexicon, verb, is_parted ? root : verb - 1);
      if (past.empty()) past = plain_past(document, sentence, lexicon, verb);
      if (!past.empty()) return HiddenVerb{verb, past};
    }
    if (is_finite(t) || t.upos == Upos::aux) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<HiddenVerb> find_hidden_verb(const Document& document, const Sentence& sentence,
                                           const Lexicon& lexicon) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none) return std::nullopt;
  // "Chad strikes the base, WHILE Niger vows revenge": a main clause has no conjunction.
  const std::uint32_t mark = conjunction_of(document, sentence, root);
  const bool has_verb =
      is_finite(document.tokens[root]) ||
      has_child(document, sentence, root, {Deprel::aux, Deprel::aux_pass, Deprel::cop});
  if (has_verb && mark == none) return std::nullopt;
  return hidden_verb_in(document, sentence,
                        {sentence.tokens.first, has_verb ? mark : sentence.tokens.last}, lexicon);
}

std::optional<HiddenVerb> find_hidden_clause(const Document& document, const Sentence& sentence,
                                             const Lexicon& lexicon) {
  constexpr std::string_view conjunctions[] = {"as", "while", "when", "after"};
  const std::uint32_t end = sentence.tokens.last;
  std::uint32_t opening = sentence.tokens.first;
  while (opening < end && !is_one_of(document.text(opening), conjunctions)) ++opening;
  if (opening == end) return std::nullopt;
  const auto verb = hidden_verb_in(document, sentence, {opening + 1, end}, lexicon);
  const bool is_followed = verb && (phrase_head(document, sentence, verb->token + 1) != none ||
                                    opens_complement(document, sentence, verb->token + 1));
  return is_followed ? verb : std::nullopt;
}

bool take_hidden_verb(Document& document, const Sentence& sentence, std::uint32_t verb,
                      const Lexicon& lexicon, const Lemmatiser& lemmatiser) {
  const Token& v = document.tokens[verb];
  if (!is_past(v) && v.xpos != Xpos::vbp) return false;
  mend_subject_of_object(document, sentence, verb);
  if (v.xpos == Xpos::vbn && !mend_false_participle(document, sentence, verb)) return false;
  for (auto i = sentence.tokens.first; i < verb; ++i)
    if (hangs_on(document.tokens[i], verb) && document.tokens[i].relation == Deprel::nsubj) {
      const auto form = document.text(verb);
      if (lexicon.is_past(form) && !lexicon.is_plural_predicate(form))
        become_verb(document, verb, Xpos::vbd, lemmatiser);
      else
        become_verb(document, verb, lemmatiser);
      return true;
    }
  return false;
}

}  // namespace annals::detail
