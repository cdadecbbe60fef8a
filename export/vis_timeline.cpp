// vis-timeline, {"items": [...], "groups": [...]}: https://visjs.github.io/vis-timeline/docs/
#include "export/detail/json_document.h"
#include "export/detail/palette.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <algorithm>
#include <set>

namespace annals {
namespace {

using namespace detail;

// Days are written without a zone: vis-timeline reads them as local midnight, so that no reader
// sees the day before. Ends are exclusive.
void put_item(JsonWriter& out, const Event& event, const Extent& days, const ActorNames& names,
              const ArticleRecords& articles) {
  const std::string& actor = leading_actor(event);
  put_object(out, [&] {
    put_facts(out, event, names, articles);
    put(out, "content", html(headline(event, names)));
    put(out, "title", html(display_date(event) + ": " + std::string(sentence(event))));
    put(out, "group", actor.empty() ? "none" : "actor:" + actor);
    put(out, "start", javascript_day(days.first));
    if (days.first == days.last) {
      put(out, "type", "point");
    } else {
      put(out, "type", "range");
      put(out, "end", javascript_day(days.last + 1));
    }
    put(out, "className", "status-" + event.status + (is_vague(event) ? " vague" : ""));
    put(out, "style", "background-color: " + std::string(fill_of(event.type)) + "; color: #000");
  });
}

void put_groups(JsonWriter& out, const Timeline& timeline, const ActorNames& names) {
  std::set<std::string> actors;
  bool has_nobody = false;
  for (const Event& event : timeline.events) {
    if (!extent(event)) continue;
    const std::string& actor = leading_actor(event);
    has_nobody = has_nobody || actor.empty();
    if (!actor.empty()) actors.insert(actor);
  }
  for (const std::string& actor : actors)
    put_object(out, [&] {
      put(out, "id", "actor:" + actor);
      put(out, "content", html(names(actor)));
    });
  if (has_nobody)
    put_object(out, [&] {
      put(out, "id", "none");
      put(out, "content", "no party named");
    });
}

}  // namespace

std::vector<Omission> write_vis_timeline(const Timeline& timeline, std::ostream& stream,
                                         const ExportOptions&) {
  const ActorNames names(timeline);
  const ArticleRecords articles(timeline);
  JsonBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  std::size_t undated = 0;
  put_object(out, [&] {
    put_array(out, "items", [&] {
      for (const Event& event : timeline.events) {
        if (const auto days = extent(event))
          put_item(out, event, *days, names, articles);
        else
          ++undated;
      }
    });
    put_array(out, "groups", [&] { put_groups(out, timeline, names); });
  });
  write_document(buffer, stream);
  if (undated == 0) return {};
  return {{undated, "undated, and vis-timeline needs a start"}};
}

}  // namespace annals
