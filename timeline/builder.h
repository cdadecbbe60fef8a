// Extractions of many articles to one timeline.
#pragma once

#include "core/model/extraction.h"
#include "core/rules/data_files.h"
#include "timeline/timeline.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace annals {

// What an article of a timeline said.
struct Retold {
  Extraction extraction;  // without times
  ArticleNames names;
  std::vector<std::uint32_t>
      events;  // of each event of `extraction`: the timeline's event it tells
};

// Holds the events of all articles that were added. Not for several threads at once.
class TimelineBuilder {
 public:
  // Uses data/timeline/. Throws Error naming file and line for a table that cannot be read.
  explicit TimelineBuilder(const DataFiles& data = DataFiles());
  ~TimelineBuilder();

  // Takes the events, actors and article record; the extraction's times are not kept. Throws Error
  // when an article of this id was added before.
  void add(Extraction extraction);
  void add(Retold article);

  // Joins reports of one event, orders events and relates them. The result is the same for any
  // order of add(). Leaves the builder empty. Time is near linear in the number of events.
  Timeline finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The total order of a timeline's events: earliest day, latest day, type, id; undated ones last.
bool precedes(const Event& a, const Event& b);

// The articles of a timeline, sorted by id. Building from these gives the timeline again, building
// from these and more gives the timeline of all. Actors are without mentions and all with the first
// article.
std::vector<Retold> retold_articles(const Timeline& timeline);

}  // namespace annals
