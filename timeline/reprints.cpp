#include "timeline/reprints.h"

#include "core/text/shingles.h"

#include <string>

namespace annals {

std::vector<std::uint32_t> first_prints(const std::vector<const Extraction*>& articles) {
  std::vector<std::string> sketches;
  for (const Extraction* article : articles) sketches.push_back(article->story);
  const std::vector<std::size_t> group = group_copies(sketches);
  const auto is_earlier = [&](std::uint32_t a, std::uint32_t b) {
    const std::string &x = articles[a]->published, &y = articles[b]->published;
    return x.empty() == y.empty() ? x < y : y.empty();
  };
  std::vector<std::uint32_t> earliest(articles.size());  // by first of the group
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    std::uint32_t& first = earliest[group[i]];
    if (group[i] == i || is_earlier(i, first)) first = i;
  }
  std::vector<std::uint32_t> first(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) first[i] = earliest[group[i]];
  return first;
}

}  // namespace annals
