#include "core/ingest/language.h"

#include "core/text/words.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace annals::detail {
namespace {

// Words that running English cannot do without and other languages hardly have.
constexpr std::string_view english_words[] = {"the",  "of",  "to",   "and",  "a",    "is",   "for",
                                              "that", "by",  "with", "was",  "be",   "will", "from",
                                              "has",  "its", "said", "have", "were", "are",  "on"};
constexpr double english_share = 0.13;   // of all words; German, Dutch, French news stay below .07
constexpr std::size_t many_words = 100;  // with such a share leave no doubt

struct WordCount {
  std::size_t words = 0, english = 0;
  bool is_english() const {
    return static_cast<double>(english) > english_share * static_cast<double>(words);
  }
};

WordCount count_words(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  WordCount count;
  for (auto first = text.begin(); first != text.end();) {
    const auto last = std::find_if(first, text.end(), is_blank);
    if (const std::string_view word(first, last); !word.empty()) {
      ++count.words;
      count.english += is_one_of(word, english_words) ? 1u : 0u;
    }
    first = last == text.end() ? last : last + 1;
  }
  return count;
}

}  // namespace

std::string detect_language(std::string_view text) {
  constexpr std::size_t enough = std::size_t{1} << 12;
  std::size_t size = std::min(text.size(), enough);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  const WordCount count = count_words(text.substr(0, size));
  if (count.words >= many_words && count.is_english()) return "en";
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::ENGLISH};
  CLD2::Language three[3];
  int percents[3], bytes = 0;
  double scores[3];
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(size), true, &hints, 0, three,
                                     percents, scores, nullptr, &bytes, &is_reliable);
  // Short texts full of foreign names pass for another language by their letters.
  if (language != CLD2::ENGLISH && count.is_english()) return "en";
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

}  // namespace annals::detail
