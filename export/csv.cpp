// One event a row, RFC 4180.
#include "export/detail/csv.h"

#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <charconv>
#include <cstdio>
#include <ostream>

namespace annals {
namespace {

bool is_number(std::string_view text) {
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size();
}

std::string fixed(double value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

}  // namespace

namespace detail {

std::string quoted_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv_cell(std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return quoted_cell((is_formula && !is_number(text) ? "'" : "") + printable(text));
}

void write_row(std::ostream& out, std::initializer_list<Cell> cells) {
  const char* separator = "";
  for (const Cell& cell : cells) {
    out << separator << csv_cell(cell.text);
    separator = ",";
  }
  out << "\r\n";
}

std::string day_cell(const std::optional<Day>& day) { return day ? to_iso(*day) : std::string(); }

std::string joined_cell(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
  return text;
}

}  // namespace detail

std::vector<Omission> write_csv(const Timeline& timeline, std::ostream& out, const ExportOptions&) {
  const detail::ActorNames names(timeline);
  const detail::ArticleRecords articles(timeline);
  out << "id,date,earliest,latest,date_basis,type,mode,contexts,status,sources,targets,places,"
         "attributed_to,quantities,confidence,salience,sources_count,first_reported,article,url,"
         "rule,sentence\r\n";
  for (const Event& event : timeline.events) {
    const auto date = parse_edtf(event.date).value_or(Interval{});
    std::string quantities;
    for (const Quantity& q : event.quantities)
      quantities += (quantities.empty() ? "" : "; ") + q.kind + ": " + q.text;
    const Evidence first = event.evidence.empty() ? Evidence{} : event.evidence.front();
    const ArticleRecord* article = articles.find(first.article);
    detail::write_row(out, {event.id,
                            event.date,
                            detail::day_cell(date.earliest),
                            detail::day_cell(date.latest),
                            event.date_basis,
                            event.type,
                            event.mode,
                            detail::joined_cell(event.contexts),
                            event.status,
                            names.joined(event.sources, "; "),
                            names.joined(event.targets, "; "),
                            detail::joined_cell(event.places),
                            names.joined(event.attributed_to, "; "),
                            quantities,
                            fixed(event.confidence, 2),
                            fixed(event.salience, 3),
                            std::to_string(event.sources_count),
                            event.first_reported_day,
                            first.article,
                            article == nullptr ? "" : article->url,
                            first.rule,
                            first.sentence.text});
  }
  return {};
}

}  // namespace annals
