// Arbitrary bytes as a file of unknown format: the reader that is chosen gives articles or notices.
#include "core/ingest/recognise.h"
#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace annals;
  const std::string start = detail::preview({reinterpret_cast<const char*>(data), size});
  if (!detail::unreadable_kind(start).empty()) return 0;
  for (const InputFormat& format : input_formats())
    if (format.accepts(start, {})) {
      read_all(format.open, data, size);
      break;
    }
  return 0;
}
