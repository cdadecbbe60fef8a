// The float network with its labels and vocabulary, as the trainer keeps it between runs.
#pragma once

#include "train/model.h"

#include <memory>
#include <string>

namespace annals::train {

struct Checkpoint {
  Labels labels;
  EncoderSize size;
  Random random;
  std::unique_ptr<Model> model;
};

void save_checkpoint(const std::string& path, const Labels& labels, const Model& model);

// Throws Error when the file cannot be read.
std::unique_ptr<Checkpoint> load_checkpoint(const std::string& path);

}  // namespace annals::train
