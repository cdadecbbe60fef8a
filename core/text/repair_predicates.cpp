// Verbs in the present that the network took for nouns: "A court in Lyon sentences two men."
#include "core/text/characters.h"
#include "core/text/repair.h"
#include "core/text/repair_forms.h"
#include "core/text/repair_tools.h"

#include <array>

namespace annals::detail {
namespace {

// "seizes" behind a noun, "seize" behind a plural.
bool may_be_predicate(const Document& document, const Sentence& sentence, const Lexicon& lexicon,
                      std::uint32_t token) {
  const Token& t = document.tokens[token];
  const bool is_noun = t.upos == Upos::noun || t.upos == Upos::propn;
  const bool follows_adjective =
      document.tokens[token - 1].xpos == Xpos::jj && !is_noun_like(document, token - 1);
  if (!is_noun || follows_adjective || document.tokens[token - 1].upos == Upos::det) return false;
  if (phrase_head(document, sentence, token + 1) == none &&
      !opens_complement(document, sentence, token + 1))
    return false;
  const auto form = document.text(token);
  return lexicon.is_predicate(form) ||
         (is_plural(document, token - 1) && lexicon.is_plural_predicate(form));
}

// The noun before `verb` that is its subject: the root, or what stands above the word before.
std::uint32_t subject_before(const Document& document, std::uint32_t verb, std::uint32_t root) {
  if (root < verb) return root;
  std::uint32_t subject = verb - 1;
  while (document.tokens[subject].head >= 0 &&
         document.tokens[subject].head < static_cast<std::int32_t>(verb))
    subject = static_cast<std::uint32_t>(document.tokens[subject].head);
  return is_noun_like(document, subject) ? subject : none;
}

// Makes `verb` the root: what stood before it hangs on its subject, what stands behind it on its
// object or on the verb.
void make_predicate(Document& document, const Sentence& sentence, std::uint32_t subject,
                    std::uint32_t verb, const Lemmatiser& lemmatiser) {
  const std::uint32_t object = phrase_head(document, sentence, verb + 1);
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& t = document.tokens[i];
    const bool is_verbs_own =
        (t.relation == Deprel::compound_prt || t.relation == Deprel::advcl) && hangs_on(t, verb);
    if (i == verb || (is_verbs_own && i > verb)) continue;
    const bool is_crossing = t.head < 0 || (t.head < static_cast<std::int32_t>(verb)) != (i < verb);
    if (hangs_on(t, verb) || is_crossing)
      t.head = static_cast<std::int32_t>(i < verb ? subject : object == none ? verb : object);
    if (t.relation == Deprel::root) t.relation = Deprel::advcl;
    if (i == subject || i == object) {
      t.head = static_cast<std::int32_t>(verb);
      t.relation = i == subject ? Deprel::nsubj : Deprel::obj;
    }
  }
  become_verb(document, verb, lemmatiser);
  document.tokens[verb].relation = Deprel::root;
  document.tokens[verb].head = -1;
}

// "Chad strikes rebel bases, while the rebels vow revenge", "Rebels FREE hostages after ransom was
// paid": the root is the verb of an adverbial clause, and the main verb stands in what was read as
// a subject or object of it.
bool has_swallowed(const Document& document, std::uint32_t root, std::uint32_t verb) {
  if (verb >= root || !stands_above(document, root, verb)) return false;
  std::uint32_t phrase = verb;
  while (!hangs_on(document.tokens[phrase], root))
    phrase = static_cast<std::uint32_t>(document.tokens[phrase].head);
  const Deprel relation = document.tokens[phrase].relation;
  if (phrase < verb || (relation != Deprel::nsubj && relation != Deprel::obj)) return false;
  bool has_mark = false;
  bool has_own_subject = false;
  for (auto i = phrase + 1; i < root; ++i) {
    const Token& t = document.tokens[i];
    if (!hangs_on(t, root)) continue;
    has_mark = has_mark || t.relation == Deprel::mark;
    has_own_subject = has_own_subject || t.relation == Deprel::nsubj;
  }
  return has_mark && has_own_subject;
}

// "Houthi REBELS detain nine workers": before a finite verb without "to" the form is the plural,
// and the subject of that verb.
void mend_plural_subject(Document& document, const Sentence& sentence,
                         const Lemmatiser& lemmatiser) {
  for (auto noun = sentence.tokens.first + 1; noun + 1 < sentence.tokens.last; ++noun) {
    Token& n = document.tokens[noun];
    const std::uint32_t verb = noun + 1;
    Token& v = document.tokens[verb];
    const bool is_clause = v.relation == Deprel::ccomp || v.relation == Deprel::parataxis ||
                           v.relation == Deprel::conj;
    // "helps build" has a bare infinitive; "gunmen" is no third person.
    const bool is_finite_verb =
        v.xpos == Xpos::vbp || (v.xpos == Xpos::vb && !document.text(noun).ends_with('s'));
    if (n.xpos != Xpos::vbz || n.upos != Upos::verb || !is_finite_verb || is_clause ||
        !hangs_on(v, noun))
      continue;
    v.head = n.head;
    v.relation = n.relation;
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      Token& t = document.tokens[i];
      if (!hangs_on(t, noun)) continue;
      if (i > verb) t.head = static_cast<std::int32_t>(verb);
      if (t.relation == Deprel::nsubj) t.relation = Deprel::compound;
    }
    n.head = static_cast<std::int32_t>(verb);
    n.relation = Deprel::nsubj;
    n.upos = Upos::noun;
    n.xpos = Xpos::nns;
    const auto start = static_cast<std::uint32_t>(document.lemmas.size());
    lemmatiser.append(document.text(noun), n.upos, n.xpos, document.lemmas);
    n.lemma = {start, static_cast<std::uint32_t>(document.lemmas.size())};
  }
}

