// Colours of event types, shared by all charts.
#pragma once

#include <string_view>

namespace annals::detail {

struct TypeColour {
  std::string_view type;  // PLOVER type; "OTHER" stands for all OTHER: kinds
  std::string_view fill;  // "#rrggbb", light enough for black text
};

// Cooperation in greens and blues, conflict in yellows to reds, by rising severity; after P. Tol,
// "Colour Schemes" (SRON/EPS/TN/09-002), light and pale schemes.
constexpr TypeColour type_colours[] = {
    {"AGREE", "#a6dba0"},    {"CONSULT", "#bbdefb"},   {"SUPPORT", "#c8e6c9"},
    {"CONCEDE", "#b2dfdb"},  {"COOPERATE", "#80cbc4"}, {"AID", "#90caf9"},
    {"RETREAT", "#cfd8dc"},  {"REQUEST", "#fff59d"},   {"ACCUSE", "#ffe082"},
    {"REJECT", "#ffcc80"},   {"THREATEN", "#ffab91"},  {"PROTEST", "#e1bee7"},
    {"SANCTION", "#d7ccc8"}, {"MOBILIZE", "#f48fb1"},  {"COERCE", "#ff8a65"},
    {"ASSAULT", "#ef7f77"},  {"OTHER", "#eeeeee"},
};

constexpr std::string_view fill_of(std::string_view type) {
  for (const TypeColour& colour : type_colours)
    if (type.starts_with(colour.type)) return colour.fill;
  return "#eeeeee";
}

}  // namespace annals::detail
