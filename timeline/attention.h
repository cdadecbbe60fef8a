// Which days matter to a set of articles.
#pragma once

#include "core/model/date.h"
#include "timeline/actors.h"
#include "timeline/timeline.h"

#include <map>
#include <string_view>
#include <vector>

namespace annals {

// The share, in [0,1], of a set's articles whose events name each actor.
std::map<std::string_view, double> shares_of_actors(const std::vector<Event>& events,
                                                    std::size_t article_count);

// The articles that tell an event, sorted, each once.
std::vector<std::string_view> tellers(const Event& event);

// How much attention each day gets. An article that names a day counts something, more beside those
// whom the articles are about, and if that was over a month before; one that dates an act to it
// more, most where they act (persons rather than the states and groups that stand in most archives)
// and where the day is stated. An article counts more the more often it mentions them. The sum is
// divided by how thickly the articles lie in the month around the day, and cut for the echoes of a
// day that got more: its morrow, and the same date of another year, which is its anniversary or was
// read for it. Features of date selection: G. Tran, E. Herder, K. Markert, "Joint graphical models
// for date selection in timeline summarization" (ACL 2015).
class Attention {
 public:
  // O(n log n) of events and days named. The articles must outlive this.
  Attention(const std::vector<Event>& events, const std::vector<ArticleRecord>& articles,
            const ActorMap& actors);

  // In [0,1]: that of the event's day, 1 for the day that gets most. Of an event without a plain
  // day, by the articles that tell it.
  double of(const Event& event) const;

 private:
  using Tellings = std::map<Day, std::map<std::string_view, double>>;  // by article

  void weigh_days(const Tellings& tellings, const std::vector<ArticleRecord>& articles);

  std::map<std::string_view, double> focus_;  // by article
  std::map<Day, double> attention_;
  double most_ = 1;
};

}  // namespace annals
