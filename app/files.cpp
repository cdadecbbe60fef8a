#include "app/files.h"

#include "core/error.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace annals {

std::string read_file(const std::string& file) {
  std::ostringstream bytes;
  if (file == "-") {
    bytes << std::cin.rdbuf();
    return std::move(bytes).str();
  }
  std::ifstream in(file, std::ios::binary);
  if (!in || !(bytes << in.rdbuf()))
    throw Error(file, 0, "cannot be read; name a timeline that 'annals build' wrote");
  return std::move(bytes).str();
}

std::string first_bytes(const std::string& file, std::size_t size) {
  std::string bytes(size, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace annals
