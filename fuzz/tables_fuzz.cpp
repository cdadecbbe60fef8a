// Any small table of data/ but those of actors, laid over the built-in one as --data does: used, or
// refused with an Error. The first byte says which; the others are empty, so that a run is short.
#include "core/error.h"
#include "core/events/links.h"
#include "core/text/lemmatiser.h"
#include "core/text/lexicon.h"
#include "timeline/quads.h"
#include "timeline/scoring.h"
#include "timeline/words.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace annals;

namespace {

template <class Table>
void load(const DataFiles& data) {
  static_cast<void>(Table(data));
}

struct Row {
  const char* path;
  void (*load)(const DataFiles&);
};
constexpr Row tables[] = {
    {"exchange/codes.tsv", load<QuadClasses>},
    {"links/links.tsv", load<LinkFinder>},
    {"text/abbreviations.tsv", load<detail::Lexicon>},
    {"text/lemmas.tsv", load<detail::Lemmatiser>},
    {"text/tokens.tsv", load<detail::Lexicon>},
    {"timeline/types.tsv", load<MatchScorer>},
    {"timeline/words.tsv", load<WordRarity>},
    {"timeline/ordinals.tsv", load<MatchScorer>},
};

// Gone with the process.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("annals-tables-" + std::to_string(::getpid()));
  Folder() {
    for (const Row& row : tables) {
      std::filesystem::create_directories((path / row.path).parent_path());
      write(row, "");
    }
  }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const Row& row, std::string_view text) const {
    std::ofstream(path / row.path, std::ios::binary) << text;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Folder folder;
  if (size == 0) return 0;
  const Row& row = tables[bytes[0] % std::size(tables)];
  folder.write(row, {reinterpret_cast<const char*>(bytes + 1), size - 1});
  DataFiles data;
  data.overlay(folder.path);
  folder.write(row, "");
  try {
    row.load(data);
  } catch (const Error&) {
  }
  return 0;
}
