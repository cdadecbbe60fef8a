#include "tests/actors/reader.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace annals;
using test::ReadActors;

namespace {

void check_shape(const ReadActors& read) {
  const Actors& actors = read.actors;
  const EntityMention* before = nullptr;
  for (const EntityMention& mention : actors.mentions) {
    CHECK(mention.tokens.first < mention.tokens.last);
    CHECK(mention.tokens.last <= read.document.tokens.size());
    CHECK(mention.span.last <= read.article.text.size());
    CHECK(mention.span == read.document.span(mention.tokens));
    CHECK(mention.entity < actors.entities.size());
    CHECK(mention.head < read.document.tokens.size());
    CHECK_FALSE(mention.way.empty());
    if (before != nullptr)
      CHECK((before->tokens.first < mention.tokens.first ||
             (before->tokens.first == mention.tokens.first &&
              before->tokens.last >= mention.tokens.last)));
    before = &mention;
  }
  for (std::uint32_t e = 0; e < actors.entities.size(); ++e) {
    CHECK_FALSE(actors.entities[e].id.empty());
    CHECK_FALSE(actors.entities[e].name.empty());
    if (!actors.entities[e].affiliation.empty() && actors.entities[e].id != "")
      CHECK(actors.principal(e) < actors.entities.size());
  }
}

}  // namespace

TEST_CASE("actors: any mixture of words gives mentions inside the text, in order") {
  const std::string_view words[] = {
      "Russian",     "troops", "the",    "president", "of",        "Chad",
      ",",           "NATO",   "rebels", "said",      "in",        "(UN)",
      "Gen.",        "he",     "both",   "sides",     "Lee",       "-",
      "’s",          "Moscow", ".",      "\n\n",      "former",    "Kofi",
      "Annan",       "led",    "it",     "junta",     "officials", "\xC3\x89lys\xC3\xA9\x65",
      "\xEF\xBF\xBD"};
  std::mt19937 random(11);
  for (int round = 0; round < 150; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i)
      text += std::string(words[random() % std::size(words)]) + (random() % 5 == 0 ? "" : " ");
    CAPTURE(text);
    ReadActors read;
    test::reader().read(text, round % 2 == 0 ? "2014-03-18" : "", read);
    check_shape(read);
  }
}

TEST_CASE("actors: an empty text has none") {
  ReadActors read;
  test::reader().read("", "2014-03-18", read);
  CHECK(read.actors.entities.empty());
  CHECK(read.actors.mentions.empty());
}

TEST_CASE("actors: equal texts give equal mentions") {
  const std::string_view text =
      "Chad's president met Kofi Annan in Geneva. Rebels and the Sudanese army clashed.";
  ReadActors first, second;
  test::reader().read(text, "2005-03-18", first);
  test::reader().read(text, "2005-03-18", second);
  REQUIRE(first.actors.mentions.size() == second.actors.mentions.size());
  for (std::size_t i = 0; i < first.actors.mentions.size(); ++i)
    CHECK(first.actors.mentions[i].entity == second.actors.mentions[i].entity);
}
