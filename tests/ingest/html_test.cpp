#include "core/ingest/html_parser.h"
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

// The tree as elements with their ends, values without quotes.
std::string tree_of(std::string_view page) {
  const detail::Markup tree = detail::parse_page(page).tree;
  std::string out;
  std::vector<detail::Markup::Index> open;
  for (detail::Markup::Index node = 1; node <= tree.nodes().size(); ++node) {
    for (; !open.empty() && tree.nodes()[open.back()].end <= node; open.pop_back())
      out.append("</").append(tree.name(open.back())).append(">");
    if (node == tree.nodes().size()) break;
    if (tree.is_text(node)) {
      out += tree.text(node);
      continue;
    }
    open.push_back(node);
    out.append("<").append(tree.name(node));
    for (const std::string_view name : {"class", "name", "title", "hidden"})
      if (tree.has_attribute(node, name))
        out.append(" ").append(name).append("=").append(tree.attribute(node, name));
    out += ">";
  }
  return out;
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

TEST_CASE("html: the parser keeps what is asked for and bounds the rest") {
  struct Row {
    std::string_view page, tree;
  };
  const Row rows[] = {
      {"<p CLASS=\"a\" onclick='x()'>One <b>two</b><br/></p>", "<p class=a>One two<br></br></p>"},
      {"a<!-- b -->c<script>d</script>e<style>f</style>g", "aceg"},
      {"<a href='/long'>link</a>", "<a>link</a>"},
      {"<span>bare</span><span class=x>kept</span>", "bare<span class=x>kept</span>"},
      {"1 < 2", "1 < 2"},
      {"<div style='display:none'>x</div>", "<div hidden=>x</div>"},
      {"text<a href=\"never closed", "text"},
      {"text<!-- never closed", "text"},
      {"a<i> \n\t </i>b", "a b"},
      {"a &amp; b &nbsp;&unknown; &#8217; &#x2019 &#146; &#0;",
       "a & b \u00A0&unknown; ’ ’ ’ \uFFFD"},
      {"<span title='a &quot;b&quot;'>c</span>", "<span title=a \"b\">c</span>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(tree_of(row.page) == row.tree);
  }
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  const auto parsed = detail::parse_page(deep + "end");
  CHECK(parsed.tree.nodes().size() == 1 + 512 + 1);
  CHECK(parsed.warning == "elements nested deeper than 512, which were lifted");
}

TEST_CASE("html: elements end where browsers end them") {
  struct Row {
    std::string_view page, tree;
  };
  const Row rows[] = {
      {"<p>a<p>b", "<p>a</p><p>b</p>"},
      {"<p>a<div>b</div>", "<p>a</p><div>b</div>"},
      {"<p>a<cite>b<p>c", "<p>a<cite>b</cite></p><p>c</p>"},
      {"<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"},
      {"<li><div>a<li>b", "<li><div>a</div></li><li>b</li>"},
      {"<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"},
      {"<table><tr><td>a<td>b<tr><td>c</table>d",
       "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
      {"<table><tr><td><table><tr><td>a</table>b</table>",
       "<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>"},
      {"<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c"},
      {"<a>a<a>b", "<a>a</a><a>b</a>"},
      {"<div><cite>a</div>b", "<div><cite>a</cite></div>b"},
      {"<cite><div>a</cite>b</div>c", "<cite><div>ab</div>c</cite>"},  // a block keeps its text
      {"<td>a</div>b</td>c", "<td>ab</td>c"},
      {"</div></p>a", "a"},
      {"<head><title>a</title><p>b", "<head><title>a</title></head><p>b</p>"},
      {"<head><meta name=a>b", "<head><meta name=a></meta></head>b"},
      {"<body class=a>b</body><body class=c>d", "<body class=a>bd</body>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(tree_of(row.page) == row.tree);
  }
}

TEST_CASE("markup: every node lies within its parent, whatever the page") {
  for (const std::string_view html :
       {"", "<p>a<p>b<ul><li>c<li>d</ul>", "</div></p>x<table><td>y"}) {
    CAPTURE(html);
    const detail::Markup markup = detail::parse_page(html).tree;
    const auto& nodes = markup.nodes();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      CHECK(nodes[i].parent < i);
      CHECK(nodes[i].end > i);
      CHECK(nodes[i].end <= nodes[nodes[i].parent].end);
    }
  }
}
