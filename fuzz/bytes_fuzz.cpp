// Arbitrary bytes as packed bytes and as characters of any charset: clean UTF-8 comes out.
#include "core/ingest/charset.h"
#include "core/ingest/gzip.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>

using namespace annals;

namespace {

constexpr std::size_t most = 1 << 20;  // a small file may unpack to gigabytes

void check(std::string_view bytes) {
  const std::string declared = detail::declared_charset(bytes);
  for (const std::string& charset : {declared, std::string("shift_jis"), std::string()})
    if (decode(detail::to_utf8(bytes, charset).decoded.text).replaced > 0) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  std::istringstream packed(bytes);
  try {
    detail::GzipBuffer gzip(*packed.rdbuf());
    std::string unpacked(most, '\0');
    unpacked.resize(static_cast<std::size_t>(gzip.sgetn(unpacked.data(), most)));
    check(unpacked);
  } catch (const detail::BadBytes&) {
  }
  return 0;
}
