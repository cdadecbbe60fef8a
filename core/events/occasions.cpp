// Dates of what is done during an act that the text has dated: "During the visit he signed a pact."
#include "core/events/trigger.h"

#include <algorithm>
#include <iterator>

namespace annals {
namespace {

// "AT THE MEETING they agreed", "during HIS VISIT": an occasion that readers know.
bool is_known_occasion(const Syntax& syntax, std::uint32_t noun) {
  constexpr std::string_view during[] = {"during", "at", "in", "on"};
  return is_nominal_relation(syntax.token(noun).relation) &&
         is_one_of(syntax.preposition(noun), during) &&
         (syntax.is_definite(noun) || syntax.has_child(noun, Deprel::nmod_poss));
}

// Whether `noun` can name the act, a meeting or a visit: it is one of its words, or a word for its
// kind.
bool may_name(const Syntax& syntax, const EventRules& rules, std::uint32_t noun,
              const FoundEvent& act) {
  constexpr std::string_view visits[] = {"visit", "trip", "tour"};
  if (act.type != "CONSULT") return false;
  const bool is_mention =
      std::ranges::find(act.evidence, noun, &FoundEvidence::token) != act.evidence.end();
  return is_mention || (act.mode == "visit" ? is_one_of(syntax.lemma(noun), visits)
                                            : rules.holds("talks", syntax.lemma(noun)));
}

}  // namespace

void date_by_occasion(const Syntax& syntax, const EventRules& rules,
                      std::vector<FoundEvent>& acts) {
  for (FoundEvent& act : acts) {
    const bool is_presumed = act.date_basis == DateBasis::published ||
                             (act.date_basis == DateBasis::context && act.date.approximate);
    if (act.status != Status::actual || !is_presumed) continue;
    const FoundEvidence& told = act.evidence.front();
    for (const std::uint32_t noun : syntax.children(syntax.clause(told.token))) {
      if (!is_known_occasion(syntax, noun)) continue;
      const FoundEvent* occasion = nullptr;
      for (const FoundEvent& other : acts)
        if (&other != &act && other.evidence.front().sentence < told.sentence &&
            other.date_basis == DateBasis::text && other.status == Status::actual &&
            share_one(other.sources, act.sources) && may_name(syntax, rules, noun, other))
          occasion = &other;
      if (occasion == nullptr) continue;
      act.date = occasion->date;
      act.date_basis = DateBasis::context;
    }
  }
}

}  // namespace annals
