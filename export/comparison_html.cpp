// A comparison as the HTML report: all sides' events on one page, and how they match.
#include "export/comparison.h"
#include "export/report.h"

#include <ostream>
#include <sstream>
#include <vector>

namespace annals {

void write_comparison_html(const Comparison& comparison, std::ostream& stream) {
  std::ostringstream json;
  write_comparison_json(comparison, json);
  std::vector<Timeline> sides;
  std::string title;
  for (const ComparedSide& side : comparison.sides) {
    sides.push_back(side.timeline);
    title += (title.empty() ? "" : " and ") + side.name;
  }
  write_report({title, united(sides), json.str()}, stream);
}

}  // namespace annals
