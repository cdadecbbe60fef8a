// A comparison as a person reads it: one report, in the dress of the terminal or of Markdown.
#include "export/comparison.h"
#include "export/detail/chart_text.h"
#include "export/detail/labels.h"
#include "export/detail/text_page.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <sstream>

namespace annals {
namespace {

constexpr std::size_t most_rows = 20;         // of what is only listed to give an impression
constexpr std::size_t most_matrix_sides = 8;  // wider than this the matrix is a list
constexpr std::size_t most_words = 260;       // code points of a sentence
constexpr double least_difference = 0.05;     // of shares of events

std::string fixed(double value, int decimals) {
  std::ostringstream out;
  out.setf(std::ios::fixed);
  out.precision(decimals);
  out << value;
  return out.str();
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string days(double count) {
  const std::string text = fixed(count, count == std::floor(count) ? 0 : 1);
  return text + (count == 1 ? " day" : " days");
}

class Reporter {
 public:
  Reporter(const Comparison& comparison, detail::TextPage& page)
      : comparison_(comparison), page_(page) {
    for (const ComparedSide& side : comparison.sides) names_.emplace_back(side.timeline);
  }

  void write() {
    overview();
    if (comparison_.sides.size() > 2) matrix();
    shared();
    conflicts();
    order();
    only();
    room();
    roles();
    undated();
  }

 private:
  const Event& event_of(std::uint32_t side, std::uint32_t index) const {
    return comparison_.sides[side].timeline.events[index];
  }

  std::string date_of(const Event& event) const {
    return event.date.empty() ? "undated" : event.date;
  }

  std::string named(std::uint32_t side, const Event& event) const {
    return date_of(event) + "  " + detail::headline(event, names_[side]);
  }

  std::string quoted(const Event& event) const {
    std::string words = detail::words_around_trigger(event, most_words);
    const std::string trigger = event.evidence.empty() ? "" : event.evidence.front().trigger.text;
    if (const auto found = words.find(trigger); !trigger.empty() && found != words.npos)
      words.replace(found, trigger.size(), page_.marked(trigger));
    return "“" + words + "”";
  }

  const Event* told(const SharedEvent& shared, std::uint32_t side) const {
    return shared.events[side].empty() ? nullptr : &event_of(side, shared.events[side].front());
  }

  // The side that says most of a shared event stands for it.
  std::string named(const SharedEvent& shared) const {
    std::uint32_t best = 0;
    for (std::uint32_t side = 0; side < shared.events.size(); ++side)
      if (told(shared, side) != nullptr &&
          (told(shared, best) == nullptr || knows(side, shared) > knows(best, shared)))
        best = side;
    return named(best, *told(shared, best));
  }

  std::size_t knows(std::uint32_t side, const SharedEvent& shared) const {
    const Event& event = *told(shared, side);
    return event.sources.size() + event.targets.size() + (event.date_basis == "text" ? 2 : 0);
  }

  void overview() {
    std::string title;
    for (const ComparedSide& side : comparison_.sides)
      title += (title.empty()       ? ""
                : title.size() > 60 ? ", …"
                                    : ", ") +
               (title.size() > 60 ? "" : side.name);
    page_.title("How " + std::to_string(comparison_.sides.size()) + " sources tell it: " + title);
    std::vector<std::vector<std::string>> rows = {
        {"source", "articles", "events", "shared", "only here", "undated"}};
    for (std::uint32_t side = 0; side < comparison_.sides.size(); ++side) {
      const Timeline& timeline = comparison_.sides[side].timeline;
      const std::size_t only = comparison_.only[side].size();
      rows.push_back({comparison_.sides[side].name, std::to_string(timeline.articles.size()),
                      std::to_string(timeline.events.size()),
                      std::to_string(timeline.events.size() - only), std::to_string(only),
                      std::to_string(comparison_.undated[side].size())});
    }
    page_.table(rows);
    std::string line = counted(comparison_.shared.size(), "event") +
                       (comparison_.shared.size() == 1 ? " is" : " are") +
                       " told by more than one source";
    if (comparison_.sides.size() == 2) {
      const SidePair& pair = comparison_.pairs.front();
      line += ", " + percent(pair.jaccard) + " of all";
      if (pair.kendall_tau) line += "; order alike: Kendall tau " + fixed(*pair.kendall_tau, 2);
      if (pair.lag_days && *pair.lag_days != 0)
        line += "; " + comparison_.sides[*pair.lag_days > 0 ? pair.b : pair.a].name + " reports " +
                days(std::abs(*pair.lag_days)) + " later (median)";
    }
    page_.paragraph(line + ".");
  }

  void matrix() {
    page_.section("Every source against every other");
    if (comparison_.sides.size() > most_matrix_sides) return pair_list();
    page_.paragraph("Shared events; order alike (Kendall tau) where both date two of them apart.");
    std::vector<std::vector<std::string>> rows = {{""}};
    for (const ComparedSide& side : comparison_.sides) rows.front().push_back(side.name);
    for (const ComparedSide& side : comparison_.sides) {
      rows.push_back({side.name});
      rows.back().resize(comparison_.sides.size() + 1, "-");
    }
    for (const SidePair& pair : comparison_.pairs) {
      const std::string cell =
          std::to_string(pair.shared) +
          (pair.kendall_tau ? " (" + fixed(*pair.kendall_tau, 2) + ")" : std::string());
      rows[pair.a + 1][pair.b + 1] = rows[pair.b + 1][pair.a + 1] = cell;
    }
    page_.table(rows);
  }

  void pair_list() {
    std::vector<const SidePair*> pairs;
    for (const SidePair& pair : comparison_.pairs)
      if (pair.shared > 0) pairs.push_back(&pair);
    std::ranges::stable_sort(pairs, std::greater{}, [](const SidePair* p) { return p->shared; });
    std::vector<std::vector<std::string>> rows = {{"sources", "shared", "of all", "order alike"}};
    for (std::size_t i = 0; i < std::min(most_rows, pairs.size()); ++i)
      rows.push_back(
          {comparison_.sides[pairs[i]->a].name + ", " + comparison_.sides[pairs[i]->b].name,
           std::to_string(pairs[i]->shared), percent(pairs[i]->jaccard),
           pairs[i]->kendall_tau ? fixed(*pairs[i]->kendall_tau, 2) : "-"});
    page_.table(rows);
    if (pairs.size() > most_rows)
      page_.paragraph(counted(pairs.size() - most_rows, "further pair") + " in the JSON.");
  }

  void shared() {
    if (comparison_.shared.empty()) return;
    page_.section("Told by more than one");
    for (const SharedEvent& shared : comparison_.shared) {
      page_.item(page_.strong(named(shared)));
      for (std::uint32_t side = 0; side < shared.events.size(); ++side)
        if (const Event* event = told(shared, side))
          page_.item(comparison_.sides[side].name + ", " + date_of(*event) + status_of(*event) +
                         reported(shared, side) + ": " + quoted(*event),
                     true);
      page_.item("match " + fixed(shared.score, 2) +
                     (shared.is_by_order ? ", by its place in the order" : "") + ": " +
                     joined(shared.reasons, "; "),
                 true);
    }
    page_.end();
  }

  std::string status_of(const Event& event) const {
    return event.status == "actual" ? "" : ", " + event.status;
  }

  std::string reported(const SharedEvent& shared, std::uint32_t side) const {
    const std::string& day = shared.first_reported[side];
    const bool is_first = std::ranges::all_of(shared.first_reported, [&](const std::string& other) {
      return other.empty() || day <= other;
    });
    const bool is_alone = std::ranges::count(shared.first_reported, day) == 1;
    if (day.empty() || !shared.lag_days || *shared.lag_days == 0) return "";
    return is_first ? (is_alone ? ", first reports it" : "") : ", reports it on " + day;
  }

  static std::string joined(const std::vector<std::string>& items, const std::string& separator) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : separator) + item;
    return text;
  }

