// Golden files of the tests of exports.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace annals::test {

// `text` must equal tests/golden/`name`; with UPDATE_GOLDEN=1 it is written there first.
inline void check_golden(std::string_view name, const std::string& text) {
  const std::string path = std::string(SOURCE_DIR "/tests/golden/") + std::string(name);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream golden(path, std::ios::binary);
  REQUIRE(golden.good());
  std::stringstream expected;
  expected << golden.rdbuf();
  CHECK(text == expected.str());
}

}  // namespace annals::test
