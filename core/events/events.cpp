#include "core/events/events.h"

#include "core/events/chronology.h"
#include "core/events/lexicon.h"
#include "core/events/mood.h"
#include "core/events/story.h"
#include "core/events/trigger.h"
#include "core/text/characters.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace annals {
namespace {

// A sentence of more tokens is a list or a broken text; reading it as one would cost its square.
constexpr std::uint32_t longest_sentence = 400;

// "WAR-hit Libya", "STRIKE-bound airports": what a place has suffered is no news.
bool names_quality(const Syntax& syntax, std::uint32_t noun) {
  const std::uint32_t participle = syntax.head(noun);
  return participle != no_token && participle == noun + 2 &&
         syntax.token(noun).relation == Deprel::compound &&
         syntax.token(participle).relation == Deprel::amod &&
         syntax.document().text(noun + 1) == "-";
}

std::vector<Trigger> match_sentence(const EventLexicon& lexicon, const Syntax& syntax,
                                    const Sentence& sentence) {
  const auto& standing = lexicon.rules().set("standing");
  const std::vector<bool> words = lexicon.words_in(syntax, sentence.tokens);
  std::vector<Trigger> triggers;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    // "the sanctioned state", "besieged Gaza": a property, rarely news.
    if (syntax.is_verb(i) && syntax.token(i).relation == Deprel::amod) continue;
    // "war crimes", "election officials": it only says what kind of thing or people they are.
    if (syntax.token(i).relation == Deprel::compound &&
        is_one_of(syntax.lemma(syntax.head(i)), standing))
      continue;
    if (names_quality(syntax, i)) continue;
    std::vector<RuleMatch> matches = lexicon.matches(syntax, i, words);
    if (matches.empty()) continue;
    Trigger trigger;
    trigger.token = trigger.clause = i;
    trigger.match = std::move(matches.front());
    trigger.rivals.assign(std::make_move_iterator(matches.begin() + 1),
                          std::make_move_iterator(matches.end()));
    triggers.push_back(std::move(trigger));
  }
  return triggers;
}

bool is_object(const Syntax& syntax, std::uint32_t verb, std::uint32_t noun) {
  const auto objects = syntax.objects(verb);
  return std::ranges::find(objects, noun) != objects.end();
}

// "making it the worst FIGHTING in years"
bool is_predicate(const Syntax& syntax, std::uint32_t verb, std::uint32_t noun) {
  const std::uint32_t object = syntax.child(verb, Deprel::obj);
  return object != no_token && object != noun && syntax.head(noun) == verb &&
         syntax.lemma(object) == "it";
}

// "Ali Bako is UNDER investigation", "the town has been UNDER siege", "is IN custody", "is ON
// trial", not "may be under arrest"
bool is_undergone(const Syntax& syntax, std::uint32_t noun) {
  constexpr std::string_view held[] = {"custody", "detention", "captivity"};
  const auto preposition = syntax.preposition(noun), lemma = syntax.lemma(noun);
  const bool is_state = preposition == "under" || (preposition == "in" && is_one_of(lemma, held)) ||
                        (preposition == "on" && lemma == "trial");
  return is_state && syntax.has_child(noun, Deprel::cop) && !has_modal(syntax, noun);
}

