// Articles in JSON.
#pragma once

#include "core/ingest/assemble.h"

#include <rapidjson/document.h>

namespace annals::detail {

// A string as it is, also a number that was parsed as a string; anything else is "".
std::string json_field(const rapidjson::Value& object, const char* name);

// The fields of an article in the shape of docs/output.md.
Fields article_fields(const rapidjson::Value& object);

// Whether an object is an article of IPTC ninjs, of a JSON Feed or of dpa's digital wires.
bool is_publisher_item(const rapidjson::Value& object);

// The fields of such an article; its text may be empty.
Fields publisher_fields(const rapidjson::Value& object);

}  // namespace annals::detail
