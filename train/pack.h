// A float network to the weights file of core/text/weights_file.h.
#pragma once

#include "train/checkpoint.h"

#include <string>

namespace annals::train {

std::string pack(const Checkpoint& checkpoint);

}  // namespace annals::train
