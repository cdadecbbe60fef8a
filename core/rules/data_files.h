// The rules, tables and weights in use: those linked into the library, and a user's own over them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// One file; its views live as long as the DataFiles it came from.
struct DataFile {
  std::string_view path;  // relative to data/: "events/consult.rules"
  std::string_view text;
};

class DataFiles {
 public:
  // The linked-in files.
  DataFiles();

  // Lays the files under `folder` over the present ones: a file of the same relative path replaces,
  // a new one adds. Reads *.rules, *.tsv, *.bin. Throws Error when the folder cannot be read.
  void overlay(const std::filesystem::path& folder);

  // All files whose path begins with `prefix`, sorted by path. Views live as long as this object.
  std::vector<DataFile> under(std::string_view prefix) const;

  // The file's bytes. Throws Error when there is no such file.
  std::string_view text(std::string_view path) const;

 private:
  std::map<std::string, std::string, std::less<>> overlaid_;
};

}  // namespace annals
