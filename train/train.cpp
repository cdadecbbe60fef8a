#include "train/train.h"

#include "core/error.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <ostream>
#include <sstream>

namespace annals::train {
namespace {

constexpr std::size_t longest_sentence = 150;  // longer ones are left out
constexpr std::size_t batch_words = 300;
constexpr float vector_scale = 0.3f;

// A sentence and the forms of it that news has and the treebank lacks.
struct Lesson {
  Example plain, unstopped, headline, capitals;
};

bool has_loose_stop(const TreeSentence& sentence) {
  const int last = static_cast<int>(sentence.size());
  return last > 1 && sentence.back().upos == "PUNCT" && sentence.back().head != 0 &&
         std::none_of(sentence.begin(), sentence.end(),
                      [last](const TreeWord& w) { return w.head == last; });
}

char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

TreeSentence as_headline(TreeSentence sentence) {
  for (TreeWord& word : sentence) {
    const bool small = word.upos == "ADP" || word.upos == "DET" || word.upos == "CCONJ" ||
                       word.upos == "PART" || word.upos == "PUNCT";
    if (!small && !word.form.empty()) word.form[0] = upper(word.form[0]);
  }
  return sentence;
}

TreeSentence as_capitals(TreeSentence sentence) {
  for (TreeWord& word : sentence)
    for (char& c : word.form) c = upper(c);
  return sentence;
}

class Trainer {
 public:
  explicit Trainer(const Options& options) : options_(options) { size_.hidden = options.hidden; }

  void run() {
    read_corpora();
    Model model(size_, labels_, random_);
    for (const auto& [row, vector] : vectors_)
      std::copy(vector.begin(), vector.end(), model.encoder.tables[0]->row(row));
    vectors_.clear();
    Adam adam(model.parameters());
    for (std::size_t epoch = 0; epoch < options_.epochs; ++epoch) {
      run_epoch(model, adam, epoch);
      if (epoch % 4 == 3 || epoch + 1 == options_.epochs) report(model, epoch);
      if (epoch % 4 == 3 || epoch + 1 == options_.epochs)
        save_checkpoint(options_.out, labels_, model);
    }
    write_record(model);
  }

 private:
  void read_corpora() {
    std::vector<TreeSentence> trees;
    for (const std::string& path : options_.trees)
      for (TreeSentence& s : read_trees(path))
        if (s.size() <= longest_sentence) trees.push_back(std::move(s));
    std::vector<NameSentence> main, auxiliary;
    for (const std::string& path : options_.names)
      for (NameSentence& s : read_names(path)) main.push_back(std::move(s));
    for (const std::string& path : options_.auxiliary_names)
      for (NameSentence& s : read_names(path)) auxiliary.push_back(std::move(s));
    collect_labels(trees);
    count_words(trees, main, auxiliary);
    read_vectors();  // brings words, so before words become rows
    for (const TreeSentence& s : trees) lessons_.push_back(lesson(s));
    for (const NameSentence& s : main) add_names(s, false);
    for (const NameSentence& s : auxiliary) add_names(s, true);
    for (const TreeSentence& s : read_trees(options_.dev_trees))
      dev_trees_.push_back(labels_.example(s));
    if (!options_.dev_names.empty())
      for (const NameSentence& s : read_names(options_.dev_names))
        dev_names_.push_back(labels_.example(s));
  }

  void add_names(const NameSentence& sentence, bool is_auxiliary) {
    if (sentence.words.size() > longest_sentence) return;
    Lesson l;
    l.plain = labels_.example(sentence);
    l.plain.is_auxiliary = is_auxiliary;
    lessons_.push_back(std::move(l));
  }

  void collect_labels(const std::vector<TreeSentence>& trees) {
    std::map<std::string, int> tags, relations;
    for (const TreeSentence& s : trees)
      for (const TreeWord& w : s) {
        ++tags[w.upos + "|" + w.xpos];
        ++relations[w.relation];
      }
    for (const auto& [tag, count] : tags)
      if (count >= 8) labels_.tags.push_back(tag);
    for (const auto& [relation, count] : relations)
      if (count >= 2 && relation != "_") labels_.relations.push_back(relation);
  }

  void count_words(const std::vector<TreeSentence>& trees, const std::vector<NameSentence>& main,
                   const std::vector<NameSentence>& auxiliary) {
    std::map<std::uint64_t, int> counts;
    for (const TreeSentence& s : trees)
      for (const TreeWord& w : s) ++counts[detail::hash_word(w.form).word];
    for (const auto* list : {&main, &auxiliary})
      for (const NameSentence& s : *list)
        for (const std::string& w : s.words) ++counts[detail::hash_word(w).word];
    labels_.vocabulary.push_back(0);
    for (const auto& [hash, count] : counts)
      if (count >= 2) add_word(hash);
  }

  std::uint32_t add_word(std::uint64_t hash) {
    const auto next = static_cast<std::uint32_t>(labels_.vocabulary.size());
    const auto [at, is_new] = labels_.rows.emplace(hash, next);
    if (is_new) labels_.vocabulary.push_back(hash);
    return at->second;
  }

