#include "core/events/events.h"

#include "core/events/lexicon.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace annals {
namespace {

// A sentence of more tokens is a list or a broken text; reading it as one would cost its square.
constexpr std::uint32_t longest_sentence = 400;

std::vector<Trigger> match_sentence(const EventLexicon& lexicon, const Syntax& syntax,
                                    const Sentence& sentence) {
  std::vector<Trigger> triggers;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    // "the sanctioned state", "besieged Gaza": a property, rarely news.
    if (syntax.is_verb(i) && syntax.token(i).relation == Deprel::amod) continue;
    std::vector<Match> matches = lexicon.matches(syntax, i);
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

// "launched an attack", "talks were held", "talks held in Riga": the noun takes the verb's subject,
// tense and adverbials.
void lend_arguments(const Syntax& syntax, std::vector<Trigger>& triggers) {
  for (Trigger& verb : triggers) {
    if (!verb.match.rule->is_light) continue;
    for (Trigger& noun : triggers) {
      if (noun.match.rule->is_light || syntax.is_verb(noun.token)) continue;
      const Deprel r = syntax.token(noun.token).relation;
      const std::uint32_t first = syntax.first_conjunct(noun.token);
      const bool is_argument = syntax.head(first) == verb.token &&
                               (r == Deprel::obj || r == Deprel::nsubj_pass || r == Deprel::obl ||
                                r == Deprel::conj || r == Deprel::xcomp);
      const bool is_modified = syntax.head(verb.token) == noun.token &&
                               (syntax.token(verb.token).relation == Deprel::acl);
      const bool is_object =
          std::ranges::find(verb.match.parts, noun.token) != verb.match.parts.end();
      if (is_argument || is_modified || is_object) noun.clause = verb.token;
    }
  }
}

bool is_object(const Syntax& syntax, std::uint32_t verb, std::uint32_t noun) {
  const auto objects = syntax.objects(verb);
  return std::ranges::find(objects, noun) != objects.end();
}

// A pattern's own words are no acts of their own: "sanctions" in "lifted sanctions"; nor is an
// object of the verb's type: "a treaty" in "signed a treaty".
void drop_pattern_words(const Syntax& syntax, std::vector<Trigger>& triggers) {
  for (const Trigger& owner : triggers) {
    if (owner.match.rule->is_light) continue;
    for (Trigger& other : triggers)
      if (std::ranges::find(owner.match.parts, other.token) != owner.match.parts.end() ||
          (other.match.rule->type == owner.match.rule->type && syntax.is_verb(owner.token) &&
           is_object(syntax, owner.token, other.token)))
        other.is_dropped = true;
  }
}

// How often such an event is right; docs/events.md has the table of measured shares. The rule's own
// share, more with both parties known and a date in the text, much less where nobody is named who
// did it.
double confidence(const Syntax& syntax, const Trigger& trigger, DateBasis basis) {
  double value = trigger.match.rule->confidence;
  if (!trigger.sources.empty() && !trigger.targets.empty()) value += 0.1;
  if (trigger.sources.empty()) value -= 0.35;
  if (basis == DateBasis::text) value += 0.05;
  if (!syntax.is_verb(trigger.token)) value -= 0.05;
  if (trigger.status == Status::hypothetical || trigger.status == Status::possible) value -= 0.1;
  return std::round(std::clamp(value, 0.1, 0.95) * 100) / 100;
}

// PLOVER codes promised cooperation as AGREE and announced harm as THREATEN.
std::string_view exchange_type(const EventRule& rule, Status status) {
  if (status != Status::planned) return rule.plover;
  for (const std::string_view type : {"AID", "COOPERATE", "RETREAT", "CONCEDE", "CONSULT"})
    if (rule.type == type) return "AGREE";
  for (const std::string_view type : {"ASSAULT", "SANCTION", "MOBILIZE", "COERCE"})
    if (rule.type == type) return "THREATEN";
  return rule.plover;
}

FoundEvent make_event(const Syntax& syntax, const Trigger& trigger, const DatedBy& dated) {
  const EventRule& rule = *trigger.match.rule;
  FoundEvent event;
  event.type = rule.type;
  event.mode = rule.mode;
  event.plover = exchange_type(rule, trigger.status);
  event.contexts = rule.contexts;
  event.needs_party = rule.needs_party;
  event.status = trigger.status;
  event.sources = trigger.sources;
  event.targets = trigger.targets;
  event.attributed_to = trigger.claimed_by;
  event.places = trigger.places;
  event.date = dated.date;
  event.date_basis = dated.basis;
  event.quantities = find_quantities(syntax, trigger);
  event.confidence = confidence(syntax, trigger, dated.basis);
  event.evidence = {
      {syntax.sentence_of(trigger.token), syntax.token(trigger.token).span, rule.name}};
  return event;
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
  EventLexicon lexicon;
  const EventRule* refusal = nullptr;
};

EventFinder::EventFinder(const DataFiles& data) : rules_(std::make_unique<Rules>(data)) {}
EventFinder::~EventFinder() = default;

std::vector<FoundEvent> EventFinder::find(const Document& document,
                                          const std::vector<TimeExpression>& times,
                                          const Actors& actors) const {
  const Syntax syntax(document);
  const Referents referents(syntax, actors);
  const std::optional<Day> news_day = find_news_day(document, times);
  std::vector<FoundEvent> mentions;
  auto next_time = times.begin();
  for (const Sentence& sentence : document.sentences) {
    if (sentence.tokens.size() > longest_sentence) continue;
    std::vector<Trigger> triggers = match_sentence(rules_->lexicon, syntax, sentence);
    if (triggers.empty()) continue;
    lend_arguments(syntax, triggers);
    std::erase_if(triggers, [&](Trigger& t) { return !choose_match(syntax, referents, t); });
    drop_pattern_words(syntax, triggers);
    for (Trigger& trigger : triggers) find_parties(syntax, referents, trigger);
    share_parties(syntax, referents, triggers);
    find_status(syntax, referents, rules_->refusal, triggers);
    std::erase_if(triggers, [](const Trigger& t) {
      const EventRule& rule = *t.match.rule;
      return t.is_dropped || rule.type.empty() || rule.is_blocking ||
             (rule.needs_target && t.targets.empty());
    });
    while (next_time != times.end() && next_time->span.last <= sentence.span.first) ++next_time;
    auto last_time = next_time;
    while (last_time != times.end() && last_time->span.first < sentence.span.last) ++last_time;
    const auto dates = find_dates(syntax, {next_time, last_time}, triggers, news_day);
    for (std::size_t i = 0; i < triggers.size(); ++i)
      mentions.push_back(make_event(syntax, triggers[i], dates[i]));
  }
  std::vector<FoundEvent> acts = join_mentions(std::move(mentions), syntax);
  std::erase_if(acts, [](const FoundEvent& act) {
    return act.needs_party && act.sources.empty() && act.targets.empty();
  });
  return acts;
}

}  // namespace annals
