// Words to their dictionary forms: a list of exceptions, then the rules of English inflection.
#pragma once

#include "core/rules/data_files.h"
#include "core/text/document.h"
#include "core/text/word_map.h"

#include <bitset>
#include <string>
#include <string_view>

namespace annals::detail {

class Lemmatiser {
 public:
  // Reads text/lemmas.tsv: "went/VERB", a tab, "go". `data` outlives it. Throws Error naming the
  // line.
  explicit Lemmatiser(const DataFiles& data);

  // Appends the lemma of `form` to `pool`. Proper nouns keep their letters, all else is lower case.
  void append(std::string_view form, Upos upos, Xpos xpos, std::string& pool) const;

  // What the rules alone say of a form in lower case.
  static std::string by_rule(std::string_view form, Upos upos, Xpos xpos);

  // Which line of the list would speak of the form: "went/VERB". Auxiliaries are verbs of their
  // own: "'s/AUX".
  static std::string key(std::string_view form, Upos upos);

 private:
  WordMap<std::string_view> exceptions_;
  std::bitset<1 << 16> filter_;  // by the hashes of the exceptions; most words end here
};

}  // namespace annals::detail
