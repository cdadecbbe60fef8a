#include "core/events/obliques.h"

#include <algorithm>

namespace annals {

void add_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                  std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(head))
    if (is_nominal_relation(syntax.token(c).relation) && syntax.preposition(c) == preposition)
      for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
}

void add_strayed_obliques(const Syntax& syntax, std::uint32_t noun, std::string_view preposition,
                          std::vector<std::uint32_t>& out) {
  const Deprel relation = syntax.token(noun).relation;
  const bool is_oblique =
      relation == Deprel::obl && (preposition == "from" || preposition == "with");
  // "There were calls FOR CHAD to wait"
  const bool is_there =
      relation == Deprel::nsubj && syntax.has_child(syntax.head(noun), Deprel::expl);
  if (relation != Deprel::obj && !is_oblique && !is_there) return;
  for (const std::uint32_t c : syntax.children(syntax.head(noun))) {
    const std::uint32_t opening = syntax.child(c, Deprel::case_);
    // "cited a raid last Friday in the Gulf AGAINST TOGO"
    const bool is_behind = opening == noun + 1 || (preposition == "against" && c > noun);
    if (is_behind && is_nominal_relation(syntax.token(c).relation) &&
        syntax.preposition(c) == preposition)
      for (const std::uint32_t each : syntax.conjuncts(c)) add_unique(each, out);
  }
}

void add_involved(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out) {
  const std::uint32_t end = syntax.document().sentences[syntax.sentence_of(noun)].tokens.last;
  const auto is_behind = [&](std::uint32_t token) {
    return token == noun + 2 && syntax.document().text(noun + 1) == ",";
  };
  for (std::uint32_t t = noun + 1; t < end; ++t) {
    const Deprel r = syntax.token(t).relation;
    const bool is_said_of_it = (r == Deprel::acl || r == Deprel::advcl) && syntax.head(t) == noun;
    if (syntax.lemma(t) == "involve" && (is_said_of_it || is_behind(t)))
      for (const std::uint32_t each : syntax.objects(t)) add_unique(each, out);
  }
}

void add_aims(const Syntax& syntax, std::uint32_t noun, std::vector<std::uint32_t>& out) {
  for (const std::uint32_t c : syntax.children(noun)) {
    if (!is_clausal(syntax.token(c).relation)) continue;
    if (syntax.lemma(c) == "aim")
      for (const std::string_view preposition : {"at", "against"})
        add_obliques(syntax, c, preposition, out);
    if (syntax.lemma(c) == "target" && !syntax.is_passive(c))
      for (const std::uint32_t each : syntax.objects(c)) add_unique(each, out);
  }
}

void add_nested_obliques(const Syntax& syntax, std::uint32_t head, std::string_view preposition,
                         bool with_clauses, std::vector<std::uint32_t>& out) {
  constexpr std::size_t most = 32;
  std::vector<std::uint32_t> open{head};
  for (std::size_t at = 0; at < open.size() && open.size() < most; ++at) {
    add_obliques(syntax, open[at], preposition, out);
    for (const std::uint32_t c : syntax.children(open[at]))
      if (const Deprel r = syntax.token(c).relation;
          is_nominal_relation(r) || r == Deprel::obj ||
          (with_clauses && (r == Deprel::acl || r == Deprel::advcl || r == Deprel::xcomp)))
        open.push_back(c);
  }
}

void add_partners(const Syntax& syntax, std::uint32_t noun, int depth,
                  std::vector<std::uint32_t>& out) {
  constexpr int deepest = 4;
  constexpr std::string_view joining[] = {
      "relation", "relationship", "tie",     "link",    "border", "war",
      "conflict", "trade",        "talk",    "peace",   "deal",   "agreement",
      "treaty",   "pact",         "contact", "dispute", "row",    "cooperation"};
  if (depth > deepest || is_one_of(syntax.lemma(noun), joining)) return;
  if (depth > 0) add_obliques(syntax, noun, "with", out);
  for (const std::uint32_t c : syntax.children(noun))
    if (is_nominal_relation(syntax.token(c).relation)) add_partners(syntax, c, depth + 1, out);
}

}  // namespace annals
