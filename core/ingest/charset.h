// Which bytes are which characters.
#pragma once

#include "core/ingest/decode.h"

#include <string>
#include <string_view>

namespace annals::detail {

struct Utf8 {
  Decoded decoded;
  std::string charset;  // as used: "utf-8", "windows-1251"
  std::string warning;  // "" when declaration and bytes agree
};

// Converts by byte order mark, else as UTF-8 when the bytes are UTF-8 for the most part, else by
// `declared` (any case; the names of the WHATWG encoding standard mean what browsers take them to
// mean), else as uchardet detects, else as Windows-1252. Linear; never throws for what it reads.
Utf8 to_utf8(std::string_view bytes, std::string_view declared);

// The charset that a page, feed or HTTP header declares in its first bytes: "charset=…" or
// "encoding=…". "" when none.
std::string declared_charset(std::string_view first_bytes);

}  // namespace annals::detail
