// Mends what the network often gets wrong in short news sentences.
#pragma once

#include "core/text/document.h"
#include "core/text/lemmatiser.h"
#include "core/text/lexicon.h"

#include <optional>
#include <string_view>
#include <vector>

namespace annals::detail {

// "Bolivia severed ties with Israel." and "Peru signed a treaty." read as noun phrases become
// clauses again. Nothing is done where the root is a verb.
void mend_missing_verb(Document& document, const Sentence& sentence);

// "Envoys are due to meet": no "due to" but a predicate with its infinitive.
void mend_due(Document& document, const Sentence& sentence);

// Subjects of passives that are none become subjects, and those of "two guards killed in a raid"
// subjects of a passive.
void mend_false_passives(Document& document, const Sentence& sentence);

// A form that could be the main verb of its sentence though it was read as a noun or a participle.
struct HiddenVerb {
  std::uint32_t token = 0;
  std::string_view past;  // lives as long as the lexicon; "" where there is no such form
};

// "Chad's envoy resigns.": of a sentence without a main verb. Shown to the network in the past, the
// sentence is read aright; "the junta imposed martial law" with a past that is no participle.
std::optional<HiddenVerb> find_hidden_verb(const Document& document, const Sentence& sentence,
                                           const Lexicon& lexicon);

// "Niger waits as the junta IGNORES an ultimatum": of a clause behind "as" or "after" that has
// none.
std::optional<HiddenVerb> find_hidden_clause(const Document& document, const Sentence& sentence,
                                             const Lexicon& lexicon);

// True where `verb`, shown in the past, was read as a verb with a subject before it; it then gets
// its tense back.
bool take_hidden_verb(Document& document, const Sentence& sentence, std::uint32_t verb,
                      const Lexicon& lexicon, const Lemmatiser& lemmatiser);

// "A court in Lyon sentences two men": where the sentence has no other verb, a form that could be a
// plural is one. Adds its verb's lemma to the document. To be called before mend_missing_verb.
void mend_plural_verb(Document& document, const Sentence& sentence, const Lexicon& lexicon,
                      const Lemmatiser& lemmatiser);

// "Forces are shelling civilians": the participle between "are" and a bare noun is the verb.
void mend_progressive(Document& document, const Sentence& sentence);

// "FIGHTING erupted in Goma", "after days of FIGHTING": what opens a clause before its verb is the
// verb's subject, what fills a time a noun. Adds its noun's lemma to the document.
void mend_gerund_subject(Document& document, const Sentence& sentence);

// "India LIFTED curbs on steel": a verb with a subject modifies no noun.
void mend_modifying_verb(Document& document, const Sentence& sentence);

// "Gunmen FREED nine hostages", "two were FREED": with an object or an auxiliary it is no
// adjective. Adds its verb's lemma to the document.
void mend_adjectival_verb(Document& document, const Sentence& sentence,
                          const Lemmatiser& lemmatiser);

// "Ahmed Toure is elected president": the participle behind the copula is the verb, and the office
// says what he becomes.
void mend_elected(Document& document, const Sentence& sentence);

// "Malian jets STRUCK rebel camps, the army said", "… a camp after shots were fired": behind a
// plural what seemed to modify the subject of the verb that follows is the verb of a clause of its
// own.
void mend_past_behind_plural(Document& document, const Sentence& sentence);

// Makes each person's name one phrase, on which its title hangs. To be called when names are known.
void mend_names(Document& document, const Sentence& sentence);

// Makes a bare name behind its verb the object where it has none, and arguments that were taken for
// verbs nouns. To be called after mend_missing_verb.
void mend_arguments(Document& document, const Sentence& sentence);

// Hangs phrases, particles, clauses and parts of compounds that stand on the wrong word on the
// right one. To be called after mend_arguments.
void mend_attachments(Document& document, const Sentence& sentence);

// The same for clauses: what somebody is told, who tells behind his verb, what an object is called.
void mend_clauses(Document& document, const Sentence& sentence);

// Makes a bare nominal before the main verb its subject where it has none. To be called after
// mend_missing_verb and when names are known.
void mend_missing_subject(Document& document, const Sentence& sentence);

// "As envoys dined in Rome, guards gathered": what stands behind the comma of an opening clause is
// the subject of the main one. To be called after mend_missing_verb.
void mend_opening_clause(Document& document, const Sentence& sentence);

// Makes the verbs of a list one coordination where the last but one's object was taken for the last
// one's subject. To be called after mend_missing_verb.
void mend_verb_list(Document& document, const Sentence& sentence);

// Gives what is reported its own subject, and who reports his own verbs: "Koroma was expected to
// leave, his spokesman said", "said the plan was unfair and called for talks".
void mend_reported_speech(Document& document, const Sentence& sentence);

// Makes the nominal between a conjunction and a verb without a subject that subject.
void mend_clause_subject(Document& document, const Sentence& sentence);

// Marks the tokens of editorial asides in square brackets, "[JURIST report]", which the network is
// not shown: it would take them for the verb's object. Not "[o]ur" and not a bracket that begins
// its sentence.
void find_asides(const Document& document, std::vector<bool>& is_aside);

}  // namespace annals::detail