  void conflicts() {
    bool is_first = true;
    for (const SharedEvent& shared : comparison_.shared)
      for (const Conflict& conflict : shared.conflicts) {
        if (is_first) page_.section("Where they contradict each other");
        is_first = false;
        page_.item(page_.strong(conflict.field) + " of " + named(shared));
        for (const Conflict::Value& value : conflict.values) {
          const auto side = side_called(value.article);
          page_.item(
              value.article + ": " + value.value + "; " + quoted(saying(value, side, shared)),
              true);
        }
      }
    if (!is_first) page_.end();
  }

  // The act of a side to which the contested value belongs.
  const Event& saying(const Conflict::Value& value, std::uint32_t side,
                      const SharedEvent& shared) const {
    for (const std::uint32_t index : shared.events[side]) {
      const Event& event = event_of(side, index);
      if (event.date == value.value || event.status == value.value ||
          joined(event.sources, ", ") == value.value ||
          std::ranges::find(event.quantities, value.value, &Quantity::text) !=
              event.quantities.end())
        return event;
    }
    return *told(shared, side);
  }

  std::uint32_t side_called(const std::string& name) const {
    const auto found = std::ranges::find(comparison_.sides, name, &ComparedSide::name);
    return static_cast<std::uint32_t>(found - comparison_.sides.begin());
  }

