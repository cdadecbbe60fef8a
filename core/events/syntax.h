// Questions to a dependency parse: who is the subject, what follows which preposition.
#pragma once

#include "core/text/document.h"
#include "core/text/words.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

constexpr std::uint32_t no_token = 0xFFFFFFFF;

class Syntax {
 public:
  explicit Syntax(const Document& document);  // O(tokens); the document outlives this

  const Document& document() const { return document_; }
  const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  std::string_view lemma(std::uint32_t i) const { return document_.lemma(i); }
  std::uint32_t sentence_of(std::uint32_t i) const { return sentence_of_[i]; }

  // The compound that the word ends behind a hyphen, by its lemma: "cease-fire" at "fire"; "" where
  // it ends none.
  std::string hyphenated(std::uint32_t i) const;

  std::span<const std::uint32_t> children(std::uint32_t i) const;
  std::uint32_t head(std::uint32_t i) const;                    // no_token for a root
  std::uint32_t child(std::uint32_t i, Deprel relation) const;  // the first, or no_token
  bool has_child(std::uint32_t i, Deprel relation) const { return child(i, relation) != no_token; }

  // The preposition of a nominal: "to", "according to"; "" when it has none.
  std::string_view preposition(std::uint32_t i) const;

  // True where `word` opens the clause of `verb`: "for" in "for Chad to leave".
  bool is_marked(std::uint32_t verb, std::string_view word) const;

  // `i` and what is coordinated with it, when it is the first conjunct.
  std::vector<std::uint32_t> conjuncts(std::uint32_t i) const;
  // The first conjunct of the coordination that `i` stands in.
  std::uint32_t first_conjunct(std::uint32_t i) const;

  // True between quotation marks, also where the quotation began in a sentence before.
  bool is_quoted(std::uint32_t i) const;
  bool is_verb(std::uint32_t i) const;
  bool is_time(std::uint32_t i) const {
    return is_time_[i];
  }  // stands in a name of a time: "Sunday"
  bool is_passive(std::uint32_t i) const;
  // The verb that has it done: "had" in "HAD them killed"; no_token without one.
  std::uint32_t causative(std::uint32_t participle) const;
  std::string_view determiner(std::uint32_t noun) const;  // its lemma; "" without one
  bool is_definite(std::uint32_t noun) const;             // has "the", "this" or "these"
  // True where "not", "never", "no" negates the verb or noun, or a subject "no one".
  bool is_negated(std::uint32_t i) const;

  // Heads of the subject and object nominals, conjuncts included; inherited through coordination,
  // control, participles and relative clauses. At most a few dozen steps.
  std::vector<std::uint32_t> subjects(std::uint32_t verb) const;
  std::vector<std::uint32_t> objects(std::uint32_t verb) const;

  bool is_plural_verb(std::uint32_t verb) const;  // by its form: "share", "are", "have met"

  // The noun that a relative pronoun stands for, "the rebels WHO left"; other tokens themselves.
  std::uint32_t antecedent(std::uint32_t pronoun) const;

  // The verb, noun or adjective that heads the clause in which `i` stands.
  std::uint32_t clause(std::uint32_t i) const;

 private:
  std::vector<std::uint32_t> inherited_subjects(std::uint32_t verb, int depth) const;
  std::vector<std::uint32_t> subjects(std::uint32_t verb, int depth) const;
  bool shares_passive(std::uint32_t i) const;
  bool shares_copula(std::uint32_t i) const;
  bool is_gerund_argument(std::uint32_t verb) const;
  bool is_ruled_out(std::uint32_t noun) const;
  bool is_scene(std::uint32_t nominal, std::uint32_t participle) const;
  std::uint32_t bearer(std::uint32_t noun) const;
  void expand(std::uint32_t nominal, std::vector<std::uint32_t>& out) const;

  const Document& document_;
  std::vector<std::uint32_t>
      first_child_;  // CSR: children of i are child_[first_child_[i] .. first_child_[i + 1])
  std::vector<std::uint32_t> child_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<bool> is_time_;
};

// True for relations that begin a clause of their own.
constexpr bool is_clausal(Deprel relation) {
  return relation == Deprel::root || relation == Deprel::acl || relation == Deprel::acl_relcl ||
         relation == Deprel::advcl || relation == Deprel::advcl_relcl ||
         relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::csubj ||
         relation == Deprel::csubj_pass || relation == Deprel::parataxis;
}

// True for prepositions of what went before, beside or after an act: "fears of disease AFTER the
// raid".
constexpr bool tells_occasion(std::string_view preposition) {
  return preposition == "after" || preposition == "before" || preposition == "during" ||
         preposition == "following" || preposition == "since" || preposition == "amid" ||
         preposition == "despite";
}

// True for relations of nominals with a preposition or a role.
constexpr bool is_nominal_relation(Deprel relation) {
  return relation == Deprel::nmod || relation == Deprel::obl || relation == Deprel::obl_agent ||
         relation == Deprel::nmod_desc || relation == Deprel::obl_unmarked;
}

}  // namespace annals
