#include "core/text/repair_forms.h"

#include "core/text/characters.h"
#include "core/text/repair_tools.h"

namespace annals::detail {
namespace {

// "UGANDANS vote", read as an adjective
bool is_people(const Document& document, std::uint32_t token) {
  const auto form = document.text(token);
  return document.tokens[token].upos == Upos::adj && form.size() > 4 && form.ends_with('s') &&
         !is_ascii_lower(form.front());
}

// True where the token stands in the name of a person, a place or an organisation.
bool is_in_name(const Document& document, std::uint32_t token) {
  const Name* name = name_at(document, token);
  return name != nullptr && name->kind != NameKind::time && name->kind != NameKind::misc;
}

}  // namespace

bool is_nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::num ||
         token.upos == Upos::pron;
}

std::uint32_t phrase_head(const Document& document, const Sentence& sentence, std::uint32_t first) {
  std::uint32_t head = none;
  for (auto i = first; i < sentence.tokens.last; ++i) {
    const Token& t = document.tokens[i];
    const bool is_counted = head != none && document.tokens[head].upos == Upos::num;
    if (is_nominal(t))
      head = i;
    else if ((head != none && !is_counted) || (t.upos != Upos::det && t.upos != Upos::adj))
      break;
  }
  return head;
}

bool opens_complement(const Document& document, const Sentence& sentence, std::uint32_t token) {
  constexpr std::string_view openers[] = {"that", "for",  "at",  "against", "over", "to",
                                          "with", "down", "off", "out",     "up"};
  return token < sentence.tokens.last && is_one_of(document.text(token), openers);
}

bool is_noun_like(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  return is_nominal(t) || document.text(token) == "military" || is_people(document, token) ||
         (t.upos == Upos::adj && is_in_name(document, token));
}

bool is_plural(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  const auto form = document.text(token);
  return t.xpos == Xpos::nns || t.xpos == Xpos::nnps || form == "police" || form == "Police" ||
         form == "Taliban" || is_people(document, token) ||
         (t.upos == Upos::propn && form.size() > 4 && form.ends_with('s'));
}

void become_verb(Document& document, std::uint32_t verb, Xpos form, const Lemmatiser& lemmatiser) {
  Token& v = document.tokens[verb];
  v.upos = Upos::verb;
  v.xpos = form;
  const auto start = static_cast<std::uint32_t>(document.lemmas.size());
  lemmatiser.append(document.text(verb), v.upos, v.xpos, document.lemmas);
  v.lemma = {start, static_cast<std::uint32_t>(document.lemmas.size())};
}

void become_verb(Document& document, std::uint32_t verb, const Lemmatiser& lemmatiser) {
  const bool is_third_person = document.text(verb).ends_with('s');
  become_verb(document, verb, is_third_person ? Xpos::vbz : Xpos::vbp, lemmatiser);
}

}  // namespace annals::detail
