#include "core/events/syntax.h"

#include <algorithm>

namespace annals {
namespace {

// Parses of hostile text nest deeply; real clauses do not.
constexpr int deepest = 6;
constexpr std::size_t most_conjuncts = 64;

bool is_subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_outer; }

// What such a verb is done to is to do something: "urged CHAD to leave".
bool controls(std::string_view verb) {
  constexpr std::string_view verbs[] = {"expect", "urge",      "ask",      "order",   "tell",
                                        "force",  "persuade",  "press",    "allow",   "permit",
                                        "invite", "encourage", "instruct", "command", "compel"};
  return is_one_of(verb, verbs);
}

}  // namespace

Syntax::Syntax(const Document& document) : document_(document) {
  const auto size = document.tokens.size();
  first_child_.assign(size + 1, 0);
  sentence_of_.assign(size, 0);
  is_time_.assign(size, false);
  for (const Name& name : document.names)
    if (name.kind == NameKind::time)
      for (auto i = name.tokens.first; i < name.tokens.last; ++i) is_time_[i] = true;
  for (const Token& t : document.tokens)
    if (t.head >= 0) ++first_child_[static_cast<std::size_t>(t.head) + 1];
  for (std::size_t i = 0; i < size; ++i) first_child_[i + 1] += first_child_[i];
  child_.resize(first_child_.back());
  auto next = first_child_;
  for (std::uint32_t i = 0; i < size; ++i)
    if (const auto head = document.tokens[i].head; head >= 0)
      child_[next[static_cast<std::size_t>(head)]++] = i;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    for (auto i = document.sentences[s].tokens.first; i < document.sentences[s].tokens.last; ++i)
      sentence_of_[i] = s;
}

std::span<const std::uint32_t> Syntax::children(std::uint32_t i) const {
  return std::span(child_).subspan(first_child_[i], first_child_[i + 1] - first_child_[i]);
}

std::string Syntax::hyphenated(std::uint32_t i) const {
  const bool is_joined = i >= 2 && document_.text(i - 1) == "-" && !token(i).space_before &&
                         !token(i - 1).space_before && head(i - 2) == i;
  if (!is_joined) return {};
  return std::string(lemma(i - 2)).append("-").append(lemma(i));
}

std::uint32_t Syntax::head(std::uint32_t i) const {
  const auto head = token(i).head;
  return head < 0 ? no_token : static_cast<std::uint32_t>(head);
}

std::uint32_t Syntax::child(std::uint32_t i, Deprel relation) const {
  for (const std::uint32_t c : children(i))
    if (token(c).relation == relation) return c;
  return no_token;
}

std::string_view Syntax::preposition(std::uint32_t i) const {
  for (const std::uint32_t c : children(i)) {
    if (token(c).relation != Deprel::case_ || document_.text(c) == "'s" ||
        document_.text(c) == "’s" || document_.text(c) == "'")
      continue;
    if (lemma(c) == "include") return "including";
    if (lemma(c) == "follow") return "following";
    if (lemma(c) == "along" && c + 1 < i && lemma(c + 1) == "with") return "along with";
    if (!has_child(c, Deprel::fixed)) return lemma(c);
    return lemma(c) == "accord" || lemma(c) == "according" ? "according to" : lemma(c);
  }
  return {};
}

bool Syntax::is_marked(std::uint32_t verb, std::string_view word) const {
  return std::ranges::any_of(children(verb), [&](std::uint32_t c) {
    return token(c).relation == Deprel::mark && lemma(c) == word;
  });
}

std::vector<std::uint32_t> Syntax::conjuncts(std::uint32_t i) const {
  // Parses chain some lists: "A, B and C" with C on B.
  std::vector<std::uint32_t> all{i};
  for (std::size_t at = 0; at < all.size() && all.size() < most_conjuncts; ++at)
    for (const std::uint32_t c : children(all[at]))
      if (token(c).relation == Deprel::conj) all.push_back(c);
  return all;
}

std::uint32_t Syntax::first_conjunct(std::uint32_t i) const {
  for (int depth = 0; depth < deepest && token(i).relation == Deprel::conj && head(i) != no_token;
       ++depth)
    i = head(i);
  return i;
}

