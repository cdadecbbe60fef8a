#include "core/text/shingles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace annals;

namespace {

// A text of `count` words that are the same for the same seed.
std::string words(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < count; ++i) text += "w" + std::to_string(random() % 5000) + " ";
  return text;
}

}  // namespace

TEST_CASE("shingles: a sketch sees words, not their case, spaces or punctuation") {
  struct Row {
    std::string_view a, b;
    bool is_equal;
  };
  const Row rows[] = {
      {"The ministers met in Oslo.", "the MINISTERS  met\n\nin \"Oslo\"", true},
      {"The ministers met in Oslo.", "The ministers met in Rome.", false},
      {"Yes", "yes", true},
      {"Yes", "No", false},
      {"外交部长会议", "外交部长会议。", true},
      {"外交部长会议", "外交部长访问", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CHECK((story_sketch(row.a) == story_sketch(row.b)) == row.is_equal);
    CHECK(story_sketch(row.a).size() == 64);
  }
  CHECK(story_sketch("").empty());
  CHECK(story_sketch(" ... \n").empty());
}

TEST_CASE("shingles: resemblance estimates the share of word groups in common") {
  struct Row {
    int shared, own;
    double share;  // shared / (shared + 2 * own)
  };
  for (const Row& row : {Row{600, 0, 1.0}, Row{600, 33, .9}, Row{600, 100, .75}, Row{600, 300, .5},
                         Row{0, 600, 0}}) {
    CAPTURE(row.share);
    double sum = 0;
    for (unsigned seed = 0; seed < 20; ++seed)
      sum += resemblance(story_sketch(words(3 * seed, row.shared) + words(3 * seed + 1, row.own)),
                         story_sketch(words(3 * seed, row.shared) + words(3 * seed + 2, row.own)));
    CHECK(sum / 20 == doctest::Approx(row.share).epsilon(0.07));
  }
  CHECK(resemblance("", "") == 0);
  CHECK(resemblance(std::string(64, 'x'), std::string(64, 'x')) == 0);
}

TEST_CASE("shingles: copies and their copies form one group, in any order") {
  const std::string story = words(1, 400);
  std::vector<std::string> texts = {story, words(2, 400),     story + words(3, 60), words(4, 400),
                                    "",    story.substr(200), words(2, 400)};
  const std::vector<std::size_t> expected = {0, 1, 0, 3, 4, 0, 1};
  std::vector<std::size_t> order(texts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  do {
    std::vector<std::string> sketches;
    for (const std::size_t i : order) sketches.push_back(story_sketch(texts[i]));
    const auto groups = group_copies(sketches);
    for (std::size_t i = 0; i < order.size(); ++i)
      for (std::size_t j = 0; j < order.size(); ++j)
        REQUIRE((groups[i] == groups[j]) == (expected[order[i]] == expected[order[j]]));
  } while (std::next_permutation(order.begin(), order.end()));
}
