#include "core/text/repair.h"

#include "core/text/repair_tools.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace annals::detail {
namespace {

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

// "lifted" may be a past tense, "taken" may not.
bool may_be_past(const Document& document, std::uint32_t verb) {
  const auto form = document.text(verb);
  return document.tokens[verb].xpos == Xpos::vbd ||
         (document.tokens[verb].xpos == Xpos::vbn && (form.ends_with("d") || form.ends_with("t")));
}

// "troops enter": no infinitive without "to" modifies a noun.
bool is_bare(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  const Token& v = document.tokens[verb];
  return (v.xpos == Xpos::vb || v.xpos == Xpos::vbp) && v.relation == Deprel::acl &&
         !has_child(document, sentence, verb, {Deprel::mark});
}

// "by rebels" after a participle: it is passive.
bool has_agent(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (auto i = verb + 1; i < sentence.tokens.last; ++i)
    if (document.tokens[i].relation == Deprel::case_ && document.text(i) == "by" &&
        document.tokens[i].head >= 0 &&
        hangs_on(document.tokens[static_cast<std::size_t>(document.tokens[i].head)], verb))
      return true;
  return false;
}

// A comma right behind the phrase of `noun` and another before `verb`: an aside stands between
// them.
bool is_parted_by_aside(const Document& document, std::uint32_t noun, std::uint32_t verb) {
  if (document.text(verb - 1) != ",") return false;
  std::uint32_t comma = noun + 1;
  while (document.text(comma) != "," && document.tokens[comma].relation != Deprel::acl_relcl)
    ++comma;
  return comma < verb - 1;
}

// A participle that modifies a noun after it stands behind a determiner, an adjective or another
// modifier; behind a noun or an aside it is more likely the verb: "Japan on Friday lifted
// sanctions", "Chad, squeezed by debts, suspended payments".
bool is_displaced_modifier(const Document& document, std::uint32_t subject, std::uint32_t verb) {
  const Upos before = document.tokens[verb - 1].upos;
  return before == Upos::noun || before == Upos::propn || before == Upos::adv ||
         is_parted_by_aside(document, subject, verb);
}

// "Talks with Chad on loans and aid also CONTINUED", "The quake, which lasted a minute, KILLED
// six": a conjunct without a conjunction, behind an adverb or an aside.
bool is_loose_conjunct(const Document& document, const Sentence& sentence, std::uint32_t subject,
                       std::uint32_t verb) {
  return document.tokens[verb].relation == Deprel::conj &&
         !has_child(document, sentence, verb, {Deprel::cc}) &&
         (document.tokens[verb - 1].upos == Upos::adv ||
          is_parted_by_aside(document, subject, verb));
}

// "Rebels surrendered to the police.": a sentence with a stop has a verb; where only a participle
// behind the subject can be it, it is.
void mend_participle(Document& document, const Sentence& sentence, std::uint32_t root) {
  if (!ends_with_stop(document, sentence) ||
      has_child(document, sentence, root, {Deprel::nsubj, Deprel::cop, Deprel::csubj}))
    return;
  bool is_behind_clause = false;
  for (auto verb = root + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    is_behind_clause =
        is_behind_clause || (v.upos == Upos::verb && v.relation == Deprel::acl_relcl);
    if (is_behind_clause && !is_parted_by_aside(document, root, verb)) continue;
    const bool is_participle = v.relation == Deprel::acl || v.relation == Deprel::amod ||
                               is_loose_conjunct(document, sentence, root, verb);
    if (!is_participle || v.head < 0 ||
        !(may_be_past(document, verb) || is_bare(document, sentence, verb)) ||
        (v.relation == Deprel::amod && !is_displaced_modifier(document, root, verb)) ||
        (v.relation == Deprel::acl && v.head > static_cast<std::int32_t>(verb)) ||
        has_child(document, sentence, verb, {Deprel::aux, Deprel::aux_pass, Deprel::nsubj}) ||
        has_agent(document, sentence, verb))
      continue;
    make_sentence(document, sentence, root, verb);
    return;
  }
}

// "who left", "that Chad left"
bool is_relative(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (auto i = sentence.tokens.first; i < verb; ++i)
    if (hangs_on(document.tokens[i], verb) && document.tokens[i].upos == Upos::pron) return true;
  return false;
}

// "Koroma, who is the spokesman, condemned the raid.", "Moussa Koroma condemned it.", "Protester
// Koroma was freed.": a clause without a subject behind what can only be it.
bool mend_parted_clause(Document& document, const Sentence& sentence, std::uint32_t root) {
  if (!ends_with_stop(document, sentence) ||
      has_child(document, sentence, root, {Deprel::nsubj, Deprel::cop, Deprel::csubj}))
    return false;
  for (auto verb = root + 1; verb < sentence.tokens.last; ++verb) {
    const Token& v = document.tokens[verb];
    // "Supporters OF THE KING clashed with police", read as a clause behind "of".
    const std::uint32_t of = root + 1;
    if (of < verb && v.relation == Deprel::acl && hangs_on(v, root) && is_past(v) &&
        document.text(of) == "of" && hangs_on(document.tokens[of], verb) &&
        document.tokens[of].relation == Deprel::mark)
      for (auto owner = of + 1; owner < verb; ++owner) {
        Token& o = document.tokens[owner];
        if (o.relation != Deprel::nsubj || !hangs_on(o, verb)) continue;
        o.relation = Deprel::nmod;
        o.head = static_cast<std::int32_t>(root);
        document.tokens[of].relation = Deprel::case_;
        document.tokens[of].head = static_cast<std::int32_t>(owner);
        make_sentence(document, sentence, root, verb);
        return true;
      }
    // "The envoys of Chad and Niger voiced concern": a past with no word for whom it modifies.
    const bool is_bare_clause = v.relation == Deprel::acl_relcl && v.xpos == Xpos::vbd &&
                                has_object(document, sentence, verb) &&
                                !is_relative(document, sentence, verb);
    const bool is_content = v.relation == Deprel::ccomp || v.relation == Deprel::parataxis;
    if (is_bare_clause && hangs_on(v, root) &&
        !has_child(document, sentence, verb, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::mark})) {
      make_sentence(document, sentence, root, verb);
      return true;
    }
    if (!is_content || !hangs_on(v, root) || v.upos != Upos::verb ||
        !(is_finite(v) || has_child(document, sentence, verb, {Deprel::aux_pass})) ||
        (document.text(verb - 1) != "," && document.tokens[root].upos != Upos::propn) ||
        has_child(document, sentence, verb, {Deprel::nsubj, Deprel::mark}))
      continue;
    make_sentence(document, sentence, root, verb);
    return true;
  }
  return false;
}

