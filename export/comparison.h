// Every way to write a comparison.
#pragma once

#include "timeline/compare.h"

#include <iosfwd>
#include <span>
#include <string_view>

namespace annals {

// A comparison to text. Equal comparisons give equal bytes; what a full disk loses shows in the
// state of the stream, nothing throws.
struct ComparisonFormat {
  std::string_view name;         // what the user types: --to md
  std::string_view extension;    // ".md"
  std::string_view description;  // one line for help
  void (*write)(const Comparison&, std::ostream&);
};

// The first one is written where the user does not choose.
std::span<const ComparisonFormat> comparison_formats();

void write_comparison_json(const Comparison&, std::ostream&);
void write_comparison_text(const Comparison&, std::ostream&);
void write_comparison_markdown(const Comparison&, std::ostream&);
void write_comparison_html(const Comparison&, std::ostream&);

}  // namespace annals
