// Mends around names: a name is one phrase, its title belongs to it, and it may be the object.
#include "core/text/repair.h"
#include "core/text/repair_tools.h"

#include <algorithm>
#include <vector>

namespace annals::detail {
namespace {

bool holds(TokenRange tokens, std::int32_t token) {
  return token >= static_cast<std::int32_t>(tokens.first) &&
         token < static_cast<std::int32_t>(tokens.last);
}

bool is_argument(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass || r == Deprel::obj || r == Deprel::iobj ||
         r == Deprel::obl || r == Deprel::obl_agent || r == Deprel::nmod || r == Deprel::conj ||
         r == Deprel::appos;
}

// True where no word of the name stands above the token: whatever hangs on it makes no cycle.
bool is_topmost(const Document& document, TokenRange name, std::uint32_t token) {
  auto above = document.tokens[token].head;
  while (above >= 0 && !holds(name, above))
    above = document.tokens[static_cast<std::size_t>(above)].head;
  return above < 0;
}

// Hangs the words of a name on one of them, and returns that.
std::uint32_t join_name(Document& document, TokenRange name) {
  std::uint32_t head = name.first;
  while (!is_topmost(document, name, head)) ++head;
  for (auto i = name.first; i < name.last; ++i) {
    Token& t = document.tokens[i];
    if (i == head || holds(name, t.head)) continue;
    t.head = static_cast<std::int32_t>(head);
    t.relation = t.upos == Upos::punct ? Deprel::punct : Deprel::flat;
  }
  return head;
}

// "met with President | Xi Jinping": the title is read as an argument of its own.
void take_title(Document& document, const Sentence& sentence, TokenRange name, std::uint32_t head) {
  if (name.first == sentence.tokens.first) return;
  const std::uint32_t title = name.first - 1;
  Token& t = document.tokens[title];
  Token& n = document.tokens[head];
  if ((t.upos != Upos::propn && t.upos != Upos::noun) || t.head != n.head ||
      !is_argument(t.relation) || !is_argument(n.relation) || n.head < 0)
    return;
  n.relation = t.relation;
  t.relation = Deprel::nmod_desc;
  t.head = static_cast<std::int32_t>(head);
  for (auto i = sentence.tokens.first; i < title; ++i)
    if (hangs_on(document.tokens[i], title) && (document.tokens[i].relation == Deprel::case_ ||
                                                document.tokens[i].relation == Deprel::det))
      document.tokens[i].head = static_cast<std::int32_t>(head);
}

// "talks WITH chancellor | Ana Silva", "arrest OF president | Ali Bako": the preposition is the
// name's, but for "secretary OF state"; "murder OF his brother | Ali Bako": it is the noun's.
void lift_prepositions(Document& document, const Sentence& sentence, std::uint32_t name) {
  bool is_behind_title = false;
  for (auto i = sentence.tokens.first; i < name; ++i) {
    Token& t = document.tokens[i];
    if (hangs_on(t, name) && t.relation == Deprel::nmod_desc) is_behind_title = true;
    if (t.relation != Deprel::case_ || t.head < 0 || is_behind_title) continue;
    const Token& title = document.tokens[static_cast<std::size_t>(t.head)];
    if (title.relation == Deprel::nmod_desc && hangs_on(title, name))
      t.head = static_cast<std::int32_t>(name);
    const Token& n = document.tokens[name];
    if (hangs_on(t, name) && n.relation == Deprel::appos && static_cast<std::int32_t>(i) < n.head)
      t.head = n.head;
  }
}

// "its ambassador to Kuwait, ERNEST ZVEROV": what a person is called beside is the common noun.
void lift_apposition(Document& document, std::uint32_t name) {
  Token& n = document.tokens[name];
  if (n.relation != Deprel::appos || n.head < 0) return;
  const Token& beside = document.tokens[static_cast<std::size_t>(n.head)];
  if (beside.upos == Upos::propn && beside.relation == Deprel::nmod && beside.head >= 0 &&
      document.tokens[static_cast<std::size_t>(beside.head)].upos == Upos::noun)
    n.head = beside.head;
}

bool may_stand_in_title(const Token& token) {
  return token.upos == Upos::adj || token.upos == Upos::noun || token.upos == Upos::propn ||
         token.upos == Upos::det || token.upos == Upos::part || token.xpos == Xpos::prps;
}

// "chancellor | ANA SILVA", with the name hung on the title: the name takes its place.
void take_place_of_title(Document& document, TokenRange name, std::uint32_t head) {
  Token& n = document.tokens[head];
  if (n.relation != Deprel::flat || n.head + 1 != static_cast<std::int32_t>(name.first)) return;
  Token& title = document.tokens[static_cast<std::size_t>(n.head)];
  n.head = title.head;
  n.relation = title.relation;
  title.head = static_cast<std::int32_t>(head);
  title.relation = Deprel::nmod_desc;
}

// What stands between two names of persons, beside a title of the second.
enum class Between : unsigned char { other, comma, conjunction };

Between between(const Document& document, const Sentence& sentence, TokenRange first,
                TokenRange second) {
  constexpr std::uint32_t longest_title = 6;
  std::uint32_t title = first.last;
  if (document.text(title) == ",") ++title;
  const bool has_and = document.tokens[title].relation == Deprel::cc;
  if (has_and) ++title;
  const bool is_owner = second.last < sentence.tokens.last &&
                        document.text(second.last).ends_with("s") &&
                        document.tokens[second.last].relation == Deprel::case_;
  if (title == first.last || title > second.first || second.first - title > longest_title ||
      is_owner)
    return Between::other;
  for (auto i = title; i < second.first; ++i)
    if (!may_stand_in_title(document.tokens[i])) return Between::other;
  return has_and ? Between::conjunction : Between::comma;
}

// Hangs the person on the first of the list; where he is something else in the sentence he stays
// that.
void join_list(Document& document, TokenRange list, std::uint32_t first, TokenRange name) {
  const std::uint32_t head = join_name(document, name);
  take_place_of_title(document, name, head);
  const Token& f = document.tokens[first];
  Token& n = document.tokens[head];
  const bool is_beside =
      holds(list, n.head) && (n.relation == Deprel::appos || n.relation == Deprel::nmod_desc ||
                              n.relation == Deprel::flat || n.relation == Deprel::conj);
  const bool is_second_subject = f.relation == Deprel::nsubj && f.head == n.head &&
                                 (n.relation == Deprel::nsubj || n.relation == Deprel::nsubj_pass);
  if (!(is_beside || is_second_subject) || stands_above(document, head, first)) return;
  n.relation = Deprel::conj;
  n.head = static_cast<std::int32_t>(first);
}

// "President Diallo, Chancellor SILVA and Prime Minister ROSSI met": persons named one after the
// other, with nothing but commas, an "and" and titles between them, are a list.
void mend_lists(Document& document, const Sentence& sentence) {
  std::vector<TokenRange> persons;
  for (const Name& name : names_of(document, sentence))
    if (name.kind == NameKind::person) persons.push_back(name.tokens);
  for (std::size_t i = 0; i + 1 < persons.size(); ++i) {
    std::size_t last = i;
    Between found = Between::comma;
    while (last + 1 < persons.size() && found == Between::comma) {
      found = between(document, sentence, persons[last], persons[last + 1]);
      if (found != Between::other) ++last;
    }
    if (found != Between::conjunction) continue;
    const std::uint32_t first = join_name(document, persons[i]);
    for (std::size_t k = i + 1; k <= last; ++k)
      join_list(document, {persons[i].first, persons[k].first}, first, persons[k]);
    i = last;
  }
}

// "OVER 100 drones"
bool is_of_number(const Document& document, std::uint32_t token) {
  constexpr std::string_view words[] = {"over", "under", "around", "about", "between", "up"};
  return is_one_of(document.text(token), words) && token + 1 < document.tokens.size() &&
         document.tokens[token + 1].upos == Upos::num;
}

// "killed at least seven CIVILIANS": its "at" belongs to the number. Measures are no objects.
bool is_counted(const Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view measures[] = {"minutes", "hours",      "days",    "weeks",
                                           "months",  "years",      "times",   "miles",
                                           "metres",  "kilometres", "percent", "kilometers"};
  const Token& n = document.tokens[token];
  return n.upos == Upos::noun && n.xpos == Xpos::nns && n.relation == Deprel::obl &&
         has_child(document, sentence, token, {Deprel::nummod}) &&
         !is_one_of(document.text(token), measures);
}

// "expelled A DIPLOMAT": its article stands right behind the verb.
bool has_article_behind(const Document& document, const Sentence& sentence, std::uint32_t token) {
  const Token& n = document.tokens[token];
  const auto article = static_cast<std::uint32_t>(n.head + 1);
  return n.upos == Upos::noun && n.head >= static_cast<std::int32_t>(sentence.tokens.first) &&
         article < token && document.tokens[article].relation == Deprel::det &&
         hangs_on(document.tokens[article], token);
}

// "Chad's envoy met Li Wei": a name, a counted noun or one with an article that is an oblique
// without a preposition, or part of a name that is a verb, is the object.
void mend_bare_object(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& n = document.tokens[token];
  const bool is_odd = n.relation == Deprel::obl || n.relation == Deprel::flat;
  if (!is_odd ||
      !(n.upos == Upos::propn || is_counted(document, sentence, token) ||
        has_article_behind(document, sentence, token)) ||
      n.head < static_cast<std::int32_t>(sentence.tokens.first) ||
      n.head > static_cast<std::int32_t>(token) ||
      document.tokens[static_cast<std::size_t>(n.head)].upos != Upos::verb ||
      is_time_name(document, token))
    return;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& t = document.tokens[i];
    if ((hangs_on(t, token) && t.relation == Deprel::case_ && !is_of_number(document, i)) ||
        (t.head == n.head && t.relation == Deprel::obj))
      return;
  }
  for (auto i = sentence.tokens.first; i < token; ++i)
    if (hangs_on(document.tokens[i], token) && document.tokens[i].relation == Deprel::case_)
      document.tokens[i].relation = Deprel::advmod;
  n.relation = Deprel::obj;
}

// "a resolution by the council condemning | Chad": an apposition right behind a participle is its
// object.
void mend_apposition(Document& document, const Sentence& sentence, std::uint32_t token) {
  if (token == sentence.tokens.first) return;
  Token& n = document.tokens[token];
  const Token& before = document.tokens[token - 1];
  if (n.relation != Deprel::appos || before.xpos != Xpos::vbg || before.head != n.head) return;
  n.relation = Deprel::obj;
  n.head = static_cast<std::int32_t>(token) - 1;
}

// "shot Ali Bako, a former MINISTER, on Monday", read as a second subject: a nominal behind the
// verb and a comma says what the one before the comma is.
void mend_stray_apposition(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& n = document.tokens[token];
  const auto verb = static_cast<std::uint32_t>(n.head);
  if (n.relation != Deprel::nsubj || n.head < 0 || verb > token) return;
  bool has_first = false;
  for (auto i = sentence.tokens.first; i < verb; ++i)
    has_first = has_first || (hangs_on(document.tokens[i], verb) &&
                              document.tokens[i].relation == Deprel::nsubj);
  std::uint32_t first = token;
  while (first > verb + 2 && document.tokens[first - 1].head == static_cast<std::int32_t>(token) &&
         document.tokens[first - 1].upos != Upos::punct)
    --first;
  if (!has_first || first < verb + 3 || document.text(first - 1) != ",") return;
  std::uint32_t named = first - 2;
  while (document.tokens[named].relation == Deprel::flat && document.tokens[named].head >= 0)
    named = static_cast<std::uint32_t>(document.tokens[named].head);
  const Upos kind = document.tokens[named].upos;
  if ((kind != Upos::noun && kind != Upos::propn) || stands_above(document, token, named)) return;
  n.relation = Deprel::appos;
  n.head = static_cast<std::int32_t>(named);
}

// "Chad backs rebels fighting Niger", with "rebels" read as a second subject: behind the verb it is
// the object, and what follows it says what it does.
void mend_second_subject(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& n = document.tokens[token];
  if (n.relation != Deprel::nsubj || n.head < 0 || n.head > static_cast<std::int32_t>(token))
    return;
  bool has_first = false;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& t = document.tokens[i];
    if (t.head != n.head || i == token) continue;
    if (t.relation == Deprel::obj || t.relation == Deprel::ccomp) return;
    has_first = has_first || (t.relation == Deprel::nsubj && static_cast<std::int32_t>(i) < n.head);
  }
  // "…, said Chad": an inverted subject; not "orders Chad to leave"
  const auto verb = static_cast<std::uint32_t>(n.head);
  const bool is_inverted =
      (verb == sentence.tokens.first || document.tokens[verb - 1].upos == Upos::punct) &&
      !has_child(document, sentence, verb, {Deprel::xcomp});
  if (!has_first || is_inverted) return;
  n.relation = Deprel::obj;
  if (token + 1 == sentence.tokens.last) return;
  Token& next = document.tokens[token + 1];
  if (next.xpos != Xpos::vbg || next.relation != Deprel::advcl || next.head != n.head) return;
  next.relation = Deprel::acl;
  next.head = static_cast<std::int32_t>(token);
}

