#include "core/events/lexicon.h"

#include "core/text/characters.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace annals {

// What the act of a verb is done to, found when a pattern first asks for it.
class Objects {
 public:
  Objects(const Syntax& syntax, std::uint32_t verb) : syntax_(syntax), verb_(verb) {}
  const std::vector<std::uint32_t>& get() {
    if (!found_) found_ = syntax_.objects(verb_);
    return *found_;
  }

 private:
  const Syntax& syntax_;
  std::uint32_t verb_;
  std::optional<std::vector<std::uint32_t>> found_;
};

namespace {

// A lemma of the list, or of the kind that the list names: "<money>".
bool fits(const Syntax& syntax, std::uint32_t token, const std::vector<std::string_view>& words) {
  if (words.empty() || is_one_of(syntax.lemma(token), words)) return true;
  if (const std::string compound = syntax.hyphenated(token);
      !compound.empty() && is_one_of(compound, words))
    return true;
  // "passed the Workers Protection BILL"
  const bool is_in_name = syntax.token(token).upos == Upos::propn &&
                          is_one_of(detail::ascii_lowered(syntax.lemma(token)), words);
  return is_in_name || (is_one_of("<money>", words) && is_money(syntax, token));
}

// "sent BACK 200 migrants", "put FORWARD plans", read as a modifier of the number or the noun
std::uint32_t numbered_particle(const Syntax& syntax, std::uint32_t verb, std::string_view word) {
  const std::uint32_t next = verb + 1;
  if (next >= syntax.document().tokens.size() || syntax.lemma(next) != word) return no_token;
  if (const Deprel r = syntax.token(next).relation; r != Deprel::advmod && r != Deprel::amod)
    return no_token;
  std::uint32_t object = syntax.head(next);
  if (object != no_token && syntax.token(object).upos == Upos::num) object = syntax.head(object);
  return object != no_token && syntax.token(object).relation == Deprel::obj &&
                 syntax.head(object) == verb
             ? next
             : no_token;
}

// "drove the army OUT of Goma", "forced them OFF their land"
bool is_exit(const Syntax& syntax, std::uint32_t verb, std::string_view particle) {
  constexpr std::string_view expelling[] = {"drive", "force", "chase", "push",
                                            "kick",  "fly",   "ship",  "pull"};
  return (particle == "out" || particle == "off") && is_one_of(syntax.lemma(verb), expelling);
}

std::uint32_t find_particle(const Syntax& syntax, std::uint32_t verb, std::string_view word) {
  for (const std::uint32_t c : syntax.children(verb)) {
    const Deprel r = syntax.token(c).relation;
    // "pressed ON with the attack", read as an argument
    const bool is_bare = r == Deprel::obl && syntax.token(c).upos == Upos::adp;
    if ((r == Deprel::compound_prt || r == Deprel::advmod || r == Deprel::case_ || is_bare) &&
        syntax.lemma(c) == word)
      return c;
    // "strikes DOWN a bill", with the particle read as a preposition
    const std::uint32_t before = is_nominal_relation(r) ? syntax.child(c, Deprel::case_) : no_token;
    if (before != no_token && syntax.lemma(before) == word &&
        (before == verb + 1 || (is_exit(syntax, verb, word) && before > verb)))
      return before;
  }
  return numbered_particle(syntax, verb, word);
}

using Words = std::vector<std::string_view>;

// "migrants" of "tens of thousands of young migrants"
std::uint32_t counted_noun(const Syntax& syntax, std::uint32_t noun, const Words& multitudes) {
  if (!is_one_of(syntax.lemma(noun), multitudes)) return no_token;
  for (const std::uint32_t c : syntax.children(noun)) {
    if (syntax.token(c).relation != Deprel::nmod || syntax.preposition(c) != "of") continue;
    return is_one_of(syntax.lemma(c), multitudes) ? counted_noun(syntax, c, multitudes) : c;
  }
  return no_token;
}

// A nominal among `words`; "peace talks" and "talks and meetings" count by their head and first
// conjunct.
std::uint32_t find_object(const Syntax& syntax, std::uint32_t verb, Objects& objects,
                          const Words& words, const Words& multitudes) {
  for (const std::uint32_t object : objects.get()) {
    if (fits(syntax, object, words)) return object;
    if (const auto counted = counted_noun(syntax, object, multitudes);
        counted != no_token && fits(syntax, counted, words))
      return counted;
  }
  // "were denied ENTRY": a passive keeps its second object.
  if (const auto kept = syntax.child(verb, Deprel::obj);
      kept != no_token && syntax.is_passive(verb) && fits(syntax, kept, words))
    return kept;
  // "found him guilty", "took them hostage"
  const std::uint32_t predicate = syntax.child(verb, Deprel::xcomp);
  if (predicate != no_token && !words.empty() && is_one_of(syntax.lemma(predicate), words))
    return predicate;
  // "set the hostages FREE", misread as an attribute
  if (!words.empty())
    for (const std::uint32_t object : objects.get())
      for (const std::uint32_t c : syntax.children(object))
        if (c > object && syntax.token(c).relation == Deprel::amod &&
            syntax.token(c).upos == Upos::adj && is_one_of(syntax.lemma(c), words))
          return c;
  // "gave Niger ten days", not "gave Niger help this week"
  const std::uint32_t measure = syntax.child(verb, Deprel::obl_unmarked);
  const bool is_counted =
      measure != no_token && (syntax.has_child(measure, Deprel::nummod) ||
                              std::ranges::any_of(syntax.children(measure), [&](std::uint32_t c) {
                                return syntax.lemma(c) == "a" || syntax.lemma(c) == "an";
                              }));
  if (is_counted && !words.empty() && is_one_of(syntax.lemma(measure), words)) return measure;
  return no_token;
}

// "extended the curfew order": a noun of the frame set only carries the word that counts.
std::uint32_t find_framed_object(const Syntax& syntax, Objects& objects, const Words& words,
                                 const Words& frames) {
  for (const std::uint32_t object : objects.get()) {
    if (!is_one_of(syntax.lemma(object), frames)) continue;
    for (const std::uint32_t c : syntax.children(object)) {
      const Deprel r = syntax.token(c).relation;
      if ((r == Deprel::compound || r == Deprel::amod) && is_one_of(syntax.lemma(c), words))
        return c;
    }
  }
  return no_token;
}

// "dropped out OF the race", where both words are read as prepositions
bool is_introduced_by(const Syntax& syntax, std::uint32_t noun, std::string_view preposition) {
  return syntax.preposition(noun) == preposition ||
         (preposition == "of" && syntax.preposition(noun) == "out" &&
          std::ranges::any_of(syntax.children(noun), [&](std::uint32_t c) {
            return syntax.token(c).relation == Deprel::case_ && syntax.lemma(c) == "of";
          }));
}

// "called for CALM", and "called for Chad TO LEAVE", "vowed to RETALIATE", where a clause follows.
std::uint32_t find_oblique(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                           const std::vector<std::string_view>& words) {
  for (const std::uint32_t c : syntax.children(head)) {
    const Deprel r = syntax.token(c).relation;
    const bool is_nominal =
        r == Deprel::obl || r == Deprel::nmod || r == Deprel::obl_agent || r == Deprel::obj;
    const bool is_clause = is_clausal(r) && (!words.empty() || preposition != "from");
    const bool is_introduced = is_nominal ? is_introduced_by(syntax, c, preposition)
                                          : is_clause && syntax.is_marked(c, preposition);
    if (is_introduced && !syntax.is_time(c) && fits(syntax, c, words)) return c;
  }
  return no_token;
}

// "called on Chad"; also "took in refugees", where the preposition is a particle before an object.
std::uint32_t find_phrase(const Syntax& syntax, std::uint32_t head, Objects& objects,
                          const Pattern::Part& part, const Words& multitudes) {
  const std::uint32_t oblique = find_oblique(syntax, head, part.preposition, part.words);
  if (oblique != no_token) return oblique;
  if (!syntax.is_verb(head)) {  // "fighting resumed between Chad and Niger"
    const bool is_subject = part.words.empty() && syntax.token(head).relation == Deprel::nsubj &&
                            syntax.head(head) != no_token;
    const std::uint32_t found =
        is_subject ? find_oblique(syntax, syntax.head(head), part.preposition, part.words)
                   : no_token;
    return found != no_token && !syntax.is_verb(found) ? found : no_token;
  }
  if (const auto particle = find_particle(syntax, head, part.preposition); particle != no_token) {
    const std::uint32_t object = find_object(syntax, head, objects, part.words, multitudes);
    return object == no_token && part.words.empty() ? particle : object;
  }
  // "returned the bronzes to Benin", "a missile over Chad": the phrase may hang on the object.
  const bool is_path =
      part.preposition == "to" || part.preposition == "from" || part.preposition == "over";
  if (part.words.empty() && !is_path) return no_token;
  for (const std::uint32_t object : objects.get())
    if (const auto found = find_oblique(syntax, object, part.preposition, part.words);
        found != no_token)
      return found;
  return no_token;
}

// "HELD OUT an olive branch", "SHELLED OUT millions": with a particle that the pattern does not
// know the verb is another.
bool has_other_particle(const Syntax& syntax, std::uint32_t verb, const Pattern& pattern) {
  const std::uint32_t particle = syntax.child(verb, Deprel::compound_prt);
  const auto& tokens = syntax.document().tokens;
  // "killed UP TO 40"
  const bool is_of_number = particle != no_token && particle + 2 < tokens.size() &&
                            tokens[particle + 2].upos == Upos::num;
  return particle != no_token && !is_of_number &&
         std::ranges::none_of(pattern.parts, [&](const Pattern::Part& part) {
           return part.preposition == syntax.lemma(particle) ||
                  (part.is_particle && part.words.front() == syntax.lemma(particle));
         });
}

// "bombing" -> "bomb", "invading" -> "invade", "vetoed" -> "veto": the verbs that a form may come
// from, where tagger or lemmatiser took it for something else.
std::vector<std::string> verbs_of_form(std::string_view form) {
  const std::size_t ending = form.ends_with("ing") ? 3 : form.ends_with("ed") ? 2 : 0;
  if (ending == 0 || form.size() < ending + 3) return {};
  const std::string stem(form.substr(0, form.size() - ending));
  std::vector<std::string> verbs{stem, stem + "e"};
  if (stem[stem.size() - 1] == stem[stem.size() - 2])
    verbs.push_back(stem.substr(0, stem.size() - 1));
  return verbs;
}

}  // namespace

