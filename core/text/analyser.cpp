#include "core/text/analyser.h"

#include "core/error.h"
#include "core/text/blocks.h"
#include "core/text/headlines.h"
#include "core/text/model.h"
#include "core/text/network.h"
#include "core/text/repair.h"
#include "core/text/sentences.h"
#include "core/text/tokeniser.h"

namespace annals {

LanguageModel::LanguageModel(const DataFiles& data)
    : weights_(std::make_unique<const Weights>(data)) {}
LanguageModel::~LanguageModel() = default;

// A sentence whose verb was hidden.
struct Retelling {
  std::size_t sentence = 0;
  detail::HiddenVerb verb;
};

struct Analyser::Buffers {
  Buffers(const detail::Weights& weights, const detail::Kernels& kernels)
      : network(weights, kernels) {}

  // Shows the network the sentences of `retellings` again, told in the past, and keeps what it says
  // of those that get a main verb by it.
  void retell(const LanguageModel::Weights& model, Document& out);

  detail::Network network;
  std::vector<detail::TextBlock> blocks;
  std::vector<detail::Word> words;
  std::vector<std::uint32_t> ends;
  std::vector<std::string_view> forms;
  std::vector<std::uint32_t> bounds;
  std::vector<detail::Prediction> predictions;
  std::vector<std::uint32_t> read;  // per token: how many were read before it
  std::vector<bool> is_aside;
  std::vector<std::string> lowered;
  std::vector<Retelling> retellings;
  std::vector<detail::Prediction> retold;
};

Analyser::Analyser(const LanguageModel& model)
    : Analyser(model, detail::available_kernels().front()->name) {}

Analyser::Analyser(const LanguageModel& model, std::string_view kernels) : model_(model) {
  for (const detail::Kernels* k : detail::available_kernels())
    if (k->name == kernels) buffers_ = std::make_unique<Buffers>(model.weights().network, *k);
  if (buffers_ == nullptr)
    throw Error(kernels, 0, "cannot run on this processor; use one of vnni, avx2, plain");
}

Analyser::~Analyser() = default;

namespace {

// A text without stops is cut here, so that no sentence needs more memory than an article does.
constexpr std::uint32_t longest_sentence = 1000;

// Fills sentences and tokens, without tags.
void segment(const Article& article, const detail::Lexicon& lexicon,
             std::vector<detail::TextBlock>& blocks, std::vector<detail::Word>& words,
             std::vector<std::uint32_t>& ends, Document& out) {
  words.clear();
  detail::cut_blocks(article, blocks);
  const detail::Tokeniser tokeniser(lexicon);
  for (const detail::TextBlock& block : blocks) {
    auto first = static_cast<std::uint32_t>(words.size());
    tokeniser.cut(article.text, block.span, words);
    ends.clear();
    detail::find_sentence_ends(article.text, lexicon, words, first, ends);
    for (const std::uint32_t end : ends)
      while (first < end) {
        const std::uint32_t last = std::min(end, first + longest_sentence);
        out.sentences.push_back({{first, last},
                                 {words[first].span.first, words[last - 1].span.last},
                                 block.paragraph,
                                 block.is_title});
        first = last;
      }
  }
  out.tokens.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.tokens[i] = Token{};
    out.tokens[i].span = words[i].span;
    out.tokens[i].space_before = words[i].space_before;
  }
}

// Copies what the network said of one sentence into its tokens.
void fill_tokens(const Sentence& sentence, const LanguageModel::Weights& model,
                 const std::vector<detail::Prediction>& predictions,
                 std::span<const std::uint32_t> read, Document& out) {
  // read[i] is the place among the predictions of what stands at token i, or of the next that was
  // read.
  const std::uint32_t first = read[sentence.tokens.first];
  std::vector<std::int32_t> token_at(read[sentence.tokens.last] - first);
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (read[i] != read[i + 1]) token_at[read[i] - first] = static_cast<std::int32_t>(i);
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    Token& token = out.tokens[i];
    if (read[i] == read[i + 1]) {  // an aside hangs on the word before it
      token.head = static_cast<std::int32_t>(i) - 1;
      continue;
    }
    const detail::Prediction& p = predictions[read[i]];
    token.upos = model.labels.tags[p.tag].upos;
    token.xpos = model.labels.tags[p.tag].xpos;
    token.relation = model.labels.relations[p.relation];
    token.head = p.head == detail::no_head ? -1 : token_at[static_cast<std::size_t>(p.head)];
    const auto start = static_cast<std::uint32_t>(out.lemmas.size());
    model.lemmatiser.append(out.text(token), token.upos, token.xpos, out.lemmas);
    token.lemma = {start, static_cast<std::uint32_t>(out.lemmas.size())};
  }
}

