#include "app/timeline_output.h"

#include "app/messages.h"

namespace annals {

const Format& chosen_format(const Settings& settings) {
  if (settings.format.empty()) {
    const Format* by_suffix = format_of_file(settings.output);
    return by_suffix != nullptr ? *by_suffix : formats().front();
  }
  if (const Format* format = find_format(settings.format)) return *format;
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  throw UsageError("no format '" + settings.format + "'" + did_you_mean(settings.format, names) +
                   " ('annals formats' lists them)");
}

ExportOptions export_options(const Settings& settings) {
  ExportOptions options{data_files(settings), settings.gexf_version};
  if (options.gexf_version != "1.2" && options.gexf_version != "1.3")
    throw UsageError("--gexf-version '" + options.gexf_version + "'; write 1.2 or 1.3");
  return options;
}

void write_timeline(const Timeline& timeline, const Format& format, const Settings& settings) {
  Output output(settings.output);
  const auto omissions = format.write(timeline, output.stream(), export_options(settings));
  output.commit();
  for (const Omission& omission : omissions)
    tell_warning(std::to_string(omission.events) + " of " + std::to_string(timeline.events.size()) +
                 " events left out of " + std::string(format.name) + ": " + omission.reason);
  if (timeline.events.empty()) tell_warning("the timeline holds no events");
}

}  // namespace annals
