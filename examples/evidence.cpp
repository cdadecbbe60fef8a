// Every event of one sentence in memory, with the words it came from. Shows what an event holds.
// Read timeline.cpp first.
//
//   build/release/examples/example_evidence "Peru signed a border treaty with Ecuador on Monday."
#include "annals.h"

#include <iostream>

int main(int argc, char** argv) {
  const annals::DataFiles data;
  const annals::Knowledge knowledge(data);
  annals::Extractor extractor(knowledge);

  annals::Article article;
  article.id = "memory";
  article.published = annals::parse_day("2021-11-30");
  article.text = argc > 1 ? argv[1] : "Peru signed a border treaty with Ecuador on Monday.";

  for (const annals::Event& event : extractor.extract(article).events) {
    std::cout << event.type << "  " << event.date << " (" << event.date_basis << ")  "
              << event.status << "\n";
    for (const std::string& source : event.sources) std::cout << "  from " << source << "\n";
    for (const std::string& target : event.targets) std::cout << "  to   " << target << "\n";
    for (const annals::Evidence& evidence : event.evidence)
      std::cout << "  by   '" << evidence.trigger.text << "' at " << evidence.trigger.start
                << ", rule " << evidence.rule << "\n";
  }
  return 0;
}
