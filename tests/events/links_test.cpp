#include "core/extract.h"
#include "tests/events/dated_article.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace annals;

namespace {

// "kind: outer trigger > introduced trigger" of each link.
std::vector<std::string> links_in(const std::string& text) {
  const Article article = test::dated_article(text);
  Extractor extractor(test::knowledge());
  const Analysis& analysis = extractor.analyse(article);
  std::vector<std::string> result;
  for (const FoundLink& link : analysis.links) {
    const auto trigger = [&](std::uint32_t event) {
      return std::string(slice(text, analysis.events[event].evidence.front().trigger));
    };
    result.push_back(std::string(link.kind) + ": " + trigger(link.from) + " > " + trigger(link.to));
  }
  return result;
}

}  // namespace

TEST_CASE("links: a text says that an act follows, precedes or answers another") {
  struct Row {
    std::string text, link;  // "" for none
  };
  const Row rows[] = {
      {"Kenya expelled the ambassador of Uganda after Ugandan troops attacked a Kenyan village.",
       "after: expelled > attacked"},
      {"Poland imposed sanctions on Belarus in response to an attack on its embassy.",
       "responds_to: imposed > attack"},
      {"Kenya and Uganda met before Uganda withdrew its troops from Kenya.",
       "before: met > withdrew"},
      {"Kenya met Uganda on Monday and attacked Sudan on Tuesday.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto links = links_in(row.text);
    if (row.link.empty())
      CHECK(links.empty());
    else
      CHECK(std::ranges::find(links, row.link) != links.end());
  }
}
