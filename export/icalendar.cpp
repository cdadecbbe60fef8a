// iCalendar, RFC 5545: all-day events.
#include "export/detail/csv.h"
#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <ostream>

namespace annals {
namespace {

constexpr std::size_t most_octets = 75;  // of a line, without its end

// One content line, folded between characters.
void write_line(std::ostream& out, std::string_view name, std::string_view value) {
  std::string line = std::string(name) + ":" + std::string(value);
  std::string_view rest = line;
  std::size_t room = most_octets;
  while (rest.size() > room) {
    std::size_t end = room;
    while ((static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) --end;
    out << rest.substr(0, end) << "\r\n ";
    rest.remove_prefix(end);
    room = most_octets - 1;  // the blank that marks the continuation
  }
  out << rest << "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : detail::one_line(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

std::string compact(Day day) {
  std::string iso = to_iso(day);
  std::erase(iso, '-');
  return iso;
}

// The form has four digits for the year.
bool is_writable(const detail::Extent& days) {
  return to_civil(days.first).year >= 0 && to_civil(days.last + 1).year <= 9999;
}

std::string_view calendar_status(std::string_view status) {
  if (status == "actual") return "CONFIRMED";
  return status == "denied" ? "CANCELLED" : "TENTATIVE";
}

void write_event(std::ostream& out, const Event& event, const detail::Extent& days,
                 const detail::ActorNames& names, const detail::ArticleRecords& articles) {
  const auto date = *parse_edtf(event.date);
  const auto reported = parse_day(event.first_reported_day);
  write_line(out, "BEGIN", "VEVENT");
  write_line(out, "UID", detail::percent_encoded(event.id) + "@annals");
  // The day of the first report, so that the same timeline gives the same bytes.
  write_line(out, "DTSTAMP", (reported ? compact(*reported) : "19700101") + "T000000Z");
  write_line(out, "DTSTART;VALUE=DATE", compact(days.first));
  write_line(out, "DTEND;VALUE=DATE", compact(days.last + 1));
  write_line(out, "SUMMARY", escaped(detail::headline(event, names)));
  write_line(out, "DESCRIPTION",
             escaped(detail::display_date(event)) + "\\n" + escaped(detail::sentence(event)));
  write_line(out, "CATEGORIES", escaped(event.type));
  write_line(out, "STATUS", calendar_status(event.status));
  write_line(out, "TRANSP", "TRANSPARENT");
  if (!event.places.empty())
    write_line(out, "LOCATION", escaped(detail::joined_cell(event.places)));
  const ArticleRecord* article =
      event.evidence.empty() ? nullptr : articles.find(event.evidence.front().article);
  if (article != nullptr && article->url.starts_with("http"))
    write_line(out, "URL", detail::one_line(article->url));
  write_line(out, "X-ANNALS-EDTF", escaped(event.date));
  if (date.earliest) write_line(out, "X-ANNALS-EARLIEST", to_iso(*date.earliest));
  if (date.latest) write_line(out, "X-ANNALS-LATEST", to_iso(*date.latest));
  write_line(out, "END", "VEVENT");
}

}  // namespace

std::vector<Omission> write_icalendar(const Timeline& timeline, std::ostream& out,
                                      const ExportOptions&) {
  const detail::ActorNames names(timeline);
  const detail::ArticleRecords articles(timeline);
  Omission undated{0, "undated, and a calendar needs a day"};
  Omission ancient{0, "before the year 0 or after 9999, which iCalendar has no form for"};
  write_line(out, "BEGIN", "VCALENDAR");
  write_line(out, "VERSION", "2.0");
  write_line(out, "PRODID", "-//annals//annals timeline//EN");
  write_line(out, "CALSCALE", "GREGORIAN");
  for (const Event& event : timeline.events) {
    const auto days = detail::extent(event);
    if (!days)
      ++undated.events;
    else if (!is_writable(*days))
      ++ancient.events;
    else
      write_event(out, event, *days, names, articles);
  }
  write_line(out, "END", "VCALENDAR");
  std::vector<Omission> omissions;
  for (const Omission& omission : {undated, ancient})
    if (omission.events > 0) omissions.push_back(omission);
  return omissions;
}

}  // namespace annals
