// annals-train: makes and scores the weights of the linguistic core. See docs/models.md.
#include "core/error.h"
#include "core/text/model.h"
#include "train/lemmas.h"
#include "train/pack.h"
#include "train/score.h"
#include "train/train.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using Arguments = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view usage = R"(usage: annals-train --COMMAND VALUE [--OPTION VALUE]...
  --train OUT.ckpt     --trees FILE,... --dev-trees FILE --names FILE,... --dev-names FILE
                       [--auxiliary-names FILE,...] [--vectors FILE] [--epochs N] [--hidden N]
  --pack OUT.bin       --checkpoint FILE
  --score FILE.conllu  [--weights FILE.bin]
  --score-names FILE   [--weights FILE.bin] [--kinds PER,ORG,LOC]
  --score-float FILE   --checkpoint FILE
  --lemmas OUT.tsv     --trees FILE,... [--wordnet FOLDER]
)";

std::string get(const Arguments& arguments, std::string_view name) {
  const auto found = arguments.find(name);
  return found == arguments.end() ? "" : found->second;
}

std::vector<std::string> list(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    result.emplace_back(text.substr(0, comma));
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return result;
}

std::ofstream create(const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  if (!out) throw annals::Error(path, 0, "cannot be written");
  return out;
}

void run_train(const Arguments& arguments) {
  annals::train::Options options;
  options.out = get(arguments, "train");
  options.trees = list(get(arguments, "trees"));
  options.names = list(get(arguments, "names"));
  options.auxiliary_names = list(get(arguments, "auxiliary-names"));
  options.dev_trees = get(arguments, "dev-trees");
  options.dev_names = get(arguments, "dev-names");
  options.vectors = get(arguments, "vectors");
  const auto number = [&](std::string_view name, std::size_t otherwise) {
    const std::string text = get(arguments, name);
    return text.empty() ? otherwise : std::strtoul(text.c_str(), nullptr, 10);
  };
  options.epochs = number("epochs", options.epochs);
  options.hidden = number("hidden", options.hidden);
  annals::train::train(options);
}

void run_pack(const Arguments& arguments) {
  const auto checkpoint = annals::train::load_checkpoint(get(arguments, "checkpoint"));
  const std::string bytes = annals::train::pack(*checkpoint);
  create(get(arguments, "pack")).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Calls use(weights) with those of --weights, else those linked in.
template <typename Use>
void with_weights(const Arguments& arguments, Use use) {
  const std::string path = get(arguments, "weights");
  if (path.empty()) {
    const annals::DataFiles data;
    constexpr std::string_view file = annals::LanguageModel::Weights::file;
    return use(annals::detail::Weights(file, data.text(file)));
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::string text = std::move(bytes).str();
  use(annals::detail::Weights(path, text));
}

void run_score(const Arguments& arguments) {
  with_weights(arguments, [&](const annals::detail::Weights& weights) {
    annals::train::score_trees(weights, get(arguments, "score"), std::cout);
  });
}

void run_score_names(const Arguments& arguments) {
  with_weights(arguments, [&](const annals::detail::Weights& weights) {
    annals::train::score_names(weights, get(arguments, "score-names"),
                               list(get(arguments, "kinds")), std::cout);
  });
}

void run_score_float(const Arguments& arguments) {
  const auto checkpoint = annals::train::load_checkpoint(get(arguments, "checkpoint"));
  annals::train::report_float(*checkpoint, get(arguments, "score-float"), std::cout);
}

void run_lemmas(const Arguments& arguments) {
  std::ofstream out = create(get(arguments, "lemmas"));
  annals::train::write_lemmas(list(get(arguments, "trees")), get(arguments, "wordnet"), out);
}

struct Command {
  std::string_view name;
  void (*run)(const Arguments& arguments);
};

constexpr Command commands[] = {
    {"train", run_train},   {"pack", run_pack},
    {"score", run_score},   {"score-names", run_score_names},
    {"lemmas", run_lemmas}, {"score-float", run_score_float},
};

}  // namespace

int main(int count, char** values) {
  Arguments arguments;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view name = values[i];
    if (name.starts_with("--")) arguments[std::string(name.substr(2))] = values[i + 1];
  }
  try {
    for (const Command& command : commands)
      if (arguments.contains(command.name)) {
        command.run(arguments);
        return 0;
      }
  } catch (const annals::Error& error) {
    std::cerr << "annals-train: " << error.what() << '\n';
    return 1;
  }
  std::cerr << usage;
  return 2;
}
