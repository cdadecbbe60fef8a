#include "app/timeline_input.h"

#include "app/files.h"
#include "app/messages.h"
#include "app/options.h"
#include "export/formats.h"
#include "timeline/builder.h"

#include <filesystem>

namespace annals {

bool is_timeline(const std::string& path) {
  return path != "-" && std::filesystem::is_regular_file(path) &&
         first_bytes(path, 64).find("\"annals/timeline/1\"") != std::string::npos;
}

Selection selection_of(const Settings& settings) {
  Selection selection;
  selection.actor = settings.actor;
  selection.types = listed(settings.types);
  selection.statuses = listed(settings.statuses);
  selection.place = settings.place;
  selection.source = settings.source;
  selection.top = settings.top;
  selection.days = settings.days;
  if (!settings.from.empty()) selection.from = parse_edtf(settings.from)->earliest;
  if (!settings.until.empty()) selection.until = parse_edtf(settings.until)->latest;
  if (!settings.confidence.empty()) selection.confidence = *parse_share(settings.confidence);
  return selection;
}

Timeline timeline_of(const Settings& settings, Notices& notices) {
  const Selection selection = selection_of(settings);
  if (settings.files.size() == 1 && settings.onto.empty() && is_timeline(settings.files.front()))
    return select(parse_timeline(read_file(settings.files.front()), settings.files.front()),
                  selection);
  Extractions extractions(settings, notices);
  TimelineBuilder builder(extractions.data());
  if (!settings.onto.empty())
    for (Retold& article : retold_articles(parse_timeline(read_file(settings.onto), settings.onto)))
      builder.add(std::move(article));
  extractions.read(settings.files,
                   [&](Extraction&& extraction) { builder.add(std::move(extraction)); });
  show_status("joining the events");
  const Timeline timeline = builder.finish();
  erase_status();
  return select(timeline, selection);
}

}  // namespace annals
