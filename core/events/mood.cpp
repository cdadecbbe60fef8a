#include "core/events/mood.h"

#include "core/events/date_fit.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::string_view future_words[] = {"will", "shall", "'ll", "’ll", "wo"};
constexpr std::string_view possible_words[] = {"may", "might", "could", "can"};
constexpr std::string_view demanded_words[] = {"must", "should", "ought"};

// The content of a verb in the past: "agreed that the ceasefire would begin", "Chad would send
// troops, its minister SAID".
bool is_reported_past(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t up = syntax.head(verb);
  const bool is_content =
      up != no_token && syntax.token(verb).relation == Deprel::ccomp &&
      (syntax.token(up).xpos == Xpos::vbd || syntax.token(up).xpos == Xpos::vbn);
  const bool is_told = std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::parataxis && syntax.token(c).xpos == Xpos::vbd &&
           c > verb;
  });
  return (is_content || is_told) &&
         std::ranges::none_of(syntax.children(verb), [&](std::uint32_t c) {
           return syntax.token(c).relation == Deprel::advcl && has_if(syntax, c);
         });
}

// "would not talk until troops HAD LEFT", "agreed to go on until he LEFT": what was still to come
// when it was said.
bool was_to_come(const Syntax& syntax, std::uint32_t verb) {
  return syntax.is_marked(verb, "to") ||
         std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
           return syntax.token(c).relation == Deprel::aux && syntax.lemma(c) == "would";
         });
}

// "before he LEAVES office", "will pay when the council FREES the assets": in the present, still to
// come.
bool is_awaited(const Syntax& syntax, std::uint32_t verb) {
  // "before a government IS formed"
  const bool is_to_come = is_present(syntax, verb) || is_present_passive(syntax, verb);
  if (syntax.token(verb).relation != Deprel::advcl) return false;
  if (syntax.is_marked(verb, "until") && was_to_come(syntax, syntax.head(verb))) return true;
  if (!is_to_come) return false;
  if (syntax.is_marked(verb, "before") || syntax.is_marked(verb, "until")) return true;
  return has_future(syntax, syntax.head(verb)) &&
         std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
           return syntax.lemma(c) == "when" || syntax.lemma(c) == "once";
         });
}

// "may stay provided he AGREES to go"
bool is_proviso(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t up = syntax.head(verb);
  return up != no_token && syntax.token(verb).relation == Deprel::ccomp &&
         (syntax.lemma(up) == "provide" || syntax.lemma(up) == "assume") &&
         !syntax.has_child(up, Deprel::nsubj) && !syntax.has_child(up, Deprel::obj);
}

// "will PROBABLY face charges"
bool is_guessed(const Syntax& syntax, std::uint32_t verb) {
  constexpr std::string_view guesses[] = {"probably", "perhaps", "possibly", "maybe", "presumably"};
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::advmod && is_one_of(syntax.lemma(c), guesses);
  });
}

}  // namespace

bool has_future(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::aux && is_one_of(syntax.lemma(c), future_words);
  });
}

bool has_modal(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::aux && syntax.token(c).xpos == Xpos::md;
  });
}

bool is_perfect(const Syntax& syntax, std::uint32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::uint32_t c) {
    return syntax.token(c).relation == Deprel::aux && syntax.lemma(c) == "have";
  });
}

// "if" marks the verb. Where a clause stands between the two, it is that clause's: "if Chad
// attacks, Niger will close the border".
bool has_if(const Syntax& syntax, std::uint32_t verb) {
  const auto children = syntax.children(verb);
  return std::ranges::any_of(children, [&](std::uint32_t c) {
    const auto word = syntax.lemma(c);
    return syntax.token(c).relation == Deprel::mark &&
           (word == "if" || word == "unless" || word == "lest" || word == "whether") &&
           std::ranges::none_of(children, [&](std::uint32_t d) {
             return syntax.token(d).relation == Deprel::advcl && c < d && d < verb;
           });
  });
}

std::optional<Status> mood(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t first = syntax.first_conjunct(verb);
  for (const std::uint32_t v : {verb, first}) {
    bool is_conditional = false;
    for (const std::uint32_t c : syntax.children(v)) {
      const auto word = syntax.lemma(c);
      const Deprel r = syntax.token(c).relation;
      if (r == Deprel::aux) {
        if (is_one_of(word, future_words))
          return is_guessed(syntax, v) ? Status::possible : Status::planned;
        if (is_one_of(word, possible_words)) return Status::possible;
        if (is_one_of(word, demanded_words)) return Status::demanded;
        is_conditional = is_conditional || word == "would" || word == "'d";
      }
      if (r == Deprel::mark && (word == "if" || word == "unless" || word == "lest"))
        return Status::hypothetical;
    }
    if (is_awaited(syntax, v))
      return syntax.is_marked(v, "until") ? Status::hypothetical : Status::planned;
    if (is_proviso(syntax, v)) return Status::hypothetical;
    // "said that the truce would begin": what is still to come, seen from then.
    if (is_conditional && is_guessed(syntax, v)) return Status::possible;
    if (is_conditional) return is_reported_past(syntax, v) ? Status::planned : Status::hypothetical;
    if (syntax.token(v).upos == Upos::verb && syntax.has_child(v, Deprel::aux)) break;
  }
  return std::nullopt;
}

std::uint32_t duty_of(const Syntax& syntax, std::uint32_t verb) {
  const std::uint32_t first = syntax.first_conjunct(verb);
  const std::uint32_t up = syntax.head(first);
  const bool is_duty = up != no_token && syntax.token(first).relation == Deprel::xcomp &&
                       syntax.is_marked(first, "to") && syntax.lemma(up) == "have";
  return is_duty ? up : no_token;
}

bool is_duty_done(const Syntax& syntax, std::uint32_t duty) {
  return duty != no_token && syntax.token(duty).relation != Deprel::ccomp &&
         (syntax.token(duty).xpos == Xpos::vbd || is_perfect(syntax, duty));
}

}  // namespace annals
