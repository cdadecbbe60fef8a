#include "core/text/label_map.h"

namespace annals::detail {
namespace {

// The value up to `last` that is called `name`, else `otherwise`.
template <typename Enum>
Enum find(std::string_view name, Enum last, Enum otherwise) {
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return otherwise;
}

}  // namespace

LabelMap::LabelMap(const Weights& weights) {
  for (const std::string_view tag : weights.tags) {
    const std::size_t bar = tag.find('|');
    const std::string_view penn = bar == std::string_view::npos ? "" : tag.substr(bar + 1);
    tags.push_back({find(tag.substr(0, bar), Upos::verb, Upos::x),
                    penn.empty() ? Xpos::other : find(penn, Xpos::wrb, Xpos::other)});
  }
  for (const std::string_view relation : weights.relations)
    relations.push_back(find(relation, Deprel::xcomp, Deprel::dep));
}

}  // namespace annals::detail
