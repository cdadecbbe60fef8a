// One file, one article: the seed's form.
#include "core/ingest/assemble.h"

#include <istream>

namespace annals::detail {
namespace {

class DatedTextReader : public ArticleReader {
 public:
  DatedTextReader(std::istream& in, InputFile file, const ReadOptions& options)
      : in_(in), file_(std::move(file)), options_(options) {}

  bool next(Article& out) override {
    if (is_done_) return false;
    is_done_ = true;
    Fields fields;
    fields.id = file_.id;
    read_up_to(max_article_bytes, *in_.rdbuf(), fields.text);
    return assemble(std::move(fields), file_, 1, options_, out);
  }

  std::size_t line() const override { return 1; }

 private:
  std::istream& in_;
  InputFile file_;
  const ReadOptions& options_;
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<ArticleReader> open_dated_text(std::istream& in, InputFile file,
                                               const ReadOptions& options) {
  return std::make_unique<DatedTextReader>(in, std::move(file), options);
}

}  // namespace annals::detail
