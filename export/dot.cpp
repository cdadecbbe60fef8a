// GraphViz, drawn where the lane layout says: dot -Tsvg. GraphViz's own ranking of such
// graphs takes minutes.
#include "export/detail/labels.h"
#include "export/detail/lane_layout.h"
#include "export/detail/palette.h"
#include "export/formats.h"

#include <cstdio>
#include <map>
#include <ostream>
#include <set>

namespace annals {
namespace {

using detail::LaneLayout;

// A quoted DOT string. Backslashes are doubled, since \N and \G would be replaced.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + "\"";
}

// GraphViz measures y upward.
std::string position(double x, double y) {
  char text[64];
  std::snprintf(text, sizeof text, "\"%.1f,%.1f\"", x, -y);
  return text;
}

std::string_view line_style(std::string_view status) {
  if (status == "actual") return "solid";
  return status == "denied" || status == "hypothetical" ? "dotted" : "dashed";
}

// Two lines: what, and who; a third party is named in the tooltip's sentence.
std::string label(const Event& event, const detail::ActorNames& names) {
  std::string what = event.type + (event.mode.empty() ? "" : "/" + event.mode);
  if (event.status != "actual") what += " (" + event.status + ")";
  std::string who = names.joined(event.sources, ", ");
  if (!event.targets.empty()) who += " → " + names.joined(event.targets, ", ");
  std::string text = quoted(detail::shortened(what, 30));
  text.pop_back();
  return text + "\\n" + quoted(detail::shortened(who, 30)).substr(1);
}

void write_lanes(std::ostream& out, const LaneLayout& layout, const detail::ActorNames& names) {
  for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
    const LaneLayout::Lane& lane = layout.lanes[i];
    const std::string_view name = lane.actor.empty() ? "(no party named)" : names(lane.actor);
    out << "  lane" << i
        << " [shape=plaintext style=\"\" fontsize=13 fontname=\"Helvetica-Bold\" width=1.9 "
           "fixedsize=true "
           "label="
        << quoted(detail::shortened(name, 22)) << " tooltip=" << quoted(name)
        << " pos=" << position(-90, lane.top + detail::box_height / 2) << "];\n";
    const double line = lane.top - 8;
    out << "  a" << i << " [shape=point width=0.01 color=\"#d0d0d0\" pos=" << position(-160, line)
        << "];\n"
        << "  b" << i
        << " [shape=point width=0.01 color=\"#d0d0d0\" pos=" << position(layout.width + 10, line)
        << "];\n"
        << "  a" << i << " -> b" << i << " [arrowhead=none color=\"#d0d0d0\"];\n";
  }
}

void write_ticks(std::ostream& out, const LaneLayout& layout) {
  for (std::size_t i = 0; i < layout.ticks.size(); ++i)
    out << "  tick" << i
        << " [shape=plaintext style=\"\" fontsize=10 label=" << quoted(layout.ticks[i].label)
        << " pos=" << position(layout.ticks[i].x + 30, -26) << "];\n";
}

void write_key(std::ostream& out, const Timeline& timeline, const LaneLayout& layout) {
  std::set<std::string_view> used;
  for (const Event& event : timeline.events)
    used.insert(event.type.starts_with("OTHER") ? "OTHER" : std::string_view(event.type));
  double x = 40;
  for (const auto& [type, fill] : detail::type_colours) {
    if (!used.contains(type)) continue;
    out << "  key_" << type << " [label=\"" << type << "\" fillcolor=\"" << fill
        << "\" width=1.1 height=0.25 fontsize=9 pos=" << position(x, layout.height + 24) << "];\n";
    x += 88;
  }
  out << "  key_status [shape=plaintext style=\"\" fontsize=9 label=\"line: solid actual, dashed "
         "planned, possible or demanded, dotted denied or "
         "hypothetical\" pos="
      << position(200, layout.height + 50) << "];\n";
}

// An arrow from the event to the lane of each target that has one.
void write_targets(std::ostream& out, const Timeline& timeline, const LaneLayout& layout) {
  std::map<std::string_view, std::size_t> lane_of;
  for (std::size_t i = 0; i < layout.lanes.size(); ++i) lane_of[layout.lanes[i].actor] = i;
  for (const LaneLayout::Box& box : layout.boxes)
    for (const std::string& target : timeline.events[box.event].targets) {
      const auto lane = lane_of.find(target);
      if (lane == lane_of.end() || lane->second == box.lane) continue;
      const std::string point =
          "t" + std::to_string(box.event) + "_" + std::to_string(lane->second);
      out << "  " << point << " [shape=point width=0.05 color=\"#808080\" pos="
          << position(box.x + 12, layout.lanes[lane->second].top - 8) << "];\n"
          << "  e" << box.event << " -> " << point << " [color=\"#a0a0a0\" arrowsize=0.5];\n";
    }
}

}  // namespace

std::vector<Omission> write_dot(const Timeline& timeline, std::ostream& out) {
  const detail::ActorNames names(timeline);
  const LaneLayout layout = detail::lay_out_lanes(timeline);
  out << "// dot -Tsvg timeline.dot -o timeline.svg\n"
         "digraph timeline {\n"
         "  graph [layout=nop2 notranslate=true splines=line outputorder=edgesfirst "
         "charset=\"UTF-8\"];\n"
         "  node [shape=box style=filled fontname=Helvetica fontsize=9 margin=\"0.02,0.02\"];\n"
         "  edge [fontname=Helvetica];\n";
  write_lanes(out, layout, names);
  write_ticks(out, layout);
  for (const LaneLayout::Box& box : layout.boxes) {
    const Event& event = timeline.events[box.event];
    out << "  e" << box.event << " [width=" << detail::box_width / 72
        << " height=" << detail::box_height / 72 << " fixedsize=true label=" << label(event, names)
        << " style=\"filled," << line_style(event.status) << "\" fillcolor=\""
        << detail::fill_of(event.type) << "\" tooltip="
        << quoted((event.date.empty() ? "undated" : event.date) + ": " +
                  std::string(detail::sentence(event)))
        << " pos=" << position(box.x + detail::box_width / 2, box.y + detail::box_height / 2)
        << "];\n";
  }
  write_targets(out, timeline, layout);
  write_key(out, timeline, layout);
  out << "}\n";
  return {};
}

}  // namespace annals
