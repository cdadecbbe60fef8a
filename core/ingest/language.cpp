#include "core/ingest/language.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>

namespace annals::detail {

std::string detect_language(std::string_view text) {
  constexpr std::size_t enough = std::size_t{1} << 12;
  std::size_t size = std::min(text.size(), enough);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(size), true, &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

}  // namespace annals::detail
