#include "core/ingest/html_filter.h"

#include "core/text/characters.h"

#include <algorithm>
#include <span>

namespace annals::detail {
namespace {

constexpr std::size_t most_depth = 512;
constexpr std::size_t most_kept_attributes = 32;
constexpr std::size_t most_attributes = 1000;
constexpr std::size_t most_attribute_bytes = std::size_t{1} << 16;

constexpr std::string_view too_deep = "elements nested deeper than 512, which were lifted";

using Names = std::span<const std::string_view>;

// Dropped with all that they hold.
constexpr std::string_view dropped_content[] = {"script",   "style",  "svg",    "noscript",
                                                "template", "iframe", "object", "canvas",
                                                "textarea", "select", "video",  "audio"};
// Dropped, their content kept.
constexpr std::string_view formatting[] = {"b",    "i",      "em",  "strong", "u",   "s",
                                           "font", "small",  "big", "sup",    "sub", "ins",
                                           "mark", "strike", "tt",  "nobr"};
constexpr std::string_view dropped_childless[] = {"img",  "input", "source", "path",
                                                  "base", "wbr",   "picture"};
constexpr std::string_view childless[] = {"br",   "hr",    "meta",  "link", "col",
                                          "area", "param", "embed", "track"};
// Closed by what follows them, so that they do not nest.
constexpr std::string_view closed_by_next[] = {"p",    "li",   "dt",    "dd",    "tr",
                                               "td",   "th",   "thead", "tbody", "tfoot",
                                               "html", "head", "body",  "option"};
constexpr std::string_view kept_attributes[] = {
    "id",        "class",         "href",          "itemprop", "itemtype", "content",
    "name",      "property",      "rel",           "role",     "lang",     "datetime",
    "hidden",    "http-equiv",    "title",         "pubdate",  "charset",  "aria-hidden",
    "itemscope", "data-datetime", "data-timestamp"};

bool contains(Names names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::ranges::equal(text, lower, [](char a, char b) { return ascii_lower(a) == b; });
}

class Filter {
 public:
  explicit Filter(std::string_view page) : page_(page) { out_.html.reserve(page.size() / 2); }

  FilteredHtml run() {
    while (at_ < page_.size()) {
      const auto tag = std::min(page_.find('<', at_), page_.size());
      put_text(page_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < page_.size()) take_markup();
    }
    return std::move(out_);
  }

 private:
  void put_text(std::string_view text) {
    if (text.empty()) return;
    const bool is_only_blank = std::ranges::all_of(text, is_blank);
    out_.html += is_only_blank ? std::string_view("\n") : text;
  }

  char next(std::size_t ahead) const {
    return at_ + ahead < page_.size() ? page_[at_ + ahead] : '\0';
  }

  // At '<'.
  void take_markup() {
    const char c = next(1);
    if (c == '!' || c == '?') {
      const bool is_comment = page_.substr(at_).starts_with("<!--");
      const std::string_view end = is_comment ? "-->" : ">";
      skip_past(page_.find(end, at_ + 2), end.size());
    } else if (c == '/') {
      at_ += 2;
      take_end_tag();
    } else if (is_ascii_lower(ascii_lower(c))) {
      ++at_;
      take_start_tag();
    } else {
      out_.html += "&lt;";
      ++at_;
    }
  }

  void skip_past(std::size_t found, std::size_t size) {
    at_ = found == page_.npos ? page_.size() : found + size;
  }

  void read_name() {
    name_.clear();
    for (; at_ < page_.size() && page_[at_] != '>' && page_[at_] != '/' && !is_blank(page_[at_]);
         ++at_)
      if (name_.size() < 64) name_ += ascii_lower(page_[at_]);
  }

  void take_end_tag() {
    read_name();
    skip_past(page_.find('>', at_), 1);
    if (contains(formatting, name_) && formatting_depth_ > 0) --formatting_depth_;
    if (name_.empty() || contains(formatting, name_) || contains(dropped_childless, name_) ||
        contains(dropped_content, name_))
      return;
    if (!contains(closed_by_next, name_)) {
      if (lifted_ > 0) {
        --lifted_;
        return;
      }
      if (depth_ > 0) --depth_;
    }
    out_.html.append("</").append(name_).append(">");
  }

