// From an article to its extraction: the main path. Start reading annals here.
#pragma once

#include "core/actors/actors.h"
#include "core/events/events.h"
#include "core/events/links.h"
#include "core/model/extraction.h"
#include "core/text/analyser.h"
#include "core/time/times.h"

#include <span>
#include <vector>

namespace annals {

// Everything annals knows, compiled. Read-only; threads share one. Construction takes milliseconds.
struct Knowledge {
  // Throws Error naming file and line for data that cannot be read.
  explicit Knowledge(const DataFiles& data)
      : language(data), times(data), actors(data), events(data), links(data) {}

  LanguageModel language;
  TimeFinder times;
  ActorFinder actors;
  EventFinder events;
  LinkFinder links;
};

// What the stages found in one article, before it is detached from the text; for `annals explain`.
struct Analysis {
  Document document;
  std::vector<TimeExpression> times;
  Actors actors;
  std::vector<FoundEvent> events;
  std::vector<FoundLink> links;  // between these
  std::vector<PassedOver> passed_over;
};

// One a thread: it keeps buffers between articles.
class Extractor {
 public:
  explicit Extractor(const Knowledge& knowledge);  // outlives the extractor

  // What the stages found, for those who want the words. Valid until the next call and while
  // `article` lives. No text makes it throw. Near linear in the text: 0.5 to 1.5 MB a second on one
  // core, by processor.
  const Analysis& analyse(const Article& article);

  // The same, detached from the text: it stands alone, and is what TimelineBuilder takes.
  Extraction extract(const Article& article);

  // Those of several articles, in order. Short articles together take less time than one by one,
  // since each stage finds its tables in the processor's cache from the second article on.
  std::vector<Extraction> extract(std::span<const Article> articles);

 private:
  void analyse(std::span<const Article> articles);
  Extraction detach(const Analysis& analysis) const;

  const Knowledge& knowledge_;
  Analyser analyser_;
  std::vector<Analysis> analyses_;  // of the latest call, and storage for more
};

}  // namespace annals