// "launched an attack", "talks were held", "talks held in Riga", "the war went on": the noun takes
// the verb's subject, tense and adverbials.
void lend_arguments(const Syntax& syntax, const EventRules& rules, std::vector<Trigger>& triggers) {
  const auto tells_phase = [&](std::uint32_t token) {
    return std::ranges::any_of(triggers, [&](const Trigger& other) {
      return other.token == token && other.match.rule->complement == Complement::same;
    });
  };
  for (Trigger& noun : triggers) {
    if (noun.match.rule->is_light || syntax.is_verb(noun.token)) continue;
    // Policies, too, are "under attack".
    if (noun.match.rule->type != "ASSAULT" && is_undergone(syntax, noun.token))
      noun.lent = Lends::patient;
    const std::uint32_t carrier = carrier_of(syntax, noun.token, rules);
    const Deprel r = syntax.token(carrier).relation;
    for (const Trigger& verb : triggers) {
      // "imposed a travel ban and SANCTIONS"
      const bool is_beside_object = verb.match.object != no_token && noun.token != carrier &&
                                    carrier == verb.match.object && syntax.is_verb(verb.token);
      if (is_beside_object) noun.clause = verb.token;
      if (!verb.match.rule->is_light) continue;
      const auto is_part = [&](std::uint32_t token) {
        return std::ranges::find(verb.match.parts, token) != verb.match.parts.end();
      };
      const bool is_argument =
          syntax.head(carrier) == verb.token &&
          (r == Deprel::obj || r == Deprel::nsubj_pass || r == Deprel::conj ||
           (r == Deprel::obl && !tells_occasion(syntax.preposition(carrier))) ||
           (r == Deprel::xcomp && syntax.objects(verb.token).empty()) ||
           (r == Deprel::nmod && syntax.has_child(verb.token, Deprel::cop)) ||
           (r == Deprel::nsubj && std::ranges::all_of(syntax.objects(verb.token), is_part)));
      // "talks are set to RESUME", not "continue to hold"
      const bool is_inherited_subject =
          syntax.is_marked(verb.token, "to") && syntax.objects(verb.token).empty() &&
          !tells_phase(syntax.head(verb.token)) &&
          std::ranges::count(syntax.subjects(verb.token), carrier) > 0;
      // "a pledge TO SEND aid" is no aid yet, "talks TO BEGIN in May" are talks.
      const bool begins = tells_phase(verb.token) && syntax.objects(verb.token).empty() &&
                          !syntax.has_child(verb.token, Deprel::xcomp);
      const bool is_content =
          syntax.is_marked(verb.token, "to") && !syntax.is_passive(verb.token) && !begins;
      // "talks held in Riga", "the drills that Chad began"; not "claims that it had BEGUN"
      const bool is_modified = syntax.head(verb.token) == noun.token &&
                               ((syntax.token(verb.token).relation == Deprel::acl && !is_content &&
                                 !syntax.is_marked(verb.token, "that")) ||
                                (syntax.token(verb.token).relation == Deprel::acl_relcl &&
                                 is_object(syntax, verb.token, noun.token)));
      if (!is_argument && !is_inherited_subject && !is_modified && !is_part(noun.token)) continue;
      // "The CRACKDOWN came under criticism": what undergoes something is no such thing itself.
      const bool undergoes = verb.match.rule->lends == Lends::patient && r == Deprel::nsubj &&
                             !syntax.is_passive(verb.token);
      if (undergoes || is_predicate(syntax, verb.token, carrier)) continue;
      if (verb.match.rule->lends_to_subject && r != Deprel::nsubj && r != Deprel::nsubj_pass &&
          !is_inherited_subject)
        continue;
      noun.clause = verb.token;
      noun.lent = verb.match.rule->lends;
      noun.carrier = carrier;
    }
  }
}

FoundEvidence evidence_of(const Syntax& syntax, const Trigger& trigger, std::uint32_t object) {
  Span span = syntax.token(trigger.token).span;
  if (!syntax.hyphenated(trigger.token).empty())
    span.first = syntax.token(trigger.token - 2).span.first;
  return {syntax.sentence_of(trigger.token), span, trigger.match.rule->name, trigger.token, object};
}

