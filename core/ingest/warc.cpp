// Web archives (ISO 28500): record by record, so that any size is read in constant memory.
#include "core/ingest/gzip.h"
#include "core/ingest/html.h"
#include "core/text/characters.h"

#include <algorithm>
#include <charconv>
#include <istream>
#include <sstream>

namespace annals::detail {
namespace {

constexpr std::size_t most_content = std::size_t{16} << 20;
constexpr std::size_t most_header = std::size_t{1} << 16;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  return first == text.npos ? std::string_view()
                            : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// "Name: value" lines up to a blank one, as in WARC and HTTP.
struct Headers {
  std::string text;

  // "" when there is none; `name` in lower case.
  std::string_view value(std::string_view name) const {
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const auto colon = line.find(':');
      if (colon != line.npos && ascii_lowered(line.substr(0, colon)) == name)
        return trimmed(line.substr(colon + 1));
    }
    return {};
  }
};

std::size_t number(std::string_view text, int base) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

// Each chunk is its size in hexadecimal, a line end, so many bytes, and a line end.
std::string without_chunks(std::string_view body) {
  std::string out;
  while (true) {
    const auto line = body.find('\n');
    if (line == body.npos) return out;
    const std::size_t size = number(trimmed(body.substr(0, line)), 16);
    body.remove_prefix(line + 1);
    if (size == 0) return out;
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    const auto end = body.find('\n');
    if (end == body.npos) return out;
    body.remove_prefix(end + 1);
  }
}

// At most most_content bytes of what is packed; what is corrupt ends it.
std::string unpacked(std::string_view packed) {
  std::stringbuf in{std::string(packed)};
  GzipBuffer gzip(in);
  std::string content;
  try {
    read_up_to(most_content, gzip, content);
  } catch (const BadBytes&) {
  }
  return content;
}

class WarcReader : public ArticleReader {
 public:
  WarcReader(std::istream& in, InputFile file, const ReadOptions& options)
      : in_(in), file_(std::move(file)), options_(options) {}

  bool next(Article& out) override {
    while (read_record()) {
      ++record_;
      if (std::optional<Fields> fields = record_fields())
        if (assemble(std::move(*fields), file_, record_, options_, out)) return true;
    }
    return false;
  }

  // The number of the record: lines mean nothing in an archive.
  std::size_t line() const override { return record_; }

 private:
  void notice(bool is_error, std::string message) const {
    options_.notice({is_error, file_.name, record_, std::move(message)});
  }

  bool read_line(std::string& line) {
    line.clear();
    std::streambuf& bytes = *in_.rdbuf();
    for (int c = bytes.sbumpc(); c != EOF; c = bytes.sbumpc()) {
      if (c == '\n') return true;
      if (line.size() < most_header) line += static_cast<char>(c);
    }
    return !line.empty();
  }

  // Headers and the first most_content bytes of the next record.
  bool read_record() {
    std::string line;
    std::size_t skipped = 0;
    while (true) {
      if (!read_line(line)) return false;
      if (line.starts_with("WARC/")) break;
      if (!trimmed(line).empty()) ++skipped;
    }
    if (skipped > 0) notice(true, "bytes between records that are no record; they were skipped");
    headers_.text.clear();
    while (read_line(line) && !trimmed(line).empty())
      if (headers_.text.size() < most_header) headers_.text += line + "\n";
    return read_content(number(headers_.value("content-length"), 10));
  }

  bool read_content(std::size_t length) {
    std::streambuf& bytes = *in_.rdbuf();
    content_.resize(std::min(length, most_content));
    std::size_t size = 0;
    while (size < content_.size()) {  // what is announced need not come
      const auto got =
          bytes.sgetn(content_.data() + size, static_cast<std::streamsize>(content_.size() - size));
      if (got <= 0) break;
      size += static_cast<std::size_t>(got);
    }
    if (size < content_.size()) {
      content_.resize(size);
      notice(false, "the last record is cut short; what there is of it is read");
    } else {
      char rest[1 << 14];
      for (std::size_t left = length - size; left > 0;) {
        const auto got =
            bytes.sgetn(rest, static_cast<std::streamsize>(std::min(left, sizeof rest)));
        if (got <= 0) break;
        left -= static_cast<std::size_t>(got);
      }
    }
    return true;
  }

  std::optional<Fields> record_fields() {
    const std::string type = ascii_lowered(headers_.value("warc-type"));
    std::string content_type = ascii_lowered(headers_.value("content-type"));
    if (type == "conversion" && content_type.starts_with("text/plain")) return converted_text();
    if (type == "resource") return page(content_, content_type);
    if (type != "response" || !content_.starts_with("HTTP/")) return std::nullopt;
    auto end = content_.find("\r\n\r\n");
    std::size_t gap = 4;
    if (end == content_.npos) {
      end = content_.find("\n\n");
      gap = 2;
    }
    if (end == content_.npos) return std::nullopt;
    const Headers http{content_.substr(0, end)};
    const auto status = content_.find(' ');
    if (number(std::string_view(content_).substr(status + 1, 3), 10) != 200) return std::nullopt;
    std::string body = content_.substr(end + gap);
    if (ascii_lowered(http.value("transfer-encoding")) == "chunked") body = without_chunks(body);
    const std::string encoding = ascii_lowered(http.value("content-encoding"));
    if (is_gzip(body))
      body = unpacked(body);
    else if (encoding == "br" || encoding == "deflate" || encoding == "zstd") {
      notice(true, "a page packed by " + encoding + ", which is not read; gzip or none is");
      return std::nullopt;
    }
    return page(body, ascii_lowered(http.value("content-type")));
  }

  std::optional<Fields> page(std::string_view body, const std::string& content_type) {
    if (content_type.find("html") == content_type.npos) return std::nullopt;
    std::string charset;
    if (const auto at = content_type.find("charset="); at != content_type.npos)
      charset = content_type.substr(at + 8, content_type.find_first_of("; ", at) - at - 8);
    std::erase(charset, '"');
    try {
      return read_page(body,
                       {file_, record_, id(), std::string(headers_.value("warc-target-uri")),
                        charset, parse_day(headers_.value("warc-date").substr(0, 10))},
                       options_);
    } catch (const BadBytes& problem) {
      notice(true, problem.what());
      return std::nullopt;
    }
  }

  std::optional<Fields> converted_text() const {
    Fields fields;
    fields.id = id();
    fields.url = headers_.value("warc-target-uri");
    fields.text = content_;
    fields.from = {{"url", "WARC-Target-URI"}, {"text", "conversion record"}};
    return fields;
  }

  std::string id() const { return file_.id + ":" + std::to_string(record_); }

  std::istream& in_;
  InputFile file_;
  const ReadOptions& options_;
  Headers headers_;
  std::string content_;
  std::size_t record_ = 0;
};

}  // namespace

Reader open_warc(std::istream& in, InputFile file, const ReadOptions& options) {
  return std::make_unique<WarcReader>(in, std::move(file), options);
}

}  // namespace annals::detail
