// Arbitrary text through the whole extraction: spans stay inside the text, and nothing throws.
#include "core/extract.h"
#include "core/ingest/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const annals::DataFiles files;
  static const annals::Knowledge knowledge(files);
  static annals::Extractor extractor(knowledge);
  annals::Article article;
  article.id = "fuzz";
  if (size % 2 == 0) article.published = annals::parse_day("2021-11-30");
  article.text = annals::decode({reinterpret_cast<const char*>(data), size}).text;
  const auto length = annals::count_code_points(article.text);
  const annals::Extraction found = extractor.extract(article);
  for (const annals::TimeRecord& time : found.times)
    if (time.passage.end > length || time.passage.start >= time.passage.end) __builtin_trap();
  for (const annals::Event& event : found.events)
    for (const annals::Evidence& evidence : event.evidence)
      if (evidence.trigger.end > length || evidence.trigger.start < evidence.sentence.start ||
          evidence.trigger.end > evidence.sentence.end)
        __builtin_trap();
  return 0;
}
