// annals times: every time expression and how it was resolved.
#include "app/session.h"

#include <iostream>

namespace annals {

std::string_view name_of(Direction direction) {
  constexpr std::string_view names[] = {"", "past", "future", "same"};
  return names[static_cast<std::size_t>(direction)];
}

int run_times(const Settings& settings) {
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const Knowledge knowledge(data);
  Extractor extractor(knowledge);
  std::cout << "article\ttext\ttype\tvalue\tdays\trule\tunresolved\treference\tdirection\n";
  for (Article article; inputs.next(article);)
    for (const TimeExpression& time : extractor.analyse(article).times)
      std::cout << article.id << '\t' << slice(article.text, time.span) << '\t'
                << name_of(time.type) << '\t' << time.value << '\t'
                << (time.interval ? to_edtf(*time.interval) : "") << '\t' << time.rule << '\t'
                << time.underspecified << '\t' << (time.reference ? to_iso(*time.reference) : "")
                << '\t' << name_of(time.direction) << '\n';
  return notices.exit_code();
}

}  // namespace annals
