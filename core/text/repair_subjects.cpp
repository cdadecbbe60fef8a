// Mends subjects: of false passives, hung on what follows, read as adverbials.
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

namespace annals::detail {
namespace {

// "called", not "taken": may be finite.
bool is_regular_past(const Document& document, std::uint32_t verb) {
  const Token& v = document.tokens[verb];
  return v.xpos == Xpos::vbn && document.text(verb).ends_with("ed") &&
         (v.head < 0 || v.relation == Deprel::ccomp);
}

// "Malian President Ahmed Toure pardoned the rebels", with the name hung on what follows: a person
// right before the verb, and the title and adjective before that.
void take_name_before(Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (const Name& name : names_of(document, sentence)) {
    if (name.kind != NameKind::person || name.tokens.last != verb) continue;
    const std::uint32_t subject = name.tokens.first;
    document.tokens[subject].head = static_cast<std::int32_t>(verb);
    document.tokens[subject].relation = Deprel::nsubj;
    for (auto i = subject + 1; i < verb; ++i) {
      document.tokens[i].head = static_cast<std::int32_t>(subject);
      document.tokens[i].relation = Deprel::flat;
    }
    for (auto i = subject; i-- > sentence.tokens.first;) {
      Token& t = document.tokens[i];
      if (t.upos != Upos::propn && t.upos != Upos::adj) return;
      t.head = static_cast<std::int32_t>(subject);
      t.relation = t.upos == Upos::adj ? Deprel::amod : Deprel::nmod_desc;
    }
  }
}

// "Peru, Chile and Togo RECOGNISED Chad", with the verb read as the last of those listed.
void mend_list_before_verb(Document& document, const Sentence& sentence) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none || document.tokens[root].upos != Upos::propn ||
      has_child(document, sentence, root, {Deprel::cop, Deprel::nsubj}))
    return;
  std::uint32_t verb = root + 1;
  const auto is_listed_verb = [&](const Token& t) {
    return hangs_on(t, root) && t.relation == Deprel::conj && t.upos == Upos::verb && is_finite(t);
  };
  while (verb < sentence.tokens.last && !is_listed_verb(document.tokens[verb])) ++verb;
  if (verb == sentence.tokens.last ||
      has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass}))
    return;
  for (auto i = root + 1; i < sentence.tokens.last; ++i) {
    Token& t = document.tokens[i];
    if (i > verb && hangs_on(t, root)) t.head = static_cast<std::int32_t>(verb);
    if (i < verb && hangs_on(t, verb) && t.relation == Deprel::cc)
      t.head = static_cast<std::int32_t>(root);
  }
  document.tokens[verb].head = -1;
  document.tokens[verb].relation = Deprel::root;
  document.tokens[root].head = static_cast<std::int32_t>(verb);
  document.tokens[root].relation = Deprel::nsubj;
}

// "Rather than free the king, THE JUNTA, which held him, VOWED to stay": what stands between commas
// with a clause of its own, before a main verb without a subject, is that and no other name for
// what stands before it.
bool take_subject_between_commas(Document& document, const Sentence& sentence, std::uint32_t root) {
  if (root < sentence.tokens.first + 2 || document.text(root - 1) != ",") return false;
  for (auto i = sentence.tokens.first; i < root; ++i) {
    Token& noun = document.tokens[i];
    if (noun.relation != Deprel::appos || !stands_above(document, i, root - 2) ||
        !has_child(document, sentence, i, {Deprel::acl_relcl}))
      continue;
    noun.relation = Deprel::nsubj;
    noun.head = static_cast<std::int32_t>(root);
    return true;
  }
  return false;
}

// "In response CHAD mobilised", with the name read as a part of the common noun before it.
bool take_name_off_noun(Document& document, const Sentence& sentence, std::uint32_t verb) {
  std::uint32_t first = verb;
  while (first > sentence.tokens.first && document.tokens[first - 1].upos == Upos::propn) --first;
  for (auto i = first; i < verb; ++i) {
    Token& t = document.tokens[i];
    if (t.head < 0 || t.head >= static_cast<std::int32_t>(first) || is_time_name(document, i) ||
        document.tokens[static_cast<std::size_t>(t.head)].upos != Upos::noun)
      continue;
    t.head = static_cast<std::int32_t>(verb);
    t.relation = Deprel::nsubj;
    return true;
  }
  return false;
}

