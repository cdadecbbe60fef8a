#include "core/ingest/assemble.h"

#include "core/ingest/agencies.h"
#include "core/ingest/decode.h"
#include "core/ingest/language.h"
#include "core/ingest/written_date.h"
#include "core/text/shingles.h"

#include <algorithm>
#include <istream>

namespace annals::detail {
namespace {

// So many invalid bytes may stand in any short text; more than a tenth of a longer one is no text.
constexpr std::size_t few_bytes = 32;

constexpr std::string_view blank = " \t\r\n\v\f";

// What UTF-8 quotes and dashes become when they are taken for Windows-1252 and encoded again.
constexpr std::string_view twice_encoded = "\xC3\xA2\xE2\x82\xAC";

struct Header {
  Span span;             // "date 2021-11-30" and the blanks after it
  std::string_view day;  // as written, maybe impossible
  std::string_view title;
};

bool looks_like_day(std::string_view text) {
  if (text.size() < 10) return false;
  for (std::size_t i = 0; i < 10; ++i) {
    const bool is_right = i == 4 || i == 7 ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
    if (!is_right) return false;
  }
  return text.size() == 10 || blank.find(text[10]) != blank.npos;
}

// The "date YYYY-MM-DD Title" line that may begin a text.
std::optional<Header> find_header(std::string_view text) {
  const auto start = text.find_first_not_of(blank);
  if (start == text.npos || text.substr(start, 5) != "date ") return std::nullopt;
  const auto day = start + 5;
  if (!looks_like_day(text.substr(day))) return std::nullopt;
  const auto line_end = std::min(text.find_first_of("\r\n", day), text.size());
  const auto title = std::min(text.find_first_not_of(" \t", day + 10), line_end);
  std::string_view rest = text.substr(title, line_end - title);
  rest = rest.substr(0, rest.find_last_not_of(blank) + 1);
  return Header{{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(title)},
                text.substr(day, 10),
                rest};
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blank);
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

class Assembly {
 public:
  Assembly(Fields fields, const InputFile& file, std::size_t line, const ReadOptions& options,
           Article& out)
      : fields_(std::move(fields)), file_(file), line_(line), options_(options), out_(out) {}

  bool run() {
    if (!decode_text()) return false;
    out_.id = decode(fields_.id).text;
    out_.source = decode(fields_.source).text;
    out_.url = decode(fields_.url).text;
    out_.author = decode(fields_.author).text;
    out_.title = trimmed(title_.text);
    out_.captions.clear();
    for (const std::string& caption : fields_.captions)
      out_.captions.push_back(decode(caption).text);
    out_.from = std::move(fields_.from);
    const auto header = find_header(body_.text);
    out_.header = header ? header->span : Span{};
    if (header && out_.title.empty()) out_.title = header->title;
    set_published(fields_.published.empty() && header ? header->day : fields_.published);
    set_text(header.has_value());
    set_language();
    set_credit();
    const std::string_view own = std::string_view(out_.text).substr(out_.body + out_.header.last);
    out_.story = is_sketch(fields_.story) ? fields_.story : story_sketch(own);
    return true;
  }

 private:
  void notice(bool is_error, std::string message) const {
    options_.notice({is_error, file_.name, line_, std::move(message)});
  }

  bool decode_text() {
    const std::size_t size = fields_.text.size();
    if (size > max_article_bytes) {
      notice(true, "an article of " + std::to_string(size >> 20) + " MiB; at most " +
                       std::to_string(max_article_bytes >> 20) + " MiB are read, split it");
      return false;
    }
    body_ = decode(fields_.text);
    title_ = decode(fields_.title);
    if (body_.invalid_bytes > few_bytes && body_.invalid_bytes * 10 > size) {
      notice(true, "not text (" + std::to_string(body_.invalid_bytes) +
                       " invalid bytes); UTF-8 text is expected");
      return false;
    }
    if (trimmed(body_.text).empty() && trimmed(title_.text).empty()) {
      notice(true, "no text; an article needs at least one word");
      return false;
    }
    if (const auto replaced = body_.replaced + title_.replaced; replaced > 0)
      notice(false,
             std::to_string(replaced) + " invalid or NUL bytes read as U+FFFD; UTF-8 is expected");
    if (body_.text.find(twice_encoded) != body_.text.npos)
      notice(false,
             "UTF-8 that was encoded twice (\"\xC3\xA2\xE2\x82\xAC\"); it is read as it stands");
    return true;
  }

