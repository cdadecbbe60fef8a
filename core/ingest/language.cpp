#include "core/ingest/language.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace annals::detail {
namespace {

// Words that running English cannot do without and other languages hardly have.
constexpr std::string_view english_words[] = {"the",  "of",  "to",   "and",  "a",    "is",   "for",
                                              "that", "by",  "with", "was",  "be",   "will", "from",
                                              "has",  "its", "said", "have", "were", "are",  "on"};
constexpr double english_share = 0.13;  // of all words; German, Dutch, French news stay below .07

// Short texts full of foreign names pass for another language by their letters.
bool reads_like_english(std::string_view text) {
  std::size_t words = 0, english = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \n\t\r", at), text.size());
    if (const auto word = text.substr(at, end - at); !word.empty()) {
      ++words;
      english += std::ranges::find(english_words, word) != std::end(english_words) ? 1u : 0u;
    }
    at = end + 1;
  }
  return static_cast<double>(english) > english_share * static_cast<double>(words);
}

}  // namespace

std::string detect_language(std::string_view text) {
  constexpr std::size_t enough = std::size_t{1} << 12;
  std::size_t size = std::min(text.size(), enough);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::ENGLISH};
  CLD2::Language three[3];
  int percents[3], bytes = 0;
  double scores[3];
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(size), true, &hints, 0, three,
                                     percents, scores, nullptr, &bytes, &is_reliable);
  if (language != CLD2::ENGLISH && reads_like_english(text.substr(0, size))) return "en";
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

}  // namespace annals::detail
