// Arbitrary bytes as a web page: articles come out or notices, never a crash.
#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  annals::read_all(annals::detail::open_html, data, size);
  return 0;
}