// "During the trip CHAD will host talks", with the noun read as the title of the name.
bool take_name_off_title(Document& document, const Sentence& sentence, std::uint32_t verb) {
  std::uint32_t before = verb;
  while (before > sentence.tokens.first && document.tokens[before - 1].upos == Upos::aux) --before;
  for (auto i = sentence.tokens.first; i + 1 < before; ++i) {
    const Token& t = document.tokens[i];
    const std::uint32_t name = i + 1;
    Token& n = document.tokens[name];
    if (t.upos != Upos::noun || t.relation != Deprel::nmod_desc || !hangs_on(t, name) ||
        n.relation != Deprel::obl || !hangs_on(n, verb) || n.upos != Upos::propn ||
        !has_child(document, sentence, name, {Deprel::det}))
      continue;
    for (auto j = sentence.tokens.first; j < i; ++j)
      if (hangs_on(document.tokens[j], name))
        document.tokens[j].head = static_cast<std::int32_t>(i);
    document.tokens[i].head = static_cast<std::int32_t>(verb);
    document.tokens[i].relation = Deprel::obl;
    n.relation = Deprel::nsubj;
    return true;
  }
  return false;
}

// "On Monday the guard ousted the king and CLOSED the border", with guard and day hung on the
// second verb.
bool take_from_conjunct(Document& document, const Sentence& sentence, std::uint32_t root) {
  std::uint32_t second = none;
  for (auto i = sentence.tokens.first; i < root; ++i) {
    const Token& t = document.tokens[i];
    if (t.relation == Deprel::nsubj && t.head > static_cast<std::int32_t>(root) &&
        document.tokens[static_cast<std::size_t>(t.head)].relation == Deprel::conj &&
        hangs_on(document.tokens[static_cast<std::size_t>(t.head)], root))
      second = static_cast<std::uint32_t>(t.head);
  }
  if (second == none) return false;
  for (auto i = sentence.tokens.first; i < root; ++i)
    if (hangs_on(document.tokens[i], second))
      document.tokens[i].head = static_cast<std::int32_t>(root);
  return true;
}

// "Koroma, the envoy, was expected to leave, his spokesman said": the first of two subjects is that
// of what is said.
void mend_reported_subject(Document& document, const Sentence& sentence) {
  for (auto opened = sentence.tokens.first; opened < sentence.tokens.last; ++opened) {
    const Token& clause = document.tokens[opened];
    if (clause.relation != Deprel::ccomp || clause.head < static_cast<std::int32_t>(opened))
      continue;
    const auto said = static_cast<std::uint32_t>(clause.head);
    std::uint32_t content = none, first = none, second = none;
    for (auto i = sentence.tokens.first; i < said; ++i) {
      const Token& t = document.tokens[i];
      if (!hangs_on(t, said)) continue;
      if (t.relation == Deprel::ccomp) content = i;
      if (t.relation == Deprel::nsubj) (content == none ? first : second) = i;
    }
    if (first == none || content == none || second == none ||
        document.tokens[content].upos != Upos::verb ||
        has_child(document, sentence, content,
                  {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl, Deprel::csubj}))
      continue;
    const bool is_passive = has_child(document, sentence, content, {Deprel::aux_pass});
    document.tokens[first].head = static_cast<std::int32_t>(content);
    document.tokens[first].relation = is_passive ? Deprel::nsubj_pass : Deprel::nsubj;
  }
}

// "Troops crossed the border and took a town, the ministry said": the verbs before the comma were
// read as what the first of two subjects is like.
void mend_reported_clause(Document& document, const Sentence& sentence) {
  for (auto said = sentence.tokens.first; said < sentence.tokens.last; ++said) {
    const Token& saying = document.tokens[said];
    if (saying.upos != Upos::verb || !is_finite(saying)) continue;
    std::uint32_t first = none, second = none;
    for (auto i = sentence.tokens.first; i < said; ++i)
      if (document.tokens[i].relation == Deprel::nsubj && hangs_on(document.tokens[i], said))
        (first == none ? first : second) = i;
    if (second == none || has_child(document, sentence, said, {Deprel::ccomp})) continue;
    for (auto verb = first + 1; verb < second; ++verb) {
      Token& v = document.tokens[verb];
      if (!hangs_on(v, first) || !is_past(v) || !has_object(document, sentence, verb) ||
          (v.relation != Deprel::acl && v.relation != Deprel::acl_relcl) ||
          has_child(document, sentence, verb,
                    {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux_pass, Deprel::obl_agent}))
        continue;
      v.relation = Deprel::ccomp;
      v.head = static_cast<std::int32_t>(said);
      v.xpos = Xpos::vbd;
      document.tokens[first].head = static_cast<std::int32_t>(verb);
      break;
    }
  }
}

