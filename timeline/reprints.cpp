#include "timeline/reprints.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

namespace annals {
namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t sketch_size = 64;     // the least hashes of an article stand for all
constexpr std::size_t least_shingles = 16;  // shorter texts agree by chance
constexpr double least_resemblance = 0.5;
constexpr std::size_t probes = 8, stored = 16;  // least hashes by which a like article is found

using Sketch = std::vector<std::uint64_t>;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t hash = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = (byte | 32) >= 'a' && (byte | 32) <= 'z';
    if (is_letter || byte >= 0x80 || (byte >= '0' && byte <= '9')) {
      hash = mix(hash + 1, is_letter ? byte | 32u : byte);
    } else if (hash != 0) {
      words.push_back(hash);
      hash = 0;
    }
  }
  if (hash != 0) words.push_back(hash);
  return words;
}

Sketch sketch_of(const Extraction& article) {
  std::map<std::uint32_t, std::string_view> sentences;  // by place in the text
  for (const Event& event : article.events)
    for (const Evidence& evidence : event.evidence)
      if (!evidence.sentence.in_title) sentences[evidence.sentence.start] = evidence.sentence.text;
  std::set<std::uint64_t> shingles;
  for (const auto& [start, sentence] : sentences) {
    const auto words = word_hashes(sentence);
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
      std::uint64_t hash = 0;
      for (std::size_t k = 0; k < shingle_words; ++k) hash = mix(hash, words[i + k]);
      shingles.insert(hash);
    }
  }
  Sketch sketch;
  if (shingles.size() < least_shingles) return sketch;
  for (auto hash = shingles.begin(); hash != shingles.end() && sketch.size() < sketch_size; ++hash)
    sketch.push_back(*hash);
  return sketch;
}

// Of the least hashes of both together, the share that both have.
double resemblance(const Sketch& a, const Sketch& b) {
  std::size_t seen = 0, shared = 0;
  const std::size_t most = std::min({sketch_size, a.size(), b.size()});
  for (auto x = a.begin(), y = b.begin(); seen < most && x != a.end() && y != b.end(); ++seen) {
    if (*x == *y) {
      ++shared;
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return seen == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(seen);
}

}  // namespace

std::vector<std::uint32_t> first_prints(const std::vector<const Extraction*>& articles) {
  std::vector<std::uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
    return std::pair(articles[i]->published.empty(), articles[i]->published);
  });
  std::vector<Sketch> sketches(articles.size());
  std::vector<std::uint32_t> first(articles.size());
  std::iota(first.begin(), first.end(), 0u);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> originals;
  for (const std::uint32_t i : order) {
    sketches[i] = sketch_of(*articles[i]);
    std::set<std::uint32_t> alike;
    for (std::size_t k = 0; k < std::min(probes, sketches[i].size()); ++k)
      if (const auto found = originals.find(sketches[i][k]); found != originals.end())
        alike.insert(found->second.begin(), found->second.end());
    double best = least_resemblance;
    for (const std::uint32_t other : alike)
      if (const double r = resemblance(sketches[i], sketches[other]); r >= best) {
        if (r > best || first[i] == i) first[i] = other;
        best = r;
      }
    if (first[i] != i) continue;
    for (std::size_t k = 0; k < std::min(stored, sketches[i].size()); ++k)
      originals[sketches[i][k]].push_back(i);
  }
  return first;
}

}  // namespace annals
