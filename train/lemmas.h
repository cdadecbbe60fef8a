// Makes data/text/lemmas.tsv: the words whose lemma the rules get wrong.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace annals::train {

// From the lemma columns of treebanks and WordNet's exception lists and indexes (in `wordnet`,
// "" for none); treebanks win.
void write_lemmas(const std::vector<std::string>& trees, const std::string& wordnet,
                  std::ostream& out);

}  // namespace annals::train
