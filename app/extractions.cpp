#include "app/extractions.h"

#include "app/progress.h"
#include "core/error.h"
#include "core/parallel.h"
#include "export/extraction_json.h"

#include <mutex>

namespace annals {

void Extractions::read(const std::vector<std::string>& files,
                       const std::function<void(Extraction&&)>& sink) {
  if (!knowledge_) knowledge_.emplace(data_);
  const auto add = [&](Extraction&& extraction, const std::string& file, std::size_t line) {
    try {
      sink(std::move(extraction));
    } catch (const Error& error) {
      notices_({true, file, line, std::string(error.message())});
    }
  };
  ReadOptions options = read_options(settings_, notices_);
  std::mutex adding;  // extraction lines arrive while articles are read, articles' extractions when
                      // they are done
  Progress progress(false);
  const Inputs* reading = nullptr;
  options.extraction = [&](std::string_view line, const std::string& file, std::size_t number) {
    try {
      Extraction extraction = parse_extraction(line, file, number);
      progress.count(*reading);
      const std::scoped_lock lock(adding);
      add(std::move(extraction), file, number);
    } catch (const Error& error) {
      notices_({true, file, number, std::string(error.message())});
    }
  };
  Inputs inputs(files, std::move(options));
  reading = &inputs;
  in_order<std::vector<Article>>(
      thread_count(settings_),
      [&](std::vector<Article>& articles) { return progress.counted(inputs, articles); },
      [&] {
        return [extractor = std::make_unique<Extractor>(*knowledge_)](
                   std::span<const Article> articles) { return extractor->extract(articles); };
      },
      [&](std::vector<Extraction>&& extractions) {
        const std::scoped_lock lock(adding);
        for (Extraction& extraction : extractions) {
          const std::string id = extraction.id;
          add(std::move(extraction), id, 0);
        }
      });
}

}  // namespace annals
