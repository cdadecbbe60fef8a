// Articles, one at a time, from whatever the user has.
#pragma once

#include "core/model/article.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Something the user should know about an input. An error means that a part of the input was not
// used.
struct Notice {
  bool is_error = false;
  std::string file;
  std::size_t line = 0;  // 0: the file as a whole
  std::string message;   // "<what was found>; <what would be right>"
};

// "file:line: message", without the line when it is 0.
std::string to_string(const Notice& notice);

// An input: what messages call it, and the id of an article that has none of its own.
struct InputFile {
  std::string name;
  std::string id;
};

// How to read. The functions are called from the thread that calls next().
struct ReadOptions {
  std::optional<Day> published;  // for articles that do not say
  bool strict = false;           // a missing date is an error
  bool english_only = false;     // articles in other languages are noticed and passed over
  std::string columns;  // of CSV, in order: "id,published,,text"; "" when the file names them
  std::function<void(const Notice&)> notice = [](const Notice&) {};
  // Takes NDJSON lines that are extractions already. Empty: such a line is an error.
  std::function<void(std::string_view line, const std::string& file, std::size_t number)>
      extraction;
};

// Pulls articles out of one input.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  // Reads the next usable article into `out`, reusing its storage; what cannot be used is noticed
  // and passed over. Returns false at the end. Throws only what ReadOptions::notice throws, and
  // Error for an option that makes no sense.
  virtual bool next(Article& out) = 0;

  // Where the article of the last next() began.
  virtual std::size_t line() const = 0;
};

// One row per input format; readers never hold more than one article.
struct InputFormat {
  std::string_view name;
  std::string_view description;  // one line for `annals formats`
  bool (*accepts)(std::string_view start, const ReadOptions& options);  // `start` is UTF-8
  std::unique_ptr<ArticleReader> (*open)(std::istream& in, InputFile file,
                                         const ReadOptions& options);
};

// All formats, in the order in which they are tried.
std::span<const InputFormat> input_formats();

// The largest article that is read; a longer one is an error.
constexpr std::size_t max_article_bytes = std::size_t{32} << 20;

// Articles of several files in turn; "-" is standard input, which may also be a list of files, one
// a line; of a folder all files are read, in order of their names, hidden ones left out. The format
// of each file is recognised by its content, also in gzip. A file that cannot be read is noticed
// and passed over; so is an article whose id was seen.
class Inputs : public ArticleReader {
 public:
  // `options` is copied; its functions are called from next().
  Inputs(std::vector<std::string> files, ReadOptions options);
  ~Inputs() override;

  bool next(Article& out) override;
  std::size_t line() const override;

  // How far the reading is, in bytes as they lie on disk, packed or not. The total is that of all
  // files and folders, and costs a look at each; nullopt with standard input.
  std::uint64_t bytes_read() const;
  std::optional<std::uint64_t> total_bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace annals
