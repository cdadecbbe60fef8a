// annals formats: what can be read and written.
#include "export/formats.h"

#include "app/session.h"
#include "core/events/lexicon.h"

#include <iomanip>
#include <iostream>

namespace annals {

int run_formats(const Settings& settings) {
  if (settings.events) {
    const DataFiles data = data_files(settings);
    for (const EventKind& kind : event_kinds(data))
      std::cout << std::left << std::setw(30) << kind.type << std::setw(18) << kind.mode
                << kind.rules << " rules\n";
    return 0;
  }
  std::cout << "Input, recognised by content:\n";
  for (const InputFormat& format : input_formats())
    std::cout << "  " << std::left << std::setw(12) << format.name << format.description << "\n";
  std::cout << "Output (--to, or the suffix of -o):\n";
  for (const Format& format : formats())
    std::cout << "  " << std::left << std::setw(14) << format.name << std::setw(16)
              << format.extension << format.description << "\n";
  return 0;
}

}  // namespace annals