bool Syntax::is_verb(std::uint32_t i) const {
  const Token& t = token(i);
  if (t.upos == Upos::verb) return true;
  // "is willing to", and participles that pass for adjectives
  return t.upos == Upos::adj &&
         (t.xpos == Xpos::vbn || t.xpos == Xpos::vbg || has_child(i, Deprel::cop));
}

bool Syntax::is_quoted(std::uint32_t i) const {
  const TokenRange sentence = document_.sentences[sentence_of_[i]].tokens;
  bool is_inside = false, is_first = true;
  for (auto t = sentence.first; t < sentence.last; ++t) {
    const auto form = document_.text(t);
    if (form != "\"" && form != "“" && form != "”" && form != "''" && form != "``") continue;
    // A first mark that closes: the sentence began inside.
    if (is_first && t > sentence.first && !token(t).space_before) is_inside = true;
    is_first = false;
    if (t > i) return is_inside;
    is_inside = !is_inside;
  }
  return is_inside;
}

// "was arrested and DEPORTED", "was tried and FOUND guilty"
bool Syntax::shares_passive(std::uint32_t i) const {
  if (token(i).relation != Deprel::conj || head(i) == no_token) return false;
  const std::uint32_t predicate = child(i, Deprel::xcomp);
  const bool is_participle =
      token(i).xpos == Xpos::vbn ||
      (token(i).xpos == Xpos::vbd && predicate != no_token && token(predicate).upos == Upos::adj);
  return is_participle &&
         std::ranges::none_of(children(i),
                              [&](std::uint32_t c) {
                                const Deprel r = token(c).relation;
                                return r == Deprel::nsubj || r == Deprel::aux || r == Deprel::obj ||
                                       r == Deprel::ccomp;
                              }) &&
         is_passive(head(i));
}

std::uint32_t Syntax::causative(std::uint32_t participle) const {
  const std::uint32_t up = head(participle);
  if (up == no_token || token(participle).relation != Deprel::xcomp ||
      token(participle).xpos != Xpos::vbn || has_child(participle, Deprel::aux) ||
      has_child(participle, Deprel::obj))
    return no_token;
  const bool has_patient = has_child(up, Deprel::obj) || has_child(participle, Deprel::nsubj);
  return lemma(up) == "have" && has_patient ? up : no_token;
}

// "was innocent and wrongly ACCUSED"
bool Syntax::shares_copula(std::uint32_t i) const {
  const std::uint32_t up = head(i);
  return token(i).relation == Deprel::conj && token(i).xpos == Xpos::vbn && up != no_token &&
         token(up).upos == Upos::adj && has_child(up, Deprel::cop) && !has_child(i, Deprel::aux) &&
         !has_child(i, Deprel::nsubj) && !has_child(i, Deprel::obj);
}

bool Syntax::is_passive(std::uint32_t i) const {
  if (has_child(i, Deprel::aux_pass) || has_child(i, Deprel::nsubj_pass)) return true;
  if (causative(i) != no_token) return true;
  // "they spoke BY PHONE", read as its agent
  const std::uint32_t agent = child(i, Deprel::obl_agent);
  const bool is_means = agent != no_token && has_child(i, Deprel::nsubj) &&
                        token(agent).xpos == Xpos::nn && children(agent).size() == 1;
  if (agent != no_token && !is_means) return true;
  if (shares_passive(i) || shares_copula(i)) return true;
  // "the troops sent to the border", "Sanctioned by the EU, he …", "was found KILLED"
  return token(i).xpos == Xpos::vbn && !has_child(i, Deprel::aux) && !has_child(i, Deprel::obj) &&
         !has_child(i, Deprel::nsubj) &&
         (token(i).relation == Deprel::acl || token(i).relation == Deprel::advcl ||
          token(i).relation == Deprel::amod ||
          (token(i).relation == Deprel::xcomp && head(i) != no_token && is_passive(head(i))));
}

