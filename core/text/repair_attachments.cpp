// Mends what hangs on the wrong word: phrases, particles, clauses and parts of compounds.
#include "core/text/characters.h"
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

#include <algorithm>

namespace annals::detail {
namespace {

// "handed OVER two men": before a count the particle was read as a part of it.
void mend_particle(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  if (document.text(token) != "over" || token == sentence.tokens.first || t.head < 0 ||
      document.tokens[static_cast<std::uint32_t>(t.head)].upos != Upos::num ||
      (document.lemma(token - 1) != "hand" && document.lemma(token - 1) != "turn"))
    return;
  t.relation = Deprel::compound_prt;
  t.head = static_cast<std::int32_t>(token - 1);
}

// "hand OVER command", with the particle read as a preposition.
void mend_handing_over(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& over = document.tokens[token];
  if (document.text(token) != "over" || over.relation != Deprel::case_ ||
      token == sentence.tokens.first || over.head < static_cast<std::int32_t>(token) ||
      (document.lemma(token - 1) != "hand" && document.lemma(token - 1) != "turn") ||
      document.tokens[token - 1].upos != Upos::verb)
    return;
  Token& given = document.tokens[static_cast<std::uint32_t>(over.head)];
  if (!hangs_on(given, token - 1) || given.relation != Deprel::obl ||
      has_object(document, sentence, token - 1))
    return;
  given.relation = Deprel::obj;
  over.relation = Deprel::compound_prt;
  over.head = static_cast<std::int32_t>(token - 1);
}

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

// "talks took place BETWEEN Chad and Niger": what hangs on the noun of a phrase that is a verb in
// itself hangs on that verb.
void mend_place_taken(Document& document, std::uint32_t token) {
  Token& part = document.tokens[token];
  if (part.relation != Deprel::nmod || part.head < 1 ||
      part.head > static_cast<std::int32_t>(token))
    return;
  const auto place = static_cast<std::uint32_t>(part.head);
  const Token& noun = document.tokens[place];
  if (document.lemma(place) != "place" || noun.relation != Deprel::obj || noun.head < 0 ||
      document.lemma(static_cast<std::uint32_t>(noun.head)) != "take")
    return;
  part.relation = Deprel::obl;
  part.head = noun.head;
}

// "BY the campaign group Amnesty International", with the preposition hung on what the group is called.
void mend_case_of_apposition(Document& document, std::uint32_t token) {
  Token& preposition = document.tokens[token];
  if (preposition.relation != Deprel::case_ || preposition.head < static_cast<std::int32_t>(token))
    return;
  const Token& called = document.tokens[static_cast<std::uint32_t>(preposition.head)];
  if (called.relation == Deprel::appos && called.head > static_cast<std::int32_t>(token) &&
      called.head < preposition.head)
    preposition.head = called.head;
}

// "imposed in March A BAN on flights", with the object behind a day read as an adverbial.
void mend_late_object(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& object = document.tokens[token];
  if (object.relation != Deprel::obl || object.upos != Upos::noun || object.head < 0 ||
      object.head >= static_cast<std::int32_t>(token) || is_time_name(document, token) ||
      has_child(document, sentence, token, {Deprel::case_, Deprel::nummod}))
    return;
  const auto verb = static_cast<std::uint32_t>(object.head);
  if (document.tokens[verb].upos != Upos::verb || has_object(document, sentence, verb) ||
      has_child(document, sentence, verb,
                {Deprel::aux_pass, Deprel::nsubj_pass, Deprel::ccomp, Deprel::xcomp}))
    return;
  for (auto i = verb + 1; i < token; ++i)
    if (is_time_name(document, i) && hangs_on(document.tokens[i], verb)) {
      object.relation = Deprel::obj;
      return;
    }
}

// "Chad shelled the camp, ALLEGES the charity": behind a comma the teller stands after his verb.
void mend_teller_behind(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view telling[] = {"allege", "claim", "report", "say",     "state",
                                          "warn",   "argue", "insist", "suggest", "complain"};
  Token& verb = document.tokens[token];
  if (verb.relation != Deprel::conj || verb.upos != Upos::verb || token < sentence.tokens.first + 2 ||
      document.text(token - 1) != "," || !is_finite(verb) ||
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

// "a MISSILE and drone attack", with the weapon read as the first of two things: both are parts of
// the attack.
void mend_shared_head(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view shared[] = {"attack",  "strike", "raid",        "barrage",
                                         "assault", "salvo",  "bombardment", "offensive"};
  Token& head = document.tokens[token];
  if (head.relation != Deprel::conj || head.upos != Upos::noun || head.head < 0 ||
      head.head + 3 != static_cast<std::int32_t>(token) ||
      document.tokens[token - 1].relation != Deprel::compound ||
      !hangs_on(document.tokens[token - 1], token) || document.text(token - 2) != "and" ||
      !is_one_of(document.lemma(token), shared))
    return;
  const std::uint32_t first = token - 3;
  Token& part = document.tokens[first];
  if (part.upos != Upos::noun || part.xpos == Xpos::nns) return;
  head.relation = part.relation;
  head.head = part.head;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], first))
      document.tokens[i].head = static_cast<std::int32_t>(token);
  part.relation = Deprel::compound;
  part.head = static_cast<std::int32_t>(token);
}

// "agreed to SUPPLY tanks": behind "to" a bare verb is no part of the noun that follows; "agreed to
// TALKS": with an ending it is a noun.
void mend_infinitive(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& verb = document.tokens[token];
  if (verb.xpos == Xpos::vbz && verb.relation == Deprel::xcomp && token > sentence.tokens.first &&
      document.text(token - 1) == "to") {
    Token& preposition = document.tokens[token - 1];
    preposition.upos = Upos::adp;
    preposition.xpos = Xpos::other;
    preposition.relation = Deprel::case_;
    verb.upos = Upos::noun;
    verb.xpos = Xpos::nns;
    verb.relation = Deprel::obl;
    return;
  }
  if (verb.xpos != Xpos::vb || verb.relation != Deprel::compound ||
      token == sentence.tokens.first || document.text(token - 1) != "to" ||
      verb.head <= static_cast<std::int32_t>(token))
    return;
  Token& noun = document.tokens[static_cast<std::uint32_t>(verb.head)];
  if (noun.head < 0 || noun.head >= static_cast<std::int32_t>(token)) return;
  verb.relation = Deprel::xcomp;
  verb.head = noun.head;
  noun.relation = Deprel::obj;
  noun.head = static_cast<std::int32_t>(token);
}

// "condemned the raids TARGETING Chad": a participle between two objects has the second for its
// own.
void mend_second_object(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& participle = document.tokens[token];
  if (participle.xpos != Xpos::vbg || participle.relation != Deprel::amod ||
      token == sentence.tokens.first || participle.head <= static_cast<std::int32_t>(token))
    return;
  Token& object = document.tokens[static_cast<std::uint32_t>(participle.head)];
  const Token& before = document.tokens[token - 1];
  if (before.relation != Deprel::obj || object.relation != Deprel::obj ||
      before.head != object.head || before.upos != Upos::noun)
    return;
  participle.relation = Deprel::acl;
  participle.head = static_cast<std::int32_t>(token - 1);
  object.head = static_cast<std::int32_t>(token);
}

// "sold CHAD fighter jets", with the receiver read as a part of what he gets.
void mend_receiver(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view giving[] = {"give", "sell",  "lend",  "loan",   "offer",
                                         "send", "grant", "award", "deny",   "allow",
                                         "hand", "pay",   "show",  "promise"};
  Token& place = document.tokens[token];
  if (token == sentence.tokens.first || place.relation != Deprel::compound ||
      place.upos != Upos::propn || place.head <= static_cast<std::int32_t>(token))
    return;
  const Token& given = document.tokens[static_cast<std::uint32_t>(place.head)];
  if (given.relation != Deprel::obj || given.upos != Upos::noun ||
      given.head != static_cast<std::int32_t>(token) - 1 ||
      !is_one_of(document.lemma(token - 1), giving))
    return;
  const bool is_place = std::ranges::any_of(document.names, [&](const Name& name) {
    return name.kind == NameKind::place && name.tokens.first == token &&
           name.tokens.last == token + 1;
  });
  if (!is_place) return;
  place.relation = Deprel::iobj;
  place.head = given.head;
}

// "held talks on Friday WITH CHAD", hung on the day; "broke out last month BETWEEN Chad and Mali".
void mend_behind_time(Document& document, std::uint32_t token) {
  constexpr std::string_view parties[] = {"with", "by", "to", "against", "from", "between"};
  constexpr std::string_view spans[] = {"day",     "night", "week",      "weekend",
                                        "morning", "month", "afternoon", "year"};
  constexpr std::string_view sides[] = {"with", "against", "between"};
  Token& party = document.tokens[token];
  if (party.relation != Deprel::nmod || party.head < 0 ||
      party.head >= static_cast<std::int32_t>(token))
    return;
  const auto time = static_cast<std::uint32_t>(party.head);
  const std::int32_t verb = document.tokens[time].head;
  const bool is_named = is_time_name(document, time);
  const Deprel relation = document.tokens[time].relation;
  const bool is_span =
      (relation == Deprel::obl_unmarked || relation == Deprel::nmod_unmarked) &&
      is_one_of(document.lemma(time), spans);
  if ((!is_named && !is_span) || verb < 0) return;
  const bool is_of_verb =
      document.tokens[static_cast<std::uint32_t>(verb)].upos == Upos::verb;
  if (!is_of_verb && !is_span) return;
  for (auto i = time + 1; i < token; ++i)
    if (hangs_on(document.tokens[i], token) && document.tokens[i].relation == Deprel::case_ &&
        (is_named ? is_one_of(document.text(i), parties) : is_one_of(document.text(i), sides))) {
      party.head = verb;
      party.relation = is_of_verb ? Deprel::obl : Deprel::nmod;
    }
}

// "pulled out thousands OF MINES": what is counted hangs on its count.
void mend_counted(Document& document, std::uint32_t token) {
  constexpr std::string_view counts[] = {"ten",     "dozen",   "score",  "hundred", "thousand",
                                         "million", "billion", "number", "handful", "some",
                                         "most",    "many"};
  Token& counted = document.tokens[token];
  if (counted.relation != Deprel::obl || counted.head < 0) return;
  for (auto of = token; of-- > static_cast<std::uint32_t>(counted.head) + 1;) {
    if (!hangs_on(document.tokens[of], token)) return;
    if (document.tokens[of].relation != Deprel::case_) continue;
    if (document.text(of) != "of" || !is_one_of(document.lemma(of - 1), counts) ||
        document.tokens[of - 1].head != counted.head)
      return;
    counted.relation = Deprel::nmod;
    counted.head = static_cast<std::int32_t>(of - 1);
    return;
  }
}

// The verb says what its object is called.
bool is_naming(const Document& document, std::int32_t verb) {
  constexpr std::string_view naming[] = {"call",     "brand",   "label",     "dub",   "declare",
                                         "proclaim", "name",    "crown",     "style", "term",
                                         "deem",     "appoint", "pronounce", "elect"};
  return is_one_of(document.lemma(static_cast<std::uint32_t>(verb)), naming);
}

// "declared himself PRESIDENT", "called the rebels THUGS": what somebody is named is no second
// object.
void mend_given_name(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& name = document.tokens[token];
  if (name.relation != Deprel::obj || name.head < 0 || !is_naming(document, name.head)) return;
  // "a man called ALI BAKO"
  if (const Token& verb = document.tokens[static_cast<std::uint32_t>(name.head)];
      verb.relation == Deprel::acl && verb.xpos == Xpos::vbn) {
    name.relation = Deprel::xcomp;
    return;
  }
  for (auto i = sentence.tokens.first; i < token; ++i)
    if (document.tokens[i].relation == Deprel::obj && document.tokens[i].head == name.head &&
        static_cast<std::int32_t>(i) > name.head) {
      name.relation = Deprel::xcomp;
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

// "called ON leading states to pay": before a noun that nothing else joins to the verb a particle
// is a preposition.
void mend_false_particle(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& particle = document.tokens[token];
  const auto form = document.text(token);
  if (particle.relation != Deprel::compound_prt || (form != "on" && form != "for")) return;
  std::uint32_t noun = token + 1;
  while (noun < sentence.tokens.last &&
         document.tokens[noun].head > static_cast<std::int32_t>(noun) &&
         document.tokens[noun].relation != Deprel::mark)
    ++noun;
  if (noun >= sentence.tokens.last || document.tokens[noun].relation != Deprel::obl ||
      document.tokens[noun].head != particle.head || document.tokens[noun].upos == Upos::pron ||
      has_child(document, sentence, noun, {Deprel::case_}))
    return;
  particle.relation = Deprel::case_;
  particle.head = static_cast<std::int32_t>(noun);
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

// "pardoned 300 rebels CONVICTED of murder", with what was done to the object read as what it is made:
// only some verbs say what is to become of their objects ("had the rebels CONVICTED").
void mend_object_participle(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view making[] = {"find", "get",  "have", "hear", "keep", "leave",  "make",
                                         "need", "order", "see",  "want", "wish", "declare"};
  Token& participle = document.tokens[token];
  if (participle.relation != Deprel::xcomp || participle.xpos != Xpos::vbn || participle.head < 0 ||
      token == sentence.tokens.first || has_child(document, sentence, token, {Deprel::mark, Deprel::aux}))
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
    if (document.tokens[verb].relation == Deprel::acl_relcl && hangs_on(document.tokens[verb], what))
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
      const bool is_beyond = after > i && (is_time || part.relation == Deprel::obl ||
                                           part.relation == Deprel::obl_unmarked ||
                                           part.relation == Deprel::advcl);
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

// "in rebel-HELD Aleppo", "in civil war-HIT Libya", with the participle read as a clause whose
// object the place is, or with the preposition torn from the place.
void mend_hyphenated_quality(Document& document, const Sentence& sentence, std::uint32_t token) {
  if (document.tokens[token].xpos != Xpos::vbn || token < sentence.tokens.first + 3 ||
      token + 1 >= sentence.tokens.last || document.text(token - 1) != "-" ||
      !hangs_on(document.tokens[token - 2], token))
    return;
  Token& quality = document.tokens[token];
  Token& place = document.tokens[token + 1];
  if (place.upos != Upos::propn || place.relation != Deprel::obj || quality.head < 0) return;
  std::uint32_t first = token - 2;
  while (first > sentence.tokens.first && hangs_on(document.tokens[first - 1], token - 2) &&
         document.tokens[first - 1].relation != Deprel::case_)
    --first;
  if (first == sentence.tokens.first) return;
  Token& preposition = document.tokens[first - 1];
  if (preposition.relation != Deprel::case_) return;
  preposition.head = static_cast<std::int32_t>(token + 1);
  if (hangs_on(place, token)) {
    place.head = quality.head;
    quality.head = static_cast<std::int32_t>(token + 1);
    quality.relation = Deprel::amod;
  }
  const bool is_of_verb =
      document.tokens[static_cast<std::uint32_t>(place.head)].upos == Upos::verb;
  place.relation = is_of_verb ? Deprel::obl : Deprel::nmod;
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

// "sent troops to its border WITH NIGER": a border has two sides.
void mend_border(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& neighbour = document.tokens[token];
  if (neighbour.relation != Deprel::obl || token < sentence.tokens.first + 2 ||
      document.text(token - 1) != "with" || document.lemma(token - 2) != "border" ||
      document.tokens[token - 2].upos != Upos::noun)
    return;
  neighbour.relation = Deprel::nmod;
  neighbour.head = static_cast<std::int32_t>(token - 2);
}

// "called the president of Chad A LIAR": without a comma it is what somebody is called.
void mend_epithet(Document& document, std::uint32_t token) {
  Token& noun = document.tokens[token];
  if (noun.relation != Deprel::appos || token < 2 || noun.head < 0) return;
  std::uint32_t article = token - 1;
  while (article > static_cast<std::uint32_t>(noun.head) &&
         document.tokens[article].upos != Upos::det)
    --article;
  if (document.text(article) != "a" && document.text(article) != "an") return;
  if (document.tokens[article - 1].upos == Upos::punct) return;
  for (std::int32_t up = noun.head; up >= 0;
       up = document.tokens[static_cast<std::uint32_t>(up)].head) {
    const Token& named = document.tokens[static_cast<std::uint32_t>(up)];
    if (named.relation != Deprel::obj || named.head < 0) {
      if (named.relation != Deprel::nmod) return;
      continue;
    }
    if (!is_naming(document, named.head)) return;
    noun.relation = Deprel::xcomp;
    noun.head = named.head;
    return;
  }
}

}  // namespace

void mend_attachments(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    mend_particle(document, sentence, i);
    mend_handing_over(document, sentence, i);
    mend_parted_participle(document, sentence, i);
    mend_place_taken(document, i);
    mend_case_of_apposition(document, i);
    mend_late_object(document, sentence, i);
    mend_teller_behind(document, sentence, i);
    mend_shared_head(document, sentence, i);
    mend_infinitive(document, sentence, i);
    mend_second_object(document, sentence, i);
    mend_given_name(document, sentence, i);
    mend_receiver(document, sentence, i);
    mend_behind_time(document, i);
    mend_counted(document, i);
    mend_told_clause(document, sentence, i);
    mend_listener(document, sentence, i);
    mend_false_particle(document, sentence, i);
    mend_reduced_clause(document, sentence, i);
    mend_swallowed_verb(document, sentence, i);
    mend_described_object(document, sentence, i);
    mend_object_participle(document, sentence, i);
    mend_so_called(document, sentence, i);
    mend_hyphenated_quality(document, sentence, i);
    mend_content_clause(document, sentence, i);
    mend_border(document, sentence, i);
    mend_epithet(document, i);
  }
}

}  // namespace annals::detail
