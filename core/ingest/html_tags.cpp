#include "core/ingest/html_tags.h"

#include <cstring>

namespace annals::detail {
namespace {

using namespace kind;

constexpr Kinds scope = cell | table | root;
constexpr Kinds special =
    scope | row | row_group | block | list | item | definition | paragraph | heading;
constexpr Kinds around_paragraph = scope | block | list | link;

constexpr HtmlTag dropped(std::string_view name, Use use = Use::dropped) { return {name, use}; }
constexpr HtmlTag formatting(std::string_view name) { return {name, Use::formatting}; }
constexpr HtmlTag flow(std::string_view name) { return {name, Use::kept, flowing, 0, 0, special}; }
constexpr HtmlTag childless(std::string_view name, bool is_of_head = false) {
  return {name, Use::childless, flowing, 0, 0, 0, is_of_head};
}
constexpr HtmlTag section(std::string_view name, Kinds kind = block) {
  return {name, Use::kept, kind, paragraph, around_paragraph, scope};
}
constexpr HtmlTag title(std::string_view name) {
  return {name, Use::kept, heading, paragraph | heading, around_paragraph, scope};
}
constexpr HtmlTag in_list(std::string_view name, Kinds kind) {
  return {name, Use::kept, kind, kind, list | scope, list | scope};
}
constexpr HtmlTag in_table(std::string_view name, Kinds kind, Kinds closes, Kinds within) {
  return {name, Use::kept, kind, closes, within, table | root};
}

constexpr std::array<HtmlTag, tag_count> table_of_tags = {{
    flow(""),
    dropped("script"),
    dropped("style"),
    dropped("svg"),
    dropped("noscript"),
    dropped("template"),
    dropped("iframe"),
    dropped("object"),
    dropped("canvas"),
    dropped("textarea"),
    dropped("select"),
    dropped("video"),
    dropped("audio"),
    dropped("img", Use::dropped_childless),
    dropped("input", Use::dropped_childless),
    dropped("source", Use::dropped_childless),
    dropped("path", Use::dropped_childless),
    dropped("base", Use::dropped_childless),
    dropped("wbr", Use::dropped_childless),
    formatting("b"),
    formatting("i"),
    formatting("em"),
    formatting("strong"),
    formatting("u"),
    formatting("s"),
    formatting("font"),
    formatting("small"),
    formatting("big"),
    formatting("sup"),
    formatting("sub"),
    formatting("ins"),
    formatting("mark"),
    formatting("strike"),
    formatting("tt"),
    formatting("nobr"),
    childless("br"),
    {"hr", Use::childless, block, paragraph, around_paragraph, 0},
    childless("meta", true),
    childless("link", true),
    childless("col"),
    childless("area"),
    childless("param"),
    childless("embed"),
    childless("track"),
    childless("frame"),
    {"span", Use::bare, flowing, 0, 0, special},
    {"a", Use::kept, link, link, special, scope | block | list},
    {"html", Use::kept, root, 0, 0, 0, true},
    {"head", Use::kept, head, 0, 0, root, true},
    {"title", Use::kept, flowing, 0, 0, special, true},
    {"body", Use::kept, root, head, root, 0},
    {"p", Use::kept, paragraph, paragraph, around_paragraph, scope},
    title("h1"),
    title("h2"),
    title("h3"),
    title("h4"),
    title("h5"),
    title("h6"),
    section("address"),
    section("article"),
    section("aside"),
    section("blockquote"),
    section("center"),
    section("details"),
    section("dialog"),
    section("div"),
    section("fieldset"),
    section("figcaption"),
    section("figure"),
    section("footer"),
    section("form"),
    section("header"),
    section("hgroup"),
    section("main"),
    section("nav"),
    section("pre"),
    section("search"),
    section("section"),
    section("summary"),
    section("dir", list),
    section("dl", list),
    section("menu", list),
    section("ol", list),
    section("ul", list),
    {"table", Use::kept, table, paragraph, around_paragraph, 0},
    in_list("li", item),
    in_list("dt", definition),
    in_list("dd", definition),
    in_table("caption", cell, cell, table),
    in_table("td", cell, cell, row | table | root),
    in_table("th", cell, cell, row | table | root),
    in_table("tr", row, row | cell, table | root),
    in_table("thead", row_group, row_group | row | cell, table | root),
    in_table("tbody", row_group, row_group | row | cell, table | root),
    in_table("tfoot", row_group, row_group | row | cell, table | root),
    {"option", Use::kept, option, option, special, special},
    {"button", Use::kept, block, 0, 0, scope},
    {"frameset", Use::kept, root, head, root, 0},
    flow("abbr"),
    flow("cite"),
    flow("code"),
    flow("label"),
    flow("picture"),
    flow("q"),
    flow("time"),
}};

constexpr std::size_t slot_count = 1024;

std::size_t slot_of(TagName name) {
  const std::uint64_t mixed =
      (name.first ^ (name.second * 0x9E3779B97F4A7C15u)) * 0xC2B2AE3D27D4EB4Fu;
  return static_cast<std::size_t>(mixed >> 54);
}

// Open addressing over the names.
struct Index {
  std::array<TagName, slot_count> names{};
  std::array<std::uint8_t, slot_count> tags{};

  Index() {
    for (std::size_t tag = 1; tag < tag_count; ++tag) {
      const TagName name = tag_name(table_of_tags[tag].name);
      std::size_t slot = slot_of(name);
      while (tags[slot] != 0) slot = (slot + 1) % slot_count;
      names[slot] = name;
      tags[slot] = static_cast<std::uint8_t>(tag);
    }
  }
};

}  // namespace

TagName tag_name(std::string_view lower) {
  char bytes[sizeof(TagName)] = {};
  if (lower.size() > sizeof bytes) return {};
  std::memcpy(bytes, lower.data(), lower.size());
  TagName name;
  std::memcpy(&name, bytes, sizeof name);
  return name;
}

const std::array<HtmlTag, tag_count>& html_tags() { return table_of_tags; }

std::size_t tag_index(TagName name) {
  static const Index index;
  for (std::size_t slot = slot_of(name); index.tags[slot] != 0; slot = (slot + 1) % slot_count)
    if (index.names[slot] == name) return index.tags[slot];
  return unknown_tag;
}

}  // namespace annals::detail
