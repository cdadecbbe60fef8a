#include "core/ingest/html_tree.h"

#include "core/ingest/entities.h"
#include "core/text/characters.h"

#include <algorithm>
#include <bit>

namespace annals::detail {
namespace {

constexpr std::size_t most_depth = 512;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

HtmlTree::HtmlTree() { open_.reserve(64); }

std::uint16_t HtmlTree::name_index(std::size_t tag, std::string_view name) {
  if (tag == unknown_tag) return builder_.name_index(name);
  if (names_[tag] == 0) names_[tag] = builder_.name_index(name);
  return names_[tag];
}

void HtmlTree::start(std::size_t tag_number, std::string_view name) {
  const HtmlTag& tag = html_tags()[tag_number];
  if (!tag.is_of_head && !open_.empty() && open_.back().tag->kind == kind::head)
    pop_to(open_.size() - 1);
  close_implied(tag);
  const std::uint16_t index = name_index(tag_number, name);
  const bool is_repeated =
      tag.kind == kind::root && std::ranges::find(open_, index, &Open::name) != open_.end();
  if (open_.size() >= most_depth) {
    has_lifted_ = true;
    if (tag.use != Use::childless) ++lifted_;
  }
  if (is_repeated || open_.size() >= most_depth) return builder_.drop_attributes();
  push(tag, index);
  if (tag.use == Use::childless) pop_to(open_.size() - 1);
}

void HtmlTree::push(const HtmlTag& tag, std::uint16_t name) {
  const bool is_node = tag.use != Use::bare || builder_.has_attributes();
  if (is_node) builder_.open(name);
  open_.push_back({&tag, name, is_node});
  if (tag.kind != kind::flowing)
    ++open_of_kind_[static_cast<std::size_t>(std::countr_zero(tag.kind))];
}

void HtmlTree::pop_to(std::size_t size) {
  for (; open_.size() > size; open_.pop_back()) {
    const Open& last = open_.back();
    if (last.is_node) builder_.close();
    if (last.tag->kind != kind::flowing)
      --open_of_kind_[static_cast<std::size_t>(std::countr_zero(last.tag->kind))];
  }
}

void HtmlTree::close_implied(const HtmlTag& tag) {
  bool is_any_open = false;
  for (Kinds left = tag.closes; left != 0; left &= static_cast<Kinds>(left - 1))
    is_any_open |= open_of_kind_[static_cast<std::size_t>(std::countr_zero(left))] > 0;
  if (!is_any_open) return;
  std::size_t kept = open_.size();
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Kinds kind = open_[i - 1].tag->kind;
    if ((kind & tag.closes) != 0)
      kept = i - 1;
    else if ((kind & tag.within) != 0)
      break;
  }
  pop_to(kept);
}

void HtmlTree::end(std::size_t tag_number, std::string_view name) {
  const HtmlTag& tag = html_tags()[tag_number];
  if (lifted_ > 0) {
    --lifted_;
    return;
  }
  // What follows the end of the body stands in it all the same.
  if (tag.kind == kind::root || tag.use == Use::childless) return;
  const std::uint16_t index = name_index(tag_number, name);
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Open& open = open_[i - 1];
    if (open.name == index || (tag.kind == kind::heading && open.tag->kind == kind::heading))
      return pop_to(i - 1);
    if ((open.tag->kind & tag.end_barrier) != 0) return;
  }
}

// Whoever reads the text takes runs of blanks for one: of blanks alone one is kept.
void HtmlTree::text(std::string_view text) {
  if (text.empty()) return;
  if (std::ranges::all_of(text, is_blank)) {
    builder_.add_text([](std::string& out) { out += ' '; });
    return;
  }
  if (!open_.empty() && open_.back().tag->kind == kind::head) pop_to(open_.size() - 1);
  builder_.add_text([&](std::string& out) { append_decoded(text, out); });
}

}  // namespace annals::detail
