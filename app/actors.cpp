// annals actors: who is named, and how each was found.
#include "app/messages.h"
#include "app/session.h"
#include "core/actors/actor_table.h"

#include <iostream>

namespace annals {
namespace {

void print_record(const ActorTable& table, std::uint32_t index, std::optional<Day> day) {
  const ActorRecord& record = table.record(index);
  std::cout << record.id << '\t' << record.name << '\t' << name_of(record.kind) << '\t'
            << record.country << '\t';
  if (const auto stands_for = table.stands_for(index, day))
    std::cout << "stands for " << table.record(*stands_for).id;
  if (const auto office = table.office_on(index, day))
    std::cout << office->title << " of " << table.record(office->body).id;
  std::cout << '\n';
}

// "foreign minister of France": who held it on the day.
std::optional<std::uint32_t> holder_of(const ActorTable& table, std::string_view name, Day day) {
  const auto of = name.find(" of ");
  if (of == name.npos) return std::nullopt;
  std::string title(name.substr(0, of));
  for (char& c : title)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (const Meaning& body : table.lookup(name.substr(of + 4), day))
    if (const auto person = table.holder(title, body.record, day)) return person;
  return std::nullopt;
}

int look_up(const Settings& settings) {
  const std::optional<Day> day = parse_day(settings.on);
  const DataFiles data = data_files(settings);
  const ActorTable table(data);
  std::cout << "id\tname\tkind\tcountry\tnote\n";
  bool is_found = false;
  for (const Meaning& meaning : table.lookup(settings.lookup, day)) {
    print_record(table, meaning.record, day);
    is_found = true;
  }
  if (day)
    if (const auto person = holder_of(table, settings.lookup, *day)) {
      print_record(table, *person, day);
      is_found = true;
    }
  if (!is_found) tell_error("no actor '" + settings.lookup + "' in the tables");
  return is_found ? 0 : 1;
}

}  // namespace

int run_actors(const Settings& settings) {
  if (!settings.lookup.empty()) return look_up(settings);
  if (settings.files.empty()) throw UsageError("actors needs articles, or --lookup NAME");
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const Knowledge knowledge(data);
  Extractor extractor(knowledge);
  std::cout << "article\tid\tname\tkind\tcountry\taffiliation\tmention\tform\tway\n";
  for (Article article; inputs.next(article);) {
    const Actors& actors = extractor.analyse(article).actors;
    for (const EntityMention& mention : actors.mentions) {
      const Entity& entity = actors.entities[mention.entity];
      std::cout << article.id << '\t' << entity.id << '\t' << entity.name << '\t'
                << name_of(entity.kind) << '\t' << entity.country << '\t' << entity.affiliation
                << '\t' << slice(article.text, mention.span) << '\t' << name_of(mention.form)
                << (mention.is_place ? " (place)" : "") << '\t' << mention.way << '\n';
    }
  }
  return notices.exit_code();
}

}  // namespace annals
