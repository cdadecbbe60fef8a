#include "core/ingest/page_date.h"

#include "core/ingest/written_date.h"
#include "core/text/characters.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

namespace annals::detail {
namespace {

using Index = Markup::Index;

constexpr Day first_web_page = {7305};  // 1990-01-01: earlier days on a page mean "unknown"

enum class Sense : std::uint8_t { published, modified };

// One place where a date stands. `share`: how often such a place is right.
struct Clue {
  std::string origin;
  std::string written;
  double share = 0;
  Sense sense = Sense::published;
  WrittenDate date;
};

struct MetaName {
  std::string_view name;
  double share;
  Sense sense = Sense::published;
};

// Names in <meta name|property|itemprop|http-equiv>, lower case.
constexpr MetaName meta_names[] = {
    {"article:published_time", .94},
    {"og:published_time", .94},
    {"article:published", .94},
    {"og:article:published_time", .94},
    {"datepublished", .96},
    {"rnews:datepublished", .94},
    {"article_date_original", .94},
    {"originalpublicationdate", .94},
    {"parsely-pub-date", .94},
    {"sailthru.date", .92},
    {"cxenseparse:recs:publishtime", .92},
    {"bt:pubdate", .92},
    {"pubdate", .93},
    {"publishdate", .93},
    {"publish-date", .93},
    {"publish_date", .93},
    {"publication_date", .93},
    {"publication-date", .93},
    {"published_time", .93},
    {"date_published", .93},
    {"published-date", .93},
    {"article.published", .93},
    {"displaydate", .92},
    {"dc.date.issued", .92},
    {"dc.date.created", .90},
    {"dcterms.created", .88},
    {"dcterms.date", .88},
    {"dcterms.issued", .90},
    {"dc.date", .88},
    {"date", .88},
    {"datecreated", .88},
    {"citation_publication_date", .90},
    {"citation_date", .88},
    {"article:modified_time", .74, Sense::modified},
    {"og:updated_time", .72, Sense::modified},
    {"datemodified", .74, Sense::modified},
    {"dcterms.modified", .72, Sense::modified},
    {"dc.date.modified", .72, Sense::modified},
    {"last-modified", .66, Sense::modified},
    {"lastmod", .66, Sense::modified},
    {"revised", .66, Sense::modified},
    {"article.updated", .72, Sense::modified},
};

constexpr double address_share = .97, itemprop_share = .96, json_ld_share = .92, time_share = .90;
constexpr double marked_share = .85, near_title_share = .80, text_share = .62,
                 elsewhere_share = .55;
constexpr double least_share = .52;  // less likely days are not given

struct Position {
  bool is_after_title, is_in_furniture;
  double factor;
};
constexpr Position positions[] = {
    {true, false, 1}, {false, false, .9}, {true, true, .85}, {false, true, .75}};

double log_odds(double share) { return std::log(share / (1 - share)); }

// Dates have a year of four digits, or numbers with marks between them.
bool may_hold_date(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_digit(text[i])) {
      if (++digits == 4) return true;
    } else {
      if (digits > 0 && (text[i] == '.' || text[i] == '/') && i + 1 < text.size() &&
          is_ascii_digit(text[i + 1]))
        return true;
      digits = 0;
    }
  }
  return false;
}

class DateFinder {
 public:
  DateFinder(const PageView& page, Day today)
      : page_(page), today_(today), language_(ascii_lowered(page.language)) {}

  PageDate run() {
    read_json_ld();
    read_elements();
    read_address();
    read_blocks();
    for (Clue& clue : clues_) decide_order(clue);
    for (Clue& clue : clues_) move_to_own_zone(clue);
    return weighed();
  }

 private:
  const Markup& markup() const { return page_.markup; }

  void add(std::string origin, std::string_view text, double share,
           Sense sense = Sense::published) {
    if (text.empty() || text.size() > 300) return;
    const auto dates = find_dates(text, language_, 1);
    if (dates.empty()) return;
    clues_.push_back({std::move(origin), std::string(text), share, sense, dates.front()});
    clues_.back().date.written = {};
  }

  void read_json_ld() {
    add("JSON-LD datePublished", page_.json_ld.published, json_ld_share);
    add("JSON-LD dateCreated", page_.json_ld.created, .85);
    add("JSON-LD dateModified", page_.json_ld.modified, .74, Sense::modified);
  }

  void read_elements() {
    const auto size = static_cast<Index>(markup().nodes().size());
    title_ = markup().find(0, "h1");
    const std::uint16_t meta = markup().name_index("meta");
    itemprop_ = markup().name_index("itemprop");
    time_ = markup().name_index("time");
    for (Index node = 1; node < size; ++node) {
      const std::uint16_t name = markup().nodes()[node].name;
      if (name == Markup::text_name) continue;
      if (name == meta)
        read_meta(node);
      else if (!read_property(node))
        read_marked(node);
    }
    add_nearest("<time>", times_, time_share);
    add_nearest("element marked as date", marked_, marked_share);
  }

