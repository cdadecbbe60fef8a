// Mermaid timeline: https://mermaid.js.org/syntax/timeline.html
#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <algorithm>
#include <ostream>

namespace annals {
namespace {

constexpr std::size_t most_bytes = 48000;  // Mermaid refuses texts of more than 50,000 characters

// Mermaid has no escapes: what it reads as syntax is replaced by what looks the same.
std::string mermaid_text(std::string_view text) {
  std::string out;
  for (const char c : detail::one_line(text)) {
    switch (c) {
      case ':':
        out += "\xEA\x9E\x89";  // U+A789
        break;
      case ';':
        out += ",";
        break;
      case '#':
        out += "\xEF\xBC\x83";  // U+FF03
        break;
      case '<':
        out += "\xE2\x80\xB9";  // U+2039
        break;
      case '>':
        out += "\xE2\x80\xBA";  // U+203A
        break;
      case '%':
        out += "\xEF\xBC\x85";  // U+FF05
        break;
      case '{':
      case '}':
      case '`':
      case '\\':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string period_of(const Event& event) {
  return "    " + mermaid_text(detail::display_date(event));
}

std::string text_of(const Event& event, const detail::ActorNames& names) {
  return " : " + mermaid_text(detail::shortened(detail::headline(event, names), 120));
}

// The events that fit, the most salient ones where not all do; by day.
std::vector<std::uint32_t> chosen_events(const Timeline& timeline,
                                         const detail::ActorNames& names) {
  const std::vector<std::uint32_t> by_day = detail::events_by_day(timeline);
  std::vector<std::uint32_t> by_salience = by_day;
  std::ranges::stable_sort(by_salience, std::ranges::greater{},
                           [&](std::uint32_t i) { return timeline.events[i].salience; });
  std::vector<bool> is_chosen(timeline.events.size());
  std::size_t bytes = 0;
  for (const std::uint32_t i : by_salience) {
    const Event& event = timeline.events[i];
    bytes += period_of(event).size() + text_of(event, names).size() + 24;  // and a section
    if (bytes > most_bytes) break;
    is_chosen[i] = true;
  }
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t i : by_day)
    if (is_chosen[i]) chosen.push_back(i);
  return chosen;
}

}  // namespace

std::vector<Omission> write_mermaid(const Timeline& timeline, std::ostream& out,
                                    const ExportOptions&) {
  const detail::ActorNames names(timeline);
  const std::vector<std::uint32_t> chosen = chosen_events(timeline, names);
  out << "timeline\n    title Timeline of " << timeline.articles.size() << " articles";
  std::string section, period;
  for (const std::uint32_t i : chosen) {
    const Event& event = timeline.events[i];
    if (const std::string own = detail::display_year(event); own != section) {
      section = own;
      out << "\n    section " << section;
      period.clear();
    }
    if (const std::string own = period_of(event); own != period) {
      period = own;
      out << "\n" << period;
    }
    out << text_of(event, names);
  }
  out << "\n";
  if (chosen.size() == timeline.events.size()) return {};
  return {{timeline.events.size() - chosen.size(),
           "of least salience; Mermaid reads at most 50,000 characters"}};
}

}  // namespace annals
