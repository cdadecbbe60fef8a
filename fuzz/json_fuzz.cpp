// Arbitrary bytes as an extraction or a timeline: read, or refused with an Error.
#include "core/error.h"
#include "export/extraction_json.h"
#include "export/formats.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    annals::to_json_line(annals::parse_extraction(bytes, "fuzz", 1));
  } catch (const annals::Error&) {
  }
  try {
    annals::parse_timeline(bytes, "fuzz");
  } catch (const annals::Error&) {
  }
  return 0;
}
