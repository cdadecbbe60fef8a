// CSV with the columns that users of POLECAT (plover) and of GDELT and ICEWS (cameo) know: one row
// a pair of parties.
#include "core/error.h"
#include "core/rules/data_files.h"
#include "export/detail/csv.h"
#include "export/formats.h"

#include <array>
#include <map>
#include <ostream>

namespace annals {
namespace {

struct Code {
  std::string_view cameo;
  std::string_view quad;
  std::string_view score;
};

// data/exchange/codes.tsv by {type, mode}. Holds views into the data.
class Codes {
 public:
  explicit Codes(const DataFiles& data) {
    std::string_view rest = data.text("exchange/codes.tsv");
    for (std::size_t line = 1; !rest.empty(); ++line) {
      const auto end = std::min(rest.find('\n'), rest.size());
      if (const auto row = rest.substr(0, end); !row.empty() && row.front() != '#') add(row, line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  // nullptr for types without a code: those that PLOVER does not have.
  const Code* find(const Event& event) const {
    const std::string_view type = event.plover.empty() ? event.type : event.plover;
    auto found = codes_.find({type, event.mode});
    if (found == codes_.end()) found = codes_.find({type, ""});
    return found == codes_.end() ? nullptr : &found->second;
  }

 private:
  void add(std::string_view row, std::size_t line) {
    std::array<std::string_view, 5> cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto tab = row.find('\t');
      if ((tab == row.npos) != (i + 1 == cells.size()))
        throw Error("data/exchange/codes.tsv", line,
                    "not five cells; type, mode, cameo, quad, score are expected");
      cells[i] = row.substr(0, tab);
      row.remove_prefix(std::min(tab == row.npos ? row.size() : tab + 1, row.size()));
    }
    codes_[{cells[0], cells[1]}] = {cells[2], cells[3], cells[4]};
  }

  std::map<std::pair<std::string_view, std::string_view>, Code> codes_;
};

// Calls row(source, target) for each pair; a mutual act gives both directions, a party alone a row
// with an empty other side.
template <typename Row>
void for_each_pair(const Event& event, Row row) {
  static const std::string nobody;
  if (event.targets.empty() && event.sources.size() > 1) {
    for (const std::string& a : event.sources)
      for (const std::string& b : event.sources)
        if (a != b) row(a, b);
    return;
  }
  const std::vector<std::string> none{nobody};
  for (const std::string& a : event.sources.empty() ? none : event.sources)
    for (const std::string& b : event.targets.empty() ? none : event.targets) row(a, b);
}

struct Countries {
  explicit Countries(const Timeline& timeline) {
    for (const Actor& actor : timeline.actors)
      country[actor.id] = actor.kind == "state" ? actor.id : actor.country;
  }
  std::string_view of(const std::string& id) const {
    const auto found = country.find(id);
    return found == country.end() ? std::string_view() : found->second;
  }
  std::map<std::string, std::string, std::less<>> country;
};

// Calls row(event, code, date, source, target) for each pair of parties of each event that has a
// code.
template <typename Row>
std::vector<Omission> for_each_coded_pair(const Timeline& timeline, const DataFiles& data,
                                          Row row) {
  const Codes codes(data);
  std::size_t without_code = 0;
  for (const Event& event : timeline.events) {
    const Code* code = codes.find(event);
    if (code == nullptr) {
      ++without_code;
      continue;
    }
    const auto date = parse_edtf(event.date).value_or(Interval{});
    for_each_pair(event, [&](const std::string& source, const std::string& target) {
      row(event, *code, date, source, target);
    });
  }
  if (without_code == 0) return {};
  return {{without_code, "of types that PLOVER and CAMEO have no code for"}};
}

std::string_view first_place(const Event& event) {
  return event.places.empty() ? std::string_view() : event.places.front();
}

}  // namespace

std::vector<Omission> write_plover(const Timeline& timeline, std::ostream& out,
                                   const ExportOptions& options) {
  const Countries countries(timeline);
  out << "event_id,date,date_earliest,date_latest,source,source_country,target,target_country,"
         "event_type,event_mode,contexts,quad_class,"
         "intensity,status,place,article\r\n";
  return for_each_coded_pair(
      timeline, options.data,
      [&](const Event& event, const Code& code, const Interval& date, const std::string& source,
          const std::string& target) {
        detail::write_row(out,
                          {event.id, event.date, detail::day_cell(date.earliest),
                           detail::day_cell(date.latest), source, countries.of(source), target,
                           countries.of(target), event.plover.empty() ? event.type : event.plover,
                           event.mode, detail::joined_cell(event.contexts), code.quad, code.score,
                           event.status, first_place(event), event.first_reported_article});
      });
}

std::vector<Omission> write_cameo(const Timeline& timeline, std::ostream& out,
                                  const ExportOptions& options) {
  const Countries countries(timeline);
  out << "GlobalEventID,SQLDATE,Actor1Code,Actor1CountryCode,Actor2Code,Actor2CountryCode,"
         "EventCode,EventRootCode,QuadClass,GoldsteinScale,"
         "NumSources,ActionGeo_FullName,DATEADDED,SOURCEURL\r\n";
  return for_each_coded_pair(
      timeline, options.data,
      [&](const Event& event, const Code& code, const Interval& date, const std::string& source,
          const std::string& target) {
        detail::write_row(
            out, {event.id, detail::day_cell(date.earliest), source, countries.of(source), target,
                  countries.of(target), code.cameo, code.cameo.substr(0, 2), code.quad, code.score,
                  std::to_string(event.sources_count), first_place(event), event.first_reported_day,
                  event.first_reported_article});
      });
}

}  // namespace annals
