// annals parse: sentences, tags and trees.
#include "app/session.h"
#include "core/parallel.h"
#include "core/text/conllu.h"

#include <sstream>

namespace annals {

int run_parse(const Settings& settings) {
  if (!settings.format.empty() && settings.format != "conllu")
    throw UsageError("no format '" + settings.format + "'" +
                     did_you_mean(settings.format, {"conllu"}) + " (parse writes conllu)");
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const LanguageModel model(data);
  Output output(settings.output);
  in_order<Article>(
      thread_count(settings), [&](Article& article) { return inputs.next(article); },
      [&] {
        return [analyser = std::make_unique<Analyser>(model),
                document = Document()](const Article& article) mutable {
          analyser->analyse(article, document);
          std::ostringstream out;
          write_conllu(document, out);
          return std::move(out).str();
        };
      },
      [&](const std::string& text) { output.stream() << text; });
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