RuleIndex index_by_head(const EventRules& rules, bool is_noun) {
  RuleIndex index;
  for (const EventRule& rule : rules.rules)
    for (const Pattern& pattern : rule.patterns)
      if (pattern.is_noun == is_noun) index[pattern.head].push_back({&rule, &pattern, {}});
  for (auto& [head, entries] : index)
    std::ranges::stable_sort(entries, std::greater{}, [](const RuleEntry& entry) {
      return std::tuple(entry.pattern->parts.size(), entry.rule->is_blocking,
                        !entry.rule->type.empty());
    });
  return index;
}

EventLexicon::EventLexicon(const DataFiles& data)
    : rules_(read_event_rules(data)),
      frames_(rules_.set("frame")),
      multitudes_(rules_.set("multitude")),
      verbs_(index_by_head(rules_, false)),
      nouns_(index_by_head(rules_, true)) {
  number_words(verbs_);
  number_words(nouns_);
}

void EventLexicon::number_words(RuleIndex& index) {
  for (auto& [head, entries] : index)
    for (RuleEntry& entry : entries)
      for (const Pattern::Part& part : entry.pattern->parts) {
        if (part.words.empty() || is_one_of("<money>", part.words)) continue;
        auto& needed = entry.needs.emplace_back();
        for (const std::string_view word : part.words) {
          std::uint32_t& number = numbers_[word];
          if (number == 0) number = static_cast<std::uint32_t>(numbers_.size());
          needed.push_back(number);
        }
      }
}