void fill_names(const Sentence& sentence, const std::vector<detail::Prediction>& predictions,
                std::span<const std::uint32_t> read, Document& out) {
  std::uint32_t start = sentence.tokens.first;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (read[i] == read[i + 1] || predictions[read[i]].name == 0) continue;
    const unsigned label = predictions[read[i]].name - 1u;
    const unsigned place = label % 4;  // B, I, L, U
    if (place == 0 || place == 3) start = i;
    if (place >= 2) out.names.push_back({{start, i + 1}, static_cast<NameKind>(label / 4 + 1)});
  }
}

}  // namespace

void Analyser::Buffers::retell(const LanguageModel::Weights& model, Document& out) {
  std::vector<std::string_view> told;
  std::vector<std::uint32_t> told_bounds(1, 0);
  for (const Retelling& r : retellings) {
    const TokenRange tokens = out.sentences[r.sentence].tokens;
    const auto first = told.size();
    told.insert(told.end(), forms.begin() + read[tokens.first], forms.begin() + read[tokens.last]);
    told[first + read[r.verb.token] - read[tokens.first]] = r.verb.past;
    told_bounds.push_back(static_cast<std::uint32_t>(told.size()));
  }
  network.run(told, told_bounds, retold);
  for (std::size_t i = 0; i < retellings.size(); ++i) {
    const Sentence& sentence = out.sentences[retellings[i].sentence];
    const auto swap = [&] {
      auto kept = predictions.begin() + read[sentence.tokens.first];
      for (auto at = told_bounds[i]; at < told_bounds[i + 1]; ++at, ++kept) {
        std::swap(retold[at], *kept);
        std::swap(retold[at].name, kept->name);  // names are read better beside the present
      }
      fill_tokens(sentence, model, predictions, read, out);
    };
    swap();
    if (!detail::take_hidden_verb(out, sentence, retellings[i].verb.token, model.lemmatiser))
      swap();
  }
}

void Analyser::analyse(const Article& article, Document& out) {
  const LanguageModel::Weights& model = model_.weights();
  Buffers& b = *buffers_;
  out.article = &article;
  out.tokens.clear();
  out.sentences.clear();
  out.names.clear();
  out.lemmas.clear();
  segment(article, model.lexicon, b.blocks, b.words, b.ends, out);
  b.forms.clear();
  b.bounds.assign(1, 0);
  b.read.assign(out.tokens.size() + 1, 0);
  detail::find_asides(out, b.is_aside);
  detail::lower_headlines(out, model.lexicon, b.lowered);
  const auto shown = [&](std::uint32_t i) {
    return b.lowered.empty() || b.lowered[i].empty() ? out.text(i) : std::string_view(b.lowered[i]);
  };
  for (const Sentence& sentence : out.sentences) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      b.read[i] = static_cast<std::uint32_t>(b.forms.size());
      if (!b.is_aside[i]) b.forms.push_back(shown(i));
    }
    b.read[sentence.tokens.last] = static_cast<std::uint32_t>(b.forms.size());
    b.bounds.push_back(b.read[sentence.tokens.last]);
  }
  b.network.run(b.forms, b.bounds, b.predictions);
  b.retellings.clear();
  for (std::size_t i = 0; i < out.sentences.size(); ++i) {
    fill_tokens(out.sentences[i], model, b.predictions, b.read, out);
    const auto verb = detail::find_hidden_verb(out, out.sentences[i], model.lexicon);
    if (!verb.past.empty() && !b.is_aside[verb.token]) b.retellings.push_back({i, verb});
  }
  if (!b.retellings.empty()) b.retell(model, out);
  for (const Sentence& sentence : out.sentences) {
    fill_names(sentence, b.predictions, b.read, out);
    detail::mend_plural_verb(out, sentence, model.lexicon, model.lemmatiser);
    detail::mend_due(out, sentence);
    detail::mend_progressive(out, sentence);
    detail::mend_elected(out, sentence);
    detail::mend_names(out, sentence);
    detail::mend_missing_verb(out, sentence);
    detail::mend_opening_clause(out, sentence);
    detail::mend_verb_list(out, sentence);
    detail::mend_arguments(out, sentence);
    detail::mend_false_passives(out, sentence);
    detail::mend_clause_subject(out, sentence);
    detail::mend_reported_speech(out, sentence);
    detail::mend_missing_subject(out, sentence);
  }
}

}  // namespace annals
