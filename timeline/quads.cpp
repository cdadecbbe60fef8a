#include "timeline/quads.h"

#include "core/error.h"

#include <array>

namespace annals {

QuadClasses::QuadClasses(const DataFiles& data) {
  std::string_view table = data.text("exchange/codes.tsv");
  for (std::size_t number = 1; !table.empty(); ++number) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#') || line.starts_with("type\t")) continue;
    std::array<std::string_view, 4> cells;  // type, mode, cameo, quad
    for (std::string_view& cell : cells) {
      cell = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), cell.size() + 1));
    }
    if (cells[3].size() != 1 || cells[3][0] < '1' || cells[3][0] > '4')
      throw Error("exchange/codes.tsv", number,
                  "quad class '" + std::string(cells[3]) + "'; 1, 2, 3 or 4 is expected");
    quads_[{std::string(cells[0]), std::string(cells[1])}] = static_cast<Quad>(cells[3][0] - '0');
  }
}

Quad QuadClasses::of(std::string_view type, std::string_view mode) const {
  for (const std::string_view of_mode : {mode, std::string_view()})
    if (const auto found = quads_.find({std::string(type), std::string(of_mode)});
        found != quads_.end())
      return found->second;
  return Quad::none;
}

}  // namespace annals
