// annals stats: how many events of which type, actor and month.
#include "app/timeline_input.h"
#include "export/detail/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace annals {
namespace {

constexpr std::size_t most_rows = 20, bar_width = 40;

using Row = std::pair<std::string, std::size_t>;

std::vector<Row> most_first(const std::map<std::string, std::size_t>& counts) {
  std::vector<Row> rows(counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::greater{}, &Row::second);
  return rows;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

void print(std::ostream& out, std::string_view title, const std::vector<Row>& rows) {
  std::size_t widest = 0, most = 1;
  for (const auto& [label, count] : rows) {
    widest = std::max(widest, length(label));
    most = std::max(most, count);
  }
  out << title << "\n";
  for (const auto& [label, count] : rows) {
    const std::string number = std::to_string(count);
    std::string bar;
    for (std::size_t i = 0; i < (count * bar_width + most - 1) / most; ++i) bar += "█";
    out << "  " << label << std::string(widest - length(label), ' ') << "  "
        << std::string(7 - std::min<std::size_t>(7, number.size()), ' ') << number << "  " << bar
        << "\n";
  }
  out << "\n";
}

std::vector<Row> first_rows(std::vector<Row> rows) {
  rows.resize(std::min(rows.size(), most_rows));
  return rows;
}

std::string month_of(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || !date->earliest || !date->latest) return {};
  const std::string month = to_iso(*date->earliest).substr(0, 7);
  return month == to_iso(*date->latest).substr(0, 7) ? month : std::string();
}

void print_totals(const Timeline& timeline, std::ostream& out) {
  std::size_t undated = 0, conflicts = 0, shared = 0;
  for (const Event& event : timeline.events) {
    undated += event.date.empty() ? 1u : 0u;
    conflicts += event.conflicts.empty() ? 0u : 1u;
    shared += event.sources_count > 1 ? 1u : 0u;
  }
  out << timeline.events.size() << " events of " << timeline.articles.size() << " articles, "
      << timeline.actors.size() << " actors; " << undated << " undated, " << shared
      << " told by more than one voice, " << conflicts << " with conflicts\n\n";
}

}  // namespace

int run_stats(const Settings& settings) {
  Notices notices(settings.strict);
  const Timeline timeline = timeline_of(settings, notices);
  const detail::ActorNames names(timeline);
  std::map<std::string, std::size_t> types, statuses, actors, months;
  for (const Event& event : timeline.events) {
    ++types[event.type];
    ++statuses[event.status];
    std::set<std::string> parties(event.sources.begin(), event.sources.end());
    parties.insert(event.targets.begin(), event.targets.end());
    for (const std::string& party : parties) ++actors[std::string(names(party))];
    if (const std::string month = month_of(event); !month.empty()) ++months[month];
  }
  Output output(settings.output);
  std::ostream& out = output.stream();
  print_totals(timeline, out);
  print(out, "By type", most_first(types));
  print(out, "By status", most_first(statuses));
  print(out, "By actor", first_rows(most_first(actors)));
  std::vector<Row> busiest = first_rows(most_first(months));
  std::ranges::sort(busiest);
  print(out, months.size() > most_rows ? "By month (the 20 with most events)" : "By month",
        busiest);
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
