// Any table of actors: it is read or refused with an Error.
#include "core/actors/actor_table.h"
#include "core/error.h"

#include <cstddef>
#include <cstdint>

using namespace annals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const ActorTable table({DataFile{"actors/fuzz.tsv", text}});
    static_cast<void>(table.lookup(text.substr(0, text.find('\n')), Day{}));
  } catch (const Error&) {
  }
  return 0;
}