// "said the plan was unfair and CALLED on Chad to drop it": behind what somebody says something is
// like, a verb without a subject goes on with what he did.
void mend_verb_behind_opinion(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& verb = document.tokens[i];
    if (verb.relation != Deprel::conj || verb.head < 0) continue;
    const auto opinion = static_cast<std::uint32_t>(verb.head);
    const Token& o = document.tokens[opinion];
    if (o.relation != Deprel::ccomp || o.upos == Upos::verb || o.head < 0 ||
        !has_child(document, sentence, opinion, {Deprel::cop}) ||
        has_child(document, sentence, i,
                  {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux, Deprel::aux_pass, Deprel::expl}))
      continue;
    const Token& said = document.tokens[static_cast<std::size_t>(o.head)];
    const bool is_told_alike = (said.xpos == Xpos::vbd && is_past(verb)) ||
                               (said.xpos == Xpos::vbz && verb.xpos == Xpos::vbz);
    if (!is_told_alike || o.head > static_cast<std::int32_t>(opinion)) continue;
    verb.head = o.head;
    verb.xpos = said.xpos;
  }
}

// "A strong quake STRUCK the coast", with the noun read as a part of a compound: a verb makes none.
bool take_subject_off_compound(Document& document, const Sentence& sentence, std::uint32_t verb) {
  if (verb == sentence.tokens.first || !has_child(document, sentence, verb, {Deprel::obj}) ||
      has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux_pass}))
    return false;
  Token& noun = document.tokens[verb - 1];
  if (noun.upos != Upos::noun || noun.relation != Deprel::compound || !hangs_on(noun, verb))
    return false;
  noun.relation = Deprel::nsubj;
  document.tokens[verb].xpos = Xpos::vbd;
  return true;
}

// "SEIZED and inspected a ship": the object of the second verb is also the first one's.
bool shares_object(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  const auto second = verb + 2;
  return second < sentence.tokens.last && document.tokens[verb + 1].relation == Deprel::cc &&
         document.tokens[second].upos == Upos::verb &&
         document.tokens[second].relation == Deprel::conj &&
         hangs_on(document.tokens[second], verb) && has_object(document, sentence, second);
}

// Read as an active subject though the verb has the auxiliary of a passive.
bool is_passive_subject(const Document& document, const Sentence& sentence, std::uint32_t nominal) {
  const Token& t = document.tokens[nominal];
  const auto verb = static_cast<std::uint32_t>(t.head);
  return t.relation == Deprel::nsubj && document.tokens[verb].xpos == Xpos::vbn &&
         has_child(document, sentence, verb, {Deprel::aux_pass}) &&
         !has_child(document, sentence, verb, {Deprel::nsubj_pass, Deprel::obj});
}