// "annexed it in 2014 and backs rebels": behind "and" and before a noun without a preposition, what
// looks coordinated with a noun is so with the verb.
void mend_coordinated_predicate(Document& document, const Sentence& sentence,
                                const Lexicon& lexicon, const Lemmatiser& lemmatiser) {
  for (auto verb = sentence.tokens.first + 2; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    const Token& before = document.tokens[verb - 1];
    if (v.relation != Deprel::conj || v.xpos != Xpos::nns || before.relation != Deprel::cc ||
        v.head >= static_cast<std::int32_t>(verb) || !lexicon.is_predicate(document.text(verb)))
      continue;
    const std::uint32_t object = phrase_head(document, sentence, verb + 1);
    if (object == none || v.head < 0) continue;
    const std::uint32_t governor = verb_above(document, static_cast<std::uint32_t>(v.head));
    if (document.tokens[governor].upos != Upos::verb || governor > verb ||
        stands_above(document, object, governor))
      continue;
    become_verb(document, verb, lemmatiser);
    document.tokens[verb].head = static_cast<std::int32_t>(governor);
    document.tokens[object].head = static_cast<std::int32_t>(verb);
    document.tokens[object].relation = Deprel::obj;
    if (object + 1 < sentence.tokens.last) {
      Token& next = document.tokens[object + 1];
      if (next.xpos == Xpos::vbg && hangs_on(next, governor)) {
        next.head = static_cast<std::int32_t>(object);
        next.relation = Deprel::acl;
      }
    }
  }
}

// "orders the army TO SECURE a grave and OPENS an inquiry", "fired TO SCATTER them and HIT two",
// "ends TALKS with Niger and RECALLS its envoy": a finite verb is coordinated with a finite one.
void mend_coordinated_finite(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& verb = document.tokens[i];
    const Xpos tense = verb.xpos;
    if (verb.relation != Deprel::conj || (tense != Xpos::vbz && tense != Xpos::vbd) ||
        verb.head < 0 ||
        has_child(document, sentence, i, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl}))
      continue;
    const auto is_infinite = [&](const Token& t) {
      const bool is_participle = t.xpos == Xpos::vbg || t.xpos == Xpos::vbn;
      return t.upos == Upos::verb && (t.xpos == Xpos::vb || (is_participle && tense == Xpos::vbz));
    };
    auto above = verb.head;
    const Token& before = document.tokens[static_cast<std::size_t>(above)];
    const bool is_argument = is_nominal(before) && has_object(document, sentence, i);
    if (!is_infinite(before) && !is_argument) continue;
    while (above >= 0 && document.tokens[static_cast<std::size_t>(above)].xpos != tense)
      above = document.tokens[static_cast<std::size_t>(above)].head;
    if (above >= 0) verb.head = above;
  }
}

