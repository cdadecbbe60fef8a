#include "core/text/word_map.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using annals::detail::WordMap;

TEST_CASE("word map: holds the words that were put in, of any length, and no others") {
  std::vector<std::string> words;
  for (std::size_t size = 0; size <= 40; ++size)
    for (const char letter : std::string("abz\xC3")) words.emplace_back(size, letter);
  words.erase(words.begin() + 1, words.begin() + 4);  // the empty word counts once
  WordMap<std::size_t> map;
  for (std::size_t i = 0; i < words.size(); ++i) map[words[i]] = i;
  CHECK(map.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    CAPTURE(words[i]);
    REQUIRE(map.find(words[i]) != nullptr);
    CHECK(*map.find(words[i]) == i);
    CHECK(map.find(words[i] + "x") == nullptr);
  }
}

TEST_CASE("word map: gives its words in the order in which they came") {
  WordMap<int> map;
  for (const std::string_view word : {"treaty", "army", "treaty", "vote"}) ++map[word];
  std::vector<std::string> found;
  for (const auto& [word, count] : map)
    found.push_back(std::string(word) + " " + std::to_string(count));
  CHECK(found == std::vector<std::string>{"treaty 2", "army 1", "vote 1"});
}