// "Two guards KILLED in a raid", "Man ARRESTED over a raid": what is done to counted people, or is
// never done without an object, where no object follows.
void mend_bare_passive(Document& document, const Sentence& sentence, std::uint32_t verb) {
  constexpr std::string_view harms[] = {"kill", "wound", "injure", "hurt"};
  constexpr std::string_view transitive[] = {
      "arrest", "detain",  "jail",     "abduct",  "kidnap", "behead", "capture",  "sack",
      "oust",   "expel",   "deport",   "convict", "indict", "murder", "imprison", "assassinate",
      "rescue", "acquit",  "sentence", "suspend", "charge", "topple", "execute",  "extradite",
      "free",   "release", "poison",   "accuse",  "isolate"};
  constexpr std::string_view openers[] = {"in",    "as",      "when",  "after", "by",   "during",
                                          "near",  "outside", "while", "on",    "over", "for",
                                          "since", "at",      "from",  "amid",  "of"};
  Token& v = document.tokens[verb];
  if (v.upos != Upos::verb || (v.xpos != Xpos::vbd && v.xpos != Xpos::vbn)) return;
  const bool is_transitive = is_one_of(document.lemma(verb), transitive);
  const bool is_harm = v.xpos == Xpos::vbd && is_one_of(document.lemma(verb), harms);
  if (!(is_transitive || is_harm) || v.relation == Deprel::acl_relcl ||
      v.relation == Deprel::conj || has_object(document, sentence, verb) ||
      shares_object(document, sentence, verb) ||
      has_child(document, sentence, verb, {Deprel::aux, Deprel::ccomp, Deprel::xcomp}) ||
      verb + 2 >= sentence.tokens.last)
    return;
  const auto next = document.text(verb + 1);
  const bool goes_on = next == "and" && document.tokens[verb + 2].upos == Upos::num;
  if (!goes_on && !is_one_of(next, openers)) return;
  for (auto i = sentence.tokens.first; i < verb; ++i) {
    Token& subject = document.tokens[i];
    if (!hangs_on(subject, verb) || subject.relation != Deprel::nsubj ||
        !(is_transitive || subject.upos == Upos::num ||
          has_child(document, sentence, i, {Deprel::nummod})))
      continue;
    subject.relation = Deprel::nsubj_pass;
    v.xpos = Xpos::vbn;
  }
}

// "He spoke after CHAD imposed sanctions", with "Chad" read as the object of what stands before the
// conjunction.
void mend_subject_inside_clause(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& mark = document.tokens[i];
    if (mark.relation != Deprel::mark || mark.head <= static_cast<std::int32_t>(i) + 1 ||
        document.text(i) == "to")
      continue;
    const auto verb = static_cast<std::uint32_t>(mark.head);
    if (!is_past(document.tokens[verb]) && !is_finite(document.tokens[verb])) continue;
    if (has_child(document, sentence, verb,
                  {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::expl}))
      continue;
    for (auto subject = i + 1; subject < verb; ++subject) {
      Token& s = document.tokens[subject];
      if (s.head < 0 || s.head >= static_cast<std::int32_t>(i) ||
          (s.relation != Deprel::obj && s.relation != Deprel::obl) ||
          is_time_name(document, subject) || stands_above(document, subject, verb))
        continue;
      s.head = static_cast<std::int32_t>(verb);
      const bool is_passive = has_child(document, sentence, verb, {Deprel::aux_pass});
      s.relation = is_passive ? Deprel::nsubj_pass : Deprel::nsubj;
      if (!is_passive && document.tokens[verb].xpos == Xpos::vbn)
        document.tokens[verb].xpos = Xpos::vbd;
      break;
    }
  }
}

// "was called in and ORDERED to leave", "were detained and TOLD to go": what somebody is brought to
// do has him for object, so without one the second verb is a passive too.
void mend_second_passive(Document& document, const Sentence& sentence, std::uint32_t verb) {
  constexpr std::string_view bringing[] = {"order", "tell",  "ask",    "urge",  "instruct",
                                           "force", "allow", "compel", "advise"};
  Token& v = document.tokens[verb];
  if (v.xpos != Xpos::vbd || v.relation != Deprel::conj || v.head < 0 ||
      !is_one_of(document.lemma(verb), bringing) || has_object(document, sentence, verb) ||
      has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass}) ||
      !has_child(document, sentence, verb, {Deprel::xcomp}) ||
      !has_child(document, sentence, static_cast<std::uint32_t>(v.head), {Deprel::aux_pass}))
    return;
  v.xpos = Xpos::vbn;
}

}  // namespace

