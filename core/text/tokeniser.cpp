#include "core/text/tokeniser.h"

#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace annals::detail {
namespace {

// Longer words are cut, so that no look-ahead inside one costs more than this.
constexpr std::uint32_t longest_word = 1000;

bool is_same_run(char32_t code) {
  return code == '.' || code == '-' || code == '*' || code == '=' || code == '_' || code == '!' ||
         code == '?' || code == '~' || code == '#' || code == '+' || code == '<' || code == '>';
}

bool is_hyphen(char32_t code) { return code == '-' || code == 0x2010 || code == 0x2011; }

bool all_digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), is_ascii_digit);
}

// "713-853-3989", "345-9945", "2021-11-30": one token; "1990-95" is three.
bool is_digit_group(std::string_view s) {
  std::size_t parts = 0;
  std::array<std::size_t, 2> sizes{};
  for (std::size_t at = 0; at <= s.size(); ++parts) {
    const std::size_t end = std::min(s.find('-', at), s.size());
    if (!all_digits(s.substr(at, end - at))) return false;
    if (parts < sizes.size()) sizes[parts] = end - at;
    at = end + 1;
  }
  return parts > 2 || (parts == 2 && sizes[0] == 3 && sizes[1] == 4);
}

}  // namespace

// One stretch without spaces.
class Tokeniser::Run {
 public:
  Run(const Lexicon& lexicon, std::string_view text, Span span, std::vector<Word>& words)
      : lexicon_(lexicon), text_(text), first_(span.first), last_(span.last), words_(words) {}

  void cut() {
    if (lexicon_.is_whole(slice(text_, {first_, last_}))) return push(first_, last_);
    const std::uint32_t address_end = address();
    for (std::uint32_t at = first_; at < last_;) {
      const Character c = look(at);
      if (at < address_end && c.is_word()) {
        push(at, address_end);
        at = address_end;
      } else if (c.is_word()) {
        at = word(at);
      } else {
        at = mark(at, c);
      }
    }
  }

 private:
  Character look(std::uint32_t at) const {
    return at < last_ ? character_at(text_.substr(0, last_), at)
                      : Character{0, 0, CharClass::space};
  }
  std::string_view view(std::uint32_t from, std::uint32_t to) const {
    return slice(text_, {from, to});
  }

  void push(std::uint32_t from, std::uint32_t to, bool keeps_stop = false) {
    words_.push_back({{from, to}, from == first_, keeps_stop});
  }

  // The end of a web address, e-mail address or file name that the run is apart from marks around
  // it; `first_` when it is none.
  std::uint32_t address() const {
    const std::string_view all = view(first_, last_);
    if (std::ranges::none_of(all, [](char c) { return c == '.' || c == ':' || c == '@'; }))
      return first_;
    std::size_t begin = all.find_first_not_of("<([{\"'`*");
    if (begin == std::string_view::npos) return first_;
    std::size_t end = all.find_last_not_of(">)]}\"'.,;:!?*");
    if (end == std::string_view::npos || end <= begin) return first_;
    const std::string_view core = all.substr(begin, end + 1 - begin);
    const bool web = core.find("://") != std::string_view::npos || core.starts_with("www.") ||
                     core.starts_with("mailto:");
    const std::size_t sign = core.find('@');
    const bool mail = sign != std::string_view::npos && sign > 0 && sign + 1 < core.size() &&
                      core.find('.', sign) != std::string_view::npos;
    if (!web && !mail && !is_file(core)) return first_;
    return first_ + static_cast<std::uint32_t>(end) + 1;
  }

  // "galleries.com", "report.PDF"
  bool is_file(std::string_view core) const {
    const std::size_t stop = core.rfind('.');
    if (stop == std::string_view::npos || stop == 0) return false;
    for (const char c : core)
      if (c == '\'' || c == '"' || c == '(' || c == ',' || c == '/' || (c & 0x80)) return false;
    const char before = core[stop - 1];
    return (is_ascii_lower(before) || is_ascii_upper(before)) && stop > 1 &&
           lexicon_.is_extension(core.substr(stop + 1));
  }

