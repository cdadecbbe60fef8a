// Read this first. Articles on the command line become one timeline, printed as a table. Shows the
// way from bytes to events, notices and errors. Then read evidence.cpp, between.cpp, select.cpp and
// sides.cpp.
//
//   build/release/examples/example_timeline examples/articles/*.txt
#include "annals.h"

#include <iostream>

int main(int argc, char** argv) try {
  const annals::DataFiles data;
  const annals::Knowledge knowledge(data);
  annals::Extractor extractor(knowledge);

  annals::ReadOptions options;
  options.notice = [](const annals::Notice& notice) { std::cerr << to_string(notice) << "\n"; };
  annals::Inputs inputs({argv + 1, argv + argc}, options);

  annals::TimelineBuilder builder;
  for (annals::Article article; inputs.next(article);) builder.add(extractor.extract(article));
  annals::write_table(builder.finish(), std::cout);
  return 0;
} catch (const annals::Error& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
