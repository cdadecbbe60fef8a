// annals build: articles or extractions to one timeline.
#include "app/messages.h"
#include "app/timeline_input.h"
#include "app/timeline_output.h"

namespace annals {

int run_build(const Settings& settings) {
  const Format& format = chosen_format(settings);
  Notices notices(settings.strict);
  const Timeline timeline = timeline_of(settings, notices);
  if (!timeline.contradictions.empty())
    tell_warning(std::to_string(timeline.contradictions.size()) +
                 " relations that texts state contradict dates or other texts and were left out");
  write_timeline(timeline, format, settings);
  return notices.exit_code();
}

}  // namespace annals
