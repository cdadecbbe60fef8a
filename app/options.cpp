#include "app/options.h"

#include "app/session.h"
#include "core/events/lexicon.h"
#include "core/text/characters.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>

namespace annals {
namespace {

// Marks an option that takes a list by commas.
constexpr std::string_view list_mark = ",...";

// More values than this are not told in a message.
constexpr std::size_t most_told = 40;

// Letters to insert, delete or replace to turn `a` into `b`; capitals do not count.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced =
          diagonal + (detail::ascii_lower(a[i]) == detail::ascii_lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

// "CONSULT", "CONSULT/visit" and so on: what the rules make, sorted.
std::vector<std::string> type_names(const DataFiles& data) {
  std::set<std::string> names;
  for (const EventKind& kind : event_kinds(data)) {
    names.insert(kind.type);
    if (!kind.mode.empty()) names.insert(kind.type + "/" + kind.mode);
  }
  return {names.begin(), names.end()};
}

}  // namespace

bool takes(const Command& command, const Option& option) {
  if (option.is_common) return true;
  return (" " + std::string(command.options) + " ").find(" " + std::string(option.name) + " ") !=
         std::string::npos;
}

std::vector<std::string_view> flags_of(const Option& option) {
  const std::size_t comma = option.flags.find(',');
  if (comma == std::string_view::npos) return {option.flags};
  return {option.flags.substr(0, comma), option.flags.substr(comma + 1)};
}

std::string_view key_of(const Option& option) { return flags_of(option).back().substr(2); }

bool is_list(const Option& option) { return option.value.ends_with(list_mark); }

std::vector<std::string> choices(std::string_view value) {
  if (value.empty() || (value.front() >= 'A' && value.front() <= 'Z')) return {};
  if (value.ends_with(list_mark)) value.remove_suffix(list_mark.size());
  std::vector<std::string> found;
  while (!value.empty()) {
    found.emplace_back(value.substr(0, value.find('|')));
    value.remove_prefix(std::min(value.size(), found.back().size() + 1));
  }
  return found;
}

std::vector<std::string> values_of(const Command& command, const Option& option,
                                   const Settings& settings) {
  if (option.value == event_types) return type_names(data_files(settings));
  if (option.value == "FORMAT" && command.formats != nullptr) {
    const auto formats = command.formats();
    return {formats.begin(), formats.end()};
  }
  return choices(option.value);
}

std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(','));
    if (!item.empty()) items.emplace_back(item);
    text.remove_prefix(std::min(text.size(), item.size() + 1));
  }
  return items;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : std::string(separator)) + word;
  return line;
}

std::string not_among(std::string_view value, const std::vector<std::string>& known) {
  if (std::ranges::find(known, value) != known.end()) return {};
  return "'" + std::string(value) + "' is not known" +
         did_you_mean(value, {known.begin(), known.end()}) +
         (known.size() > most_told ? "" : " (it takes " + joined(known, ", ") + ")");
}

std::string problem_with(const Command& command, const Option& option, std::string_view value,
                         const Settings& settings) {
  const std::string said = "'" + std::string(value) + "'";
  if (option.value == "DAY" && !parse_day(value)) return said + " is no day; write YYYY-MM-DD";
  if (option.value == "DATE") {
    const auto date = parse_edtf(value);
    if (!date || !date->earliest || !date->latest)
      return said + " is no date; write YYYY, YYYY-MM or YYYY-MM-DD";
  }
  if (option.value == "SHARE" && !parse_share(value))
    return said + " is no share; write a number from 0 to 1, as 0.75";
  const auto known = values_of(command, option, settings);
  if (known.empty()) return {};
  if (!is_list(option)) return not_among(value, known);
  for (const std::string& item : listed(value)) {
    const bool is_known = std::ranges::any_of(
        known, [&](const std::string& name) { return edit_distance(name, item) == 0; });
    if (!is_known)
      return not_among(item, known) +
             (option.value == event_types ? " ('annals formats --events' lists them)" : "");
  }
  return {};
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& known) {
  std::string_view nearest;
  std::size_t least = typed.size() / 2 + 2;  // nearer than this counts as a slip
  for (const std::string_view name : known)
    if (const std::size_t distance = edit_distance(typed, name); distance < least) {
      least = distance;
      nearest = name;
    }
  return nearest.empty() ? std::string() : "; did you mean '" + std::string(nearest) + "'?";
}

}  // namespace annals
