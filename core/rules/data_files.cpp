#include "core/rules/data_files.h"

#include "core/error.h"
#include "core/rules/embedded.h"

#include <fstream>
#include <sstream>

namespace annals {
namespace {

bool is_data(const std::filesystem::path& path) {
  const auto suffix = path.extension();
  return suffix == ".rules" || suffix == ".tsv" || suffix == ".bin";
}

std::string read_all(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw Error(path.string(), 0, "cannot be read; check that it is a readable file");
  return std::move(out).str();
}

}  // namespace

DataFiles::DataFiles() = default;

void DataFiles::overlay(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::recursive_directory_iterator files(folder, failed);
  if (failed)
    throw Error(folder.string(), 0,
                "cannot be read (" + failed.message() + "); name a folder laid out like data/");
  for (const auto& entry : files)
    if (entry.is_regular_file() && is_data(entry.path()))
      overlaid_[std::filesystem::relative(entry.path(), folder).generic_string()] =
          read_all(entry.path());
}

std::vector<DataFile> DataFiles::under(std::string_view prefix) const {
  std::map<std::string_view, std::string_view> files;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(prefix)) files[file.path] = file.text;
  for (const auto& [path, text] : overlaid_)
    if (path.starts_with(prefix)) files[path] = text;
  std::vector<DataFile> result;
  for (const auto& [path, text] : files) result.push_back({path, text});
  return result;
}

std::string_view DataFiles::text(std::string_view path) const {
  if (const auto own = overlaid_.find(path); own != overlaid_.end()) return own->second;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return file.text;
  throw Error(path, 0, "no such data file; see data/README.md for the layout");
}

}  // namespace annals