// "Ahmed Toure and Niger's president | Ali Bako met": two persons with "and" between are not one
// name.
void mend_coordinated_name(Document& document, std::uint32_t token) {
  Token& n = document.tokens[token];
  if ((n.relation != Deprel::flat && n.relation != Deprel::nmod_desc) || n.head < 0) return;
  for (auto i = static_cast<std::uint32_t>(n.head) + 1; i < token; ++i)
    if (document.tokens[i].relation == Deprel::cc) n.relation = Deprel::conj;
}

// "resumed flights following talks": what follows is no second object.
void mend_following_phrase(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& f = document.tokens[token];
  Token& noun = document.tokens[static_cast<std::size_t>(f.head)];
  const bool is_second =
      std::any_of(document.tokens.begin() + sentence.tokens.first, document.tokens.begin() + token,
                  [&](const Token& t) { return t.relation == Deprel::obj && t.head == noun.head; });
  if (noun.relation != Deprel::obj || !is_second) return;
  noun.relation = Deprel::obl;
  f.upos = Upos::adp;
  f.relation = Deprel::case_;
}

// "arrested three people following a raid": a preposition, though it looks like a participle.
void mend_following(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& f = document.tokens[token];
  const bool is_clause = f.relation == Deprel::acl || f.relation == Deprel::advcl;
  if (document.text(token) != "following" || f.upos != Upos::verb || f.head < 0) return;
  if (f.relation == Deprel::amod) return mend_following_phrase(document, sentence, token);
  if (!is_clause) return;
  std::uint32_t object = token;
  for (auto i = token + 1; i < sentence.tokens.last && object == token; ++i)
    if (hangs_on(document.tokens[i], token) && document.tokens[i].relation == Deprel::obj)
      object = i;
  if (object == token) return;
  const std::uint32_t governor = verb_above(document, static_cast<std::uint32_t>(f.head));
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], token))
      document.tokens[i].head = static_cast<std::int32_t>(object);
  document.tokens[object].head = static_cast<std::int32_t>(governor);
  document.tokens[object].relation = Deprel::obl;
  f.upos = Upos::adp;
  f.relation = Deprel::case_;
  f.head = static_cast<std::int32_t>(object);
}

