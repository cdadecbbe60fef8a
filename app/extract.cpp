// annals extract: one extraction a line, in input order.
#include "app/progress.h"
#include "app/session.h"
#include "core/parallel.h"
#include "export/extraction_json.h"

namespace annals {

int run_extract(const Settings& settings) {
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const Knowledge knowledge(data);
  Output output(settings.output);
  Progress progress(output.is_terminal());
  in_order<Article>(
      thread_count(settings), [&](Article& article) { return progress.counted(inputs, article); },
      [&] {
        return [extractor = std::make_unique<Extractor>(knowledge)](const Article& article) {
          return to_json_line(extractor->extract(article));
        };
      },
      [&](const std::string& line) {
        output.stream() << line;
        if (!output.stream()) output.commit();  // throws: no use in reading on
      });
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
