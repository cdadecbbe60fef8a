// One event a row, RFC 4180.
#include "export/detail/labels.h"
#include "export/formats.h"

#include <cstdio>
#include <ostream>

namespace annals {
namespace {

// Quoted where a separator, quote or line break stands inside. A leading =, +, -, @ would run as a
// formula in spreadsheets: it gets an apostrophe, as OWASP recommends for CSV.
std::string cell(std::string_view text) {
  std::string safe;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    safe = "'";
  safe += text;
  if (safe.find_first_of(",\"\r\n") == safe.npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
  return text;
}

std::string day(const std::optional<Day>& value) { return value ? to_iso(*value) : std::string(); }

}  // namespace

std::vector<Omission> write_csv(const Timeline& timeline, std::ostream& out) {
  const detail::ActorNames names(timeline);
  out << "id,date,earliest,latest,date_basis,type,mode,status,sources,targets,places,attributed_to,"
         "quantities,confidence,"
         "salience,sources_count,article,rule,sentence\r\n";
  for (const Event& event : timeline.events) {
    const auto date = parse_edtf(event.date).value_or(Interval{});
    std::string quantities;
    for (const Quantity& q : event.quantities)
      quantities += (quantities.empty() ? "" : "; ") + q.kind + ": " + q.text;
    const Evidence first = event.evidence.empty() ? Evidence{} : event.evidence.front();
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%.2f,%.3f,%u", event.confidence, event.salience,
                  event.sources_count);
    out << cell(event.id) << ',' << cell(event.date) << ',' << cell(day(date.earliest)) << ','
        << cell(day(date.latest)) << ',' << event.date_basis << ',' << cell(event.type) << ','
        << cell(event.mode) << ',' << event.status << ',' << cell(names.joined(event.sources, "; "))
        << ',' << cell(names.joined(event.targets, "; ")) << ',' << cell(joined(event.places))
        << ',' << cell(names.joined(event.attributed_to, "; ")) << ',' << cell(quantities) << ','
        << numbers << ',' << cell(first.article) << ',' << cell(first.rule) << ','
        << cell(first.sentence.text) << "\r\n";
  }
  return {};
}

}  // namespace annals