// "the missile launches alarmed Tokyo", "evacuated the wounded": a form of the third person that is
// an argument is a plural, a participle that is an object a noun.
void mend_plural(Token& token) {
  const bool is_plural =
      token.xpos == Xpos::vbz && is_argument(token.relation) && token.relation != Deprel::conj;
  const bool is_people = token.xpos == Xpos::vbn && token.upos == Upos::verb &&
                         (token.relation == Deprel::obj || token.relation == Deprel::obl);
  if (!is_plural && !is_people) return;
  token.upos = Upos::noun;
  token.xpos = Xpos::nns;
}

// "injured in SHELLING by rebels", "after FIGHTING between them": behind "in" or before "between"
// and without an object it is a noun, and its own lemma.
void mend_gerund(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  const bool is_adverbial = t.relation == Deprel::obl || t.relation == Deprel::nmod ||
                            t.relation == Deprel::advcl || t.relation == Deprel::acl;
  if (t.xpos != Xpos::vbg || t.upos != Upos::verb || !is_adverbial ||
      token == sentence.tokens.first || token + 1 == sentence.tokens.last ||
      !hangs_on(document.tokens[token - 1], token) ||
      ((document.text(token - 1) != "in" || t.relation == Deprel::acl) &&
       document.text(token + 1) != "between") ||
      has_child(document, sentence, token,
                {Deprel::obj, Deprel::xcomp, Deprel::ccomp, Deprel::nsubj}))
    return;
  document.tokens[token - 1].relation = Deprel::case_;
  if (t.relation == Deprel::advcl) t.relation = Deprel::obl;
  if (t.relation == Deprel::acl) t.relation = Deprel::nmod;
  make_verbal_noun(document, token);
}

