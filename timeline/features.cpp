// What MatchScorer reads from articles, and how it tells its reasons.
#include "core/error.h"
#include "core/text/table.h"
#include "timeline/scoring.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace annals {
namespace {

// A date that leaves open more than this says when as little as none.
constexpr int widest_days = 400;

ReportedTime time_of(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return {};
  if (event.date_basis == "published" && !date->earliest) return {};  // by then: any day before
  const bool is_guess = event.date_basis == "context" && date->approximate;
  if (event.date_basis == "published" || is_guess || !date->earliest || !date->latest ||
      *date->latest - *date->earliest > widest_days)
    return {ReportedTime::Kind::presumed, {}, {}, false};
  return {ReportedTime::Kind::stated, *date->earliest, *date->latest,
          event.date_basis == "context" || date->approximate};
}

// News tells first what is new.
constexpr std::uint32_t lead_length = 500;

bool is_lead(const Event& event) {
  return std::ranges::any_of(event.evidence, [](const Evidence& evidence) {
    return evidence.sentence.in_title || evidence.sentence.start < lead_length;
  });
}

std::string_view text_before_trigger(const Evidence& evidence) {
  const std::string_view text = evidence.sentence.text;
  std::uint32_t left = std::max(evidence.trigger.start, evidence.sentence.start);
  left -= evidence.sentence.start;
  std::size_t end = 0;
  for (; end < text.size(); ++end)
    if ((text[end] & 0xC0) != 0x80 && left-- == 0) break;
  const std::string_view before = text.substr(0, end);
  return before.substr(0, before.find_last_not_of(' ') + 1);
}

void sort_unique(std::vector<std::uint32_t>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

MatchScorer::MatchScorer(const DataFiles& data) : rarity_(data) {
  read_types(data.text("timeline/types.tsv"));
  read_ordinals(data);
}

void MatchScorer::read_types(std::string_view table) {
  std::size_t number = 0;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    double readiness = 0;
    if (second == line.npos ||
        std::from_chars(line.data() + second + 1, line.data() + line.size(), readiness).ptr !=
            line.data() + line.size())
      throw Error("timeline/types.tsv", number,
                  "'" + std::string(line) +
                      "'; two types and a number from 0 to 1, with tabs between, are expected");
    const std::uint32_t a = number_of(std::string(line.substr(0, first)));
    const std::uint32_t b = number_of(std::string(line.substr(first + 1, second - first - 1)));
    readiness_[std::minmax(a, b)] = readiness;
  }
}

void MatchScorer::read_ordinals(const DataFiles& data) {
  constexpr std::string_view file = "timeline/ordinals.tsv";
  detail::for_each_pair(file, data.text(file), "a word, a tab, a whole number from 1",
                        [this](std::string_view word, std::string_view number) {
                          int& ordinal = ordinals_[std::string(word)];
                          const char* const end = number.data() + number.size();
                          return std::from_chars(number.data(), end, ordinal).ptr == end &&
                                 ordinal > 0;
                        });
}

// "Its THIRD test", "the FOURTH round of nuclear talks"; not "the seventh day of talks".
int MatchScorer::ordinal_of(const Event& event) const {
  constexpr int most_words = 5;
  for (const Evidence& evidence : event.evidence) {
    std::string_view before = text_before_trigger(evidence), next = "round";
    for (int i = 0; i < most_words && !before.empty(); ++i) {
      const auto blank = before.find_last_of(" \n");
      const std::string_view word = blank == before.npos ? before : before.substr(blank + 1);
      const auto found = ordinals_.find(word);
      if (found != ordinals_.end() && next == "round") return found->second;
      next = word;
      before = blank == before.npos ? std::string_view() : before.substr(0, blank);
    }
  }
  return 0;
}

std::uint32_t MatchScorer::number_of(const std::string& name) {
  const auto [found, is_new] =
      numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
  if (is_new) {
    names_.push_back(name);
    article_counts_.push_back(0);
  }
  return found->second;
}

double MatchScorer::readiness(std::uint32_t type, std::uint32_t other) const {
  if (type == other) return 1;
  const auto found = readiness_.find(std::minmax(type, other));
  return found == readiness_.end() ? 0 : found->second;
}

constexpr double strength_of_general = 0.7;

std::vector<Party> MatchScorer::parties_of(const Event& event, const ActorMap& actors) {
  std::vector<Party> parties;
  for (const auto* ids : {&event.sources, &event.targets})
    for (const std::string& id : *ids) {
      Party party;
      party.is_target = ids == &event.targets;
      party.readings.push_back({number_of(id), 1.0});
      if (const auto found = actors.find(id); found != actors.end()) {
        const Actor& actor = found->second;
        if (!actor.affiliation.empty() && actor.affiliation != id)
          party.readings.push_back({number_of(actor.affiliation), 0.7});
        if (!actor.country.empty() && actor.country != id && actor.country != actor.affiliation)
          party.readings.push_back({number_of(actor.country), 0.5});
        party.is_general = annals::is_general(actor);
        // The "shareholders" of two articles are seldom the same.
        if (party.is_general) party.readings.front().strength = strength_of_general;
      }
      parties.push_back(std::move(party));
    }
  return parties;
}

void MatchScorer::read_report(const Event& event, std::uint32_t article, const ActorMap& actors) {
  ReportFeatures report;
  report.event = &event;
  report.article = article;
  report.type = number_of(event.type);
  report.time = time_of(event);
  report.parties = parties_of(event, actors);
  report.is_lead = is_lead(event);
  report.ordinal = ordinal_of(event);
  for (const std::string& place : event.places) report.places.push_back(number_of(place));
  sort_unique(report.places);
  std::vector<WordId> stems;
  for (const Evidence& evidence : event.evidence) {
    for (const WordId stem : rarity_.stems(evidence.trigger.text)) report.triggers.push_back(stem);
    for (const WordId stem : rarity_.stems(evidence.sentence.text)) stems.push_back(stem);
  }
  sort_unique(report.triggers);
  sort_unique(stems);
  article_stems_[article].insert(article_stems_[article].end(), stems.begin(), stems.end());
  report_stems_.push_back(std::move(stems));
  reports_.push_back(std::move(report));
}

void MatchScorer::read(const std::vector<const Extraction*>& articles, const ActorMap& actors) {
  article_stems_.resize(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const Extraction& article = *articles[i];
    article_stems_[i] = rarity_.stems(article.title);
    const std::size_t first = reports_.size();
    for (const Event& event : article.events) read_report(event, i, actors);
    rarity_.count_article(article_stems_[i]);
    std::vector<std::uint32_t> named;
    for (std::size_t r = first; r < reports_.size(); ++r)
      for (const Party& party : reports_[r].parties) named.push_back(party.readings.front().actor);
    sort_unique(named);
    for (const std::uint32_t actor : named) ++article_counts_[actor];
    articles_.push_back({parse_day(article.published), {}});
  }
  weigh();
}

void MatchScorer::weigh() {
  for (std::size_t i = 0; i < articles_.size(); ++i)
    articles_[i].words = rarity_.vector(std::move(article_stems_[i]));
  for (std::size_t i = 0; i < reports_.size(); ++i)
    reports_[i].words = rarity_.vector(std::move(report_stems_[i]));
  article_stems_ = {};
  report_stems_ = {};
  // As for words, a few articles that name one actor in ten are taken for granted.
  const double taken = 20, all = static_cast<double>(articles_.size()) + taken;
  for (ReportFeatures& report : reports_)
    for (Party& party : report.parties)
      party.weight = std::min(
          1.0, std::log(all / (article_counts_[party.readings.front().actor] + 0.02 * taken)) /
                       std::log(100.0) +
                   0.15);
}

std::vector<std::string> MatchScorer::reasons(std::uint32_t report, std::uint32_t other) const {
  const ReportFeatures &a = reports_[report], &b = reports_[other];
  std::vector<std::string> reasons;
  reasons.push_back(a.type == b.type ? "type " + names_[a.type]
                                     : "types " + names_[a.type] + " and " + names_[b.type]);
  if (!a.event->mode.empty() && a.event->mode == b.event->mode)
    reasons.back() += "/" + a.event->mode;
  if (a.time.kind == ReportedTime::Kind::stated && b.time.kind == ReportedTime::Kind::stated)
    reasons.push_back(a.event->date == b.event->date
                          ? "date " + a.event->date
                          : "dates " + a.event->date + " and " + b.event->date);
  std::string parties, places, words;
  const auto add = [](std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
  };
  for (const Party& x : a.parties)
    for (const Party& y : b.parties)
      for (const Party::Reading& reading : x.readings)
        if (std::ranges::any_of(
                y.readings, [&](const Party::Reading& r) { return r.actor == reading.actor; }) &&
            (", " + parties + ",").find(", " + names_[reading.actor] + ",") == std::string::npos)
          add(parties, names_[reading.actor]);
  for (const std::uint32_t place : a.places)
    if (std::ranges::binary_search(b.places, place)) add(places, names_[place]);
  std::vector<std::pair<double, WordId>> shared;
  for (const WeightedWord& w : a.words)
    if (const auto found = std::ranges::lower_bound(b.words, w.word, {}, &WeightedWord::word);
        found != b.words.end() && found->word == w.word)
      if (const double weight = rarity_.weight(w.word); weight > 0.4)
        shared.emplace_back(-weight, w.word);
  std::ranges::sort(shared);
  constexpr std::size_t most_words = 6;
  for (std::size_t i = 0; i < std::min(most_words, shared.size()); ++i)
    add(words, rarity_.text(shared[i].second));
  if (!parties.empty()) reasons.push_back("parties " + parties);
  if (!places.empty()) reasons.push_back("places " + places);
  if (!words.empty()) reasons.push_back("words " + words);
  if (const double story = cosine(articles_[a.article].words, articles_[b.article].words);
      story > 0.2)
    reasons.push_back("articles alike " + std::to_string(std::lround(100 * story)) + "%");
  return reasons;
}

}  // namespace annals
