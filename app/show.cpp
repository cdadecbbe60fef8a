// annals show: a timeline to read in the terminal.
#include "app/messages.h"
#include "app/terminal.h"
#include "app/timeline_input.h"
#include "export/detail/labels.h"
#include "export/detail/text.h"
#include "timeline/quads.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace annals {
namespace {

constexpr std::string_view bold = "1", faint = "2", red = "31", green = "32";
constexpr std::size_t date_width = 24;    // two blanks, "30 Nov – 1 Dec 2021", a gap
constexpr std::size_t narrow_width = 70;  // up to here the date has a line of its own

// Publishers that tell the event; an article without one stands for itself.
std::set<std::string> tellers(const Event& event) {
  std::set<std::string> names;
  for (const Evidence& evidence : event.evidence)
    names.insert(evidence.source.empty() ? evidence.article : evidence.source);
  return names;
}

// The month that holds the event, else its year.
std::string month_of(const Event& event) {
  const auto days = detail::extent(event);
  if (!days) return detail::display_year(event);
  const std::string month = to_iso(days->first).substr(0, 7);
  return month == to_iso(days->last).substr(0, 7) ? month : detail::display_year(event);
}

std::set<std::string> parties(const Event& event, const detail::ActorNames& names) {
  std::set<std::string> parties;
  for (const auto* ids : {&event.sources, &event.targets})
    for (const std::string& id : *ids) parties.emplace(names(id));
  return parties;
}

struct Group {
  std::string heading;
  std::vector<const Event*> events;
};

// Under which headings an event stands.
std::set<std::string> headings(const Event& event, std::string_view by,
                               const detail::ActorNames& names) {
  if (by == "actor") return parties(event, names);
  if (by == "source") return tellers(event);
  return {by == "month" ? month_of(event) : detail::display_year(event)};
}

// Times in their order; actors and sources with the most events first.
std::vector<Group> groups_of(const Timeline& timeline, std::string_view by,
                             const detail::ActorNames& names) {
  std::vector<Group> groups;
  std::map<std::string, std::size_t> places;
  for (const std::uint32_t i : detail::events_by_day(timeline)) {
    const Event& event = timeline.events[i];
    for (const std::string& heading : headings(event, by, names)) {
      const auto [place, is_new] = places.try_emplace(heading, groups.size());
      if (is_new) groups.push_back({heading, {}});
      groups[place->second].events.push_back(&event);
    }
  }
  if (by == "actor" || by == "source")
    std::ranges::sort(groups, [](const Group& a, const Group& b) {
      return std::pair(b.events.size(), a.heading) < std::pair(a.events.size(), b.heading);
    });
  return groups;
}

class Page {
 public:
  Page(std::ostream& out, bool is_coloured, const Timeline& timeline, const DataFiles& data)
      : out_(out), is_coloured_(is_coloured), names_(timeline), quads_(data) {}

  void write(const Group& group) {
    const std::string count = " (" + std::to_string(group.events.size()) + ")";
    out_ << painted(detail::one_line(group.heading), bold) << painted(count, faint) << "\n";
    for (const Event* event : group.events) write(*event);
    out_ << "\n";
  }

  const detail::ActorNames& names() const { return names_; }

 private:
  std::string painted(const std::string& text, std::string_view colour) const {
    if (!is_coloured_ || colour.empty()) return text;
    return "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m";
  }

  std::string_view colour_of(const Event& event) const {
    const Quad quad = quads_.of(event.type, event.mode);
    if (is_conflict(quad)) return red;
    return is_cooperation(quad) ? green : std::string_view();
  }

  void write_lines(const std::string& text, std::string_view colour, std::string& margin) {
    for (const std::string& line : wrapped(text, width_ - indent_)) {
      out_ << margin << painted(line, colour) << "\n";
      margin = std::string(indent_, ' ');
    }
  }

  void write(const Event& event) {
    std::string told;
    for (const std::string& teller : tellers(event)) told += (told.empty() ? "" : ", ") + teller;
    std::string margin = "  " + detail::display_date(event);
    if (indent_ == date_width) {
      margin = fitted(margin, date_width);
    } else {
      out_ << margin << "\n";
      margin = std::string(indent_, ' ');
    }
    write_lines(detail::one_line(detail::headline(event, names_)), colour_of(event), margin);
    write_lines(detail::one_line(detail::sentence(event)), {}, margin);
    write_lines(detail::one_line(told), faint, margin);
  }

  std::ostream& out_;
  bool is_coloured_;
  std::size_t width_ = terminal_width();
  std::size_t indent_ = width_ > narrow_width ? date_width : 4;
  detail::ActorNames names_;
  QuadClasses quads_;
};

}  // namespace

int run_show(const Settings& settings) {
  Notices notices(settings.strict);
  const Timeline timeline = timeline_of(settings, notices);
  Output output(settings.output);
  Page page(output.stream(), output.is_standard() && has_colours(), timeline, data_files(settings));
  for (const Group& group : groups_of(timeline, settings.by, page.names())) page.write(group);
  output.commit();
  if (timeline.events.empty()) tell_warning("the timeline holds no events");
  return notices.exit_code();
}

}  // namespace annals
