// The multi-task network: tags, names, arcs and relations over one encoder.
#pragma once

#include "core/text/network_shape.h"
#include "train/corpus.h"
#include "train/encoder.h"

#include <iosfwd>

namespace annals::train {

// One training or development sentence as numbers.
struct Example {
  std::vector<Rows> words;
  std::vector<int> tags, heads, relations;  // of a tree
  std::vector<int> names;                   // of a name sentence
  bool is_auxiliary = false;                // a name corpus other than the main one
  bool is_tree() const { return !heads.empty(); }
};

struct Labels {
  std::vector<std::string> tags, relations;
  std::vector<std::uint64_t> vocabulary;  // hash of row i; row 0 is the unknown word
  std::unordered_map<std::uint64_t, std::uint32_t> rows;

  Rows rows_of(std::string_view word) const;
  Example example(const TreeSentence& sentence) const;  // an unknown tag or relation is -1
  Example example(const NameSentence& sentence) const;
};

// The BILOU labels of core/text/network_shape.h from IOB2.
std::vector<int> bilou(const std::vector<std::string>& iob);

struct Scores {
  double tags = 0, unlabelled = 0, labelled = 0;  // per cent; tags are UPOS|XPOS
};

class Model {
 public:
  static constexpr std::size_t arc_width = 64, label_width = 64;

  Model(EncoderSize size, const Labels& labels, Random& random);

  // Adds the gradients of a batch of one kind of sentence; returns the loss per word.
  double learn(const std::vector<const Example*>& examples);

  Scores score_trees(const std::vector<Example>& examples);
  double score_names(const std::vector<Example>& examples);  // exact span F1

  std::vector<Parameter*> parameters();
  void save(std::ostream& out) const;
  void load(std::istream& in);

  Encoder encoder;
  Linear tags, names, auxiliary_names, arc_head, arc_dependent, label_head, label_dependent,
      relations, distance;
  Parameter biaffine, head_bias, root;

  EncoderSize size;
  float dropout = 0.3f, word_dropout = 0.15f;

 private:
  struct ArcPass;
  Batch batch_of(const std::vector<const Example*>& examples, bool is_training);
  double learn_tags(const std::vector<const Example*>& examples, const Vector& h, Vector& dh);
  double learn_names(const std::vector<const Example*>& examples, const Vector& h, Vector& dh);
  double learn_arcs(const std::vector<const Example*>& examples, const Batch& batch,
                    const Vector& h, Vector& dh);
  double learn_relations(const std::vector<const Example*>& examples, const Batch& batch,
                         const Vector& h, Vector& dh);
  ArcPass arcs(const Vector& h, std::size_t n) const;
  void score_sentence(const ArcPass& pass, std::size_t first, std::size_t last,
                      Vector& scores) const;
  Random& random_;
};

}  // namespace annals::train
