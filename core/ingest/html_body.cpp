#include "core/ingest/html_body.h"

#include "core/rules/data_files.h"
#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace annals::detail {
namespace {

using Index = Markup::Index;

constexpr std::uint32_t good_bytes = 60;     // a paragraph of prose is at least so long
constexpr double most_link_share = 0.4;      // of a paragraph of prose
constexpr double wrapper_share = 0.6;        // an element with so much of the prose is no furniture
constexpr double article_share = 0.25;       // an <article> with so much is no furniture either
constexpr std::uint32_t least_article = 80;  // bytes
constexpr std::uint32_t least_unmarked = 400;  // of an article that the page marks as furniture

struct Stub {
  std::string kind, words;
};

// The table data/ingest/stubs.tsv.
const std::vector<Stub>& stubs() {
  static const std::vector<Stub> table = [] {
    std::vector<Stub> out;
    for_each_pair("ingest/stubs.tsv", DataFiles().text("ingest/stubs.tsv"),
                  "consent, paywall or script, a tab and the words",
                  [&](std::string_view kind, std::string_view words) {
                    out.push_back({std::string(kind), std::string(words)});
                    return kind == "consent" || kind == "paywall" || kind == "script";
                  });
    return out;
  }();
  return table;
}

// What a short text is instead of an article; "" when its words do not say.
std::string_view stub_kind(std::string_view text) {
  constexpr std::size_t longest_stub = 600;
  if (text.size() > longest_stub) return {};
  const std::string lowered = ascii_lowered(text);
  for (const Stub& stub : stubs())
    if (lowered.find(stub.words) != lowered.npos)
      return stub.kind == "consent"   ? "a consent wall"
             : stub.kind == "paywall" ? "the stub before a paywall"
                                      : "a page that a script would fill";
  return {};
}

class BodyFinder {
 public:
  BodyFinder(const Markup& page, PageBlocks blocks, const std::vector<ElementHints>& hints,
             std::string_view title)
      : page_(page), title_(title), blocks_(std::move(blocks)), hints_(hints) {}

  PageBody run() {
    PageBody body = attempt(true);
    // Some pages call everything furniture; then the longest text is the article.
    if (body.text.size() < least_article)
      if (PageBody other = attempt(false); other.text.size() >= least_unmarked)
        body = std::move(other);
    body.absence = absence(body.text);
    return body;
  }

 private:
  PageBody attempt(bool by_hints) {
    is_furniture_.assign(blocks_.blocks.size(), false);
    mark_repeated();
    sum_prose();
    if (by_hints) {
      mark_furniture();
      sum_prose();
    }
    return text_of(widened(best_container()));
  }

  std::size_t size() const { return page_.nodes().size(); }
  std::uint32_t prose(Index node) const {
    return good_before_[page_.nodes()[node].end] - good_before_[node];
  }

  // What stands on a page twice is furniture both times, unless it is a paragraph: some pages hold
  // their article twice.
  void mark_repeated() {
    std::unordered_map<std::string_view, std::size_t> first_seen;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const auto [first, is_new] = first_seen.emplace(blocks_.text_of(blocks_.blocks[i]), i);
      if (is_new || blocks_.blocks[i].kind == BlockKind::paragraph) continue;
      is_furniture_[i] = true;
      if (blocks_.blocks[first->second].kind == BlockKind::item)
        is_furniture_[first->second] = true;
    }
  }

  bool is_prose(std::size_t i) const {
    const Block& block = blocks_.blocks[i];
    return !is_furniture_[i] && block.span.size() >= good_bytes &&
           block.link_share() < most_link_share && block.kind != BlockKind::caption;
  }