// "when a bomb EXPLODES outside a mosque": what heads a clause and has its subject before it is a
// verb, whatever its tag.
void mend_clause_head(Document& document, const Sentence& sentence, const Lexicon& lexicon,
                      const Lemmatiser& lemmatiser) {
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    const bool is_clause = v.relation == Deprel::advcl || v.relation == Deprel::ccomp;
    Token& subject = document.tokens[verb - 1];
    if (!is_clause || v.xpos != Xpos::nns || subject.relation != Deprel::compound ||
        !hangs_on(subject, verb) || !lexicon.is_predicate(document.text(verb)) ||
        has_child(document, sentence, verb, {Deprel::cop, Deprel::nsubj, Deprel::case_}))
      continue;
    become_verb(document, verb, lemmatiser);
    subject.relation = Deprel::nsubj;
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      Token& t = document.tokens[i];
      if (!hangs_on(t, verb)) continue;
      const bool is_subjects = t.relation == Deprel::det || t.relation == Deprel::amod ||
                               t.relation == Deprel::compound || t.relation == Deprel::nummod;
      if (i + 1 < verb && is_subjects) t.head = static_cast<std::int32_t>(verb) - 1;
      if (i > verb && t.relation == Deprel::nmod) t.relation = Deprel::obl;
    }
  }
}

// The noun behind it that a participle of this form was read as a modifier of; none for others.
std::uint32_t modified_noun(const Document& document, std::uint32_t participle, Xpos form) {
  const Token& p = document.tokens[participle];
  const bool is_modifier = p.xpos == form && p.relation == Deprel::amod &&
                           p.head > static_cast<std::int32_t>(participle);
  return is_modifier ? static_cast<std::uint32_t>(p.head) : none;
}

// The copula right before the participle that modifies `noun`; none where there is no such pair or
// the noun has a determiner.
std::uint32_t copula_of(const Document& document, const Sentence& sentence,
                        std::uint32_t participle, std::uint32_t noun) {
  const std::uint32_t before = participle == sentence.tokens.first ? none : participle - 1;
  const bool is_copula = before != none && hangs_on(document.tokens[before], noun) &&
                         document.tokens[before].relation == Deprel::cop;
  return is_copula && !has_child(document, sentence, noun, {Deprel::det, Deprel::nmod_poss})
             ? before
             : none;
}

// Puts a participle that seemed to modify the noun behind it where the noun stood.
void take_place_of(Document& document, const Sentence& sentence, std::uint32_t participle,
                   std::uint32_t noun) {
  Token& verb = document.tokens[participle];
  verb.upos = Upos::verb;
  verb.head = document.tokens[noun].head;
  verb.relation = document.tokens[noun].relation;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], noun) &&
        (i < participle || document.tokens[i].relation == Deprel::punct))
      document.tokens[i].head = static_cast<std::int32_t>(participle);
  document.tokens[noun].head = static_cast<std::int32_t>(participle);
}

// "The rebels CONTROL the town": a noun has no object.
void mend_noun_with_object(Document& document, const Sentence& sentence,
                           const Lemmatiser& lemmatiser) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none || root == sentence.tokens.first || document.tokens[root].xpos != Xpos::nn ||
      !has_object(document, sentence, root))
    return;
  const std::uint32_t subject = root - 1;
  Token& s = document.tokens[subject];
  if (s.xpos != Xpos::nns || s.relation != Deprel::compound || !hangs_on(s, root)) return;
  become_verb(document, root, Xpos::vbp, lemmatiser);
  s.relation = Deprel::nsubj;
  for (auto i = sentence.tokens.first; i < subject; ++i)
    if (hangs_on(document.tokens[i], root) && document.tokens[i].relation != Deprel::advmod)
      document.tokens[i].head = static_cast<std::int32_t>(subject);
}

}  // namespace

