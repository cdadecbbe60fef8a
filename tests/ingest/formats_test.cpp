#include "core/ingest/gzip.h"
#include "core/ingest/written_date.h"
#include "tests/ingest/read_bytes.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace annals;
using namespace annals::test;

namespace {

const std::string rss =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Paper</title>"
    "<item><title>Talks &amp; more</title><link>https://p.example/1</link><guid>one</guid>"
    "<pubDate>Tue, 30 Nov 2021 23:30:00 -0800</pubDate>"
    "<description>Short.</description>"
    "<content:encoded><![CDATA[<p>The ministers met.</p><p>They agreed.</p>]]></content:encoded>"
    "</item><item><title>Second</title><description>They "
    "left&nbsp;&rsquo;late&rsquo;.</description>"
    "</item></channel></rss>";

// "text" as gzip, made by the program gzip.
const std::string packed(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x2b\x49\xad\x28\x01\x00\xc7\xa7\x8b\x3b\x04\x00\x00"
    "\x00",
    24);

std::string unpack(const std::string& bytes, std::string& problem) {
  std::istringstream in(bytes);
  detail::GzipBuffer gzip(*in.rdbuf());
  std::ostringstream out;
  try {
    for (int c = gzip.sbumpc(); c != EOF; c = gzip.sbumpc()) out.put(static_cast<char>(c));
    problem = gzip.problem();
  } catch (const detail::BadBytes& bad) {
    problem = bad.what();
  }
  return out.str();
}

}  // namespace

TEST_CASE("feed: an item is an article with its full content, day and origins") {
  const Result result = read_bytes(rss);
  REQUIRE(result.articles.size() == 2);
  const Article& first = result.articles[0];
  CHECK(first.id == "one");
  CHECK(first.title == "Talks & more");
  CHECK(body_of(first) == "The ministers met.\n\nThey agreed.");
  CHECK(first.published == parse_day("2021-11-30"));  // where it was written
  CHECK(first.source == "The Paper");
  CHECK(origin_of(first, "text") == "content:encoded");
  CHECK(body_of(result.articles[1]) == "They left ’late’.");
}

TEST_CASE("feed: Atom, RSS 1.0 and broken feeds are read as far as they go") {
  struct Row {
    std::string feed;
    std::size_t articles;
    std::string_view warning;
  };
  const Row rows[] = {
      {"<feed "
       "xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry><id>a</id><title>T</title>"
       "<updated>2021-11-30T08:00:00Z</updated><content type=\"xhtml\"><div><p>Body.</p></div>"
       "</content></entry></feed>",
       1, ""},
      {"<rdf:RDF xmlns:rdf=\"r\"><channel><title>F</title></channel><item><title>T</title>"
       "<description>Body.</description></item></rdf:RDF>",
       1, ""},
      {rss.substr(0, rss.size() - 60), 1, "cut off"},
      {"<rss><channel><item><title>A & B</title></item></channel></rss>", 1, "XML with errors"},
      {"<rss><channel><title>Nothing</title></channel></rss>", 0, "without a whole item"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.feed);
    const Result result = read_bytes(row.feed);
    CHECK(result.articles.size() == row.articles);
    CHECK((row.warning.empty() || result.says(row.warning)));
  }
}

