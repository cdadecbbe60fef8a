// What the first bytes of a file tell about its format. Each takes them as UTF-8.
#pragma once

#include "core/ingest/reader.h"

namespace annals::detail {

// The first 64 KiB or less as UTF-8, for the functions below.
std::string preview(std::string_view first_bytes);

bool is_warc(std::string_view start, const ReadOptions&);
bool is_ndjson(std::string_view start, const ReadOptions&);
bool is_json(std::string_view start, const ReadOptions&);
bool is_feed(std::string_view start, const ReadOptions&);
bool is_newsml_g2(std::string_view start, const ReadOptions&);
bool is_newsml(std::string_view start, const ReadOptions&);
bool is_nitf(std::string_view start, const ReadOptions&);
bool is_html(std::string_view start, const ReadOptions&);
bool is_csv(std::string_view start, const ReadOptions&);

// What a file is that no reader takes: "a ZIP archive", "XML of an unknown kind (<root>)"; "" when
// it may be text.
std::string unreadable_kind(std::string_view start);

// The name of the first element, without its prefix.
std::string_view root_name(std::string_view start);

}  // namespace annals::detail