  // A punctuation mark or a run of equal ones; returns where it ends.
  std::uint32_t mark(std::uint32_t at, Character c) {
    std::uint32_t end = at + c.size;
    if (at + 5 <= last_ && lexicon_.is_whole(view(at, at + 5))) {
      end = at + 5;  // -LRB-
    } else if (c.kind == CharClass::apostrophe) {
      end = apostrophe(at, c);
    } else if (is_same_run(c.code)) {
      const bool ends_sentence = c.code == '!' || c.code == '?';
      const auto same = [&](Character d) {
        return d.code == c.code || (ends_sentence && (d.code == '!' || d.code == '?'));
      };
      while (end < last_ && same(look(end))) ++end;
      if (c.code == '#' && end == at + 1 && look(end).is_letter()) end = tail(end);
      if (c.code == '+' && end == at + 1 && look(end).is_digit()) end = number(end);
    } else if (c.code == '`' && look(end).code == '`') {
      ++end;
    } else if (c.code == '@' && look(end).is_letter()) {
      end = tail(end);
    }
    push(at, end);
    return end;
  }

  // "''", "'s" after a space, "'72", else the mark alone.
  std::uint32_t apostrophe(std::uint32_t at, Character c) const {
    std::uint32_t end = at + c.size;
    if (c.code == '\'' && look(end).code == '\'') return end + 1;
    if (look(end).is_digit()) {
      const std::uint32_t stop = tail(end);
      const std::uint32_t digits = stop - end;
      if ((digits == 2 || digits == 3) && look(end + 1).is_digit()) return stop;
    }
    if (at == first_ && lexicon_.is_clitic(view(at, last_))) return last_;
    return end;
  }

  std::uint32_t tail(std::uint32_t at) const {  // letters, digits and "_" from `at`
    for (Character c = look(at); at < last_ && (c.is_word() || c.code == '_'); c = look(at))
      at += c.size;
    return at;
  }

  // Digits with the marks that numbers have inside: "1,000.5", "12:30", "9/11", "713-853-3989".
  std::uint32_t number(std::uint32_t at) const {
    const std::uint32_t from = at;
    std::uint32_t group = at;
    for (; at < last_; ++at) {
      const char c = text_[at];
      if (is_ascii_digit(c) || c == '-') continue;
      break;
    }
    while (at > from && text_[at - 1] == '-') --at;
    if (!look(at).is_letter() && is_digit_group(view(from, at))) return at;
    for (at = group; at < last_; ++at) {
      const char c = text_[at];
      if (is_ascii_digit(c)) continue;
      const bool inside = (c == '.' || c == ',' || c == ':' || c == '/') && at + 1 < last_ &&
                          is_ascii_digit(text_[at + 1]);
      if (!inside) break;
    }
    return at;
  }

  // A word from `at`; pushes it with its clitics and returns where they end.
  std::uint32_t word(std::uint32_t at) {
    std::uint32_t end = at;
    if (look(at).is_digit()) {
      end = number(at);
      const std::uint32_t letters = tail(end);
      const bool meridiem = letters + 2 < last_ && letters == end + 1 && text_[letters] == '.' &&
                            text_[letters + 1] == 'm';  // 5p.m.
      if (meridiem || (letters > end && lexicon_.is_unit(view(end, letters)))) {
        push(at, end);
        return end;
      }
      if (letters > end) end = plain(at, letters);
      push(at, end);
      return end;
    }
    if (at + 1 < last_ && look(at).size == 1) {
      for (const std::uint32_t size : {2u, 3u})  // US$
        if (at + size <= last_ && text_[at + size - 1] == '$' &&
            lexicon_.is_whole(view(at, at + size))) {
          push(at, at + size);
          return at + size;
        }
    }
    end = plain(at, tail(at));
    return finish(at, end);
  }

  // Extends a word that now ends at `end` over the marks it may contain.
  std::uint32_t plain(std::uint32_t at, std::uint32_t end) const {
    while (end < last_ && end - at < longest_word) {
      const Character c = look(end);
      const Character next = look(end + c.size);
      if (!next.is_word() || !joins(at, end, c, next)) break;
      end = tail(end + c.size);
    }
    return end;
  }

