// The tables in data/actors/ against themselves.
#include "core/actors/actor_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace annals;

namespace {

const DataFiles& data() {
  static const DataFiles files;
  return files;
}

std::string key_of(std::string_view name) {
  const bool is_acronym =
      std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; }) && name.size() > 1;
  return (is_acronym ? "=" : "") + slug(name) + (name.ends_with('+') ? "+" : "");
}

// alias -> ids of the records that claim it as a name.
std::map<std::string, std::set<std::string>> claims(bool with_made_tables) {
  std::map<std::string, std::set<std::string>> found;
  for (const DataFile& file : data().under("actors/")) {
    if (!with_made_tables &&
        (file.path.ends_with("cities.tsv") || file.path.ends_with("regions.tsv")))
      continue;
    TableReader row(file);
    const bool is_place = row.kind() == TableKind::places;
    if (row.kind() != TableKind::actors && !is_place) continue;
    while (row.next()) {
      const std::string id(row.cell(0));
      found[key_of(row.cell(1))].insert(id);
      std::string_view alias;
      for (Cells cells(row.cell(is_place ? 6 : 4), '|'); cells.next(alias);)
        found[key_of(alias)].insert(id);
    }
  }
  return found;
}

bool is_single_holder(std::string_view title) {
  constexpr std::string_view titles[] = {"president",        "prime minister", "foreign minister",
                                         "defence minister", "monarch",        "chancellor",
                                         "supreme leader",   "pope",           "secretary general"};
  return std::ranges::find(titles, title) != std::end(titles);
}

}  // namespace

TEST_CASE("actors: no two rows have one id and none but states has an ISO code") {
  std::set<std::string> seen, states;
  for (const DataFile& file : data().under("actors/")) {
    TableReader row(file);
    if (row.kind() != TableKind::actors && row.kind() != TableKind::places) continue;
    while (row.next()) {
      CAPTURE(row.cell(0));
      CHECK(seen.insert(std::string(row.cell(0))).second);
      if (row.cell(2) == "state") states.insert(std::string(row.cell(0)));
    }
  }
  for (const std::string& state : states) {
    CAPTURE(state);
    if (slug(state) != state) CHECK_FALSE(seen.contains(slug(state)));
  }
}

TEST_CASE("actors: no name stands for two actors") {
  // Names that two bearers share on purpose: context decides.
  const std::set<std::string> shared = {"congo",
                                        "georgia",
                                        "russia",
                                        "victoria",
                                        "democratic-party",
                                        "conservative-party",
                                        "conservatives",
                                        "labour-party",
                                        "labour",
                                        "liberal-party",
                                        "liberals",
                                        "labor-party",
                                        "european-community"};
  for (const auto& claim : claims(true)) {
    const auto& alias = claim.first;  // clang 14 captures no structured bindings
    const auto& ids = claim.second;
    CAPTURE(alias);
    if (ids.size() > 1) CAPTURE(*ids.begin() + " and " + *ids.rbegin());
    CHECK((ids.size() < 2 || shared.contains(alias)));
  }
}

TEST_CASE("actors: no office of one holder has two for more than a month") {
  const ActorTable table(data());
  std::map<std::pair<std::string, std::string>, std::vector<OfficeRecord>> held;
  for (std::uint32_t i = 0; i < table.size(); ++i)
    for (const OfficeRecord& office : table.offices_of(i))
      if (is_single_holder(office.title))
        held[{std::string(office.title), std::string(table.record(office.body).id)}].push_back(
            office);
  for (auto& row : held) {
    const auto& office = row.first;  // as above
    auto& holders = row.second;
    std::ranges::sort(holders, {},
                      [](const OfficeRecord& o) { return o.years.from.value_or(Day{}); });
    for (std::size_t i = 1; i < holders.size(); ++i) {
      const OfficeRecord &before = holders[i - 1], &after = holders[i];
      CAPTURE(office.first);
      CAPTURE(office.second);
      CAPTURE(table.record(before.person).name);
      CAPTURE(table.record(after.person).name);
      constexpr int handover = 31;
      const bool is_open = !before.years.to && before.person != after.person;
      CHECK_FALSE(is_open);
      if (before.years.to && after.years.from && before.person != after.person)
        CHECK(*before.years.to - *after.years.from <= handover);
    }
  }
}

TEST_CASE("actors: dates lie between 1789 and 2030 and refer to known ids") {
  const ActorTable table(data());
  const Day first = to_day({1789, 1, 1}), last = to_day({2030, 1, 1});
  const auto check = [&](const Years& years) {
    for (const auto& day : {years.from, years.to})
      if (day) CHECK((first <= *day && *day < last));
  };
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const ActorRecord& record = table.record(i);
    CAPTURE(record.id);
    check(record.years);
    for (const OfficeRecord& office : table.offices_of(i)) check(office.years);
    if (!record.country.empty()) CHECK(table.find(record.country).has_value());
    std::string_view id;
    for (Cells ids(record.stands_for, ' '); ids.next(id);) CHECK(table.find(id).has_value());
  }
  for (std::uint32_t i = 0; i < table.noun_count(); ++i) {
    const NounRecord& noun = table.noun(i);
    CAPTURE(noun.noun);
    std::string_view id;
    const bool is_of_any = noun.refers == "group" || noun.refers == "body";
    if (noun.role == NounRole::anaphor && !is_of_any)
      for (Cells ids(noun.refers, ' '); ids.next(id);) CHECK(table.find(id).has_value());
  }
}

TEST_CASE("actors: the tables are as broad as docs/actors.md says") {
  const ActorTable table(data());
  std::map<ActorKind, int> count;
  for (std::uint32_t i = 0; i < table.size(); ++i) ++count[table.record(i).kind];
  CHECK(count[ActorKind::state] >= 250);
  CHECK(count[ActorKind::igo] >= 240);
  CHECK(count[ActorKind::group] + count[ActorKind::organisation] + count[ActorKind::media] >= 800);
  CHECK(count[ActorKind::person] >= 1200);
  CHECK(count[ActorKind::city] >= 5000);
}
