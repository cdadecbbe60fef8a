// What two actors did together, asked of the graph of a timeline. Read timeline.cpp first.
//
//   build/release/examples/example_between POL BLR examples/articles/*.txt
#include "annals.h"

#include <iostream>

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: example_between ACTOR ACTOR ARTICLE...\n";
    return 2;
  }
  const annals::DataFiles data;
  const annals::Knowledge knowledge(data);
  annals::Extractor extractor(knowledge);
  annals::Inputs inputs({argv + 3, argv + argc}, {});
  annals::TimelineBuilder builder;
  for (annals::Article article; inputs.next(article);) builder.add(extractor.extract(article));

  const annals::Timeline timeline = builder.finish();
  const annals::ActorEventGraph graph(timeline);
  for (const auto index : graph.shared_events(argv[1], argv[2])) {
    const annals::Event& event = timeline.events[index];
    std::cout << event.date << "  " << event.type << "  " << event.evidence.front().sentence.text
              << "\n";
  }
  return 0;
}
