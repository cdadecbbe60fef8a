#include "core/text/analyser.h"

#include "core/text/blocks.h"
#include "core/text/lexicon.h"
#include "core/text/sentences.h"
#include "core/text/tokeniser.h"

namespace annals {

struct LanguageModel::Weights {
  explicit Weights(const DataFiles& data) : lexicon(data) {}

  detail::Lexicon lexicon;
};

LanguageModel::LanguageModel(const DataFiles& data)
    : weights_(std::make_unique<const Weights>(data)) {}
LanguageModel::~LanguageModel() = default;

struct Analyser::Buffers {
  std::vector<detail::Block> blocks;
  std::vector<detail::Word> words;
  std::vector<std::uint32_t> ends;
};

Analyser::Analyser(const LanguageModel& model)
    : model_(model), buffers_(std::make_unique<Buffers>()) {}
Analyser::~Analyser() = default;

namespace {

// Fills sentences and tokens, without tags.
void segment(const Article& article, const detail::Lexicon& lexicon,
             std::vector<detail::Block>& blocks, std::vector<detail::Word>& words,
             std::vector<std::uint32_t>& ends, Document& out) {
  words.clear();
  detail::cut_blocks(article, blocks);
  const detail::Tokeniser tokeniser(lexicon);
  for (const detail::Block& block : blocks) {
    auto first = static_cast<std::uint32_t>(words.size());
    tokeniser.cut(article.text, block.span, words);
    ends.clear();
    detail::find_sentence_ends(article.text, lexicon, words, first, ends);
    for (const std::uint32_t end : ends) {
      out.sentences.push_back({{first, end},
                               {words[first].span.first, words[end - 1].span.last},
                               block.paragraph,
                               block.is_title});
      first = end;
    }
  }
  for (const detail::Word& word : words) {
    Token token;
    token.span = word.span;
    token.space_before = word.space_before;
    out.tokens.push_back(token);
  }
}

}  // namespace

void Analyser::analyse(const Article& article, Document& out) {
  out.article = &article;
  out.tokens.clear();
  out.sentences.clear();
  out.names.clear();
  out.lemmas.clear();
  segment(article, model_.weights().lexicon, buffers_->blocks, buffers_->words, buffers_->ends,
          out);
}

}  // namespace annals
