// What a reader hands over.
#pragma once

#include "core/model/date.h"
#include "core/model/span.h"

#include <optional>
#include <string>
#include <vector>

namespace annals {

// Where a field's value stood in the input: {"published", "meta article:published_time"}.
struct FieldOrigin {
  std::string field;
  std::string origin;
  bool operator==(const FieldOrigin&) const = default;
};

// `text` is everything the stages read, in one piece, so that one kind of span serves all:
//
//   dated text    the whole file; `body` is 0, `header` covers "date 2021-11-30"
//   other inputs  title, blank line, the input's text; `body` is where the input's text begins
struct Article {
  std::string id;
  std::string source;  // who published it, "" when unknown
  std::string url;
  std::string author;  // byline, "" when unknown
  std::string title;
  std::string language;               // BCP 47, "" when unknown
  std::string story;                  // sketch by which copies are known; "" when not computed
  std::optional<Day> published;       // anchor of "on Tuesday"; empty when the input does not say
  std::string text;                   // valid UTF-8 without NUL
  std::uint32_t body = 0;             // spans before it are in the title
  Span header;                        // metadata inside `text`, no prose; empty when there is none
  std::vector<std::string> captions;  // of pictures and pull quotes; not part of `text`
  std::vector<FieldOrigin> from;      // of the fields that did not come as such
};

}  // namespace annals
