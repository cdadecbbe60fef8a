// annals graph: who deals with whom.
#include "app/timeline_input.h"
#include "export/detail/labels.h"
#include "export/graph_document.h"
#include "timeline/actor_graph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iomanip>
#include <map>

namespace annals {
namespace {

constexpr std::size_t most_measured = 2000;  // actors; betweenness takes actors times links
constexpr std::size_t most_rows = 30;

// "json" is the JSON Graph Format; "text" a report for the terminal.
const GraphFormat* chosen_format(const Settings& settings) {
  std::string name = settings.format == "json" ? "jgf" : settings.format;
  if (name.empty())
    for (const GraphFormat& format : graph_formats())
      if (settings.output.ends_with(format.extension)) name = format.name;
  if (name.empty() && settings.output.ends_with(".json")) name = "jgf";
  if (name.empty() || name == "text") return nullptr;
  return find_graph_format(name);
}

std::string colour_of(std::uint32_t community) {
  constexpr const char* colours[] = {"#4477aa", "#ee6677", "#228833", "#ccbb44",
                                     "#66ccee", "#aa3377", "#bbbbbb"};
  return colours[std::min<std::size_t>(community, std::size(colours) - 1)];
}

GraphDocument document_of(const ActorGraph& graph) {
  GraphDocument document;
  document.title = "Actors";
  for (const ActorNode& node : graph.nodes) {
    GraphNode& out = document.nodes.emplace_back();
    out.id = "actor:" + node.id;
    out.label = node.name;
    out.kind = "actor";
    out.colour = colour_of(node.community);
    out.size = std::sqrt(static_cast<double>(std::max(1u, node.events)));
    out.fields = {{"events", static_cast<double>(node.events)},
                  {"betweenness", node.betweenness},
                  {"community", static_cast<double>(node.community)}};
  }
  for (const ActorLink& link : graph.links) {
    GraphEdge& out = document.edges.emplace_back();
    out.from = "actor:" + graph.nodes[link.a].id;
    out.to = "actor:" + graph.nodes[link.b].id;
    out.kind = "deals";
    out.weight = link.dealings.events;
    out.fields = {{"cooperation", static_cast<double>(link.dealings.cooperation)},
                  {"conflict", static_cast<double>(link.dealings.conflict)},
                  {"bridge", link.is_bridge ? 1.0 : 0.0}};
    if (!link.months.empty()) {
      out.fields.emplace_back("first_month", link.months.begin()->first);
      out.fields.emplace_back("last_month", link.months.rbegin()->first);
    }
  }
  lay_out(document);
  return document;
}

void print_actors(const ActorGraph& graph, std::ostream& out) {
  std::vector<const ActorNode*> order;
  for (const ActorNode& node : graph.nodes) order.push_back(&node);
  std::ranges::stable_sort(order, std::greater{}, [](const ActorNode* n) { return n->events; });
  out << graph.nodes.size() << " actors, " << graph.links.size()
      << " pairs that deal with each other\n\n"
      << "events  between  group  actor\n";
  for (std::size_t i = 0; i < std::min(most_rows, order.size()); ++i)
    out << std::setw(6) << order[i]->events << "  " << std::fixed << std::setprecision(3)
        << std::setw(7) << order[i]->betweenness << "  " << std::setw(5) << order[i]->community + 1
        << "  " << order[i]->name << " (" << order[i]->id << ")\n";
  std::vector<const ActorLink*> links;
  for (const ActorLink& link : graph.links) links.push_back(&link);
  std::ranges::stable_sort(links, std::greater{},
                           [](const ActorLink* link) { return link->dealings.events; });
  out << "\nevents  cooperation  conflict  pair\n";
  for (std::size_t i = 0; i < std::min(most_rows, links.size()); ++i)
    out << std::setw(6) << links[i]->dealings.events << "  " << std::setw(11)
        << links[i]->dealings.cooperation << "  " << std::setw(8) << links[i]->dealings.conflict
        << "  " << graph.nodes[links[i]->a].name << " - " << graph.nodes[links[i]->b].name
        << (links[i]->is_bridge ? "  (bridge)" : "") << "\n";
}

void print_communities(const ActorGraph& graph, std::ostream& out) {
  std::map<std::uint32_t, std::vector<const ActorNode*>> groups;
  for (const ActorNode& node : graph.nodes) groups[node.community].push_back(&node);
  std::erase_if(groups, [](const auto& group) { return group.second.size() < 2; });
  out << groups.size() << " groups of actors that deal with each other, modularity " << std::fixed
      << std::setprecision(3) << graph.modularity << "\n\n";
  for (auto& [number, members] : groups) {
    std::ranges::stable_sort(members, std::greater{}, [](const ActorNode* n) { return n->events; });
    out << number + 1 << ". " << members.size() << " actors: ";
    constexpr std::size_t most_members = 12;
    for (std::size_t i = 0; i < std::min(most_members, members.size()); ++i)
      out << (i > 0 ? ", " : "") << members[i]->name;
    out << (members.size() > most_members ? ", …\n" : "\n");
  }
}

std::string known_actor(const Timeline& timeline, const std::string& asked) {
  if (const auto id = find_actor(timeline, asked)) return *id;
  std::vector<std::string_view> names;
  for (const Actor& actor : timeline.actors) names.push_back(actor.name);
  throw UsageError("no actor '" + asked + "' in the timeline" + did_you_mean(asked, names));
}

// The chain alone, as a timeline: its events are the edges of the graph that is written.
void write_paths(const Settings& settings, const Timeline& timeline, const GraphFormat* format,
                 std::ostream& out) {
  const std::string from = known_actor(timeline, settings.paths.front());
  const std::string to = known_actor(timeline, settings.paths.back());
  const auto chain = shortest_chain(timeline, from, to);
  if (format != nullptr) {
    Timeline part;
    part.actors = timeline.actors;
    for (const ChainStep& step : chain) part.events.push_back(timeline.events[step.event]);
    return format->write(to_graph(part), out);
  }
  const detail::ActorNames names(timeline);
  if (chain.empty())
    out << "no chain of events leads from " << names(from) << " to " << names(to) << "\n";
  for (const ChainStep& step : chain) {
    const Event& event = timeline.events[step.event];
    out << names(step.from) << " - " << names(step.to) << ": "
        << (event.date.empty() ? "undated" : event.date) << "  " << detail::headline(event, names)
        << "\n    " << detail::sentence(event) << "\n";
  }
}

void print_changes(const ActorGraph& graph, const std::string& text, std::ostream& out) {
  const Day day = *parse_edtf(text)->earliest;
  const auto changes = changes_since(graph, day);
  out << "before " << to_iso(day).substr(0, 7) << " -> since, by month\n\n"
      << "cooperation     conflict        pair\n";
  const auto both = [](std::uint32_t before, std::uint32_t since) {
    std::string cell = std::to_string(before) + " -> " + std::to_string(since);
    cell.resize(std::max<std::size_t>(14, cell.size()), ' ');
    return cell;
  };
  for (std::size_t i = 0; i < std::min(most_rows, changes.size()); ++i)
    out << both(changes[i].before.cooperation, changes[i].since.cooperation) << "  "
        << both(changes[i].before.conflict, changes[i].since.conflict) << "  "
        << graph.nodes[changes[i].a].name << " - " << graph.nodes[changes[i].b].name << "\n";
}

}  // namespace

int run_graph(const Settings& settings) {
  const int asked = int{settings.actors} + int{settings.communities} +
                    int{!settings.paths.empty()} + int{!settings.changes.empty()};
  if (asked > 1) throw UsageError("graph shows one of --actors, --paths, --communities, --changes");
  const GraphFormat* format = chosen_format(settings);
  Notices notices(settings.strict);
  const Timeline timeline = timeline_of(settings, notices);
  Output output(settings.output);
  if (!settings.paths.empty()) {
    write_paths(settings, timeline, format, output.stream());
  } else {
    const ActorGraph graph =
        actor_graph(timeline, QuadClasses(data_files(settings)), most_measured);
    if (format != nullptr)
      format->write(document_of(graph), output.stream());
    else if (settings.communities)
      print_communities(graph, output.stream());
    else if (!settings.changes.empty())
      print_changes(graph, settings.changes, output.stream());
    else
      print_actors(graph, output.stream());
  }
  output.commit();
  return notices.exit_code();
}

}  // namespace annals
