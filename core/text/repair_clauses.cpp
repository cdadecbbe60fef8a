// Mends clauses that hang on the wrong word or were read as qualities of a noun.
#include "core/text/characters.h"
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

#include <algorithm>

namespace annals::detail {
namespace {

// "remained defiant, DISPATCHING troops": behind a comma and before a noun that no other word
// qualifies a participle is a verb.
void mend_parted_participle(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& participle = document.tokens[token];
  if (participle.xpos != Xpos::vbg || participle.relation != Deprel::amod ||
      token < sentence.tokens.first + 2 || document.text(token - 1) != "," ||
      participle.head <= static_cast<std::int32_t>(token))
    return;
  const auto noun = static_cast<std::uint32_t>(participle.head);
  Token& object = document.tokens[noun];
  if (object.relation != Deprel::obj || object.head < 0 ||
      object.head >= static_cast<std::int32_t>(token))
    return;
  for (auto i = sentence.tokens.first; i < token; ++i)
    if (hangs_on(document.tokens[i], noun) && document.tokens[i].relation != Deprel::punct) return;
  participle.upos = Upos::verb;
  participle.relation = Deprel::advcl;
  participle.head = static_cast<std::int32_t>(verb_above(document, noun));
  object.head = static_cast<std::int32_t>(token);
}

// "Chad shelled the camp, ALLEGES the charity": behind a comma the teller stands after his verb.
void mend_teller_behind(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view telling[] = {"allege", "claim", "report", "say",     "state",
                                          "warn",   "argue", "insist", "suggest", "complain"};
  Token& verb = document.tokens[token];
  if (verb.relation != Deprel::conj || verb.upos != Upos::verb ||
      token < sentence.tokens.first + 2 || document.text(token - 1) != "," || !is_finite(verb) ||
      !is_one_of(document.lemma(token), telling) ||
      has_child(document, sentence, token, {Deprel::cc, Deprel::nsubj, Deprel::ccomp, Deprel::aux}))
    return;
  for (auto i = token + 1; i < sentence.tokens.last; ++i) {
    Token& teller = document.tokens[i];
    if (!hangs_on(teller, token) || teller.relation != Deprel::obj) continue;
    teller.relation = Deprel::nsubj;
    verb.relation = Deprel::parataxis;
    return;
  }
}

// "told reporters that Greece MUST LEAVE": what somebody is told is no property of his.
void mend_told_clause(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view telling[] = {"tell",   "warn",   "assure",   "inform",
                                          "remind", "notify", "convince", "persuade"};
  Token& clause = document.tokens[token];
  if (clause.relation != Deprel::acl_relcl || clause.head < 1 ||
      clause.head > static_cast<std::int32_t>(token) ||
      !has_child(document, sentence, token, {Deprel::nsubj, Deprel::nsubj_pass}))
    return;
  const auto told = static_cast<std::uint32_t>(clause.head);
  // A clause with an object of its own needs no "that" for one.
  Token& that = document.tokens[told + 1];
  if (document.text(told + 1) == "that" && that.relation == Deprel::obj && hangs_on(that, token) &&
      has_object(document, sentence, token))
    that.relation = Deprel::mark;
  if (!has_child(document, sentence, token, {Deprel::mark})) return;
  const Token& listener = document.tokens[told];
  if ((listener.relation != Deprel::obj && listener.relation != Deprel::iobj) ||
      !is_one_of(document.lemma(static_cast<std::uint32_t>(listener.head)), telling))
    return;
  clause.relation = Deprel::ccomp;
  clause.head = listener.head;
}

// "warned CHAD that taxes would rise", with the listener read as a second subject: he stands before
// the clause.
void mend_listener(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& listener = document.tokens[token];
  if (listener.relation != Deprel::nsubj || listener.head <= static_cast<std::int32_t>(token))
    return;
  const Token& clause = document.tokens[static_cast<std::uint32_t>(listener.head)];
  if (clause.relation != Deprel::ccomp || clause.head < 0 ||
      clause.head >= static_cast<std::int32_t>(token) || token + 1 >= sentence.tokens.last)
    return;
  // "warned CHAD it would leave"
  constexpr std::string_view told[] = {"tell",   "warn",    "assure", "remind",
                                       "inform", "promise", "notify"};
  const auto is_second_subject = [&](const Token& other) {
    return other.relation == Deprel::nsubj && other.head == listener.head;
  };
  const bool has_subject = std::any_of(document.tokens.begin() + token + 1,
                                       document.tokens.begin() + listener.head, is_second_subject);
  const bool is_told =
      has_subject && is_one_of(document.lemma(static_cast<std::uint32_t>(clause.head)), told);
  const Token& mark = document.tokens[token + 1];
  if (!is_told && (mark.relation != Deprel::mark || mark.head != listener.head)) return;
  listener.relation = Deprel::obj;
  listener.head = clause.head;
}

// "killed in a raid CARRIED out by rebels": right behind a noun what somebody did to it is its
// clause.
void mend_reduced_clause(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& clause = document.tokens[token];
  if (clause.relation != Deprel::advcl || !is_past(clause) || token == sentence.tokens.first ||
      document.tokens[token - 1].upos != Upos::noun ||
      document.tokens[token - 1].head != clause.head ||
      !has_child(document, sentence, token, {Deprel::obl_agent}) ||
      has_child(document, sentence, token, {Deprel::nsubj, Deprel::mark, Deprel::aux}))
    return;
  clause.relation = Deprel::acl;
  clause.xpos = Xpos::vbn;
  clause.head = static_cast<std::int32_t>(token - 1);
}

// "pardoned 300 rebels CONVICTED of murder", with what was done to the object read as what it is
// made: only some verbs say what is to become of their objects ("had the rebels CONVICTED").
void mend_object_participle(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view making[] = {"find", "get",   "have", "hear", "keep", "leave",  "make",
                                         "need", "order", "see",  "want", "wish", "declare"};
  Token& participle = document.tokens[token];
  if (participle.relation != Deprel::xcomp || participle.xpos != Xpos::vbn || participle.head < 0 ||
      token == sentence.tokens.first ||
      has_child(document, sentence, token, {Deprel::mark, Deprel::aux}))
    return;
  const Token& object = document.tokens[token - 1];
  if (object.relation != Deprel::obj || object.head != participle.head ||
      (object.upos != Upos::noun && object.upos != Upos::propn) ||
      is_one_of(document.lemma(static_cast<std::uint32_t>(participle.head)), making))
    return;
  participle.relation = Deprel::acl;
  participle.head = static_cast<std::int32_t>(token - 1);
}

// The clause that says what `what` is: "what IT SAID was a satellite", "what APPEARED to be one";
// `no_verb` where none does.
constexpr std::uint32_t no_verb = 0;

std::uint32_t clause_of_what(const Document& document, const Sentence& sentence,
                             std::uint32_t what) {
  constexpr std::string_view seeming[] = {"appear", "seem"};
  const Token& word = document.tokens[what];
  if (document.lemma(what) != "what" || word.head < 0) return no_verb;
  const auto head = static_cast<std::uint32_t>(word.head);
  if (head > what)
    return word.relation == Deprel::nsubj && is_one_of(document.lemma(head), seeming) ? head
                                                                                      : no_verb;
  for (auto verb = what + 1; verb < sentence.tokens.last; ++verb)
    if (document.tokens[verb].relation == Deprel::acl_relcl &&
        hangs_on(document.tokens[verb], what))
      return verb;
  return no_verb;
}

// "launched WHAT it said was A SATELLITE", "tested WHAT appeared to be A MISSILE": the object is
// what it is called.
void mend_so_called(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view calling[] = {"call", "describe", "term", "dub", "label", "brand"};
  const std::uint32_t verb = clause_of_what(document, sentence, token);
  if (verb == no_verb) return;
  Token& what = document.tokens[token];
  Token& clause = document.tokens[verb];
  const bool is_subject = hangs_on(what, verb);
  const Deprel relation = is_subject ? Deprel::obj : what.relation;
  const std::int32_t head = is_subject ? clause.head : what.head;
  if (head < 0 || head >= static_cast<std::int32_t>(token)) return;
  const bool is_calling = is_one_of(document.lemma(verb), calling);
  for (auto i = verb + 1; i < sentence.tokens.last; ++i) {
    Token& named = document.tokens[i];
    if (!hangs_on(named, verb) || (named.upos != Upos::noun && named.upos != Upos::propn)) continue;
    const bool is_told = (named.relation == Deprel::ccomp || named.relation == Deprel::xcomp) &&
                         has_child(document, sentence, i, {Deprel::cop});
    const bool is_called =
        is_calling && (named.relation == Deprel::obj || named.relation == Deprel::xcomp ||
                       has_child(document, sentence, i, {Deprel::case_}));
    if (!is_told && !is_called) continue;
    named.relation = relation;
    named.head = head;
    clause.relation = Deprel::acl_relcl;
    clause.head = static_cast<std::int32_t>(i);
    for (auto before = sentence.tokens.first; before < token; ++before)
      if (hangs_on(document.tokens[before], token))
        document.tokens[before].head = static_cast<std::int32_t>(i);
    what.relation = Deprel::det;
    what.head = static_cast<std::int32_t>(i);
    // What follows tells of the whole: "launched what it called a satellite ON MONDAY".
    for (auto after = verb + 1; after < sentence.tokens.last; ++after) {
      Token& part = document.tokens[after];
      const bool is_time = part.relation == Deprel::nmod && is_time_name(document, after);
      const bool is_beyond =
          after > i && (is_time || part.relation == Deprel::obl ||
                        part.relation == Deprel::obl_unmarked || part.relation == Deprel::advcl);
      if (hangs_on(part, i) && part.relation == Deprel::cop)
        part.head = static_cast<std::int32_t>(verb);
      else if (is_beyond && (hangs_on(part, i) || hangs_on(part, verb))) {
        part.head = head;
        if (is_time) part.relation = Deprel::obl;
      }
    }
    return;
  }
}

// "signed a decree BANNING imports", with "decree" read as the subject of the clause: it is the
// object that the clause describes.
void mend_described_object(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& clause = document.tokens[token];
  if (clause.relation != Deprel::advcl || clause.xpos != Xpos::vbg ||
      token < sentence.tokens.first + 2 ||
      has_child(document, sentence, token, {Deprel::mark, Deprel::aux, Deprel::aux_pass}))
    return;
  Token& object = document.tokens[token - 1];
  const auto verb = static_cast<std::uint32_t>(clause.head);
  if (object.relation != Deprel::nsubj || !hangs_on(object, token) || verb >= token ||
      document.tokens[verb].upos != Upos::verb || has_object(document, sentence, verb))
    return;
  for (auto i = verb + 1; i + 1 < token; ++i)
    if (!hangs_on(document.tokens[i], token - 1)) return;
  object.head = clause.head;
  object.relation = Deprel::obj;
  clause.head = static_cast<std::int32_t>(token - 1);
  clause.relation = Deprel::acl;
}

// "suspended Guinea and IMPOSED sanctions", with the second verb read as a quality of its object or
// as listed with the first one: a name or a definite noun is listed with no bare noun.
void mend_swallowed_verb(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view qualities[] = {"armed",   "wounded", "injured", "displaced",
                                            "alleged", "forged",  "used",    "increased"};
  Token& second = document.tokens[token];
  if (!is_past(second) || token < sentence.tokens.first + 3 || token + 1 >= sentence.tokens.last ||
      document.tokens[token - 1].relation != Deprel::cc || !document.text(token).ends_with("ed") ||
      is_one_of(document.text(token), qualities))
    return;
  std::uint32_t object = token + 1;  // of the second verb
  while (object < sentence.tokens.last && document.tokens[object].relation != Deprel::conj)
    ++object;
  if (object == sentence.tokens.last) return;
  Token& o = document.tokens[object];
  const bool is_quality = second.relation == Deprel::amod && hangs_on(second, object);
  const bool is_listed = second.relation == Deprel::conj && second.head == o.head;
  if (!(is_quality || is_listed) || o.head + 2 != static_cast<std::int32_t>(token) ||
      o.xpos != Xpos::nns ||
      has_child(document, sentence, object, {Deprel::det, Deprel::nmod_poss}))
    return;
  const auto first_object = static_cast<std::uint32_t>(o.head);
  const Token& listed = document.tokens[first_object];
  const bool is_definite =
      is_ascii_upper(document.text(first_object).front()) ||
      has_child(document, sentence, first_object, {Deprel::det, Deprel::nmod_poss});
  if (listed.relation != Deprel::obj || listed.head < 0 || !is_definite) return;
  const auto verb = static_cast<std::uint32_t>(listed.head);
  if (!is_past(document.tokens[verb]) || !has_child(document, sentence, verb, {Deprel::nsubj}))
    return;
  second.upos = Upos::verb;
  second.xpos = Xpos::vbd;
  second.relation = Deprel::conj;
  second.head = listed.head;
  document.tokens[token - 1].head = static_cast<std::int32_t>(token);
  o.relation = Deprel::obj;
  o.head = static_cast<std::int32_t>(token);
}

// "says that ten were killed and five were INJURED": what "and" joins to one thing that is said is
// said in one with it.
void mend_second_content(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& second = document.tokens[token];
  if (second.relation != Deprel::ccomp || second.head < 0 ||
      !has_child(document, sentence, token, {Deprel::cc}))
    return;
  for (auto first = token; first-- > sentence.tokens.first;)
    if (document.tokens[first].relation == Deprel::ccomp &&
        document.tokens[first].head == second.head) {
      second.relation = Deprel::conj;
      second.head = static_cast<std::int32_t>(first);
      return;
    }
}

// "during protests DEMANDING reforms": what such a noun says, not what the verb before it does.
void mend_words_of_noun(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view speaking[] = {"protest",   "rally",      "demonstration", "march",
                                           "statement", "resolution", "letter",        "petition"};
  constexpr std::string_view words[] = {"demand",    "call",    "urge",   "condemn", "denounce",
                                        "criticise", "accuse",  "oppose", "support", "ask",
                                        "criticize", "protest", "back",   "reject",  "warn"};
  Token& verb = document.tokens[token];
  if (token == sentence.tokens.first || verb.relation != Deprel::advcl || verb.xpos != Xpos::vbg ||
      !is_one_of(document.lemma(token), words) || !is_one_of(document.lemma(token - 1), speaking) ||
      document.tokens[token - 1].upos != Upos::noun || stands_above(document, token, token - 1))
    return;
  verb.relation = Deprel::acl;
  verb.head = static_cast<std::int32_t>(token - 1);
}

// "Turkey's ambassador to Athens WHO ARRIVED": a person, not the place where he is.
void mend_person_behind(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view posted[] = {"ambassador", "envoy",         "minister", "consul",
                                         "president",  "delegate",      "governor", "mayor",
                                         "diplomat",   "representative"};
  Token& verb = document.tokens[token];
  if (verb.relation != Deprel::acl_relcl || verb.head < 0) return;
  const auto place = static_cast<std::uint32_t>(verb.head);
  const Token& name = document.tokens[place];
  if (name.upos != Upos::propn || name.relation != Deprel::nmod || name.head < 0 ||
      !is_one_of(document.lemma(static_cast<std::uint32_t>(name.head)), posted))
    return;
  for (auto i = place + 1; i < token && i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], token) && document.lemma(i) == "who") verb.head = name.head;
}

