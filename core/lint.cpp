#include "core/lint.h"

#include "core/events/lexicon.h"
#include "core/extract.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace annals {
namespace {

bool includes(const std::vector<std::string_view>& all, const std::vector<std::string_view>& some) {
  return all.empty() || (!some.empty() && std::ranges::all_of(some, [&](std::string_view word) {
           return std::ranges::find(all, word) != all.end();
         }));
}

// Whatever fits `some` fits `all` too.
bool includes(const Pattern& all, const Pattern& some) {
  if (all.is_noun != some.is_noun || all.parts.size() != some.parts.size()) return false;
  return std::ranges::all_of(some.parts, [&](const Pattern::Part& part) {
    return std::ranges::any_of(all.parts, [&](const Pattern::Part& other) {
      return other.is_particle == part.is_particle && other.preposition == part.preposition &&
             includes(other.words, part.words);
    });
  });
}

std::string text_of(const Pattern& pattern) {
  std::string text(pattern.head);
  for (const Pattern::Part& part : pattern.parts) {
    if (!part.preposition.empty()) text.append(" ").append(part.preposition);
    for (std::size_t i = 0; i < part.words.size() && i < 3; ++i)
      text.append(i == 0 ? " " : "|").append(part.words[i]);
    if (part.words.size() > 3) text += "|...";
  }
  return text;
}

void lint_words(const EventRules& rules, std::vector<LintFinding>& findings) {
  std::map<const EventRule*, std::size_t> shadowed;
  for (const bool is_noun : {false, true})
    for (const auto& [head, entries] : index_by_head(rules, is_noun))
      for (auto at = entries.begin(); at != entries.end(); ++at) {
        const auto add = [&](const std::string& message) {
          findings.push_back({std::string(at->rule->file), at->rule->line, message});
        };
        const auto first = std::find_if(entries.begin(), at, [&](const RuleEntry& other) {
          const bool is_final = other.rule == at->rule || other.rule->conditions.empty();
          return is_final && includes(*other.pattern, *at->pattern);
        });
        if (first == at) continue;
        const std::string name = "'" + text_of(*at->pattern) + "' of " + at->rule->name;
        add(first->rule == at->rule ? name + " is written twice; drop one of them"
                                    : name + " is shadowed by " + first->rule->name +
                                          ", which has it without conditions; drop one of them");
        if (++shadowed[at->rule] == at->rule->patterns.size())
          add("rule " + at->rule->name + " is dead: others take all of its words");
      }
}

// "RUS, BLR > UKR"
std::string parties_of(const Event& event) {
  std::string text;
  for (const std::string& source : event.sources) text += (text.empty() ? "" : ", ") + source;
  text += text.empty() ? ">" : " >";
  for (std::size_t i = 0; i < event.targets.size(); ++i)
    text += (i == 0 ? " " : ", ") + event.targets[i];
  return text;
}

// The event of the sentence that the rule made, alone in an article of a fixed day.
std::optional<Event> made_by(Extractor& extractor, const EventRule& rule,
                             std::string_view sentence) {
  Article article;
  article.id = "example";
  article.published = parse_day("2012-03-14");
  article.text = sentence;
  for (Event& event : extractor.extract(article).events)
    if (std::ranges::find(event.evidence, rule.name, &Evidence::rule) != event.evidence.end())
      return std::move(event);
  return std::nullopt;
}

void lint_examples(const DataFiles& data, const EventRules& rules,
                   std::vector<LintFinding>& findings) {
  const Knowledge knowledge(data);
  Extractor extractor(knowledge);
  for (const EventRule& rule : rules.rules) {
    const auto add = [&](const Example& example, const std::string& message) {
      findings.push_back({std::string(rule.file), example.line,
                          "'" + std::string(example.sentence) + "': " + message});
    };
    for (const Example& example : rule.yes) {
      const auto event = made_by(extractor, rule, example.sentence);
      if (!event)
        add(example, "no event of " + rule.name);
      else if (!example.parties.empty() && parties_of(*event) != example.parties)
        add(example,
            "the parties are " + parties_of(*event) + ", not " + std::string(example.parties));
    }
    for (const Example& example : rule.no)
      if (made_by(extractor, rule, example.sentence)) add(example, "an event of " + rule.name);
  }
}

}  // namespace

std::vector<LintFinding> lint_event_rules(const DataFiles& data) {
  const EventRules rules = read_event_rules(data);
  std::vector<LintFinding> findings;
  lint_words(rules, findings);
  lint_examples(data, rules, findings);
  std::ranges::stable_sort(findings, [](const LintFinding& a, const LintFinding& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return findings;
}

}  // namespace annals