  void set_published(std::string_view written) {
    const auto dates = find_dates(written.substr(0, 100), fields_.declared_language, 1);
    out_.published.reset();
    std::string found = "no publication date";
    if (!written.empty())
      found =
          "publication date '" + std::string(written.substr(0, 100)) + "' is no day (YYYY-MM-DD)";
    if (!dates.empty() && dates.front().other_day)
      found = "publication date '" + std::string(written) + "' is " + to_iso(*dates.front().day) +
              " or " + to_iso(*dates.front().other_day);
    else if (!dates.empty())
      out_.published = dates.front().day;
    if (!out_.published && options_.published) {
      out_.published = options_.published;
      out_.from.push_back({"published", "--published"});
    }
    if (out_.published) return;
    notice(options_.strict,
           found +
               "; relative dates stay open, give --published DAY or a 'date YYYY-MM-DD "
               "Title' first line");
  }

  // A title that the text repeats as its first line is read there.
  void set_text(bool has_header) {
    const auto start = std::min(body_.text.find_first_not_of(blank), body_.text.size());
    const bool is_separate = !out_.title.empty() && !has_header &&
                             !std::string_view(body_.text).substr(start).starts_with(out_.title);
    out_.text.clear();
    if (is_separate) out_.text.append(out_.title).append("\n\n");
    out_.body = static_cast<std::uint32_t>(out_.text.size());
    out_.text += body_.text;
  }

  // What the user says, else what the text shows, else what the publisher says.
  void set_language() {
    out_.language = decode(fields_.language).text;
    if (!out_.language.empty()) return;
    out_.language = detect_language(out_.text);
    if (!out_.language.empty()) {
      out_.from.push_back({"language", "text"});
    } else if (!fields_.declared_language.empty()) {
      out_.language = decode(fields_.declared_language).text;
      out_.from.push_back({"language", "declaration"});
    }
  }

  void set_credit() {
    const std::string_view own = std::string_view(out_.text).substr(out_.body + out_.header.last);
    const Credit credit = find_credit(own, out_.author);
    if (credit.agency.empty() || credit.agency == out_.source) return;
    std::erase_if(out_.from, [](const FieldOrigin& origin) { return origin.field == "source"; });
    out_.from.push_back({"source", "credit '" + std::string(credit.written) + "'" +
                                       (out_.source.empty() ? "" : " in " + out_.source)});
    out_.source = credit.agency;
  }

  Fields fields_;
  const InputFile& file_;
  std::size_t line_;
  const ReadOptions& options_;
  Article& out_;
  Decoded body_, title_;
};

}  // namespace

bool assemble(Fields fields, const InputFile& file, std::size_t line, const ReadOptions& options,
              Article& out) {
  return Assembly(std::move(fields), file, line, options, out).run();
}

void read_up_to(std::size_t limit, std::streambuf& in, std::string& bytes) {
  while (bytes.size() <= limit && in.sgetc() != std::streambuf::traits_type::eof()) {
    const std::size_t before = bytes.size();
    const std::streamsize ready = std::max<std::streamsize>(in.in_avail(), 1);
    bytes.resize(before + static_cast<std::size_t>(ready));
    const std::streamsize size = in.sgetn(bytes.data() + before, ready);
    bytes.resize(before + static_cast<std::size_t>(size));
  }
}

}  // namespace annals::detail
