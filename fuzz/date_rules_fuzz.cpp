// Any rule file: it compiles or is refused with an Error.
#include "core/error.h"
#include "core/time/grammar.h"

#include <cstddef>
#include <cstdint>

using namespace annals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    static_cast<void>(time::compile(time::read_rule_files({{"dates/fuzz.rules", text}})));
  } catch (const Error&) {
  }
  return 0;
}