// "The council on Monday barred the envoy after he insulted a judge": the verb of the adverbial
// clause was taken for the main one, and the main one for a modifier of its subject.
void mend_swallowed_clause(Document& document, const Sentence& sentence, std::uint32_t root) {
  std::uint32_t subject = none;
  std::uint32_t mark = none;
  for (auto i = sentence.tokens.first; i < root; ++i) {
    const Token& t = document.tokens[i];
    if (!hangs_on(t, root)) continue;
    if (t.relation == Deprel::nsubj && mark == none && subject == none) subject = i;
    if (t.relation == Deprel::mark) mark = i;
  }
  if (subject == none || mark == none || mark < subject) return;
  for (auto verb = subject + 1; verb < mark; ++verb) {
    Token& v = document.tokens[verb];
    if (v.relation != Deprel::acl || !hangs_on(v, subject) || !may_be_past(document, verb) ||
        !has_object(document, sentence, verb) || has_agent(document, sentence, verb))
      continue;
    for (auto i = sentence.tokens.first; i < mark; ++i)
      if (hangs_on(document.tokens[i], root))
        document.tokens[i].head = static_cast<std::int32_t>(verb);
    v.xpos = Xpos::vbd;
    v.relation = Deprel::root;
    v.head = -1;
    document.tokens[root].relation = Deprel::advcl;
    document.tokens[root].head = static_cast<std::int32_t>(verb);
    return;
  }
}

