// TimelineJS 3, https://timeline.knightlab.com/docs/json-format.html
#include "export/detail/json_fields.h"
#include "export/detail/labels.h"
#include "export/formats.h"

#include <rapidjson/stringbuffer.h>

#include <ostream>

namespace annals {
namespace {

using detail::put;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// TimelineJS drops events without a start and misreads an end finer than its start, so both bounds
// are written at the event's own grain.
void put_date(Writer& out, std::string_view key, Day day, Grain grain) {
  const Civil civil = to_civil(day);
  put(out, key);
  out.StartObject();
  put(out, "year");
  out.Int(civil.year);
  if (grain < Grain::year) {
    put(out, "month");
    out.Int(civil.month);
  }
  if (grain < Grain::month) {
    put(out, "day");
    out.Int(civil.day);
  }
  out.EndObject();
}

// Text fields are shown as HTML.
std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string body(const Event& event) {
  std::string text = "<p>" + html(detail::sentence(event)) + "</p><p>" +
                     html(event.date.empty() ? "undated" : event.date);
  for (const Evidence& evidence : event.evidence)
    if (!evidence.article.empty())
      text += " · " + html(evidence.source.empty() ? evidence.article : evidence.source);
  return text + "</p>";
}

void put_slide(Writer& out, const Event& event, const detail::ActorNames& names) {
  const Interval date = *parse_edtf(event.date);
  const detail::Extent extent = *detail::extent(event);
  out.StartObject();
  put_date(out, "start_date", extent.first, date.grain);
  if (extent.last != unit_around(extent.first, date.grain).latest)
    put_date(out, "end_date", extent.last, date.grain);
  put(out, "display_date", event.date);
  put(out, "group", event.type);
  put(out, "unique_id", "event-" + event.id);
  put(out, "text");
  out.StartObject();
  put(out, "headline", html(detail::headline(event, names)));
  put(out, "text", body(event));
  out.EndObject();
  out.EndObject();
}

}  // namespace

std::vector<Omission> write_timelinejs(const Timeline& timeline, std::ostream& stream) {
  const detail::ActorNames names(timeline);
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  std::size_t undated = 0;
  out.StartObject();
  put(out, "title");
  out.StartObject();
  put(out, "text");
  out.StartObject();
  put(out, "headline", "Timeline of " + std::to_string(timeline.articles.size()) + " articles");
  put(out, "text", std::to_string(timeline.events.size()) + " events");
  out.EndObject();
  out.EndObject();
  put(out, "events");
  out.StartArray();
  for (const Event& event : timeline.events) {
    if (detail::extent(event))
      put_slide(out, event, names);
    else
      ++undated;
  }
  out.EndArray();
  out.EndObject();
  stream << std::string_view(buffer.GetString(), buffer.GetSize()) << "\n";
  if (undated == 0) return {};
  return {{undated, "undated, and TimelineJS needs a start"}};
}

}  // namespace annals
