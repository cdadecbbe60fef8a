// Arbitrary bytes as a weights file whose checksum is right: read, or refused with an Error.
#include "core/error.h"
#include "core/text/weights_file.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

using namespace annals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::align_val_t alignment{64};  // as the linked-in file has
  const std::unique_ptr<char, void (*)(char*)> bytes(
      static_cast<char*>(::operator new(std::max<std::size_t>(size, 1), alignment)),
      [](char* memory) { ::operator delete (memory, std::align_val_t{64}); });
  if (size > 0) std::memcpy(bytes.get(), data, size);
  detail::WeightsHeader header;
  if (size >= sizeof header) {
    const auto magic = header.magic;
    std::memcpy(&header, data, sizeof header);
    header.magic = magic;
    header.version = 1;
    header.checksum = detail::checksum_of({bytes.get() + sizeof header, size - sizeof header});
    std::memcpy(bytes.get(), &header, sizeof header);
  }
  try {
    static_cast<void>(detail::Weights("fuzz.bin", {bytes.get(), size}).row_of(size));
  } catch (const Error&) {
  }
  return 0;
}
