// Mends what hangs on the wrong word: phrases, particles and parts of compounds.
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

// "BY the campaign group Amnesty International", with the preposition hung on what the group is
// called.
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
  const Name* name = name_at(document, token);
  if (name == nullptr || name->kind != NameKind::place || name->tokens.size() != 1) return;
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
  const bool is_span = (relation == Deprel::obl_unmarked || relation == Deprel::nmod_unmarked) &&
                       is_one_of(document.lemma(time), spans);
  if ((!is_named && !is_span) || verb < 0) return;
  const bool is_of_verb = document.tokens[static_cast<std::uint32_t>(verb)].upos == Upos::verb;
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
  constexpr std::string_view counts[] = {"ten",      "dozen",   "score",   "hundred",
                                         "thousand", "million", "billion", "number",
                                         "handful",  "some",    "most",    "many"};
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
    mend_place_taken(document, i);
    mend_case_of_apposition(document, i);
    mend_late_object(document, sentence, i);
    mend_shared_head(document, sentence, i);
    mend_infinitive(document, sentence, i);
    mend_second_object(document, sentence, i);
    mend_given_name(document, sentence, i);
    mend_receiver(document, sentence, i);
    mend_behind_time(document, i);
    mend_counted(document, i);
    mend_false_particle(document, sentence, i);
    mend_hyphenated_quality(document, sentence, i);
    mend_border(document, sentence, i);
    mend_epithet(document, i);
  }
}

}  // namespace annals::detail
