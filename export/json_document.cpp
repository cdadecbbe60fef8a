#include "export/detail/json_document.h"

#include "export/detail/csv.h"

#include <ostream>

namespace annals::detail {

std::string javascript_day(Day day) {
  const std::string iso = to_iso(day);
  return iso.starts_with('-') ? "-00" + iso.substr(1) : iso;
}

void put_facts(JsonWriter& out, const Event& event, const ActorNames& names,
               const ArticleRecords& articles) {
  const auto date = parse_edtf(event.date).value_or(Interval{});
  put(out, "id", event.id);
  if (!event.date.empty()) put(out, "date", event.date);
  put(out, "earliest", date.earliest ? javascript_day(*date.earliest) : "");
  put(out, "latest", date.latest ? javascript_day(*date.latest) : "");
  put(out, "display_date", display_date(event));
  put(out, "date_basis", event.date_basis);
  put(out, "type", event.type);
  put(out, "mode", event.mode);
  put(out, "status", event.status);
  put(out, "sources", names.joined(event.sources, "; "));
  put(out, "targets", names.joined(event.targets, "; "));
  put(out, "places", joined_cell(event.places));
  put_number(out, "confidence", event.confidence);
  put_number(out, "salience", event.salience);
  put(out, "sources_count");
  out.Uint(event.sources_count);
  put(out, "sentence", sentence(event));
  const Evidence first = event.evidence.empty() ? Evidence{} : event.evidence.front();
  const ArticleRecord* article = articles.find(first.article);
  put(out, "article", first.article);
  put(out, "source", first.source);
  put(out, "url", article == nullptr ? std::string_view() : std::string_view(article->url));
}

void put_fields(JsonWriter& out, const std::vector<GraphField>& fields) {
  for (const GraphField& field : fields) {
    if (const double* number = std::get_if<double>(&field.second))
      put_number(out, field.first, *number);
    else
      put(out, field.first, std::get<std::string>(field.second));
  }
}

void write_document(const JsonBuffer& document, std::ostream& stream) {
  stream << std::string_view(document.GetString(), document.GetSize()) << "\n";
}

}  // namespace annals::detail
