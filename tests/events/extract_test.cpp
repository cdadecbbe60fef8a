#include "core/extract.h"

#include "tests/events/dated_article.h"

#include <doctest/doctest.h>

using namespace annals;

TEST_CASE("extract: articles together give what each gives alone") {
  const std::vector<Article> articles = {
      test::dated_article(
          "Peru signed a treaty with Ecuador on Monday. The ministers met in Lima."),
      test::dated_article(""),
      test::dated_article(
          "TROOPS ENTER CAPITAL\n\nKenya (pop. 50 million) sent troops to Somalia."),
      test::dated_article("Kenya said it would recall its ambassador.")};
  Extractor together(test::knowledge());
  for (const std::size_t count : {4u, 1u, 0u, 3u}) {  // with storage of more and of fewer
    const std::vector<Extraction> found = together.extract(std::span(articles).first(count));
    REQUIRE(found.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      CAPTURE(articles[i].text);
      CHECK(found[i] == Extractor(test::knowledge()).extract(articles[i]));
    }
  }
}
