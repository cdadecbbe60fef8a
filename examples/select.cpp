// What matters of a timeline: the events of one actor with the highest salience, as a chart. Shows
// reading a timeline back, selecting and writing. Read timeline.cpp first.
//
//   build/release/app/annals build examples/articles/*.txt -o timeline.json
//   build/release/examples/example_select timeline.json Belarus > chart.svg
#include "annals.h"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: example_select TIMELINE ACTOR > CHART.svg\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  const annals::Timeline timeline = annals::parse_timeline(json, argv[1]);

  annals::Selection wanted;
  wanted.actor = argv[2];  // an id or a name; those who act for it count
  wanted.top = 10;
  const annals::Timeline chosen = annals::select(timeline, wanted);

  for (const annals::Omission& omission : annals::write_svg(chosen, std::cout))
    std::cerr << omission.events << " events left out: " << omission.reason << "\n";
  return 0;
} catch (const annals::Error& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
