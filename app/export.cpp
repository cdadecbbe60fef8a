// annals export: a timeline in another format.
#include "app/files.h"
#include "app/timeline_input.h"
#include "app/timeline_output.h"

namespace annals {

int run_export(const Settings& settings) {
  const Format& format = chosen_format(settings);
  if (settings.files.size() != 1)
    throw UsageError("export takes one timeline; 'annals build' joins several");
  write_timeline(select(parse_timeline(read_file(settings.files.front()), settings.files.front()),
                        selection_of(settings)),
                 format, settings);
  return 0;
}

}  // namespace annals
