#include "timeline/words.h"

#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <libstemmer.h>
#include <unordered_map>

namespace annals {
namespace {

// How many articles data/timeline/words.tsv stands for, and what share it gives to a word it does
// not list.
constexpr double background_articles = 300, unlisted_share = 0.00025;
const double greatest_rarity = std::log(1000.0);

struct StemmerDeleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

bool is_word_byte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

// Typographic quotes, dashes and blanks: E2 80 xx, C2 A0.
std::size_t separator_length(std::string_view text, std::size_t i) {
  if (text.substr(i).starts_with("\xE2\x80")) return 3;
  if (text.substr(i).starts_with("\xC2\xA0")) return 2;
  return is_word_byte(static_cast<unsigned char>(text[i])) ? 0 : 1;
}

}  // namespace

void normalise(WordVector& vector) {
  double squares = 0;
  for (const WeightedWord& w : vector) squares += double{w.weight} * w.weight;
  if (squares == 0) return;
  for (WeightedWord& w : vector) w.weight = static_cast<float>(w.weight / std::sqrt(squares));
}

double cosine(const WordVector& a, const WordVector& b) {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->word == y->word)
      sum += double{x++->weight} * y++->weight;
    else if (x->word < y->word)
      ++x;
    else
      ++y;
  }
  return sum;
}

struct WordRarity::State {
  std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer{sb_stemmer_new("english", "UTF_8")};
  std::unordered_map<std::string, WordId> stem_of_word;  // as written, lower case
  std::unordered_map<std::string, WordId> id_of_stem;
  std::vector<std::string> texts;
  std::vector<double> background;  // share of articles
  std::vector<std::uint32_t> articles;
  double article_count = 0;

  WordId stem_id(const std::string& stem) {
    const auto [found, is_new] = id_of_stem.try_emplace(stem, static_cast<WordId>(texts.size()));
    if (is_new) {
      texts.push_back(stem);
      background.push_back(unlisted_share);
      articles.push_back(0);
    }
    return found->second;
  }

  WordId word_id(const std::string& word) {
    const auto [found, is_new] = stem_of_word.try_emplace(word, 0);
    if (is_new) {
      const auto* stem =
          sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                          static_cast<int>(word.size()));
      found->second =
          stem_id(std::string(reinterpret_cast<const char*>(stem),
                              static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))));
    }
    return found->second;
  }

  void read_background(std::string_view table);
};

void WordRarity::State::read_background(std::string_view table) {
  detail::for_each_pair("timeline/words.tsv", table, "a stem, a tab, a number of articles",
                        [this](std::string_view stem, std::string_view number) {
                          int count = 0;
                          const char* const end = number.data() + number.size();
                          if (std::from_chars(number.data(), end, count).ptr != end || count <= 0)
                            return false;
                          background[stem_id(std::string(stem))] = count / 10000.0;
                          return true;
                        });
}

WordRarity::WordRarity(const DataFiles& data) : state_(std::make_unique<State>()) {
  state_->read_background(data.text("timeline/words.tsv"));
}

WordRarity::~WordRarity() = default;

std::vector<WordId> WordRarity::stems(std::string_view text) {
  std::vector<WordId> result;
  std::string before_hyphen;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t skip = separator_length(text, i); skip > 0) {
      if (text[i] != '-') before_hyphen.clear();
      i += skip;
      continue;
    }
    const std::size_t first = i;
    while (i < text.size() && separator_length(text, i) == 0) ++i;
    const std::string word = detail::ascii_lowered(text.substr(first, i - first));
    if (word.size() > 1) result.push_back(state_->word_id(word));
    if (!before_hyphen.empty()) result.push_back(state_->word_id(before_hyphen + word));
    before_hyphen = i < text.size() && text[i] == '-' ? word : std::string();
  }
  return result;
}

void WordRarity::count_article(std::vector<WordId> stems) {
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  for (const WordId stem : stems) ++state_->articles[stem];
  ++state_->article_count;
}

double WordRarity::rarity(WordId word) const {
  const double all = state_->article_count + background_articles;
  const double with = state_->articles[word] + background_articles * state_->background[word];
  return std::clamp(std::log(all / with), 0.0, greatest_rarity);
}

double WordRarity::weight(WordId word) const { return rarity(word) / greatest_rarity; }

std::uint32_t WordRarity::articles_with(WordId word) const { return state_->articles[word]; }

const std::string& WordRarity::text(WordId word) const { return state_->texts[word]; }

WordVector WordRarity::vector(std::vector<WordId> stems) const {
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  WordVector result;
  for (const WordId stem : stems)
    if (const double weight = rarity(stem); weight > 0)
      result.push_back({stem, static_cast<float>(weight)});
  normalise(result);
  return result;
}

}  // namespace annals
