// annals build: articles or extractions to one timeline.
#include "app/extractions.h"
#include "app/timeline_output.h"
#include "timeline/builder.h"

namespace annals {

int run_build(const Settings& settings) {
  const Format& format = chosen_format(settings);
  Notices notices(settings.strict);
  Extractions extractions(settings, notices);
  TimelineBuilder builder(extractions.data());
  extractions.read(settings.files,
                   [&](Extraction&& extraction) { builder.add(std::move(extraction)); });
  write_timeline(builder.finish(), format, settings);
  return notices.exit_code();
}

}  // namespace annals
