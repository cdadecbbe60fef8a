#include "core/ingest/assemble.h"
#include "core/ingest/reader.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <unordered_map>

namespace annals {
namespace {

std::string_view skip_blank(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first == bytes.npos ? std::string_view() : bytes.substr(first);
}

bool is_json(std::string_view bytes) {
  const auto start = skip_blank(bytes);
  return start.starts_with('{') || start.starts_with("[{") || start.starts_with("[[");
}

bool is_markup_or_archive(std::string_view bytes) {
  const auto start = skip_blank(bytes);
  return bytes.starts_with("\x1F\x8B") || bytes.starts_with("PK\x03\x04") ||
         bytes.starts_with("WARC/") || start.starts_with("<!") || start.starts_with("<?xml") ||
         start.starts_with("<html") || start.starts_with("<HTML") || start.starts_with("<rss");
}

bool is_anything(std::string_view) { return true; }

// To add a format: write core/ingest/<name>.cpp, declare its open function in assemble.h, add a row
// here.
constexpr InputFormat table[] = {
    {"ndjson", "one JSON object a line: id, text; optional published, title, source, url, language",
     is_json, detail::open_ndjson},
    {"text", "dated text: 'date YYYY-MM-DD Title', then the article", is_anything,
     detail::open_dated_text},
};

// Opens `file` and leaves its first bytes in `start`, unread.
std::unique_ptr<std::istream> open_file(const std::string& file, std::string& problem) {
  std::error_code failed;
  if (file == "-") return std::make_unique<std::istream>(std::cin.rdbuf());
  if (std::filesystem::is_directory(file, failed)) {
    problem = "a directory; name the files in it";
    return nullptr;
  }
  auto in = std::make_unique<std::ifstream>(file, std::ios::binary);
  if (!*in) {
    problem = std::filesystem::exists(file, failed) ? "cannot be read; check its permissions"
                                                    : "no such file; check the name";
    return nullptr;
  }
  return in;
}

// The first bytes without consuming them, also on a pipe.
class PeekBuffer : public std::streambuf {
 public:
  explicit PeekBuffer(std::streambuf& in) : in_(in), buffer_(1 << 16, '\0') { underflow(); }
  std::string_view first_bytes() const {
    return {eback(), static_cast<std::size_t>(egptr() - eback())};
  }

 protected:
  int_type underflow() override {
    const auto size = in_.sgetn(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return size > 0 ? traits_type::to_int_type(buffer_.front()) : traits_type::eof();
  }

 private:
  std::streambuf& in_;
  std::string buffer_;
};

}  // namespace

std::string to_string(const Notice& notice) {
  return notice.file + (notice.line > 0 ? ":" + std::to_string(notice.line) : "") + ": " +
         notice.message;
}

std::span<const InputFormat> input_formats() { return table; }

struct Inputs::State {
  std::vector<std::string> files;
  ReadOptions options;
  std::size_t next_file = 0;
  std::string file;
  std::unique_ptr<std::istream> bytes;
  std::unique_ptr<PeekBuffer> peek;
  std::unique_ptr<std::istream> in;
  std::unique_ptr<ArticleReader> reader;
  std::unordered_map<std::string, std::string> places;  // id -> "file:line" of its first article

  void open_next() {
    file = files[next_file++];
    std::string problem;
    bytes = open_file(file, problem);
    if (!bytes) {
      options.notice({true, file, 0, problem});
      return;
    }
    peek = std::make_unique<PeekBuffer>(*bytes->rdbuf());
    in = std::make_unique<std::istream>(peek.get());
    const auto first = peek->first_bytes();
    if (is_markup_or_archive(first)) {
      options.notice(
          {true, file, 0, "HTML, XML or an archive, which are not read yet; give text or NDJSON"});
      return;
    }
    for (const InputFormat& format : table)
      if (format.accepts(first)) {
        reader = format.open(*in, file == "-" ? "stdin" : file, options);
        return;
      }
  }
};

Inputs::Inputs(std::vector<std::string> files, ReadOptions options)
    : state_(std::make_unique<State>()) {
  state_->files = std::move(files);
  state_->options = std::move(options);
}

Inputs::~Inputs() = default;

std::size_t Inputs::line() const { return state_->reader ? state_->reader->line() : 0; }

bool Inputs::next(Article& out) {
  State& s = *state_;
  while (true) {
    if (s.reader && s.reader->next(out)) {
      const std::string place = s.file + ":" + std::to_string(s.reader->line());
      const auto [first, is_new] = s.places.emplace(out.id, place);
      if (is_new) return true;
      s.options.notice({true, s.file, s.reader->line(),
                        "id '" + out.id + "' was used at " + first->second +
                            " already; every article needs an id of its own"});
      continue;
    }
    s.reader.reset();
    if (s.next_file == s.files.size()) return false;
    s.open_next();
  }
}

}  // namespace annals