  void order() {
    if (comparison_.inversions.empty()) return;
    page_.section("Told in another order");
    for (std::size_t i = 0; i < std::min(most_rows, comparison_.inversions.size()); ++i) {
      const Inversion& inversion = comparison_.inversions[i];
      page_.item(comparison_.sides[inversion.side].name + " has " +
                 named(comparison_.shared[inversion.first]) + " before " +
                 named(comparison_.shared[inversion.second]) + "; " +
                 comparison_.sides[inversion.other].name + " after it");
    }
    page_.end();
  }

  void only() {
    page_.section("Told by one alone");
    for (std::uint32_t side = 0; side < comparison_.sides.size(); ++side) {
      std::vector<std::uint32_t> events = comparison_.only[side];
      if (events.empty()) continue;
      std::ranges::stable_sort(events, std::greater{},
                               [&](std::uint32_t i) { return event_of(side, i).salience; });
      const std::size_t all = events.size();
      events.resize(std::min(most_rows, all));
      std::ranges::sort(events);
      page_.item(page_.strong(comparison_.sides[side].name) + ": " + counted(all, "event") +
                 (all > events.size() ? ", the " + std::to_string(most_rows) + " weightiest" : ""));
      for (const std::uint32_t index : events)
        page_.item(named(side, event_of(side, index)) + ": " + quoted(event_of(side, index)), true);
    }
    page_.end();
  }

  void room() {
    std::vector<std::vector<std::string>> rows = {{"actor"}};
    for (const ComparedSide& side : comparison_.sides) rows.front().push_back(side.name);
    for (const Room& room : comparison_.room) {
      const auto [least, most] = std::ranges::minmax(room.shares);
      if (most - least < least_difference || rows.size() > most_rows) break;
      rows.push_back({name_of(room.actor)});
      for (std::size_t side = 0; side < room.shares.size(); ++side)
        rows.back().push_back(
            percent(room.shares[side]) +
            (room.shares[side] > 0 ? " (" + percent(room.as_source[side]) + ")" : ""));
    }
    if (rows.size() == 1 || comparison_.sides.size() > most_matrix_sides) return;
    page_.section("Who is given more room");
    page_.paragraph(
        "Share of a source's events in which the actor has a part; in brackets, in how many of "
        "these it acts.");
    page_.table(rows);
  }

  std::string name_of(const std::string& actor) const {
    for (const detail::ActorNames& names : names_)
      if (const std::string name(names(actor)); name != actor) return name;
    return actor;
  }

  void roles() {
    bool is_first = true;
    for (const SharedEvent& shared : comparison_.shared)
      for (const RoleChange& change : shared.role_changes) {
        if (is_first) page_.section("Who acts here and is acted upon there");
        is_first = false;
        std::string line = name_of(change.actor) + " in " + named(shared) + ":";
        for (std::uint32_t side = 0; side < change.roles.size(); ++side)
          if (!change.roles[side].empty())
            line += " " + comparison_.sides[side].name + " " + change.roles[side] + ";";
        line.pop_back();
        page_.item(line);
      }
    if (!is_first) page_.end();
  }

  void undated() {
    bool is_first = true;
    for (std::uint32_t side = 0; side < comparison_.sides.size(); ++side)
      for (const std::uint32_t index : comparison_.undated[side]) {
        if (is_first) page_.section("Without a date");
        is_first = false;
        page_.item(comparison_.sides[side].name + ": " +
                   detail::headline(event_of(side, index), names_[side]) + ": " +
                   quoted(event_of(side, index)));
      }
    if (!is_first) page_.end();
  }

  const Comparison& comparison_;
  detail::TextPage& page_;
  std::vector<detail::ActorNames> names_;
};

void write_report(const Comparison& comparison, std::ostream& out, bool is_markdown) {
  detail::TextPage page(out, is_markdown);
  Reporter(comparison, page).write();
}

}  // namespace

void write_comparison_text(const Comparison& comparison, std::ostream& out) {
  write_report(comparison, out, false);
}

void write_comparison_markdown(const Comparison& comparison, std::ostream& out) {
  write_report(comparison, out, true);
}

}  // namespace annals
