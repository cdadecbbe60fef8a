// The HTML report: the page built from web/, with the data in it. web/src/data.ts reads what this
// file writes.
#include "export/detail/json_document.h"
#include "export/detail/palette.h"
#include "export/detail/report_page.h"
#include "export/detail/text.h"
#include "export/formats.h"
#include "export/graph_document.h"
#include "export/report.h"
#include "timeline/builder.h"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>
#include <unordered_map>

namespace annals {
namespace {

using namespace detail;

constexpr std::size_t most_graph_actors = 120;
constexpr std::string_view title_mark = "ANNALS_TITLE", data_mark = "ANNALS_DATA",
                           particulars_mark = "ANNALS_PARTICULARS";

// Ids to the places that they have in the data, in order of their first use.
class Indices {
 public:
  std::size_t of(const std::string& id) {
    const auto [found, is_new] = index_of_.emplace(id, ids_.size());
    if (is_new) ids_.push_back(id);
    return found->second;
  }
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::unordered_map<std::string, std::size_t> index_of_;
  std::vector<std::string> ids_;
};

// No script or comment can end or begin inside: JSON has '<' in strings only.
void write_inert(std::string_view json, std::ostream& stream) {
  for (auto at = json.find('<'); at != json.npos; at = json.find('<')) {
    stream << json.substr(0, at) << "\\u003c";
    json.remove_prefix(at + 1);
  }
  stream << json;
}

class ReportData {
 public:
  ReportData(const Report& report, std::ostream& stream)
      : timeline_(report.timeline),
        comparison_(report.comparison),
        stream_(stream),
        records_(timeline_) {
    for (const ArticleRecord& article : timeline_.articles) articles_.of(article.id);
    for (const Event& event : timeline_.events)
      for (const Evidence& evidence : event.evidence)
        if (!evidence.article.empty()) articles_.of(evidence.article);
    for (std::size_t i = 0; i < timeline_.events.size(); ++i)
      event_index_.emplace(timeline_.events[i].id, i);
  }

  // What the first view needs.
  void write_data() {
    stream_ << "{\"events\":[";
    const char* separator = "\n";
    for (const Event& event : timeline_.events) {
      stream_ << separator;
      write_part([&](JsonWriter& out) { put_event(out, event); });
      separator = ",\n";
    }
    stream_ << "],\n\"types\":";
    write_part([&](JsonWriter& out) { put_types(out); });
    stream_ << ",\n\"relations\":";
    write_part([&](JsonWriter& out) { put_relations(out); });
    stream_ << ",\n\"graph\":";
    write_part([&](JsonWriter& out) { put_graph(out); });
    stream_ << ",\n\"articles\":" << articles_.ids().size() << ",\n\"publishers\":";
    write_part([&](JsonWriter& out) {
      out.StartArray();
      for (const std::string& name : publishers_.ids()) put(out, name);
      out.EndArray();
    });
    for (const Event& event : timeline_.events)
      for (const std::string& id : event.attributed_to) actors_.of(id);
    stream_ << ",\n\"actors\":";  // last: the parts before give them their indices
    write_part([&](JsonWriter& out) { put_actors(out); });
    stream_ << ",\n\"comparison\":";
    write_inert(comparison_.empty() ? "null" : comparison_, stream_);
    stream_ << "}";
  }

  // What is read when somebody looks at an event: a line of articles, then a line an event.
  void write_particulars() {
    write_part([&](JsonWriter& out) { put_articles(out); });
    for (const Event& event : timeline_.events) {
      stream_ << "\n";
      write_part([&](JsonWriter& out) { put_particulars(out, event); });
    }
  }

 private:
  template <typename Put>
  void write_part(Put put_part) {
    buffer_.Clear();
    JsonWriter out(buffer_);
    out.SetMaxDecimalPlaces(3);
    put_part(out);
    write_inert({buffer_.GetString(), buffer_.GetSize()}, stream_);
  }

  void put_indices(JsonWriter& out, std::string_view key, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    put_array(out, key, [&] {
      for (const std::string& id : ids) out.Uint64(actors_.of(id));
    });
  }

  void put_text(JsonWriter& out, std::string_view key, std::string_view text) {
    if (!text.empty()) put(out, key, text);
  }

