// A chart for papers and slides, of the width of A4 across, as tall as it needs.
#include "export/detail/chart_text.h"
#include "export/detail/graph_formats.h"
#include "export/detail/lane_layout.h"
#include "export/detail/palette.h"
#include "export/detail/text.h"
#include "export/detail/xml_writer.h"
#include "export/formats.h"

#include <set>

namespace annals {
namespace {

using namespace detail;

constexpr double margin = 16, title_height = 34, key_height = 54;
constexpr double padding = 5;  // inside boxes
constexpr std::string_view style =
    "text{font-family:Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif;fill:#1a1a1a}"
    ".title{font-size:15px;font-weight:bold}"
    ".actor{font-size:11px;font-weight:bold}"
    ".day{font-size:11px;font-weight:bold}"
    ".since,.note{font-size:9px;fill:#666}"
    ".what{font-size:9px;font-weight:bold}"
    ".who{font-size:9px}"
    ".quote{font-size:8.5px;fill:#444}"
    ".band{fill:#f7f7f7}"
    ".line{stroke:#cccccc;stroke-width:1}"
    ".box{stroke:#333333;stroke-width:1}"
    ".planned,.possible,.demanded{stroke-dasharray:5 3}"
    ".denied,.hypothetical{stroke-dasharray:1.5 2.5}";

// What the column's heading does not say of the event's date.
std::string date_note(const Event& event, const std::string& column) {
  const std::string date = display_date(event);
  if (date == column) return {};
  if (date == "about " + column) return "~";
  if (date == "by " + column || date == "by about " + column) return "by then";
  if (date == "since " + column || date == "since about " + column) return "since then";
  const auto interval = parse_edtf(event.date);
  if (interval->latest && interval->grain == Grain::day)
    return "to " + display_date(*interval->latest);
  return date;
}

class Chart {
 public:
  Chart(const Timeline& timeline, std::ostream& stream)
      : timeline_(timeline),
        names_(timeline),
        articles_(timeline),
        layout_(lay_out_lanes(timeline)),
        xml_(stream) {}

  void write() {
    const double width = layout_.width + 2 * margin;
    const double height = title_height + layout_.height + key_height + margin;
    xml_.begin("svg");
    xml_.attribute("xmlns", "http://www.w3.org/2000/svg");
    xml_.attribute("width", number_text(width));
    xml_.attribute("height", number_text(height));
    xml_.attribute("viewBox", "0 0 " + number_text(width) + " " + number_text(height));
    element("title", title());
    element("style", std::string(style));
    rectangle("page", 0, 0, width, height, "#ffffff");
    text("title", margin, 24, title());
    for (const LaneLayout::Band& band : layout_.bands) write_band(band);
    for (const LaneLayout::Box& box : layout_.boxes) write_box(box);
    write_key(title_height + layout_.height + 12);
    xml_.end();
  }

 private:
  std::string title() const {
    const std::size_t articles = timeline_.articles.size(), events = timeline_.events.size();
    std::string text = "Timeline of " + std::to_string(articles) +
                       (articles == 1 ? " article, " : " articles, ") + std::to_string(events) +
                       (events == 1 ? " event" : " events");
    return text;
  }

  void element(const char* name, std::string_view content) {
    xml_.begin(name);
    xml_.text(content);
    xml_.end();
  }

  void rectangle(std::string_view kind, double x, double y, double width, double height,
                 std::string_view fill) {
    xml_.begin("rect");
    xml_.attribute("class", kind);
    xml_.attribute("x", number_text(x));
    xml_.attribute("y", number_text(y));
    xml_.attribute("width", number_text(width));
    xml_.attribute("height", number_text(height));
    if (kind.starts_with("box")) xml_.attribute("rx", "3");
    if (!fill.empty()) xml_.attribute("fill", fill);
    xml_.end();
  }

  void text(std::string_view kind, double x, double y, std::string_view content) {
    xml_.begin("text");
    xml_.attribute("class", kind);
    xml_.attribute("x", number_text(x));
    xml_.attribute("y", number_text(y));
    xml_.text(one_line(content));
    xml_.end();
  }