TEST_CASE(
    "xml: entities stand for their text, and never for a file or for much more than they are") {
  const auto feed = [](const std::string& declaration, const std::string& title) {
    return "<?xml version=\"1.0\"?><!DOCTYPE rss [" + declaration +
           "]><rss><channel><item><title>" + title + "</title></item></channel></rss>";
  };
  CHECK(read_bytes(feed("<!ENTITY a \"Oslo\">", "In &a;")).articles.front().title == "In Oslo");
  const Result external =
      read_bytes(feed("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x; talks"));
  REQUIRE(external.articles.size() == 1);
  CHECK(external.articles.front().title == "&x; talks");
  CHECK(external.says("not declared"));
  const Result nested = read_bytes(feed("<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">", "&b;"));
  CHECK(nested.articles.empty());
  CHECK(nested.says("entities"));
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "&a;";
  CHECK(read_bytes(feed("<!ENTITY a \"" + std::string(1000, 'x') + "\">", many)).articles.empty());
}

TEST_CASE("agencies: NewsML-G2, NewsML 1.2 and NITF give text, day, source and language") {
  const std::string nitf =
      "<nitf><body><body.head><hedline><hl1>Talks</hl1></hedline></body.head><body.content>"
      "<p>The ministers met.</p><media><media-caption>No text.</media-caption></media><p>They "
      "agreed.</p></body.content></body></nitf>";
  const std::string files[] = {
      "<?xml version=\"1.0\"?><newsItem guid=\"urn:x:1\" xml:lang=\"en\"><itemMeta><provider "
      "literal=\"Wire\"/><firstCreated>2021-11-30T08:00:00+02:00</firstCreated></itemMeta>"
      "<contentMeta><headline>Talks</headline></contentMeta><contentSet><inlineXML>" +
          nitf + "</inlineXML></contentSet></newsItem>",
      "<?xml version=\"1.0\"?><NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>"
      "urn:x:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>"
      "20211130T080000+0200</FirstCreated></"
      "NewsManagement><NewsComponent><NewsLines><HeadLine>Talks"
      "</HeadLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName=\"Wire\"/>"
      "</Provider></AdministrativeMetadata><ContentItem><DataContent>" +
          nitf + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
      "<?xml version=\"1.0\"?><nitf><head><docdata><doc-id id-string=\"urn:x:1\"/><date.issue "
      "norm=\"20211130T080000\"/></docdata><pubdata name=\"Wire\"/></head>" +
          nitf.substr(6)};
  for (const std::string& file : files) {
    CAPTURE(file);
    const Result result = read_bytes(file);
    REQUIRE(result.articles.size() == 1);
    const Article& article = result.articles.front();
    CHECK(article.id == "urn:x:1");
    CHECK(article.title == "Talks");
    CHECK(article.source == "Wire");
    CHECK(article.published == parse_day("2021-11-30"));
    CHECK(body_of(article) == "The ministers met.\n\nThey agreed.");
  }
}

TEST_CASE("json: arrays, ninjs and feeds in JSON are read, and what is no article is named") {
  struct Row {
    std::string_view json;
    std::size_t articles;
    std::string_view text;
  };
  const Row rows[] = {
      {"[{\"id\":\"a\",\"text\":\"One.\",\"date\":20211130},\n 7,\n "
       "{\"id\":\"b\",\"text\":\"Two.\"}]",
       2, "One."},
      {"{\n\"uri\":\"u\",\"headline\":\"T\",\n\"body_xhtml\":\"<p>One.<\\/"
       "p>\",\n\"language\":\"en\"}",
       1, "One."},
      {"{\n\"uri\":\"u\",\"headlines\":[{\"role\":\"main\",\"value\":\"T\"}],\n"
       "\"bodies\":[{\"contentType\":\"text/html\",\"value\":\"<p>One.<\\/p>\"}]}",
       1, "One."},
      {"{\n\"version\":\"https://jsonfeed.org/version/1\",\n\"items\":[{\"id\":\"1\",\n"
       "\"content_text\":\"One.\"}]}",
       1, "One."},
      {"[[[[", 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    const Result result = read_bytes(row.json);
    REQUIRE(result.articles.size() == row.articles);
    if (row.articles > 0) CHECK(body_of(result.articles.front()) == row.text);
    if (row.articles != 1) CHECK(result.errors() == 1);
  }
}

TEST_CASE("csv: columns are found by their names, quotes may hold line ends") {
  struct Row {
    std::string_view csv, columns, title, text, day;
  };
  const Row rows[] = {
      {"id,date,title,text\n1,2021-11-30,\"Talks, \"\"at last\"\"\",\"One\nTwo\"\n", "",
       "Talks, \"at last\"", "One\nTwo", "2021-11-30"},
      {"\xEF\xBB\xBFid;Date;Headline;Body\n1;30.11.2021;Talks;One; Two\n", "", "Talks", "One",
       "2021-11-30"},
      {"id\tpublished\ttitle\ttext\n1\t2021-11-30\tTalks\tOne\n", "", "Talks", "One", "2021-11-30"},
      {"1,x,2021-11-30,Talks,One\n", "id,,published,title,text", "Talks", "One", "2021-11-30"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.csv);
    ReadOptions options;
    options.columns = row.columns;
    const Result result = read_bytes(row.csv, options);
    REQUIRE(result.articles.size() == 1);
    CHECK(result.articles[0].id == "1");
    CHECK(result.articles[0].title == row.title);
    CHECK(body_of(result.articles[0]) == row.text);
    CHECK(result.articles[0].published == parse_day(row.day));
  }
  const Result open = read_bytes("id,title,text\n1,T,One\n2,T,\"never closed\n3,T,Three\n");
  CHECK(open.articles.size() == 1);
  CHECK(open.says("a quote that is not closed"));
}

TEST_CASE("warc: each page of an archive is an article, and a bad record costs only itself") {
  const auto record = [](const std::string& type, const std::string& content) {
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: https://p.example/2021/11/30/talks\r\nWARC-Date: "
           "2021-12-01T00:00:00Z\r\nContent-Length: " +
           std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
  };
  const std::string html =
      "<!doctype html><title>Talks</title><p>The ministers met in Oslo on Tuesday to talk about "
      "the "
      "border, officials said after the meeting.</p>";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  std::ostringstream size;
  size << std::hex << html.size();
  const std::string archive = record("warcinfo", "software: none") +
                              record("response", head + "\r\n" + html) + "garbage\r\n" +
                              record("response", "HTTP/1.1 404 Not Found\r\n\r\n" + html) +
                              record("response", head + "Transfer-Encoding: chunked\r\n\r\n" +
                                                     size.str() + "\r\n" + html + "\r\n0\r\n\r\n") +
                              record("response", head + "\r\n" + html).substr(0, 320);
  const Result result = read_bytes(archive);
  REQUIRE(result.articles.size() == 3);
  for (const Article& article : result.articles) {
    CHECK(article.title == "Talks");
    CHECK(article.url == "https://p.example/2021/11/30/talks");
    CHECK(article.published == parse_day("2021-11-30"));
  }
  CHECK(result.says("no record"));
  CHECK(result.says("cut short"));
}

TEST_CASE("gzip: members follow each other; what is wrong is told") {
  struct Row {
    std::string bytes, text;
    std::string_view problem;
  };
  std::string corrupt = packed;
  corrupt[12] ^= 0x55;
  const Row rows[] = {
      {packed, "text", ""},
      {packed + packed, "texttext", ""},
      {packed.substr(0, 20), "text", "cut short"},
      {packed + "more", "text", "bytes after"},
      {corrupt, "", "corrupt"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.problem);
    std::string problem;
    const std::string text = unpack(row.bytes, problem);
    if (row.problem != "corrupt") CHECK(text == row.text);
    CHECK(problem.find(row.problem) != std::string::npos);
    CHECK(problem.empty() == row.problem.empty());
  }
}

TEST_CASE("dates: written dates are found in many forms and languages") {
  struct Row {
    std::string_view text, day, language = "";
  };
  const Row rows[] = {
      {"2021-11-30T08:00:00Z", "2021-11-30"},
      {"20211130T080000+0200", "2021-11-30"},
      {"/world/2021/11/30/talks.html", "2021-11-30"},
      {"Tue, 30 Nov 2021 08:00:00 GMT", "2021-11-30"},
      {"Published on November 30th, 2021 at noon", "2021-11-30"},
      {"30. November 2021", "2021-11-30"},
      {"30 de noviembre de 2021", "2021-11-30"},
      {"le 30 août 2021", "2021-08-30"},
      {"30 листопада 2021", "2021-11-30"},
      {"30 listopada 2021", "2021-11-30", "pl"},
      {"30. listopada 2021.", "2021-10-30", "hr"},
      {"2021年11月30日", "2021-11-30"},
      {"30.11.21", "2021-11-30"},
      {"31/12/2021", "2021-12-31"},
      {"12/31/2021", "2021-12-31"},
      {"version 1.2.3", "none"},
      {"2021-02-30", "no day"},
      {"call 555-0123", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = detail::find_dates(row.text, row.language, 1);
    if (row.day == "none") {
      CHECK(found.empty());
      continue;
    }
    REQUIRE(found.size() == 1);
    CHECK(found[0].day == parse_day(row.day));
  }
}
