#include "core/ingest/assemble.h"
#include "core/ingest/gzip.h"
#include "core/ingest/recognise.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <unordered_map>

namespace annals {
namespace {

bool is_anything(std::string_view, const ReadOptions&) { return true; }

// To add a format: write core/ingest/<name>.cpp, declare its open function in assemble.h and how it
// is recognised in recognise.h, add a row here.
constexpr InputFormat table[] = {
    {"warc", "web archives, also gzipped: one article a page", detail::is_warc, detail::open_warc},
    {"ndjson", "one JSON object a line: id, text; optional published, title, source, url, language",
     detail::is_ndjson, detail::open_ndjson},
    {"json", "an array of such objects, IPTC ninjs, JSON Feed", detail::is_json, detail::open_json},
    {"feed", "RSS 0.9 to 2.0 and Atom: one article an item", detail::is_feed, detail::open_feed},
    {"newsml-g2", "NewsML-G2 of the agencies", detail::is_newsml_g2, detail::open_newsml_g2},
    {"newsml", "NewsML 1.2 of the agencies", detail::is_newsml, detail::open_newsml},
    {"nitf", "NITF of the agencies", detail::is_nitf, detail::open_nitf},
    {"html", "web pages: the article, its title and publication date", detail::is_html,
     detail::open_html},
    {"csv", "CSV or TSV with a header that names text, or with --columns", detail::is_csv,
     detail::open_csv},
    {"text", "dated text: 'date YYYY-MM-DD Title', then the article", is_anything,
     detail::open_dated_text},
};

// Opens `file` and leaves its first bytes in `start`, unread.
std::unique_ptr<std::istream> open_file(const std::string& file, std::string& problem) {
  std::error_code failed;
  if (file == "-") return std::make_unique<std::istream>(std::cin.rdbuf());
  auto in = std::make_unique<std::ifstream>(file, std::ios::binary);
  if (!*in) {
    problem = std::filesystem::exists(file, failed) ? "cannot be read; check its permissions"
                                                    : "no such file; check the name";
    return nullptr;
  }
  return in;
}

// A name without the suffix of its format and without ".gz".
std::string without_suffix(const std::filesystem::path& path) {
  const std::filesystem::path unpacked = path.extension() == ".gz" ? path.stem() : path.filename();
  return (path.parent_path() / unpacked.stem()).generic_string();
}

// The files below a folder in order of their names; hidden ones are left out.
std::vector<InputFile> files_below(const std::filesystem::path& folder) {
  std::vector<InputFile> found;
  std::error_code failed;
  std::filesystem::recursive_directory_iterator entry(folder, failed), end;
  for (; !failed && entry != end; entry.increment(failed)) {
    const bool is_hidden = entry->path().filename().string().starts_with('.');
    if (is_hidden && entry->is_directory(failed)) entry.disable_recursion_pending();
    if (!is_hidden && entry->is_regular_file(failed))
      found.push_back(
          {entry->path().string(), without_suffix(entry->path().lexically_relative(folder))});
  }
  std::ranges::sort(found, {}, &InputFile::name);
  return found;
}

// Whether the first line names a file.
bool is_file_list(std::string_view start) {
  constexpr std::size_t longest_name = 4096;
  const auto end = start.find('\n');
  std::string_view name = start.substr(0, end);
  if (name.ends_with('\r')) name.remove_suffix(1);
  std::error_code failed;
  return !name.empty() && name.size() < longest_name && name.find('\0') == name.npos &&
         std::filesystem::exists(name, failed);
}

// The first bytes without consuming them, also on a pipe.
class PeekBuffer : public std::streambuf {
 public:
  explicit PeekBuffer(std::streambuf& in) : in_(in), buffer_(1 << 16, '\0') { underflow(); }
  std::string_view first_bytes() const {
    return {eback(), static_cast<std::size_t>(egptr() - eback())};
  }
  std::uint64_t bytes_read() const { return bytes_read_; }

 protected:
  int_type underflow() override {
    const auto size = in_.sgetn(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    bytes_read_ += static_cast<std::uint64_t>(size);
    return size > 0 ? traits_type::to_int_type(buffer_.front()) : traits_type::eof();
  }

 private:
  std::streambuf& in_;
  std::string buffer_;
  std::uint64_t bytes_read_ = 0;
};

std::uint64_t bytes_of(const std::string& path) {
  std::error_code failed;
  std::uint64_t sum = 0;
  if (std::filesystem::is_directory(path, failed)) {
    for (const InputFile& file : files_below(path)) sum += bytes_of(file.name);
    return sum;
  }
  sum = std::filesystem::file_size(path, failed);
  return failed ? 0 : sum;
}

}  // namespace

std::string to_string(const Notice& notice) {
  return notice.file + (notice.line > 0 ? ":" + std::to_string(notice.line) : "") + ": " +
         notice.message;
}

std::span<const InputFormat> input_formats() { return table; }

struct Inputs::State {
  std::deque<InputFile> files;
  ReadOptions options;
  InputFile file;
  std::unique_ptr<std::istream> bytes;
  std::unique_ptr<PeekBuffer> peek;
  std::unique_ptr<detail::GzipBuffer> gzip;
  std::unique_ptr<std::istream> in;
  std::unique_ptr<ArticleReader> reader;
  bool has_article = false;                             // came of this file
  std::vector<std::string> named;                       // what the caller asked for
  std::uint64_t bytes_closed = 0;                       // read from files that are closed
  std::unordered_map<std::string, std::string> places;  // id -> "file:line" of its first article

