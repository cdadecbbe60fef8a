// Reports of one event to one event: what most of them say, and where they disagree.
#pragma once

#include "core/model/extraction.h"
#include "timeline/actors.h"

#include <string>
#include <vector>

namespace annals {

// One article's event with what is known of the article.
struct Telling {
  Event event;  // its evidence names article and source
  std::string article;
  std::string published;  // ISO day, "" when unknown
  double match = 1;
  std::vector<std::string> reasons;
};

// The tellings are sorted by article id and not empty. The event has the
// type that most reports give, the finest date that most allow, the status of the latest report
// (what has happened is not planned again) and all parties, those named most often first. Its id is
// that of the first report. `sources_count` and `salience` are left to the caller.
Event combine(std::vector<Telling> tellings, const ActorMap& actors);

}  // namespace annals
