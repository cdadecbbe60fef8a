#include "export/detail/labels.h"

namespace annals::detail {

ActorNames::ActorNames(const Timeline& timeline) {
  for (const Actor& actor : timeline.actors) names_.emplace(actor.id, actor.name);
}

std::string_view ActorNames::operator()(const std::string& id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? std::string_view(id) : found->second;
}

std::string ActorNames::joined(const std::vector<std::string>& ids,
                               std::string_view separator) const {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += separator;
    text += (*this)(id);
  }
  return text;
}

std::string headline(const Event& event, const ActorNames& names) {
  std::string text = names.joined(event.sources, ", ");
  if (!event.targets.empty())
    text += (text.empty() ? "→ " : " → ") + names.joined(event.targets, ", ");
  if (!text.empty()) text += ": ";
  text += event.type;
  if (!event.mode.empty()) text += "/" + event.mode;
  if (event.status != "actual") text += " (" + event.status + ")";
  return text;
}

std::string_view sentence(const Event& event) {
  return event.evidence.empty() ? std::string_view() : event.evidence.front().sentence.text;
}

std::optional<Extent> extent(const Event& event) {
  const auto date = parse_edtf(event.date);
  if (!date || date->is_unbounded()) return std::nullopt;
  return Extent{date->earliest ? *date->earliest : *date->latest,
                date->latest ? *date->latest : *date->earliest};
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] & 0xC0) != 0x80 && ++count > limit) return std::string(text.substr(0, i)) + "…";
  return std::string(text);
}

}  // namespace annals::detail
