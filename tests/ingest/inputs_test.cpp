#include "core/ingest/decode.h"
#include "core/ingest/reader.h"
#include "tests/ingest/read_bytes.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace annals;
using namespace annals::test;

TEST_CASE("ingest: dated text gives its day and title, with any line end and leading blank") {
  for (const std::string_view text :
       {"date 2019-05-04 Talks in Oslo\n\nBody.\n", " date 2019-05-04 Talks in Oslo\n\nBody.",
        "\n\ndate 2019-05-04 Talks in Oslo\r\n\r\nBody.\r\n",
        "\xEF\xBB\xBF"
        "date 2019-05-04 Talks in Oslo\rBody.",
        "date 2019-05-04   Talks in Oslo  \nBody."}) {
    CAPTURE(text);
    const Result result = read_bytes(text);
    REQUIRE(result.articles.size() == 1);
    const Article& article = result.articles.front();
    CHECK(article.published == parse_day("2019-05-04"));
    CHECK(article.title == "Talks in Oslo");
    CHECK(article.body == 0);
    CHECK(slice(article.text, article.header).starts_with("date 2019-05-04"));
    CHECK(result.notices.empty());
  }
}

TEST_CASE("ingest: what is wrong with a text is said once, and what is right is used") {
  struct Row {
    std::string_view bytes;
    std::size_t articles;
    int errors;
    std::string_view message;
  };
  const Row rows[] = {
      {"", 0, 1, "no text"},
      {" \n\t\r\n", 0, 1, "no text"},
      {"date 2021-02-30 T\n\nBody.", 1, 0, "'2021-02-30' is no day"},
      {"Just a text.", 1, 0, "no publication date"},
      {std::string_view("date 2021-03-01 T\n\nA \0 NUL.", 27), 1, 0, "1 invalid or NUL bytes"},
      {"date 2021-03-01 T\n\nIt costs \x80 5m in S\xE3o Tom\xE9, says the minister of finance on "
       "Tuesday.",
       1, 0, "invalid or NUL"},
      {"\xFF\xD8\xFF\xE0\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91"
       "\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93\x90\x91\x92\x93",
       0, 1, "not text"},
      {"date 2021-03-01 T\n\nThe ministerâ€™s office.", 1, 0, "encoded twice"},
      {"PK\x03\x04 and so on", 0, 1, "a ZIP archive; unpack it"},
      {"<?xml version=\"1.0\"?><recipe/>", 0, 1, "XML of an unknown kind (<recipe>)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Result result = read_bytes(row.bytes);
    CHECK(result.articles.size() == row.articles);
    CHECK(result.errors() == row.errors);
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices.front().message.find(row.message) != std::string::npos);
  }
}

TEST_CASE("ingest: a bad line of NDJSON is named and the rest is read") {
  const File file(
      "lines.ndjson",
      "{\"id\":\"a\",\"published\":\"2020-01-02\",\"title\":\"T\",\"text\":\"Body.\"}\n"
      "{\"id\":\"b\",\"text\":\n"
      "\n"
      "[1,2]\n"
      "{\"id\":\"a\",\"published\":\"2020-01-02\",\"text\":\"Again.\"}\n"
      "{\"id\":\"c\",\"date\":\"2020-01-03\"}\n"
      "{\"id\":\"d\",\"text\":\"date 2020-01-04 Header\\n\\nlone \\ud800 surrogate\"}\n");
  const Result result = read({file.path()});
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].text == "T\n\nBody.");
  CHECK(result.articles[0].body == 3);
  CHECK(result.articles[1].published == parse_day("2020-01-04"));
  CHECK(result.articles[1].title == "Header");
  std::vector<std::size_t> lines;
  for (const Notice& notice : result.notices) lines.push_back(notice.line);
  CHECK(lines == std::vector<std::size_t>{2, 4, 5, 6});
  CHECK(to_string(result.notices[2]).find("lines.ndjson:1 already") != std::string::npos);
}

TEST_CASE("ingest: --published fills in, strict turns a missing day into an error") {
  const File file("undated.txt", "Some text.");
  ReadOptions options;
  options.published = parse_day("2001-09-12");
  CHECK(read({file.path()}, options).articles.front().published == parse_day("2001-09-12"));
  ReadOptions strict;
  strict.strict = true;
  CHECK(read({file.path()}, strict).errors() == 1);
}

TEST_CASE("ingest: a missing file is an error, and the next file is read") {
  const File file("good.txt", "date 2020-01-01 T\n\nBody.");
  const Result result = read({"/no/such/file", file.path()});
  CHECK(result.articles.size() == 1);
  CHECK(result.errors() == 1);
}

TEST_CASE("ingest: a folder gives its files in order, named by their place in it") {
  const test::TemporaryFolder folder("ingest");
  std::filesystem::create_directory(folder.path() / "b");
  std::filesystem::create_directory(folder.path() / ".hidden");
  for (const char* name : {"z.txt", "b/a.txt", ".hidden/x.txt", ".y.txt"})
    std::ofstream(folder.path() / name) << "date 2020-01-01 T\n\nBody of " << name;
  const Result result = read({folder.path().string()});
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].id == "b/a");
  CHECK(result.articles[1].id == "z");
  CHECK(result.notices.empty());
}

TEST_CASE("ingest: with english_only other languages are told and passed over") {
  const std::string german =
      "date 2020-01-01 Treffen\n\nDie Minister trafen sich am Dienstag in Oslo, um über die Lage "
      "an "
      "der Grenze zu beraten. Ein Sprecher sagte, die Gespräche seien gut verlaufen.";
  CHECK(read_bytes(german).articles.front().language == "de");
  ReadOptions options;
  options.english_only = true;
  const Result result = read_bytes(german, options);
  CHECK(result.articles.empty());
  CHECK(result.errors() == 0);
  CHECK(result.says("is in de"));
}

TEST_CASE("ingest: an agency that is credited is the source") {
  struct Row {
    std::string_view text, source;
  };
  const Row rows[] = {
      {"date 2020-01-01 T\n\nOSLO, Jan 1 (Reuters) - The ministers met.", "Reuters"},
      {"date 2020-01-01 T\n\nOslo (AFP) - The ministers met.", "AFP"},
      {"date 2020-01-01 T\n\nThe ministers met.\n\nAP\n", "Associated Press"},
      {"date 2020-01-01 T\n\nThe ministers (from Oslo) met.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_bytes(row.text).articles.front().source == row.source);
  }
}

TEST_CASE("ingest: decoding gives valid UTF-8 and one replacement a bad sequence") {
  struct Row {
    std::string_view bytes, text;
    std::size_t replaced;
  };
  const Row rows[] = {
      {"plain", "plain", 0},
      {"\xEF\xBB\xBFmark", "mark", 0},
      {"caf\xC3\xA9", "café", 0},
      {"\xC3\x28", "\xEF\xBF\xBD(", 1},
      {"\xE2\x82", "\xEF\xBF\xBD", 1},                              // cut short: one maximal part
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},                  // overlong
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},  // surrogate
      {std::string_view("\xFF\xFEh\0i\0", 6), "hi", 0},
      {std::string_view("\xFE\xFF\0h\0i", 6), "hi", 0},
      {std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6), "\xF0\x9F\x98\x80", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Decoded decoded = decode(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(decoded.replaced == row.replaced);
  }
}

TEST_CASE("ingest: a second decoding finds nothing to mend, whatever the bytes") {
  std::uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes += static_cast<char>(state >> 24);
    }
    const Decoded again = decode(decode("x" + bytes).text);
    REQUIRE(again.replaced == 0);
  }
}
