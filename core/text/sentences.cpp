#include "core/text/sentences.h"

#include "core/text/characters.h"

#include <algorithm>

namespace annals::detail {
namespace {

// A dateline is at most this many words: "WASHINGTON, D.C., Nov. 30, 1987 (Reuters) -", "RIGA | Tue
// Nov 30, 2021 11:46 am EDT RIGA (Reuters) -".
constexpr std::uint32_t longest_dateline = 20;

class SentenceFinder {
 public:
  SentenceFinder(std::string_view text, const Lexicon& lexicon, const std::vector<Word>& words,
                 std::uint32_t first, std::vector<std::uint32_t>& ends)
      : text_(text), lexicon_(lexicon), words_(words), first_(first), ends_(ends) {}

  void find() {
    const auto size = static_cast<std::uint32_t>(words_.size());
    const std::uint32_t dateline = dateline_end(size);
    if (dateline < size && dateline > first_) ends_.push_back(dateline);
    for (std::uint32_t i = dateline; i < size; ++i) {
      if (form(i) == "\"") is_quoting_ = !is_quoting_;
      if (!may_end(i)) continue;
      std::uint32_t next = i + 1;
      while (next < size && closes(next)) {
        if (form(next) == "\"") is_quoting_ = false;
        ++next;
      }
      if (next == size) break;
      if (is_boundary(i, next)) ends_.push_back(next);
      i = next - 1;
    }
    if (size > first_) ends_.push_back(size);
  }

 private:
  std::string_view form(std::uint32_t i) const { return slice(text_, words_[i].span); }
  Character start(std::uint32_t i) const { return character_at(form(i), 0); }

  bool may_end(std::uint32_t i) const {
    const std::string_view s = form(i);
    if (words_[i].keeps_stop) {
      const auto kind = lexicon_.abbreviation(s);
      return kind == Abbreviation::any || (kind == Abbreviation::none && s.size() > 2);
    }
    return s.front() == '.' || s.front() == '!' || s.front() == '?' || s == "\u2026" ||
           is_line(s) || is_smiley(s) || ends_time_stamp(i);
  }

  // "=====", "_____": drawn between parts of a text.
  static bool is_line(std::string_view s) {
    return s.size() > 4 &&
           (s.front() == '=' || s.front() == '_' || s.front() == '*' || s.front() == '-') &&
           s.find_first_not_of(s.front()) == std::string_view::npos;
  }

  bool is_smiley(std::string_view s) const {
    return s.size() > 1 && (s.front() == ':' || s.front() == ';') && lexicon_.is_whole(s);
  }

  // The last word of "11/30/2021 12:05 PM".
  bool ends_time_stamp(std::uint32_t i) const {
    const std::string_view s = form(i);
    if ((s != "PM" && s != "AM") || i < first_ + 2) return false;
    const std::string_view day = form(i - 2);
    return start(i - 1).is_digit() && day.size() > 7 && start(i - 2).is_digit() &&
           day.find('/') != std::string_view::npos;
  }

  // Is the word a mark that still belongs to the sentence before it?
  bool closes(std::uint32_t i) const {
    const std::string_view s = form(i);
    if (s == ")" || s == "]" || s == "-RRB-" || s == "-RSB-" || s == "\u201D" || s == "''")
      return true;
    if (s == "\"") return is_quoting_ && (!words_[i].space_before || ends_block(i));
    if (s == "'" || s == "\u2019") return !words_[i].space_before;
    return s.front() == '.' || s.front() == '!' || s.front() == '?';
  }
  bool ends_block(std::uint32_t i) const { return i + 1 == words_.size(); }

