// GeoJSON, RFC 7946: a point for each event of which a place has coordinates in the actor tables.
#include "core/actors/actor_table.h"
#include "export/detail/json_document.h"
#include "export/formats.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace annals {
namespace {

using namespace detail;

struct Point {
  double longitude = 0, latitude = 0;  // degrees
  std::string place;
  std::string_view precision;  // "place", "state"
};

// The middle of each state's cities, weighted alike: good enough to put it on a map.
class StateCentres {
 public:
  explicit StateCentres(const ActorTable& table) {
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      const ActorRecord& record = table.record(i);
      if (record.has_position && record.kind == ActorKind::city) add(record);
    }
  }

  // nullopt for a state without cities in the tables.
  std::optional<Point> find(std::string_view state) const {
    const auto found = sums_.find(state);
    if (found == sums_.end()) return std::nullopt;
    const Sum& sum = found->second;
    return Point{degrees(std::atan2(sum.y, sum.x)),
                 degrees(std::atan2(sum.z, std::hypot(sum.x, sum.y))), "", "state"};
  }

 private:
  struct Sum {
    double x = 0, y = 0, z = 0;  // unit vectors: a state may lie across the 180th meridian
  };

  static double degrees(double radians) {
    return std::round(radians * 180 / std::numbers::pi * 100) / 100;
  }

  void add(const ActorRecord& city) {
    const double longitude = city.longitude * std::numbers::pi / 180;
    const double latitude = city.latitude * std::numbers::pi / 180;
    Sum& sum = sums_[city.country];
    sum.x += std::cos(latitude) * std::cos(longitude);
    sum.y += std::cos(latitude) * std::sin(longitude);
    sum.z += std::sin(latitude);
  }

  std::map<std::string_view, Sum> sums_;
};

class Gazetteer {
 public:
  explicit Gazetteer(const DataFiles& data) : table_(data), centres_(table_) {}

  // The first place with coordinates, they being sorted from the most specific; of several of one
  // name the one in a state that the event names too.
  std::optional<Point> find(const Event& event) const {
    const auto days = extent(event);
    const auto day = days ? std::optional(days->last) : std::nullopt;
    std::vector<std::string_view> states;
    for (const std::string& place : event.places)
      for (const Meaning& meaning : table_.lookup(place, day))
        if (table_.record(meaning.record).kind == ActorKind::state)
          states.push_back(table_.record(meaning.record).id);
    for (const std::string& place : event.places)
      if (const auto point = find(place, day, states)) return point;
    return std::nullopt;
  }

 private:
  std::optional<Point> find(const std::string& place, std::optional<Day> day,
                            const std::vector<std::string_view>& states) const {
    std::optional<Point> first;
    for (const Meaning& meaning : table_.lookup(place, day)) {
      const ActorRecord& record = table_.record(meaning.record);
      auto point = point_of(record);
      if (!point) continue;
      point->place = place;
      if (std::ranges::find(states, record.country) != states.end()) return point;
      if (!first) first = point;
    }
    return first;
  }

  std::optional<Point> point_of(const ActorRecord& record) const {
    if (record.kind == ActorKind::state) return centres_.find(record.id);
    if (!record.has_position) return std::nullopt;
    const auto rounded = [](float degrees) { return std::round(degrees * 100.0) / 100; };
    return Point{rounded(record.longitude), rounded(record.latitude), "", "place"};
  }

  ActorTable table_;
  StateCentres centres_;
};

void put_feature(JsonWriter& out, const Event& event, const Point& point, const ActorNames& names,
                 const ArticleRecords& articles) {
  put_object(out, [&] {
    put(out, "type", "Feature");
    put(out, "id", event.id);
    put_object(out, "geometry", [&] {
      put(out, "type", "Point");
      put_array(out, "coordinates", [&] {
        out.Double(point.longitude);
        out.Double(point.latitude);
      });
    });
    put_object(out, "properties", [&] {
      put(out, "name", headline(event, names));
      put(out, "place", point.place);
      put(out, "place_precision", point.precision);
      if (const auto days = extent(event)) {
        put(out, "start", javascript_day(days->first));
        put(out, "end", javascript_day(days->last));
      }
      put_facts(out, event, names, articles);
    });
  });
}

}  // namespace

std::vector<Omission> write_geojson(const Timeline& timeline, std::ostream& stream,
                                    const ExportOptions& options) {
  const ActorNames names(timeline);
  const ArticleRecords articles(timeline);
  const Gazetteer gazetteer(options.data);
  JsonBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  Omission placeless{0, "without a place"};
  Omission unknown{0, "in places without coordinates in the tables (data/actors)"};
  put_object(out, [&] {
    put(out, "type", "FeatureCollection");
    put_array(out, "features", [&] {
      for (const Event& event : timeline.events) {
        if (event.places.empty())
          ++placeless.events;
        else if (const auto point = gazetteer.find(event))
          put_feature(out, event, *point, names, articles);
        else
          ++unknown.events;
      }
    });
  });
  write_document(buffer, stream);
  std::vector<Omission> omissions;
  for (const Omission& omission : {placeless, unknown})
    if (omission.events > 0) omissions.push_back(omission);
  return omissions;
}

}  // namespace annals
