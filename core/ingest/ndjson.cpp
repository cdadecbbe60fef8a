// One JSON object a line, one article an object.
#include "core/ingest/json_fields.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <istream>

namespace annals::detail {
namespace {

using Json = rapidjson::Document;

bool is_surrogate_escape(std::string_view s, char first, char last) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return s.size() >= 6 && s[0] == '\\' && s[1] == 'u' && lower(s[2]) == 'd' &&
         lower(s[3]) >= first && lower(s[3]) <= last;
}

// JSON writers of some languages emit half of a surrogate pair; the parser refuses the whole line
// for it.
void replace_lone_surrogates(std::string& line) {
  for (std::size_t i = 0; (i = line.find('\\', i)) != line.npos; i += 2) {
    const std::string_view here = std::string_view(line).substr(i);
    if (!is_surrogate_escape(here, '8', 'f')) continue;
    if (is_surrogate_escape(here, '8', 'b') && is_surrogate_escape(here.substr(6), 'c', 'f')) {
      i += 6;
      continue;
    }
    line.replace(i, 6, "\\ufffd");
  }
}

class NdjsonReader : public ArticleReader {
 public:
  NdjsonReader(std::istream& in, InputFile file, const ReadOptions& options)
      : in_(in), file_(std::move(file)), options_(options) {}

  bool next(Article& out) override {
    while (read_line()) {
      if (line_.find_first_not_of(" \t\r") == line_.npos) continue;
      replace_lone_surrogates(line_);
      Json json;
      parse(json);
      if (json.HasParseError()) {
        error(std::string("no JSON (") + rapidjson::GetParseError_En(json.GetParseError()) +
              " at byte " + std::to_string(json.GetErrorOffset()) +
              "); one object a line is expected");
      } else if (!json.IsObject()) {
        error("JSON, but no object; one object with \"id\" and \"text\" a line is expected");
      } else if (take(json, out)) {
        return true;
      }
    }
    return false;
  }

  std::size_t line() const override { return number_; }

 private:
  void error(std::string message) const {
    options_.notice({true, file_.name, number_, std::move(message)});
  }

  // Numbers stay as written; one that no double holds ("1e400") is quoted and read again.
  void parse(Json& json) {
    constexpr int most_tries = 16;
    for (int tries = 0; tries < most_tries; ++tries) {
      json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(
          line_.data(), line_.size());
      if (!json.HasParseError() || json.GetParseError() != rapidjson::kParseErrorNumberTooBig)
        return;
      if (tries == 0)
        options_.notice({false, file_.name, number_, "a number too large; it is read as text"});
      constexpr const char* number = "+-.0123456789eE";
      const auto end = line_.find_first_not_of(number, json.GetErrorOffset());
      const auto before = line_.find_last_not_of(number, json.GetErrorOffset());
      line_.insert(end == line_.npos ? line_.size() : end, "\"");
      line_.insert(before == line_.npos ? 0 : before + 1, "\"");
    }
  }

  // The next line that is not too long to hold, into line_.
  bool read_line() {
    std::streambuf& bytes = *in_.rdbuf();
    while (true) {
      line_.clear();
      ++number_;
      std::size_t size = 0;
      int c = bytes.sbumpc();
      if (c == EOF) return false;
      for (; c != EOF && c != '\n'; c = bytes.sbumpc())
        if (++size <= 2 * max_article_bytes) line_ += static_cast<char>(c);
      if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
      if (size <= 2 * max_article_bytes) return true;
      error("a line of " + std::to_string(size >> 20) + " MiB; at most " +
            std::to_string(max_article_bytes >> 20) + " MiB of text an article are read, split it");
    }
  }

  bool take(const Json& json, Article& out) {
    if (const std::string schema = json_field(json, "schema"); !schema.empty()) {
      if (schema == "annals/extraction/1" && options_.extraction)
        options_.extraction(line_, file_.name, number_);
      else
        error("an object of schema '" + schema +
              "'; articles have no \"schema\", extractions go to 'annals build'");
      return false;
    }
    Fields fields = !json.HasMember("text") && is_publisher_item(json) ? publisher_fields(json)
                                                                       : article_fields(json);
    if (fields.text.empty() && !(json.HasMember("text") && json["text"].IsString())) {
      error("an object without \"text\"; {\"id\": …, \"text\": …} is expected");
      return false;
    }
    if (fields.id.empty()) fields.id = file_.id + ":" + std::to_string(number_);
    return assemble(std::move(fields), file_, number_, options_, out);
  }

  std::istream& in_;
  InputFile file_;
  const ReadOptions& options_;
  std::string line_;
  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<ArticleReader> open_ndjson(std::istream& in, InputFile file,
                                           const ReadOptions& options) {
  return std::make_unique<NdjsonReader>(in, std::move(file), options);
}

}  // namespace annals::detail
