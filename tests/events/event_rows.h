// Rows of a text and the events that the engine makes of it, for constructions that no single rule
// can show.
#pragma once

#include "tests/events/dated_article.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace annals::test {

inline std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ",") + item;
  return text;
}

// "TYPE SOURCES>TARGETS DATE STATUS", a line each, by first word.
inline std::string events_of(std::string_view text) {
  std::string lines;
  for (const Event& e : Extractor(knowledge()).extract(dated_article(text)).events)
    lines += e.type + " " + joined(e.sources) + ">" + joined(e.targets) + " " + e.date + " " +
             e.status + "\n";
  return lines;
}

struct EventRow {
  std::string_view text;
  std::vector<std::string> events;
};

inline void check(const std::vector<EventRow>& rows) {
  for (const EventRow& row : rows) {
    CAPTURE(row.text);
    std::string expected;
    for (const std::string& event : row.events) expected += event + "\n";
    CHECK(events_of(row.text) == expected);
  }
}

}  // namespace annals::test