  bool is_boundary(std::uint32_t end, std::uint32_t next) const {
    const std::string_view stop = form(end);
    const Character c = start(next);
    const bool closed = next > end + 1;
    if (words_[end].keeps_stop) {
      // "Britain, the U.S. And Japan", as agencies' texts in capitals come down to us
      if (form(next) == "And" || form(next) == "Or") return false;
      if (c.kind == CharClass::upper) return lexicon_.is_starter(form(next));
      return opens(next) && c.code != '(' && next + 1 < words_.size() &&
             lexicon_.is_starter(form(next + 1));
    }
    const bool ellipsis = stop == "\u2026" || (stop.size() > 1 && stop.front() == '.');
    if (c.kind == CharClass::upper || c.is_digit()) return true;
    if (c.kind == CharClass::lower) {
      if (closed || ellipsis || !words_[next].space_before) return false;
      return stop != "." || end == first_ || form(end - 1).size() > 1;
    }
    if (c.code == ',' || c.code == ';' || c.code == ':' || c.code == '%' || c.code == '/')
      return false;
    if (c.code == '-' || c.code == 0x2013 || c.code == 0x2014) return !ellipsis && !closed;
    return words_[next].space_before || opens(next);
  }

  bool opens(std::uint32_t i) const {
    const Character c = start(i);
    return c.code == '"' || c.code == 0x201C || c.code == 0x2018 || c.code == '(' ||
           c.code == '[' || c.code == '`' || c.code == '\'' || c.code == 0xAB;
  }

  // One past the dash of "RIGA, Nov 30 (Reuters) -"; first_ where there is no dateline. An agency
  // in brackets right before the dash makes one; without it a word in capitals and a day or a long
  // dash do: "RIGA, Nov 30 -", "RIGA -- Latvia", "RIGA—Latvia"; or a hyphen before running text.
  std::uint32_t dateline_end(std::uint32_t size) const {
    const std::uint32_t limit = std::min(size, first_ + longest_dateline);
    if (size == first_ || start(first_).kind != CharClass::upper) return first_;
    for (std::uint32_t i = first_ + 1; i < limit; ++i) {
      const std::string_view s = form(i);
      const bool dash = s == "-" || s == "--" || s == "\u2013" || s == "\u2014";
      if (dash) {
        const bool agency = form(i - 1) == ")";
        const bool is_long = i + 1 < size && start(i + 1).kind == CharClass::upper &&
                             (s != "-" || opens_report(i, size));
        const bool is_head =
            agency || (is_capitals(form(first_)) && (is_long || names_day(first_, i)));
        const bool is_set_off = words_[i].space_before || (s == "\u2014" && is_shouted(first_, i));
        return is_head && is_set_off ? i + 1 : first_;
      }
      const Character c = start(i);
      const bool part = c.kind == CharClass::upper || c.is_digit() || s == "," || s == "(" ||
                        s == ")" || s == "." || s == "/" || s == "|" || s == "am" || s == "pm";
      if (!part) return first_;
    }
    return first_;
  }

  // "RIGA - Latvian troops", not "US - CHINA TALKS": the words behind the hyphen are not in
  // capitals.
  bool opens_report(std::uint32_t hyphen, std::uint32_t size) const {
    constexpr std::uint32_t looked_at = 3, shortest = 4;
    if (form(first_).size() < shortest || !words_[hyphen + 1].space_before) return false;
    for (auto i = hyphen + 1; i < std::min(size, hyphen + 1 + looked_at); ++i)
      if (start(i).kind == CharClass::lower) return true;
    return false;
  }

  // "UNITED NATIONS"
  bool is_shouted(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i)
      if (!is_capitals(form(i))) return false;
    return true;
  }

  bool names_day(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i)
      if (start(i).is_digit()) return true;
    return false;
  }

  static bool is_capitals(std::string_view s) {
    return s.size() > 1 && std::none_of(s.begin(), s.end(), is_ascii_lower) &&
           is_ascii_upper(s.front());
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  const std::vector<Word>& words_;
  std::uint32_t first_;
  std::vector<std::uint32_t>& ends_;
  bool is_quoting_ = false;
};

}  // namespace

void find_sentence_ends(std::string_view text, const Lexicon& lexicon,
                        const std::vector<Word>& words, std::uint32_t first,
                        std::vector<std::uint32_t>& ends) {
  SentenceFinder(text, lexicon, words, first, ends).find();
}

}  // namespace annals::detail
