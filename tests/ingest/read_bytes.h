// Files of a test, and what reading them gives.
#pragma once

#include "core/ingest/reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace annals::test {

// A file that lives as long as the test.
class File {
 public:
  File(const std::string& name, std::string_view bytes)
      : path_((std::filesystem::temp_directory_path() / ("annals-ingest-" + name)).string()) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~File() { std::filesystem::remove(path_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct Result {
  std::vector<Article> articles;
  std::vector<Notice> notices;

  int errors() const { return static_cast<int>(std::ranges::count_if(notices, &Notice::is_error)); }
  // Whether a notice holds these words.
  bool says(std::string_view words) const {
    return std::ranges::any_of(
        notices, [&](const Notice& n) { return n.message.find(words) != std::string::npos; });
  }
};

inline Result read(const std::vector<std::string>& files, ReadOptions options = {}) {
  Result result;
  options.notice = [&](const Notice& notice) { result.notices.push_back(notice); };
  Inputs inputs(files, options);
  for (Article article; inputs.next(article);) result.articles.push_back(article);
  return result;
}

inline Result read_bytes(std::string_view bytes, ReadOptions options = {},
                         const std::string& name = "one.txt") {
  const File file(name, bytes);
  return read({file.path()}, std::move(options));
}

inline std::string origin_of(const Article& article, std::string_view field) {
  for (const FieldOrigin& origin : article.from)
    if (origin.field == field) return origin.origin;
  return {};
}

// What the input gave as text, without a separate title.
inline std::string_view body_of(const Article& article) {
  return std::string_view(article.text).substr(article.body);
}

}  // namespace annals::test