// "The blasts killed nine", "Diaz, who leads the party, called on Chad to talk", "Rebels clashed
// with troops": no subject of a passive, where the verb has no auxiliary, and an object, a subject
// that commas part from it or no passive at all. And "Two guards killed in a raid" is one, as is
// "Diaz, who had fled, was jailed".
void mend_false_passives(Document& document, const Sentence& sentence) {
  constexpr std::string_view without_passive[] = {
      "clash",  "skirmish", "rally",    "march",  "protest",   "resign",    "arrive",
      "depart", "retreat",  "flee",     "die",    "perish",    "appeal",    "collapse",
      "agree",  "abstain",  "converge", "defect", "apologise", "apologize", "erupt"};
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    mend_bare_passive(document, sentence, i);
    mend_second_passive(document, sentence, i);
    Token& t = document.tokens[i];
    if (t.head < 0) continue;
    const auto verb = static_cast<std::uint32_t>(t.head);
    if (is_passive_subject(document, sentence, i)) t.relation = Deprel::nsubj_pass;
    if (t.relation != Deprel::nsubj_pass) continue;
    if (has_child(document, sentence, verb, {Deprel::aux_pass, Deprel::aux, Deprel::obl_agent}))
      continue;
    const bool is_parted =
        verb > i + 1 && is_regular_past(document, verb) && document.text(i + 1) == ",";
    const bool is_active = is_parted || shares_object(document, sentence, verb) ||
                           is_one_of(document.lemma(verb), without_passive);
    if (!has_object(document, sentence, verb) && !is_active) continue;
    t.relation = Deprel::nsubj;
    if (is_active) document.tokens[verb].xpos = Xpos::vbd;
  }
}

// "In June Kenya and Chad signed a pact", "KENYA orders it to leave", with "Kenya" read as an
// adverbial or a modifier.
void mend_missing_subject(Document& document, const Sentence& sentence) {
  mend_list_before_verb(document, sentence);
  const std::uint32_t root = root_of(document, sentence);
  if (root == none || document.tokens[root].upos != Upos::verb) return;
  // "Fighting resumed", with the noun read as an auxiliary.
  if (root > sentence.tokens.first && document.tokens[root - 1].relation == Deprel::aux &&
      document.tokens[root - 1].xpos == Xpos::vbg && hangs_on(document.tokens[root - 1], root)) {
    make_verbal_noun(document, root - 1);
    document.tokens[root - 1].relation = Deprel::nsubj;
    document.tokens[root].xpos = Xpos::vbd;
    return;
  }
  if (take_subject_off_compound(document, sentence, root)) return;
  if (!(is_finite(document.tokens[root]) || has_child(document, sentence, root, {Deprel::aux})) ||
      has_child(document, sentence, root,
                {Deprel::nsubj, Deprel::nsubj_pass, Deprel::nsubj_outer, Deprel::csubj,
                 Deprel::expl, Deprel::aux_pass}))
    return;
  // "NATO plans to leave", with the name read as a part of the verb.
  if (root == sentence.tokens.first + 1)
    if (Token& name = document.tokens[root - 1];
        name.relation == Deprel::compound && name.upos == Upos::propn && hangs_on(name, root)) {
      name.relation = Deprel::nsubj;
      return;
    }
  mend_subject_of_object(document, sentence, root);
  if (has_child(document, sentence, root, {Deprel::nsubj})) return;
  if (take_from_conjunct(document, sentence, root) ||
      take_subject_between_commas(document, sentence, root))
    return;
  for (auto i = root; i-- > sentence.tokens.first;) {
    Token& t = document.tokens[i];
    const bool is_nominal = t.upos == Upos::propn || t.upos == Upos::noun;
    const bool is_modifier =
        t.relation == Deprel::compound && !(t.upos == Upos::propn && i + 1 == root);
    if (!hangs_on(t, root) || !is_nominal || is_modifier ||
        has_child(document, sentence, i, {Deprel::case_}) || is_time_name(document, i))
      continue;
    t.relation = Deprel::nsubj;
    return;
  }
  if (!take_name_off_noun(document, sentence, root) &&
      !take_name_off_title(document, sentence, root))
    take_name_before(document, sentence, root);
}

void mend_reported_speech(Document& document, const Sentence& sentence) {
  mend_reported_subject(document, sentence);
  mend_reported_clause(document, sentence);
  mend_verb_behind_opinion(document, sentence);
}

// "after Chad PROPOSED new talks", with the verb read as a quality of the talks and Chad as an
// adverbial beside them.
bool mend_clause_before_object(Document& document, const Sentence& sentence,
                               std::uint32_t conjunction, std::uint32_t subject) {
  const std::uint32_t verb = subject + 1;
  Token& v = document.tokens[verb];
  Token& s = document.tokens[subject];
  if (v.xpos != Xpos::vbn || v.relation != Deprel::amod || s.upos != Upos::propn ||
      v.head <= static_cast<std::int32_t>(verb) || is_time_name(document, subject))
    return false;
  const auto noun = static_cast<std::uint32_t>(v.head);
  Token& object = document.tokens[noun];
  if (object.head != s.head || object.head >= static_cast<std::int32_t>(conjunction) ||
      has_child(document, sentence, noun, {Deprel::case_}))
    return false;
  v.relation = Deprel::advcl;
  v.xpos = Xpos::vbd;
  v.upos = Upos::verb;
  v.head = object.head;
  object.relation = Deprel::obj;
  object.head = s.head = static_cast<std::int32_t>(verb);
  s.relation = Deprel::nsubj;
  document.tokens[conjunction].relation = Deprel::mark;
  document.tokens[conjunction].head = static_cast<std::int32_t>(verb);
  return true;
}

