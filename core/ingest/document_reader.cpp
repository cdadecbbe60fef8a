#include "core/ingest/document_reader.h"

#include "core/ingest/gzip.h"

#include <istream>

namespace annals::detail {
namespace {

class DocumentReader : public ArticleReader {
 public:
  DocumentReader(std::istream& in, InputFile file, const ReadOptions& options, ReadDocument read,
                 bool may_be_cut)
      : in_(in), file_(std::move(file)), options_(options), read_(read), may_be_cut_(may_be_cut) {}

  bool next(Article& out) override {
    if (!is_read_) {
      is_read_ = true;
      std::string bytes;
      read_up_to(max_article_bytes, *in_.rdbuf(), bytes);
      if (bytes.size() > max_article_bytes && !may_be_cut_)
        throw BadBytes("more than " + std::to_string(max_article_bytes >> 20) +
                       " MiB in one document; split it");
      found_ = read_(bytes, file_, options_);
    }
    while (!found_.empty()) {
      FoundFields first = std::move(found_.front());
      found_.pop_front();
      line_ = first.line;
      if (assemble(std::move(first.fields), file_, line_, options_, out)) return true;
    }
    return false;
  }

  std::size_t line() const override { return line_; }

 private:
  std::istream& in_;
  InputFile file_;
  const ReadOptions& options_;
  ReadDocument read_;
  bool may_be_cut_;
  std::deque<FoundFields> found_;
  std::size_t line_ = 1;
  bool is_read_ = false;
};

}  // namespace

Reader document_reader(std::istream& in, InputFile file, const ReadOptions& options,
                       ReadDocument read, bool may_be_cut) {
  return std::make_unique<DocumentReader>(in, std::move(file), options, read, may_be_cut);
}

}  // namespace annals::detail
