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
    {"neo4j-nodes", ".nodes.csv", "actors, events, places, articles for neo4j-admin import",
     write_neo4j_nodes},
    {"neo4j-edges", ".edges.csv", "what joins those nodes", write_neo4j_edges},
    {"table", ".txt", "a table for the terminal", write_table},
    {"html", ".html", "the report: one page to explore, works from disk", write_html},
    {"markdown", ".md", "a report with every sentence and its source", write_markdown},
    {"svg", ".svg", "chart for papers and slides: a lane per actor, A4 across", write_svg},
    {"dot", ".dot", "the same chart for GraphViz", write_dot},
    {"timelinejs", ".timeline.json", "TimelineJS (Knight Lab) slides", write_timelinejs},
    {"vis-timeline", ".vis.json", "items and groups for vis-timeline", write_vis_timeline},
    {"vega-lite", ".vl.json", "Vega-Lite chart with its data", write_vega_lite},
    {"mermaid", ".mmd", "Mermaid timeline, for Markdown pages", write_mermaid},
    {"icalendar", ".ics", "all-day events for calendars, RFC 5545", write_icalendar},
    {"geojson", ".geojson", "events as points on a map, RFC 7946", write_geojson},
    {"jsonld", ".jsonld", "linked data: schema.org Event and SEM", write_jsonld},
    {"gexf", ".gexf", "dynamic graph of actors and events for Gephi", write_gexf},
    {"graphml", ".graphml", "the same graph for yEd, igraph, networkx", write_graphml},
    {"cytoscape", ".cyjs", "the same graph for Cytoscape and Cytoscape.js", write_cytoscape},
    {"jgf", ".jgf.json", "the same graph in JSON Graph Format 2", write_json_graph},
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
