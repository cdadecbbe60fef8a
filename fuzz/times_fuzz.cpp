// Any text: expressions are inside it, disjoint and in order.
#include "core/time/times.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace annals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const TimeFinder finder{DataFiles()};
  Article article;
  article.text.assign(reinterpret_cast<const char*>(data), size);
  if (size % 2 == 0) article.published = to_day({2021, 11, 30});
  Document document;
  document.article = &article;
  std::uint32_t end = 0;
  for (const TimeExpression& each : finder.find(document)) {
    if (each.span.first < end || each.span.empty() || each.span.last > size) std::abort();
    end = each.span.last;
    if (each.interval) static_cast<void>(to_edtf(*each.interval));
  }
  return 0;
}
