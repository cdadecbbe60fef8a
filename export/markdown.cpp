// A report in Markdown (CommonMark): the events by year, each with its sentences and sources.
#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "export/formats.h"

#include <ostream>

namespace annals {
namespace {

// Punctuation that Markdown could read as markup gets a backslash.
std::string escaped(std::string_view text) {
  constexpr std::string_view markup = "\\`*_{}[]()<>#+-.!|~&";
  std::string out;
  const std::string line = detail::one_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_inner_stop =
        (c == '.' || c == '-' || c == '(' || c == ')' || c == '+' || c == '!') && i > 0;
    if (markup.find(c) != std::string_view::npos && !is_inner_stop) out += '\\';
    out += c;
  }
  return out;
}

std::string link(const ArticleRecord& article) {
  std::string name = escaped(article.title.empty() ? article.id : article.title);
  if (!article.url.starts_with("http")) return name;
  std::string url;
  for (const char c : detail::one_line(article.url)) {
    if (c == ' ' || c == '<' || c == '>' || c == '(' || c == ')')
      url += detail::percent_encoded(std::string_view(&c, 1));
    else
      url += c;
  }
  return "[" + name + "](" + url + ")";
}

void write_evidence(std::ostream& out, const Evidence& evidence,
                    const detail::ArticleRecords& articles) {
  out << "  > " << escaped(evidence.sentence.text);
  const ArticleRecord* article = articles.find(evidence.article);
  if (article != nullptr) {
    out << " — ";
    if (!article->source.empty()) out << escaped(article->source) << ", ";
    out << link(*article);
    if (!article->published.empty()) out << ", " << article->published;
  }
  out << "\n\n";
}

void write_event(std::ostream& out, const Event& event, const detail::ActorNames& names,
                 const detail::ArticleRecords& articles) {
  out << "- **" << escaped(detail::display_date(event)) << "** "
      << escaped(detail::headline(event, names));
  if (!event.places.empty()) {
    out << ", in";
    const char* separator = " ";
    for (const std::string& place : event.places) {
      out << separator << escaped(place);
      separator = ", ";
    }
  }
  if (event.date_basis == "published") out << " (day presumed from the report)";
  if (!event.attributed_to.empty())
    out << "; according to " << escaped(names.joined(event.attributed_to, ", "));
  out << "\n\n";
  for (const Evidence& evidence : event.evidence) write_evidence(out, evidence, articles);
  for (const Conflict& conflict : event.conflicts) {
    out << "  Reports disagree on " << escaped(conflict.field) << ":";
    const char* separator = " ";
    for (const Conflict::Value& value : conflict.values) {
      out << separator << escaped(value.value) << " (" << escaped(value.article) << ")";
      separator = "; ";
    }
    out << ".\n\n";
  }
}

}  // namespace

std::vector<Omission> write_markdown(const Timeline& timeline, std::ostream& out,
                                     const ExportOptions&) {
  const detail::ActorNames names(timeline);
  const detail::ArticleRecords articles(timeline);
  out << "# Timeline of " << timeline.articles.size() << " articles\n\n"
      << timeline.events.size() << " events.\n\n";
  std::string year;
  for (const std::uint32_t i : detail::events_by_day(timeline)) {
    const Event& event = timeline.events[i];
    if (const std::string own = detail::display_year(event); own != year) {
      year = own;
      out << "## " << year << "\n\n";
    }
    write_event(out, event, names, articles);
  }
  out << "## Articles\n\n";
  for (const ArticleRecord& article : timeline.articles) {
    out << "- " << link(article);
    if (!article.source.empty()) out << ", " << escaped(article.source);
    if (!article.published.empty()) out << ", " << article.published;
    out << "\n";
  }
  return {};
}

}  // namespace annals
