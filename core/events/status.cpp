// Did it happen, is it planned, feared, demanded, denied; and who says so.
#include "core/events/mood.h"
#include "core/events/purposes.h"
#include "core/events/suppositions.h"
#include "core/events/trigger.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace annals {
namespace {

// What begins an adverbial that is not what the verb is about: "decided AT a meeting".
constexpr std::string_view circumstances[] = {"in", "at",        "after", "before",  "during",
                                              "by", "following", "since", "despite", "amid"};

// "will CHAIR talks", "will raise it AT a summit": talks of which somebody will be part.
bool is_in_future(const Syntax& syntax, const Trigger& trigger) {
  const std::uint32_t up = syntax.head(trigger.token);
  if (trigger.match.rule->type != "CONSULT" || syntax.is_verb(trigger.token) ||
      trigger.clause != trigger.token)
    return false;
  if (has_future(syntax, trigger.token)) return true;  // "will chair" read as a part of "talks"
  if (up == no_token) return false;
  // "will try to ease it DURING HIS VISIT"
  std::uint32_t verb = up;
  for (int depth = 0; depth < 4 && syntax.token(verb).relation == Deprel::xcomp; ++depth)
    verb = syntax.head(verb);
  if (!has_future(syntax, verb)) return false;
  constexpr std::string_view within[] = {"at", "in", "during"};
  return syntax.token(trigger.token).relation == Deprel::obj ||
         (syntax.token(trigger.token).relation == Deprel::obl &&
          is_one_of(syntax.preposition(trigger.token), within));
}

// "the first country to sign" signed.
bool is_told_by_rank(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view ranks[] = {"first", "second", "third", "last", "latest", "only"};
  return syntax.token(verb).relation == Deprel::acl &&
         std::ranges::any_of(syntax.children(syntax.head(verb)),
                             [&](std::uint32_t c) { return is_one_of(syntax.lemma(c), ranks); });
}

// "of massing troops", "from entering", "at gaining control"
bool has_marker(const Syntax& syntax, std::uint32_t verb) {
  for (const std::uint32_t c : syntax.children(verb)) {
    const auto word = syntax.lemma(c);
    if (syntax.token(c).relation == Deprel::mark &&
        (word == "of" || word == "from" || word == "for" || word == "against" || word == "into" ||
         word == "to" || word == "at" || word == "on"))
      return true;
  }
  return false;
}

// "a proposal REJECTED by Chad", "a plan signed in May": what became of the noun is not what it
// says.
bool is_done_to(const Syntax& syntax, const Trigger& governor, std::uint32_t participle) {
  return syntax.head(participle) == governor.token && !syntax.is_verb(governor.token) &&
         syntax.token(participle).xpos == Xpos::vbn && !syntax.has_child(participle, Deprel::mark);
}

// True when `token` is the content of `governor`: its clausal or nominal complement, directly or
// through words that add nothing ("the start of talks", "to hold talks").
bool is_complement(const Syntax& syntax, const Trigger& governor, std::uint32_t token) {
  std::uint32_t at = token;
  for (int depth = 0; depth < 6; ++depth) {
    const std::uint32_t up = syntax.head(at);
    if (up == no_token) return false;
    const Deprel r = syntax.token(at).relation;
    const bool is_content =
        r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::obj || r == Deprel::csubj ||
        (r == Deprel::acl && !is_done_to(syntax, governor, at)) ||
        (r == Deprel::nmod && !tells_occasion(syntax.preposition(at))) || r == Deprel::conj ||
        r == Deprel::nsubj_pass ||
        (r == Deprel::obl && !is_one_of(syntax.preposition(at), circumstances)) ||
        (r == Deprel::advcl && has_marker(syntax, at)) || r == Deprel::compound ||
        // "ruled OUT SENDING troops", "put off signing a pact"
        (r == Deprel::advcl && at > 0 && syntax.child(up, Deprel::compound_prt) == at - 1) ||
        // "promised to fight graft BY PROSECUTING": the means of what is promised
        (r == Deprel::advcl && up != governor.token && syntax.is_marked(at, "by")) ||
        // "fears that Chad is planning a raid", often read as a relative clause
        (r == Deprel::acl_relcl && up == governor.token && syntax.is_marked(at, "that")) ||
        // "an attack is imminent"
        (r == Deprel::nsubj && syntax.token(governor.token).upos == Upos::adj);
    if (!is_content) return false;
    if (up == governor.token ||
        std::ranges::find(governor.match.parts, up) != governor.match.parts.end()) {
      // The act of a second conjunct is no content of the first: "refused to meet and expelled
      // envoys".
      return r != Deprel::conj;
    }
    at = up;
  }
  return false;
}

// "failed to prevent THE ATTACK": what the verb below did not do something to is there all the
// same.
bool is_only_object(const Syntax& syntax, const Trigger& governor, const Trigger& content) {
  return !syntax.is_verb(content.token) && content.clause == content.token &&
         syntax.head(content.token) != governor.token;
}

// "THE BOMBING was plotted by rebels": whoever is said to have planned a known act of force did it.
bool is_known_by_planner(const Syntax& syntax, const Trigger& governor, const Trigger& content) {
  const auto type = content.match.rule->type;
  return (type == "ASSAULT" || type == "COERCE") && governor.clause == governor.token &&
         syntax.token(content.token).relation == Deprel::nsubj_pass &&
         syntax.head(content.token) == governor.token && syntax.is_definite(content.token) &&
         std::ranges::any_of(syntax.children(governor.token), [&](std::uint32_t c) {
           return syntax.preposition(c) == "by" && !syntax.is_time(c);
         });
}

void apply(const Syntax& syntax, Complement effect, const Trigger& governor, Trigger& content) {
  const auto set = [&](Status status) {
    if (!content.has_fixed_status) content.status = status;
    content.has_fixed_status = true;
  };
  switch (effect) {
    case Complement::none:
      break;
    case Complement::same:
      if (syntax.head(syntax.first_conjunct(content.token)) == governor.token &&
          content.clause == content.token)
        content.clause = governor.token;
      break;
    case Complement::consumed:
      content.dropped = "the content of another act";
      break;
    case Complement::refused: {
      // "rejected a deal WITH CHAD": of what is mutual it takes two.
      const std::size_t least = content.match.rule->is_mutual ? 2 : 1;
      const bool has_own_agent =
          !syntax.is_verb(content.token) && content.sources.size() >= least &&
          !share_one(content.sources, governor.sources) && content.clause == content.token;
      if (!has_own_agent) content.dropped = "the content of another act";
      break;
    }
    case Complement::planned:
      set(Status::planned);
      break;
    case Complement::possible:
      set(Status::possible);
      break;
    case Complement::denied:  // refuse() says what becomes of it
      set(Status::denied);
      break;
    case Complement::demanded:
      set(Status::demanded);
      break;
    case Complement::hypothetical:
      set(Status::hypothetical);
      break;
    case Complement::claimed:
      // "are said to have attacked": told as a fact, whatever the infinitive looks like.
      if (syntax.is_passive(governor.token) &&
          syntax.token(content.token).relation == Deprel::xcomp)
        content.has_fixed_status = true;
      for (const std::uint32_t who : governor.sources)
        if (std::ranges::find(content.claimed_by, who) == content.claimed_by.end())
          content.claimed_by.push_back(who);
      break;
  }
}

Status status_named(std::string_view name) {
  for (const Status s :
       {Status::planned, Status::possible, Status::denied, Status::demanded, Status::hypothetical})
    if (name_of(s) == name) return s;
  return Status::actual;
}

// "AIR STRIKES could harm relations", "an outright BAN might cause harm": such acts, none that was
// done.
bool is_pondered(const Syntax& syntax, const Trigger& noun) {
  const Token& t = syntax.token(noun.token);
  const auto article = syntax.determiner(noun.token);
  const bool is_any = t.xpos == Xpos::nns || article == "a" || article == "an";
  return t.relation == Deprel::nsubj && noun.clause == noun.token && is_any &&
         !syntax.is_definite(noun.token) && !syntax.has_child(noun.token, Deprel::nmod_poss) &&
         has_modal(syntax, syntax.head(noun.token));
}

// "a possible arrest", "the planned visit"
std::optional<Status> status_of_modifiers(const Syntax& syntax, const EventRules& rules,
                                          const Trigger& noun) {
  if (is_pondered(syntax, noun)) return Status::possible;
  for (const std::uint32_t c : syntax.children(noun.token)) {
    if (syntax.token(c).relation != Deprel::amod) continue;
    for (const auto& [set, status] :
         {std::pair(std::string_view("status/planned"), Status::planned),
          std::pair(std::string_view("status/possible"), Status::possible)})
      if (rules.holds(set, syntax.lemma(c))) return status;
  }
  return std::nullopt;
}

// Who says the sentence that `token` stands in: the subject of a verb that governs its clause as
// content.
void find_speaker(const Syntax& syntax, const Referents& referents,
                  const std::vector<Trigger>& triggers, Trigger& trigger) {
  for (const Trigger& speech : triggers)
    if (speech.match.rule->complement == Complement::claimed && speech.token != trigger.token) {
      std::uint32_t at = trigger.token;
      for (int depth = 0; depth < 12; ++depth) {
        const std::uint32_t up = syntax.head(at);
        if (up == no_token) break;
        const Deprel r = syntax.token(at).relation;
        if (up == speech.token && (r == Deprel::ccomp || r == Deprel::parataxis)) {
          apply(syntax, Complement::claimed, speech, trigger);
          break;
        }
        at = up;
      }
      // "…, officials said": the reporting clause hangs below.
      std::uint32_t main = trigger.token;
      for (int depth = 0; depth < 12 && syntax.head(main) != no_token; ++depth)
        main = syntax.head(main);
      if (syntax.head(speech.token) == main &&
          syntax.token(speech.token).relation == Deprel::parataxis)
        apply(syntax, Complement::claimed, speech, trigger);
    }
  // "according to X" anywhere in the sentence
  const Sentence& sentence = syntax.document().sentences[syntax.sentence_of(trigger.token)];
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (syntax.token(i).relation == Deprel::obl && syntax.preposition(i) == "according to")
      referents.add_parties(i, true, trigger.claimed_by);
}

// "would break the truce BY ATTACKING Chad": the means have the mood of what they serve.
std::uint32_t end_served(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t first = syntax.first_conjunct(verb);
  const bool is_means = syntax.token(first).relation == Deprel::advcl &&
                        syntax.token(first).xpos == Xpos::vbg && syntax.is_marked(first, "by");
  return is_means ? syntax.head(first) : verb;
}

// "the minister said THE COUNTRY would leave the court"
bool is_own_state(const Syntax& syntax, std::uint32_t noun) {
  return syntax.determiner(noun) == "the" &&
         (syntax.lemma(noun) == "country" || syntax.lemma(noun) == "nation");
}

// "We reject this", said by someone whom the sentence names; "the rebels said they had left".
// Within quotation marks "he" and "they" are others, and so is "it" in "accused it of plotting".
bool speaks_of_self(const Syntax& syntax, const Trigger& trigger) {
  const auto subjects = slot_tokens(syntax, trigger, {SlotKind::agent, {}});
  return std::ranges::any_of(subjects, [&](std::uint32_t s) {
    const auto word = syntax.lemma(s);
    if (is_own_state(syntax, s)) return true;
    constexpr std::string_view undergoing[] = {"them", "him", "her", "us", "me"};
    if (is_one_of(syntax.document().text(s), undergoing)) return false;
    if (syntax.token(s).upos != Upos::pron || syntax.token(s).xpos != Xpos::prp ||
        syntax.token(s).relation == Deprel::obj)
      return false;
    return word == "I" || word == "i" || word == "we" || !syntax.is_quoted(s);
  });
}

// "Chad said that TROOPS had seized the town": those of whoever tells, unless they act against him
// or in another state.
bool are_tellers_troops(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                        const Trigger& trigger) {
  if (trigger.claimed_by.size() != 1 || !syntax.is_verb(trigger.token)) return false;
  const std::uint32_t teller = trigger.claimed_by.front();
  const Actors& actors = referents.actors();
  const ActorKind kind = actors.entities[teller].kind;
  if ((kind != ActorKind::state && kind != ActorKind::group) || actors.is_unnamed(teller))
    return false;
  const auto is_abroad = [&](std::uint32_t place) {
    const auto state = referents.state_of(place);
    return kind == ActorKind::state && state && *state != teller &&
           std::ranges::find(trigger.targets, *state) == trigger.targets.end();
  };
  constexpr std::string_view others[] = {"foreign",   "enemy",    "hostile", "rival",
                                         "occupying", "opposing", "invading"};
  const auto are_troops = [&](std::uint32_t agent) {
    return rules.holds("own-troops", syntax.lemma(agent)) &&
           std::ranges::none_of(syntax.children(agent), [&](std::uint32_t c) {
             return syntax.token(c).relation == Deprel::det || referents.mention(c) != nullptr ||
                    is_one_of(syntax.lemma(c), others);
           });
  };
  const auto agents = slot_tokens(syntax, trigger, {SlotKind::agent, {}});
  return !agents.empty() && std::ranges::all_of(agents, are_troops) &&
         std::ranges::none_of(trigger.places, is_abroad) &&
         std::ranges::all_of(trigger.sources,
                             [&](std::uint32_t party) { return actors.is_unnamed(party); }) &&
         std::ranges::find(trigger.targets, teller) == trigger.targets.end();
}

// "They beat ME", said by someone whom the sentence names.
bool is_done_to_speaker(const Syntax& syntax, const Trigger& trigger) {
  const auto objects =
      syntax.is_verb(trigger.token) ? syntax.objects(trigger.token) : std::vector<std::uint32_t>();
  return std::ranges::any_of(objects, [&](std::uint32_t object) {
    const auto word = syntax.document().text(object);
    return word == "me" || word == "us";
  });
}

// "unable to send aid", "barred from leaving": who cannot or may not does not refuse, unless it
// takes others to agree.
bool is_beyond_power(const Syntax& syntax, const EventRules& rules, const Trigger& trigger) {
  const std::uint32_t up = syntax.head(syntax.first_conjunct(trigger.clause));
  return up != no_token && !trigger.match.rule->is_mutual &&
         rules.holds("beyond-power", syntax.lemma(up));
}

// "will not attack", "will not run": who leaves that undone refuses nobody anything.
bool is_nobodys_wish(std::string_view type) {
  constexpr std::string_view types[] = {"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "THREATEN"};
  return type.starts_with("OTHER:") || is_one_of(type, types);
}

// "will not leave", "did not agree": a refusal where cooperation is denied or the future; else
// nothing happened. "He will not BE WELCOMED": nor where something is not done to somebody.
void refuse(const Syntax& syntax, const EventRules& rules, const EventRule* refusal,
            Trigger& trigger) {
  const auto said = mood(syntax, syntax.is_verb(trigger.token) ? trigger.token : trigger.clause);
  const bool is_future = said == Status::planned || said == Status::hypothetical;
  if (refusal == nullptr || trigger.match.rule->type.empty() || trigger.sources.empty() ||
      is_beyond_power(syntax, rules, trigger) || is_nobodys_wish(trigger.match.rule->type) ||
      syntax.is_passive(trigger.token) || !(is_future || trigger.match.rule->refuses_if_negated)) {
    trigger.dropped = "negated";
    return;
  }
  trigger.match.rule = refusal;
  trigger.status = Status::actual;
  trigger.has_fixed_status = true;
}

// "Vowed not to bow": a promise not to give way is a refusal.
bool vows_not_to(const Syntax& syntax, const Trigger& promise, const Trigger& content) {
  return promise.match.rule->refuses_if_negated && content.match.rule->refuses_if_negated &&
         syntax.head(content.token) == promise.token && syntax.is_negated(content.token) &&
         !syntax.is_negated(promise.token);
}

// "talks ON a truce", "negotiations for a pact": what talks are about is not agreed.
bool is_topic(const Syntax& syntax, const EventRules& rules, const Trigger& trigger) {
  constexpr std::string_view about[] = {"on", "about", "over", "for", "towards", "toward"};
  const std::uint32_t first = syntax.first_conjunct(trigger.token);
  const std::uint32_t up = syntax.head(first);
  return trigger.match.rule->type == "AGREE" && !syntax.is_verb(trigger.token) && up != no_token &&
         rules.holds("talks", syntax.lemma(up)) && is_one_of(syntax.preposition(first), about);
}

// Whether one of these auxiliaries stands with the verb or, "can go and VOTE", with the one that it
// is coordinated with.
bool has_modal(const Syntax& syntax, std::uint32_t verb, std::span<const std::string_view> words) {
  const auto is_modal = [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::aux && is_one_of(syntax.lemma(c), words);
  };
  return std::ranges::any_of(syntax.children(verb), is_modal) ||
         std::ranges::any_of(syntax.children(syntax.first_conjunct(verb)), is_modal);
}

// "Chad should release them", "Niger would welcome it": nobody is said to say so.
bool is_opinion(const Syntax& syntax, const Trigger& trigger, std::uint32_t verb) {
  constexpr std::string_view would[] = {"would", "'d"};
  return trigger.claimed_by.empty() &&
         (trigger.status == Status::demanded ||
          (trigger.status == Status::hypothetical && has_modal(syntax, verb, would)));
}

// "has to be discussed and APPROVED": the second of two infinitives goes without its "to".
std::uint32_t infinitive_of(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t first = syntax.first_conjunct(verb);
  const bool is_second =
      first != verb && syntax.token(first).relation == Deprel::xcomp &&
      (syntax.token(verb).xpos == Xpos::vb || syntax.token(verb).xpos == Xpos::vbn) &&
      !syntax.has_child(verb, Deprel::aux) && !syntax.has_child(verb, Deprel::nsubj);
  return is_second ? first : verb;
}

// "can vote", what somebody is able to do
bool is_ability(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view can[] = {"can"};
  return has_modal(syntax, verb, can);
}

// "plans to end the fighting": what is to end is there already, whatever becomes of its end. The
// objects of the sentence's verbs of ending.
std::vector<std::uint32_t> ended_tokens(const Syntax& syntax,
                                        const std::vector<Trigger>& triggers) {
  std::vector<std::uint32_t> ended;
  for (const Trigger& ending : triggers)
    if (ending.match.rule->lends_to_subject)
      std::ranges::copy(syntax.objects(ending.token), std::back_inserter(ended));
  return ended;
}

// "The FILM stars Bako as a general who seized power", "in the NOVEL rebels attack Kenya".
bool is_fiction(const Syntax& syntax, const EventRules& rules, const Trigger& trigger) {
  const auto is_work = [&](std::uint32_t token) {
    return rules.holds("fiction", syntax.lemma(token));
  };
  for (std::uint32_t at = syntax.clause(trigger.clause); at != no_token;
       at = syntax.head(at) == no_token ? no_token : syntax.clause(syntax.head(at))) {
    for (const std::uint32_t c : syntax.children(at))
      if (is_work(c) && syntax.preposition(c) == "in") return true;
    if (at != trigger.clause && rules.holds("narrating", syntax.lemma(at)) &&
        std::ranges::any_of(syntax.subjects(at), is_work))
      return true;
  }
  return false;
}

}  // namespace

void find_status(const Syntax& syntax, const Referents& referents, const EventRules& rules,
                 const EventRule* refusal, std::vector<Trigger>& triggers) {
  for (Trigger& trigger : triggers) {
    const EventRule& rule = *trigger.match.rule;
    if (!rule.status.empty()) {
      trigger.status = status_named(rule.status);
      trigger.has_fixed_status = true;
    }
  }
  const std::vector<std::uint32_t> ended = ended_tokens(syntax, triggers);
  for (Trigger& governor : triggers) {
    Complement effect = governor.match.rule->complement;
    // "did not rule out sending troops"
    if (effect == Complement::refused && syntax.is_negated(governor.token))
      effect = Complement::possible;
    // "was meant for an attack", "is wanted for an attack": nobody means or wants it.
    const auto governing = syntax.lemma(governor.token);
    const bool is_of_purpose =
        syntax.is_verb(governor.token) && syntax.is_passive(governor.token) &&
        (rules.holds("purpose", governing) || rules.holds("guilt", governing));
    if (effect == Complement::none || is_of_purpose) continue;
    for (Trigger& content : triggers)
      if (content.token != governor.token &&
          std::ranges::find(ended, content.token) == ended.end() &&
          is_complement(syntax, governor, content.token)) {
        if (effect == Complement::consumed && vows_not_to(syntax, governor, content)) {
          governor.dropped = "the form of a refusal";
          continue;
        }
        if (effect == Complement::denied && is_only_object(syntax, governor, content)) continue;
        if (effect == Complement::planned && is_known_by_planner(syntax, governor, content))
          continue;
        apply(syntax, effect, governor, content);
        // "does not plan to attack"
        const bool is_called_off =
            effect == Complement::planned && syntax.is_negated(governor.token);
        if (is_called_off) content.dropped = "called off";
        // "does not want a war"
        const bool is_unwanted = effect == Complement::possible &&
                                 (governing == "want" || governing == "seek") &&
                                 syntax.is_negated(governor.token);
        if (is_unwanted) content.dropped = "not wanted";
      }
  }
  for (Trigger& trigger : triggers) {
    find_speaker(syntax, referents, triggers, trigger);
    if ((trigger.sources.empty() && speaks_of_self(syntax, trigger)) ||
        are_tellers_troops(syntax, referents, rules, trigger))
      trigger.sources = trigger.claimed_by;
    if (trigger.targets.empty() && is_done_to_speaker(syntax, trigger)) {
      trigger.targets = trigger.claimed_by;
      subtract(trigger.sources, trigger.targets);
    }
    const bool is_negated = syntax.is_negated(trigger.token) ||
                            // "held NO talks", not "a vote of NO confidence"
                            (syntax.is_verb(trigger.token) && trigger.match.object != no_token &&
                             syntax.is_negated(trigger.match.object)) ||
                            (trigger.clause != trigger.token && syntax.is_negated(trigger.clause));
    // "not the Chadian proposal": that it is another is no refusal of it.
    const bool is_another = !syntax.is_verb(trigger.token) && trigger.clause == trigger.token;
    if (is_fiction(syntax, rules, trigger)) trigger.dropped = "told in a work of fiction";
    if (is_topic(syntax, rules, trigger)) trigger.dropped = "what talks are about";
    const bool is_had = trigger.clause != trigger.token && syntax.lemma(trigger.clause) == "have";
    const bool is_lacked = is_had || syntax.preposition(trigger.token) == "without";
    if (is_negated && (is_another || is_lacked))
      trigger.dropped = "negated";
    else if (is_negated || trigger.status == Status::denied)
      refuse(syntax, rules, refusal, trigger);
    if (!syntax.is_verb(trigger.token) && !trigger.has_fixed_status)
      if (const auto told = status_of_modifiers(syntax, rules, trigger)) {
        trigger.status = *told;
        trigger.has_fixed_status = true;
      }
    if (!trigger.has_fixed_status) {
      // "continued to bombard": the phase verb has the tense.
      const std::uint32_t verb = syntax.is_verb(trigger.clause) ? trigger.clause : trigger.token;
      if (syntax.is_verb(verb) && !is_told_by_rank(syntax, verb)) {
        const std::uint32_t duty = duty_of(syntax, verb);
        if (const auto said = mood(syntax, duty == no_token ? end_served(syntax, verb) : duty)) {
          trigger.status = *said;
          if (is_opinion(syntax, trigger, verb)) trigger.dropped = "an opinion of the writer";
          if (is_ability(syntax, verb)) trigger.dropped = "only an ability";
        } else if (is_done_by_means(syntax, rules, verb) || is_duty_done(syntax, duty) ||
                   is_said_there(syntax, rules, trigger, verb)) {
          trigger.status = Status::actual;
        } else if (is_purpose(syntax, verb) && !is_to_begin(syntax, triggers, trigger)) {
          trigger.dropped = "the purpose of another act";
        } else if (syntax.is_marked(infinitive_of(syntax, verb), "to") &&
                   !is_perfect(syntax, verb) && !is_done_there(syntax, verb)) {
          trigger.status = Status::planned;
        }
      }
    }
    if (trigger.status == Status::actual && is_in_future(syntax, trigger))
      trigger.status = Status::planned;
    if (is_designed(syntax, rules, trigger.clause)) trigger.dropped = "the purpose of another act";
    if (const auto why = why_not_done(syntax, trigger); !why.empty()) trigger.dropped = why;
  }
}

}  // namespace annals
