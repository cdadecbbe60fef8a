// One act, many mentions: title, lead, repeats and "the attack" become one event.
#include "core/events/date_fit.h"
#include "core/events/mood.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <iterator>

namespace annals {
namespace {

// Mentions are compared with the latest acts only, so that a book-length text stays linear.
constexpr std::ptrdiff_t most_compared = 200;

// The index of the first of the acts that one told next is compared with.
std::ptrdiff_t first_compared(const std::vector<FoundEvent>& acts) {
  return std::max<std::ptrdiff_t>(0, std::ssize(acts) - most_compared);
}

bool includes(const std::vector<std::uint32_t>& all, const std::vector<std::uint32_t>& some) {
  return std::ranges::all_of(
      some, [&](std::uint32_t x) { return std::ranges::find(all, x) != all.end(); });
}

// A call to one partner is not the call to another.
bool partners_agree(const FoundEvent& a, const FoundEvent& b) {
  if (a.sources.size() < 2 || b.sources.size() < 2 || !a.targets.empty() || !b.targets.empty())
    return true;
  return includes(a.sources, b.sources) || includes(b.sources, a.sources);
}

// "A court" may be any court: it agrees with everybody, as no party does.
bool is_open(const Actors& actors, const std::vector<std::uint32_t>& parties) {
  return std::ranges::all_of(parties, [&](std::uint32_t p) { return actors.is_unnamed(p); });
}

bool has_party(const FoundEvent& act) { return !act.sources.empty() || !act.targets.empty(); }

bool is_party(const FoundEvent& act, std::uint32_t entity) {
  return std::ranges::find(act.sources, entity) != act.sources.end() ||
         std::ranges::find(act.targets, entity) != act.targets.end();
}

// "A pledge of Chad's", where Chad and Niger made one: in what all do, everybody is a source.
bool share_mutual_act(const FoundEvent& a, const FoundEvent& b) {
  if (a.is_mutual == b.is_mutual) return false;
  const FoundEvent& mutual = a.is_mutual ? a : b;
  const FoundEvent& other = a.is_mutual ? b : a;
  return std::ranges::any_of(other.targets, [&](std::uint32_t t) { return is_party(mutual, t); });
}

bool parties_agree(const Actors& actors, const FoundEvent& a, const FoundEvent& b) {
  if (!partners_agree(a, b)) return false;
  if (share_mutual_act(a, b)) return true;
  const auto agree = [&](const auto& x, const auto& y) {
    return is_open(actors, x) || is_open(actors, y) || share_one(x, y);
  };
  const auto is_free = [&](const FoundEvent& e) {
    return is_open(actors, e.sources) && is_open(actors, e.targets);
  };
  const bool meet = share_one(a.sources, b.sources) || share_one(a.targets, b.targets) ||
                    is_free(a) || is_free(b);
  return meet && agree(a.sources, b.sources) && agree(a.targets, b.targets);
}

// What is done in Chad is not what is done in Niger; but one agrees in one place about another.
bool places_agree(const Actors& actors, const FoundEvent& a, const FoundEvent& b) {
  const auto countries = [&](const FoundEvent& e) {
    std::vector<std::string_view> found;
    for (const std::uint32_t place : e.places)
      if (!actors.entities[place].country.empty()) found.push_back(actors.entities[place].country);
    return found;
  };
  const auto here = countries(a), there = countries(b);
  return a.is_mutual || b.is_mutual || here.empty() || there.empty() ||
         std::ranges::find_first_of(here, there) != here.end();
}

bool is_presumed(const FoundEvent& e) {
  return e.date_basis == DateBasis::published || e.date_basis == DateBasis::none;
}

// The day's news is not what is dated more than a week before it.
bool may_be_news(const FoundEvent& news, const FoundEvent& dated) {
  constexpr int most_days = 8;
  return !news.date.earliest || !dated.date.latest ||
         *dated.date.latest + most_days >= *news.date.earliest;
}

bool dates_agree(const FoundEvent& a, const FoundEvent& b) {
  if (is_presumed(a) && is_presumed(b)) return true;
  if (is_presumed(a)) return may_be_news(a, b);
  if (is_presumed(b)) return may_be_news(b, a);
  const bool a_first = !a.date.latest || !b.date.earliest || *b.date.earliest <= *a.date.latest;
  const bool b_first = !b.date.latest || !a.date.earliest || *a.date.earliest <= *b.date.latest;
  return a_first && b_first;
}

// "They WILL MEET on Friday. … worried about THE MEETING": a definite noun for talks, under a verb
// that does not tell of them as over, is the talks that are to come.
bool is_noun_for_planned(const FoundEvent& act, const FoundEvent& mention, const Syntax& syntax) {
  constexpr std::string_view ahead[] = {"before", "ahead of", "for", "about", "of", "on"};
  const std::uint32_t noun = mention.evidence.front().token;
  if (act.status != Status::planned || mention.status != Status::actual ||
      mention.type != "CONSULT" || !is_presumed(mention) || syntax.is_verb(noun) ||
      !syntax.is_definite(noun) || mention.evidence.size() > 1)
    return false;
  const std::uint32_t clause = syntax.clause(noun);
  const bool is_past =
      syntax.is_verb(clause) && (is_simple_past(syntax, clause) || is_perfect(syntax, clause));
  return !is_past || is_one_of(syntax.preposition(noun), ahead);
}

// "will meet" and "the meeting" can be one act, "met" and "will meet" cannot.
bool statuses_agree(const FoundEvent& act, const FoundEvent& mention, const Syntax& syntax) {
  return act.status == mention.status || is_noun_for_planned(act, mention, syntax);
}

bool is_told_with(const FoundEvent& verb, const FoundEvent& noun) {
  return verb.told_with != no_token &&
         std::ranges::find(noun.evidence, verb.told_with, &FoundEvidence::token) !=
             noun.evidence.end();
}

// "two are killed and five hurt in a raid": both verbs tell the raid.
bool are_told_by_one(const FoundEvent& a, const FoundEvent& b) {
  return a.told_with != no_token && a.told_with == b.told_with;
}

// A presumed date gives way to one from the text, an interval to a day inside it, a day of the
// context to the same in the text.
void take_better_date(FoundEvent& into, const FoundEvent& from) {
  const auto width = [](const FoundEvent& e) {
    return e.date.earliest && e.date.latest ? *e.date.latest - *e.date.earliest : 1 << 20;
  };
  const bool is_surer = from.date_basis == DateBasis::text && into.date_basis == DateBasis::context;
  const bool is_better = !is_presumed(from) && (is_presumed(into) || width(from) < width(into) ||
                                                (is_surer && width(from) == width(into)));
  if (!is_better) return;
  into.date = from.date;
  into.date_basis = from.date_basis;
}

template <typename T>
void add_missing(std::vector<T>& to, const std::vector<T>& from) {
  for (const T& item : from)
    if (std::ranges::find(to, item) == to.end()) to.push_back(item);
}

void absorb(const Actors& actors, FoundEvent& into, const FoundEvent& from) {
  take_better_date(into, from);
  if ((is_open(actors, into.sources) && !from.sources.empty()) ||
      (into.targets.empty() && from.targets.empty() && from.sources.size() > into.sources.size()))
    into.sources = from.sources;
  // Nameless people who fall in a clash are no target of both sides.
  const bool are_victims = into.is_mutual && is_open(actors, from.targets);
  const bool says_more = !from.targets.empty() && (into.targets.empty() || !from.is_on_nobody);
  if (!are_victims && (is_open(actors, into.targets) || into.is_on_nobody) && says_more) {
    into.targets = from.targets;
    into.is_on_nobody = from.is_on_nobody;
  }
  subtract(into.sources, into.targets);
  if (into.mode.empty() || is_told_with(into, from)) into.mode = from.mode;
  into.needs_only_place = into.needs_only_place || from.needs_only_place;
  into.lacks_doer = into.lacks_doer && from.lacks_doer;
  add_missing(into.places, from.places);
  add_missing(into.attributed_to, from.attributed_to);
  add_missing(into.contexts, from.contexts);
  add_missing(into.content, from.content);
  for (const FoundQuantity& quantity : from.quantities)
    if (std::ranges::find(into.quantities, quantity.kind, &FoundQuantity::kind) ==
        into.quantities.end())
      into.quantities.push_back(quantity);
  // Told twice is surer than told once.
  into.confidence = std::min(0.95, std::max(into.confidence, from.confidence) + 0.05);
  into.evidence.insert(into.evidence.end(), from.evidence.begin(), from.evidence.end());
}

std::string_view stem(const Syntax& syntax, const FoundEvidence& evidence) {
  return slice(syntax.document().article->text, evidence.trigger).substr(0, 5);
}

// "Called on Chad to leave" is not "called on Chad to help".
bool contents_agree(const FoundEvent& a, const FoundEvent& b) {
  return a.content.empty() || b.content.empty() ||
         a.evidence.back().sentence == b.evidence.front().sentence ||
         std::ranges::any_of(a.content, [&](std::string_view word) {
           return std::ranges::find(b.content, word) != b.content.end();
         });
}

// "Gave the junta a week, threatening force", "met in Riga, where they discussed trade": one
// sentence, the same parties on both sides.
bool are_told_together(const FoundEvent& a, const FoundEvent& b) {
  const bool are_both_told = a.is_mutual ? a.sources.size() > 1 : !a.targets.empty();
  return !a.sources.empty() && are_both_told && a.sources == b.sources && a.targets == b.targets &&
         a.evidence.back().sentence == b.evidence.front().sentence;
}

// A kind of act so narrow that two mentions of it by the same party, or in one sentence, are likely
// one: "marched" and "the rally". A day of its own tells one of them apart.
bool are_one_kind(const FoundEvent& a, const FoundEvent& b) {
  const bool is_narrow = a.type.starts_with("OTHER:") || (!a.mode.empty() && a.mode == b.mode);
  return is_narrow && is_presumed(a) == is_presumed(b) &&
         (share_one(a.sources, b.sources) || share_one(a.targets, b.targets) ||
          a.evidence.back().sentence == b.evidence.front().sentence);
}

// Linked words: one rule, one narrow kind, or words of one stem ("attacked", "attack").
bool are_linked(const FoundEvent& a, const FoundEvent& b, const Syntax& syntax) {
  return are_one_kind(a, b) || std::ranges::any_of(a.evidence, [&](const FoundEvidence& x) {
           return std::ranges::any_of(b.evidence, [&](const FoundEvidence& y) {
             return x.rule == y.rule || stem(syntax, x) == stem(syntax, y);
           });
         });
}

// "The blast" may be what a bomber did.
bool modes_agree(const FoundEvent& act, const FoundEvent& noun) {
  return act.mode == noun.mode || (noun.mode == "explosives" && act.mode == "suicide-attack");
}

// "Ousted the president", then "the coup": a definite noun for an act of the kind.
bool is_noun_for(const FoundEvent& act, const FoundEvent& mention, const Syntax& syntax) {
  const std::uint32_t noun = mention.evidence.front().token;
  return modes_agree(act, mention) && is_presumed(mention) && !syntax.is_verb(noun) &&
         syntax.is_definite(noun);
}

// "Forty were killed in a bombing. The militia claimed THE ATTACK": a definite noun just behind an
// act names who did it.
bool names_doer_of(const FoundEvent& act, const FoundEvent& mention, const Syntax& syntax) {
  constexpr std::uint32_t reach = 2;  // sentences
  const std::uint32_t noun = mention.evidence.front().token;
  return act.type == "ASSAULT" && act.sources.empty() && !act.is_fight && !mention.is_fight &&
         !mention.sources.empty() && mention.targets.empty() && is_presumed(mention) &&
         (mention.mode.empty() || modes_agree(act, mention)) && !syntax.is_verb(noun) &&
         syntax.is_definite(noun) &&
         act.evidence.back().sentence + reach >= mention.evidence.front().sentence;
}

// "Chad and Niger will hold a summit. … Togo will raise it AT THE SUMMIT": who does something at a
// known meeting is one of many there.
bool is_at_known(const FoundEvent& act, const FoundEvent& mention, const Syntax& syntax) {
  if (act.type != "CONSULT" || !mention.is_by_attendant || mention.evidence.size() > 1 ||
      !mention.targets.empty() || act.is_by_attendant)
    return false;
  const std::uint32_t noun = mention.evidence.front().token;
  const auto is_name = [&](std::uint32_t c) { return syntax.token(c).upos == Upos::propn; };
  return syntax.is_definite(noun) && std::ranges::none_of(syntax.children(noun), is_name) &&
         std::ranges::any_of(act.evidence, [&](const FoundEvidence& told) {
           return syntax.lemma(told.token) == syntax.lemma(noun);
         });
}

// "The EU chaired THE MEETING": a noun, beside its verb, that readers know without its parties.
bool refers_back(const FoundEvent& mention, const Syntax& syntax) {
  return mention.evidence.size() > 1 &&
         std::ranges::any_of(mention.evidence, [&](const FoundEvidence& evidence) {
           const auto is_named = [&](std::uint32_t c) {
             return syntax.token(c).upos == Upos::propn ||
                    syntax.token(c).relation == Deprel::nmod_poss;
           };
           return !syntax.is_verb(evidence.token) && syntax.is_definite(evidence.token) &&
                  std::ranges::none_of(syntax.children(evidence.token), is_named);
         });
}

// "The agreement was finalised in August", "the fighting resumed on Sunday": the parties of an act
// told without any are those of the latest act of its type, or of the mutual act beside it.
const FoundEvent* implied_by(const Actors& actors, const std::vector<FoundEvent>& acts,
                             const FoundEvent& mention, const Syntax& syntax) {
  const FoundEvent* beside = nullptr;
  for (auto act = acts.rbegin(); act != acts.rend() - first_compared(acts); ++act) {
    const bool has_parties = !is_open(actors, act->sources) || !is_open(actors, act->targets);
    if (!has_parties) continue;
    if (act->type == mention.type && (mention.is_mutual || are_linked(*act, mention, syntax)))
      return &*act;
    const bool is_beside = act->evidence.back().sentence == mention.evidence.front().sentence;
    if (mention.is_mutual && act->is_mutual && is_beside && beside == nullptr) beside = &*act;
  }
  return beside;
}

// Told of no party, the act takes them from another; it is then surer than without, not as sure as
// with its own.
void imply_parties(const Actors& actors, const std::vector<FoundEvent>& acts, FoundEvent& mention,
                   const Syntax& syntax) {
  const bool has_own_date = mention.date_basis == DateBasis::text;
  if (!mention.needs_party || !mention.sources.empty() || !mention.targets.empty() || !has_own_date)
    return;
  const FoundEvent* other = implied_by(actors, acts, mention, syntax);
  if (other == nullptr) return;
  mention.sources = other->sources;
  mention.targets = other->targets;
  mention.confidence += 0.1;
}

// "Gunmen shot Ali Bako", then "he died", "his death": the death is the end of that act.
bool is_death_in(const Actors& actors, const Syntax& syntax, const FoundEvent& death,
                 const FoundEvent& force) {
  constexpr std::string_view deadly[] = {"targeted", "firearms", "explosives", "suicide-attack"};
  if (death.type != "OTHER:death" || force.type != "ASSAULT") return false;
  const bool is_person = std::ranges::all_of(death.sources, [&](std::uint32_t dead) {
    return actors.entities[dead].kind == ActorKind::person;
  });
  const bool is_told_as_done =
      death.status == Status::actual || !syntax.is_verb(death.evidence.front().token);
  return is_person && is_told_as_done && force.status == Status::actual &&
         is_one_of(force.mode, deadly) && share_one(death.sources, force.targets) &&
         dates_agree(death, force);
}

// True where `mention` and an act before it are a deed of force and the death that it brought,
// which are then one act.
bool joins_death(const Actors& actors, const Syntax& syntax, std::vector<FoundEvent>& acts,
                 FoundEvent& mention) {
  for (auto recent = acts.begin() + first_compared(acts); recent != acts.end(); ++recent) {
    FoundEvent& act = *recent;
    const bool is_death = is_death_in(actors, syntax, mention, act);
    if (!is_death && !is_death_in(actors, syntax, act, mention)) continue;
    if (!is_death) std::swap(act, mention);
    take_better_date(act, mention);
    act.evidence.insert(act.evidence.end(), mention.evidence.begin(), mention.evidence.end());
    std::ranges::sort(act.evidence, {}, &FoundEvidence::token);
    return true;
  }
  return false;
}

}  // namespace

std::vector<FoundEvent> join_mentions(std::vector<FoundEvent> mentions, const Syntax& syntax,
                                      const Actors& actors) {
  std::vector<FoundEvent> acts;
  for (FoundEvent& mention : mentions) {
    if (joins_death(actors, syntax, acts, mention)) continue;
    const auto recent = acts.begin() + first_compared(acts);
    const auto is_same = [&](const FoundEvent& act) {
      if (is_told_with(act, mention) || is_told_with(mention, act) || are_told_by_one(act, mention))
        return true;
      if (act.type != mention.type || !statuses_agree(act, mention, syntax)) return false;
      if (names_doer_of(act, mention, syntax)) return true;
      return (parties_agree(actors, act, mention) || refers_back(mention, syntax) ||
              is_at_known(act, mention, syntax)) &&
             places_agree(actors, act, mention) && dates_agree(act, mention) &&
             contents_agree(act, mention) &&
             (are_linked(act, mention, syntax) || are_told_together(act, mention) ||
              is_noun_for(act, mention, syntax));
    };
    // "The coup" is rather the one whose makers are told than that of "coup supporters".
    auto same = std::find_if(recent, acts.end(), is_same);
    if (same != acts.end() && !has_party(*same) && !has_party(mention) && !mention.mode.empty())
      if (const auto told = std::find_if(same, acts.end(),
                                         [&](const FoundEvent& act) {
                                           return has_party(act) && is_same(act) &&
                                                  is_noun_for(act, mention, syntax);
                                         });
          told != acts.end())
        same = told;
    if (same == acts.end()) {
      imply_parties(actors, acts, mention, syntax);
      acts.push_back(std::move(mention));
    } else {
      absorb(actors, *same, mention);
    }
  }
  return acts;
}

}  // namespace annals
