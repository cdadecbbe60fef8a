// What the readers of XML have in common.
#pragma once

#include "core/ingest/document_reader.h"
#include "core/ingest/markup.h"

namespace annals::detail {

// Bytes to a tree. What the parser could not understand is noticed. Throws BadBytes for a document
// whose entities are refused.
Markup read_xml(std::string_view bytes, const InputFile& file, const ReadOptions& options);

// Sets `field` to `value` and remembers where it stood, unless the field is set or the value empty.
void take(Fields& fields, std::string_view name, std::string value, std::string_view origin,
          std::string Fields::*field);

// The text of the first child, or of the first node below, with this local name; "" when none.
std::string child_text(const Markup& xml, Markup::Index node, std::string_view local);
std::string text_of_first(const Markup& xml, Markup::Index node, std::string_view local);

// The text of HTML that stands in XML as text, with its tags escaped.
std::string text_of_escaped_html(std::string_view html);

// Title, author, day and text of a NITF article at or below `node`.
void take_nitf(const Markup& xml, Markup::Index node, Fields& fields);

}  // namespace annals::detail
