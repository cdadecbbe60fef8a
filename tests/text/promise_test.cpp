// What holds for every text, on every processor, and for every weights file.
#include "core/error.h"
#include "core/text/block_pairs.h"
#include "core/text/model.h"
#include "core/text/network.h"
#include "core/text/word_shares.h"
#include "fuzz/text_fuzz.cpp"
#include "tests/text/helper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <random>

using namespace annals;
using annals::test::Analysed;

namespace {

// Words and marks that news is made of, in a random order.
std::string babble(std::mt19937& random, std::size_t size) {
  constexpr std::string_view pieces[] = {"the ", "said ",   "U.S. ",     "Gen. ",  ". ",
                                         ", ",   "\u201C",  "\u201D ",   "don't ", "\n",
                                         "\n\n", "- ",      "'s ",       "1,000 ", "(",
                                         ") ",   "troops ", "attacked ", "-LRB-",  "http://a.b/c ",
                                         "...",  "Nov. ",   "\xC3\x28",  "\xFF",   "A",
                                         "; ",   "\u00A0",  "of ",       "NATO ",  "and ",
                                         "?"};
  std::string text;
  while (text.size() < size) text += pieces[random() % std::size(pieces)];
  return text;
}

void feed(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

bool same(const std::vector<detail::Prediction>& a, const std::vector<detail::Prediction>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].head != b[i].head || a[i].tag != b[i].tag || a[i].relation != b[i].relation ||
        a[i].name != b[i].name)
      return false;
  return true;
}

}  // namespace

TEST_CASE("text: any bytes give whole words, whole sentences and valid trees") {
  std::mt19937 random(1);
  for (int round = 0; round < 60; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    feed(bytes);
    feed(babble(random, random() % 2000));
  }
  for (const char c : {'a', '.', '-', '\'', ' ', '"', '1', '\xE2'}) feed(std::string(5000, c));
}

