// parse_bench FILE...: speed from raw text to parsed sentences, on one core, for each of the
// instruction sets this processor has. Each file is one article; blank lines part paragraphs.
#include "core/error.h"
#include "core/text/analyser.h"
#include "core/text/kernels.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <vector>

namespace {

// Processor time, so that other work on the machine counts less.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

annals::Article read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  annals::Article article;
  article.id = path;
  article.text = std::move(text).str();
  return article;
}

}  // namespace

int main(int count, char** arguments) {
  const double start = seconds();
  const annals::DataFiles data;
  const annals::LanguageModel model(data);
  std::printf("model ready after %.1f ms\n", 1000 * (seconds() - start));
  std::vector<annals::Article> articles;
  for (int i = 1; i < count; ++i) articles.push_back(read(arguments[i]));
  for (const annals::detail::Kernels* kernels : annals::detail::available_kernels()) {
    annals::Analyser analyser(model, kernels->name);
    annals::Document document;
    double best = 1e9;
    std::size_t words = 0;
    const double first = seconds();
    for (int round = 0; round < 10 && seconds() - first < 5; ++round) {
      const double begin = seconds();
      words = 0;
      for (const annals::Article& article : articles) {
        analyser.analyse(article, document);
        words += document.tokens.size();
      }
      best = std::min(best, seconds() - begin);
    }
    std::printf("%-6.*s %zu words, %.0f words/s\n", static_cast<int>(kernels->name.size()),
                kernels->name.data(), words, static_cast<double>(words) / best);
  }
}
