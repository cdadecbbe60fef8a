// Readers of formats that are read whole before the first article comes out.
#pragma once

#include "core/ingest/assemble.h"

#include <deque>

namespace annals::detail {

// `read` gets all bytes (at most max_article_bytes) and returns the articles of the file, each with
// the line where it begins. It throws BadBytes when the file cannot be used.
struct FoundFields {
  Fields fields;
  std::size_t line = 1;
};
using ReadDocument = std::deque<FoundFields> (*)(std::string_view bytes, const InputFile& file,
                                                 const ReadOptions& options);

// With `may_be_cut` a longer document is given up to the limit and one byte, else it is refused.
Reader document_reader(std::istream& in, InputFile file, const ReadOptions& options,
                       ReadDocument read, bool may_be_cut = false);

}  // namespace annals::detail