// "WITHOUT an attack", "INSTEAD OF an inquiry", "NO sign of troops", "no plans for talks", "the
// ABSENCE of a pact", but not "no reason for THE arrests"
bool Syntax::is_ruled_out(std::uint32_t noun) const {
  if (is_verb(noun)) return false;
  noun = first_conjunct(noun);
  const std::uint32_t up = head(noun);
  const auto before = preposition(noun);
  const bool is_absent = up != no_token && token(noun).relation == Deprel::nmod &&
                         (before == "of" || (before == "for" && !is_definite(noun))) &&
                         determiner(up) == "no";
  const bool is_lacking = up != no_token && token(noun).relation == Deprel::nmod &&
                          before == "of" && (lemma(up) == "absence" || lemma(up) == "lack");
  return is_absent || is_lacking || before == "without" || before == "instead";
}

std::string_view Syntax::determiner(std::uint32_t noun) const {
  const std::uint32_t article = child(noun, Deprel::det);
  return article == no_token ? std::string_view() : lemma(article);
}

bool Syntax::is_definite(std::uint32_t noun) const {
  const auto article = determiner(noun);
  return article == "the" || article == "this";
}

bool Syntax::is_negated(std::uint32_t i) const {
  // "is not GOING to leave"
  const std::uint32_t up = head(i);
  const bool is_future = up != no_token && token(i).relation == Deprel::xcomp &&
                         token(up).xpos == Xpos::vbg && lemma(up) == "go";
  if (is_future && is_negated(up)) return true;
  // "would never sign OR SUPPORT it"
  const auto joiner = child(i, Deprel::cc);
  if (is_verb(i) && token(i).relation == Deprel::conj && joiner != no_token &&
      (lemma(joiner) == "or" || lemma(joiner) == "nor") && is_verb(up) && is_negated(up))
    return true;
  if (is_ruled_out(i)) return true;
  for (const std::uint32_t c : children(i)) {
    const auto word = lemma(c);
    // "can NO LONGER run"
    if (token(c).relation == Deprel::advmod && document_.text(c) == "longer" && c > 0 &&
        lemma(c - 1) == "no")
      return true;
    const bool negates = word == "not" || word == "never" || word == "n't" || word == "no" ||
                         word == "neither" || word == "nobody";
    if (negates && (token(c).relation == Deprel::advmod || token(c).relation == Deprel::det ||
                    token(c).relation == Deprel::cc_preconj || is_subject(token(c).relation)))
      return true;
    if ((is_subject(token(c).relation) || token(c).relation == Deprel::nsubj_pass ||
         token(c).relation == Deprel::obj))
      for (const std::uint32_t d : children(c)) {
        const bool is_none = lemma(d) == "no" || lemma(d) == "neither";  // "NEITHER side agreed"
        const Deprel r = token(d).relation;
        if (is_none && (r == Deprel::det || r == Deprel::cc_preconj || r == Deprel::cc))
          return true;
      }
  }
  return false;
}

bool Syntax::is_plural_verb(std::uint32_t verb) const {
  if (verb == no_token) return false;
  const auto is_plural_form = [&](std::uint32_t i) {
    const auto form = document_.text(i);
    return form == "are" || form == "were" || form == "have";
  };
  return (is_verb(verb) && token(verb).xpos == Xpos::vbp) ||
         std::ranges::any_of(children(verb), is_plural_form);
}

std::uint32_t Syntax::antecedent(std::uint32_t pronoun) const {
  // "who", "which", "that" inside a relative clause stand for the noun that the clause hangs on.
  if (token(pronoun).upos != Upos::pron && token(pronoun).upos != Upos::det &&
      token(pronoun).upos != Upos::sconj)
    return pronoun;
  const auto word = lemma(pronoun);
  if (word != "who" && word != "which" && word != "that" && word != "whom" && word != "whose")
    return pronoun;
  // ", which" nearly always follows its noun at once, whatever the parse made of it.
  if (word == "which" && pronoun >= 2 && document_.text(pronoun - 1) == "," &&
      sentence_of_[pronoun - 2] == sentence_of_[pronoun]) {
    std::uint32_t noun = pronoun - 2;
    while (head(noun) != no_token &&
           (token(noun).relation == Deprel::compound || token(noun).relation == Deprel::flat))
      noun = head(noun);
    // ", which all opposed": every one of those listed
    const auto next = pronoun + 1 < document_.tokens.size() ? document_.text(pronoun + 1) : "";
    if (next == "all" || next == "both" || is_plural_verb(head(pronoun)))
      noun = first_conjunct(noun);
    // "an airstrike near Brega, WHICH killed six": of a place within a phrase the parse is
    // believed.
    constexpr std::string_view where[] = {"in", "at", "near", "outside", "on"};
    const std::uint32_t clause = head(pronoun);
    const bool is_scenery = clause != no_token && token(noun).upos == Upos::propn &&
                            token(noun).relation == Deprel::nmod &&
                            is_one_of(preposition(noun), where) &&
                            (head(clause) == head(noun) ||
                             (head(clause) != no_token && head(head(clause)) == head(noun)));
    if (is_scenery) return head(noun);
    if (token(noun).upos == Upos::noun || token(noun).upos == Upos::propn) return noun;
  }
  std::uint32_t verb = word == "whose" ? head(head(pronoun)) : head(pronoun);
  for (int depth = 0; depth < deepest && verb != no_token; ++depth, verb = head(verb)) {
    if (token(verb).relation == Deprel::acl_relcl)
      return head(verb) == no_token ? pronoun : head(verb);
    // "the town THAT they said they took"
    const bool is_told = token(verb).relation == Deprel::ccomp && head(verb) > pronoun;
    if (token(verb).relation != Deprel::conj && token(verb).relation != Deprel::xcomp && !is_told)
      break;
  }
  return pronoun;
}

