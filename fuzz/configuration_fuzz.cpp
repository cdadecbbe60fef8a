// Arbitrary bytes as a configuration file: read, or refused with an Error.
#include "app/configuration.h"
#include "core/error.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    annals::Settings settings;
    for (const annals::Default& given :
         annals::parse_configuration({reinterpret_cast<const char*>(data), size}, "annals.toml"))
      set(settings, given);
  } catch (const annals::Error&) {
  }
  return 0;
}
