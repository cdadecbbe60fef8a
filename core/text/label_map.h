// The label lists of a weights file as the enumerations of core/text/document.h.
#pragma once

#include "core/text/document.h"
#include "core/text/weights_file.h"

#include <vector>

namespace annals::detail {

struct LabelMap {
  struct Tag {
    Upos upos = Upos::x;
    Xpos xpos = Xpos::other;
  };
  std::vector<Tag> tags;
  std::vector<Deprel> relations;

  // Labels that the enumerations lack become x, other and dep.
  explicit LabelMap(const Weights& weights);
};

}  // namespace annals::detail