  void take_start_tag() {
    read_name();
    const std::size_t start = out_.html.size();
    out_.html.append("<").append(name_);
    script_type_ = {};
    if (!take_attributes()) {  // the page ends inside the tag
      out_.html.resize(start);
      return;
    }
    out_.html += '>';
    if (contains(dropped_content, name_)) {
      out_.html.resize(start);
      skip_content();
    } else if (contains(formatting, name_) || contains(dropped_childless, name_)) {
      out_.html.resize(start);
      if (contains(formatting, name_) && ++formatting_depth_ > most_depth) out_.warning = too_deep;
    } else if (!contains(childless, name_) && !contains(closed_by_next, name_)) {
      if (depth_ < most_depth) {
        ++depth_;
        return;
      }
      ++lifted_;
      out_.html.resize(start);
      out_.warning = too_deep;
    }
  }

  // Up to and with '>'. False when there is none.
  bool take_attributes() {
    std::size_t kept = 0;
    for (std::size_t count = 0;; ++count) {
      while (at_ < page_.size() && (is_blank(page_[at_]) || page_[at_] == '/')) ++at_;
      if (at_ >= page_.size()) return false;
      if (page_[at_] == '>') {
        ++at_;
        return true;
      }
      if (count == most_attributes)
        out_.warning = "a tag with more than 1,000 attributes, of which 32 were kept";
      const std::size_t first = at_++;
      while (at_ < page_.size() && page_[at_] != '=' && page_[at_] != '>' && page_[at_] != '/' &&
             !is_blank(page_[at_]))
        ++at_;
      const std::string_view attribute = page_.substr(first, at_ - first);
      std::string_view value;
      if (!take_value(value)) return false;
      if (kept < most_kept_attributes && put_attribute(attribute, value)) ++kept;
    }
  }

  bool take_value(std::string_view& value) {
    std::size_t at = at_;
    while (at < page_.size() && is_blank(page_[at])) ++at;
    if (at >= page_.size() || page_[at] != '=') return true;
    ++at;
    while (at < page_.size() && is_blank(page_[at])) ++at;
    if (at >= page_.size()) return false;
    const char quote = page_[at];
    std::size_t end = at;
    if (quote == '"' || quote == '\'') {
      end = page_.find(quote, ++at);
      if (end == page_.npos) {
        at_ = page_.size();
        return false;
      }
      at_ = end + 1;
    } else {
      while (end < page_.size() && !is_blank(page_[end]) && page_[end] != '>') ++end;
      at_ = end;
    }
    value = page_.substr(at, std::min(end - at, most_attribute_bytes));
    return true;
  }

  bool put_attribute(std::string_view attribute, std::string_view value) {
    char lowered[16];
    if (attribute.size() > sizeof lowered) return false;
    std::ranges::transform(attribute, lowered, ascii_lower);
    std::string_view name(lowered, attribute.size());
    if (name == "type" && name_ == "script") script_type_ = value;
    if (name == "style" && value.find("none") != value.npos &&
        value.find("display") != value.npos) {
      name = "hidden";
      value = {};
    }
    if (!contains(kept_attributes, name)) return false;
    out_.html.append(" ").append(name).append("=\"");
    for (const char c : value)
      if (c == '"')
        out_.html += "&quot;";
      else
        out_.html += c;
    out_.html += '"';
    return true;
  }

  // After the start tag of an element whose content is dropped.
  void skip_content() {
    for (std::size_t end = page_.find("</", at_); end != page_.npos;
         end = page_.find("</", end + 2)) {
      if (!equals_ignoring_case(page_.substr(end + 2, name_.size()), name_)) continue;
      take_script(page_.substr(at_, end - at_));
      skip_past(page_.find('>', end), 1);
      return;
    }
    if (name_ == "script" || name_ == "style") at_ = page_.size();
  }

  void take_script(std::string_view content) {
    if (name_ != "script") return;
    if (script_type_.find("ld+json") != script_type_.npos) out_.json_ld.push_back(content);
    if (content.find("<!--<script") != content.npos)
      out_.warning = "a script that opens a comment and a script; it was taken to end at </script>";
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t formatting_depth_ = 0;
  std::size_t lifted_ = 0;  // open elements that were not written
  std::string name_;
  std::string_view script_type_;
  FilteredHtml out_;
};

}  // namespace

FilteredHtml filter_html(std::string_view page) { return Filter(page).run(); }

}  // namespace annals::detail
