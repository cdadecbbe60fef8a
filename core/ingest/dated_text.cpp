// One file, one article: the seed's form.
#include "core/ingest/assemble.h"

#include <filesystem>
#include <istream>

namespace annals::detail {
namespace {

// At most `limit` bytes and one, so that the caller sees that there was more.
std::string read_up_to(std::istream& in, std::size_t limit) {
  std::string bytes;
  char buffer[1 << 16];
  while (bytes.size() <= limit && (in.read(buffer, sizeof buffer) || in.gcount() > 0))
    bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
  return bytes;
}

class DatedTextReader : public ArticleReader {
 public:
  DatedTextReader(std::istream& in, std::string file, const ReadOptions& options)
      : in_(in), file_(std::move(file)), options_(options) {}

  bool next(Article& out) override {
    if (is_done_) return false;
    is_done_ = true;
    Fields fields;
    fields.id = std::filesystem::path(file_).stem().string();
    fields.text = read_up_to(in_, max_article_bytes);
    return assemble(std::move(fields), file_, 1, options_, out);
  }

  std::size_t line() const override { return 1; }

 private:
  std::istream& in_;
  std::string file_;
  const ReadOptions& options_;
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> open_dated_text(std::istream& in, std::string file,
                                               const ReadOptions& options) {
  return std::make_unique<DatedTextReader>(in, std::move(file), options);
}

}  // namespace annals::detail