// "recalled its envoy after CHAD ACCUSED it", with the verb read as what was done to Chad: what has
// an object of its own was done by it.
bool mend_clause_over_object(Document& document, const Sentence& sentence,
                             std::uint32_t conjunction, std::uint32_t subject) {
  const std::uint32_t verb = subject + 1;
  Token& v = document.tokens[verb];
  Token& s = document.tokens[subject];
  if (v.relation != Deprel::acl || !is_past(v) || !hangs_on(v, subject) ||
      !has_object(document, sentence, verb))
    return false;
  v.relation = Deprel::advcl;
  v.xpos = Xpos::vbd;
  v.head = s.head;
  s.relation = Deprel::nsubj;
  s.head = static_cast<std::int32_t>(verb);
  document.tokens[conjunction].relation = Deprel::mark;
  document.tokens[conjunction].head = static_cast<std::int32_t>(verb);
  return true;
}

// "when CROWDS protesting against the law THREW stones", with the participle read as the clause of
// its own subject: both verbs have one, which the finite one needs.
void mend_described_subject(Document& document, const Sentence& sentence,
                            std::uint32_t participle) {
  Token& p = document.tokens[participle];
  if (p.xpos != Xpos::vbg || p.relation != Deprel::advcl || participle == sentence.tokens.first ||
      has_child(document, sentence, participle, {Deprel::aux, Deprel::mark}))
    return;
  Token& subject = document.tokens[participle - 1];
  if (!hangs_on(subject, participle) || subject.relation != Deprel::nsubj) return;
  for (auto verb = participle + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    if (document.text(verb) == ",") return;
    if (v.upos != Upos::verb || !is_finite(v) || v.head != p.head || v.relation != Deprel::advcl)
      continue;
    if (has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl}))
      return;
    subject.head = static_cast<std::int32_t>(verb);
    p.relation = Deprel::acl;
    p.head = static_cast<std::int32_t>(participle - 1);
    return;
  }
}

// "after an armed man killed two", with "man" read as an adverbial: a conjunction was taken for a
// preposition.
void mend_clause_subject(Document& document, const Sentence& sentence) {
  mend_subject_inside_clause(document, sentence);
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    mend_described_subject(document, sentence, i);
  constexpr std::string_view conjunctions[] = {"after",   "before", "since", "until",
                                               "because", "while",  "as"};
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& word = document.tokens[i];
    if (word.relation != Deprel::case_ || word.head < static_cast<std::int32_t>(i) ||
        !is_one_of(document.text(i), conjunctions))
      continue;
    const auto subject = static_cast<std::uint32_t>(word.head);
    Token& s = document.tokens[subject];
    if (s.relation != Deprel::obl || subject + 1 == sentence.tokens.last) continue;
    if (mend_clause_before_object(document, sentence, i, subject) ||
        mend_clause_over_object(document, sentence, i, subject))
      continue;
    // The clause is above its subject, or behind its phrase and a sister.
    std::uint32_t next = subject + 1;
    while (next + 1 < sentence.tokens.last && stands_above(document, subject, next)) ++next;
    const bool is_sister =
        document.tokens[next].relation == Deprel::advcl && document.tokens[next].head == s.head;
    if (!is_sister && s.head <= static_cast<std::int32_t>(subject)) continue;
    const std::uint32_t verb = is_sister ? next : static_cast<std::uint32_t>(s.head);
    if (!is_finite(document.tokens[verb]) || is_time_name(document, subject) ||
        has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl}))
      continue;
    s.relation = Deprel::nsubj;
    s.head = static_cast<std::int32_t>(verb);
    word.relation = Deprel::mark;
    word.head = static_cast<std::int32_t>(verb);
  }
}

}  // namespace annals::detail
