// Reads a text as an article and finds its actors, for the tests.
#pragma once

#include "core/actors/actors.h"
#include "core/text/analyser.h"
#include "core/time/times.h"

#include <string>
#include <string_view>

namespace annals::test {

struct ReadActors {
  Article article;
  Document document;
  Actors actors;

  std::string_view text(const EntityMention& mention) const {
    return slice(article.text, mention.span);
  }
};

struct Reader {
  DataFiles data;
  LanguageModel model{data};
  TimeFinder times{data};
  ActorFinder finder{data};

  void read(std::string_view text, std::string_view published, ReadActors& out) const {
    out.article = {};
    out.article.text = text;
    out.article.published = parse_day(published);
    Analyser analyser(model);
    analyser.analyse(out.article, out.document);
    out.actors = finder.find(out.document, times.find(out.document));
  }
};

inline const Reader& reader() {
  static const Reader shared;
  return shared;
}

}  // namespace annals::test
