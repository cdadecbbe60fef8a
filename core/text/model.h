// What LanguageModel holds.
#pragma once

#include "core/text/analyser.h"
#include "core/text/label_map.h"
#include "core/text/lemmatiser.h"
#include "core/text/lexicon.h"
#include "core/text/weights_file.h"

#include <string_view>

namespace annals {

struct LanguageModel::Weights {
  static constexpr std::string_view file = "text/english.bin";

  explicit Weights(const DataFiles& data)
      : lexicon(data), lemmatiser(data), network(file, data.text(file)), labels(network) {}

  detail::Lexicon lexicon;
  detail::Lemmatiser lemmatiser;
  detail::Weights network;
  detail::LabelMap labels;
};

}  // namespace annals