  void put_evidence(JsonWriter& out, const Evidence& evidence) {
    put_object(out, [&] {
      if (!evidence.article.empty()) {
        put(out, "article");
        out.Uint64(articles_.of(evidence.article));
      }
      put_text(out, "source", evidence.source);
      put(out, "text", evidence.sentence.text);
      put(out, "trigger", evidence.trigger.text);
      const bool is_inside = evidence.trigger.in_title == evidence.sentence.in_title &&
                             evidence.trigger.start >= evidence.sentence.start;
      put(out, "at");  // of the trigger, in code points
      out.Int64(is_inside
                    ? static_cast<std::int64_t>(evidence.trigger.start) - evidence.sentence.start
                    : -1);
      put(out, "rule", evidence.rule);
    });
  }

  // Who prints it; the article where nobody is known.
  std::string publisher(const Evidence& evidence) const {
    if (!evidence.source.empty()) return evidence.source;
    const ArticleRecord* article = records_.find(evidence.article);
    if (article == nullptr) return evidence.article;
    if (!article->source.empty()) return article->source;
    return article->title.empty() ? article->id : article->title;
  }

  void put_publishers(JsonWriter& out, const Event& event) {
    std::vector<std::size_t> all;
    for (const Evidence& evidence : event.evidence)
      if (const std::string name = publisher(evidence); !name.empty())
        if (const std::size_t index = publishers_.of(name);
            std::ranges::find(all, index) == all.end())
          all.push_back(index);
    if (all.empty()) return;
    put_array(out, "publishers", [&] {
      for (const std::size_t index : all) out.Uint64(index);
    });
  }

  void put_days(JsonWriter& out, const Event& event) {
    put(out, "shown", display_date(event));
    const auto days = extent(event);
    if (!days) return;
    put(out, "first");
    out.Int(days->first.number);
    put(out, "last");
    out.Int(days->last.number);
    const Interval date = *parse_edtf(event.date);
    if (!date.earliest) put(out, "open", "start");
    if (!date.latest) put(out, "open", "end");
    if (is_vague(event)) put_flag(out, "vague", true);
  }

  void put_event(JsonWriter& out, const Event& event) {
    put_object(out, [&] {
      put(out, "id", event.id);
      put(out, "type", event.type);
      put_text(out, "mode", event.mode);
      put(out, "status", event.status);
      put_days(out, event);
      put_indices(out, "sources", event.sources);
      put_indices(out, "targets", event.targets);
      if (!event.places.empty()) put(out, "places", event.places);
      put_number(out, "salience", event.salience);
      put_publishers(out, event);
      put(out, "reports");
      out.Uint64(event.evidence.size());
      if (!event.evidence.empty()) put_text(out, "trigger", event.evidence.front().trigger.text);
    });
  }

  void put_particulars(JsonWriter& out, const Event& event) {
    put_object(out, [&] {
      put_text(out, "date", event.date);
      put(out, "basis", event.date_basis);
      put_indices(out, "attributed", event.attributed_to);
      if (!event.quantities.empty())
        put_array(out, "quantities", [&] {
          for (const Quantity& quantity : event.quantities)
            put(out, quantity.kind + ": " + quantity.text);
        });
      put_number(out, "confidence", event.confidence);
      put_array(out, "evidence", [&] {
        for (const Evidence& evidence : event.evidence) put_evidence(out, evidence);
      });
      if (event.conflicts.empty()) return;
      put_array(out, "conflicts", [&] {
        for (const Conflict& conflict : event.conflicts) put(out, conflict);
      });
    });
  }

  void put_types(JsonWriter& out) {
    out.StartArray();
    for (const TypeColour& colour : type_colours)
      put_object(out, [&] {
        put(out, "name", colour.type);
        put(out, "fill", colour.fill);
      });
    out.EndArray();
  }

  // By indices of events; what the dates alone say is left to the dates.
  void put_relations(JsonWriter& out) {
    out.StartArray();
    for (const Relation& relation : timeline_.relations) {
      const auto from = event_index_.find(relation.from), to = event_index_.find(relation.to);
      if (relation.kind == "before" || relation.kind == "same_day" || from == event_index_.end() ||
          to == event_index_.end())
        continue;
      put_object(out, [&] {
        put(out, "from");
        out.Uint64(from->second);
        put(out, "to");
        out.Uint64(to->second);
        put(out, "kind", relation.kind);
      });
    }
    out.EndArray();
  }

