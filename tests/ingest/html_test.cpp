#include "core/ingest/html_filter.h"
#include "core/ingest/markup.h"
#include "tests/ingest/read_bytes.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;
using namespace annals::test;

namespace {

const std::string paragraph =
    "<p>The ministers met in Oslo on Tuesday to talk about the border, officials of both sides "
    "said "
    "after the meeting.</p>";
const std::string second =
    "<p>A further round of talks was agreed for the spring, and both delegations left the city in "
    "the "
    "evening.</p>";

std::string page(const std::string& head, const std::string& body,
                 const std::string& language = "en") {
  return "<!doctype html><html lang=\"" + language + "\"><head>" + head + "</head><body>" + body +
         "</body></html>";
}

std::string published_of(const std::string& head, const std::string& language = "en") {
  const Result result =
      read_bytes(page(head, "<article>" + paragraph + second + "</article>", language));
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles.front();
  return article.published ? to_iso(*article.published) : "";
}

}  // namespace

TEST_CASE("html: the article is found among what surrounds it") {
  const std::string navigation =
      "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>";
  const std::string related =
      "<div class='related-stories'><p><a href='/a'>Another story about something else that is "
      "long "
      "enough to be taken for a paragraph</a></p></div>";
  const std::string figure =
      "<figure><img src='x.jpg'><figcaption>The hall where they met</figcaption></figure>";
  const Result result = read_bytes(page(
      "<title>Talks in Oslo | The Paper</title><meta property='og:site_name' content='The Paper'>"
      "<link rel='canonical' href='https://paper.example/2021/11/30/talks'>",
      navigation + "<article><h1>Talks in Oslo</h1><div class='byline'>By A. Writer</div>" +
          paragraph + figure + "<h2>What comes next</h2>" + second + "</article>" + related +
          "<footer><p>All rights reserved by the paper, its owners and whoever else may hold some "
          "of them.</p></footer>"));
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles.front();
  CHECK(article.title == "Talks in Oslo");
  CHECK(article.source == "The Paper");
  CHECK(article.url == "https://paper.example/2021/11/30/talks");
  CHECK(article.published == parse_day("2021-11-30"));
  CHECK(origin_of(article, "published") == "address");
  CHECK(
      body_of(article) ==
      "The ministers met in Oslo on Tuesday to talk about the border, officials of both sides said "
      "after the meeting.\n\nWhat comes next\n\nA further round of talks was agreed for the "
      "spring, "
      "and both delegations left the city in the evening.");
  CHECK(article.captions == std::vector<std::string>{"The hall where they met"});
}