// "killed nine, including a child, IN A RAID": what stands behind the aside is not of the child.
void mend_inclusion(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  if (t.relation != Deprel::nmod || t.head < 0 || t.head >= static_cast<std::int32_t>(token))
    return;
  constexpr std::uint32_t longest = 6;  // words before the noun of the aside
  const auto included = static_cast<std::uint32_t>(t.head);
  const std::uint32_t start = included - std::min(longest, included - sentence.tokens.first);
  const std::int32_t up = document.tokens[included].head;
  const auto is_case_of = [&](std::uint32_t i, std::uint32_t noun) {
    return document.tokens[i].relation == Deprel::case_ && hangs_on(document.tokens[i], noun);
  };
  std::uint32_t including = start, preposition = included + 1;
  while (including < included && !is_case_of(including, included)) ++including;
  while (preposition < token && !is_case_of(preposition, token)) ++preposition;
  if (up < 0 || document.text(including) != "including" || preposition == token ||
      document.text(preposition - 1) != ",")
    return;
  t.head = up;
  if (document.tokens[static_cast<std::size_t>(up)].upos == Upos::verb) t.relation = Deprel::obl;
}

// "took the NURSES hostage", read as one phrase: they are the object, and become hostages.
void mend_captives(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view captives[] = {"hostage", "captive", "prisoner"};
  Token& t = document.tokens[token];
  if (t.relation != Deprel::obj || token == sentence.tokens.first ||
      !is_one_of(document.text(token), captives))
    return;
  Token& people = document.tokens[token - 1];
  if (!hangs_on(people, token) || people.relation != Deprel::compound) return;
  people.head = t.head;
  people.relation = Deprel::obj;
  t.relation = Deprel::xcomp;
  for (auto i = sentence.tokens.first; i + 1 < token; ++i)
    if (hangs_on(document.tokens[i], token))
      document.tokens[i].head = static_cast<std::int32_t>(token - 1);
}

