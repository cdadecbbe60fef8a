// annals build: articles or extractions to one timeline.
#include "app/session.h"
#include "app/timeline_output.h"
#include "core/error.h"
#include "core/parallel.h"
#include "export/extraction_json.h"
#include "timeline/builder.h"

#include <mutex>

namespace annals {

int run_build(const Settings& settings) {
  const Format& format = chosen_format(settings);
  Notices notices(settings.strict);
  TimelineBuilder builder;
  const auto add = [&](Extraction&& extraction, const std::string& file, std::size_t line) {
    try {
      builder.add(std::move(extraction));
    } catch (const Error& error) {
      notices({true, file, line, std::string(error.message())});
    }
  };
  ReadOptions options = read_options(settings, notices);
  std::mutex adding;  // extraction lines arrive while articles are read, articles' extractions when
                      // they are done
  options.extraction = [&](std::string_view line, const std::string& file, std::size_t number) {
    try {
      Extraction extraction = parse_extraction(line, file, number);
      const std::scoped_lock lock(adding);
      add(std::move(extraction), file, number);
    } catch (const Error& error) {
      notices({true, file, number, std::string(error.message())});
    }
  };
  Inputs inputs(settings.files, std::move(options));
  const DataFiles data = data_files(settings);
  const Knowledge knowledge(data);
  in_order<Article>(
      thread_count(settings), [&](Article& article) { return inputs.next(article); },
      [&] {
        return [extractor = std::make_unique<Extractor>(knowledge)](const Article& article) {
          return extractor->extract(article);
        };
      },
      [&](Extraction&& extraction) {
        const std::scoped_lock lock(adding);
        const std::string id = extraction.id;
        add(std::move(extraction), id, 0);
      });
  write_timeline(builder.finish(), format, settings);
  return notices.exit_code();
}

}  // namespace annals