  void line(double x1, double y1, double x2, double y2) {
    xml_.begin("line");
    xml_.attribute("class", "line");
    xml_.attribute("x1", number_text(x1));
    xml_.attribute("y1", number_text(y1));
    xml_.attribute("x2", number_text(x2));
    xml_.attribute("y2", number_text(y2));
    xml_.end();
  }

  void write_band(const LaneLayout::Band& band) {
    const double top = title_height + band.top;
    for (const LaneLayout::Column& column : band.columns) {
      const double x = margin + column.left;
      line(x, top + band_header - 7, x + column.width, top + band_header - 7);
      text("day", x, top + 14, column.label);
      const double room = column.width - text_width(column.label, 12.5);
      if (text_width(column.since, 9) <= room)
        text("since", x + column.width - text_width(column.since, 9), top + 14, column.since);
    }
    for (const LaneLayout::Lane& lane : band.lanes) {
      const double y = title_height + lane.top;
      rectangle("band", margin, y - 3, layout_.width + 3, lane.height + 6, "");
      const std::string_view name =
          lane.actor.empty() ? (band.lanes.size() == 1 ? "" : "Others") : names_(lane.actor);
      double baseline = y + 14;
      for (const std::string& part : wrapped(one_line(name), lane_names_width - 12, 12, 3)) {
        text("actor", margin + 5, baseline, part);
        baseline += 13;
      }
    }
    xml_.line_break();
  }

  void write_box(const LaneLayout::Box& box) {
    const Event& event = timeline_.events[box.event];
    const LaneLayout::Column& column = layout_.bands[box.band].columns[box.column];
    const ArticleRecord* article =
        event.evidence.empty() ? nullptr : articles_.find(event.evidence.front().article);
    const bool has_link = article != nullptr && article->url.starts_with("http");
    xml_.begin(has_link ? "a" : "g");
    if (has_link) xml_.attribute("href", one_line(article->url));
    element("title", display_date(event) + ": " + std::string(sentence(event)));
    const double x = margin + box.left, y = title_height + box.top;
    rectangle("box " + event.status, x, y, box_width, box_height, fill_of(event.type));
    write_lines(event, column.label, x + padding, y);
    xml_.end();
    xml_.line_break();
  }

  void write_lines(const Event& event, const std::string& column, double x, double y) {
    constexpr double room = box_width - 2 * padding, line_height = 10.8;
    const std::string date = date_note(event, column);
    const double date_width = text_width(date, 8.5);
    text("what", x, y + 12, fitted(what(event), room - date_width - 4, 9.6));
    if (!date.empty()) text("note", x + room - date_width, y + 12, date);
    const std::string parties = who(event, names_);
    double baseline = y + 23;
    if (!parties.empty()) {
      text("who", x, baseline, fitted(parties, room, 9));
      baseline += line_height + 1;
    }
    for (const std::string& part :
         wrapped(words_around_trigger(event, 70), room, 8.5, parties.empty() ? 3 : 2)) {
      text("quote", x, baseline, part);
      baseline += line_height;
    }
  }

  void write_key(double top) {
    std::set<std::string_view> used;
    for (const Event& event : timeline_.events)
      used.insert(event.type.starts_with("OTHER") ? "OTHER" : std::string_view(event.type));
    double x = margin, y = top;
    for (const TypeColour& colour : type_colours) {
      if (!used.contains(colour.type)) continue;
      const double width = 22 + text_width(colour.type, 9);
      if (x + width > layout_.width) x = margin, y += 18;
      rectangle("box", x, y, 12, 12, colour.fill);
      text("who", x + 16, y + 10, colour.type);
      x += width + 8;
    }
    text("note", margin, y + 30,
         "Border: solid, it happened; dashed, planned, possible or demanded; dotted, denied or "
         "hypothetical. ~ day presumed from the report.");
  }

  const Timeline& timeline_;
  ActorNames names_;
  ArticleRecords articles_;
  LaneLayout layout_;
  XmlWriter xml_;
};

}  // namespace

std::vector<Omission> write_svg(const Timeline& timeline, std::ostream& stream,
                                const ExportOptions&) {
  Chart(timeline, stream).write();
  return {};
}

}  // namespace annals
