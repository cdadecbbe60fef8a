// What every reader does with the fields it found: one place for decoding, header line and missing
// dates.
#pragma once

#include "core/ingest/reader.h"

namespace annals::detail {

struct Fields {
  std::string id, source, url, title, language, text;  // raw bytes
  std::string published;                               // as the input wrote it; "" when absent
};

// Fills `out` from `fields`. Notices invalid bytes and a missing or impossible date. Returns false,
// with an error noticed, when there is no text to read.
bool assemble(Fields fields, const std::string& file, std::size_t line, const ReadOptions& options,
              Article& out);

std::unique_ptr<ArticleReader> open_dated_text(std::istream& in, std::string file,
                                               const ReadOptions& options);
std::unique_ptr<ArticleReader> open_ndjson(std::istream& in, std::string file,
                                           const ReadOptions& options);

}  // namespace annals::detail