// A pattern's own words are no acts of their own: "sanctions" in "lifted sanctions"; nor is an
// object of the verb's type: "a treaty" in "signed a treaty". Where they name the verb's act, they
// are mentions of it.
void drop_pattern_words(const Syntax& syntax, std::vector<Trigger>& triggers) {
  for (Trigger& owner : triggers) {
    if (owner.match.rule->is_light) continue;
    for (Trigger& other : triggers) {
      const bool is_part =
          std::ranges::find(owner.match.parts, other.token) != owner.match.parts.end();
      const bool is_of_type =
          other.match.rule->type == owner.match.rule->type && syntax.is_verb(owner.token);
      const bool is_its_object = is_of_type && is_object(syntax, owner.token, other.token);
      // "a RECOGNITION agreement"
      const bool qualifies = syntax.token(other.token).relation == Deprel::compound &&
                             syntax.head(other.token) == owner.token &&
                             !syntax.is_verb(owner.token);
      if (!is_part && !is_its_object && !qualifies) continue;
      other.dropped = "a word of another act";
      const bool is_one_act = is_part || owner.match.rule->is_mutual || other.match.rule->is_mutual;
      if (!is_of_type || !is_one_act) continue;
      owner.nouns.push_back(evidence_of(syntax, other, no_token));
      other.told_with = owner.token;
    }
  }
}

// "filed CHARGES", "went on STRIKE": nouns of the verb's type that by themselves would be no act
// name the verb's.
void take_pattern_nouns(const Syntax& syntax, std::vector<Trigger>& failed,
                        std::vector<Trigger>& triggers) {
  for (Trigger& owner : triggers)
    std::erase_if(failed, [&](const Trigger& noun) {
      const bool names_it =
          noun.match.rule->type == owner.match.rule->type && !syntax.is_verb(noun.token) &&
          std::ranges::find(owner.match.parts, noun.token) != owner.match.parts.end();
      if (names_it) owner.nouns.push_back(evidence_of(syntax, noun, no_token));
      return names_it;
    });
}

// "UN sanctions imposed on Chad": the noun says who acts where its verb does not. "Kenya hosted
// talks between Chad and Niger": they all do.
void take_parties_of_nouns(std::vector<Trigger>& triggers) {
  for (const Trigger& noun : triggers) {
    const auto verb = std::ranges::find(triggers, noun.told_with, &Trigger::token);
    if (noun.told_with == no_token || verb == triggers.end()) continue;
    const auto is_source = [&](std::uint32_t party) {
      return std::ranges::find(verb->sources, party) != verb->sources.end();
    };
    if (verb->sources.empty()) verb->sources = noun.sources;
    if (verb->is_mutual && noun.is_mutual)
      for (const std::uint32_t party : noun.sources) add_unique(party, verb->sources);
    if (verb->targets.empty() && !verb->match.rule->is_mutual) verb->targets = noun.targets;
    std::erase_if(verb->targets, is_source);
  }
}

// "people seeking aid", "anyone caught by the rebels": a description of nobody in particular;
// "killings blamed on the rebels": of what somebody or other accuses them of.
bool is_description(const Syntax& syntax, const Actors& actors, const Trigger& trigger) {
  const auto is_unnamed = [&](std::uint32_t party) { return actors.is_unnamed(party); };
  const Deprel r = syntax.token(trigger.token).relation;
  if (!syntax.is_verb(trigger.token) || trigger.clause != trigger.token) return false;
  const bool is_accused = trigger.match.rule->complement == Complement::claimed &&
                          trigger.sources.empty() && syntax.is_passive(trigger.token);
  // "Ali Bako accused of fraud": a headline
  if (is_accused)
    return (r == Deprel::acl && syntax.head(syntax.head(trigger.token)) != no_token) ||
           r == Deprel::acl_relcl;
  constexpr std::string_view whoever[] = {"anyone", "anybody", "whoever"};
  const std::uint32_t described = syntax.head(trigger.token);
  if (r == Deprel::acl && described != no_token && is_one_of(syntax.lemma(described), whoever))
    return true;
  return r == Deprel::acl && std::ranges::all_of(trigger.sources, is_unnamed) &&
         std::ranges::all_of(trigger.targets, is_unnamed);
}

// How often such an event is right; docs/events.md has the table of measured shares. The rule's own
// share, more with both parties known and a date in the text, much less where nobody is named who
// did it.
double confidence(const Syntax& syntax, const Trigger& trigger, DateBasis basis) {
  double value = trigger.match.rule->confidence;
  if (!trigger.sources.empty() && !trigger.targets.empty()) value += 0.1;
  // Nobody makes an earthquake.
  if (trigger.sources.empty() && trigger.match.rule->needs_party) value -= 0.2;
  if (basis == DateBasis::text) value += 0.05;
  if (!syntax.is_verb(trigger.token)) value -= 0.05;
  if (trigger.status == Status::hypothetical || trigger.status == Status::possible) value -= 0.1;
  return std::round(std::clamp(value, 0.1, 0.95) * 100) / 100;
}

