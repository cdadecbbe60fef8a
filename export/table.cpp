// The timeline as a table for the terminal.
#include "export/detail/labels.h"
#include "export/formats.h"

#include <algorithm>
#include <ostream>

namespace annals {

std::vector<Omission> write_table(const Timeline& timeline, std::ostream& out,
                                  const ExportOptions&) {
  const detail::ActorNames names(timeline);
  const auto padded = [](std::string_view text, std::size_t width) {
    std::string cell = detail::shortened(text, width - 1);
    const auto length = static_cast<std::size_t>(
        std::ranges::count_if(cell, [](char c) { return (c & 0xC0) != 0x80; }));
    return cell + std::string(width > length ? width - length : 1, ' ');
  };
  for (const Event& event : timeline.events) {
    const std::string kind = event.type + (event.mode.empty() ? "" : "/" + event.mode);
    out << padded(event.date.empty() ? "undated" : event.date, 24) << padded(kind, 22)
        << padded(event.status == "actual" ? "" : event.status, 10)
        << padded(detail::who(event, names), 46)
        << detail::shortened(event.evidence.empty() ? "" : event.evidence.front().trigger.text, 20)
        << '\n';
  }
  return {};
}

}  // namespace annals