std::vector<bool> EventLexicon::words_in(const Syntax& syntax, TokenRange tokens) const {
  std::vector<bool> words(numbers_.size() + 1);
  const auto add = [&](std::string_view word) {
    if (const std::uint32_t* number = numbers_.find(word)) words[*number] = true;
  };
  for (auto t = tokens.first; t < tokens.last; ++t) {
    const Upos upos = syntax.token(t).upos;
    if (upos == Upos::punct || upos == Upos::det) continue;
    add(syntax.lemma(t));
    if (upos == Upos::propn) add(detail::ascii_lowered(syntax.lemma(t)));
    if (const std::string compound = syntax.hyphenated(t); !compound.empty()) add(compound);
  }
  return words;
}

std::optional<RuleMatch> EventLexicon::match_parts(const Syntax& syntax, std::uint32_t token,
                                                   Objects& objects, const RuleEntry& entry) const {
  // "set up a zone", "came up with a proposal": light verbs may have any.
  if (!entry.pattern->is_noun && has_other_particle(syntax, token, *entry.pattern) &&
      !entry.rule->type.empty())
    return std::nullopt;
  RuleMatch match{entry.rule, {}, no_token};
  for (const Pattern::Part& part : entry.pattern->parts) {
    std::uint32_t found = no_token;
    if (part.is_particle)
      found = find_particle(syntax, token, part.words.front());
    else if (!part.preposition.empty()) {
      found = find_phrase(syntax, token, objects, part, multitudes_);
      // "built a fence ALONG the border": it may hang on the pattern's object; what something is
      // put "on" does not tell acts apart.
      if (found == no_token && part.words.empty() && part.preposition != "on" &&
          match.object != no_token)
        found = find_oblique(syntax, match.object, part.preposition, part.words);
      // "handed over the hostages", with the particle read as a preposition
      const bool is_object =
          found != no_token &&
          (syntax.token(found).relation == Deprel::obj ||
           syntax.token(found).relation == Deprel::nsubj_pass || objects.get().empty());
      if (is_object && !part.words.empty()) match.object = found;
    } else if (entry.pattern->is_noun)
      for (const std::uint32_t c : syntax.children(token)) {
        if (is_one_of(syntax.lemma(c), part.words)) found = c;
      }
    else
      found = match.object = find_object(syntax, token, objects, part.words, multitudes_);
    if (found == no_token && !part.is_particle && part.preposition.empty() &&
        !entry.pattern->is_noun)
      found = match.object = find_framed_object(syntax, objects, part.words, frames_);
    if (found == no_token) return std::nullopt;
    // A bare preposition's object is an argument, not a word of the pattern.
    if (part.is_particle || !part.words.empty()) match.parts.push_back(found);
  }
  return match;
}

