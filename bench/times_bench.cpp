// Speed of the time step alone: times_bench FILE... reads texts, one document a file, and finds the
// expressions of all of them for two seconds.
#include "core/time/times.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

int main(int argc, char** argv) {
  using namespace annals;
  using Clock = std::chrono::steady_clock;
  const auto seconds_since = [](Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  const DataFiles data;
  const auto start = Clock::now();
  const TimeFinder finder(data);
  const double compile_s = seconds_since(start);

  std::vector<Article> articles;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    Article article;
    article.text.assign(std::istreambuf_iterator<char>(in), {});
    article.published = to_day({2021, 11, 30});
    articles.push_back(std::move(article));
  }
  double bytes = 0;
  std::size_t found = 0;
  const auto begin = Clock::now();
  while (!articles.empty() && seconds_since(begin) < 2)
    for (const Article& article : articles) {
      Document document;
      document.article = &article;
      found += finder.find(document).size();
      bytes += static_cast<double>(article.text.size());
    }
  const double took_s = seconds_since(begin);
  std::printf("compile %.1f ms; %.1f MB in %.2f s: %.1f MB/s, %.1f expressions per kB\n",
              compile_s * 1e3, bytes / 1e6, took_s, bytes / 1e6 / took_s,
              bytes > 0 ? static_cast<double>(found) / bytes * 1e3 : 0.0);
}
