#include "core/ingest/language.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace annals::detail {

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
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

}  // namespace annals::detail
