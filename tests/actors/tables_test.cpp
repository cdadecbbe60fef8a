#include "core/actors/actor_table.h"
#include "core/error.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

namespace {

const ActorTable& linked_in() {
  static const ActorTable table{DataFiles()};
  return table;
}

std::string first_id(std::string_view name, std::string_view on) {
  const auto meanings = linked_in().lookup(name, parse_day(on));
  return meanings.empty() ? "" : std::string(linked_in().record(meanings.front().record).id);
}

}  // namespace

TEST_CASE("actors: parse_years reads closed and open intervals of days, months and years") {
  struct Row {
    std::string_view text, from, to;
    bool is_read = true;
  };
  const Row rows[] = {
      {"2009-01-20/2017-01-20", "2009-01-20", "2017-01-20"},
      {"1991/", "1991-01-01", ""},
      {"/1991", "", "1991-12-31"},
      {"2004-02/2004-02", "2004-02-01", "2004-02-29"},
      {"/", "", ""},
      {"1991", "", "", false},                   // no interval
      {"2017-01-20/2009-01-20", "", "", false},  // ends before it begins
      {"2021-02-30/", "", "", false},            // no such day
      {"2021-13/", "", "", false},
      {"soon/", "", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto years = parse_years(row.text);
    REQUIRE(years.has_value() == row.is_read);
    if (!years) continue;
    CHECK((years->from ? to_iso(*years->from) : "") == row.from);
    CHECK((years->to ? to_iso(*years->to) : "") == row.to);
  }
}

TEST_CASE("actors: a bad row is refused with its file, line and remedy") {
  struct Row {
    std::string_view text, message;
  };
  const Row rows[] = {
      {"id\tname\n", "actors/own.tsv: no line '# table: NAME'"},
      {"# table: spells\nid\n", "actors/own.tsv:1: unknown table 'spells'; use actors"},
      {"# table: actors\nid\tcolour\n", "actors/own.tsv:2: unknown column 'colour'; use id name"},
      {"# table: actors\nid\tname\tkind\nx\tX\tplanet\n",
       "actors/own.tsv:3: kind 'planet'; use state"},
      {"# table: actors\nid\tname\tkind\nx y\tX\tgroup\n", "actors/own.tsv:3: id 'x y'; use ASCII"},
      {"# table: actors\nid\tname\tkind\nx\t\tgroup\n", "actors/own.tsv:3: no name"},
      {"# table: actors\nid\tname\nx\tX\tgroup\n",
       "actors/own.tsv:3: more cells than the 2 columns"},
      {"# table: actors\nid\tname\tkind\tyears\nx\tX\tgroup\t2001\n",
       "actors/own.tsv:3: years '2001'"},
      {"# table: actors\nid\tname\tkind\nx\t\xFF\tgroup\n",
       "actors/own.tsv:3: bytes that are not UTF-8"},
      {"# table: places\nid\tname\tkind\tlat\tlon\nx\tX\tcity\t99\t5\n",
       "actors/own.tsv:3: position '99'"},
      {"# table: people\nname\tgender\nX\tq\n", "actors/own.tsv:3: gender 'q'; use m, f"},
      {"# table: people\nname\tfor\toffices\nX\tno-such\tking 2001/\n",
       "actors/own.tsv:3: unknown id 'no-such'"},
      {"# table: people\nname\tfor\toffices\nX\tno-such\tking\n",
       "actors/own.tsv:3: office 'king'; write"},
      {"# table: nouns\nnoun\trole\norc\tmonster\n",
       "actors/own.tsv:3: role 'monster'; use office"},
      {"# table: members\nbloc\tmembers\nno-such\tRUS\n", "actors/own.tsv:3: unknown id 'no-such'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    std::string message;
    try {
      const ActorTable table({DataFile{"actors/own.tsv", row.text}});
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message.starts_with(row.message));
  }
}

TEST_CASE("actors: a later row of one id replaces the earlier one") {
  const ActorTable table(
      {DataFile{"actors/a.tsv", "# table: actors\nid\tname\tkind\nx\tOld\tgroup\n"},
       DataFile{"actors/b.tsv", "# table: actors\nid\tname\tkind\nx\tNew\tigo\n"}});
  REQUIRE(table.find("x").has_value());
  CHECK(table.record(*table.find("x")).name == "New");
  CHECK(table.record(*table.find("x")).kind == ActorKind::igo);
}

TEST_CASE("actors: lookup knows spellings and who is meant on a day") {
  struct Row {
    std::string_view name, on, id;
  };
  const Row rows[] = {
      {"Russian", "2015-01-01", "RUS"},
      {"Kyiv", "2022-01-01", "kyiv"},
      {"Kiev", "2004-01-01", "kyiv"},
      {"cote d'ivoire", "2018-01-01", "CIV"},
      {"Côte d’Ivoire", "2018-01-01", "CIV"},
      {"U.N.", "2018-01-01", "UN"},
      {"Muammar Qadhafi", "2009-01-01", "muammar-gaddafi"},
      {"Moammar Kadafi", "2009-01-01", "muammar-gaddafi"},
      {"Zelenskyy", "2022-05-01", "volodymyr-zelensky"},
      {"Bush", "1991-01-17", "george-h-w-bush"},
      {"Bush", "2003-03-20", "george-w-bush"},
      {"Clinton", "1995-06-01", "bill-clinton"},
      {"Clinton", "2010-06-01", "hillary-clinton"},
      {"Zaire", "1994-07-01", "ZAR"},
      {"Kanzlerland", "2018-01-01", ""},
      {"", "2018-01-01", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.on);
    CHECK(first_id(row.name, row.on) == row.id);
  }
}

TEST_CASE("actors: holder gives the one in office on the day") {
  struct Row {
    std::string_view title, body, on, id;
  };
  const Row rows[] = {
      {"president", "USA", "2003-03-07", "george-w-bush"},
      {"president", "USA", "2014-05-18", "barack-obama"},
      {"president", "USA", "2021-11-30", "joe-biden"},
      {"president", "USA", "2017-01-20", "donald-trump"},  // of a handover, the successor
      {"prime minister", "GBR", "2022-09-20", "liz-truss"},
      {"secretary general", "NATO", "2021-11-30", "jens-stoltenberg"},
      {"foreign minister", "RUS", "1992-06-01", "andrei-kozyrev"},
      {"president", "USA", "1850-01-01", ""},
      {"president", "DNK", "2021-11-30", ""},  // a kingdom
  };
  for (const Row& row : rows) {
    CAPTURE(row.body);
    CAPTURE(row.on);
    const auto person =
        linked_in().holder(row.title, *linked_in().find(row.body), *parse_day(row.on));
    CHECK((person ? linked_in().record(*person).id : "") == row.id);
  }
}

TEST_CASE("actors: a capital stands for the state that had it on the day") {
  struct Row {
    std::string_view place, on, id;
  };
  const Row rows[] = {{"moscow", "1990-06-01", "SUN"},   {"moscow", "2021-11-30", "RUS"},
                      {"belgrade", "1999-03-24", "YUG"}, {"belgrade", "2023-09-29", "SRB"},
                      {"prague", "1991-06-01", "CSK"},   {"kinshasa", "1996-06-01", "ZAR"},
                      {"riga", "2021-11-30", "LVA"}};
  for (const Row& row : rows) {
    CAPTURE(row.place);
    const auto state = linked_in().stands_for(*linked_in().find(row.place), parse_day(row.on));
    REQUIRE(state.has_value());
    CHECK(linked_in().record(*state).id == row.id);
  }
}

TEST_CASE("actors: places know their state and position, blocs their members") {
  const ActorTable& table = linked_in();
  const auto riga = table.find("riga");
  REQUIRE(riga.has_value());
  CHECK(table.record(*riga).has_position);
  CHECK(table.record(*riga).latitude == doctest::Approx(56.95));
  CHECK(table.record(*table.state_of(*riga)).id == "LVA");
  CHECK(table.is_member("POL", "NATO", parse_day("2004-01-01")));
  CHECK_FALSE(table.is_member("POL", "NATO", parse_day("1995-01-01")));
  CHECK_FALSE(table.is_member("GBR", "EU", parse_day("2021-01-01")));
  CHECK(table.is_member("GBR", "EU", std::nullopt));
  CHECK_FALSE(table.is_member("GBR", "no-such", std::nullopt));
}
