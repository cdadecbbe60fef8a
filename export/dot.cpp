// GraphViz, drawn where the lane layout says: dot -Tsvg. GraphViz's own ranking of such graphs
// takes minutes.
#include "export/detail/chart_text.h"
#include "export/detail/dot_text.h"
#include "export/detail/lane_layout.h"
#include "export/detail/palette.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <map>
#include <ostream>

namespace annals {

namespace detail {

std::string dot_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string dot_position(double x, double y) {
  char text[64];
  std::snprintf(text, sizeof text, "\"%.1f,%.1f\"", x, -y);
  return text;
}

}  // namespace detail

namespace {

using namespace detail;

constexpr double inch = 72;  // the layout's unit is drawn as a point

std::string_view line_style(std::string_view status) {
  if (status == "actual") return "solid";
  return status == "denied" || status == "hypothetical" ? "dotted" : "dashed";
}

// What, who and the words, a line each.
std::string label(const Event& event, const ActorNames& names) {
  std::string text = "\"";
  for (const std::string& line :
       {fitted(what(event), box_width - 18, 9), fitted(who(event, names), box_width - 18, 9),
        fitted(words_around_trigger(event, 40), box_width - 18, 9)}) {
    const std::string part = dot_text(line);
    text += part.substr(1, part.size() - 2) + "\\l";
  }
  return text + "\"";
}

void write_text(std::ostream& out, const std::string& name, std::string_view text, double size,
                double left, double middle) {
  const double width = text_width(text, size) + 8;
  out << "  " << name << " [shape=plaintext style=\"\" fixedsize=shape width=" << width / inch
      << " height=0.2 fontsize=" << size << " label=" << dot_text(text)
      << " pos=" << dot_position(left + width / 2, middle) << "];\n";
}

void write_bands(std::ostream& out, const LaneLayout& layout, const ActorNames& names) {
  for (std::size_t i = 0; i < layout.bands.size(); ++i) {
    const LaneLayout::Band& band = layout.bands[i];
    const std::string name = "band" + std::to_string(i);
    for (std::size_t j = 0; j < band.columns.size(); ++j)
      write_text(out, name + "_column" + std::to_string(j), band.columns[j].label, 11,
                 band.columns[j].left, band.top + 12);
    for (std::size_t j = 0; j < band.lanes.size(); ++j) {
      const std::string_view actor = band.lanes[j].actor;
      write_text(out, name + "_lane" + std::to_string(j),
                 actor.empty() ? "Others" : fitted(names(band.lanes[j].actor), 92, 11), 11, 0,
                 band.lanes[j].top + 12);
    }
  }
}

void write_box(std::ostream& out, const LaneLayout::Box& box, const Event& event,
               const ActorNames& names) {
  out << "  e" << box.event << " [label=" << label(event, names) << " style=\"filled,"
      << line_style(event.status) << "\" fillcolor=\"" << fill_of(event.type)
      << "\" tooltip=" << dot_text(display_date(event) + ": " + std::string(sentence(event)))
      << " pos=" << dot_position(box.left + box_width / 2, box.top + box_height / 2) << "];\n";
}

// What answers what; the order in time is in the places of the boxes.
void write_relations(std::ostream& out, const Timeline& timeline) {
  std::map<std::string_view, std::size_t> index_of;
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    index_of.emplace(timeline.events[i].id, i);
  for (const Relation& relation : timeline.relations) {
    const auto from = index_of.find(relation.from), to = index_of.find(relation.to);
    if (relation.kind == "before" || relation.kind == "same_day" || from == index_of.end() ||
        to == index_of.end())
      continue;
    out << "  e" << from->second << " -> e" << to->second << " [tooltip=" << dot_text(relation.kind)
        << "];\n";
  }
}

void write_key(std::ostream& out, const Timeline& timeline, const LaneLayout& layout) {
  double left = lane_names_width;
  for (const TypeColour& colour : type_colours) {
    bool is_used = false;
    for (const Event& event : timeline.events)
      is_used = is_used || event.type.starts_with(colour.type);
    if (!is_used) continue;
    out << "  key_" << colour.type << " [label=\"" << colour.type << "\" fillcolor=\""
        << colour.fill
        << "\" width=0.9 height=0.22 pos=" << dot_position(left + 32, layout.height + 8) << "];\n";
    left += 70;
  }
  write_text(out, "key_status",
             "solid: it happened; dashed: planned, possible or demanded; dotted: denied or "
             "hypothetical",
             9, lane_names_width, layout.height + 30);
}

}  // namespace

std::vector<Omission> write_dot(const Timeline& timeline, std::ostream& out, const ExportOptions&) {
  const ActorNames names(timeline);
  const LaneLayout layout = lay_out_lanes(timeline);
  out << "// dot -Tsvg timeline.dot -o timeline.svg\n"
         "digraph timeline {\n"
         "  graph [layout=nop2 notranslate=true splines=line outputorder=edgesfirst "
         "charset=\"UTF-8\"];\n"
         "  node [shape=box style=filled fontname=Helvetica fontsize=9 fixedsize=shape width="
      << box_width / inch << " height=" << box_height / inch
      << "];\n"
         "  edge [color=\"#888888\" arrowsize=0.6];\n";
  write_bands(out, layout, names);
  for (const LaneLayout::Box& box : layout.boxes)
    write_box(out, box, timeline.events[box.event], names);
  write_relations(out, timeline);
  write_key(out, timeline, layout);
  out << "}\n";
  return {};
}

}  // namespace annals