void mend_due(Document& document, const Sentence& sentence) {
  for (auto due = sentence.tokens.first + 1; due + 2 < sentence.tokens.last; ++due) {
    const std::uint32_t to = due + 1, verb = due + 2;
    Token& d = document.tokens[due];
    Token& v = document.tokens[verb];
    if (document.text(due) != "due" || document.text(to) != "to" ||
        d.head < static_cast<std::int32_t>(verb) || (v.xpos != Xpos::vb && v.xpos != Xpos::vbp))
      continue;
    const auto governor = static_cast<std::uint32_t>(d.head);  // the verb or its object
    Token& g = document.tokens[governor];
    Token& be = document.tokens[due - 1];
    const bool is_copula = be.upos == Upos::aux && (hangs_on(be, governor) || hangs_on(be, due));
    if ((governor != verb && !hangs_on(v, governor)) ||
        !(is_copula || has_child(document, sentence, governor, {Deprel::cop})))
      continue;
    if (is_copula) be.relation = Deprel::cop;
    d.head = g.head;
    d.relation = g.relation;
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      Token& t = document.tokens[i];
      if (!hangs_on(t, governor) || (i > due && t.relation != Deprel::punct)) continue;
      t.head = static_cast<std::int32_t>(due);
      if (t.relation == Deprel::nsubj_outer) t.relation = Deprel::nsubj;
    }
    document.tokens[to].head = static_cast<std::int32_t>(verb);
    document.tokens[to].relation = Deprel::mark;
    document.tokens[to].upos = Upos::part;
    if (governor != verb) {
      g.head = static_cast<std::int32_t>(verb);
      g.relation = Deprel::obj;
    }
    v.head = static_cast<std::int32_t>(due);
    v.relation = Deprel::xcomp;
  }
}

void mend_progressive(Document& document, const Sentence& sentence) {
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const std::uint32_t noun = modified_noun(document, verb, Xpos::vbg);
    if (noun == none) continue;
    const std::uint32_t copula = copula_of(document, sentence, verb, noun);
    if (copula == none && !has_child(document, sentence, verb, {Deprel::nsubj})) continue;
    take_place_of(document, sentence, verb, noun);
    if (copula != none) document.tokens[copula].relation = Deprel::aux;
    document.tokens[noun].relation = Deprel::obj;
  }
}

void mend_modifying_verb(Document& document, const Sentence& sentence) {
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const std::uint32_t past = modified_noun(document, verb, Xpos::vbd);
    const std::uint32_t noun = past == none ? modified_noun(document, verb, Xpos::vbn) : past;
    if (noun == none) continue;
    const bool has_subject = has_child(document, sentence, verb, {Deprel::nsubj});
    // "Chad and Niger REOPENED talks", all hung on the talks
    const bool takes_subject = past != none &&
                               has_child(document, sentence, noun, {Deprel::nsubj}) &&
                               !has_child(document, sentence, noun, {Deprel::cop, Deprel::det});
    if (!has_subject && !takes_subject) continue;
    take_place_of(document, sentence, verb, noun);
    document.tokens[verb].xpos = Xpos::vbd;
    document.tokens[noun].relation = Deprel::obj;
  }
}

void mend_elected(Document& document, const Sentence& sentence) {
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const std::uint32_t office = modified_noun(document, verb, Xpos::vbn);
    if (office == none) continue;
    const std::uint32_t copula = copula_of(document, sentence, verb, office);
    std::uint32_t subject = none;
    for (auto i = sentence.tokens.first; i < verb; ++i)
      if (hangs_on(document.tokens[i], office) && document.tokens[i].relation == Deprel::nsubj)
        subject = i;
    if (copula == none || subject == none || document.tokens[subject].upos != Upos::propn ||
        document.tokens[office].xpos == Xpos::nns)
      continue;
    take_place_of(document, sentence, verb, office);
    document.tokens[copula].relation = Deprel::aux_pass;
    document.tokens[subject].relation = Deprel::nsubj_pass;
    document.tokens[office].relation = Deprel::xcomp;
  }
}

void mend_past_behind_plural(Document& document, const Sentence& sentence) {
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const Token& participle = document.tokens[verb];
    Token& subject = document.tokens[verb - 1];
    if (participle.xpos != Xpos::vbn || participle.relation != Deprel::amod ||
        subject.xpos != Xpos::nns || subject.relation != Deprel::compound ||
        subject.head <= static_cast<std::int32_t>(verb))
      continue;
    const auto noun = static_cast<std::uint32_t>(subject.head);
    if (!hangs_on(participle, noun) && !hangs_on(participle, verb - 1)) continue;
    const Token n = document.tokens[noun];
    const bool is_subject = n.relation == Deprel::nsubj || n.relation == Deprel::nsubj_pass;
    if (!is_subject || n.head < static_cast<std::int32_t>(noun)) continue;
    const auto above = static_cast<std::uint32_t>(n.head);
    std::uint32_t second = none, mark = none;
    for (auto i = noun + 1; i < above; ++i) {
      if (!hangs_on(document.tokens[i], above)) continue;
      if (document.tokens[i].relation == Deprel::nsubj) second = i;
      if (document.tokens[i].relation == Deprel::mark) mark = i;
    }
    if (second == none && mark == none) continue;
    take_place_of(document, sentence, verb, noun);
    Token& v = document.tokens[verb];
    v.xpos = Xpos::vbd;
    v.relation = Deprel::ccomp;
    if (mark != none) {
      v.relation = document.tokens[above].relation;
      v.head = document.tokens[above].head;
      document.tokens[above].relation = Deprel::advcl;
      document.tokens[above].head = static_cast<std::int32_t>(verb);
    }
    document.tokens[noun].relation = Deprel::obj;
    subject.relation = Deprel::nsubj;
    subject.head = static_cast<std::int32_t>(verb);
  }
}

