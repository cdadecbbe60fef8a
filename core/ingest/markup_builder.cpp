#include "core/ingest/markup_builder.h"

#include <algorithm>

namespace annals::detail {

MarkupBuilder::MarkupBuilder() {
  markup_.names_ = {"", "#document"};
  markup_.nodes_.push_back({1, true, 0, 0, 1, {}});
  open_.push_back(0);
}

void MarkupBuilder::open(std::uint16_t name, std::size_t line) {
  const Span attributes = {static_cast<std::uint32_t>(own_attributes_),
                           static_cast<std::uint32_t>(markup_.attributes_.size())};
  own_attributes_ = markup_.attributes_.size();
  const auto node = static_cast<Markup::Index>(markup_.nodes_.size());
  markup_.nodes_.push_back(
      {name, false, open_.back(), 0, static_cast<std::uint32_t>(line), attributes});
  open_.push_back(node);
}

void MarkupBuilder::close() {
  innermost().end = static_cast<Markup::Index>(markup_.nodes_.size());
  open_.pop_back();
}

// Neighbouring pieces of text are one.
void MarkupBuilder::end_text(std::uint32_t first) {
  auto& nodes = markup_.nodes_;
  const auto last = static_cast<std::uint32_t>(markup_.bytes_.size());
  if (first == last) return;
  Markup::Node& before = nodes.back();
  if (before.name == Markup::text_name && before.parent == open_.back() &&
      before.content.last == first)
    before.content.last = last;
  else
    nodes.push_back({Markup::text_name,
                     true,
                     open_.back(),
                     static_cast<Markup::Index>(nodes.size() + 1),
                     0,
                     {first, last}});
}

std::uint16_t MarkupBuilder::name_index(std::string_view name) {
  constexpr std::size_t most_names = 60000;
  auto& names = markup_.names_;
  const auto next = static_cast<std::uint16_t>(std::min(names.size(), most_names));
  const auto [known, is_new] = by_name_.emplace(name, next);
  if (is_new && names.size() <= most_names) names.emplace_back(name);
  return known->second;
}

Markup MarkupBuilder::finish() {
  while (!open_.empty()) close();
  return std::move(markup_);
}

}  // namespace annals::detail
