#include "core/ingest/html.h"

#include "core/ingest/charset.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/gzip.h"
#include "core/ingest/html_body.h"
#include "core/ingest/html_parser.h"
#include "core/ingest/page_date.h"
#include "core/text/characters.h"

#include <algorithm>
#include <istream>

namespace annals::detail {
namespace {

constexpr std::size_t most_page_bytes = std::size_t{8} << 20;

// What the head of a page says, first value of each.
struct Head {
  std::string og_title, title, site, author, canonical, og_url, language;
};

struct HeadField {
  std::string_view name;
  std::string Head::*field;
};
constexpr HeadField head_fields[] = {
    {"og:title", &Head::og_title},      {"twitter:title", &Head::og_title},
    {"og:site_name", &Head::site},      {"application-name", &Head::site},
    {"author", &Head::author},          {"article:author_name", &Head::author},
    {"dc.creator", &Head::author},      {"byl", &Head::author},
    {"sailthru.author", &Head::author}, {"og:url", &Head::og_url},
};

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

Head read_head(const Markup& page) {
  Head head;
  for (Markup::Index node = 1; node < page.nodes().size(); ++node) {
    const std::string_view name = page.name(node);
    if (name == "html" && head.language.empty()) {
      head.language = page.attribute(node, "lang");
    } else if (name == "title" && head.title.empty()) {
      head.title = page.text_below(node);
    } else if (name == "link" && head.canonical.empty() &&
               page.attribute(node, "rel") == "canonical") {
      head.canonical = page.attribute(node, "href");
    } else if (name == "meta") {
      for (const std::string_view key : {"property", "name"}) {
        const std::string label = ascii_lowered(page.attribute(node, key));
        const auto* known =
            std::ranges::find(head_fields, std::string_view(label), &HeadField::name);
        if (known != std::end(head_fields) && (head.*(known->field)).empty())
          head.*(known->field) = page.attribute(node, "content");
      }
    }
  }
  return head;
}

// "Talks in Oslo | The Paper" without the paper.
std::string without_site(std::string title, std::string_view site) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const auto at = title.rfind(mark);
    if (at == title.npos || at == 0) continue;
    const std::string_view tail = std::string_view(title).substr(at + mark.size());
    if ((!site.empty() && ascii_lowered(tail).find(ascii_lowered(site)) != tail.npos) ||
        mark == " | ")
      title.resize(at);
  }
  return title;
}

class PageReader {
 public:
  PageReader(std::string_view bytes, const PageSource& source, const ReadOptions& options)
      : source_(source), options_(options) {
    if (bytes.size() > most_page_bytes) {
      warn("a page of more than 8 MiB; the first 8 MiB are read");
      bytes = bytes.substr(0, most_page_bytes);
    }
    page_ = to_utf8(bytes, source.charset.empty() ? declared_charset(bytes) : source.charset);
    parsed_ = parse_page(page_.decoded.text);
  }

  std::optional<Fields> run() {
    warn(page_.warning);
    warn(std::string(parsed_.warning));
    const Markup& markup = parsed_.tree;
    const Head head = read_head(markup);
    const JsonLd json_ld = read_json_ld(parsed_.json_ld);
    if (json_ld.is_broken) warn("JSON-LD that is no JSON; it is read as far as it makes sense");
    PageBlocks blocks = cut_blocks(markup);
    const std::vector<ElementHints> hints = element_hints(markup);
    set_address(head, json_ld);
    set_title(markup, head, json_ld);
    const PageView view{markup, blocks, hints, json_ld, fields_.url, head.language};
    const PageDate date =
        find_page_date(view, source_.fetched ? *source_.fetched + 1 : latest_possible_day());
    if (blocks.blocks.empty() && !parsed_.has_script)
      throw BadBytes("no text; an HTML page with an article is expected");
    PageBody body = find_body(markup, std::move(blocks), hints, fields_.title);
    if (!body.absence.empty()) {
      warn("no article here but " + std::string(body.absence) + "; the page is passed over");
      return std::nullopt;
    }
    for (const std::string& warning : date.warnings) warn("publication date: " + warning);
    take("author", json_ld.author, "JSON-LD author", &Fields::author);
    if (!is_address(head.author)) take("author", head.author, "meta author", &Fields::author);
    take("source", head.site, "meta og:site_name", &Fields::source);
    take("source", json_ld.publisher, "JSON-LD publisher", &Fields::source);
    take("source", host(fields_.url), "address", &Fields::source);
    if (date.day) take("published", to_iso(*date.day), date.origin, &Fields::published);
    fields_.declared_language = head.language;
    fields_.text = std::move(body.text);
    fields_.captions = std::move(body.captions);
    fields_.from.push_back({"text", "main text of the page"});
    fields_.id = source_.id;
    return std::move(fields_);
  }

 private:
  void warn(std::string message) const {
    if (!message.empty())
      options_.notice({false, source_.file.name, source_.line, std::move(message)});
  }

  void take(std::string_view name, std::string_view value, std::string_view origin,
            std::string Fields::*field) {
    if (value.empty() || !(fields_.*field).empty()) return;
    fields_.*field = value;
    fields_.from.push_back({std::string(name), std::string(origin)});
  }

  void set_address(const Head& head, const JsonLd& json_ld) {
    if (is_address(head.canonical)) take("url", head.canonical, "link canonical", &Fields::url);
    if (is_address(head.og_url)) take("url", head.og_url, "meta og:url", &Fields::url);
    if (is_address(json_ld.url)) take("url", json_ld.url, "JSON-LD url", &Fields::url);
    take("url", source_.url, "address fetched", &Fields::url);
  }

  void set_title(const Markup& page, const Head& head, const JsonLd& json_ld) {
    const auto plain = [](std::string_view text) {  // titles hold entities and tags now and then
      return text.find_first_of("&<") == text.npos ? std::string(text)
                                                   : all_text(parse_page(text).tree);
    };
    take("title", without_site(plain(head.og_title), head.site), "meta og:title", &Fields::title);
    take("title", plain(json_ld.headline), "JSON-LD headline", &Fields::title);
    if (const auto heading = page.find(0, "h1"); heading != 0)
      take("title", page.text_below(heading, " "), "h1", &Fields::title);
    take("title", without_site(head.title, head.site), "title", &Fields::title);
  }

  static std::string host(std::string_view url) {
    const auto start = url.find("://");
    if (start == url.npos) return {};
    std::string name(url.substr(start + 3, url.find_first_of("/?#:", start + 3) - start - 3));
    return name.starts_with("www.") ? name.substr(4) : name;
  }

  const PageSource& source_;
  const ReadOptions& options_;
  Utf8 page_;
  ParsedPage parsed_;
  Fields fields_;
};

std::deque<FoundFields> read_html(std::string_view bytes, const InputFile& file,
                                  const ReadOptions& options) {
  std::deque<FoundFields> found;
  if (auto fields = read_page(bytes, {file, 1, file.id, "", "", std::nullopt}, options))
    found.push_back({std::move(*fields), 1});
  return found;
}

}  // namespace

std::optional<Fields> read_page(std::string_view bytes, const PageSource& source,
                                const ReadOptions& options) {
  return PageReader(bytes, source, options).run();
}

Reader open_html(std::istream& in, InputFile file, const ReadOptions& options) {
  return document_reader(in, std::move(file), options, read_html, true);
}

}  // namespace annals::detail
