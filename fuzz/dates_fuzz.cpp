// Any text as a day, as EDTF and as a page with dates: what is read is written and read the same.
#include "core/ingest/written_date.h"
#include "core/model/date.h"

#include <cstdint>
#include <cstdlib>

using namespace annals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto day = parse_day(text); day && to_iso(*day) != text) std::abort();
  if (const auto interval = parse_edtf(text)) {
    const std::string written = to_edtf(*interval);
    const auto again = parse_edtf(written);
    if (!again || to_edtf(*again) != written) std::abort();
  }
  for (const detail::WrittenDate& date : detail::find_dates(text, "en", 20))
    if (date.written.data() < text.data() ||
        date.written.data() + date.written.size() > text.data() + size)
      std::abort();
  return 0;
}
