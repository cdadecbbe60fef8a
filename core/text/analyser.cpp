#include "core/text/analyser.h"

#include "core/error.h"
#include "core/text/blocks.h"
#include "core/text/headlines.h"
#include "core/text/model.h"
#include "core/text/network.h"
#include "core/text/repair.h"
#include "core/text/sentences.h"
#include "core/text/tokeniser.h"

#include <algorithm>
#include <utility>

namespace annals {

LanguageModel::LanguageModel(const DataFiles& data)
    : weights_(std::make_unique<const Weights>(data)) {}
LanguageModel::~LanguageModel() = default;

namespace {

// What the network is shown of a document.
struct Shown {
  std::vector<std::uint32_t> read;   // per token: how many words were shown before it
  std::vector<std::string> lowered;  // see lower_headlines

  bool has(std::uint32_t token) const { return read[token] != read[token + 1]; }
};

// A sentence with hidden verbs.
struct Retelling {
  std::size_t document = 0, sentence = 0;
  std::vector<detail::HiddenVerb> verbs;
};

}  // namespace

struct Analyser::Buffers {
  Buffers(const detail::Weights& weights, const detail::Kernels& kernels)
      : network(weights, kernels) {}

  detail::Network network;
  std::vector<detail::TextBlock> blocks;
  std::vector<detail::Word> words;
  std::vector<std::uint32_t> ends;
  std::vector<std::string_view> forms;
  std::vector<std::uint32_t> bounds;
  std::vector<detail::Prediction> predictions;
  std::vector<bool> is_aside;
  std::vector<Shown> shown;  // of each document
  std::vector<Retelling> retellings;
  std::vector<detail::Prediction> retold;

  // Replaces the retellings by those of sentences in which a clause hides its verb, with the verbs
  // known before.
  void add_hidden_clauses(const LanguageModel::Weights& model,
                          std::span<Document* const> documents);

  // Shows the network the sentences of `retellings` again, in the past, and keeps what gives all
  // those verbs their subjects. Leaves the retellings that were kept.
  void retell(const LanguageModel::Weights& model, std::span<Document* const> documents);
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
void segment(const detail::Lexicon& lexicon, std::vector<detail::TextBlock>& blocks,
             std::vector<detail::Word>& words, std::vector<std::uint32_t>& ends, Document& out) {
  const Article& article = *out.article;
  out.tokens.clear();
  out.sentences.clear();
  out.names.clear();
  out.lemmas.clear();
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

// Adds the words of `document` to `forms` and its sentences to `bounds`.
void show(const Document& document, const detail::Lexicon& lexicon, std::vector<bool>& is_aside,
          Shown& shown, std::vector<std::string_view>& forms, std::vector<std::uint32_t>& bounds) {
  detail::find_asides(document, is_aside);
  detail::lower_headlines(document, lexicon, shown.lowered);
  shown.read.resize(document.tokens.size() + 1);
  shown.read.front() = static_cast<std::uint32_t>(forms.size());
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const bool is_lowered = !shown.lowered.empty() && !shown.lowered[i].empty();
      shown.read[i] = static_cast<std::uint32_t>(forms.size());
      if (!is_aside[i])
        forms.push_back(is_lowered ? std::string_view(shown.lowered[i]) : document.text(i));
    }
    shown.read[sentence.tokens.last] = static_cast<std::uint32_t>(forms.size());
    bounds.push_back(shown.read[sentence.tokens.last]);
  }
}

void mend(Document& out, const Sentence& sentence, const LanguageModel::Weights& model) {
  detail::mend_plural_verb(out, sentence, model.lexicon, model.lemmatiser);
  detail::mend_due(out, sentence);
  detail::mend_progressive(out, sentence);
  detail::mend_modifying_verb(out, sentence);
  detail::mend_gerund_subject(out, sentence);
  detail::mend_elected(out, sentence);
  detail::mend_past_behind_plural(out, sentence);
  detail::mend_adjectival_verb(out, sentence, model.lemmatiser);
  detail::mend_names(out, sentence);
  detail::mend_missing_verb(out, sentence);
  detail::mend_opening_clause(out, sentence);
  detail::mend_verb_list(out, sentence);
  detail::mend_arguments(out, sentence);
  detail::mend_attachments(out, sentence);
  detail::mend_clauses(out, sentence);
  detail::mend_false_passives(out, sentence);
  detail::mend_clause_subject(out, sentence);
  detail::mend_reported_speech(out, sentence);
  detail::mend_missing_subject(out, sentence);
}

}  // namespace