TEST_CASE("text: a sentence of thousands of words takes linear time") {
  const auto seconds = [](std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += i % 7 == 3 ? "troops " : "and ";
    const std::clock_t start = std::clock();  // what else the machine does does not count
    const Analysed a(text);
    CHECK(a.document.sentences.size() == (words + 999) / 1000);  // cut where no stop is
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  seconds(100);
  CHECK(seconds(20000) < 40 * seconds(2000));  // quadratic would be 100
}

TEST_CASE("text: all kernels of this processor give the same bits") {
  const detail::Weights& weights = test::model().weights().network;
  std::mt19937 random(2);
  const Analysed a(babble(random, 20000));
  std::vector<std::string_view> words;
  std::vector<std::uint32_t> bounds = {0};
  for (const Token& token : a.document.tokens) words.push_back(a.document.text(token));
  for (const Sentence& s : a.document.sentences) bounds.push_back(s.tokens.last);
  std::vector<detail::Prediction> expected, found;
  detail::Network(weights, detail::plain_kernels).run(words, bounds, expected);
  for (const detail::Kernels* kernels : detail::available_kernels()) {
    CAPTURE(kernels->name);
    detail::Network(weights, *kernels).run(words, bounds, found);
    CHECK(same(expected, found));
  }
}

TEST_CASE("text: the blocks of a pair never overflow 16 bits, and each block is in one place") {
  std::mt19937 random(5);
  constexpr std::uint32_t depth = 60, columns = 32;
  std::vector<std::int8_t> packed(depth * columns);
  for (auto& w : packed) w = static_cast<std::int8_t>(static_cast<int>(random() % 49) - 24);
  detail::PackedMatrix m;
  m.depth = depth;
  m.columns = columns;
  m.weights = packed.data();
  const std::vector<std::uint16_t> pairs = detail::pair_blocks(m);
  REQUIRE(pairs.size() == columns / 8 * (depth / 4 + 1));
  std::size_t found = 0;
  for (std::size_t j = 0; j < columns; j += 8) {
    const std::uint16_t* own = &pairs[j / 8 * (depth / 4 + 1)];
    found += own[0];
    std::vector<std::uint16_t> blocks(own + 1, own + 1 + depth / 4);
    for (std::size_t p = 0; p < own[0]; ++p)
      for (std::size_t at = 0; at < 32; at += 2) {
        int positive = 0, negative = 0;
        for (const std::size_t block : {blocks[2 * p], blocks[2 * p + 1]})
          for (std::size_t i = at; i < at + 2; ++i) {
            const int weight = m.column_block(j)[block * 64 + i];
            (weight > 0 ? positive : negative) += weight;
          }
        CHECK(255 * positive <= 32767);
        CHECK(255 * negative >= -32768);
      }
    std::ranges::sort(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) CHECK(blocks[i] == i);
  }
  CHECK(found > 0);
}

TEST_CASE("text: each kernel step gives the same numbers") {
  std::mt19937 random(3);
  std::uniform_real_distribution<float> value(-6, 6);
  const auto draw = [&](std::size_t n) {
    std::vector<float> v(n);
    for (float& x : v) x = value(random);
    return v;
  };
  const auto draw_steps = [&](std::size_t n, std::int16_t most) {
    std::uniform_int_distribution<int> step(-most, most);
    std::vector<std::int16_t> v(n);
    for (auto& x : v) x = static_cast<std::int16_t>(step(random));
    return v;
  };
  constexpr std::size_t rows = 13, depth = 304, columns = 48, size = 80;
  const auto x = draw(rows * depth), scale = draw(columns), bias = draw(columns);
  const auto states = draw_steps(rows * depth, 24000), gates = draw_steps(3 * size + 4, 10922),
             before = draw_steps(size, 16384), residual = draw_steps(size, 16384);
  std::vector<std::int8_t> packed(depth * columns);
  for (auto& w : packed) {  // mostly small, as in trained weights
    const int weight = static_cast<int>(random() % 129) - 64;
    w = static_cast<std::int8_t>(random() % 32 == 0 ? weight : weight / 4);
  }
  const std::vector<std::int32_t> sums(columns, 1234);
  detail::PackedMatrix m = {depth, columns, packed.data(), scale.data(), sums.data(), bias.data()};
  const std::vector<std::uint16_t> pairs = detail::pair_blocks(m);
  m.pairs = pairs.data();
  using Rows = std::pair<std::vector<std::uint8_t>, std::vector<float>>;  // bytes and scales
  struct Result {
    Rows of_floats{(rows + 8) * depth, rows + 8}, of_states = of_floats;
    std::vector<float> y = std::vector<float>((rows + 8) * columns);
    std::vector<std::int16_t> gates = std::vector<std::int16_t>((rows + 8) * columns);
    std::vector<std::int16_t> c = std::vector<std::int16_t>(2 * size),
                              h = std::vector<std::int16_t>(2 * size);
    std::vector<float> sum = std::vector<float>(size);
    std::size_t largest = 0;
  };
  const auto run = [&](const detail::Kernels& k) {
    Result r;
    const detail::QuantisedRows q = {r.of_floats.first.data(), r.of_floats.second.data()};
    k.quantise(x.data(), rows, depth, q);
    k.quantise_states(states.data(), rows, depth,
                      {r.of_states.first.data(), r.of_states.second.data()});
    k.multiply(q, rows, m, r.y.data());
    k.multiply_gates(q, rows, m, r.gates.data());
    r.y.resize(rows * columns);
    r.gates.resize(rows * columns);
    k.pool(gates.data(), before.data(), residual.data(), r.c.data(), r.h.data(), size);
    k.pool_sums(gates.data(), &gates[2], &gates[4], before.data(), &r.c[size], &r.h[size], size);
    std::array<const std::int8_t*, detail::table_count> table_rows;
    for (std::size_t t = 0; t < table_rows.size(); ++t) table_rows[t] = packed.data() + 90 * t;
    k.sum_rows(table_rows.data(), bias.data(), r.sum.data(), size);
    r.largest = k.largest(x.data(), 77);
    return r;
  };
  const Result expected = run(detail::plain_kernels);
  CHECK(std::ranges::count(expected.gates, detail::most_gate) > 0);  // so bounds are met
  for (const detail::Kernels* kernels : detail::available_kernels()) {
    CAPTURE(kernels->name);
    const Result found = run(*kernels);
    CHECK(found.of_floats == expected.of_floats);
    CHECK(found.of_states == expected.of_states);
    CHECK(found.y == expected.y);
    CHECK(found.gates == expected.gates);
    CHECK(found.c == expected.c);
    CHECK(found.h == expected.h);
    CHECK(found.sum == expected.sum);
    CHECK(found.largest == expected.largest);
  }
}

TEST_CASE("text: what a layer remembers and shows follows its gates to a thousandth") {
  constexpr std::size_t size = 16;
  constexpr double memory_step = detail::state_step / 2;
  const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
  for (int step = -detail::most_gate; step <= detail::most_gate; step += 97) {
    const auto gate = static_cast<std::int16_t>(step);
    const double x = gate * detail::gate_step;
    CAPTURE(x);
    const std::vector<std::int16_t> before(size, 8192), residual(size, 4096);  // .5 and .5
    const auto pool = [&](std::int16_t z, std::int16_t f, std::int16_t o) {
      std::vector<std::int16_t> gates(size, z), c(size), h(size);
      gates.resize(2 * size, f);
      gates.resize(3 * size, o);
      detail::plain_kernels.pool(gates.data(), before.data(), residual.data(), c.data(), h.data(),
                                 size);
      return std::pair(c[0] * memory_step, h[0] * detail::state_step - .5);
    };
    constexpr std::int16_t open = detail::most_gate, shut = -detail::most_gate;
    CHECK(std::abs(pool(gate, shut, open).first - std::tanh(x)) < 1e-3);
    CHECK(std::abs(pool(0, gate, open).first - .5 * logistic(x)) < 1e-3);
    CHECK(std::abs(pool(open, shut, gate).second - logistic(x)) < 1e-3);
  }
}

TEST_CASE("text: what a word adds to the gates does not depend on the words asked before") {
  const detail::Weights& weights = test::model().weights().network;
  const std::size_t size = weights.first_layer.columns;
  detail::WordShares used(weights, detail::plain_kernels);
  std::vector<const std::int16_t*> shares, alone;
  std::mt19937 random(4);
  for (const std::size_t count : {7u, 3000u, 40u, 300u}) {  // 3,000 words fill many sets
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 2500));
    const std::vector<std::string_view> views(words.begin(), words.end());
    used.find(views, shares);
    for (std::size_t i = 0; i < count; i += 1 + count / 50) {
      detail::WordShares fresh(weights, detail::plain_kernels);
      fresh.find(std::span(views).subspan(i, 1), alone);
      CAPTURE(words[i]);
      CHECK(std::equal(alone[0], alone[0] + size, shares[i]));
    }
  }
}

TEST_CASE("text: a sentence is parsed alike alone and among others") {
  const std::string first = "The ministers met in Riga on Tuesday.";
  const Analysed alone(first), among(first + " Rebels attacked the airport. It rained.");
  for (std::uint32_t i = 0; i < alone.document.tokens.size(); ++i) {
    CHECK(alone.document.tokens[i].head == among.document.tokens[i].head);
    CHECK(alone.document.tokens[i].relation == among.document.tokens[i].relation);
  }
}

TEST_CASE("text: damaged weights are refused") {
  const DataFiles data;
  const std::string good(data.text("text/english.bin"));
  const auto refused = [](const std::string& bytes) {
    try {
      const detail::Weights weights("text/english.bin", bytes);
    } catch (const Error&) {
      return true;
    }
    return false;
  };
  CHECK_FALSE(refused(good));
  CHECK(refused(""));
  CHECK(refused(good.substr(0, 40)));
  CHECK(refused(good.substr(0, good.size() / 2)));
  CHECK(refused(good + "x"));
  for (const std::size_t at : {std::size_t{0}, std::size_t{8}, std::size_t{40}, good.size() / 2}) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    CAPTURE(at);
    CHECK(refused(bad));
  }
}
