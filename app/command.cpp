#include "app/command.h"

#include "app/options.h"
#include "export/comparison.h"
#include "export/formats.h"
#include "export/graph_document.h"

#include <algorithm>
#include <numeric>

namespace annals {
namespace {

template <auto rows>
std::vector<std::string_view> names_of_rows() {
  std::vector<std::string_view> names;
  for (const auto& row : rows()) names.push_back(row.name);
  return names;
}

std::vector<std::string_view> parse_format_names() { return {"conllu", "json"}; }

std::vector<std::string_view> graph_format_names() {
  std::vector<std::string_view> names = {"text", "json"};
  for (const GraphFormat& format : graph_formats()) names.push_back(format.name);
  return names;
}

// To add a command: write app/<name>.cpp, declare its run function in command.h, add a row here.
constexpr Command command_table[] = {
    {"build", "INPUT", true, "Make one timeline from articles or extractions",
     "output to gexf-version onto actor type status from until place source confidence top days "
     "published columns strict threads data",
     "annals build articles/*.txt -o timeline.json  one JSON timeline\n"
     "annals build new/*.txt --onto timeline.json -o timeline.json  add articles to a timeline\n"
     "annals build archive.ndjson --actor Iran --from 2021-01 --top 20 --to table  the twenty "
     "events that matter\n"
     "annals build articles.ndjson --to csv  a table on standard output\n"
     "annals extract *.txt | annals build - -o timeline.dot  from extractions, as a GraphViz chart",
     run_build, names_of_rows<formats>},
    {"read", "INPUT", true,
     "Write articles of any format as NDJSON, with where each field came from",
     "output published columns dedup strict",
     "annals read page.html feed.xml crawl.warc.gz -o articles.ndjson  articles of three formats\n"
     "annals read archive/ --dedup  a folder; copies of one story get one story id\n"
     "find . -name '*.html' | annals read -  a list of files",
     run_read},
    {"compare", "SIDE", true, "Show how two or more sources tell the same events",
     "output to by published columns strict threads data",
     "annals compare reuters.json xinhua.json  a report on two timelines\n"
     "annals compare paper-a/ paper-b/ --to md -o report.md  two folders of articles, as Markdown\n"
     "annals compare archive.ndjson --by source --to json  every source against every other",
     run_compare, names_of_rows<comparison_formats>},
    {"extract", "ARTICLE", true, "Find times, actors and events; one JSON object an article",
     "output published columns strict threads data",
     "annals extract article.txt  one line of JSON\n"
     "annals extract archive.ndjson -o found.ndjson  the same for many articles",
     run_extract},
    {"export", "TIMELINE", true, "Write a timeline in another format",
     "output to gexf-version actor type status from until place source confidence top days data",
     "annals export timeline.json --to timelinejs -o story.json  for TimelineJS\n"
     "annals export timeline.json -o events.csv  the suffix names the format",
     run_export, names_of_rows<formats>},
    {"show", "INPUT", true, "Show a timeline in the terminal",
     "output group actor type status from until place source confidence top days published "
     "strict threads data",
     "annals show timeline.json  by year, in colour on a terminal\n"
     "annals show timeline.json --by actor --top 20  the twenty events that matter, by actor\n"
     "annals show timeline.json | less  without colours; NO_COLOR=1 turns them off on a terminal "
     "too",
     run_show},
    {"stats", "INPUT", true, "Count the events of a timeline by type, actor and month",
     "output actor type status from until place source confidence top days published columns "
     "strict threads data",
     "annals stats timeline.json  tables with bars\n"
     "annals stats timeline.json --actor Iran --type ASSAULT,THREATEN  the same for some events",
     run_stats},
    {"graph", "INPUT", true, "Show who deals with whom: actors, chains of events, communities",
     "actors paths communities changes output to actor type status from until place source "
     "confidence top days published columns strict threads data",
     "annals graph timeline.json --actors  who takes part in most, and who stands between others\n"
     "annals graph timeline.json --paths Iran Israel  the shortest chain of events between two\n"
     "annals graph timeline.json --communities --to gexf -o groups.gexf  groups, for Gephi\n"
     "annals graph timeline.json --changes 2021-06-01  whose dealings changed since",
     run_graph, graph_format_names},
    {"explain", "ARTICLE", true, "Show what was found in each sentence, and why",
     "published columns strict data",
     "annals explain article.txt  tokens, times, actors and the rule behind each event",
     run_explain},
    {"parse", "ARTICLE", true, "Show sentences, tags and the dependency parse",
     "to output published columns strict threads data",
     "annals parse article.txt --to conllu  CoNLL-U, as treebank tools read it\n"
     "annals parse archive.ndjson --to json  one JSON object an article, with names",
     run_parse, parse_format_names},
    {"times", "ARTICLE", true, "List time expressions and how each was resolved",
     "published columns strict data",
     "annals times article.txt  value, days, rule and reference of each", run_times},
    {"actors", "ARTICLE", false, "List actors and how each was found, or look one up",
     "lookup on published columns strict data",
     "annals actors article.txt  every actor with its mentions\n"
     "annals actors --lookup 'Foreign Minister of France' --on 2014-05-01  ask the tables",
     run_actors},
    {"lint", "", false, "Check event rules: words that never win, examples that fail", "data",
     "annals lint --data my-rules  your own rules beside the built-in ones", run_lint},
    {"formats", "", false, "List input and output formats and event types", "events data",
     "annals formats  formats with their suffixes\n"
     "annals formats --events  event types, modes and how many rules make them",
     run_formats},
    {"completion", "bash|zsh|fish", true, "Print what Tab offers, as a script for a shell",
     "output",
     "annals completion bash > ~/.local/share/bash-completion/completions/annals  for bash\n"
     "annals completion zsh > \"${fpath[1]}/_annals\"  for zsh\n"
     "annals completion fish > ~/.config/fish/completions/annals.fish  for fish",
     run_completion},
    {"man", "", false, "Print the manual page", "output",
     "annals man -o annals.1  all commands and options, for man(1)", run_man},
};

constexpr auto in_command = Configurable::in_command, anywhere = Configurable::anywhere;

constexpr Option option_table[] = {
    {"output", "-o,--output", "FILE",
     "Write to FILE, complete or not at all; default is standard output", &Settings::output},
    {"to", "--to", "FORMAT",
     "Output format; default is the one of the output file's suffix, else the command's first",
     &Settings::format, in_command},
    {"gexf-version", "--gexf-version", "1.2|1.3", "1.3 (default), or 1.2 for older readers of GEXF",
     &Settings::gexf_version, anywhere},
    {"published", "--published", "DAY",
     "Publication day (YYYY-MM-DD) of articles that do not say it", &Settings::published, anywhere},
    {"strict", "--strict", "", "Stop at the first problem; a missing publication date is one",
     &Settings::strict, anywhere},
    {"threads", "--threads", "N", "Threads; default is all cores. The output is the same for any N",
     &Settings::threads, anywhere},
    {"columns", "--columns", "NAMES",
     "Columns of CSV without a header, by commas: id,published,title,text; leave out a name to "
     "skip",
     &Settings::columns, anywhere},
    {"dedup", "--dedup", "",
     "Give copies of one story the same story id; all articles are held in memory",
     &Settings::dedup, anywhere},
    {"data", "--data", "DIR", "Lay the rules and tables in DIR over the built-in ones",
     &Settings::data, anywhere},
    {"lookup", "--lookup", "NAME", "Ask the tables for NAME instead of reading articles",
     &Settings::lookup},
    {"on", "--on", "DAY", "The day for which --lookup answers", &Settings::on},
    {"by", "--by", "source", "Compare the sources of all articles instead of the files named",
     &Settings::by},
    {"group", "--by", "actor|month|source", "Group events so; default is by year", &Settings::by,
     in_command},
    {"onto", "--onto", "TIMELINE",
     "Add to this timeline; the result is that of building all at once", &Settings::onto},
    {"actor", "--actor", "NAME", "Only events in which this actor (name or id) has a part",
     &Settings::actor},
    {"type", "--type", event_types,
     "Only events of these types, as ASSAULT,CONSULT/visit; 'annals formats --events' lists them",
     &Settings::types},
    {"status", "--status", "actual|planned|possible|denied|demanded|hypothetical,...",
     "Only events of these statuses", &Settings::statuses},
    {"from", "--from", "DATE",
     "Only events that may be on or after this date (EDTF: 2021, 2021-05, 2021-05-04)",
     &Settings::from},
    {"until", "--until", "DATE", "Only events that may be on or before this date",
     &Settings::until},
    {"place", "--place", "PLACE", "Only events at this place", &Settings::place},
    {"source", "--source", "SOURCE", "Only events that this publisher tells", &Settings::source},
    {"confidence", "--min-confidence", "SHARE",
     "Only events that are at least so sure, from 0 to 1", &Settings::confidence},
    {"top", "--top", "N", "Of the events that are left, the N most salient", &Settings::top},
    {"days", "--days", "N", "Of the events that are left, those of the N days that matter most",
     &Settings::days},
    {"actors", "--actors", "", "Actors with events, betweenness and community (default)",
     &Settings::actors},
    {"paths", "--paths", "FROM TO", "The shortest chain of events between two actors",
     &Settings::paths},
    {"communities", "--communities", "", "Groups of actors that deal with each other",
     &Settings::communities},
    {"changes", "--changes", "DATE", "Pairs of actors whose dealings changed since this date",
     &Settings::changes},
    {"events", "--events", "", "List event types and modes instead", &Settings::events},
    {"quiet", "-q,--quiet", "", "Tell errors only: no warnings, no progress", &Settings::quiet,
     anywhere, true},
    {"errors", "--errors", "text|json",
     "How to write messages: text (default), or JSON, one object a line", &Settings::errors,
     anywhere, true},
    {"config", "--config", "FILE", "Take defaults from FILE and from no other file",
     &Settings::configuration, Configurable::no, true},
    {"no-config", "--no-config", "", "Take no defaults from files",
     &Settings::without_configuration, Configurable::no, true},
};

}  // namespace

std::span<const Command> commands() { return command_table; }
std::span<const Option> options() { return option_table; }

}  // namespace annals