bool is_money(const Syntax& syntax, std::uint32_t token) {
  const auto form = syntax.document().text(token);
  for (const std::string_view sign : {"$", "€", "£", "US$"})
    if (form.starts_with(sign)) return true;
  for (const std::uint32_t c : syntax.children(token))
    if (syntax.document().text(c) == "$" || syntax.document().text(c) == "€" ||
        syntax.document().text(c) == "£")
      return true;
  return false;
}

std::vector<RuleMatch> EventLexicon::matches(const Syntax& syntax, std::uint32_t token,
                                             const std::vector<bool>& words) const {
  std::vector<RuleMatch> found;
  Objects objects(syntax, token);
  const auto add = [&](const std::vector<RuleEntry>* entries) {
    if (entries == nullptr) return;
    const auto has_one_of = [&](const std::vector<std::uint32_t>& needed) {
      return std::ranges::any_of(needed, [&](std::uint32_t word) { return words[word]; });
    };
    for (const RuleEntry& entry : *entries) {
      if (!std::ranges::all_of(entry.needs, has_one_of)) continue;
      if (auto match = match_parts(syntax, token, objects, entry))
        found.push_back(std::move(*match));
    }
  };
  if (const std::string compound = syntax.hyphenated(token); !compound.empty()) {
    add(nouns_.find(compound));
    if (syntax.is_verb(token)) add(verbs_.find(compound));
    if (!found.empty()) return found;
  }
  const auto lemma = syntax.lemma(token);
  const Upos upos = syntax.token(token).upos;
  if (syntax.is_verb(token))
    add(verbs_.find(lemma));
  else if (upos == Upos::noun || upos == Upos::propn)
    add(nouns_.find(lemma));
  else
    return found;
  if (found.empty() && lemma.starts_with("re-"))  // "re-capture"
    add(verbs_.find("re" + std::string(lemma.substr(3))));
  if (found.empty())
    for (const std::string& verb : verbs_of_form(lemma)) add(verbs_.find(verb));
  return found;
}

std::vector<EventKind> event_kinds(const DataFiles& data) {
  const EventRules rules = read_event_rules(data);
  std::map<std::pair<std::string, std::string>, std::size_t> counts;
  for (const EventRule& rule : rules.rules)
    if (!rule.type.empty()) ++counts[{std::string(rule.type), std::string(rule.mode)}];
  std::vector<EventKind> kinds;
  for (const auto& [kind, count] : counts) kinds.push_back({kind.first, kind.second, count});
  return kinds;
}

}  // namespace annals
