// annals explain: what was found in each sentence, and why.
#include "app/session.h"

#include <iomanip>
#include <iostream>

namespace annals {
namespace {

void print_tokens(const Document& document, const Sentence& sentence) {
  for (auto i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = document.tokens[i];
    std::cout << "    " << std::left << std::setw(4) << i - sentence.tokens.first + 1
              << std::setw(18) << document.text(i) << std::setw(16) << document.lemma(i)
              << std::setw(7) << name_of(token.upos) << std::setw(6) << name_of(token.xpos)
              << std::setw(14) << name_of(token.relation)
              << (token.head < 0
                      ? std::string("-")
                      : std::string(document.text(static_cast<std::uint32_t>(token.head))))
              << "\n";
  }
}

void print_times(const Analysis& analysis, Span within) {
  for (const TimeExpression& time : analysis.times) {
    if (!within.contains(time.span)) continue;
    std::cout << "  time   " << slice(analysis.document.article->text, time.span) << " = "
              << time.value;
    if (time.interval) std::cout << " (" << to_edtf(*time.interval) << ")";
    std::cout << "; rule " << time.rule;
    if (!time.underspecified.empty()) std::cout << ", read as " << time.underspecified;
    if (time.reference) std::cout << ", against " << to_iso(*time.reference);
    std::cout << "\n";
  }
}

void print_actors(const Analysis& analysis, Span within) {
  for (const EntityMention& mention : analysis.actors.mentions) {
    if (!within.contains(mention.span)) continue;
    const Entity& entity = analysis.actors.entities[mention.entity];
    std::cout << "  actor  " << slice(analysis.document.article->text, mention.span) << " = "
              << entity.id << " (" << name_of(entity.kind);
    if (!entity.affiliation.empty()) std::cout << " of " << entity.affiliation;
    std::cout << (mention.is_place ? ", as a place" : "") << "); by " << mention.way << "\n";
  }
}

void print_ids(std::string_view label, const std::vector<std::uint32_t>& entities,
               const Actors& actors) {
  if (entities.empty()) return;
  std::cout << "  " << label;
  for (const std::uint32_t entity : entities) std::cout << ' ' << actors.entities[entity].id;
}

void print_events(const Analysis& analysis, std::uint32_t sentence) {
  for (const FoundEvent& event : analysis.events)
    for (const FoundEvidence& evidence : event.evidence) {
      if (evidence.sentence != sentence) continue;
      const bool is_first = &evidence == &event.evidence.front();
      std::cout << (is_first ? "  event  " : "  again  ") << event.type
                << (event.mode.empty() ? "" : "/") << event.mode << " by '"
                << slice(analysis.document.article->text, evidence.trigger) << "'; rule "
                << evidence.rule << "; " << name_of(event.status);
      print_ids("from", event.sources, analysis.actors);
      print_ids("to", event.targets, analysis.actors);
      print_ids("says", event.attributed_to, analysis.actors);
      print_ids("at", event.places, analysis.actors);
      std::cout << "  date " << (to_edtf(event.date).empty() ? "-" : to_edtf(event.date)) << " ("
                << name_of(event.date_basis) << ")  confidence " << event.confidence << "\n";
    }
}

void print_passed_over(const Analysis& analysis, Span within) {
  for (const PassedOver& word : analysis.passed_over)
    if (within.contains(word.trigger))
      std::cout << "  none   '" << slice(analysis.document.article->text, word.trigger)
                << "'; rule " << word.rule << "; " << word.why << "\n";
}

}  // namespace

int run_explain(const Settings& settings) {
  Notices notices(settings.strict);
  Inputs inputs(settings.files, read_options(settings, notices));
  const DataFiles data = data_files(settings);
  const Knowledge knowledge(data);
  Extractor extractor(knowledge);
  for (Article article; inputs.next(article);) {
    const Analysis& analysis = extractor.analyse(article);
    std::cout << "== " << article.id << "  published "
              << (article.published ? to_iso(*article.published) : "unknown") << "\n";
    for (std::uint32_t s = 0; s < analysis.document.sentences.size(); ++s) {
      const Sentence& sentence = analysis.document.sentences[s];
      std::cout << "\n[" << s + 1 << "] " << slice(article.text, sentence.span) << "\n";
      print_tokens(analysis.document, sentence);
      print_times(analysis, sentence.span);
      print_actors(analysis, sentence.span);
      print_events(analysis, s);
      print_passed_over(analysis, sentence.span);
    }
  }
  return notices.exit_code();
}

}  // namespace annals
