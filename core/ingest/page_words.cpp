#include "core/ingest/page_words.h"

#include "core/rules/data_files.h"
#include "core/text/characters.h"
#include "core/text/table.h"

#include <algorithm>
#include <array>
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

std::size_t letter(char c) { return static_cast<unsigned char>(c) % 32; }

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
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    auto& [first, last] = by_letter_[letter(entries_[i].word.front())];
    if (last == 0) first = i;
    last = i + 1;
  }
}

void PageWords::add_hints(std::string_view word, ElementHints& hints) const {
  // The longest prefix stands last.
  const auto [first, last] = by_letter_[letter(word.front())];
  for (std::size_t i = last; i > first; --i) {
    const Entry& entry = entries_[i - 1];
    if (entry.is_prefix ? !word.starts_with(entry.word) : word != entry.word) continue;
    hints.*(entry.hint) = true;
    return;
  }
}

ElementHints PageWords::hints(std::string_view names) const {
  ElementHints hints;
  std::string joined;  // "entry-content" is also looked up as "entrycontent"
  std::size_t word_start = 0;
  bool is_attributive = false;
  const auto end_word = [&] {
    const std::string_view word = std::string_view(joined).substr(word_start);
    if (word_start == 0)
      is_attributive = std::ranges::find(attributive, word) != std::end(attributive);
    if (!word.empty() && !is_attributive) add_hints(word, hints);
    word_start = joined.size();
  };
  const auto end_name = [&] {
    end_word();
    if (!joined.empty() && !is_attributive) add_hints(joined, hints);
    joined.clear();
    word_start = 0;
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (c == ' ' || c == '\n' || c == '\t') {
      end_name();
    } else if (!is_ascii_lower(ascii_lower(c))) {
      end_word();
    } else {
      if (is_ascii_upper(c) && i > 0 && is_ascii_lower(names[i - 1])) end_word();
      joined += ascii_lower(c);
    }
  }
  end_name();
  return hints;
}

namespace {

struct TagHints {
  bool is_furniture = false, is_container = false, is_quotation = false;
};

std::vector<TagHints> tag_hints(const Markup& page) {
  std::vector<TagHints> out;
  for (std::size_t i = 0; i < page.name_count(); ++i) {
    const std::string_view tag = page.name_at(static_cast<std::uint16_t>(i));
    out.push_back({std::ranges::find(furniture_tags, tag) != std::end(furniture_tags),
                   std::ranges::find(container_tags, tag) != std::end(container_tags),
                   tag == "blockquote"});
  }
  return out;
}

}  // namespace

std::vector<ElementHints> element_hints(const Markup& page) {
  std::vector<ElementHints> result(page.nodes().size());
  std::unordered_map<std::string_view, ElementHints> known;
  const std::vector<TagHints> tags = tag_hints(page);
  const std::array words = {page.name_index("class"), page.name_index("id")};
  const std::uint16_t itemprop = page.name_index("itemprop"), role = page.name_index("role"),
                      hidden = page.name_index("hidden");
  for (Markup::Index node = 1; node < result.size(); ++node) {
    if (page.is_text(node)) continue;
    ElementHints& hints = result[node];
    for (const std::uint16_t name : words) {
      const std::string_view value = page.attribute(node, name);
      if (value.empty()) continue;
      const auto [entry, is_new] = known.try_emplace(value);
      if (is_new) entry->second = PageWords::linked_in().hints(value);
      hints |= entry->second;
    }
    const TagHints& tag = tags[page.nodes()[node].name];
    hints.article |= page.attribute(node, itemprop).find("articleBody") != std::string_view::npos;
    hints.furniture |=
        tag.is_furniture || page.attribute(node, hidden).data() != nullptr ||
        std::ranges::find(furniture_roles, page.attribute(node, role)) != std::end(furniture_roles);
    if (hints.article || tag.is_container) hints.furniture = hints.date = hints.byline = false;
    if (tag.is_quotation) hints = {};
  }
  return result;
}

}  // namespace annals::detail
