// annals actors: who is named, and how each was found.
#include "app/session.h"

#include <iostream>

namespace annals {

int run_actors(const Settings& settings) {
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
