// annals export: a timeline in another format.
#include "app/timeline_output.h"
#include "core/error.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace annals {
namespace {

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

}  // namespace

int run_export(const Settings& settings) {
  const Format& format = chosen_format(settings);
  if (settings.files.size() != 1)
    throw UsageError("export takes one timeline; 'annals build' joins several");
  write_timeline(parse_timeline(read_file(settings.files.front()), settings.files.front()), format,
                 settings);
  return 0;
}

}  // namespace annals