// The token before the verb, or before "last year" and "yesterday" where they stand between.
std::uint32_t before_circumstance(const Document& document, const Sentence& sentence,
                                  std::uint32_t verb) {
  constexpr std::string_view units[] = {"year", "month", "week", "weekend", "night"};
  constexpr std::string_view days[] = {"yesterday", "today", "also", "later"};
  const auto is_one_of = [&](std::uint32_t token, std::span<const std::string_view> words) {
    return std::ranges::find(words, document.text(token)) != words.end();
  };
  const std::uint32_t before = verb - 1;
  if (before > sentence.tokens.first + 1 && is_one_of(before, units) &&
      (document.text(before - 1) == "last" || document.text(before - 1) == "this"))
    return before - 2;
  return before > sentence.tokens.first && is_one_of(before, days) ? before - 1 : before;
}

// The subject before `end` of a nominal; none without one.
std::uint32_t subject_of(const Document& document, const Sentence& sentence, std::uint32_t nominal,
                         std::uint32_t end) {
  for (auto i = sentence.tokens.first; i < end; ++i)
    if (hangs_on(document.tokens[i], nominal) && document.tokens[i].relation == Deprel::nsubj)
      return i;
  return none;
}

bool is_the(const Document& document, std::uint32_t token) {
  return document.text(token) == "the" || document.text(token) == "The";
}

// "Bolivia severed ties", "Peru last year severed them", "the two held talks": a name, a participle
// `verb`, and the noun `root` that both seem to modify. "Koroma, the envoy, rejected claims". The
// subject of `verb`; none where it only modifies.
std::uint32_t subject_behind_modifiers(const Document& document, const Sentence& sentence,
                                       std::uint32_t verb, std::uint32_t root) {
  const Token& v = document.tokens[verb];
  if (v.relation != Deprel::amod || !hangs_on(v, root) || !is_past(v)) return none;
  const std::uint32_t before = before_circumstance(document, sentence, verb);
  const Token& name = document.tokens[before];
  const bool is_modifier = name.relation == Deprel::compound || name.relation == Deprel::amod ||
                           name.relation == Deprel::nmod || name.relation == Deprel::nmod_desc ||
                           name.relation == Deprel::nsubj;
  const bool is_pair = name.relation == Deprel::nummod && document.text(before) == "two" &&
                       before > sentence.tokens.first && is_the(document, before - 1);
  // "jets struck rebel camps": a plural does not modify.
  const bool is_plural = name.xpos == Xpos::nns && name.relation == Deprel::compound &&
                         !document.text(verb).ends_with("n");
  if (((name.upos == Upos::propn && is_modifier) || is_pair || is_plural) && hangs_on(name, root))
    return before;
  const std::uint32_t subject = subject_of(document, sentence, root, verb);
  const bool is_parted = subject != none && is_parted_by_aside(document, subject, verb);
  return is_parted && !has_child(document, sentence, root, {Deprel::cop}) ? subject : none;
}

}  // namespace

void make_sentence(Document& document, const Sentence& sentence, std::uint32_t subject,
                   std::uint32_t verb) {
  Token& v = document.tokens[verb];
  const auto object = static_cast<std::uint32_t>(v.head);
  const bool has_displaced_object = v.relation == Deprel::amod && object > verb;
  const bool is_passive = has_child(document, sentence, verb, {Deprel::aux_pass});
  v.upos = Upos::verb;
  if (is_past(v)) v.xpos = is_passive ? Xpos::vbn : Xpos::vbd;
  v.relation = Deprel::root;
  v.head = -1;
  Token& s = document.tokens[subject];
  s.head = static_cast<std::int32_t>(verb);
  s.relation = is_passive ? Deprel::nsubj_pass : Deprel::nsubj;
  std::uint32_t preposition = none;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& t = document.tokens[i];
    if (has_displaced_object && i > subject && i < verb && hangs_on(t, object)) {
      if (t.relation == Deprel::case_) {
        preposition = i;
        continue;
      }
      t.head = static_cast<std::int32_t>(verb);
      if (t.relation == Deprel::punct) continue;
      t.relation = preposition == none ? Deprel::obl_unmarked : Deprel::obl;
      if (preposition != none) document.tokens[preposition].head = static_cast<std::int32_t>(i);
      preposition = none;
    } else if (i > verb && hangs_on(t, subject)) {
      t.head = static_cast<std::int32_t>(verb);
      if (t.relation == Deprel::nmod) t.relation = Deprel::obl;
    }
  }
  if (preposition != none) document.tokens[preposition].head = static_cast<std::int32_t>(verb);
  if (!has_displaced_object) return;
  document.tokens[object].head = static_cast<std::int32_t>(verb);
  document.tokens[object].relation = Deprel::obj;
}

