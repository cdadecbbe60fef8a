// annals read: any input as NDJSON articles, with where each field came from.
#include "app/progress.h"
#include "app/session.h"
#include "core/text/shingles.h"
#include "export/article_json.h"

namespace annals {
namespace {

// Articles whose copies are to be known wait until all are read.
class Copies {
 public:
  void add(std::string&& story, std::string&& line) {
    stories_.push_back(std::move(story));
    lines_.push_back(std::move(line));
  }

  // Each group gets the least of its sketches, so that the order of the articles leaves no trace.
  void write(std::ostream& out) const {
    const std::vector<std::size_t> groups = group_copies(stories_);
    std::vector<std::string> least = stories_;
    for (std::size_t i = 0; i < groups.size(); ++i)
      least[groups[i]] = std::min(least[groups[i]], stories_[i]);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      std::string line = lines_[i];
      if (const std::string& story = least[groups[i]]; story != stories_[i])
        line.replace(line.find(story_key(stories_[i])), story_key(story).size(), story_key(story));
      out << line;
    }
  }

 private:
  static std::string story_key(const std::string& story) { return "\"story\":\"" + story + "\""; }

  std::vector<std::string> stories_, lines_;
};

}  // namespace

int run_read(const Settings& settings) {
  Notices notices(settings.strict);
  ReadOptions options = read_options(settings, notices);
  options.english_only = false;
  Inputs inputs(settings.files, std::move(options));
  Output output(settings.output);
  Copies copies;
  Progress progress(output.is_terminal());
  for (Article article; progress.counted(inputs, article);) {
    std::string line = to_json_line(article);
    if (settings.dedup)
      copies.add(std::move(article.story), std::move(line));
    else
      output.stream() << line;
    if (!output.stream()) output.commit();  // throws: no use in reading on
  }
  copies.write(output.stream());
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
