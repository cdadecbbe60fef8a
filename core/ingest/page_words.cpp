#include "core/ingest/page_words.h"

#include "core/rules/data_files.h"
#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <unordered_map>

namespace annals::detail {
namespace {

constexpr std::string_view furniture_tags[] = {"nav", "footer", "aside", "form", "header", "menu"};
// Their classes say what the whole page is.
constexpr std::string_view container_tags[] = {"html", "body", "main"};
// A name that begins so tells what an element lacks or holds, not what it is: "has-sidebar".
constexpr std::string_view attributive[] = {"has", "with", "no", "is", "not", "without"};
constexpr std::string_view furniture_roles[] = {"navigation", "complementary", "banner",
                                                "contentinfo", "dialog"};

}  // namespace

ElementHints& ElementHints::operator|=(const ElementHints& other) {
  furniture |= other.furniture;
  article |= other.article;
  caption |= other.caption;
  date |= other.date;
  byline |= other.byline;
  modified |= other.modified;
  return *this;
}

const PageWords& PageWords::linked_in() {
  static const PageWords words("ingest/furniture.tsv", DataFiles().text("ingest/furniture.tsv"));
  return words;
}

PageWords::PageWords(std::string_view file, std::string_view table) {
  for_each_pair(file, table,
                "furniture, article, caption, date, byline or modified, a tab and a word",
                [&](std::string_view kind, std::string_view word) {
                  Entry entry{std::string(word), word.ends_with('*'), nullptr};
                  if (entry.is_prefix) entry.word.pop_back();
                  if (kind == "furniture") entry.hint = &ElementHints::furniture;
                  if (kind == "article") entry.hint = &ElementHints::article;
                  if (kind == "caption") entry.hint = &ElementHints::caption;
                  if (kind == "date") entry.hint = &ElementHints::date;
                  if (kind == "byline") entry.hint = &ElementHints::byline;
                  if (kind == "modified") entry.hint = &ElementHints::modified;
                  if (entry.hint == nullptr || entry.word.empty()) return false;
                  entries_.push_back(std::move(entry));
                  return true;
                });
  std::ranges::sort(entries_, {}, &Entry::word);
}

void PageWords::add_hints(std::string_view word, ElementHints& hints) const {
  // A prefix of `word` sorts before it; between the two are only words that share that prefix.
  auto entry = std::ranges::upper_bound(entries_, word, {}, &Entry::word);
  for (int tries = 0; entry != entries_.begin() && tries < 4; ++tries) {
    --entry;
    if (entry->word.front() != word.front()) return;
    if (entry->is_prefix ? word.starts_with(entry->word) : word == entry->word) {
      hints.*(entry->hint) = true;
      return;
    }
  }
}

ElementHints PageWords::hints(std::string_view names) const {
  ElementHints hints;
  std::string word, joined;  // "entry-content" is also looked up as "entrycontent"
  bool is_attributive = false;
  const auto end_word = [&] {
    if (joined.empty())
      is_attributive = std::ranges::find(attributive, word) != std::end(attributive);
    if (!word.empty() && !is_attributive) add_hints(word, hints);
    joined += word;
    word.clear();
  };
  const auto end_name = [&] {
    end_word();
    if (!joined.empty() && !is_attributive) add_hints(joined, hints);
    joined.clear();
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (c == ' ' || c == '\n' || c == '\t') {
      end_name();
    } else if (!is_ascii_lower(ascii_lower(c))) {
      end_word();
    } else {
      if (is_ascii_upper(c) && i > 0 && is_ascii_lower(names[i - 1])) end_word();
      word += ascii_lower(c);
    }
  }
  end_name();
  return hints;
}

std::vector<ElementHints> element_hints(const Markup& page) {
  std::vector<ElementHints> result(page.nodes().size());
  std::unordered_map<std::string_view, ElementHints> known;
  for (Markup::Index node = 1; node < result.size(); ++node) {
    if (page.is_text(node)) continue;
    ElementHints& hints = result[node];
    for (const std::string_view name : {"class", "id"}) {
      const std::string_view value = page.attribute(node, name);
      if (value.empty()) continue;
      const auto [entry, is_new] = known.try_emplace(value);
      if (is_new) entry->second = PageWords::linked_in().hints(value);
      hints |= entry->second;
    }
    const std::string_view property = page.attribute(node, "itemprop");
    const std::string_view role = page.attribute(node, "role");
    hints.article |= property.find("articleBody") != property.npos;
    hints.furniture |=
        std::ranges::find(furniture_tags, page.name(node)) != std::end(furniture_tags) ||
        std::ranges::find(furniture_roles, role) != std::end(furniture_roles) ||
        page.has_attribute(node, "hidden");
    const std::string_view tag = page.name(node);
    if (hints.article || std::ranges::find(container_tags, tag) != std::end(container_tags))
      hints.furniture = hints.date = hints.byline = false;
    if (tag == "blockquote") hints = {};
  }
  return result;
}

}  // namespace annals::detail