void mend_missing_verb(Document& document, const Sentence& sentence) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none) return;
  const Upos upos = document.tokens[root].upos;
  if (upos == Upos::verb) return mend_swallowed_clause(document, sentence, root);
  if (upos != Upos::noun && upos != Upos::propn) return;
  // "Chad and Niger swap prisoners": a noun with subject and object is a verb.
  if (upos == Upos::noun && has_child(document, sentence, root, {Deprel::nsubj}) &&
      has_child(document, sentence, root, {Deprel::obj}) &&
      !has_child(document, sentence, root, {Deprel::cop})) {
    document.tokens[root].upos = Upos::verb;
    document.tokens[root].xpos = document.tokens[root].xpos == Xpos::nns ? Xpos::vbz : Xpos::vbp;
    return;
  }
  // "Ecuador signed a treaty": a past participle with an object of its own is a verb.
  if (const auto verb = root + 1;
      verb < sentence.tokens.last && document.tokens[verb].relation == Deprel::acl &&
      hangs_on(document.tokens[verb], root) && is_past(document.tokens[verb]) &&
      has_object(document, sentence, verb)) {
    make_clause(document, sentence, root, verb, root);
    return;
  }
  for (auto verb = sentence.tokens.first + 1; verb < root; ++verb)
    if (const std::uint32_t subject = subject_behind_modifiers(document, sentence, verb, root);
        subject != none) {
      make_clause(document, sentence, subject, verb, root);
      return;
    }
  if (!mend_parted_clause(document, sentence, root)) mend_participle(document, sentence, root);
}

// "The guard ousted and detained the president, closed the borders": a comma parts no subject from
// its verb. What stands before it is the object of the verb before, and the verbs are a list.
void mend_verb_list(Document& document, const Sentence& sentence) {
  const std::uint32_t root = root_of(document, sentence);
  if (root == none || root < sentence.tokens.first + 4 || document.text(root - 1) != "," ||
      document.tokens[root].xpos != Xpos::vbd)
    return;
  std::uint32_t first = none, object = none;
  for (auto i = sentence.tokens.first; i < root; ++i) {
    const Token& t = document.tokens[i];
    if (!hangs_on(t, root)) continue;
    if (t.relation == Deprel::nsubj) object = i;
    if (first == none && t.relation == Deprel::advcl && is_past(t) &&
        has_child(document, sentence, i, {Deprel::nsubj, Deprel::nsubj_pass}) &&
        !has_child(document, sentence, i, {Deprel::aux, Deprel::aux_pass, Deprel::mark}))
      first = i;
  }
  if (first == none || object == none || first > object ||
      !stands_above(document, object, root - 2))
    return;
  std::uint32_t before = first;
  for (auto i = first + 1; i < object; ++i)
    if (document.tokens[i].relation == Deprel::conj && hangs_on(document.tokens[i], first))
      before = i;
  if (has_object(document, sentence, before)) return;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& t = document.tokens[i];
    if (i < root && hangs_on(t, root)) t.head = static_cast<std::int32_t>(first);
    if (hangs_on(t, first) && t.relation == Deprel::nsubj_pass) t.relation = Deprel::nsubj;
  }
  document.tokens[object].relation = Deprel::obj;
  document.tokens[object].head = static_cast<std::int32_t>(before);
  document.tokens[root].relation = Deprel::conj;
  document.tokens[root].head = static_cast<std::int32_t>(first);
  document.tokens[first].relation = Deprel::root;
  document.tokens[first].xpos = Xpos::vbd;
  document.tokens[first].head = -1;
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