  void put_graph(JsonWriter& out) {
    const GraphDocument graph = to_actor_graph(timeline_, most_graph_actors);
    std::unordered_map<std::string_view, std::size_t> node_index;
    put_object(out, [&] {
      put_array(out, "nodes", [&] {
        for (const GraphNode& node : graph.nodes) {
          node_index.emplace(node.id, node_index.size());
          put_object(out, [&] {
            put(out, "actor");
            out.Uint64(actors_.of(node.id.substr(node.id.find(':') + 1)));
            put_number(out, "x", node.x);
            put_number(out, "y", node.y);
            put_number(out, "size", node.size);
          });
        }
      });
      put_array(out, "edges", [&] {
        for (const GraphEdge& edge : graph.edges)
          put_object(out, [&] {
            put(out, "from");
            out.Uint64(node_index.at(edge.from));
            put(out, "to");
            out.Uint64(node_index.at(edge.to));
            put_number(out, "events", edge.weight);
            put_fields(out, edge.fields);
          });
      });
    });
  }

  void put_articles(JsonWriter& out) {
    out.StartArray();
    for (const std::string& id : articles_.ids()) {
      const ArticleRecord* record = records_.find(id);
      const ArticleRecord article = record == nullptr ? ArticleRecord{id, "", "", "", ""} : *record;
      put_object(out, [&] {
        put(out, "id", article.id);
        put_text(out, "source", article.source);
        put_text(out, "published", article.published);
        put_text(out, "title", article.title);
        put_text(out, "url", article.url);
      });
    }
    out.EndArray();
  }

  void put_actors(JsonWriter& out) {
    std::unordered_map<std::string_view, const Actor*> known;
    for (const Actor& actor : timeline_.actors) known.emplace(actor.id, &actor);
    out.StartArray();
    for (const std::string& id : actors_.ids()) {
      const auto actor = known.find(id);
      put_object(out, [&] {
        put(out, "id", id);
        put(out, "name",
            actor == known.end() || actor->second->name.empty() ? id : actor->second->name);
        if (actor != known.end()) put_text(out, "kind", actor->second->kind);
      });
    }
    out.EndArray();
  }

  const Timeline& timeline_;
  std::string_view comparison_;
  std::ostream& stream_;
  JsonBuffer buffer_;
  const ArticleRecords records_;
  Indices actors_, articles_, publishers_;
  std::unordered_map<std::string_view, std::size_t> event_index_;
};

template <typename Item>
void append_new(std::vector<Item>& to, const std::vector<Item>& from) {
  std::set<std::string> known;
  for (const Item& item : to) known.insert(item.id);
  for (const Item& item : from)
    if (known.insert(item.id).second) to.push_back(item);
}

}  // namespace

void write_report(const Report& report, std::ostream& stream) {
  const std::size_t articles = report.timeline.articles.size();
  const std::string title = !report.title.empty() ? report.title
                                                  : "Timeline of " + std::to_string(articles) +
                                                        (articles == 1 ? " article" : " articles");
  std::string_view page = report_page();
  ReportData data(report, stream);
  const auto write_until = [&](std::string_view mark) {
    const auto at = page.find(mark);
    stream << page.substr(0, at);
    page.remove_prefix(at + mark.size());
  };
  write_until(title_mark);
  stream << html(one_line(title));
  write_until(data_mark);
  data.write_data();
  write_until(particulars_mark);
  data.write_particulars();
  stream << page;
}

Timeline united(std::span<const Timeline> sides) {
  Timeline all;
  for (const Timeline& side : sides) {
    append_new(all.articles, side.articles);
    append_new(all.actors, side.actors);
    append_new(all.events, side.events);
    all.relations.insert(all.relations.end(), side.relations.begin(), side.relations.end());
  }
  std::ranges::sort(all.articles, {}, &ArticleRecord::id);
  std::ranges::sort(all.actors, {}, &Actor::id);
  std::ranges::sort(all.events, precedes);
  const auto key = [](const Relation& r) { return std::tie(r.from, r.to, r.kind, r.basis); };
  std::ranges::sort(all.relations, {}, key);
  all.relations.erase(std::unique(all.relations.begin(), all.relations.end()), all.relations.end());
  return all;
}

std::vector<Omission> write_html(const Timeline& timeline, std::ostream& stream,
                                 const ExportOptions&) {
  write_report({"", timeline, ""}, stream);
  return {};
}

}  // namespace annals