  void sum_prose() {
    good_before_.assign(size() + 1, 0);
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i)
      if (is_prose(i)) good_before_[blocks_.blocks[i].first + 1] += blocks_.blocks[i].span.size();
    for (std::size_t node = 1; node <= size(); ++node) good_before_[node] += good_before_[node - 1];
  }

  void mark_furniture() {
    const double all = good_before_.back();
    std::size_t block = 0;
    for (Index node = 1; node < size();) {
      const ElementHints& hints = hints_[node];
      const bool is_furniture = hints.furniture || hints.date || hints.byline;
      const double wrapper = page_.name(node) == "article" ? article_share : wrapper_share;
      if (!(is_furniture || hints.caption) || prose(node) > wrapper * all) {
        ++node;
        continue;
      }
      const Index end = page_.nodes()[node].end;
      while (block < blocks_.blocks.size() && blocks_.blocks[block].first < node) ++block;
      for (; block < blocks_.blocks.size() && blocks_.blocks[block].first < end; ++block) {
        if (hints.caption && !is_furniture)
          blocks_.blocks[block].kind = BlockKind::caption;
        else
          is_furniture_[block] = true;
      }
      node = end;
    }
  }

  // Paragraphs vote for their parent, by half for its parent, and so on.
  Index best_container() const {
    std::unordered_map<Index, double> votes;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      if (!is_prose(i)) continue;
      const Block& block = blocks_.blocks[i];
      double vote = std::min(block.span.size(), 600u) * (1 - block.link_share());
      if (block.kind == BlockKind::item) vote /= 2;
      Index node = block.owner;
      if (block.kind != BlockKind::other && block.kind != BlockKind::cell)
        node = page_.nodes()[node].parent;
      for (int level = 0; level < 5; ++level) {
        votes[node] += hints_[node].article ? 2 * vote : vote;
        if (node == 0) break;
        vote /= 2;
        node = page_.nodes()[node].parent;
      }
    }
    Index best = 0;
    double most = 0;
    for (const auto& [node, vote] : votes)
      if (vote > most || (vote == most && node < best)) {
        best = node;
        most = vote;
      }
    return best;
  }

  // Goes up while the parent adds more prose than other text.
  Index widened(Index node) const {
    while (node != 0) {
      const Index parent = page_.nodes()[node].parent;
      const std::uint32_t added = prose(parent) - prose(node);
      if (added * 10 < prose(node)) {
        // Wrappers that add nothing may lead to one that does.
        Index above = parent;
        while (above != 0 && prose(above) == prose(node)) above = page_.nodes()[above].parent;
        if (above == parent || above == 0 || (prose(above) - prose(node)) * 10 < prose(node)) break;
      }
      if (added > 2 * prose(node) || other_text(parent) - other_text(node) > added) break;
      node = parent;
    }
    return node;
  }

  // Bytes of blocks below that are neither prose nor known furniture.
  std::uint32_t other_text(Index node) const {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.first >= node && block.first < page_.nodes()[node].end && !is_furniture_[i] &&
          !is_prose(i))
        sum += block.span.size();
    }
    return sum;
  }

  PageBody text_of(Index root) const {
    PageBody body;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.first < root || block.first >= page_.nodes()[root].end || is_furniture_[i])
        continue;
      if (block.kind == BlockKind::caption)
        body.captions.emplace_back(blocks_.text_of(block));
      else if (!is_link_list(i) && blocks_.text_of(block) != title_)
        kept.push_back(i);
    }
    while (!kept.empty() && !ends_article(kept.back())) kept.pop_back();
    for (const std::size_t i : kept) {
      if (!body.text.empty()) body.text += "\n\n";
      body.text += blocks_.text_of(blocks_.blocks[i]);
    }
    return body;
  }

  std::string_view absence(std::string_view text) const {
    std::size_t all = 0, linked = 0;
    for (const Block& block : blocks_.blocks) {
      all += block.span.size();
      linked += block.link_bytes;
    }
    if (const auto stub = stub_kind(text.empty() ? blocks_.text : text); !stub.empty()) return stub;
    if (text.size() >= least_article) return {};
    if (linked * 2 > all && all > 1000) return "a list of links";
    if (text.empty() && all < least_article) return "a page without text, to be filled by a script";
    return "too little text";
  }

  bool is_link_list(std::size_t i) const {
    const Block& block = blocks_.blocks[i];
    return block.link_share() > (block.kind == BlockKind::paragraph ? 0.8 : 0.5);
  }

  bool ends_article(std::size_t i) const {
    const Block& block = blocks_.blocks[i];
    return is_prose(i) || (block.kind == BlockKind::paragraph || block.kind == BlockKind::item ||
                           block.kind == BlockKind::quote);
  }

  const Markup& page_;
  std::string_view title_;
  PageBlocks blocks_;
  const std::vector<ElementHints>& hints_;
  std::vector<std::uint32_t> good_before_;
  std::vector<bool> is_furniture_;
};

}  // namespace

PageBody find_body(const Markup& page, PageBlocks blocks, const std::vector<ElementHints>& hints,
                   std::string_view title) {
  return BodyFinder(page, std::move(blocks), hints, title).run();
}

}  // namespace annals::detail
