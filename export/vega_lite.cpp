// Vega-Lite 5 chart with its data inside: https://vega.github.io/vega-lite/docs/
#include "export/detail/json_document.h"
#include "export/detail/palette.h"
#include "export/formats.h"

#include <algorithm>
#include <map>
#include <set>

namespace annals {
namespace {

using namespace detail;

constexpr std::size_t most_lanes = 30;

// The lanes that are drawn; events of the other actors share the lane "other actors".
std::set<std::string> drawn_actors(const Timeline& timeline) {
  std::map<std::string, std::size_t> counts;
  for (const Event& event : timeline.events) ++counts[leading_actor(event)];
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& row) { return row.second; });
  order.resize(std::min(order.size(), most_lanes));
  std::set<std::string> actors;
  for (const auto& [actor, count] : order) actors.insert(actor);
  return actors;
}

// The type by which events are coloured; one for all OTHER kinds.
std::string_view group_of(const Event& event) {
  return event.type.starts_with("OTHER") ? "OTHER" : std::string_view(event.type);
}

void put_values(JsonWriter& out, const Timeline& timeline, std::size_t& undated) {
  const ActorNames names(timeline);
  const ArticleRecords articles(timeline);
  const std::set<std::string> actors = drawn_actors(timeline);
  for (const Event& event : timeline.events) {
    const auto days = extent(event);
    if (!days) {
      ++undated;
      continue;
    }
    const std::string& actor = leading_actor(event);
    put_object(out, [&] {
      put_facts(out, event, names, articles);
      put(out, "headline", headline(event, names));
      put(out, "group", group_of(event));
      put(out, "lane",
          actor.empty()            ? "no party named"
          : actors.contains(actor) ? names(actor)
                                   : "other actors");
      put(out, "start", javascript_day(days->first));
      put(out, "end", javascript_day(days->last + 1));  // exclusive
      put(out, "days");
      out.Int(days->last - days->first + 1);
    });
  }
}

void put_field(JsonWriter& out, std::string_view channel, std::string_view field,
               std::string_view type, std::string_view title) {
  put_object(out, channel, [&] {
    put(out, "field", field);
    put(out, "type", type);
    put(out, "title", title);
    if (type == "temporal")  // days are read as UTC: a local scale would show the day before
      put_object(out, "scale", [&] {
        put(out, "type", "utc");
        put(out, "padding");
        out.Uint(10);
      });
  });
}

void put_colour(JsonWriter& out, const Timeline& timeline) {
  std::set<std::string_view> used;
  for (const Event& event : timeline.events) used.insert(group_of(event));
  put_object(out, "color", [&] {
    put(out, "field", "group");
    put(out, "type", "nominal");
    put(out, "title", "Type");
    put_object(out, "scale", [&] {
      put_array(out, "domain", [&] {
        for (const TypeColour& colour : type_colours)
          if (used.contains(colour.type)) put(out, colour.type);
      });
      put_array(out, "range", [&] {
        for (const TypeColour& colour : type_colours)
          if (used.contains(colour.type)) put(out, colour.fill);
      });
    });
  });
}

void put_tooltip(JsonWriter& out) {
  put_array(out, "tooltip", [&] {
    for (const std::string_view field : {"display_date", "headline", "places", "date", "earliest",
                                         "latest", "date_basis", "source", "sentence"})
      put_object(out, [&] {
        put(out, "field", field);
        put(out, "type", "nominal");
      });
  });
}

// Events of several days are bars, those of one day dots, which show on an axis of years too.
void put_layer(JsonWriter& out, std::string_view filter, std::string_view mark, unsigned size) {
  put_object(out, [&] {
    put_array(out, "transform", [&] { put_object(out, [&] { put(out, "filter", filter); }); });
    put_object(out, "mark", [&] {
      put(out, "type", mark);
      put(out, mark == "bar" ? "height" : "size");
      out.Uint(size);
      put(out, "stroke", "#444444");
      put(out, "strokeWidth");
      out.Double(0.7);
      put(out, "opacity");
      out.Double(0.9);
    });
    put_object(out, "encoding", [&] {
      put_field(out, "x", "start", "temporal", "Date");
      if (mark == "bar") put_object(out, "x2", [&] { put(out, "field", "end"); });
    });
  });
}

void put_chart(JsonWriter& out, const Timeline& timeline) {
  put_object(out, "encoding", [&] {
    put_field(out, "y", "lane", "nominal", "Actor");
    put_colour(out, timeline);
    put_tooltip(out);
  });
  put_array(out, "layer", [&] {
    put_layer(out, "datum.days > 1", "bar", 14);
    put_layer(out, "datum.days == 1", "circle", 90);
  });
}

}  // namespace

std::vector<Omission> write_vega_lite(const Timeline& timeline, std::ostream& stream,
                                      const ExportOptions&) {
  JsonBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  std::size_t undated = 0;
  put_object(out, [&] {
    put(out, "$schema", "https://vega.github.io/schema/vega-lite/v5.json");
    put(out, "title", "Timeline of " + std::to_string(timeline.articles.size()) + " articles");
    put(out, "width");
    out.Uint(900);
    put_object(out, "height", [&] {
      put(out, "step");
      out.Uint(22);
    });
    put_object(out, "data", [&] {
      put_array(out, "values", [&] { put_values(out, timeline, undated); });
      put_object(out, "format", [&] {
        put_object(out, "parse", [&] {
          put(out, "start", "date");
          put(out, "end", "date");
        });
      });
    });
    put_chart(out, timeline);
  });
  write_document(buffer, stream);
  if (undated == 0) return {};
  return {{undated, "undated, and a chart over time has no place for them"}};
}

}  // namespace annals
