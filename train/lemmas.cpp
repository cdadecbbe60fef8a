#include "train/lemmas.h"

#include "core/error.h"
#include "core/text/characters.h"
#include "core/text/lemmatiser.h"
#include "train/corpus.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <ostream>
#include <sstream>

namespace annals::train {
namespace {

using detail::Lemmatiser;

template <typename Enum>
Enum find(std::string_view name, Enum last) {
  for (unsigned i = 1; i <= static_cast<unsigned>(last); ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return Enum{};
}

std::string lower(std::string_view s) {
  constexpr std::string_view apostrophe = "\u2019";
  std::string result;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool quote = s.substr(i).starts_with(apostrophe);
    result += quote ? '\'' : detail::ascii_lower(s[i]);
    if (quote) i += apostrophe.size() - 1;
  }
  return result;
}

bool is_word(std::string_view s) {
  return !s.empty() && s != "_" && s.find_first_of("0123456789/\t ") == std::string_view::npos;
}

// "stag" -> "stagged", so that "staged" is of "stage": one short vowel between consonants.
bool doubles(const std::string& verb) {
  constexpr std::string_view vowels = "aeiou", single = "wxy";
  if (verb.size() < 3) return false;
  const auto is_vowel = [&](char c) { return vowels.find(c) != std::string_view::npos; };
  const std::size_t end = verb.size() - 1;
  return !is_vowel(verb[end]) && single.find(verb[end]) == std::string_view::npos &&
         is_vowel(verb[end - 1]) && std::none_of(verb.begin(), verb.end() - 2, [&](char c) {
           return is_vowel(c) || c == 'y';
         });
}

class LemmaTable {
 public:
  void add_trees(const std::string& path) {
    for (const TreeSentence& s : read_trees(path))
      for (const TreeWord& w : s) {
        const Upos upos = find(w.upos, Upos::verb);
        if (upos == Upos::x || upos == Upos::propn || upos == Upos::punct || upos == Upos::num ||
            upos == Upos::sym || !is_word(w.form) || !is_word(w.lemma))
          continue;
        const std::string form = lower(w.form);
        Entry& e = entries_[Lemmatiser::key(form, upos)];
        ++e.lemmas[lower(w.lemma)];
        ++e.rules[Lemmatiser::by_rule(form, upos, find(w.xpos, Xpos::wrb))];
      }
  }

  // "abode abide" a line.
  void add_exceptions(const std::string& path, Upos upos) {
    std::ifstream in(path);
    if (!in) throw Error(path, 0, "cannot be read; name the folder of WordNet's files");
    for (std::string line; std::getline(in, line);) {
      std::istringstream cells(line);
      std::string form, lemma;
      if (!(cells >> form >> lemma) || !is_word(form) || form.find('_') != std::string::npos)
        continue;
      Entry& e = entries_[Lemmatiser::key(form, upos)];
      if (e.lemmas.empty()) ++e.lemmas[lemma];
      e.rules["?"] = 1;  // always written
    }
  }

  // The regular forms of each verb of the index that the rules would take to another verb.
  void add_verbs(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw Error(path, 0, "cannot be read; name the folder of WordNet's files");
    for (std::string line; std::getline(in, line);) {
      const std::string lemma = line.substr(0, line.find(' '));
      if (lemma.size() < 3 || !is_word(lemma) ||
          lemma.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
        continue;
      const bool ends_in_e = lemma.back() == 'e';
      std::string stem = ends_in_e ? lemma.substr(0, lemma.size() - 1) : lemma;
      if (doubles(lemma)) stem += lemma.back();
      const bool y = lemma.back() == 'y' &&
                     std::string("aeiou").find(lemma[lemma.size() - 2]) == std::string::npos;
      add_form(y ? stem.substr(0, stem.size() - 1) + "ied" : stem + "ed", Xpos::vbd, lemma);
      add_form((lemma.ends_with("ee") || lemma.ends_with("oe") ? lemma : stem) + "ing", Xpos::vbg,
               lemma);
    }
  }

  void write(std::ostream& out) const {
    out << "# Words whose lemma the rules get wrong: form/tag, a tab, the lemma.\n"
           "# Made by annals-train --lemmas; licences in data/text/LICENSE.md.\n";
    for (const auto& [key, e] : entries_) {
      const auto& lemma = best(e.lemmas);
      if (e.rules.size() > 1 || e.rules.begin()->first != lemma)
        out << key << '\t' << lemma << '\n';
    }
  }

 private:
  struct Entry {
    std::map<std::string, int> lemmas, rules;
  };

  static const std::string& best(const std::map<std::string, int>& counts) {
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  void add_form(const std::string& form, Xpos xpos, const std::string& lemma) {
    const std::string rule = Lemmatiser::by_rule(form, Upos::verb, xpos);
    if (rule == lemma) return;
    Entry& e = entries_[Lemmatiser::key(form, Upos::verb)];
    if (e.lemmas.empty()) ++e.lemmas[lemma];
    e.rules["?"] = 1;
  }

  std::map<std::string, Entry> entries_;
};

}  // namespace

void write_lemmas(const std::vector<std::string>& trees, const std::string& wordnet,
                  std::ostream& out) {
  LemmaTable table;
  for (const std::string& path : trees) table.add_trees(path);
  if (!wordnet.empty()) {
    table.add_exceptions(wordnet + "/verb.exc", Upos::verb);
    table.add_exceptions(wordnet + "/noun.exc", Upos::noun);
    table.add_exceptions(wordnet + "/adj.exc", Upos::adj);
    table.add_verbs(wordnet + "/index.verb");
  }
  table.write(out);
}

}  // namespace annals::train