// The rule's contexts, and those of the words in the act's clause.
std::vector<std::string_view> contexts_of(const Syntax& syntax, const EventRules& rules,
                                          const Trigger& trigger) {
  std::vector<std::string_view> contexts = trigger.match.rule->contexts;
  const Sentence& sentence = syntax.document().sentences[syntax.sentence_of(trigger.token)];
  const std::uint32_t clause = syntax.clause(trigger.clause);
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const auto* found = rules.contexts_of.find(syntax.lemma(i));
    if (found == nullptr || syntax.clause(i) != clause) continue;
    for (const std::string_view context : *found)
      if (std::ranges::find(contexts, context) == contexts.end()) contexts.push_back(context);
  }
  return contexts;
}

// "Equiticorp Ltd" by the last word of its name.
bool is_company(const EventRules& rules, const Entity& entity) {
  if (entity.kind != ActorKind::organisation) return false;
  const std::string_view name = entity.name;
  return rules.holds("company", detail::ascii_lowered(name.substr(name.rfind(' ') + 1)));
}

// "currency dealers"
bool is_of_market(const EventRules& rules, const Entity& entity) {
  const std::string_view name = entity.name;
  return entity.is_unnamed && rules.holds("market", name.substr(name.rfind(' ') + 1));
}

// Offers, loans and lawsuits of firms among themselves, what dealers fear and analysts favour are
// no matter of politics.
bool is_business(const EventRules& rules, const Actors& actors, const FoundEvent& act) {
  const auto are_of_business = [&](const std::vector<std::uint32_t>& parties) {
    return std::ranges::all_of(parties, [&](std::uint32_t p) {
      return is_company(rules, actors.entities[p]) || is_of_market(rules, actors.entities[p]);
    });
  };
  return !act.sources.empty() && are_of_business(act.sources) && are_of_business(act.targets);
}

// The nouns and verbs of what an act of speech says; none where a noun tells it: "the ultimatum".
std::vector<std::string_view> content_of(const Syntax& syntax, const Trigger& trigger) {
  std::vector<std::string_view> lemmas;
  if (trigger.match.rule->complement != Complement::consumed || !syntax.is_verb(trigger.token))
    return lemmas;
  std::vector<std::uint32_t> tokens = slot_tokens(syntax, trigger, {SlotKind::concerned, {}});
  tokens.insert(tokens.end(), trigger.match.parts.begin(), trigger.match.parts.end());
  for (const std::uint32_t token : tokens)
    if (const Upos upos = syntax.token(token).upos; upos == Upos::noun || upos == Upos::verb)
      lemmas.push_back(syntax.lemma(token));
  return lemmas;
}

// "Killed three people": that they are people names nobody, unless another mention does.
void find_nobodies(const EventRules& rules, const Actors& actors, FoundEvent& event) {
  const auto is_nobody = [&](std::uint32_t party) {
    return rules.holds("nobody", actors.entities[party].name);
  };
  event.is_on_nobody = !event.targets.empty() && std::ranges::all_of(event.targets, is_nobody);
  if (!event.is_on_nobody) std::erase_if(event.targets, is_nobody);
}