// "of arming", "from entering", "with shelling", "as having sold"
bool Syntax::is_gerund_argument(std::uint32_t verb) const {
  const std::uint32_t having = child(verb, Deprel::aux);
  if (token(having == no_token ? verb : having).xpos != Xpos::vbg) return false;
  return std::ranges::any_of(children(verb), [&](std::uint32_t c) {
    const auto word = lemma(c);
    return token(c).relation == Deprel::mark &&
           (word == "of" || word == "from" || word == "for" || word == "against" ||
            word == "into" || word == "with" || word == "as" ||
            (word == "by" && lemma(head(verb)) == "accuse"));
  });
}

// "SWEDEN is a member, sending trainers …", "HE is the officer who ordered …": what is said
// of a common noun that somebody is said to be is said of him.
std::uint32_t Syntax::bearer(std::uint32_t noun) const {
  constexpr std::string_view expletives[] = {"it", "this", "that", "there", "these", "those"};
  if (token(noun).upos != Upos::noun || !has_child(noun, Deprel::cop)) return noun;
  const std::uint32_t subject = child(noun, Deprel::nsubj);
  return subject == no_token || is_one_of(lemma(subject), expletives) ? noun : subject;
}

void Syntax::expand(std::uint32_t nominal, std::vector<std::uint32_t>& out) const {
  nominal = antecedent(nominal);
  const auto add = [&](std::uint32_t c) {
    if (!is_verb(c) && std::ranges::find(out, c) == out.end()) out.push_back(c);
  };
  if (has_child(nominal, Deprel::conj))
    std::ranges::for_each(conjuncts(nominal), add);
  else
    add(nominal);
}

