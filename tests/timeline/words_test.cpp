#include "timeline/words.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace annals;

namespace {

std::string stemmed(WordRarity& rarity, std::string_view text) {
  std::string line;
  for (const WordId id : rarity.stems(text)) line += (line.empty() ? "" : " ") + rarity.text(id);
  return line;
}

}  // namespace

TEST_CASE("words: text is cut into stems") {
  struct Row {
    std::string_view text, stems;
  };
  const Row rows[] = {
      {"Ministers met.", "minist met"},
      {"annexed, annexation", "annex annex"},
      {"a military build-up", "militari build up buildup"},  // one letter is no word
      {"Kenya\xE2\x80\x99s \xE2\x80\x9Cred line\xE2\x80\x9D", "kenya red line"},
      {"30 July", "30 juli"},
      {"", ""},
  };
  WordRarity rarity{DataFiles()};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(stemmed(rarity, row.text) == row.stems);
  }
}

TEST_CASE("words: common words weigh little in however few articles, rare ones much") {
  WordRarity rarity{DataFiles()};
  const std::vector<WordId> words = rarity.stems("the said minister Kisumu");
  rarity.count_article(words);
  rarity.count_article(words);
  CHECK(rarity.weight(words[0]) < 0.05);
  CHECK(rarity.weight(words[2]) < rarity.weight(words[3]));
  CHECK(rarity.weight(words[3]) > 0.5);
}

TEST_CASE("words: a vector is like itself, and like another as far as they share rare words") {
  WordRarity rarity{DataFiles()};
  const auto vector = [&](std::string_view text) { return rarity.vector(rarity.stems(text)); };
  CHECK(cosine(vector("the Kisumu summit"), vector("the Kisumu summit")) == doctest::Approx(1));
  CHECK(cosine(vector("the Kisumu summit"), vector("the harvest")) < 0.05);
  CHECK(cosine(vector(""), vector("")) == 0);
}