// Whether a mention that names no doer tells no act. "Eight men were arrested", "protests ousted
// the king", "the coup", "attacks on the convoy on Monday", "tanks shelled the town" tell one; "was
// asked to leave", "attacks on convoys are rare", "might be attacked" do not, and of "warned Chad"
// only the subject is lost.
bool lacks_doer(const Syntax& syntax, const EventRules& rules, const std::vector<Trigger>& triggers,
                const Trigger& trigger, const FoundEvent& event) {
  const EventRule& rule = *trigger.match.rule;
  const bool has_place = !event.places.empty() || !event.quantities.empty();
  if (!event.sources.empty() || !rule.needs_party || (rule.needs_only_place && has_place) ||
      rule.type.starts_with("OTHER:"))
    return false;
  if (event.status == Status::possible || event.status == Status::hypothetical) return true;
  constexpr std::string_view speech[] = {"AGREE",   "CONSULT", "SUPPORT",
                                         "CONCEDE", "REQUEST", "THREATEN"};
  if (is_one_of(rule.type, speech)) return has_slot(rule.sources, SlotKind::agent);
  if (!syntax.is_verb(trigger.token))
    return event.date_basis != DateBasis::text && event.quantities.empty() &&
           (event.targets.empty() || !is_undergone(syntax, trigger.token)) &&
           !syntax.has_child(trigger.token, Deprel::det) &&
           !syntax.has_child(trigger.token, Deprel::nmod_poss);
  const auto is_weapon = [&](std::uint32_t token) {
    return token != no_token && rule.type == "ASSAULT" &&
           rules.holds("weapon", detail::ascii_lowered(syntax.lemma(token)));
  };
  const auto is_act = [&](std::uint32_t token) {
    // "a MORTAR round"
    return is_weapon(token) || is_weapon(syntax.child(token, Deprel::compound)) ||
           std::ranges::find(triggers, token, &Trigger::token) != triggers.end();
  };
  const auto doers = slot_tokens(syntax, trigger, {SlotKind::agent, {}});
  return has_slot(rule.sources, SlotKind::agent) && !syntax.is_passive(trigger.token) &&
         trigger.told_with == no_token && std::ranges::none_of(doers, is_act);
}

// "spoke AHEAD OF a meeting"
bool stands_ahead(const Syntax& syntax, std::uint32_t noun) {
  return std::ranges::any_of(syntax.children(noun), [&](std::uint32_t c) {
    return c > 0 && syntax.lemma(c) == "of" && syntax.lemma(c - 1) == "ahead";
  });
}

// "THE AUTOMAKER named a new head": the text has a doer, if none that is known.
bool is_doer_told(const Syntax& syntax, const Trigger& trigger) {
  if (!syntax.is_verb(trigger.token) || syntax.is_passive(trigger.token) ||
      trigger.clause != trigger.token || !has_slot(trigger.match.rule->sources, SlotKind::agent))
    return false;
  return std::ranges::any_of(syntax.subjects(trigger.token), [&](std::uint32_t doer) {
    return syntax.token(doer).upos == Upos::noun;
  });
}

FoundEvent make_event(const Syntax& syntax, const EventRules& rules, const Actors& actors,
                      const std::vector<Amount>& amounts, const std::vector<Trigger>& triggers,
                      const Trigger& trigger, const DatedBy& dated) {
  const EventRule& rule = *trigger.match.rule;
  FoundEvent event;
  event.type = rule.type;
  event.mode = rule.mode;
  event.plover =
      trigger.status == Status::planned && !rule.planned_as.empty() ? rule.planned_as : rule.plover;
  event.answers = rule.answers;
  event.contexts = contexts_of(syntax, rules, trigger);
  event.is_mutual = trigger.is_mutual;
  event.is_by_attendant = trigger.is_by_attendant;
  event.is_fight = rule.is_fight;
  event.is_by_story = has_slot(rule.sources, SlotKind::story) && !is_doer_told(syntax, trigger);
  event.is_on_story = has_slot(rule.targets, SlotKind::story);
  event.is_personal = rule.is_personal;
  event.needs_party = rule.needs_party;
  // Talks of nobody with nobody say nothing.
  event.is_told_by_date = dated.is_of_noun && !rule.is_mutual;
  event.needs_only_place = rule.needs_only_place;
  event.told_with = trigger.told_with;
  event.status = trigger.status;
  event.sources = trigger.sources;
  event.targets = trigger.targets;
  find_nobodies(rules, actors, event);
  event.attributed_to = trigger.claimed_by;
  event.places = trigger.places;
  event.date = dated.date;
  event.date_basis = dated.basis;
  // "the council meets next week"
  const auto& published = syntax.document().article->published;
  const bool is_ahead = dated.is_ahead || (published && event.date.earliest > published);
  const bool is_awaited = rule.type == "CONSULT" && dated.basis != DateBasis::text &&
                          stands_ahead(syntax, trigger.token);
  if (event.status == Status::actual && is_awaited) {
    event.date = {};
    event.date_basis = DateBasis::none;
  }
  if (event.status == Status::actual && (is_ahead || is_awaited)) event.status = Status::planned;
  event.content = content_of(syntax, trigger);
  event.quantities = find_quantities(syntax, rules, amounts, trigger);
  event.lacks_doer = lacks_doer(syntax, rules, triggers, trigger, event);
  event.confidence = confidence(syntax, trigger, dated.basis);
  event.evidence = trigger.nouns;
  event.evidence.push_back(evidence_of(syntax, trigger, judged_object(syntax, trigger)));
  std::ranges::sort(event.evidence, {}, &FoundEvidence::token);
  return event;
}