// "swore"
bool is_irregular_past(const Document& document, std::uint32_t token,
                       const Lemmatiser& lemmatiser) {
  std::string lemma;
  lemmatiser.append(document.text(token), Upos::verb, Xpos::vbd, lemma);
  return lemma != folded(document.text(token));
}

// "The leaders, who ousted the king, CLOSED borders": behind the clause of a noun without a verb of
// its own.
bool is_verb_behind_aside(const Document& document, const Sentence& sentence, std::uint32_t word) {
  const std::uint32_t root = root_of(document, sentence);
  return root != none && word > root + 1 && is_nominal(document.tokens[root]) &&
         document.text(word - 1) == "," && document.text(word).ends_with("ed") &&
         document.tokens[word].relation == Deprel::amod &&
         hangs_on(document.tokens[word], word + 1) &&
         has_child(document, sentence, root, {Deprel::acl_relcl}) &&
         !has_child(document, sentence, root, {Deprel::cop, Deprel::nsubj});
}

void mend_adjectival_verb(Document& document, const Sentence& sentence,
                          const Lemmatiser& lemmatiser) {
  for (auto verb = sentence.tokens.first; verb < sentence.tokens.last; ++verb) {
    if (document.tokens[verb].upos != Upos::adj) continue;
    if (is_verb_behind_aside(document, sentence, verb)) {
      become_verb(document, verb, Xpos::vbn, lemmatiser);
      continue;
    }
    if (!has_child(document, sentence, verb, {Deprel::aux_pass, Deprel::aux, Deprel::obj}))
      continue;
    const bool is_past =
        document.text(verb).ends_with("ed") || is_irregular_past(document, verb, lemmatiser);
    const bool is_participle = has_child(document, sentence, verb, {Deprel::aux_pass}) ||
                               (is_past && has_child(document, sentence, verb, {Deprel::aux}));
    if (!is_participle && !(is_past && has_child(document, sentence, verb, {Deprel::obj})))
      continue;
    become_verb(document, verb, is_participle ? Xpos::vbn : Xpos::vbd, lemmatiser);
  }
}

void mend_plural_verb(Document& document, const Sentence& sentence, const Lexicon& lexicon,
                      const Lemmatiser& lemmatiser) {
  mend_noun_with_object(document, sentence, lemmatiser);
  mend_plural_subject(document, sentence, lemmatiser);
  mend_clause_head(document, sentence, lexicon, lemmatiser);
  mend_coordinated_finite(document, sentence);
  mend_coordinated_predicate(document, sentence, lexicon, lemmatiser);
  const std::uint32_t root = root_of(document, sentence);
  if (root == none) return;
  const bool is_noun_phrase = is_nominal(document.tokens[root]) &&
                              !has_child(document, sentence, root, {Deprel::cop, Deprel::csubj});
  for (auto verb = sentence.tokens.first + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    if (is_finite(v) && v.relation != Deprel::acl_relcl && verb != root) {
      // "A drone strike HITS a bus": tagged as the verb that it is, hung on its subject.
      const bool is_predicate =
          is_noun_phrase && verb == root + 1 && hangs_on(v, root) &&
          (v.relation == Deprel::obj || v.relation == Deprel::nmod || v.relation == Deprel::appos);
      if (is_predicate) make_predicate(document, sentence, root, verb, lemmatiser);
      return;
    }
    const bool is_free = is_noun_phrase || has_swallowed(document, root, verb);
    if (!is_free || !may_be_predicate(document, sentence, lexicon, verb)) continue;
    const std::uint32_t subject = subject_before(document, verb, root);
    if (subject != none) make_predicate(document, sentence, subject, verb, lemmatiser);
    return;
  }
}

}  // namespace annals::detail
