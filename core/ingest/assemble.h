// What every reader does with the fields it found: one place for decoding, header line, dates,
// language, agency and story.
#pragma once

#include "core/ingest/reader.h"

namespace annals::detail {

struct Fields {
  std::string id, source, url, title, author, text;  // bytes, UTF-8 as a rule
  std::string published;                             // as the input wrote it; "" when absent
  std::string language;                              // as the user said
  std::string declared_language;                     // as the publisher said, who is often wrong
  std::string story;                                 // of an article that was read before
  std::vector<std::string> captions;
  std::vector<FieldOrigin> from;  // of the fields above
};

// Fills `out` from `fields`. Notices invalid bytes and a missing or impossible date. Returns false,
// with an error noticed, when there is no text to read.
bool assemble(Fields fields, const InputFile& file, std::size_t line, const ReadOptions& options,
              Article& out);

// Appends what is left in `in` to `bytes`, until they are more than `limit`. When `in` throws, they
// hold what came before.
void read_up_to(std::size_t limit, std::streambuf& in, std::string& bytes);

// One function a format, each in a file of its own.
using Reader = std::unique_ptr<ArticleReader>;
Reader open_csv(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_dated_text(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_feed(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_html(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_json(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_ndjson(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_newsml(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_newsml_g2(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_nitf(std::istream& in, InputFile file, const ReadOptions& options);
Reader open_warc(std::istream& in, InputFile file, const ReadOptions& options);

}  // namespace annals::detail
