// How likely two reports tell one event, and why.
#pragma once

#include "core/model/date.h"
#include "core/model/extraction.h"
#include "core/rules/data_files.h"
#include "timeline/actors.h"
#include "timeline/words.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace annals {

struct ArticleFeatures {
  std::optional<Day> published;
  WordVector words;  // of title and evidence: what the story is about
};

// An actor that a report names, and those he may stand for: himself 1, whom he acts for less.
struct Party {
  struct Reading {
    std::uint32_t actor = 0;
    double strength = 0;
  };
  std::vector<Reading> readings;
  double weight = 0;        // in [0,1]; rare actors weigh more
  bool is_target = false;   // mutual acts have sources only
  bool is_general = false;  // a group of no country ("armed men") contradicts nobody
};

// When the act took place, as far as the report knows.
struct ReportedTime {
  enum class Kind : unsigned char { unknown, presumed, stated } kind = Kind::unknown;
  Day earliest{};  // of stated dates
  Day latest{};
  bool is_carried = false;  // from a neighbouring sentence: less sure

  int width() const { return latest - earliest + 1; }
};

struct ReportFeatures {
  const Event* event = nullptr;
  std::uint32_t article = 0;  // index into MatchScorer::articles()
  std::uint32_t type = 0;     // the number of its name
  ReportedTime time;
  std::vector<Party> parties;
  std::vector<WordId> triggers;       // sorted
  std::vector<std::uint32_t> places;  // sorted
  WordVector words;                   // of the evidence
  bool is_lead = false;               // told in the title or where the text begins
  int ordinal = 0;                    // 4 in "the fourth round of talks"; 0: none is told
};

// Adds up what speaks for and against a match as log-odds: above 0, two reports more likely tell
// one event than not.
class MatchScorer {
 public:
  explicit MatchScorer(const DataFiles& data);  // throws Error for tables that cannot be read

  // Reads the events of all articles, which outlive the scorer. Rarity of words and actors is
  // counted over these. Linear in their text.
  void read(const std::vector<const Extraction*>& articles, const ActorMap& actors);

  const std::vector<ArticleFeatures>& articles() const { return articles_; }
  // Of the first article's events, then of the second's, ...
  const std::vector<ReportFeatures>& reports() const { return reports_; }

  const WordRarity& rarity() const { return rarity_; }

  // Whether acts of these types can be one at all.
  bool are_compatible(std::uint32_t type, std::uint32_t other) const {
    return readiness(type, other) > 0;
  }

  // Log-odds that the reports tell one event. Symmetric. Linear in the words of their articles;
  // where it cannot reach `least`, any number below that, without comparing words.
  double score(std::uint32_t report, std::uint32_t other, double least = -100) const;

  // What speaks for the match, in words.
  std::vector<std::string> reasons(std::uint32_t report, std::uint32_t other) const;

 private:
  void read_types(std::string_view table);
  void read_ordinals(const DataFiles& data);
  int ordinal_of(const Event& event) const;
  void read_report(const Event& event, std::uint32_t article, const ActorMap& actors);
  void weigh();
  std::uint32_t number_of(const std::string& name);
  std::vector<Party> parties_of(const Event& event, const ActorMap& actors);
  double readiness(std::uint32_t type, std::uint32_t other) const;
  double story_points(const ReportFeatures& a, const ReportFeatures& b) const;
  double type_points(const ReportFeatures& a, const ReportFeatures& b) const;

  WordRarity rarity_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of actors, places and types
  std::vector<std::string> names_;
  std::vector<std::uint32_t> article_counts_;  // how many articles name each
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> readiness_;
  std::map<std::string, int, std::less<>> ordinals_;
  std::vector<ArticleFeatures> articles_;
  std::vector<ReportFeatures> reports_;
  std::vector<std::vector<WordId>> report_stems_, article_stems_;  // until they are weighed
};

// In [0,1].
double probability(double log_odds);

}  // namespace annals
