// PLOVER's quad classes: what is said or done, with or against each other.
#pragma once

#include "core/rules/data_files.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace annals {

enum class Quad : unsigned char {
  none,
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict
};

// What is said and what is done count alike.
constexpr bool is_cooperation(Quad quad) {
  return quad == Quad::verbal_cooperation || quad == Quad::material_cooperation;
}
constexpr bool is_conflict(Quad quad) {
  return quad == Quad::verbal_conflict || quad == Quad::material_conflict;
}
constexpr bool is_verbal(Quad quad) {
  return quad == Quad::verbal_cooperation || quad == Quad::verbal_conflict;
}

// The class of each type of event. Immutable after construction; threads share one.
class QuadClasses {
 public:
  // Reads data/exchange/codes.tsv. Throws Error naming file and line.
  explicit QuadClasses(const DataFiles& data);

  // That of the type and mode, else that of the type, else none.
  Quad of(std::string_view type, std::string_view mode) const;

 private:
  std::map<std::pair<std::string, std::string>, Quad> quads_;
};

}  // namespace annals
