// The timeline a command works on: read, or built from articles and extractions.
#pragma once

#include "app/extractions.h"
#include "timeline/select.h"
#include "timeline/timeline.h"

namespace annals {

// Whether the file holds a timeline that 'annals build' wrote.
bool is_timeline(const std::string& path);

// The one timeline that is named, else one built from the files; only what is selected.
Timeline timeline_of(const Settings& settings, Notices& notices);

// What --actor, --type, --status, --from, --until, --place, --source, --min-confidence,
// --top and --days ask for.
Selection selection_of(const Settings& settings);

}  // namespace annals
