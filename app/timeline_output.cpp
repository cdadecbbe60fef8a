#include "app/timeline_output.h"

#include "app/messages.h"

namespace annals {

const Format& chosen_format(const Settings& settings) {
  if (settings.format.empty()) {
    const Format* by_suffix = format_of_file(settings.output);
    return by_suffix != nullptr ? *by_suffix : formats().front();
  }
  return *find_format(settings.format);
}

void write_timeline(const Timeline& timeline, const Format& format, const Settings& settings) {
  Output output(settings.output);
  const auto omissions =
      format.write(timeline, output.stream(), {data_files(settings), settings.gexf_version});
  output.commit();
  for (const Omission& omission : omissions)
    tell_warning(std::to_string(omission.events) + " of " + std::to_string(timeline.events.size()) +
                 " events left out of " + std::string(format.name) + ": " + omission.reason);
  if (timeline.events.empty()) tell_warning("the timeline holds no events");
}

}  // namespace annals