// "Karim condemned the raid BY CHAD": a verb with subject and object has no agent besides.
void mend_second_agent(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  if (t.relation != Deprel::obl_agent || t.head < 0) return;
  const auto verb = static_cast<std::uint32_t>(t.head);
  if (!has_child(document, sentence, verb, {Deprel::nsubj}) ||
      has_child(document, sentence, verb, {Deprel::aux_pass, Deprel::nsubj_pass}))
    return;
  for (std::uint32_t i = token; i-- > verb;)
    if (hangs_on(document.tokens[i], verb) && document.tokens[i].relation == Deprel::obj) {
      t.head = static_cast<std::int32_t>(i);
      t.relation = Deprel::nmod;
      return;
    }
}

// "the killing on Monday OF A JUDGE": no day has a judge.
void mend_time_owner(Document& document, std::uint32_t token) {
  Token& t = document.tokens[token];
  if (t.relation != Deprel::nmod || t.head < 0 || t.head >= static_cast<std::int32_t>(token))
    return;
  const auto time = static_cast<std::uint32_t>(t.head);
  const std::int32_t noun = document.tokens[time].head;
  if (document.tokens[time].relation != Deprel::nmod || noun < 0 || !is_time_name(document, time) ||
      is_time_name(document, token))
    return;
  for (std::uint32_t i = time + 1; i < token; ++i)
    if (hangs_on(document.tokens[i], token) && document.text(i) == "of") {
      t.head = noun;
      return;
    }
}

// "FIGHTING between Chad and rebels resumed": a noun, and the subject of a verb that has none.
void mend_mutual_gerund(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  if (t.xpos != Xpos::vbg || t.upos != Upos::verb || token + 1 == sentence.tokens.last ||
      document.text(token + 1) != "between" ||
      has_child(document, sentence, token, {Deprel::obj, Deprel::nsubj, Deprel::aux}))
    return;
  make_verbal_noun(document, token);
  for (auto i = token + 1; i < sentence.tokens.last; ++i)
    if (hangs_on(document.tokens[i], token) && document.tokens[i].relation == Deprel::obl)
      document.tokens[i].relation = Deprel::nmod;
  const bool opens = t.relation == Deprel::advcl && t.head > static_cast<std::int32_t>(token);
  if (opens && !has_child(document, sentence, static_cast<std::uint32_t>(t.head),
                          {Deprel::nsubj, Deprel::nsubj_pass}))
    t.relation = Deprel::nsubj;
}

