// Raw text to sentences, tokens, tags, parse and names.
#pragma once

#include "core/rules/data_files.h"
#include "core/text/document.h"

#include <memory>
#include <span>
#include <string_view>

namespace annals {

// Trained weights and lists, read-only and shared by threads.
class LanguageModel {
 public:
  // Reads data/text/. Throws Error when a file is damaged or of another version. The weights are
  // used in place: files laid over the linked-in ones must outlive the model.
  explicit LanguageModel(const DataFiles& data);
  ~LanguageModel();

  struct Weights;
  const Weights& weights() const { return *weights_; }

 private:
  std::unique_ptr<const Weights> weights_;
};

// One a thread: it keeps the buffers.
class Analyser {
 public:
  explicit Analyser(const LanguageModel& model);  // `model` outlives the analyser

  // With the arithmetic of that name (core/text/kernels.h) instead of the fastest; the results are
  // the same. For tests and benchmarks. Throws Error when this processor cannot run it.
  Analyser(const LanguageModel& model, std::string_view kernels);
  ~Analyser();

  // Fills `out`, reusing its storage. `article` outlives `out`. No text makes it throw; time is
  // linear in the text.
  void analyse(const Article& article, Document& out);

  // The same for several documents, whose articles are set.
  void analyse(std::span<Document* const> documents);

 private:
  struct Buffers;
  const LanguageModel& model_;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace annals
