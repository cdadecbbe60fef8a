// How two articles tell the same events: what both tell, what only one does. Shows comparing, and
// working in several threads. Read timeline.cpp and evidence.cpp first.
//
//   build/release/examples/example_sides examples/articles/border-{morning,evening}.txt
#include "annals.h"

#include <iostream>
#include <thread>

namespace {

// Knowledge is shared; each thread has an extractor of its own.
annals::ComparedSide side_of(const std::string& file, const annals::Knowledge& knowledge) {
  annals::Extractor extractor(knowledge);
  annals::Inputs inputs({file}, {});
  annals::TimelineBuilder builder;
  for (annals::Article article; inputs.next(article);) builder.add(extractor.extract(article));
  return {file, builder.finish()};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: example_sides ARTICLE ARTICLE\n";
    return 2;
  }
  const annals::DataFiles data;
  const annals::Knowledge knowledge(data);
  std::vector<annals::ComparedSide> sides(2);
  {
    const std::jthread other([&] { sides[1] = side_of(argv[2], knowledge); });
    sides[0] = side_of(argv[1], knowledge);
  }
  const annals::Comparison found = annals::compare(std::move(sides));

  const auto sentence = [&](std::size_t side, std::uint32_t event) {
    return found.sides[side].timeline.events[event].evidence.front().sentence.text;
  };
  for (const annals::SharedEvent& shared : found.shared) {
    std::cout << "both (" << shared.score << ", dates " << shared.date_agreement << ")\n";
    for (std::size_t side = 0; side < shared.events.size(); ++side)
      if (!shared.events[side].empty())
        std::cout << "  " << sentence(side, shared.events[side].front()) << "\n";
  }
  for (std::size_t side = 0; side < found.only.size(); ++side)
    for (const std::uint32_t event : found.only[side])
      std::cout << "only " << found.sides[side].name << "\n  " << sentence(side, event) << "\n";
  return 0;
}
