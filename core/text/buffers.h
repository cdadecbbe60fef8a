// Buffers that are used again and again.
#pragma once

#include <cstddef>
#include <vector>

namespace annals::detail {

template <typename T>
void grow(std::vector<T>& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
}

}  // namespace annals::detail
