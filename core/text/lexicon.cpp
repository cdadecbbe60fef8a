#include "core/text/lexicon.h"

#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>

namespace annals::detail {

std::string folded(std::string_view word) {
  std::string result;
  if (word.size() > 32) return result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with("\u2019")) {
      result += '\'';
      i += 2;
    } else {
      result += ascii_lower(word[i]);
    }
  }
  return result;
}

namespace {

// "attacks" -> "attacked", "denies" -> "denied".
std::string regular_past(std::string_view third_person) {
  const std::string stem(third_person.substr(0, third_person.size() - 1));
  return stem + (stem.back() == 'e' ? "d" : "ed");
}

// "attacks" -> "attack", "launches" -> "launch", "denies" -> "deny".
std::string plural_of(std::string_view third_person) {
  const auto without = [&](std::size_t n) {
    return std::string(third_person.substr(0, third_person.size() - n));
  };
  if (third_person.size() > 4 && third_person.ends_with("ies")) return without(3) + 'y';
  for (const std::string_view end : {"ches", "shes", "sses", "xes", "goes"})
    if (third_person.ends_with(end)) return without(2);
  return without(1);
}

}  // namespace

Lexicon::Lexicon(const DataFiles& data) {
  constexpr std::string_view abbreviations = "text/abbreviations.tsv";
  for_each_pair(abbreviations, data.text(abbreviations), "a form, a tab, one of before|number|any",
                [this](std::string_view form, std::string_view kind) {
                  const auto value = kind == "before"   ? Abbreviation::before
                                     : kind == "number" ? Abbreviation::number
                                     : kind == "any"    ? Abbreviation::any
                                                        : Abbreviation::none;
                  abbreviations_[std::string(form)] = value;
                  return value != Abbreviation::none;
                });
  constexpr std::string_view tokens = "text/tokens.tsv";
  for_each_pair(
      tokens, data.text(tokens),
      "one of clitic|negation|split|prefix|unit|extension|whole|starter|predicate, a tab, the form",
      [this](std::string_view kind, std::string_view form) { return add_token(kind, form); });
}

bool Lexicon::add_token(std::string_view kind, std::string_view form) {
  if (kind == "whole") longest_whole_ = std::max(longest_whole_, form.size());
  if (kind == "split") {
    const std::size_t space = form.find(' ');
    if (space == std::string_view::npos) return false;
    splits_[std::string(form.substr(0, space)) + std::string(form.substr(space + 1))] = space;
    split_ends_ += form.back();
    return true;
  }
  if (kind == "predicate") {
    add_predicate(form);
    return true;
  }
  struct Row {
    std::string_view kind;
    Set* set;
  };
  const Row rows[] = {{"clitic", &clitics_},  {"negation", &negations_},   {"prefix", &prefixes_},
                      {"unit", &units_},      {"extension", &extensions_}, {"whole", &wholes_},
                      {"starter", &starters_}};
  for (const Row& row : rows)
    if (row.kind == kind) {
      row.set->insert(std::string(form));
      return true;
    }
  return false;
}

void Lexicon::add_predicate(std::string_view form) {
  const std::size_t space = form.find(' ');
  const std::string_view present = form.substr(0, space);
  const std::string past =
      space == std::string_view::npos ? regular_past(present) : std::string(form.substr(space + 1));
  predicates_[std::string(present)] = past;
  plural_predicates_[plural_of(present)] = past;
  pasts_.insert(past);
}

std::string_view Lexicon::past_of(std::string_view predicate) const {
  const auto at = predicates_.find(folded(predicate));
  return at == predicates_.end() ? std::string_view() : std::string_view(at->second);
}

std::string_view Lexicon::past_of_plural(std::string_view predicate) const {
  const auto at = plural_predicates_.find(folded(predicate));
  return at == plural_predicates_.end() ? std::string_view() : std::string_view(at->second);
}

Abbreviation Lexicon::abbreviation(std::string_view with_stop) const {
  if (with_stop.size() > 12) return Abbreviation::none;
  const auto find = [this](const std::string& form) {
    const auto at = abbreviations_.find(form);
    return at == abbreviations_.end() ? Abbreviation::none : at->second;
  };
  std::string form(with_stop);
  const Abbreviation exact = find(form);
  if (exact != Abbreviation::none || form.size() < 3 || !is_ascii_upper(form[1])) return exact;
  for (std::size_t i = 1; i < form.size(); ++i) form[i] = ascii_lower(form[i]);
  return find(form);
}

std::size_t Lexicon::split_at(std::string_view word) const {
  if (word.size() > 8 || split_ends_.find(ascii_lower(word.back())) == std::string::npos) return 0;
  const auto at = splits_.find(folded(word));
  return at == splits_.end() ? 0 : at->second;
}

bool Lexicon::has(const Set& set, std::string_view word) {
  return !word.empty() && set.contains(folded(word));
}

}  // namespace annals::detail