// "was set ABLAZE", with the state of what was set read as its object.
void mend_state_of_object(Document& document, std::uint32_t token) {
  constexpr std::string_view states[] = {"ablaze", "alight", "afire",
                                         "adrift", "aflame", "aground"};
  Token& word = document.tokens[token];
  if (word.relation != Deprel::obj || !is_one_of(document.lemma(token), states)) return;
  word.relation = Deprel::xcomp;
  word.upos = Upos::adj;
}

// "accusations that it had ORGANISED a march": behind its noun and with a subject a verb is a
// clause.
void mend_content_clause(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& verb = document.tokens[token];
  if (verb.upos == Upos::verb && verb.relation == Deprel::amod && verb.head >= 0 &&
      verb.head < static_cast<std::int32_t>(token) &&
      has_child(document, sentence, token, {Deprel::nsubj}) &&
      has_child(document, sentence, token, {Deprel::mark}))
    verb.relation = Deprel::acl;
}

// "a raid WHICH the army said killed two", "the town THAT they said they took": what the pronoun is
// of the clause that somebody tells, not of the telling.
void mend_told_relative(Document& document, const Sentence& sentence, std::uint32_t telling) {
  constexpr std::string_view verbs[] = {"say", "claim", "allege", "believe", "think", "report"};
  constexpr std::string_view pronouns[] = {"which", "that", "who"};
  const Token& v = document.tokens[telling];
  if (v.relation != Deprel::acl_relcl || !is_one_of(document.lemma(telling), verbs)) return;
  std::uint32_t told = telling + 1;
  while (told < sentence.tokens.last && !(document.tokens[told].relation == Deprel::ccomp &&
                                          hangs_on(document.tokens[told], telling)))
    ++told;
  if (told == sentence.tokens.last) return;
  const auto first = static_cast<std::uint32_t>(std::max(v.head, 0));
  for (auto i = first; i < telling; ++i)
    if (hangs_on(document.tokens[i], told) && document.tokens[i].relation == Deprel::nsubj &&
        document.tokens[i].upos != Upos::det && !is_one_of(document.lemma(i), pronouns))
      document.tokens[i].head = static_cast<std::int32_t>(telling);
  for (auto i = first; i < telling; ++i) {
    Token& pronoun = document.tokens[i];
    const bool is_object =
        pronoun.relation == Deprel::obj && (hangs_on(pronoun, told) || hangs_on(pronoun, telling));
    if (!is_object || !is_one_of(document.lemma(i), pronouns)) continue;
    const bool has_subject =
        has_child(document, sentence, told, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj});
    pronoun.relation = has_subject ? Deprel::obj : Deprel::nsubj;
    pronoun.head = static_cast<std::int32_t>(told);
    return;
  }
}

