// Raw text to sentences, tokens, tags, parse and names.
#pragma once

#include "core/rules/data_files.h"
#include "core/text/document.h"

#include <memory>

namespace annals {

// Trained weights and lists, read-only and shared by threads.
class LanguageModel {
 public:
  // Reads data/text/. Throws Error when a file is damaged or of another version.
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
  ~Analyser();

  // Fills `out`, reusing its storage. `article` outlives `out`. No text makes it throw; time is
  // linear in the text.
  void analyse(const Article& article, Document& out);

 private:
  struct Buffers;
  const LanguageModel& model_;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace annals
