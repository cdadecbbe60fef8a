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
  in_order<std::vector<Article>>(
      thread_count(settings),
      [&](std::vector<Article>& articles) { return progress.counted(inputs, articles); },
      [&] {
        return [extractor =
                    std::make_unique<Extractor>(knowledge)](std::span<const Article> articles) {
          std::string lines;
          for (const Extraction& extraction : extractor->extract(articles))
            lines += to_json_line(extraction);
          return lines;
        };
      },
      [&](const std::string& lines) {
        output.stream() << lines;
        if (!output.stream()) output.commit();  // throws: no use in reading on
      });
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