// "hit a base in Niger, KILLING two": behind a comma a participle tells what the verb did. "claims
// TO HAVE left": an infinitive is no property of a verb.
void mend_clausal_modifier(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  // "The ship, DAMAGED in a raid, left": behind its noun and a comma a participle is a clause.
  if (t.relation == Deprel::amod && t.xpos == Xpos::vbn && t.head >= 0 &&
      t.head + 2 == static_cast<std::int32_t>(token) && document.text(token - 1) == ",")
    t.relation = Deprel::acl;
  if (t.relation != Deprel::acl || t.head < 0 || t.head > static_cast<std::int32_t>(token)) return;
  const auto head = static_cast<std::uint32_t>(t.head);
  if (document.tokens[head].upos == Upos::verb &&
      has_child(document, sentence, token, {Deprel::mark})) {
    t.relation = Deprel::xcomp;
    return;
  }
  // "demonstrators in Brussels, Belgium, PROTESTING": people in the plural do something themselves.
  const std::uint32_t verb = verb_above(document, head);
  if (t.xpos != Xpos::vbg || document.text(token - 1) != "," || verb > head ||
      document.tokens[verb].upos != Upos::verb ||
      (document.tokens[head].xpos == Xpos::nns && document.tokens[head].relation != Deprel::obl))
    return;
  t.relation = Deprel::advcl;
  t.head = static_cast<std::int32_t>(verb);
}

// "ECOWAS had issued", "against RSF positions": a word in capitals is no auxiliary and no article.
// In "the terms that ECOWAS had issued" the pronoun was taken for the subject.
void mend_acronym(Document& document, const Sentence& sentence, std::uint32_t token) {
  Token& t = document.tokens[token];
  const auto form = document.text(token);
  const bool is_acronym =
      form.size() > 2 && std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (is_acronym && t.relation == Deprel::det && t.head > static_cast<std::int32_t>(token)) {
    t.upos = Upos::propn;
    t.xpos = Xpos::nnp;
    t.relation = Deprel::compound;
    return;
  }
  const bool is_auxiliary = t.relation == Deprel::aux || t.relation == Deprel::aux_pass;
  if (!is_acronym || !is_auxiliary || t.head <= static_cast<std::int32_t>(token)) return;
  Token& before = document.tokens[token == sentence.tokens.first ? token : token - 1];
  if (before.head == t.head && before.upos == Upos::pron &&
      (before.relation == Deprel::nsubj || before.relation == Deprel::nsubj_pass))
    before.relation = Deprel::obj;
  if (has_child(document, sentence, static_cast<std::uint32_t>(t.head),
                {Deprel::nsubj, Deprel::nsubj_pass}))
    return;
  t.upos = Upos::propn;
  t.xpos = Xpos::nnp;
  t.relation = Deprel::nsubj;
}

// "MR KARZAI said", read as somebody called Mr: the name is the head, which takes all that hangs on
// the form of address.
void mend_address(Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view forms[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."};
  const std::uint32_t name = token + 1;
  Token& form = document.tokens[token];
  if (name >= sentence.tokens.last || !is_one_of(document.text(token), forms) ||
      form.relation == Deprel::flat)
    return;
  Token& named = document.tokens[name];
  if (!hangs_on(named, token) || named.relation != Deprel::flat || named.upos != Upos::propn)
    return;
  named.relation = form.relation;
  named.head = form.head;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (i != name && hangs_on(document.tokens[i], token))
      document.tokens[i].head = static_cast<std::int32_t>(name);
  form.relation = Deprel::nmod_desc;
  form.head = static_cast<std::int32_t>(name);
}

}  // namespace

void mend_names(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    mend_address(document, sentence, i);
  for (const Name& name : names_of(document, sentence)) {
    if (name.kind != NameKind::person) continue;
    const std::uint32_t head = join_name(document, name.tokens);
    take_title(document, sentence, name.tokens, head);
    lift_prepositions(document, sentence, head);
    lift_apposition(document, head);
  }
  mend_lists(document, sentence);
}

void mend_arguments(Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    mend_bare_object(document, sentence, i);
    mend_apposition(document, sentence, i);
    mend_following(document, sentence, i);
    mend_coordinated_name(document, i);
    mend_stray_apposition(document, sentence, i);
    mend_second_subject(document, sentence, i);
    mend_plural(document.tokens[i]);
    mend_acronym(document, sentence, i);
    mend_gerund(document, sentence, i);
    mend_inclusion(document, sentence, i);
    mend_second_agent(document, sentence, i);
    mend_captives(document, sentence, i);
    mend_time_owner(document, i);
    mend_mutual_gerund(document, sentence, i);
    mend_clausal_modifier(document, sentence, i);
  }
}

}  // namespace annals::detail