TEST_CASE("html: a page without an article is told and not returned") {
  std::string links;
  for (int i = 0; i < 100; ++i) links += "<a href='/x'>A headline about some minister</a> ";
  struct Row {
    std::string body, why;
  };
  const Row rows[] = {
      {"<p>We use cookies. Accept all?</p>", "a consent wall"},
      {"<p>Subscribe to read the rest of this.</p>", "the stub before a paywall"},
      {"<div>" + links + "</div>", "a list of links"},
      {"<div id='root'></div><script>render()</script>", "a page without text"},
      {"<p>Too little.</p>", "too little text"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const Result result = read_bytes(page("<title>T</title>", row.body));
    CHECK(result.articles.empty());
    CHECK(result.errors() == 0);
    CHECK(result.says("no article here but " + row.why));
  }
}

TEST_CASE("html: the publication date is the one that is most often right") {
  const auto meta = [](const std::string& name, const std::string& value) {
    return "<meta property='" + name + "' content='" + value + "'>";
  };
  const auto json_ld = [](const std::string& fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
  };
  struct Row {
    std::string head, day, language = "en";
  };
  const Row rows[] = {
      {meta("article:published_time", "2021-11-30T08:00:00Z"), "2021-11-30"},
      {meta("article:published_time", "2021-11-30T23:30:00-08:00"), "2021-11-30"},  // its own zone
      {json_ld("\"datePublished\":\"2021-11-30\""), "2021-11-30"},
      {json_ld("\"datePublished\":\"2021-11-30\","), "2021-11-30"},  // a comma too many
      {meta("article:published_time", "2021-11-30") + meta("article:modified_time", "2023-01-02"),
       "2021-11-30"},
      {meta("article:published_time", "2021-11-30") + json_ld("\"datePublished\":\"2021-12-01\""),
       "2021-11-30"},
      {meta("article:modified_time", "2021-11-30"), "2021-11-30"},
      {meta("date", "30.11.2021"), "2021-11-30"},
      {meta("date", "04/05/2021"), ""},  // April or May
      {meta("date", "04/05/2021"), "2021-04-05", "en-US"},
      {meta("date", "04/05/2021"), "2021-05-04", "en-GB"},
      {meta("date", "04/05/2021"), "2021-05-04", "fr"},
      {meta("date", "04/25/2021"), "2021-04-25"},
      {meta("date", "04/05/2021") + meta("article:published_time", "2021-04-05"), "2021-04-05"},
      {meta("article:published_time", "2021-02-30"), ""},  // no such day
      {meta("article:published_time", "2191-11-30"), ""},  // lies ahead
      {meta("article:published_time", "1970-01-01T00:00:00Z"), ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.language);
    CHECK(published_of(row.head, row.language) == row.day);
  }
}

TEST_CASE("html: what is odd about dates is told with its source") {
  struct Row {
    std::string head;
    std::string_view words;
  };
  const Row rows[] = {
      {"<meta name='date' content='04/05/2021'>", "'04/05/2021' is 2021-05-04 or 2021-04-05"},
      {"<meta name='date' content='2021-02-30'>", "meta date '2021-02-30' is no day"},
      {"<meta name='date' content='2191-01-01'>", "meta date '2191-01-01' lies ahead"},
      {"<meta property='article:published_time' content='2021-11-30'>"
       "<meta name='date' content='2021-12-01'>",
       "meta date says 2021-12-01, meta article:published_time says 2021-11-30"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    CHECK(read_bytes(page(row.head, paragraph + second)).says(row.words));
  }
}

TEST_CASE("html: the charset is the one the bytes are in") {
  struct Row {
    std::string bytes, text;
    std::string_view warning;
  };
  const std::string filler(200, 'a');
  const Row rows[] = {
      {"<meta charset=utf-8><p>caf\xC3\xA9 " + filler, "café", ""},
      {"<meta charset=iso-8859-1><p>caf\xE9 " + filler, "café", ""},
      {"<meta charset=iso-8859-1><p>\x93quoted\x94 " + filler, "“quoted”", ""},  // as browsers do
      {"<meta charset=windows-1251><p>\xCC\xE8\xED\xE8\xF1\xF2\xF0 " + filler, "Министр", ""},
      {"<meta charset=windows-1251><p>caf\xC3\xA9 " + filler, "café", "but UTF-8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Result result = read_bytes("<!doctype html><title>T</title>" + row.bytes);
    REQUIRE(result.articles.size() == 1);
    CHECK(result.articles.front().text.find(row.text) != std::string::npos);
    CHECK((row.warning.empty() || result.says(row.warning)));
  }
}

TEST_CASE("html: the filter keeps what is asked for and bounds the rest") {
  using detail::filter_html;
  struct Row {
    std::string_view page, filtered;
  };
  const Row rows[] = {
      {"<p CLASS=\"a\" onclick='x()'>One <b>two</b><br/></p>", "<p class=\"a\">One two<br></p>"},
      {"a<!-- b -->c<script>d</script>e<style>f</style>g", "aceg"},
      {"<a href='/long'>link</a>", "<a>link</a>"},
      {"<span>bare</span><span class=x>kept</span>", "bare<span class=\"x\">kept</span>"},
      {"1 < 2", "1 &lt; 2"},
      {"<div style='display:none'>x</div>", "<div hidden=\"\">x</div>"},
      {"text<a href=\"never closed", "text"},
      {"text<!-- never closed", "text"},
      {"a  \n\t b", "a b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(filter_html(row.page).html == row.filtered);
  }
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  const auto filtered = filter_html(deep + "end");
  CHECK(filtered.html.size() == 512 * 5 + 3);
  CHECK_FALSE(filtered.warning.empty());
}

TEST_CASE("markup: every node lies within its parent, whatever the page") {
  for (const std::string_view html :
       {"", "<p>a<p>b<ul><li>c<li>d</ul>", "</div></p>x<table><td>y"}) {
    CAPTURE(html);
    const detail::Markup markup = detail::parse_html(html);
    const auto& nodes = markup.nodes();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      CHECK(nodes[i].parent < i);
      CHECK(nodes[i].end > i);
      CHECK(nodes[i].end <= nodes[nodes[i].parent].end);
    }
  }
}
