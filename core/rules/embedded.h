// The files of data/, linked into the library.
#pragma once

#include <span>
#include <string_view>

namespace annals {

struct EmbeddedFile {
  std::string_view path;  // relative to data/, with forward slashes
  std::string_view text;  // the file's bytes; starts at a 64-byte boundary
};

// All embedded files, sorted by path. Views stay valid for the life of the program.
std::span<const EmbeddedFile> embedded_files();

}  // namespace annals