// "ON MONDAY rebels attacked the town. They seized a bank": a recent day that a verb is told of;
// what follows in its paragraph was done then, too.
std::optional<Day> day_told(const Syntax& syntax, const Trigger& trigger, const DatedBy& dated) {
  constexpr int oldest = 31;  // days
  const auto& published = syntax.document().article->published;
  const auto& day = dated.date.latest;
  const bool is_dated = dated.basis == DateBasis::text && day && dated.date.earliest == day;
  const bool is_recent = published && day && *day <= *published && *published - *day <= oldest;
  return is_dated && is_recent && trigger.status == Status::actual && syntax.is_verb(trigger.clause)
             ? day
             : std::nullopt;
}

}  // namespace

std::string_view name_of(Status status) {
  constexpr std::string_view names[] = {"actual", "planned",  "possible",
                                        "denied", "demanded", "hypothetical"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view name_of(DateBasis basis) {
  constexpr std::string_view names[] = {"none", "text", "context", "published"};
  return names[static_cast<std::size_t>(basis)];
}

struct EventFinder::Rules {
  explicit Rules(const DataFiles& data) : lexicon(data) {
    for (const EventRule& rule : lexicon.rules().rules)
      if (rule.is_refusal) refusal = &rule;
  }

  // From matches to acts with parties and status; what makes no event says why.
  void read(const Syntax& syntax, const Referents& referents,
            std::vector<Trigger>& triggers) const {
    std::erase_if(triggers, [&](const Trigger& t) { return referents.is_in_body_name(t.token); });
    const auto choose = [&](bool is_verb) {
      for (Trigger& trigger : triggers)
        if (syntax.is_verb(trigger.token) == is_verb && !choose_match(syntax, referents, trigger))
          trigger.dropped = "a condition does not hold";
    };
    choose(true);
    lend_arguments(syntax, lexicon.rules(), triggers);
    choose(false);
    std::vector<Trigger> failed;
    std::erase_if(triggers, [&](Trigger& trigger) {
      if (trigger.dropped.empty()) return false;
      failed.push_back(std::move(trigger));
      return true;
    });
    drop_pattern_words(syntax, triggers);
    take_pattern_nouns(syntax, failed, triggers);
    for (Trigger& trigger : triggers) find_parties(syntax, referents, lexicon.rules(), trigger);
    share_parties(syntax, referents, lexicon.rules(), triggers);
    take_parties_of_nouns(triggers);
    find_status(syntax, referents, lexicon.rules(), refusal, triggers);
    match_acts(syntax, referents, lexicon.rules(), triggers);
    for (Trigger& trigger : triggers) {
      if (trigger.match.rule->is_blocking) trigger.dropped = "a figure of speech";
      if (trigger.match.rule->needs_target && trigger.targets.empty())
        trigger.dropped = "no target is named";
      if (is_description(syntax, referents.actors(), trigger))
        trigger.dropped = "a description of nobody named";
    }
    std::ranges::move(failed, std::back_inserter(triggers));
  }

  EventLexicon lexicon;
  const EventRule* refusal = nullptr;
};

EventFinder::EventFinder(const DataFiles& data) : rules_(std::make_unique<Rules>(data)) {}
EventFinder::~EventFinder() = default;

std::vector<FoundEvent> EventFinder::find(const Document& document,
                                          const std::vector<TimeExpression>& times,
                                          const Actors& actors,
                                          std::vector<PassedOver>& passed_over) const {
  passed_over.clear();
  const Syntax syntax(document);
  const Referents referents(syntax, actors);
  const std::optional<Day> news_day = find_news_day(syntax, times);
  const auto entry_dates = find_entry_dates(document, times);
  std::optional<Day> told_day;  // in the paragraph
  std::uint32_t paragraph = 0;
  std::vector<FoundEvent> mentions;
  auto next_time = times.begin();
  for (const Sentence& sentence : document.sentences) {
    if (sentence.tokens.size() > longest_sentence) continue;
    std::vector<Trigger> triggers = match_sentence(rules_->lexicon, syntax, sentence);
    if (triggers.empty()) continue;
    rules_->read(syntax, referents, triggers);
    std::erase_if(triggers, [&](const Trigger& t) {
      if (t.dropped.empty()) return t.match.rule->type.empty();
      if (!t.match.rule->type.empty() && t.told_with == no_token)
        passed_over.push_back({syntax.token(t.token).span, t.match.rule->name, t.dropped});
      return true;
    });
    while (next_time != times.end() && next_time->span.last <= sentence.span.first) ++next_time;
    auto last_time = next_time;
    while (last_time != times.end() && last_time->span.first < sentence.span.last) ++last_time;
    if (sentence.paragraph != paragraph) told_day.reset();
    paragraph = sentence.paragraph;
    const auto dates =
        find_dates(syntax, {next_time, last_time}, triggers, told_day ? told_day : news_day,
                   entry_dates[syntax.sentence_of(sentence.tokens.first)]);
    for (std::size_t i = 0; i < triggers.size(); ++i)
      if (const auto day = day_told(syntax, triggers[i], dates[i])) told_day = day;
    if (triggers.empty()) continue;
    const auto amounts = find_amounts(syntax, sentence.tokens);
    for (std::size_t i = 0; i < triggers.size(); ++i)
      mentions.push_back(make_event(syntax, rules_->lexicon.rules(), actors, amounts, triggers,
                                    triggers[i], dates[i]));
  }
  std::vector<FoundEvent> acts = join_mentions(std::move(mentions), syntax, actors);
  const auto is_nobodys = [&](const FoundEvent& act) {
    const bool has_party = !act.sources.empty() || !act.targets.empty();
    const bool has_place = !act.places.empty() || !act.quantities.empty();
    std::string_view why;
    if (act.needs_party && !has_party && !act.is_told_by_date &&
        !(act.needs_only_place && has_place))
      why = "no party is named";
    else if (act.lacks_doer && act.sources.empty())
      why = "nobody is said to have done it";
    else if (is_business(rules_->lexicon.rules(), actors, act))
      why = "a matter of firms";
    if (!why.empty())
      for (const FoundEvidence& evidence : act.evidence)
        passed_over.push_back({evidence.trigger, evidence.rule, why});
    return !why.empty();
  };
  // Who is told of around the act may yet turn out to have done it: the state of the story, those
  // who fight in it, its protesters.
  const auto is_open = [](const FoundEvent& act) {
    const bool is_of_story = act.is_by_story || act.type == "PROTEST" || act.is_fight;
    return is_of_story && act.sources.empty() && act.status == Status::actual;
  };
  std::erase_if(acts, [&](const FoundEvent& act) { return !is_open(act) && is_nobodys(act); });
  imply_parties_of_story(syntax, rules_->lexicon.rules(), referents, acts);
  std::erase_if(acts, [&](const FoundEvent& act) { return is_open(act) && is_nobodys(act); });
  date_by_occasion(syntax, rules_->lexicon.rules(), acts);
  return acts;
}

}  // namespace annals
