// annals parse: sentences, tags and trees.
#include "app/progress.h"
#include "app/session.h"
#include "core/parallel.h"
#include "core/text/conllu.h"
#include "export/parse_json.h"

#include <sstream>

namespace annals {

int run_parse(const Settings& settings) {
  const bool is_json = settings.format == "json";
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const LanguageModel model(data);
  Output output(settings.output);
  Progress progress(output.is_terminal());
  in_order<Article>(
      thread_count(settings), [&](Article& article) { return progress.counted(inputs, article); },
      [&] {
        return [analyser = std::make_unique<Analyser>(model), document = Document(),
                is_json](const Article& article) mutable {
          analyser->analyse(article, document);
          if (is_json) return to_json_line(document);
          std::ostringstream out;
          write_conllu(document, out);
          return std::move(out).str();
        };
      },
      [&](const std::string& text) {
        output.stream() << text;
        if (!output.stream()) output.commit();  // throws: no use in reading on
      });
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