void Analyser::Buffers::retell(const LanguageModel::Weights& model,
                               std::span<Document* const> documents) {
  if (retellings.empty()) return;
  std::vector<std::string_view> told;
  std::vector<std::uint32_t> told_bounds(1, 0);
  for (const Retelling& r : retellings) {
    const std::vector<std::uint32_t>& read = shown[r.document].read;
    const TokenRange tokens = documents[r.document]->sentences[r.sentence].tokens;
    const auto first = told.size();
    told.insert(told.end(), forms.begin() + read[tokens.first], forms.begin() + read[tokens.last]);
    for (const detail::HiddenVerb& verb : r.verbs)
      told[first + read[verb.token] - read[tokens.first]] = verb.past;
    told_bounds.push_back(static_cast<std::uint32_t>(told.size()));
  }
  network.run(told, told_bounds, retold);
  std::vector<Retelling> kept;
  for (std::size_t i = 0; i < retellings.size(); ++i) {
    const Retelling& r = retellings[i];
    Document& out = *documents[r.document];
    const std::vector<std::uint32_t>& read = shown[r.document].read;
    const Sentence& sentence = out.sentences[r.sentence];
    const auto swap = [&] {
      auto shown_at = predictions.begin() + read[sentence.tokens.first];
      for (auto at = told_bounds[i]; at < told_bounds[i + 1]; ++at, ++shown_at)
        std::swap(retold[at], *shown_at);
      fill_tokens(sentence, model, predictions, read, out);
    };
    swap();
    const auto is_taken = [&](const detail::HiddenVerb& verb) {
      return detail::take_hidden_verb(out, sentence, verb.token, model.lexicon, model.lemmatiser);
    };
    if (std::ranges::all_of(r.verbs, is_taken)) {
      kept.push_back(r);
      continue;
    }
    swap();
    if (r.verbs.size() > 1) is_taken(r.verbs.front());  // as it was before
  }
  retellings = std::move(kept);
}

void Analyser::Buffers::add_hidden_clauses(const LanguageModel::Weights& model,
                                           std::span<Document* const> documents) {
  const std::vector<Retelling> known = std::exchange(retellings, {});
  auto main = known.begin();
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = *documents[d];
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
      std::vector<detail::HiddenVerb> verbs;
      if (main != known.end() && main->document == d && main->sentence == i)
        verbs = (main++)->verbs;
      const auto verb = detail::find_hidden_clause(document, document.sentences[i], model.lexicon);
      if (!verb || !shown[d].has(verb->token)) continue;
      if (!verbs.empty() && verb->token <= verbs.front().token) continue;
      verbs.push_back(*verb);
      retellings.push_back({d, i, std::move(verbs)});
    }
  }
}

void Analyser::analyse(const Article& article, Document& out) {
  out.article = &article;
  Document* const document = &out;
  analyse(std::span(&document, 1));
}

void Analyser::analyse(std::span<Document* const> documents) {
  const LanguageModel::Weights& model = model_.weights();
  Buffers& b = *buffers_;
  b.forms.clear();
  b.bounds.assign(1, 0);
  if (b.shown.size() < documents.size()) b.shown.resize(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    segment(model.lexicon, b.blocks, b.words, b.ends, *documents[d]);
    show(*documents[d], model.lexicon, b.is_aside, b.shown[d], b.forms, b.bounds);
  }
  b.network.run(b.forms, b.bounds, b.predictions);
  b.retellings.clear();
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Document& out = *documents[d];
    const std::vector<std::uint32_t>& read = b.shown[d].read;
    for (std::size_t i = 0; i < out.sentences.size(); ++i) {
      fill_tokens(out.sentences[i], model, b.predictions, read, out);
      fill_names(out.sentences[i], b.predictions, read, out);  // best beside the present
      const auto verb = detail::find_hidden_verb(out, out.sentences[i], model.lexicon);
      if (verb && b.shown[d].has(verb->token)) b.retellings.push_back({d, i, {*verb}});
    }
  }
  b.retell(model, documents);
  b.add_hidden_clauses(model, documents);
  b.retell(model, documents);
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (const Sentence& sentence : documents[d]->sentences) mend(*documents[d], sentence, model);
}

}  // namespace annals
