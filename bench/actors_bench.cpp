// Speed of the actor step: actors_bench FILE... reads texts, one document a file. Reports the
// start, the walk over the phrases alone with 50,000 made names added, and the whole step.
#include "core/actors/actor_table.h"
#include "core/actors/actors.h"
#include "core/text/analyser.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace annals;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Every longest phrase of the pieces; returns how many there are.
std::size_t walk_all(const PhraseIndex& phrases, const std::vector<Piece>& pieces) {
  std::size_t found = 0;
  for (std::size_t first = 0; first < pieces.size();) {
    std::uint32_t node = PhraseIndex::root;
    std::size_t best = first;
    for (std::size_t i = first; i < pieces.size() && pieces[i].hash != 0; ++i) {
      node = phrases.step(node, pieces[i].hash);
      if (node == 0) break;
      if (phrases.senses_at(node) != 0) best = i + 1;
    }
    found += best > first;
    first = best > first ? best : first + 1;
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  const DataFiles data;
  const auto start = Clock::now();
  const ActorFinder finder(data);
  std::printf("start %.1f ms, %zu records\n", seconds_since(start) * 1e3, finder.table().size());

  std::string made = "# table: actors\nid\tname\tkind\taliases\n";
  for (int i = 0; i < 50000; ++i)
    made += "x" + std::to_string(i) + "\tFront " + std::to_string(i * 7919 % 65536) + " for " +
            std::to_string(i) + "\tgroup\n";
  std::vector<DataFile> files = data.under("actors/");
  files.push_back({"actors/zz-bench.tsv", made});
  const ActorTable table(files);

  std::vector<Article> articles;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    Article article;
    article.text.assign(std::istreambuf_iterator<char>(in), {});
    article.published = to_day({2021, 11, 30});
    articles.push_back(std::move(article));
  }
  const LanguageModel model(data);
  Analyser analyser(model);
  std::vector<Document> documents(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) analyser.analyse(articles[i], documents[i]);

  double bytes = 0;
  std::size_t found = 0;
  std::vector<Piece> pieces;
  auto begin = Clock::now();
  while (!articles.empty() && seconds_since(begin) < 2)
    for (const Document& document : documents) {
      pieces.clear();
      for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
        append_pieces(document.text(t), t, pieces);
      found += walk_all(table.phrases(), pieces);
      bytes += static_cast<double>(document.article->text.size());
    }
  std::printf("lookup over %zu records: %.1f MB/s, %zu found\n", table.size(),
              bytes / seconds_since(begin) / 1e6, found);
  bytes = 0;
  begin = Clock::now();
  while (!articles.empty() && seconds_since(begin) < 2)
    for (const Document& document : documents) {
      found += finder.find(document, {}).mentions.size();
      bytes += static_cast<double>(document.article->text.size());
    }
  std::printf("whole step: %.1f MB/s\n", bytes / seconds_since(begin) / 1e6);
  return found == 0;
}
