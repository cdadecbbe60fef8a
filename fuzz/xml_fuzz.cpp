// Arbitrary bytes as a feed and as files of the agencies: articles come out or a refusal.
#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annals::detail;
  for (const auto open : {open_feed, open_newsml_g2, open_newsml, open_nitf})
    annals::read_all(open, data, size);
  return 0;
}
