// annals compare: how several sources tell the same events.
#include "timeline/compare.h"

#include "app/extractions.h"
#include "app/files.h"
#include "app/timeline_input.h"
#include "core/error.h"
#include "export/comparison.h"
#include "export/formats.h"
#include "timeline/builder.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace annals {
namespace {

namespace fs = std::filesystem;

std::string name_of_side(const std::string& path) {
  const fs::path file = fs::path(path).lexically_normal();
  const std::string stem = (file.has_filename() ? file : file.parent_path()).stem().string();
  return stem.empty() ? path : stem;
}

// Names stay apart: "reuters", "reuters 2".
void add_side(std::vector<ComparedSide>& sides, const std::string& name, Timeline timeline) {
  const auto is_taken = [&](const std::string& other) {
    return std::ranges::find(sides, other, &ComparedSide::name) != sides.end();
  };
  std::string own = name;
  for (int number = 2; is_taken(own); ++number) own = name + " " + std::to_string(number);
  sides.push_back({std::move(own), std::move(timeline)});
}

const ComparisonFormat& chosen(const Settings& settings) {
  const auto table = comparison_formats();
  if (settings.format.empty()) {
    const auto by_suffix = std::ranges::find_if(table, [&](const ComparisonFormat& format) {
      return settings.output.ends_with(format.extension);
    });
    return by_suffix == table.end() ? table.front() : *by_suffix;
  }
  return *std::ranges::find(table, settings.format, &ComparisonFormat::name);
}

std::vector<ComparedSide> sides_by_file(const Settings& settings, Extractions& extractions) {
  std::vector<ComparedSide> sides;
  for (const std::string& path : settings.files) {
    if (is_timeline(path)) {
      add_side(sides, name_of_side(path), parse_timeline(read_file(path), path));
      continue;
    }
    TimelineBuilder builder(extractions.data());
    extractions.read({path}, [&](Extraction&& e) { builder.add(std::move(e)); });
    add_side(sides, name_of_side(path), builder.finish());
  }
  return sides;
}

std::vector<ComparedSide> sides_by_source(const Settings& settings, Extractions& extractions) {
  std::map<std::string, TimelineBuilder> builders;
  const auto side = [&](const std::string& source) -> TimelineBuilder& {
    const std::string name = source.empty() ? "(no source)" : source;
    return builders.try_emplace(name, extractions.data()).first->second;
  };
  std::vector<std::string> files;
  for (const std::string& path : settings.files) {
    if (is_timeline(path)) {
      for (Retold& article : retold_articles(parse_timeline(read_file(path), path))) {
        TimelineBuilder& builder = side(article.extraction.source);
        builder.add(std::move(article));
      }
      continue;
    }
    files.push_back(path);
  }
  if (!files.empty())
    extractions.read(files, [&](Extraction&& extraction) {
      TimelineBuilder& builder = side(extraction.source);
      builder.add(std::move(extraction));
    });
  std::vector<ComparedSide> sides;
  for (auto& [name, builder] : builders) sides.push_back({name, builder.finish()});
  return sides;
}

}  // namespace

int run_compare(const Settings& settings) {
  const ComparisonFormat& format = chosen(settings);
  Notices notices(settings.strict);
  Extractions extractions(settings, notices);
  std::vector<ComparedSide> sides = settings.by.empty() ? sides_by_file(settings, extractions)
                                                        : sides_by_source(settings, extractions);
  if (sides.size() < 2)
    throw UsageError(
        settings.by.empty()
            ? "compare needs two sides; name two timelines or folders, or use --by source"
            : "compare needs two sources; these articles have " + std::to_string(sides.size()));
  Output output(settings.output);
  format.write(compare(std::move(sides), extractions.data()), output.stream());
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
