// What forms stand for, where the network's tags of verbs in the present cannot be trusted.
#pragma once

#include "core/text/document.h"
#include "core/text/lemmatiser.h"

namespace annals::detail {

bool is_nominal(const Token& token);

// A nominal, or what was read as an adjective though it is none: "the Israeli MILITARY announces",
// "UGANDANS vote", "Mette FREDERIKSEN resigns".
bool is_noun_like(const Document& document, std::uint32_t token);

// "rebels", "Houthis", "Police"
bool is_plural(const Document& document, std::uint32_t token);

// The noun at which the phrase that begins at `first` ends; none where no phrase begins.
std::uint32_t phrase_head(const Document& document, const Sentence& sentence, std::uint32_t first);

// "announces THAT", "call FOR", "strike AT", "strikes DOWN": what else follows a verb and seldom a
// plural subject.
bool opens_complement(const Document& document, const Sentence& sentence, std::uint32_t token);

// Gives the token the tags and, at the end of the document's lemmas, the lemma of a verb.
void become_verb(Document& document, std::uint32_t verb, Xpos form, const Lemmatiser& lemmatiser);

// The same in the present.
void become_verb(Document& document, std::uint32_t verb, const Lemmatiser& lemmatiser);

}  // namespace annals::detail