  void error(std::string message, std::size_t line = 0) {
    options.notice({true, file.name, line, std::move(message)});
  }

  void close() {
    if (gzip && !gzip->problem().empty())  // an error where nothing could be read before it
      options.notice({!has_article, file.name, 0, std::string(gzip->problem())});
    reader.reset();
    in.reset();
    gzip.reset();
    if (peek) bytes_closed += peek->bytes_read();
    peek.reset();
    bytes.reset();
  }

  void open_next() {
    file = std::move(files.front());
    files.pop_front();
    has_article = false;
    std::error_code failed;
    if (std::filesystem::is_directory(file.name, failed)) return open_folder();
    std::string problem;
    bytes = open_file(file.name, problem);
    if (!bytes) return error(problem);
    const bool is_stdin = file.name == "-";
    if (is_stdin) file.name = "stdin";
    peek = std::make_unique<PeekBuffer>(*bytes->rdbuf());
    std::string_view first = peek->first_bytes();
    if (is_stdin && is_file_list(first)) return open_list();
    in = std::make_unique<std::istream>(peek.get());
    if (detail::is_gzip(first)) {
      gzip = std::make_unique<detail::GzipBuffer>(*peek);
      in->rdbuf(gzip.get());
      first = gzip->first_bytes();
    }
    in->exceptions(std::ios::badbit);  // what the buffer throws reaches next()
    open_reader(detail::preview(first));
  }

  void open_reader(std::string_view start) {
    for (const InputFormat& format : table) {
      if (!format.accepts(start, options)) continue;
      if (const std::string kind = detail::unreadable_kind(start);
          format.accepts == is_anything && !kind.empty())
        return error(kind);
      reader = format.open(*in, file, options);
      return;
    }
  }

  void open_folder() {
    const std::vector<InputFile> found = files_below(file.name);
    if (found.empty()) return error("a folder without readable files");
    files.insert(files.begin(), found.begin(), found.end());
  }

  void open_list() {
    std::istream list(peek.get());
    std::vector<InputFile> found;
    for (std::string line; std::getline(list, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty())
        found.push_back({line, without_suffix(std::filesystem::path(line).filename())});
    }
    files.insert(files.begin(), found.begin(), found.end());
  }

  // The next article of the open file that may be given.
  bool read(Article& out) {
    while (reader && reader->next(out)) {
      if (options.english_only && !out.language.empty() && !out.language.starts_with("en")) {
        options.notice({false, file.name, reader->line(),
                        "article '" + out.id + "' is in " + out.language +
                            ", and only English is understood; it is passed over"});
        continue;
      }
      const std::string place = file.name + ":" + std::to_string(reader->line());
      const auto [first, is_new] = places.emplace(out.id, place);
      has_article = true;
      if (is_new) return true;
      error("id '" + out.id + "' was used at " + first->second +
                " already; every article needs an id of its own",
            reader->line());
    }
    return false;
  }
};

Inputs::Inputs(std::vector<std::string> files, ReadOptions options)
    : state_(std::make_unique<State>()) {
  for (const std::string& file : files)
    state_->files.push_back({file, without_suffix(std::filesystem::path(file).filename())});
  state_->named = std::move(files);
  state_->options = std::move(options);
}

Inputs::~Inputs() = default;

std::size_t Inputs::line() const { return state_->reader ? state_->reader->line() : 0; }

std::uint64_t Inputs::bytes_read() const {
  return state_->bytes_closed + (state_->peek ? state_->peek->bytes_read() : 0);
}

std::optional<std::uint64_t> Inputs::total_bytes() const {
  std::uint64_t sum = 0;
  for (const std::string& name : state_->named) {
    if (name == "-") return std::nullopt;
    sum += bytes_of(name);
  }
  return sum;
}

bool Inputs::next(Article& out) {
  State& s = *state_;
  while (true) {
    try {
      if (s.read(out)) return true;
      s.close();
      if (s.files.empty()) return false;
      s.open_next();
    } catch (const detail::BadBytes& problem) {
      s.error(problem.what(), 0);
      s.reader.reset();
    }
  }
}

}  // namespace annals
