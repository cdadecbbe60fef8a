#include "core/ingest/html_parser.h"

#include "core/ingest/entities.h"
#include "core/ingest/html_tree.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace annals::detail {
namespace {

constexpr std::size_t most_kept_attributes = 32;
constexpr std::size_t most_attributes = 1000;
constexpr std::size_t most_attribute_bytes = std::size_t{1} << 16;
constexpr std::size_t most_formatting = 512;

constexpr std::string_view too_deep = "elements nested deeper than 512, which were lifted";

// An attribute that is kept, and the element for which it is: any when "".
struct Attribute {
  std::string_view name, element;
};

constexpr Attribute attributes[] = {{"id", ""},        {"class", ""},         {"itemprop", ""},
                                    {"content", ""},   {"role", ""},          {"hidden", ""},
                                    {"datetime", ""},  {"data-datetime", ""}, {"rel", "link"},
                                    {"href", "link"},  {"name", "meta"},      {"property", "meta"},
                                    {"lang", "html"},  {"title", "abbr"},     {"title", "span"},
                                    {"title", "time"}, {"http-equiv", "meta"}};

// Rows of a table by the first letter of their name.
template <typename Row, std::size_t size>
class ByLetter {
 public:
  explicit ByLetter(const Row (&rows)[size]) {
    for (const Row& row : rows) rows_[index(row.name)].push_back(&row);
  }
  const std::vector<const Row*>& rows(std::string_view name) const { return rows_[index(name)]; }

 private:
  static std::size_t index(std::string_view name) {
    return name.empty() ? 0 : std::size_t{static_cast<unsigned char>(name.front())} % 32;
  }
  std::array<std::vector<const Row*>, 32> rows_;
};

const Attribute* kept_attribute(std::string_view name, std::string_view element) {
  static const ByLetter table(attributes);
  for (const Attribute* row : table.rows(name))
    if (row->name == name && (row->element.empty() || row->element == element)) return row;
  return nullptr;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::ranges::equal(text, lower, [](char a, char b) { return ascii_lower(a) == b; });
}

// The tag that is being read, its name in lower case.
struct TagText {
  char bytes[64];
  std::size_t size = 0;
  std::size_t tag = unknown_tag;

  std::string_view name() const { return {bytes, size}; }
};

class PageParser {
 public:
  explicit PageParser(std::string_view page) : page_(page) {}

  ParsedPage run() {
    while (at_ < page_.size()) {
      const auto markup = std::min(page_.find('<', at_), page_.size());
      tree_.text(page_.substr(at_, markup - at_));
      at_ = markup;
      if (at_ < page_.size()) take_markup();
    }
    if (tree_.has_lifted()) out_.warning = too_deep;
    out_.tree = tree_.builder().finish();
    return std::move(out_);
  }

 private:
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
      tree_.text("<");
      ++at_;
    }
  }

  void skip_past(std::size_t found, std::size_t size) {
    at_ = found == page_.npos ? page_.size() : found + size;
  }

  void read_name() {
    tag_.size = 0;
    for (; at_ < page_.size() && page_[at_] != '>' && page_[at_] != '/' && !is_blank(page_[at_]);
         ++at_)
      if (tag_.size < sizeof tag_.bytes) tag_.bytes[tag_.size++] = ascii_lower(page_[at_]);
    tag_.tag = tag_index(tag_name(tag_.name()));
  }

  void take_end_tag() {
    read_name();
    skip_past(page_.find('>', at_), 1);
    const Use use = html_tags()[tag_.tag].use;
    if (use == Use::formatting && formatting_depth_ > 0) --formatting_depth_;
    if (tag_.size > 0 && use < Use::formatting) tree_.end(tag_.tag, tag_.name());
  }

  void take_start_tag() {
    read_name();
    const Use use = html_tags()[tag_.tag].use;
    script_type_ = {};
    if (!take_attributes(use < Use::formatting)) return tree_.builder().drop_attributes();
    if (use == Use::formatting && ++formatting_depth_ > most_formatting) out_.warning = too_deep;
    if (use < Use::formatting) tree_.start(tag_.tag, tag_.name());
    if (use == Use::dropped) skip_content();
  }

  // Up to and with '>'. False when the page ends inside the tag.
  bool take_attributes(bool is_kept_tag) {
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
      if (is_kept_tag && kept < most_kept_attributes)
        kept += put_attribute(attribute, value) ? 1u : 0u;
      else if (equals_ignoring_case(attribute, "type"))
        script_type_ = value;
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
    if (name == "style" && value.find("none") != value.npos &&
        value.find("display") != value.npos) {
      name = "hidden";
      value = {};
    }
    const Attribute* kept = kept_attribute(name, tag_.name());
    if (kept == nullptr) return false;
    std::uint16_t& index = names_[static_cast<std::size_t>(kept - attributes)];
    if (index == 0) index = tree_.builder().name_index(name);
    tree_.builder().add_attribute(index, [&](std::string& out) { append_decoded(value, out); });
    return true;
  }

  // After the start tag of an element whose content is dropped.
  void skip_content() {
    const std::string_view name = tag_.name();
    if (std::ranges::find(unclosed_, tag_.tag) != unclosed_.end()) return;
    for (std::size_t end = page_.find("</", at_); end != page_.npos;
         end = page_.find("</", end + 2)) {
      if (!equals_ignoring_case(page_.substr(end + 2, name.size()), name)) continue;
      if (name == "script") take_script(page_.substr(at_, end - at_));
      skip_past(page_.find('>', end), 1);
      return;
    }
    unclosed_.push_back(tag_.tag);  // no use in searching again
    if (name == "script" || name == "style") at_ = page_.size();
  }

  void take_script(std::string_view content) {
    out_.has_script = true;
    if (script_type_.find("ld+json") != script_type_.npos) out_.json_ld.push_back(content);
    if (content.find("<!--<script") != content.npos)
      out_.warning = "a script that opens a comment and a script; it was taken to end at </script>";
  }

  std::string_view page_;
  std::size_t at_ = 0;
  TagText tag_;
  std::string_view script_type_;
  std::size_t formatting_depth_ = 0;
  std::vector<std::size_t> unclosed_;  // dropped elements without an end tag from here on
  std::array<std::uint16_t, std::size(attributes)> names_{};  // 0: not seen on this page
  HtmlTree tree_;
  ParsedPage out_;
};

}  // namespace

ParsedPage parse_page(std::string_view page) { return PageParser(page).run(); }

}  // namespace annals::detail
