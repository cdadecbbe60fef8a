// Arbitrary bytes as an input file: articles come out or notices, never a crash.
#include "core/ingest/assemble.h"

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const auto open : {annals::detail::open_dated_text, annals::detail::open_ndjson}) {
    std::istringstream in(bytes);
    const annals::ReadOptions options;
    const auto reader = open(in, "fuzz", options);
    for (annals::Article article; reader->next(article);)
      if (article.body > article.text.size() || article.header.last > article.text.size())
        __builtin_trap();
  }
  return 0;
}
