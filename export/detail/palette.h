// Colours of event types, shared by all charts.
#pragma once

#include <string_view>

namespace annals::detail {

struct TypeColour {
  std::string_view type;  // PLOVER type; "OTHER" stands for all OTHER: kinds
  std::string_view fill;  // "#rrggbb", light enough for black text
};

// Cooperation in blues, conflict in yellows to reds, darker with severity: readers with any of the
// common colour deficiencies tell the two apart. After C. Brewer, ColorBrewer 2.0 (Blues, YlOrBr).
constexpr TypeColour type_colours[] = {
    {"AGREE", "#9ecae1"},    {"CONSULT", "#cfe1f2"},   {"SUPPORT", "#bcd8ea"},
    {"CONCEDE", "#a9d5d0"},  {"COOPERATE", "#74b3d8"}, {"AID", "#86cfc9"},
    {"RETREAT", "#c3e3df"},  {"REQUEST", "#fff3b8"},   {"ACCUSE", "#fee187"},
    {"REJECT", "#fdcc63"},   {"THREATEN", "#fdb04f"},  {"PROTEST", "#e5c1e0"},
    {"SANCTION", "#dcbf9d"}, {"MOBILIZE", "#f4b5a2"},  {"COERCE", "#f28e5c"},
    {"ASSAULT", "#e8705f"},  {"OTHER", "#e3e3e3"},
};

constexpr std::string_view fill_of(std::string_view type) {
  for (const TypeColour& colour : type_colours)
    if (type.starts_with(colour.type)) return colour.fill;
  return "#e3e3e3";
}

}  // namespace annals::detail