std::vector<std::uint32_t> Syntax::inherited_subjects(std::uint32_t verb, int depth) const {
  const std::uint32_t up = head(verb);
  if (up == no_token || depth > deepest) return {};
  std::vector<std::uint32_t> found;
  switch (token(verb).relation) {
    case Deprel::conj:
      // "was freed and accused THE POLICE", "is watched and HAS complained": the subject of both,
      // if of the first in the passive. "Beaten and abducted" are both passive.
      if (const auto subject = child(up, Deprel::nsubj_pass);
          subject != no_token && !is_passive(verb) &&
          (has_child(verb, Deprel::obj) || has_child(verb, Deprel::ccomp) ||
           has_child(verb, Deprel::xcomp) || has_child(verb, Deprel::aux))) {
        expand(subject, found);
        return found;
      }
      return subjects(up, depth + 1);
    case Deprel::xcomp: {
      // "ordered troops to enter", "caused THEM to leave": the object acts; "agreed to enter": the
      // subject does; "bribes to allow them to leave": nobody does yet.
      const auto direct = child(up, Deprel::obj), indirect = child(up, Deprel::iobj);
      if (direct == no_token && indirect != no_token &&
          (is_marked(up, "to") || token(up).xpos == Xpos::vbg || is_negated(up)))
        return found;
      if (const auto object = direct == no_token ? indirect : direct;
          object != no_token && !is_passive(up)) {
        expand(object, found);
        return found;
      }
      if (is_passive(up)) found = objects(up);
      return found.empty() ? subjects(up, depth + 1) : found;
    }
    case Deprel::advcl:
      // "expected BANKS, he said, to lend"
      if (is_marked(verb, "to") && !is_passive(up) && controls(lemma(up)) &&
          has_child(up, Deprel::obj)) {
        expand(child(up, Deprel::obj), found);
        return found;
      }
      // "accused CHAD of arming", "barred THEM from entering", "accused CHAD of deceit by arming":
      // what the verb is done to acts. Not "the term he serves FOR REFUSING".
      if (!is_passive(up) && is_gerund_argument(verb) &&
          (has_child(up, Deprel::obj) || !is_marked(verb, "for"))) {
        const auto acting = objects(up);
        if (!acting.empty() && acting.front() < verb) return acting;
      }
      // "a man SUSPECTED OF taking part"
      if (is_passive(up) && is_gerund_argument(verb)) return objects(up);
      if (has_child(verb, Deprel::mark) && token(verb).xpos != Xpos::vbg &&
          token(verb).xpos != Xpos::vb && token(verb).xpos != Xpos::vbn)
        return {};
      if (const auto subject = child(up, Deprel::nsubj_pass); subject != no_token) {
        expand(subject, found);
        return found;
      }
      return subjects(up, depth + 1);
    case Deprel::acl: {
      // "a man accused of …" is no subject; "troops entering" and "plans to attack" are, or their
      // possessor is.
      // "with China, Russia and Algeria abstaining"; "after REBELS attacked a post", misread
      if (token(verb).xpos == Xpos::vbg ||
          (token(verb).xpos == Xpos::vbd && has_child(verb, Deprel::obj)))
        expand(has_child(verb, Deprel::mark) ? first_conjunct(up) : bearer(first_conjunct(up)),
               found);
      else if (const auto owner = child(up, Deprel::nmod_poss); owner != no_token)
        expand(owner, found);
      else if (token(up).relation == Deprel::obj && controls(lemma(head(up))))
        expand(up, found);  // "expected BANKS to lend"
      else if (is_clausal(token(verb).relation) && head(up) != no_token && is_verb(head(up)))
        return subjects(head(up), depth + 1);
      return found;
    }
    default:
      // Nor of a relative clause, a gap without a pronoun: "the deal they signed" has its own
      // subject; "the man wounded" is passive.
      return {};
  }
}

// "was seen in LIMA beating a boy": a place with its preposition, misread as the subject.
bool Syntax::is_scene(std::uint32_t nominal, std::uint32_t participle) const {
  constexpr std::string_view locative[] = {"in", "at", "near", "on"};
  return token(participle).xpos == Xpos::vbg && !has_child(participle, Deprel::aux) &&
         token(nominal).upos == Upos::propn && is_one_of(preposition(nominal), locative);
}

std::vector<std::uint32_t> Syntax::subjects(std::uint32_t verb, int depth) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t c : children(verb))
    if (is_subject(token(c).relation) && !is_scene(c, verb)) expand(bearer(antecedent(c)), found);
  // "said IT was willing to talk", read as nobody
  if (const auto it = child(verb, Deprel::expl);
      found.empty() && it != no_token && token(verb).upos == Upos::adj)
    found.push_back(it);
  if (found.empty() && !has_child(verb, Deprel::nsubj_pass))
    found = inherited_subjects(verb, depth);
  return found;
}

std::vector<std::uint32_t> Syntax::subjects(std::uint32_t verb) const { return subjects(verb, 0); }

