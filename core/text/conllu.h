// The parse of a document as CoNLL-U, https://universaldependencies.org/format.html
#pragma once

#include "core/text/document.h"

#include <iosfwd>

namespace annals {

// Writes all sentences: "# newdoc id", "# newpar", "# sent_id", "# text", and in MISC of each word
// `start` and `end`, code points from the start of the input's text, and SpaceAfter=No. Contracted
// words ("don't") are written as multiword tokens. Words of a title that is no part of the input's
// text carry `Field=title`, and count from its start.
void write_conllu(const Document& document, std::ostream& out);

}  // namespace annals
