// The tokens that stand in a slot of a trigger.
#include "core/events/obliques.h"
#include "core/events/trigger.h"

#include <algorithm>

namespace annals {
namespace {

bool is_in_capitals(std::string_view form) {
  return std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "US", "U.S.", "EU", "United States" stand before a noun like an adjective; "Iraq", "Syria" name
// what the act is done to, as do "IRAQ" and "SYRIA" in a headline in capitals.
bool is_abbreviation(const Syntax& syntax, std::uint32_t token) {
  const auto form = syntax.document().text(token);
  if (form == "States" || form == "Kingdom") return true;
  const auto noun = syntax.document().text(syntax.head(token));
  const bool is_headline = noun.size() > 3 && is_in_capitals(noun);
  if (is_headline) return form.size() <= 2 || form.find('.') != std::string_view::npos;
  return form.size() <= 5 && is_in_capitals(form);
}

// The adjectives and abbreviations before a part of a compound: "Iranian" in "an Iranian Scud
// missile strike".
void add_qualities(const Syntax& syntax, std::uint32_t part, int depth,
                   std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(part)) {
    const bool is_part = syntax.token(c).relation == Deprel::compound;
    if (syntax.token(c).relation == Deprel::amod || (is_part && is_abbreviation(syntax, c)))
      add_unique(c, out);
    else if (is_part && depth == 0)
      add_qualities(syntax, c, depth + 1, out);
  }
}

// "Russian" in "the Russian attack", "US" in "the US-led strike", "NATO" in "NATO meeting"; with
// `is_patient` "Ukraine" in "Russia's Ukraine buildup" and "Iraq" in "the Iraq invasion".
void add_modifiers(const Syntax& syntax, const Trigger& trigger, bool is_patient,
                   std::vector<std::uint32_t>& out) {
  const std::uint32_t owner = syntax.child(trigger.token, Deprel::nmod_poss);
  const bool has_owner = owner != no_token && !syntax.is_time(owner);  // not "FRIDAY'S attack"
  for (const std::uint32_t c : syntax.children(trigger.token)) {
    const Deprel r = syntax.token(c).relation;
    const bool is_led = r == Deprel::amod && syntax.lemma(c) == "lead";
    const bool is_name =
        (r == Deprel::compound || r == Deprel::nmod_desc) && syntax.token(c).upos == Upos::propn;
    // "an IRANIAN Silkworm missile strike": a name with a quality is a kind of thing.
    const auto is_quality = [&](std::uint32_t d) {
      return syntax.token(d).relation == Deprel::amod && syntax.token(d).xpos == Xpos::jj;
    };
    const bool is_kind = is_name && std::ranges::any_of(syntax.children(c), is_quality);
    if (is_kind && !is_patient && !has_owner) add_qualities(syntax, c, 0, out);
    if (is_kind) continue;
    const bool is_undergoing =
        is_name && !trigger.match.rule->is_mutual && (has_owner || !is_abbreviation(syntax, c));
    if (is_undergoing != is_patient || (has_owner && !is_patient)) continue;
    if (is_led) {
      for (const std::uint32_t d : syntax.children(c)) add_unique(d, out);
    } else if (r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_desc) {
      for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
      // "an Iranian drone strike": the adjective may hang on "drone".
      if (r == Deprel::compound && !is_name) add_qualities(syntax, c, 0, out);
    }
  }
}

// "her arrest", "the mayor's murder", unless the noun names whom else: "Chad's arrest of the
// mayor".
bool undergoes(const Syntax& syntax, const Trigger& trigger) {
  return trigger.match.rule->is_personal &&
         std::ranges::none_of(syntax.children(trigger.token), [&](std::uint32_t c) {
           return syntax.token(c).relation == Deprel::nmod && syntax.preposition(c) == "of";
         });
}

void add_owner(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out) {
  if (const auto owner = syntax.child(noun, Deprel::nmod_poss); owner != no_token)
    if (!syntax.is_time(owner))  // "this YEAR'S meeting"
      for (const std::uint32_t each : syntax.conjuncts(owner)) add_unique(each, out);
}

// "officials INVOLVED IN the talks", "Chad PARTICIPATED IN the war": who takes part in what takes
// several.
void add_participants(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out) {
  constexpr std::string_view taking_part[] = {"involve", "engage", "embroil", "participate"};
  const std::uint32_t verb = syntax.head(noun);
  if (verb == no_token || syntax.preposition(noun) != "in" || syntax.is_negated(verb) ||
      !is_one_of(syntax.lemma(verb), taking_part))
    return;
  const auto who = syntax.is_passive(verb) ? syntax.objects(verb) : syntax.subjects(verb);
  for (const std::uint32_t each : who) add_unique(each, out);
}

void add_noun_agents(const Syntax& syntax, const Trigger& trigger,
                     std::vector<std::uint32_t>& out) {
  const std::uint32_t noun = trigger.token;
  if (!undergoes(syntax, trigger)) add_owner(syntax, noun, out);
  add_makers(syntax, noun, out);
  add_modifiers(syntax, trigger, false, out);
  if (out.empty() && trigger.match.rule->is_mutual) add_obliques(syntax, noun, "of", out);
  if (out.empty() && trigger.match.rule->is_mutual) add_participants(syntax, noun, out);
  const std::string_view type = trigger.match.rule->type;
  // "THE MILITIA was behind the bombing"
  if (type == "ASSAULT" && syntax.preposition(syntax.first_conjunct(noun)) == "behind")
    for (const std::uint32_t subject : syntax.subjects(syntax.first_conjunct(noun)))
      add_unique(subject, out);
  // "THE SUSPECT in the bombing"
  constexpr std::string_view doers[] = {"suspect", "perpetrator", "culprit", "mastermind"};
  const std::uint32_t above = syntax.head(noun);
  if (type == "ASSAULT" && out.empty() && syntax.preposition(noun) == "in" && above != no_token &&
      is_one_of(syntax.lemma(above), doers))
    add_unique(above, out);
  if (type == "ASSAULT") add_involved(syntax, noun, out);
  // "the hijacking of a bus BY REBELS", "criticism of the law BY TOGO"
  constexpr std::string_view done_by[] = {"ASSAULT", "COERCE", "ACCUSE", "RETREAT", "SANCTION"};
  if (is_one_of(type, done_by))
    for (const std::uint32_t c : syntax.children(noun))
      if (syntax.preposition(c) == "of") add_obliques(syntax, c, "by", out);
  if (trigger.clause == noun) return;
  if (trigger.lent == Lends::nobody) return;
  if (trigger.lent == Lends::patient) {
    add_obliques(syntax, noun, "from", out);
    for (const std::string_view preposition : {"from", "by"})
      add_obliques(syntax, trigger.clause, preposition, out);
    return;
  }
  // A light verb's arguments are the noun's. "Talks were held": the talks are no agent of
  // themselves.
  if (syntax.is_passive(trigger.clause))
    add_obliques(syntax, trigger.clause, "by", out);
  else
    for (const std::uint32_t subject : syntax.subjects(trigger.clause))
      if (subject != noun && subject != trigger.carrier) add_unique(subject, out);
}

void add_noun_patients(const Syntax& syntax, const Trigger& trigger,
                       std::vector<std::uint32_t>& out) {
  add_modifiers(syntax, trigger, true, out);
  if (undergoes(syntax, trigger)) add_owner(syntax, trigger.token, out);
  // "THE MINISTER is under investigation"
  if (trigger.lent == Lends::patient && trigger.clause == trigger.token)
    for (const std::uint32_t subject : syntax.subjects(trigger.token)) add_unique(subject, out);
  if (!trigger.match.rule->is_mutual) add_obliques(syntax, trigger.token, "of", out);
  // "the killing by police OF A BOY", where the phrase hangs on whoever did it
  if (out.empty())
    for (const std::uint32_t c : syntax.children(trigger.token))
      if (syntax.preposition(c) == "by") add_obliques(syntax, c, "of", out);
  if (trigger.clause != trigger.token)
    if (const auto receiver = syntax.child(trigger.clause, Deprel::iobj); receiver != no_token)
      add_unique(receiver, out);
}

// "gave NIGER ten days", read with two objects; "issued a deadline TO UGANDA", where the phrase
// hangs on what was given.
void add_receivers(const Syntax& syntax, const Trigger& trigger, std::vector<std::uint32_t>& out) {
  const std::uint32_t given = trigger.match.object;
  if (given == no_token) return;
  add_obliques(syntax, given, "to", out);
  add_obliques(syntax, given, "for", out);
  for (const std::uint32_t c : syntax.children(trigger.token))
    if (syntax.token(c).relation == Deprel::obj && c < given) add_unique(c, out);
}

// "as a result of talks", "during a visit", not "rejected talks", "hailed the outcome of the
// talks", "fell ahead of talks", "worried about the outcome of the talks" or "a banker close to the
// talks"
bool is_adjunct(const Syntax& syntax, std::uint32_t noun) {
  constexpr std::string_view before[] = {"ahead", "before",  "about", "until",
                                         "since", "despite", "over"};
  const std::uint32_t first = syntax.first_conjunct(noun);
  if (is_one_of(syntax.preposition(first), before)) return false;
  const Deprel r = syntax.token(first).relation;
  const std::uint32_t head = syntax.head(first);
  if (head == no_token) return false;
  if (r == Deprel::nmod) {
    const Deprel up = syntax.token(head).relation;
    return up != Deprel::obj && up != Deprel::nsubj && up != Deprel::nsubj_pass &&
           !is_one_of(syntax.preposition(head), before);
  }
  const bool is_of_modifier =
      syntax.token(head).upos == Upos::adj && !syntax.has_child(head, Deprel::cop);
  return (r == Deprel::obl && !is_of_modifier) || r == Deprel::obl_unmarked;
}

// "is in talks", "is on strike"
bool is_state(const Syntax& syntax, std::uint32_t noun) {
  const auto preposition = syntax.preposition(noun);
  return syntax.has_child(noun, Deprel::cop) && (preposition == "in" || preposition == "on");
}

// The nominals of the content of an act, in text order: what it is about. Whoever does something in
// an adjunct of time or manner ("after", "with" of the act itself) is none of it.
void add_content(const Syntax& syntax, const Trigger& trigger, std::vector<std::uint32_t>& out) {
  constexpr std::size_t most = 64;
  constexpr std::string_view topical[] = {"on",    "for",     "of",    "to",      "in",
                                          "by",    "over",    "about", "against", "into",
                                          "along", "towards", "toward"};
  constexpr std::string_view saying[] = {"say",  "add",     "argue", "cite", "claim",
                                         "note", "explain", "state", "tell", "describe"};
  constexpr std::string_view nested[] = {"with", "from",
                                         "between"};  // "meet WITH", "withdraw FROM"
  const auto is_topical = [&](std::uint32_t token) {
    const std::string_view preposition = syntax.preposition(token);
    // "passed by 12 votes, with Niger ABSTAINING"
    const auto each = syntax.conjuncts(token);
    const bool is_circumstance =
        syntax.head(token) == trigger.token ||
        std::ranges::any_of(each, [&](auto c) { return syntax.has_child(c, Deprel::acl); });
    return is_one_of(preposition, topical) || (!is_circumstance && is_one_of(preposition, nested));
  };
  const auto is_content = [&](std::uint32_t token) {
    switch (syntax.token(token).relation) {
      case Deprel::obj:
      case Deprel::iobj:
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::nmod_poss:
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::acl:
        return true;
      case Deprel::nmod:
        return !syntax.is_time(token) && is_topical(token);
      case Deprel::obl:
      case Deprel::obl_agent:
        // "IN TOGO, Chad called for calm": where it is said.
        return !syntax.is_time(token) && is_topical(token) &&
               (token > trigger.token || syntax.preposition(token) != "in");
      case Deprel::conj:
        return syntax.is_verb(token) && syntax.token(syntax.head(token)).xpos == Xpos::vb;
      case Deprel::acl_relcl: {  // "for WHAT it called Chad's failure", "the WAY Togo handled it"
        const auto noun = syntax.lemma(syntax.head(token));
        return noun == "what" || noun == "way";
      }
      // "threatened to strike if TOGO attacks", but not "rejected it, SAYING that Chad would …"
      case Deprel::advcl:
        return syntax.is_marked(token, "if") || syntax.is_marked(token, "unless") ||
               syntax.token(token).xpos == Xpos::vb ||
               (syntax.token(token).xpos == Xpos::vbg && !is_one_of(syntax.lemma(token), saying));
      default:
        return false;
    }
  };
  std::vector<std::uint32_t> open(trigger.match.parts);
  open.push_back(trigger.token);
  const std::size_t own = open.size();
  for (std::size_t at = 0; at < open.size() && open.size() < most; ++at)
    for (const std::uint32_t c : syntax.children(open[at])) {
      const Deprel r = syntax.token(c).relation;
      // "Serb-dominated areas" are no Serbs.
      const bool is_of_property = syntax.token(open[at]).relation == Deprel::amod;
      const bool is_own = at < own && (r == Deprel::nsubj || r == Deprel::nmod_poss ||
                                       r == Deprel::iobj || syntax.preposition(c) == "by");
      if (is_content(c) && !is_own && !is_of_property) open.push_back(c);
    }
  open.erase(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(own));
  std::ranges::sort(open);
  for (const std::uint32_t token : open) add_unique(token, out);
}

}  // namespace

bool is_more_of_them(const Syntax& syntax, std::uint32_t noun) {
  const auto word = syntax.lemma(noun);
  return word == "other" || word == "another" || word == "more" ||
         syntax.token(noun).upos == Upos::num;
}

// "Some rebels fled while OTHERS surrendered": the subjects of the clause before, where it speaks
// of a part of them. Empty for any other subject.
std::vector<std::uint32_t> parted_subjects(const Syntax& syntax, std::uint32_t subject) {
  constexpr std::string_view parts[] = {"some", "many", "several", "most"};
  if (syntax.lemma(subject) != "other" || syntax.token(subject).xpos != Xpos::nns) return {};
  const std::uint32_t clause = syntax.head(subject);
  const std::uint32_t up = clause == no_token ? no_token : syntax.head(clause);
  if (up == no_token || !syntax.is_verb(up)) return {};
  auto before = syntax.subjects(up);
  std::erase_if(before, [&](std::uint32_t noun) {
    return std::ranges::none_of(syntax.children(noun),
                                [&](std::uint32_t c) { return is_one_of(syntax.lemma(c), parts); });
  });
  return before;
}

// The clause that a noun stands in; "told REPORTERS TRAVELLING with him during a visit": whoever
// only reports it does nothing there.
std::uint32_t clause_around(const Syntax& syntax, std::uint32_t noun) {
  constexpr std::string_view reporting[] = {"reporter", "journalist", "correspondent"};
  const std::uint32_t clause = syntax.clause(noun);
  const std::uint32_t up = syntax.head(clause);
  if (syntax.token(clause).xpos != Xpos::vbg || up == no_token) return clause;
  const auto doers = syntax.subjects(clause);
  const bool are_reporters = !doers.empty() && std::ranges::all_of(doers, [&](std::uint32_t doer) {
    return is_one_of(syntax.lemma(doer), reporting);
  });
  return are_reporters ? syntax.clause(up) : clause;
}

void add_verb_agents(const Syntax& syntax, std::uint32_t verb, std::vector<std::uint32_t>& out) {
  const bool is_passive = syntax.is_passive(verb);
  if (is_passive) {
    add_obliques(syntax, verb, "by", out);
    // "HE had them killed", not "he had HIS son killed"
    if (const auto had = syntax.causative(verb); had != no_token && out.empty())
      for (const std::uint32_t patient : syntax.objects(verb)) {
        const std::uint32_t owner = syntax.child(patient, Deprel::nmod_poss);
        if (owner != no_token && syntax.token(owner).upos == Upos::pron) continue;
        for (const std::uint32_t who : syntax.subjects(had)) add_unique(who, out);
      }
    // "was blamed on rebels BY CHAD", "was hailed as fair BY CHAD": the phrase hangs on the nominal
    // before it.
    constexpr std::string_view arguments[] = {"on", "for", "of", "to", "as"};
    for (const std::uint32_t c : syntax.children(verb))
      if (out.empty() && is_nominal_relation(syntax.token(c).relation) &&
          is_one_of(syntax.preposition(c), arguments))
        add_obliques(syntax, c, "by", out);
    // "was beaten and robbed BY GUARDS", "two were killed and others hurt BY GUARDS": the phrase
    // hangs on the last verb.
    for (const std::uint32_t c : syntax.children(verb)) {
      if (!out.empty() || syntax.token(c).relation != Deprel::conj || !syntax.is_passive(c))
        continue;
      const std::uint32_t subject = syntax.child(c, Deprel::nsubj_pass);
      if (subject == no_token || is_more_of_them(syntax, subject)) add_verb_agents(syntax, c, out);
    }
  } else {
    for (const std::uint32_t subject : syntax.subjects(verb)) {
      add_unique(subject, out);
      for (const std::uint32_t noun : parted_subjects(syntax, subject)) add_unique(noun, out);
    }
  }
  // "condemned by Chad, ALONG WITH NIGER", "raided it TOGETHER WITH Niger", but "the mayor, along
  // with a judge, was detained"
  constexpr std::string_view joint[] = {"cooperation", "coordination", "collaboration"};
  if (!out.empty() && (!is_passive || syntax.preposition(out.front()) == "by"))
    for (const std::uint32_t c : syntax.children(verb)) {
      if (c > out.front() && syntax.preposition(c) == "along with")
        for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
      if (c > out.front() && syntax.lemma(c) == "together") add_obliques(syntax, c, "with", out);
      if (c > out.front() && syntax.preposition(c) == "in" && is_one_of(syntax.lemma(c), joint))
        add_obliques(syntax, c, "with", out);
    }
}

// The phrase often hangs on the verb that the noun is the object of, "rejected a plan BY TOGO", or
// on what is attacked, "an attack on a prison BY REBELS", "the seizure of boats BY TOGO". "The
// offer that TOGO made" names the maker in a clause.
void add_makers(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out) {
  add_obliques(syntax, noun, "by", out);
  constexpr std::string_view making[] = {
      "make",     "draft", "write",   "propose",    "present", "submit", "table",    "sponsor",
      "prepare",  "issue", "release", "publish",    "file",    "lodge",  "launch",   "fire",
      "send",     "plant", "drop",    "throw",      "fly",     "stage",  "organise", "organize",
      "conduct",  "carry", "commit",  "perpetrate", "offer",   "set",    "impose",   "give",
      "announce", "plan",  "plot",    "put",        "sign"};
  for (const std::uint32_t c : syntax.children(noun)) {
    const Deprel relation = syntax.token(c).relation;
    const bool is_making = is_one_of(syntax.lemma(c), making);
    const bool is_made = relation == Deprel::acl && syntax.token(c).xpos == Xpos::vbn && is_making;
    // "KENYAN-launched rockets"
    if (relation == Deprel::amod && is_making)
      for (const std::uint32_t maker : syntax.children(c))
        if (syntax.token(maker).relation == Deprel::compound) add_unique(maker, out);
    if (relation == Deprel::acl_relcl && is_making)
      for (const std::uint32_t maker : syntax.subjects(c))
        if (maker != noun) add_unique(maker, out);
    const auto preposition = syntax.preposition(c);
    const bool is_attacked =
        out.empty() && relation == Deprel::nmod &&
        (preposition == "on" || preposition == "against" || preposition == "of");
    const std::size_t before = out.size();
    if (is_made || is_attacked) add_obliques(syntax, c, "by", out);
    if (is_made && out.size() == before) add_obliques(syntax, c, "from", out);
  }
  const std::uint32_t verb = syntax.head(noun);
  if (verb == no_token || !syntax.is_verb(verb)) return;
  const Deprel relation = syntax.token(noun).relation;
  if (relation == Deprel::obj) add_obliques(syntax, verb, "by", out);
  // "shielded him from arrest BY THE ARMY"
  if (relation == Deprel::obl && !syntax.is_passive(verb))
    for (const std::uint32_t c : syntax.children(verb))
      if (syntax.preposition(c) == "by" && syntax.child(c, Deprel::case_) == noun + 1)
        add_unique(c, out);
}

std::vector<std::uint32_t> slot_tokens(const Syntax& syntax, const Trigger& trigger,
                                       const Slot& slot) {
  std::vector<std::uint32_t> out;
  const bool is_noun = !syntax.is_verb(trigger.token);
  switch (slot.kind) {
    case SlotKind::agent:
      if (is_noun)
        add_noun_agents(syntax, trigger, out);
      else
        add_verb_agents(syntax, trigger.token, out);
      break;
    case SlotKind::patient:
    case SlotKind::object_of:
      if (is_noun)
        add_noun_patients(syntax, trigger, out);
      else
        out = syntax.objects(trigger.token);
      if (slot.kind == SlotKind::object_of)
        for (const std::uint32_t object : std::vector<std::uint32_t>(out))
          add_makers(syntax, object, out);
      break;
    case SlotKind::content:
      for (const Deprel relation : {Deprel::ccomp, Deprel::xcomp})
        if (const auto clause = syntax.child(trigger.token, relation); clause != no_token)
          out.push_back(clause);
      // "want the president TO RESIGN", read as a property of his
      for (const std::uint32_t object : syntax.objects(trigger.token))
        if (const auto clause = syntax.child(object, Deprel::acl);
            clause != no_token && syntax.is_marked(clause, "to"))
          out.push_back(clause);
      break;
    case SlotKind::subject:
      if (const std::uint32_t clause = clause_around(syntax, trigger.token);
          is_noun && (is_adjunct(syntax, trigger.token) || is_state(syntax, trigger.token)) &&
          !syntax.is_negated(clause) &&
          (syntax.is_verb(clause) || syntax.has_child(clause, Deprel::cop)))
        for (const std::uint32_t subject : syntax.subjects(clause)) add_unique(subject, out);
      break;
    case SlotKind::story:
      break;
    case SlotKind::quality: {
      const std::uint32_t named = is_noun ? trigger.token : trigger.match.object;
      if (named == no_token) break;
      for (const std::uint32_t c : syntax.children(named))
        if (syntax.token(c).relation == Deprel::amod ||
            syntax.token(c).relation == Deprel::compound)
          add_unique(c, out);
      break;
    }
    case SlotKind::concerned:
      add_content(syntax, trigger, out);
      break;
    case SlotKind::recipient:
      // "were denied ENTRY to Algeria": the passive of a verb with two objects
      if (syntax.is_passive(trigger.token) && syntax.has_child(trigger.token, Deprel::obj)) {
        out = syntax.objects(trigger.token);
        break;
      }
      for (const std::uint32_t head : {trigger.token, trigger.clause}) {
        if (const auto receiver = syntax.child(head, Deprel::iobj); receiver != no_token)
          add_unique(receiver, out);
        add_obliques(syntax, head, "to", out);
      }
      add_receivers(syntax, trigger, out);
      break;
    case SlotKind::preposition:
      for (const std::uint32_t head : {trigger.token, trigger.clause})
        add_obliques(syntax, head, slot.preposition, out);
      if (is_noun && out.empty() && slot.preposition != "in")
        add_strayed_obliques(syntax, trigger.token, slot.preposition, out);
      // "Talks are underway BETWEEN Chad and Niger"
      if (is_noun && trigger.match.rule->is_mutual &&
          syntax.token(trigger.token).relation == Deprel::nsubj)
        add_obliques(syntax, syntax.head(trigger.token), slot.preposition, out);
      if (slot.preposition == "between")
        for (const std::uint32_t head : {trigger.token, trigger.clause})
          add_involved(syntax, head, out);
      if (slot.preposition == "against") {
        if (is_noun) add_aims(syntax, trigger.token, out);
        for (const std::uint32_t part : trigger.match.parts) add_aims(syntax, part, out);
      }
      // The phrase may hang on the object: "signed a treaty with X", "launched an offensive against
      // X".
      for (const std::uint32_t part : trigger.match.parts)
        add_obliques(syntax, part, slot.preposition, out);
      if (!is_noun)
        for (const std::uint32_t object : syntax.objects(trigger.token))
          add_obliques(syntax, object, slot.preposition, out);
      // "filed a suit in the court of the city AGAINST X", "fired rockets from the base TOWARDS X":
      // nothing between is what one is against.
      if (out.empty() && (slot.preposition == "against" || slot.preposition == "toward" ||
                          slot.preposition == "towards"))
        add_nested_obliques(syntax, trigger.token, slot.preposition, false, out);
      // "talks aimed at ending the war BETWEEN Chad and Niger", not "held talks on the war between"
      if (out.empty() && slot.preposition == "between" && is_noun &&
          trigger.match.rule->is_mutual && trigger.sources.empty() &&
          syntax.token(trigger.token).relation != Deprel::obj)
        add_nested_obliques(syntax, trigger.token, slot.preposition,
                            trigger.match.rule->type == "CONSULT", out);
      // "suspended the implementation of a treaty WITH X", "completed the withdrawal of its troops
      // FROM X", "the withdrawal of troops FROM X"
      if (out.empty() && (slot.preposition == "with" || slot.preposition == "from")) {
        const std::vector<std::uint32_t> things =
            is_noun ? std::vector{trigger.token} : syntax.objects(trigger.token);
        for (const std::uint32_t thing : things)
          for (const std::uint32_t c : syntax.children(thing))
            if (syntax.preposition(c) == "of") add_obliques(syntax, c, slot.preposition, out);
      }
      if (out.empty() && slot.preposition == "with" && !is_noun && trigger.match.rule->is_mutual)
        for (const std::uint32_t object : syntax.objects(trigger.token))
          add_partners(syntax, object, 0, out);
      break;
  }
  std::erase(out, trigger.token);
  // "expelled the CONSUL of X and a diplomat": a word of the pattern listed with others is one of
  // those to whom it is done; "killed by Kenyan HELICOPTERS": it has an owner.
  const auto is_party = [&](std::uint32_t part) {
    return (slot.kind == SlotKind::patient && !is_noun &&
            syntax.child(part, Deprel::conj) != no_token) ||
           (slot.kind == SlotKind::agent && syntax.token(part).relation == Deprel::obl_agent);
  };
  if (slot.kind != SlotKind::object_of)
    for (const std::uint32_t part : trigger.match.parts)
      if (!is_party(part)) std::erase(out, part);
  return out;
}

bool has_slot(const std::vector<Slot>& slots, SlotKind kind) {
  return std::ranges::find(slots, kind, &Slot::kind) != slots.end();
}

std::uint32_t judged_object(const Syntax& syntax, const Trigger& trigger) {
  const std::vector<Slot>& slots = trigger.match.rule->targets;
  if (!has_slot(slots, SlotKind::object_of)) return no_token;
  for (const Slot& slot : slots)
    if (slot.kind != SlotKind::concerned)
      if (const auto tokens = slot_tokens(syntax, trigger, slot); !tokens.empty())
        return tokens.front();
  return no_token;
}

}  // namespace annals
