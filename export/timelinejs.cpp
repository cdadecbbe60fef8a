// TimelineJS 3, https://timeline.knightlab.com/docs/json-format.html
#include "export/detail/json_document.h"
#include "export/detail/text.h"
#include "export/formats.h"

namespace annals {
namespace {

using namespace detail;

// TimelineJS drops events without a start and misreads an end finer than its start, so both bounds
// are written at the event's own grain.
void put_date(JsonWriter& out, std::string_view key, Day day, Grain grain) {
  const Civil civil = to_civil(day);
  put_object(out, key, [&] {
    put(out, "year");
    out.Int(civil.year);
    if (grain >= Grain::year) return;
    put(out, "month");
    out.Int(civil.month);
    if (grain >= Grain::month) return;
    put(out, "day");
    out.Int(civil.day);
  });
}

// Weeks begin and end within a month: they need days.
Grain shown_grain(const Event& event) {
  const Grain grain = parse_edtf(event.date)->grain;
  return grain == Grain::week ? Grain::day : grain;
}

std::string body(const Event& event, const ArticleRecords& articles) {
  std::string text = "<p>" + html(sentence(event)) + "</p><p>" + html(display_date(event));
  for (const Evidence& evidence : event.evidence) {
    if (evidence.article.empty()) continue;
    const std::string name = html(evidence.source.empty() ? evidence.article : evidence.source);
    const ArticleRecord* article = articles.find(evidence.article);
    const bool has_link = article != nullptr && article->url.starts_with("http");
    text += " · " + (has_link ? "<a href=\"" + html(article->url) + "\">" + name + "</a>" : name);
  }
  return text + "</p>";
}

void put_slide(JsonWriter& out, const Event& event, const Extent& days, const ActorNames& names,
               const ArticleRecords& articles) {
  const Grain grain = shown_grain(event);
  put_object(out, [&] {
    put_date(out, "start_date", days.first, grain);
    if (days.last != unit_around(days.first, grain).latest)
      put_date(out, "end_date", days.last, grain);
    put(out, "display_date", display_date(event));
    put(out, "group", event.type.starts_with("OTHER") ? "OTHER" : std::string_view(event.type));
    put(out, "unique_id", "event-" + event.id);
    put_object(out, "text", [&] {
      put(out, "headline", html(headline(event, names)));
      put(out, "text", body(event, articles));
    });
  });
}

}  // namespace

std::vector<Omission> write_timelinejs(const Timeline& timeline, std::ostream& stream,
                                       const ExportOptions&) {
  const ActorNames names(timeline);
  const ArticleRecords articles(timeline);
  JsonBuffer buffer;
  JsonWriter out(buffer);
  std::size_t undated = 0;
  put_object(out, [&] {
    put_object(out, "title", [&] {
      put_object(out, "text", [&] {
        put(out, "headline",
            "Timeline of " + std::to_string(timeline.articles.size()) + " articles");
        put(out, "text", std::to_string(timeline.events.size()) + " events");
      });
    });
    put_array(out, "events", [&] {
      for (const Event& event : timeline.events) {
        if (const auto days = extent(event))
          put_slide(out, event, *days, names, articles);
        else
          ++undated;
      }
    });
  });
  write_document(buffer, stream);
  if (undated == 0) return {};
  return {{undated, "undated, and TimelineJS needs a start"}};
}

}  // namespace annals
