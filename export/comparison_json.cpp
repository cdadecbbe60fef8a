// A comparison as one JSON document, and the table of comparison formats.
#include "export/comparison.h"
#include "export/detail/json_fields.h"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

#include <ostream>

namespace annals {
namespace {

using detail::put;
using Writer = rapidjson::Writer<rapidjson::OStreamWrapper>;

constexpr ComparisonFormat table[] = {
    {"text", ".txt", "a report for the terminal", write_comparison_text},
    {"md", ".md", "the report as Markdown", write_comparison_markdown},
    {"json", ".json", "one JSON document; docs/output.md", write_comparison_json},
    {"html", ".html", "the report of a timeline, with the sides as mirrored lanes",
     write_comparison_html},
};

void put_optional(Writer& out, std::string_view key, const std::optional<double>& value) {
  if (value) {
    detail::put_number(out, key, *value);
  } else {
    put(out, key);
    out.Null();
  }
}

template <typename Items, typename PutItem>
void put_list(Writer& out, std::string_view key, const Items& items, PutItem put_item) {
  put(out, key);
  out.StartArray();
  for (const auto& item : items) put_item(item);
  out.EndArray();
}

// {side: ...} for each side that put_value takes something for.
template <typename Put>
void put_by_side(Writer& out, std::string_view key, const Comparison& comparison, Put put_value) {
  put(out, key);
  out.StartObject();
  for (std::uint32_t side = 0; side < comparison.sides.size(); ++side)
    put_value(side, comparison.sides[side]);
  out.EndObject();
}

void put_index(Writer& out, std::string_view key, std::size_t value) {
  put(out, key);
  out.Uint64(value);
}

void put_shared(Writer& out, const Comparison& comparison, const SharedEvent& shared) {
  const auto told = [&](auto put_value) {
    return [&, put_value](std::uint32_t side, const ComparedSide& of) {
      if (!shared.events[side].empty())
        put(out, of.name, put_value(side, of.timeline.events[shared.events[side].front()]));
    };
  };
  out.StartObject();
  put_by_side(
      out, "events", comparison,
      told([](std::uint32_t, const Event& event) -> const std::string& { return event.id; }));
  put_by_side(out, "also", comparison, [&](std::uint32_t side, const ComparedSide& of) {
    if (shared.events[side].size() < 2) return;
    put_list(out, of.name, std::span(shared.events[side]).subspan(1),
             [&](std::uint32_t index) { put(out, of.timeline.events[index].id); });
  });
  detail::put_number(out, "score", shared.score);
  put(out, "basis", shared.is_by_order ? "order" : "score");
  put(out, "reasons", shared.reasons);
  put(out, "date_agreement", shared.date_agreement);
  put_by_side(
      out, "dates", comparison,
      told([](std::uint32_t, const Event& event) -> const std::string& { return event.date; }));
  put_list(out, "conflicts", shared.conflicts, [&](const Conflict& conflict) {
    out.StartObject();
    put(out, "field", conflict.field);
    put_list(out, "values", conflict.values, [&](const Conflict::Value& value) {
      out.StartObject();
      put(out, "value", value.value);
      put(out, "side", value.article);
      out.EndObject();
    });
    out.EndObject();
  });
  put_by_side(out, "first_reported", comparison,
              told([&](std::uint32_t side, const Event&) -> const std::string& {
                return shared.first_reported[side];
              }));
  put_optional(out, "lag_days",
               shared.lag_days ? std::optional<double>(*shared.lag_days) : std::nullopt);
  put_list(out, "role_changes", shared.role_changes, [&](const RoleChange& change) {
    out.StartObject();
    put(out, "actor", change.actor);
    put_by_side(out, "roles", comparison, [&](std::uint32_t side, const ComparedSide& of) {
      if (!change.roles[side].empty()) put(out, of.name, change.roles[side]);
    });
    out.EndObject();
  });
  out.EndObject();
}

void put_pair(Writer& out, const Comparison& comparison, const SidePair& pair) {
  out.StartObject();
  put(out, "a", comparison.sides[pair.a].name);
  put(out, "b", comparison.sides[pair.b].name);
  put_index(out, "shared", pair.shared);
  detail::put_number(out, "jaccard", pair.jaccard);
  put_optional(out, "kendall_tau", pair.kendall_tau);
  put_optional(out, "lag_days", pair.lag_days);
  out.EndObject();
}

void put_order(Writer& out, const Comparison& comparison) {
  put(out, "order");
  out.StartObject();
  put_optional(out, "kendall_tau",
               comparison.pairs.size() == 1 ? comparison.pairs.front().kendall_tau : std::nullopt);
  put_list(out, "inversions", comparison.inversions, [&](const Inversion& inversion) {
    out.StartObject();
    put_index(out, "first", inversion.first);
    put_index(out, "second", inversion.second);
    put(out, "on", comparison.sides[inversion.side].name);
    put(out, "not_on", comparison.sides[inversion.other].name);
    out.EndObject();
  });
  out.EndObject();
}

void put_room(Writer& out, const Comparison& comparison) {
  put_list(out, "room", comparison.room, [&](const Room& room) {
    out.StartObject();
    put(out, "actor", room.actor);
    put_by_side(out, "share", comparison, [&](std::uint32_t side, const ComparedSide& of) {
      detail::put_number(out, of.name, room.shares[side]);
    });
    put_by_side(out, "as_source", comparison, [&](std::uint32_t side, const ComparedSide& of) {
      detail::put_number(out, of.name, room.as_source[side]);
    });
    out.EndObject();
  });
}

void put_ids(Writer& out, std::string_view key, const Comparison& comparison,
             const std::vector<std::vector<std::uint32_t>>& indices) {
  put_by_side(out, key, comparison, [&](std::uint32_t side, const ComparedSide& of) {
    put_list(out, of.name, indices[side],
             [&](std::uint32_t index) { put(out, of.timeline.events[index].id); });
  });
}

}  // namespace

std::span<const ComparisonFormat> comparison_formats() { return table; }

void write_comparison_json(const Comparison& comparison, std::ostream& stream) {
  rapidjson::OStreamWrapper wrapped(stream);
  Writer out(wrapped);
  out.SetMaxDecimalPlaces(3);
  out.StartObject();
  put(out, "schema", "annals/comparison/1");
  put_list(out, "sides", comparison.sides, [&](const ComparedSide& side) {
    out.StartObject();
    put(out, "name", side.name);
    put_index(out, "articles", side.timeline.articles.size());
    put_index(out, "events", side.timeline.events.size());
    out.EndObject();
  });
  put_list(out, "shared", comparison.shared,
           [&](const SharedEvent& shared) { put_shared(out, comparison, shared); });
  put_ids(out, "only", comparison, comparison.only);
  put_ids(out, "undated", comparison, comparison.undated);
  put_order(out, comparison);
  put_list(out, "pairs", comparison.pairs,
           [&](const SidePair& pair) { put_pair(out, comparison, pair); });
  put_room(out, comparison);
  put(out, "summary");
  out.StartObject();
  detail::put_number(out, "jaccard", comparison.jaccard);
  out.EndObject();
  put_by_side(out, "timelines", comparison, [&](std::uint32_t, const ComparedSide& side) {
    put_list(out, side.name, side.timeline.events,
             [&](const Event& event) { put(out, event, true); });
  });
  out.EndObject();
  stream << "\n";
}

}  // namespace annals