std::vector<std::uint32_t> Syntax::objects(std::uint32_t verb) const {
  std::vector<std::uint32_t> found;
  if (is_passive(verb)) {
    if (const auto subject = child(verb, Deprel::nsubj_pass); subject != no_token)
      expand(subject, found);
    else if (const auto had = causative(verb); had != no_token)
      return has_child(had, Deprel::obj) ? objects(had) : subjects(verb);
    const std::uint32_t up = head(verb);
    if (found.empty() && up != no_token) {
      if (token(verb).relation == Deprel::acl || token(verb).relation == Deprel::amod ||
          token(verb).relation == Deprel::acl_relcl)
        expand(up, found);
      if (shares_copula(verb)) return subjects(up);
      if (token(verb).relation == Deprel::conj && is_passive(up)) return objects(up);
      if (token(verb).relation == Deprel::advcl) found = subjects(up);
      if (token(verb).relation == Deprel::xcomp) return objects(up);
    }
    return found;
  }
  for (const Deprel relation : {Deprel::obj, Deprel::iobj}) {
    if (!found.empty()) break;  // an indirect object alone is the direct one, misread
    for (const std::uint32_t c : children(verb))
      if (token(c).relation == relation) expand(c, found);
  }
  // "attacked three oil RIGS", misread as a time or a measure
  if (found.empty())
    for (const std::uint32_t c : children(verb))
      if (token(c).relation == Deprel::obl_unmarked && token(c).upos == Upos::noun && c > verb &&
          has_child(c, Deprel::nummod) && !is_time(c) && !has_child(verb, Deprel::ccomp))
        expand(c, found);
  // "called off their STRIKE", misread as an adverbial without a preposition
  if (const std::uint32_t particle = child(verb, Deprel::compound_prt);
      found.empty() && particle != no_token)
    for (const std::uint32_t c : children(verb))
      if (token(c).relation == Deprel::obl && token(c).upos == Upos::noun && c > particle &&
          !has_child(c, Deprel::case_) && !is_time(c))
        expand(c, found);
  // "accused CONGO of …", misread as a predicate
  if (found.empty())
    if (const auto c = child(verb, Deprel::xcomp);
        c != no_token && (token(c).upos == Upos::propn || token(c).upos == Upos::noun))
      expand(c, found);
  // "condemned and sanctioned the junta": the object hangs on one verb and serves both.
  // "met IN RIGA and condemned the junta": not where the first has a complement of its own.
  const auto is_complete_before = [&](std::uint32_t second) {
    return std::ranges::any_of(children(verb), [&](std::uint32_t c) {
      return c > verb && c < second && token(c).relation == Deprel::obl;
    });
  };
  if (found.empty())
    for (const std::uint32_t c : children(verb))
      if (token(c).relation == Deprel::conj && is_verb(c) && !has_child(c, Deprel::nsubj) &&
          !is_complete_before(c))
        if (const auto object = child(c, Deprel::obj);
            object != no_token && object > c && (children(verb).size() <= 4 || c == verb + 2))
          expand(object, found);
  // The same with the object on the first, "ousted and detained THE PRESIDENT", or on a later
  // sister, "attacked, seized and sank A SHIP".
  if (found.empty() && token(verb).relation == Deprel::conj && head(verb) != no_token) {
    if (const auto object = child(head(verb), Deprel::obj); object != no_token && object > verb)
      expand(object, found);
    for (const std::uint32_t sister : children(head(verb))) {
      if (!found.empty()) break;
      if (sister <= verb || token(sister).relation != Deprel::conj || !is_verb(sister) ||
          has_child(sister, Deprel::nsubj))
        continue;
      if (const auto object = child(sister, Deprel::obj); object != no_token && object > sister)
        expand(object, found);
    }
  }
  // "the sanctions that the EU imposed", "the man police arrested"
  if (found.empty() && token(verb).relation == Deprel::acl_relcl &&
      has_child(verb, Deprel::nsubj)) {
    const auto subject = child(verb, Deprel::nsubj);
    const auto owner = child(subject, Deprel::nmod_poss);  // "the army, WHOSE troops fought"
    const bool has_object = has_child(verb, Deprel::ccomp) ||
                            (owner != no_token && lemma(owner) == "whose") ||
                            std::ranges::any_of(children(verb), [&](std::uint32_t c) {
                              return lemma(c) == "where" || lemma(c) == "when";
                            });
    if (antecedent(subject) == subject && !has_object) expand(head(verb), found);
  }
  return found;
}

std::uint32_t Syntax::clause(std::uint32_t i) const {
  for (std::size_t steps = 0; steps < 64; ++steps) {
    if (is_clausal(token(i).relation) || head(i) == no_token) return i;
    if (token(i).relation == Deprel::conj && is_verb(i)) return i;
    i = head(i);
  }
  return i;
}

}  // namespace annals