  void read_vectors() {
    if (options_.vectors.empty()) return;
    std::ifstream in(options_.vectors);
    std::size_t count = 0, dimensions = 0;
    in >> count >> dimensions;
    if (!in || dimensions != size_.embedding)
      throw Error(options_.vectors, 1, "is no table of word vectors; write COUNT 100");
    std::string word;
    while (in >> word) {
      Vector vector(dimensions);
      for (float& x : vector) {
        in >> x;
        x *= vector_scale;
      }
      vectors_.emplace(add_word(detail::hash_word(word).word), std::move(vector));
    }
  }

  Lesson lesson(const TreeSentence& sentence) const {
    Lesson l;
    l.plain = labels_.example(sentence);
    l.capitals = labels_.example(as_capitals(sentence));
    TreeSentence bare = sentence;
    if (has_loose_stop(sentence)) bare.pop_back();
    l.unstopped = labels_.example(bare);
    l.headline = labels_.example(as_headline(bare));
    return l;
  }

  const Example* choose(const Lesson& l) {
    if (!l.plain.is_tree()) return &l.plain;
    const float x = random_.unit();
    return x < 0.03f ? &l.headline : x < 0.045f ? &l.capitals : x < 0.08f ? &l.unstopped : &l.plain;
  }

  std::vector<std::vector<const Example*>> batches() {
    std::vector<const Example*> order;
    for (const Lesson& l : lessons_) order.push_back(choose(l));
    std::shuffle(order.begin(), order.end(), random_.engine());
    std::vector<std::vector<const Example*>> result;
    struct Open {
      std::vector<const Example*> batch;
      std::size_t words = 0;
    } open[3];
    for (const Example* e : order) {
      Open& o = open[e->is_tree() ? 0 : e->is_auxiliary ? 2 : 1];
      o.batch.push_back(e);
      o.words += e->words.size();
      if (o.words < batch_words) continue;
      result.push_back(std::move(o.batch));
      o = {};
    }
    for (Open& o : open)
      if (!o.batch.empty()) result.push_back(std::move(o.batch));
    return result;
  }

  void run_epoch(Model& model, Adam& adam, std::size_t epoch) {
    const auto start = std::chrono::steady_clock::now();
    const auto list = batches();
    const auto total = static_cast<float>(list.size() * options_.epochs);
    double loss = 0;
    for (const auto& batch : list) {
      loss += model.learn(batch);
      const auto step = static_cast<float>(++steps_);
      const float done = std::min(1.0f, step / total);
      adam.step(2e-3f * std::min(1.0f, step / 500) * (1 - done) + 1e-5f);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "epoch %zu: loss %.4f, %.0f s\n", epoch + 1,
                 loss / static_cast<double>(list.size()), took.count());
  }

  void report(Model& model, std::size_t epoch) {
    const Scores s = model.score_trees(dev_trees_);
    std::fprintf(stderr, "float after epoch %zu: tags %.2f UAS %.2f LAS %.2f, names %.4f\n",
                 epoch + 1, s.tags, s.unlabelled, s.labelled, model.score_names(dev_names_));
  }

  // What went in and what came out, beside the checkpoint, for docs/models.md.
  void write_record(Model& model) {
    std::ofstream out(options_.out + ".md");
    out << "| data | FNV-1a 64 |\n| --- | --- |\n";
    for (const auto* list : {&options_.trees, &options_.names, &options_.auxiliary_names})
      for (const std::string& path : *list) write_hash(path, out);
    if (!options_.vectors.empty()) write_hash(options_.vectors, out);
    const Scores s = model.score_trees(dev_trees_);
    out << "\nFloat network on the development data: joint tags " << s.tags << ", UAS "
        << s.unlabelled << ", LAS with subtypes " << s.labelled << ", names F1 "
        << model.score_names(dev_names_) << ".\n";
  }

  static void write_hash(const std::string& path, std::ostream& out) {
    out << "| " << path.substr(path.rfind('/') + 1) << " | `" << file_hash(path) << "` |\n";
  }

  const Options& options_;
  EncoderSize size_;
  Random random_;
  Labels labels_;
  std::vector<Lesson> lessons_;
  std::vector<Example> dev_trees_, dev_names_;
  std::unordered_map<std::uint32_t, Vector> vectors_;
  std::size_t steps_ = 0;
};

}  // namespace

void train(const Options& options) { Trainer(options).run(); }

void report_float(const Checkpoint& checkpoint, const std::string& trees, std::ostream& out) {
  std::vector<Example> examples;
  for (const TreeSentence& s : read_trees(trees)) examples.push_back(checkpoint.labels.example(s));
  const Scores s = checkpoint.model->score_trees(examples);
  out << "joint tags " << s.tags << "  UAS " << s.unlabelled << "  LAS with subtypes " << s.labelled
      << '\n';
}

}  // namespace annals::train
