// Numbers of people and things in an act: amounts of the sentence that belong to its words.
#include "core/events/trigger.h"

#include <algorithm>

namespace annals {
namespace {

constexpr int farthest = 6;  // steps up the tree from a number to its verb

// What an amount counts: the noun that it modifies, or itself ("27 injured").
std::uint32_t counted(const Syntax& syntax, const Amount& amount) {
  std::uint32_t head = amount.tokens.last - 1;
  for (auto i = amount.tokens.first; i < amount.tokens.last; ++i)
    if (syntax.head(i) != no_token && !amount.tokens.contains(syntax.head(i))) head = i;
  if (syntax.token(head).relation == Deprel::nummod && syntax.head(head) != no_token)
    return syntax.head(head);
  // "tens of thousands of refugees"
  for (auto i = amount.tokens.first; i < amount.tokens.last; ++i)
    for (const std::uint32_t c : syntax.children(i))
      if (!amount.tokens.contains(c) && syntax.token(c).relation == Deprel::nmod &&
          syntax.preposition(c) == "of")
        return c;
  return head;
}

// The word of the act from which `token` hangs, through nominals only; no_token for none. `link`
// gets the relation to it.
std::uint32_t governor(const Syntax& syntax, const std::vector<std::uint32_t>& heads,
                       std::uint32_t token, Deprel& link) {
  for (int steps = 0; steps < farthest; ++steps) {
    if (std::ranges::find(heads, token) != heads.end()) return token;
    const std::uint32_t up = syntax.head(token);
    if (up == no_token) return no_token;
    const Deprel r = syntax.token(token).relation;
    if (r != Deprel::conj) link = r;
    if (std::ranges::find(heads, up) != heads.end()) return up;
    if (is_clausal(r) && r != Deprel::acl) return no_token;
    token = up;
  }
  return no_token;
}

// The verb is done to what is counted: its object, or what follows it at once.
bool is_undergone(const Syntax& syntax, Deprel link, std::uint32_t verb, const Amount& amount) {
  constexpr std::uint32_t nearest = 4;  // "killed at least 12"
  const auto first = amount.tokens.first;
  return link == Deprel::obj || link == Deprel::nsubj_pass || link == Deprel::xcomp ||
         (link == Deprel::obl && first > verb && first - verb <= nearest) ||
         (link == Deprel::nsubj && !syntax.has_child(verb, Deprel::obj));
}

}  // namespace

std::vector<FoundQuantity> find_quantities(const Syntax& syntax, const EventRules& rules,
                                           const std::vector<Amount>& amounts,
                                           const Trigger& trigger) {
  std::vector<std::uint32_t> heads{trigger.token};
  if (trigger.clause != trigger.token) heads.push_back(trigger.clause);
  // "shelled the town, killing two": what follows from the act.
  for (std::size_t i = 0; i < heads.size() && heads.size() < 16; ++i)
    for (const std::uint32_t c : syntax.children(heads[i])) {
      const Deprel r = syntax.token(c).relation;
      const bool counts = !rules.count_kind(syntax.lemma(c)).empty();
      if (counts && syntax.is_verb(c) && (r == Deprel::conj || r == Deprel::advcl))
        heads.push_back(c);
    }
  std::vector<FoundQuantity> out;
  const Sentence& sentence = syntax.document().sentences[syntax.sentence_of(trigger.token)];
  for (const Amount& amount : amounts) {
    const std::uint32_t noun = counted(syntax, amount);
    Deprel link = syntax.token(noun).relation;
    const std::uint32_t verb = governor(syntax, heads, noun, link);
    if (verb == no_token) continue;
    std::string_view kind;
    const std::uint32_t next = amount.tokens.last;
    if (amount.is_money) kind = "money";
    if (kind.empty() && next < sentence.tokens.last && syntax.token(next).upos != Upos::noun)
      kind = rules.count_kind(syntax.lemma(next));  // "nine dead"
    if (kind.empty() && is_undergone(syntax, link, verb, amount))
      kind = rules.count_kind(syntax.lemma(verb));
    if (kind.empty()) kind = rules.count_kind(syntax.lemma(noun));
    if (kind.empty() || std::ranges::find(out, kind, &FoundQuantity::kind) != out.end()) continue;
    const std::uint32_t first = amount.tokens.first;
    const std::uint32_t last = std::max(amount.tokens.last - 1, noun);
    out.push_back({kind,
                   amount.low,
                   amount.high,
                   {syntax.token(first).span.first, syntax.token(last).span.last}});
  }
  return out;
}

}  // namespace annals
