#include "export/formats.h"

#include <algorithm>

namespace annals {
namespace {

// To add a format: write export/<name>.cpp, declare its function in formats.h, add a row here and
// tests/golden/timeline<extension>.
constexpr Format table[] = {
    {"json", ".json", "the whole timeline as one JSON document; docs/output.md", write_json},
    {"ndjson", ".ndjson", "one event a line as JSON", write_ndjson},
    {"csv", ".csv", "one event a row, RFC 4180, for spreadsheets and pandas", write_csv},
    {"plover", ".plover.csv", "PLOVER codes, one pair of parties a row, as POLECAT has them",
     write_plover},
    {"cameo", ".cameo.csv", "CAMEO codes, one pair of parties a row, as GDELT and ICEWS have them",
     write_cameo},
    {"dot", ".dot", "GraphViz chart: a lane per actor, time from left to right", write_dot},
    {"table", ".txt", "a table for the terminal", write_table},
    {"timelinejs", ".timeline.json", "TimelineJS (Knight Lab) slides", write_timelinejs},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Format::name);
  return found == std::end(table) ? nullptr : found;
}

const Format* format_of_file(std::string_view file) {
  const Format* longest = nullptr;
  for (const Format& format : table)
    if (file.ends_with(format.extension) &&
        (longest == nullptr || format.extension.size() > longest->extension.size()))
      longest = &format;
  return longest;
}

}  // namespace annals
