#include "core/text/headlines.h"

#include "core/text/characters.h"

#include <algorithm>
#include <unordered_set>

namespace annals::detail {
namespace {

bool is_letter(char c) { return is_ascii_lower(ascii_lower(c)); }

// Most words of four letters and more have a capital followed by small letters, and no stop ends
// the line.
bool is_headline(const Document& document, const Sentence& sentence) {
  constexpr int fewest = 3;
  constexpr std::size_t long_word = 4;
  int capitals = 0;
  int small = 0;
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const auto form = document.text(i);
    if (i + 1 == sentence.tokens.last && form == ".") return false;
    if (form.size() < long_word || !is_letter(form[0])) continue;
    if (is_ascii_lower(form[0]))
      ++small;
    else if (is_ascii_lower(form[1]))
      ++capitals;
  }
  return capitals >= fewest && small * 5 <= capitals;
}

// The words of the running text: those with a small first letter, and those with a capital inside a
// sentence.
struct Words {
  std::unordered_set<std::string_view> small;
  std::unordered_set<std::string_view> capital;
};

Words running_words(const Document& document) {
  Words words;
  for (const Sentence& sentence : document.sentences) {
    if (is_headline(document, sentence)) continue;
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const auto form = document.text(i);
      if (is_ascii_lower(form[0]))
        words.small.insert(form);
      else if (i > sentence.tokens.first)
        words.capital.insert(form);
    }
  }
  return words;
}

}  // namespace

void lower_headlines(const Document& document, const Lexicon& lexicon,
                     std::vector<std::string>& lowered) {
  lowered.clear();
  Words words;
  for (const Sentence& sentence : document.sentences) {
    if (!is_headline(document, sentence)) continue;
    if (lowered.empty()) {
      words = running_words(document);
      lowered.resize(document.tokens.size());
    }
    for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const auto form = document.text(i);
      if (!is_letter(form[0]) || is_ascii_lower(form[0]) || words.capital.contains(form)) continue;
      std::string small = ascii_lowered(form);
      if (words.small.contains(small) || lexicon.is_starter(form) || lexicon.is_predicate(small))
        lowered[i] = std::move(small);
    }
  }
}

}  // namespace annals::detail
