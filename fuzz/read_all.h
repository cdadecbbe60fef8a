// Reads bytes to the end by one reader and checks what every article promises.
#pragma once

#include "core/ingest/assemble.h"
#include "core/ingest/decode.h"
#include "core/ingest/gzip.h"

#include <cstdint>
#include <sstream>

namespace annals {

inline void read_all(decltype(InputFormat::open) open, const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  const ReadOptions options;
  const auto reader = open(in, {"fuzz", "fuzz"}, options);
  try {
    for (Article article; reader->next(article);)
      if (article.body > article.text.size() || article.header.last > article.text.size() ||
          decode(article.text).replaced > 0)
        __builtin_trap();
  } catch (const detail::BadBytes&) {
  }
}

}  // namespace annals
