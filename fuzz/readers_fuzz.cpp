// Arbitrary bytes as dated text, NDJSON and a JSON document: articles come out or notices.
#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annals::detail;
  for (const auto open : {open_dated_text, open_ndjson, open_json})
    annals::read_all(open, data, size);
  return 0;
}
