// Whole JSON documents, for the formats of other tools.
#pragma once

#include "export/detail/json_fields.h"
#include "export/detail/labels.h"
#include "export/graph_document.h"

#include <rapidjson/stringbuffer.h>

#include <iosfwd>

namespace annals::detail {

using JsonBuffer = rapidjson::StringBuffer;
using JsonWriter = rapidjson::Writer<JsonBuffer>;

// An object whose members `fill` puts.
template <typename Fill>
void put_object(JsonWriter& out, Fill fill) {
  out.StartObject();
  fill();
  out.EndObject();
}

template <typename Fill>
void put_object(JsonWriter& out, std::string_view key, Fill fill) {
  put(out, key);
  put_object(out, fill);
}

// An array whose elements `fill` puts.
template <typename Fill>
void put_array(JsonWriter& out, std::string_view key, Fill fill) {
  put(out, key);
  out.StartArray();
  fill();
  out.EndArray();
}

inline void put_flag(JsonWriter& out, std::string_view key, bool flag) {
  put(out, key);
  out.Bool(flag);
}

// "2021-11-30" with six digits for years before 0, as ECMAScript reads them: "-000043-03-15".
std::string javascript_day(Day day);

// What tools may filter, colour and label by, as members of the present object: id, date (EDTF,
// absent when undated), earliest and latest day ("" when open), display_date, date_basis, type,
// mode, status, sources, targets, places (names joined by "; "), confidence, salience,
// sources_count, sentence, article, source, url.
void put_facts(JsonWriter& out, const Event& event, const ActorNames& names,
               const ArticleRecords& articles);

// Each field as a member of the present object.
void put_fields(JsonWriter& out, const std::vector<GraphField>& fields);

// The document and a line end.
void write_document(const JsonBuffer& document, std::ostream& stream);

}  // namespace annals::detail
