#include "tests/time/found.h"

#include "core/model/article.h"
#include "core/time/grammar.h"

namespace annals::tests {

const TimeFinder& finder() {
  static const TimeFinder only{DataFiles()};
  return only;
}

std::vector<TimeExpression> times_in(std::string_view published, std::string_view text) {
  Article article;
  article.text = text;
  if (published != "-") article.published = parse_day(published);
  Document document;
  document.article = &article;
  return finder().find(document);
}

std::string found_in(std::string_view published, std::string_view text) {
  std::string all;
  for (const TimeExpression& each : times_in(published, text)) {
    if (!all.empty()) all += "; ";
    all.append(slice(text, each.span)).append("=").append(each.value);
  }
  return all;
}

std::string value_of(std::string_view published, std::string_view text,
                     std::string_view expression) {
  for (const TimeExpression& each : times_in(published, text))
    if (slice(text, each.span) == expression) return each.value;
  return {};
}

void compile_rules(std::string_view text) {
  static_cast<void>(time::compile(time::read_rule_files({{"d.rules", text}})));
}

}  // namespace annals::tests
