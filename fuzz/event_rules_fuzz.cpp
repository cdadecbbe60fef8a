// Arbitrary bytes as an event rule file: read, or refused with an Error.
#include "core/error.h"
#include "core/events/rule_file.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    annals::EventRules rules;
    annals::parse_event_rules({"events/fuzz.rules", {reinterpret_cast<const char*>(data), size}},
                              rules);
  } catch (const annals::Error&) {
  }
  return 0;
}
