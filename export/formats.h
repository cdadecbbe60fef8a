// Every way to write a timeline.
#pragma once

#include "core/rules/data_files.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Events that a format has no way to hold, told to the user.
struct Omission {
  std::size_t events = 0;
  std::string reason;  // "undated, and TimelineJS needs a start"
};

struct ExportOptions {
  DataFiles data;                    // tables with coordinates and codes
  std::string gexf_version = "1.3";  // "1.2" for Gephi before 0.9.3 and for networkx
};

struct Format {
  std::string_view name;         // what the user types: --to csv
  std::string_view extension;    // ".csv"; picks the format when only a file name is given
  std::string_view description;  // one line for help and manual
  // Writes all of the timeline, a valid file also for an empty one. Returns what was left out.
  std::vector<Omission> (*write)(const Timeline&, std::ostream&, const ExportOptions&);
};

// All formats, in the order --help shows them. The golden tests run every row.
std::span<const Format> formats();

// Returns nullptr when there is no such format.
const Format* find_format(std::string_view name);

// The format of the file name's longest matching suffix; nullptr when none matches.
const Format* format_of_file(std::string_view file);

// Each writes a timeline in one format, as the table says, and returns what the format could not
// hold. Linear in the events unless a header says otherwise; equal timelines give equal bytes. What
// a full disk loses shows in the state of the stream. Throws Error for tables of the options that
// cannot be read.
std::vector<Omission> write_json(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_ndjson(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_csv(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_plover(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_cameo(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_neo4j_nodes(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_neo4j_edges(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_table(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_markdown(const Timeline&, std::ostream&, const ExportOptions& = {});
// A comparison too: export/report.h.
std::vector<Omission> write_html(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_svg(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_dot(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_timelinejs(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_vis_timeline(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_vega_lite(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_mermaid(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_icalendar(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_geojson(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_jsonld(const Timeline&, std::ostream&, const ExportOptions& = {});
// The graph of actors, events and places (export/graph_document.h).
std::vector<Omission> write_gexf(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_graphml(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_cytoscape(const Timeline&, std::ostream&, const ExportOptions& = {});
std::vector<Omission> write_json_graph(const Timeline&, std::ostream&, const ExportOptions& = {});

// Reads what write_json wrote; the round trip is exact. Throws Error naming `file` for anything
// else. Linear in the bytes; the JSON is held beside the timeline while it is read.
Timeline parse_timeline(std::string_view json, std::string_view file);

}  // namespace annals
