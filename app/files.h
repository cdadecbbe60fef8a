// Whole files.
#pragma once

#include <cstddef>
#include <string>

namespace annals {

// The bytes of a file; "-" is standard input. Throws Error when it cannot be read.
std::string read_file(const std::string& file);

// At most `size` bytes from the start; fewer, or none, where there are no more.
std::string first_bytes(const std::string& file, std::size_t size);

}  // namespace annals
