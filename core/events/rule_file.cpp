#include "core/events/rule_file.h"

#include "core/error.h"
#include "core/text/words.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace annals {
namespace {

std::string_view trim(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  if (first == s.npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

// Takes the first word off `text`.
std::string_view take_word(std::string_view& text) {
  const auto end = std::min(text.find_first_of(" \t"), text.size());
  const auto word = text.substr(0, end);
  text = trim(text.substr(end));
  return word;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

constexpr std::string_view particles[] = {"up",      "down",    "off",   "out",      "away",
                                          "back",    "through", "apart", "together", "aside",
                                          "forward", "ahead",   "home"};
// Also what opens a clause: "ask if".
constexpr std::string_view prepositions[] = {
    "to",      "in",     "on",     "into",   "with",    "for",    "from",    "against",
    "of",      "over",   "at",     "under",  "by",      "about",  "after",   "between",
    "through", "as",     "onto",   "upon",   "around",  "across", "near",    "inside",
    "outside", "behind", "before", "beyond", "without", "toward", "towards", "alongside",
    "along",   "round",  "if",     "whether"};

template <typename Enum>
struct Named {
  std::string_view name;
  Enum value;
};
constexpr Named<Complement> complements[] = {{"same", Complement::same},
                                             {"consumed", Complement::consumed},
                                             {"refused", Complement::refused},
                                             {"planned", Complement::planned},
                                             {"possible", Complement::possible},
                                             {"denied", Complement::denied},
                                             {"demanded", Complement::demanded},
                                             {"claimed", Complement::claimed},
                                             {"hypothetical", Complement::hypothetical}};
constexpr Named<SlotKind> slot_kinds[] = {
    {"agent", SlotKind::agent},         {"patient", SlotKind::patient},
    {"recipient", SlotKind::recipient}, {"content", SlotKind::content},
    {"subject", SlotKind::subject},     {"object-of", SlotKind::object_of},
    {"concerned", SlotKind::concerned}, {"story", SlotKind::story},
    {"quality", SlotKind::quality}};

// The keys without a value.
struct Switch {
  std::string_view name;
  bool EventRule::*member;
  bool value = true;
};
constexpr Switch switches[] = {{"mutual", &EventRule::is_mutual},
                               {"light", &EventRule::is_light},
                               {"refusal", &EventRule::is_refusal},
                               {"block", &EventRule::is_blocking},
                               {"partyless", &EventRule::needs_party, false},
                               {"located", &EventRule::needs_only_place},
                               {"agentive", &EventRule::needs_agent},
                               {"targeted", &EventRule::needs_target},
                               {"personal", &EventRule::is_personal},
                               {"lasting", &EventRule::is_lasting},
                               {"fight", &EventRule::is_fight}};
// Light verbs by what their subject is to the noun's act.
constexpr Named<Lends> light_verbs[] = {{"subject-light", Lends::agent},
                                        {"patient-light", Lends::patient},
                                        {"cause-light", Lends::nobody}};

template <typename Row, std::size_t size>
const Row* find_named(const Row (&table)[size], std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Row::name);
  return row == std::end(table) ? nullptr : row;
}

// Reads one file into `out`.
class FileReader {
 public:
  FileReader(const DataFile& file, EventRules& out) : file_(file), out_(out) {
    for (const EventRule& rule : out.rules) names_.insert(rule.name);
  }

  void read() {
    std::string_view rest = file_.text;
    while (!rest.empty()) {
      ++line_;
      const auto end = std::min(rest.find('\n'), rest.size());
      if (auto text = trim(rest.substr(0, end)); !text.empty() && text.front() != '#') {
        const auto key = take_word(text);
        read_line(key, text);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    finish_rule();
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error("data/" + std::string(file_.path), line_, message);
  }

  void read_line(std::string_view key, std::string_view value) {
    if (value.empty() && find_named(switches, key) == nullptr &&
        find_named(light_verbs, key) == nullptr)
      fail("'" + std::string(key) + "' needs a value");
    if (key == "type") {
      finish_rule();
      type_ = {};
      if (value != "none") type_.name = value;
    } else if (!rule_ && key == "planned-as") {
      type_.planned_as = value;
    } else if (!rule_ && key == "negated") {
      if (value != "refusal") fail("unknown negation '" + std::string(value) + "'; use refusal");
      type_.refuses_if_negated = true;
    } else if (key == "set") {
      const auto name = take_word(value);
      auto& words = out_.sets[name];
      for (const auto word : words_of(value)) words.push_back(word);
    } else if (key == "rule") {
      finish_rule();
      start_rule(value);
    } else if (!rule_) {
      fail("'" + std::string(key) + "' outside a rule; begin with 'rule NAME'");
    } else {
      read_key(key, value);
    }
  }

  void start_rule(std::string_view name) {
    rule_.emplace();
    const auto slash = file_.path.rfind('/') + 1;
    rule_->name = std::string(file_.path.substr(slash, file_.path.rfind('.') - slash)) + "/" +
                  std::string(name);
    rule_->file = file_.path;
    rule_->line = line_;
    rule_->type = type_.name;
    rule_->planned_as = type_.planned_as;
    rule_->refuses_if_negated = type_.refuses_if_negated;
    if (!names_.insert(rule_->name).second)
      fail("rule '" + std::string(name) + "' is defined twice; give each a name of its own");
  }

  void read_key(std::string_view key, std::string_view value) {
    EventRule& rule = *rule_;
    if (const Switch* found = find_named(switches, key))
      rule.*found->member = found->value;
    else if (const auto* light = find_named(light_verbs, key)) {
      rule.is_light = true;
      rule.lends_to_subject = key == "subject-light";
      rule.lends = light->value;
    } else if (key == "mode")
      rule.mode = value;
    else if (key == "plover")
      rule.plover = value;
    else if (key == "status")
      rule.status = value;
    else if (key == "answers")
      rule.answers = value;
    else if (key == "contexts")
      rule.contexts = words_of(value);
    else if (key == "verb" || key == "noun")
      read_patterns(key == "noun", value);
    else if (key == "source")
      rule.sources = slots(value);
    else if (key == "target")
      rule.targets = slots(value);
    else if (key == "with" || key == "without")
      read_condition(key == "with", value);
    else if (key == "complement")
      rule.complement = named(complements, value, "complement");
    else if (key == "confidence")
      rule.confidence = confidence(value);
    else if (key == "yes")
      rule.yes.push_back(example(value));
    else if (key == "no")
      rule.no.push_back(example(value));
    else
      fail("unknown key '" + std::string(key) +
           "'; use mode, plover, status, answers, contexts, verb, noun, source, target, with, "
           "without, "
           "complement, confidence, mutual, light, subject-light, patient-light, cause-light, "
           "refusal, block, partyless, located, agentive, targeted, personal, lasting, fight, "
           "yes, no");
  }

  void finish_rule() {
    if (!rule_) return;
    const std::size_t line = std::exchange(line_, rule_->line);
    if (rule_->patterns.empty() && !rule_->is_refusal)
      fail("rule '" + rule_->name + "' has no 'verb' or 'noun'");
    if (!rule_->type.empty() && rule_->yes.empty())
      fail("rule '" + rule_->name + "' has no 'yes' example");
    if (rule_->sources.empty()) rule_->sources = {{SlotKind::agent, {}}};
    out_.rules.push_back(std::move(*rule_));
    rule_.reset();
    line_ = line;
  }

  template <typename Enum, std::size_t size>
  Enum named(const Named<Enum> (&table)[size], std::string_view name, std::string_view what) const {
    std::string known;
    if (const auto* row = find_named(table, name)) return row->value;
    for (const auto& row : table) known += (known.empty() ? "" : ", ") + std::string(row.name);
    fail("unknown " + std::string(what) + " '" + std::string(name) + "'; use " + known);
  }

  double confidence(std::string_view value) const {
    if (value.size() == 3 && value.starts_with("0.") && value[2] >= '1' && value[2] <= '9')
      return (value[2] - '0') / 10.0;
    fail("confidence '" + std::string(value) + "'; use 0.1 to 0.9");
  }

  // Words separated by blanks; @name stands for the words of a set.
  std::vector<std::string_view> words_of(std::string_view text) const {
    std::vector<std::string_view> words;
    for (const auto word : split(text, ' ')) {
      if (word.front() != '@') {
        words.push_back(word);
        continue;
      }
      const auto set = out_.sets.find(word.substr(1));
      if (set == out_.sets.end())
        fail("no set '" + std::string(word) + "' above; define it with 'set NAME words'");
      words.insert(words.end(), set->second.begin(), set->second.end());
    }
    return words;
  }

  // "agent, with, object-of": kinds by name, everything else is a preposition.
  std::vector<Slot> slots(std::string_view text, char separator = ',') const {
    std::vector<Slot> result;
    for (const auto word : split(text, separator)) {
      const auto kind = std::ranges::find(slot_kinds, word, &Named<SlotKind>::name);
      result.push_back(kind != std::end(slot_kinds) ? Slot{kind->value, {}}
                                                    : Slot{SlotKind::preposition, word});
    }
    return result;
  }

  void read_condition(bool is_wanted, std::string_view value) {
    auto any_of = slots(take_word(value), '|');
    if (any_of.empty() || value.empty())
      fail("a condition needs a slot and words: 'with patient @weapon'");
    rule_->conditions.push_back({is_wanted, std::move(any_of), words_of(value)});
  }

  // Alternatives are separated by commas: "carry out @attack, open fire". A lone set is one pattern
  // a word.
  void read_patterns(bool is_noun, std::string_view text) {
    for (auto alternative : split(text, ',')) {
      const auto first = take_word(alternative);
      for (const auto head : words_of(first)) read_parts({is_noun, head, {}}, alternative);
    }
  }

  static bool is_preposition(std::string_view word) { return is_one_of(word, prepositions); }

  // "land in|on|near" is three patterns.
  void read_parts(Pattern pattern, std::string_view text, std::string_view preposition = {}) {
    while (!text.empty()) {
      const auto word = take_word(text);
      const auto each = split(word, '|');
      if (each.size() > 1 && preposition.empty() && std::ranges::all_of(each, is_preposition)) {
        for (const auto one : each) read_parts(pattern, text, one);
        return;
      }
      if (is_one_of(word, particles) && preposition.empty()) {
        pattern.parts.push_back({{}, true, {word}});
      } else if (is_preposition(word)) {
        if (!preposition.empty())  // "swear IN as"
          pattern.parts.push_back({{}, true, {preposition}});
        preposition = word;
      } else {
        pattern.parts.push_back({preposition, false, alternatives(word)});
        preposition = {};
      }
    }
    if (!preposition.empty())
      pattern.parts.push_back({preposition, false, {}});  // any object of the preposition
    rule_->patterns.push_back(std::move(pattern));
  }

  // "talk|meeting|@summit"
  std::vector<std::string_view> alternatives(std::string_view text) const {
    if (text.starts_with('|') || text.ends_with('|'))
      fail("'" + std::string(text) + "' has a word too few beside '|'");
    std::vector<std::string_view> words;
    for (const auto word : split(text, '|'))
      for (const auto each : words_of(word)) words.push_back(each);
    return words;
  }

  Example example(std::string_view text) const {
    const auto arrow = text.find("=>");
    if (arrow == text.npos) return {line_, text, {}};
    return {line_, trim(text.substr(0, arrow)), trim(text.substr(arrow + 2))};
  }

  const DataFile& file_;
  EventRules& out_;
  std::set<std::string, std::less<>> names_;
  std::size_t line_ = 0;
  struct Type {
    std::string_view name, planned_as;
    bool refuses_if_negated = false;
  };
  Type type_;  // of the rules that follow
  std::optional<EventRule> rule_;
};

}  // namespace

void parse_event_rules(const DataFile& file, EventRules& out) { FileReader(file, out).read(); }

EventRules read_event_rules(const DataFiles& data) {
  EventRules rules;
  // Shared sets first: other files may use them.
  const auto files = data.under("events/");
  for (const bool is_sets : {true, false})
    for (const DataFile& file : files)
      if ((file.path == "events/sets.rules") == is_sets) parse_event_rules(file, rules);
  constexpr std::string_view count = "count/", context = "context/";
  for (const auto& [name, words] : rules.sets)
    for (const std::string_view word : words) {
      if (name.starts_with(count) && rules.count_kind(word).empty())
        rules.count_kinds[word] = name.substr(count.size());
      if (name.starts_with(context)) rules.contexts_of[word].push_back(name.substr(context.size()));
    }
  return rules;
}

}  // namespace annals
