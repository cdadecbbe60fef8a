#include "core/ingest/assemble.h"

#include "core/ingest/decode.h"
#include "core/text/shingles.h"

#include <algorithm>

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

void set_published(std::string_view written, const std::string& file, std::size_t line,
                   const ReadOptions& options, Article& out) {
  out.published = parse_day(written.substr(0, 10));
  if (!out.published) out.published = options.published;
  if (out.published) return;
  const std::string found =
      written.empty() ? "no publication date"
                      : "publication date '" + std::string(written) + "' is no day (YYYY-MM-DD)";
  options.notice({options.strict, file, line,
                  found + "; relative dates stay open, give --published DAY or a 'date YYYY-MM-DD "
                          "Title' first line"});
}

}  // namespace

bool assemble(Fields fields, const std::string& file, std::size_t line, const ReadOptions& options,
              Article& out) {
  if (fields.text.size() > max_article_bytes) {
    options.notice({true, file, line,
                    "an article of " + std::to_string(fields.text.size() >> 20) + " MiB; at most " +
                        std::to_string(max_article_bytes >> 20) + " MiB are read, split it"});
    return false;
  }
  Decoded body = decode(fields.text);
  if (body.invalid_bytes > few_bytes && body.invalid_bytes * 10 > fields.text.size()) {
    options.notice({true, file, line,
                    "not text (" + std::to_string(body.invalid_bytes) +
                        " invalid bytes); UTF-8 text is expected"});
    return false;
  }
  const Decoded title = decode(fields.title);
  if (trimmed(body.text).empty() && trimmed(title.text).empty()) {
    options.notice({true, file, line, "no text; an article needs at least one word"});
    return false;
  }
  if (const auto replaced = body.replaced + title.replaced; replaced > 0)
    options.notice(
        {false, file, line,
         std::to_string(replaced) + " invalid or NUL bytes read as U+FFFD; UTF-8 is expected"});

  if (body.text.find(twice_encoded) != body.text.npos)
    options.notice(
        {false, file, line,
         "UTF-8 that was encoded twice (\"\xC3\xA2\xE2\x82\xAC\"); it is read as it stands"});

  out.id = decode(fields.id).text;
  out.source = decode(fields.source).text;
  out.url = decode(fields.url).text;
  out.language = decode(fields.language).text;
  out.title = trimmed(title.text);
  std::string_view written = fields.published;
  const auto header = find_header(body.text);
  out.header = header ? header->span : Span{};
  if (header && written.empty()) written = header->day;
  if (header && out.title.empty()) out.title = header->title;
  set_published(written, file, line, options, out);

  // A title that the text repeats as its first line is read there.
  const auto start = std::min(body.text.find_first_not_of(blank), body.text.size());
  const bool is_separate = !out.title.empty() && !header &&
                           !std::string_view(body.text).substr(start).starts_with(out.title);
  out.text.clear();
  if (is_separate) out.text.append(out.title).append("\n\n");
  out.body = static_cast<std::uint32_t>(out.text.size());
  out.text += body.text;
  out.story = story_sketch(std::string_view(out.text).substr(out.body + out.header.last));
  return true;
}

}  // namespace annals::detail