  // Is the mark `c` at `end` part of the word that began at `at`?
  bool joins(std::uint32_t at, std::uint32_t end, Character c, Character next) const {
    if (c.kind == CharClass::apostrophe) {
      const std::uint32_t stop = tail(end + c.size);
      return !lexicon_.is_clitic(view(end, stop)) &&
             !(end > at && lexicon_.is_negation(view(end - 1, stop)));
    }
    const std::uint32_t piece = piece_start(at, end);
    const bool single = look(piece).size == end - piece;
    if (c.code == '.') return next.is_letter() && single && look(piece).is_letter();
    if (is_hyphen(c.code))
      return next.is_letter() ? lexicon_.is_prefix(view(at, end))
                              : lexicon_.is_prefix(view(at, end)) && tail(end + c.size) - end > 2;
    if (c.code == '&') return is_ascii_upper(text_[end - 1]) && next.kind == CharClass::upper;
    if (c.code == '/') {
      const std::uint32_t stop = tail(end + c.size);
      return at == piece && single && stop == end + c.size + next.size && next.is_letter();
    }
    return false;
  }

  // Where the last piece of the word [at, end) begins, after its last full stop.
  std::uint32_t piece_start(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t start = end;
    while (start > at && text_[start - 1] != '.' && end - start < 8) --start;
    return start;
  }

  // Pushes [at, end), which may be cut once more or take its full stop; returns where it ended.
  std::uint32_t finish(std::uint32_t at, std::uint32_t end) {
    if (look(end).code == '.' && takes_stop(at, end)) {
      push(at, end + 1, true);
      return end + 1;
    }
    if (const std::size_t cut = lexicon_.split_at(view(at, end))) {
      push(at, at + static_cast<std::uint32_t>(cut));
      push(at + static_cast<std::uint32_t>(cut), end);
      return end;
    }
    const Character c = look(end);
    if (c.kind != CharClass::apostrophe) {
      push(at, end);
      return end;
    }
    return clitic(at, end, c);
  }

  std::uint32_t clitic(std::uint32_t at, std::uint32_t end, Character mark) {
    const std::uint32_t stop = tail(end + mark.size);
    if (end > at + 1 && lexicon_.is_negation(view(end - 1, stop))) {
      push(at, end - 1);
      push(end - 1, stop);
      return stop;
    }
    push(at, end);
    if (!lexicon_.is_clitic(view(end, stop))) return end;
    push(end, stop);
    return stop;
  }

  bool takes_stop(std::uint32_t at, std::uint32_t end) const {
    if (look(end + 1).code == '.') return false;  // an ellipsis
    const std::string_view with_stop = view(at, end + 1);
    const Character next = look(end + 1);
    const auto kind = lexicon_.abbreviation(with_stop);
    if (kind == Abbreviation::number) return next.is_digit() || next_word_is_number(end + 1);
    if (kind != Abbreviation::none) return true;
    const std::uint32_t piece = piece_start(at, end);
    const bool single = look(piece).size == end - piece && look(piece).is_letter();
    if (single && piece > at) return true;  // U.N.
    return single && look(piece).kind == CharClass::upper && is_initial(end);
  }

  bool next_word_is_number(std::uint32_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n')) ++at;
    return at < text_.size() && is_ascii_digit(text_[at]);
  }

  // "J. Stoltenberg", "by C. Itoh": a capital before a capitalised word that is not one of those
  // that begin sentences, as in "vitamin C. The".
  bool is_initial(std::uint32_t end) const {
    std::uint32_t next = end + 1;
    while (next < text_.size() && next < end + 3 && (text_[next] == ' ' || text_[next] == '\n'))
      ++next;
    std::uint32_t stop = next;
    while (stop < text_.size() && stop < next + 32 && text_[stop] > ' ') ++stop;
    if (next == stop || character_at(text_, next).kind != CharClass::upper) return false;
    return !lexicon_.is_starter(view(next, stop));
  }

  const Lexicon& lexicon_;
  std::string_view text_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<Word>& words_;
};

void Tokeniser::cut(std::string_view text, Span piece, std::vector<Word>& words) const {
  std::uint32_t at = piece.first;
  std::uint32_t previous = piece.last;  // where the run before ended
  const std::string_view limited = text.substr(0, piece.last);
  while (at < piece.last) {
    const Character c = character_at(limited, at);
    if (c.is_space()) {
      at += c.size;
      continue;
    }
    std::uint32_t end = at;
    for (Character d = c; end < piece.last && end - at < longest_word && !d.is_space();) {
      end += d.size;
      if (end < piece.last) d = character_at(limited, end);
    }
    const std::size_t first = words.size();
    Run(lexicon_, limited, {at, end}, words).cut();
    words[first].space_before = at != previous;
    previous = at = end;
  }
}

}  // namespace annals::detail