  void read_meta(Index node) {
    const std::string_view content = markup().attribute(node, "content");
    if (content.size() < 6) return;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string name = ascii_lowered(markup().attribute(node, key));
      if (name.empty()) continue;
      const auto* known = std::ranges::find(meta_names, std::string_view(name), &MetaName::name);
      if (known != std::end(meta_names)) add("meta " + name, content, known->share, known->sense);
    }
  }

  std::string value_of(Index node) const {
    for (const std::string_view name : {"datetime", "content", "title", "data-datetime"})
      if (const auto value = markup().attribute(node, name); value.size() >= 6)
        return std::string(value);
    constexpr Index most_nodes = 60;  // a date is no section
    if (markup().nodes()[node].end - node > most_nodes) return {};
    return markup().text_below(node, " ");
  }

  bool read_property(Index node) {
    const std::string_view property = markup().attribute(node, itemprop_);
    if (property.empty()) return false;
    if (property.find("datePublished") != property.npos)
      add("itemprop datePublished", value_of(node), itemprop_share);
    else if (property.find("dateCreated") != property.npos)
      add("itemprop dateCreated", value_of(node), .88);
    else if (property.find("dateModified") != property.npos)
      add("itemprop dateModified", value_of(node), .74, Sense::modified);
    else
      return false;
    return true;
  }

  void read_marked(Index node) {
    const ElementHints& hints = page_.hints[node];
    if (markup().nodes()[node].name == time_) {
      if (!hints.modified) times_.push_back(node);
    } else if (hints.date || hints.byline) {
      marked_.push_back(node);
    }
  }

  // Of several the first after the title and outside furniture, else what is less likely.
  void add_nearest(const std::string& origin, const std::vector<Index>& nodes, double share) {
    const std::size_t before = clues_.size();
    for (const Position& position : positions)
      for (const Index node : nodes) {
        if ((node > title_) != position.is_after_title ||
            is_in_furniture(node) != position.is_in_furniture)
          continue;
        add(origin, value_of(node), share * position.factor);
        if (clues_.size() > before) return;
      }
  }

  bool is_in_furniture(Index node) const {
    for (Index above = markup().nodes()[node].parent; above != 0;
         above = markup().nodes()[above].parent) {
      const ElementHints& hints = page_.hints[above];
      if (hints.article) return false;
      if (hints.furniture && markup().name(above) != "header" && markup().name(above) != "form" &&
          markup().name(above) != "body" && markup().name(above) != "html")
        return true;
    }
    return false;
  }

  // ".../2021/11/30/...", ".../2021-11-30-...", ".../20211130..."
  void read_address() {
    const std::size_t before = clues_.size();
    add("address", page_.url.substr(0, 300), address_share);
    if (clues_.size() == before) return;
    const WrittenDate& date = clues_.back().date;
    if (!date.day || date.other_day) clues_.pop_back();
  }

  struct BlockDate {
    WrittenDate date;
    int distance;  // blocks behind the title; negative: before it
    bool is_in_furniture;
    bool is_short;  // a line, no paragraph
  };

  void read_blocks() {
    std::vector<BlockDate> dates;
    const auto& blocks = page_.blocks.blocks;
    const auto first = static_cast<int>(
        std::ranges::find_if(blocks, [&](const Block& b) { return b.first > title_; }) -
        blocks.begin());
    constexpr std::size_t most_blocks = 1500, most_bytes = 400;
    for (std::size_t i = 0; i < blocks.size() && i < most_blocks; ++i) {
      const std::string_view text = page_.blocks.text_of(blocks[i]);
      if (!may_hold_date(text.substr(0, most_bytes))) continue;
      for (const WrittenDate& date : find_dates(text.substr(0, most_bytes), language_, 2))
        if (is_possible(date))
          dates.push_back({date, static_cast<int>(i) - first, is_in_furniture(blocks[i].first),
                           text.size() < 300});
    }
    if (!add_near_title(dates)) add_most_frequent(dates);
  }

  bool add_near_title(const std::vector<BlockDate>& dates) {
    constexpr int most_after = 12, most_before = 6;
    if (title_ == 0) return false;
    for (const Position& position : positions)
      for (const BlockDate& found : dates) {
        if ((found.distance >= 0) != position.is_after_title || !found.is_short ||
            found.is_in_furniture != position.is_in_furniture || found.distance > most_after ||
            found.distance < -most_before)
          continue;
        clues_.push_back({"text near the title", std::string(found.date.written),
                          near_title_share * position.factor, Sense::published, found.date});
        return true;
      }
    return false;
  }

  void add_most_frequent(const std::vector<BlockDate>& dates) {
    std::map<Day, int> counts;
    for (const BlockDate& found : dates)
      if (!found.date.other_day) ++counts[*found.date.day];
    if (counts.empty()) return;
    const auto most = std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; });
    clues_.push_back({"text",
                      to_iso(most->first),
                      most->second > 1 ? text_share : elsewhere_share,
                      Sense::published,
                      {most->first, std::nullopt, {}}});
  }

  bool is_possible(const WrittenDate& date) const {
    return date.day && *date.day >= first_web_page && *date.day <= today_;
  }

  // Whether a page in this language, at this address, writes the month first. Empty: unknown.
  std::optional<bool> is_month_first() const {
    if (language_.starts_with("en-us") || language_.starts_with("en_us")) return true;
    if (language_.size() > 2 && language_.starts_with("en")) return false;
    if (!language_.empty() && !language_.starts_with("en")) return false;
    const auto host_end = page_.url.find('/', 8);
    const std::string_view host = page_.url.substr(0, host_end);
    for (const std::string_view suffix : {".uk", ".ie", ".au", ".nz", ".in", ".za", ".eu"})
      if (host.ends_with(suffix)) return false;
    if (host.ends_with(".gov") || host.ends_with(".us")) return true;
    return std::nullopt;
  }

  // By the other dates of the page, its language and site; else the clue stays open.
  void decide_order(Clue& clue) const {
    WrittenDate& date = clue.date;
    if (!date.other_day) return;
    const auto is_known = [&](Day day) {
      return std::ranges::any_of(
          clues_, [&](const Clue& c) { return !c.date.other_day && c.date.day == day; });
    };
    std::optional<bool> month_first = is_month_first();
    if (is_known(*date.other_day)) month_first = true;
    if (date.day && is_known(*date.day)) month_first = false;
    if (!date.day || *date.day > today_) month_first = true;
    if (*date.other_day > today_) month_first = false;
    if (!month_first) return;
    if (*month_first) date.day = date.other_day;
    date.other_day.reset();
  }

  // A time in UTC of the day after the address's is late on the address's day, where the page is.
  void move_to_own_zone(Clue& clue) const {
    if (!clue.date.day || clue.written.size() < 19 ||
        !(clue.written.ends_with('Z') || clue.written.ends_with("+00:00") ||
          clue.written.ends_with("+0000")))
      return;
    for (const Clue& other : clues_)
      if (other.origin == "address" && other.date.day == *clue.date.day + -1)
        clue.date.day = other.date.day;
  }

  void warn(PageDate& out, std::string text) const {
    if (std::ranges::find(out.warnings, text) == out.warnings.end())
      out.warnings.push_back(std::move(text));
  }

  PageDate weighed() const {
    PageDate out;
    std::map<Day, double> sums;
    for (const Clue& clue : clues_) {
      const std::string said = clue.origin + " '" + clue.written.substr(0, 60) + "'";
      if (clue.date.other_day)
        warn(out, said + " is " + to_iso(*clue.date.day) + " or " + to_iso(*clue.date.other_day) +
                      "; it was not used");
      else if (!clue.date.day)
        warn(out, said + " is no day; it was not used");
      else if (*clue.date.day > today_)
        warn(out, said + " lies ahead; it was not used");
      else if (*clue.date.day < first_web_page)
        warn(out, said + " is older than the web; it was not used");
      else
        sums[*clue.date.day] += log_odds(clue.share);
    }
    const auto best =
        std::ranges::max_element(sums, {}, [](const auto& sum) { return sum.second; });
    if (best == sums.end() || best->second < log_odds(least_share)) return out;
    out.day = best->first;
    explain(out);
    return out;
  }

  // Names the best clue for the day, and those that say another.
  void explain(PageDate& out) const {
    double most = 0;
    for (const Clue& clue : clues_)
      if (!clue.date.other_day && clue.date.day == out.day && clue.share > most) {
        most = clue.share;
        out.origin = clue.origin;
      }
    for (const Clue& clue : clues_)
      if (clue.sense == Sense::published && clue.share >= marked_share && clue.date.day &&
          !clue.date.other_day && is_possible(clue.date) && clue.date.day != out.day)
        warn(out, clue.origin + " says " + to_iso(*clue.date.day) + ", " + out.origin + " says " +
                      to_iso(*out.day) + ", which was used");
  }

  const PageView& page_;
  Day today_;
  std::string language_;
  Index title_ = 0;
  std::uint16_t itemprop_ = Markup::text_name, time_ = Markup::text_name;  // names
  std::vector<Index> times_, marked_;
  std::vector<Clue> clues_;
};

}  // namespace

PageDate find_page_date(const PageView& page, Day today) { return DateFinder(page, today).run(); }

Day latest_possible_day() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto days = std::chrono::floor<std::chrono::days>(now).count();
  return Day{static_cast<std::int32_t>(days)} + 1;
}

}  // namespace annals::detail