// "demanded that Chad leave and CONDEMNED the raid", "said it was vital that Chad act and CALLED on
// it to": a verb of the past goes on from one of the past, not from what that one asks for.
void mend_tense_of_conjunct(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr int deepest = 4;
  Token& t = document.tokens[token];
  const bool is_past = t.xpos == Xpos::vbd || t.xpos == Xpos::vbn;
  if (!is_past || t.upos != Upos::verb || t.relation != Deprel::conj || t.head < 0 ||
      has_child(document, sentence, token,
                {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux, Deprel::aux_pass}))
    return;
  const Token& before = document.tokens[static_cast<std::size_t>(t.head)];
  const bool is_asked = before.relation == Deprel::ccomp &&
                        (before.xpos == Xpos::vb || before.xpos == Xpos::vbp) &&
                        !has_child(document, sentence, static_cast<std::uint32_t>(t.head),
                                   {Deprel::aux, Deprel::aux_pass});
  std::int32_t above = before.head;
  if (!is_asked) return;
  for (int depth = 0; depth < deepest && above >= 0; ++depth) {
    const Token& asking = document.tokens[static_cast<std::size_t>(above)];
    if (asking.upos == Upos::verb && asking.xpos == Xpos::vbd) {
      t.head = above;
      t.xpos = Xpos::vbd;
      return;
    }
    above = asking.head;
  }
}

}  // namespace

void mend_clauses(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    mend_parted_participle(document, sentence, i);
    mend_teller_behind(document, sentence, i);
    mend_told_clause(document, sentence, i);
    mend_listener(document, sentence, i);
    mend_reduced_clause(document, sentence, i);
    mend_swallowed_verb(document, sentence, i);
    mend_described_object(document, sentence, i);
    mend_object_participle(document, sentence, i);
    mend_so_called(document, sentence, i);
    mend_content_clause(document, sentence, i);
    mend_told_relative(document, sentence, i);
    mend_tense_of_conjunct(document, sentence, i);
    mend_second_content(document, sentence, i);
    mend_words_of_noun(document, sentence, i);
    mend_person_behind(document, sentence, i);
    mend_state_of_object(document, i);
  }
}

}  // namespace annals::detail
