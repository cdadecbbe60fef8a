#include "core/events/links.h"

#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace annals {
namespace {

// The act that linking words introduce begins within so many tokens.
constexpr std::uint32_t most_distance = 8;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    words.emplace_back(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(text.size(), words.back().size() + 1));
  }
  return words;
}

// Events by the tokens of their triggers.
std::map<std::uint32_t, std::uint32_t> events_by_token(const std::vector<FoundEvent>& events) {
  std::map<std::uint32_t, std::uint32_t> by_token;
  for (std::uint32_t i = 0; i < events.size(); ++i)
    for (const FoundEvidence& evidence : events[i].evidence) by_token.emplace(evidence.token, i);
  return by_token;
}

// The event of the nearest token above `token` in the parse that is a trigger of another event.
std::optional<std::uint32_t> governing(const Document& document, std::uint32_t token,
                                       const std::map<std::uint32_t, std::uint32_t>& by_token) {
  const std::uint32_t event = by_token.at(token);
  for (std::int32_t head = document.tokens[token].head; head >= 0;
       head = document.tokens[static_cast<std::uint32_t>(head)].head)
    if (const auto found = by_token.find(static_cast<std::uint32_t>(head));
        found != by_token.end() && found->second != event)
      return found->second;
  return std::nullopt;
}

}  // namespace

LinkFinder::LinkFinder(const DataFiles& data) {
  constexpr std::string_view file = "links/links.tsv";
  detail::for_each_pair(
      file, data.text(file), "words, a tab, one of after|before|responds_to",
      [&](std::string_view words, std::string_view kind) {
        if (words.empty() || (kind != "after" && kind != "before" && kind != "responds_to"))
          return false;
        table_.push_back({split(words), std::string(kind)});
        return true;
      });
  std::ranges::stable_sort(table_, std::greater{}, [](const Words& w) { return w.tokens.size(); });
}

std::vector<FoundLink> LinkFinder::find(const Document& document,
                                        const std::vector<FoundEvent>& events) const {
  std::vector<FoundLink> links;
  const auto by_token = events_by_token(events);
  for (const Sentence& sentence : document.sentences) {
    // A link needs two acts of the sentence.
    const auto first = by_token.lower_bound(sentence.tokens.first);
    if (first == by_token.end() || std::next(first) == by_token.end() ||
        std::next(first)->first >= sentence.tokens.last)
      continue;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const std::string here = detail::ascii_lowered(document.text(i));
      const auto stands_here = [&](const Words& words) {
        if (i + words.tokens.size() > sentence.tokens.last || words.tokens.front() != here)
          return false;
        for (std::uint32_t k = 1; k < words.tokens.size(); ++k)
          if (detail::ascii_lowered(document.text(i + k)) != words.tokens[k]) return false;
        return true;
      };
      const auto words = std::ranges::find_if(table_, stands_here);
      if (words == table_.end()) continue;
      const auto end = i + static_cast<std::uint32_t>(words->tokens.size());
      i = end - 1;
      const auto introduced = by_token.lower_bound(end);
      if (introduced == by_token.end() || introduced->first >= sentence.tokens.last ||
          introduced->first - end > most_distance)
        continue;
      const auto outer = governing(document, introduced->first, by_token);
      if (!outer) continue;
      const FoundLink link{*outer, introduced->second, words->kind};
      if (std::ranges::find(links, link) == links.end()) links.push_back(link);
    }
  }
  return links;
}

}  // namespace annals
