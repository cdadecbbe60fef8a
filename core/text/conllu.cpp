#include "core/text/conllu.h"

#include "core/text/characters.h"

#include <ostream>

namespace annals {
namespace {

// Turns byte offsets into code points, forward only.
class CodePoints {
 public:
  CodePoints(std::string_view text, std::uint32_t body) : text_(text), body_(body) {}

  std::uint32_t at(std::uint32_t byte) {
    for (; byte_ < byte; ++byte_) {
      if (byte_ == body_) points_ = 0;
      if ((static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80) ++points_;
    }
    return byte_ == body_ ? 0 : points_;
  }

 private:
  std::string_view text_;
  std::uint32_t body_;
  std::uint32_t byte_ = 0;
  std::uint32_t points_ = 0;
};

// Is the token the second part of a contraction: 's, n't, the "not" of cannot?
bool continues_word(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.space_before || i == 0) return false;
  const std::string_view text = document.text(token);
  const detail::Character first = detail::character_at(text, 0);
  const std::string_view before = document.text(i - 1);
  if (!detail::character_at(before, 0).is_word()) return false;
  if (first.kind == detail::CharClass::apostrophe)
    return text.size() > first.size || token.upos == Upos::part;
  if (!first.is_letter() || before.back() == '.') return false;
  return !detail::is_ascii_digit(before.back());
}

class Writer {
 public:
  Writer(const Document& document, std::ostream& out)
      : document_(document), out_(out), points_(document.article->text, document.article->body) {}

  void write() {
    out_ << "# newdoc id = " << document_.article->id << '\n';
    std::uint32_t number = 0;
    for (const Sentence& sentence : document_.sentences) {
      if (number == 0 || sentence.paragraph != paragraph_) out_ << "# newpar\n";
      paragraph_ = sentence.paragraph;
      out_ << "# sent_id = " << document_.article->id << '-' << ++number << '\n' << "# text = ";
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (i > sentence.tokens.first && document_.tokens[i].space_before) out_ << ' ';
        out_ << document_.text(i);
      }
      out_ << '\n';
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
        write_token(sentence, i);
      out_ << '\n';
    }
  }

 private:
  void write_token(const Sentence& sentence, std::uint32_t i) {
    write_contraction(sentence, i);
    const Token& token = document_.tokens[i];
    const std::string_view lemma = document_.lemma(i);
    const std::string_view xpos = name_of(token.xpos);
    out_ << i - sentence.tokens.first + 1 << '\t' << document_.text(i) << '\t'
         << (lemma.empty() ? "_" : lemma) << '\t' << name_of(token.upos) << '\t'
         << (xpos.empty() ? "_" : xpos) << "\t_\t"
         << (token.head < 0 ? 0
                            : static_cast<std::uint32_t>(token.head) - sentence.tokens.first + 1)
         << '\t' << name_of(token.relation) << "\t_\t";
    const std::uint32_t start = points_.at(token.span.first);
    out_ << "start=" << start << "|end=" << points_.at(token.span.last);
    if (token.span.last <= document_.article->body) out_ << "|Field=title";
    if (touches_next(i)) out_ << "|SpaceAfter=No";
    out_ << '\n';
  }

  // "1-2	don't" before its first word.
  void write_contraction(const Sentence& sentence, std::uint32_t i) {
    if (continues_word(document_, i) && i > sentence.tokens.first) return;
    std::uint32_t last = i;
    while (last + 1 < sentence.tokens.last && continues_word(document_, last + 1)) ++last;
    if (last == i) return;
    out_ << i - sentence.tokens.first + 1 << '-' << last - sentence.tokens.first + 1 << '\t'
         << slice(document_.article->text, document_.span({i, last + 1}))
         << "\t_\t_\t_\t_\t_\t_\t_\t" << (touches_next(last) ? "SpaceAfter=No" : "_") << '\n';
  }

  bool touches_next(std::uint32_t i) const {
    return i + 1 < document_.tokens.size() && !document_.tokens[i + 1].space_before;
  }

  const Document& document_;
  std::ostream& out_;
  CodePoints points_;
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void write_conllu(const Document& document, std::ostream& out) { Writer(document, out).write(); }

}  // namespace annals
