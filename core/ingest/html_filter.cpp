#include "core/ingest/html_filter.h"

#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace annals::detail {
namespace {

constexpr std::size_t most_depth = 512;
constexpr std::size_t most_kept_attributes = 32;
constexpr std::size_t most_attributes = 1000;
constexpr std::size_t most_attribute_bytes = std::size_t{1} << 16;

constexpr std::string_view too_deep = "elements nested deeper than 512, which were lifted";

// What becomes of an element.
enum class Use : std::uint8_t {
  kept,
  closed_by_next,     // kept; closed by what follows it, so that it does not nest
  childless,          // kept; has no end tag
  bare,               // kept where it has attributes
  formatting,         // dropped, its content kept
  dropped_childless,  // dropped; has no end tag
  dropped             // dropped with all that it holds
};

struct Tag {
  std::string_view name;
  Use use;
};

constexpr Tag tags[] = {{"script", Use::dropped},
                        {"style", Use::dropped},
                        {"svg", Use::dropped},
                        {"noscript", Use::dropped},
                        {"template", Use::dropped},
                        {"iframe", Use::dropped},
                        {"object", Use::dropped},
                        {"canvas", Use::dropped},
                        {"textarea", Use::dropped},
                        {"select", Use::dropped},
                        {"video", Use::dropped},
                        {"audio", Use::dropped},
                        {"b", Use::formatting},
                        {"i", Use::formatting},
                        {"em", Use::formatting},
                        {"strong", Use::formatting},
                        {"u", Use::formatting},
                        {"s", Use::formatting},
                        {"font", Use::formatting},
                        {"small", Use::formatting},
                        {"big", Use::formatting},
                        {"sup", Use::formatting},
                        {"sub", Use::formatting},
                        {"ins", Use::formatting},
                        {"mark", Use::formatting},
                        {"strike", Use::formatting},
                        {"tt", Use::formatting},
                        {"nobr", Use::formatting},
                        {"img", Use::dropped_childless},
                        {"input", Use::dropped_childless},
                        {"source", Use::dropped_childless},
                        {"path", Use::dropped_childless},
                        {"base", Use::dropped_childless},
                        {"wbr", Use::dropped_childless},
                        {"br", Use::childless},
                        {"hr", Use::childless},
                        {"meta", Use::childless},
                        {"link", Use::childless},
                        {"col", Use::childless},
                        {"area", Use::childless},
                        {"param", Use::childless},
                        {"embed", Use::childless},
                        {"track", Use::childless},
                        {"p", Use::closed_by_next},
                        {"li", Use::closed_by_next},
                        {"dt", Use::closed_by_next},
                        {"dd", Use::closed_by_next},
                        {"tr", Use::closed_by_next},
                        {"td", Use::closed_by_next},
                        {"th", Use::closed_by_next},
                        {"thead", Use::closed_by_next},
                        {"tbody", Use::closed_by_next},
                        {"tfoot", Use::closed_by_next},
                        {"html", Use::closed_by_next},
                        {"head", Use::closed_by_next},
                        {"body", Use::closed_by_next},
                        {"option", Use::closed_by_next},
                        {"span", Use::bare}};

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

Use use_of(std::string_view name) {
  static const ByLetter table(tags);
  for (const Tag* tag : table.rows(name))
    if (tag->name == name) return tag->use;
  return Use::kept;
}

bool is_kept(std::string_view attribute, std::string_view element) {
  static const ByLetter table(attributes);
  for (const Attribute* row : table.rows(attribute))
    if (row->name == attribute && (row->element.empty() || row->element == element)) return true;
  return false;
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
  // Runs of blanks as one.
  void put_text(std::string_view text) {
    bool was_blank = false;
    std::size_t first = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_space = is_blank(text[i]);
      if (is_space && was_blank) {
        out_.html += text.substr(first, i - first);
        first = i + 1;
      }
      was_blank = is_space;
    }
    out_.html += text.substr(first);
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
    const Use use = use_of(name_);
    if (use == Use::formatting && formatting_depth_ > 0) --formatting_depth_;
    if (name_.empty() || use >= Use::formatting) return;
    if (use == Use::bare && !open_bare_.empty()) {
      const bool is_written = open_bare_.back();
      open_bare_.pop_back();
      if (!is_written) return;
    }
    if (use != Use::closed_by_next) {
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
    const Use use = use_of(name_);
    const std::size_t start = out_.html.size();
    out_.html.append("<").append(name_);
    const std::size_t bare_end = out_.html.size();
    script_type_ = {};
    const bool is_whole = take_attributes();  // else the page ends inside the tag
    const bool is_bare = use == Use::bare && out_.html.size() == bare_end;
    if (use == Use::bare && is_whole) open_bare_.push_back(!is_bare);
    if (use == Use::formatting && ++formatting_depth_ > most_depth) out_.warning = too_deep;
    if (!is_whole || is_bare || use >= Use::formatting || !nest(use)) {
      out_.html.resize(start);
      if (is_whole && use == Use::dropped) skip_content();
      return;
    }
    out_.html += '>';
  }

  // Counts the depth. False when the element is to be lifted.
  bool nest(Use use) {
    if (use == Use::childless || use == Use::closed_by_next) return true;
    if (depth_ < most_depth) {
      ++depth_;
      return true;
    }
    ++lifted_;
    out_.warning = too_deep;
    return false;
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
    if (!is_kept(name, name_)) return false;
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
    if (std::ranges::find(unclosed_, name_) != unclosed_.end()) return;
    for (std::size_t end = page_.find("</", at_); end != page_.npos;
         end = page_.find("</", end + 2)) {
      if (!equals_ignoring_case(page_.substr(end + 2, name_.size()), name_)) continue;
      take_script(page_.substr(at_, end - at_));
      skip_past(page_.find('>', end), 1);
      return;
    }
    unclosed_.push_back(name_);  // no use in searching again
    if (name_ == "script" || name_ == "style") at_ = page_.size();
  }

  void take_script(std::string_view content) {
    if (name_ != "script") return;
    out_.has_script = true;
    if (script_type_.find("ld+json") != script_type_.npos) out_.json_ld.push_back(content);
    if (content.find("<!--<script") != content.npos)
      out_.warning = "a script that opens a comment and a script; it was taken to end at </script>";
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::string> unclosed_;  // dropped elements without an end tag from here on
  std::vector<bool> open_bare_;        // whether each open bare element was written
  std::size_t formatting_depth_ = 0;
  std::size_t lifted_ = 0;  // open elements that were not written
  std::string name_;
  std::string_view script_type_;
  FilteredHtml out_;
};

}  // namespace

FilteredHtml filter_html(std::string_view page) { return Filter(page).run(); }

}  // namespace annals::detail
