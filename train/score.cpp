#include "train/score.h"

#include "core/text/network.h"
#include "train/corpus.h"
#include "train/model.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <set>
#include <tuple>

namespace annals::train {
namespace {

constexpr std::array<std::string_view, 5> kinds = {"PER", "ORG", "LOC", "TIME", "MISC"};

std::string_view before(std::string_view s, char mark) { return s.substr(0, s.find(mark)); }

bool is_core(std::string_view relation) {
  return relation == "nsubj" || relation == "nsubj:pass" || relation == "obj" ||
         relation == "iobj" || relation == "obl:agent";
}

template <typename Sentence, typename Form>
std::vector<detail::Prediction> predict(detail::Network& network, const Sentence& words,
                                        Form form) {
  std::vector<std::string_view> forms;
  for (const auto& word : words) forms.push_back(form(word));
  const std::array<std::uint32_t, 2> bounds = {0, static_cast<std::uint32_t>(forms.size())};
  std::vector<detail::Prediction> result;
  network.run(forms, bounds, result);
  return result;
}

struct Count {
  double gold = 0, found = 0, both = 0;
  double f1() const { return gold + found > 0 ? 200 * both / (gold + found) : 0; }
};

using Spans = std::set<std::tuple<std::size_t, std::size_t, int>>;

Spans spans_of(const std::vector<int>& labels) {
  Spans result;
  std::size_t start = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const int place = (labels[i] - 1) % 4;
    if (place == 0 || place == 3) start = i;
    if (place >= 2) result.insert({start, i, (labels[i] - 1) / 4});
  }
  return result;
}

std::string fixed(double x) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.2f", x);
  return text.data();
}

}  // namespace

void score_trees(const detail::Weights& weights, const std::string& path, std::ostream& out) {
  detail::Network network(weights, *detail::available_kernels().front());
  double n = 0, upos = 0, xpos = 0, uas = 0, las = 0, whole = 0;
  Count core;
  for (const TreeSentence& s : read_trees(path)) {
    const auto found =
        predict(network, s, [](const TreeWord& w) { return std::string_view(w.form); });
    for (std::size_t i = 0; i < s.size(); ++i) {
      const std::string_view tag = weights.tags[found[i].tag];
      const std::string_view relation = weights.relations[found[i].relation];
      const bool head = found[i].head + 1 == s[i].head;
      n += 1;
      upos += before(tag, '|') == s[i].upos;
      xpos += tag.substr(tag.find('|') + 1) == s[i].xpos;
      uas += head;
      las += head && before(relation, ':') == before(s[i].relation, ':');
      whole += head && relation == s[i].relation;
      core.gold += is_core(s[i].relation);
      core.found += is_core(relation);
      core.both += head && is_core(relation) && relation == s[i].relation;
    }
  }
  out << "words " << n << "  UPOS " << fixed(100 * upos / n) << "  XPOS " << fixed(100 * xpos / n)
      << "  UAS " << fixed(100 * uas / n) << "  LAS " << fixed(100 * las / n)
      << "  LAS with subtypes " << fixed(100 * whole / n) << "  core arcs F1 " << fixed(core.f1())
      << '\n';
}

void score_names(const detail::Weights& weights, const std::string& path,
                 const std::vector<std::string>& only, std::ostream& out) {
  detail::Network network(weights, *detail::available_kernels().front());
  const auto counts = [&only](int kind) {
    return only.empty() ||
           std::find(only.begin(), only.end(), kinds[static_cast<std::size_t>(kind)]) != only.end();
  };
  Count all;
  std::array<Count, kinds.size()> each;
  for (const NameSentence& s : read_names(path)) {
    const auto found =
        predict(network, s.words, [](const std::string& w) { return std::string_view(w); });
    std::vector<int> labels;
    for (const auto& p : found) labels.push_back(p.name);
    const Spans gold = spans_of(bilou(s.labels)), mine = spans_of(labels);
    const auto add = [&](const Spans& spans, double Count::*field, const Spans* other) {
      for (const auto& span : spans) {
        const int kind = std::get<2>(span);
        if (!counts(kind) || (other != nullptr && !other->contains(span))) continue;
        all.*field += 1;
        each[static_cast<std::size_t>(kind)].*field += 1;
      }
    };
    add(gold, &Count::gold, nullptr);
    add(mine, &Count::found, nullptr);
    add(mine, &Count::both, &gold);
  }
  out << "names F1 " << fixed(all.f1()) << " of " << all.gold;
  for (std::size_t k = 0; k < kinds.size(); ++k)
    if (counts(static_cast<int>(k))) out << "  " << kinds[k] << ' ' << fixed(each[k].f1());
  out << '\n';
}

}  // namespace annals::train
