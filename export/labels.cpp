#include "export/detail/labels.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace annals::detail {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string year_name(int year) {
  return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

// One end of a date; without its year where the other end says it.
std::string bound(Day day, Grain grain, bool with_year) {
  const Civil civil = to_civil(day);
  const std::string year = with_year ? year_name(civil.year) : std::string();
  if (grain == Grain::decade) return year + "s";
  if (grain >= Grain::year) return year;
  std::string text(month_names[static_cast<std::size_t>(civil.month - 1)]);
  if (grain <= Grain::week) text = std::to_string(civil.day) + " " + text;
  return with_year ? text + " " + year : text;
}

std::string range(Day first, Day last, Grain grain) {
  const bool is_one_year = to_civil(first).year == to_civil(last).year;
  if (unit_around(first, grain).latest == last && grain != Grain::week && grain != Grain::quarter &&
      grain != Grain::season && grain != Grain::century)
    return bound(first, grain, true);
  return bound(first, grain, !is_one_year || grain >= Grain::year) + " – " +
         bound(last, grain, true);
}

}  // namespace

ActorNames::ActorNames(const Timeline& timeline) {
  for (const Actor& actor : timeline.actors) names_.emplace(actor.id, actor.name);
}

std::string_view ActorNames::operator()(const std::string& id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? std::string_view(id) : found->second;
}

std::string ActorNames::joined(const std::vector<std::string>& ids,
                               std::string_view separator) const {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += separator;
    text += (*this)(id);
  }
  return text;
}

ArticleRecords::ArticleRecords(const Timeline& timeline) {
  for (const ArticleRecord& article : timeline.articles) articles_.emplace(article.id, &article);
}

const ArticleRecord* ArticleRecords::find(std::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

std::string what(const Event& event) {
  std::string text = event.type;
  if (!event.mode.empty()) text += "/" + event.mode;
  if (event.status != "actual") text += " (" + event.status + ")";
  return text;
}

std::string who(const Event& event, const ActorNames& names) {
  std::string text = names.joined(event.sources, ", ");
  if (!event.targets.empty())
    text += (text.empty() ? "→ " : " → ") + names.joined(event.targets, ", ");
  return text;
}

std::string headline(const Event& event, const ActorNames& names) {
  const std::string parties = who(event, names);
  return parties + (parties.empty() ? "" : ": ") + what(event);
}

const std::string& leading_actor(const Event& event) {
  static const std::string nobody;
  if (!event.sources.empty()) return event.sources.front();
  return event.targets.empty() ? nobody : event.targets.front();
}

std::string_view sentence(const Event& event) {
  return event.evidence.empty() ? std::string_view() : event.evidence.front().sentence.text;
}

std::optional<Extent> extent(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return std::nullopt;
  return Extent{date->earliest ? *date->earliest : *date->latest,
                date->latest ? *date->latest : *date->earliest};
}

bool is_vague(const Event& event) {
  const auto date = parse_edtf(event.date);
  return date && (date->approximate || date->uncertain);
}

std::string display_date(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return "undated";
  const std::string about = date->approximate || date->uncertain ? "about " : "";
  if (!date->earliest) return "by " + about + bound(*date->latest, date->grain, true);
  if (!date->latest) return "since " + about + bound(*date->earliest, date->grain, true);
  const Day first = *date->earliest, last = *date->latest;
  if (unit_around(first, date->grain).earliest != first ||
      unit_around(last, date->grain).latest != last)
    return about + range(first, last, Grain::day);
  return about + range(first, last, date->grain);
}

std::vector<std::uint32_t> events_by_day(const Timeline& timeline) {
  std::vector<std::uint32_t> order(timeline.events.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
    const auto days = extent(timeline.events[i]);
    return std::pair(!days, days ? days->first : Day{});
  });
  return order;
}

std::string display_date(Day day) { return bound(day, Grain::day, true); }

std::string display_year(const Event& event) {
  const auto days = extent(event);
  return days ? year_name(to_civil(days->first).year) : "Undated";
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] & 0xC0) != 0x80 && ++count > limit) return std::string(text.substr(0, i)) + "…";
  return std::string(text);
}

}  // namespace annals::detail
