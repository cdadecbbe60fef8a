#include "train/model.h"

#include "core/text/name_decoder.h"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>
#include <set>
#include <tuple>

namespace annals::train {
namespace {

int index_of(const std::vector<std::string>& list, const std::string& item) {
  const auto found = std::find(list.begin(), list.end(), item);
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

void relu(Vector& x) {
  for (float& v : x) v = std::max(v, 0.0f);
}

void relu_gradient(const Vector& y, Vector& d) {
  for (std::size_t i = 0; i < d.size(); ++i)
    if (y[i] <= 0) d[i] = 0;
}

std::size_t best(const float* z, std::size_t n) {
  return static_cast<std::size_t>(std::max_element(z, z + n) - z);
}

// Softmax cross-entropy; turns scores into gradients scaled by 1 / n. Label -1 teaches nothing.
double cross_entropy(float* z, std::size_t classes, int label, std::size_t n) {
  if (label < 0) {
    std::fill(z, z + classes, 0.0f);
    return 0;
  }
  softmax(z, classes);
  const double loss = -std::log(static_cast<double>(z[label]) + 1e-9);
  z[label] -= 1;
  for (std::size_t j = 0; j < classes; ++j) z[j] /= static_cast<float>(n);
  return loss;
}

}  // namespace

Rows Labels::rows_of(std::string_view word) const {
  const detail::WordHashes hashes = detail::hash_word(word);
  Rows result = hashes.rows;
  const auto found = rows.find(hashes.word);
  result[detail::word_table] = found == rows.end() ? 0 : found->second;
  return result;
}

Example Labels::example(const TreeSentence& sentence) const {
  Example e;
  for (const TreeWord& word : sentence) {
    e.words.push_back(rows_of(word.form));
    e.tags.push_back(index_of(tags, word.upos + "|" + word.xpos));
    e.heads.push_back(word.head);
    e.relations.push_back(index_of(relations, word.relation));
  }
  return e;
}

Example Labels::example(const NameSentence& sentence) const {
  Example e;
  for (const std::string& word : sentence.words) e.words.push_back(rows_of(word));
  e.names = bilou(sentence.labels);
  return e;
}

std::vector<int> bilou(const std::vector<std::string>& iob) {
  static const std::vector<std::string> kinds = {"PER", "ORG", "LOC", "TIME", "MISC"};
  std::vector<int> result;
  for (std::size_t i = 0; i < iob.size(); ++i) {
    if (iob[i] == "O") {
      result.push_back(0);
      continue;
    }
    const bool begins = iob[i][0] == 'B';
    const bool ends = i + 1 == iob.size() || iob[i + 1][0] != 'I';
    const int place = begins ? (ends ? 3 : 0) : (ends ? 2 : 1);
    result.push_back(1 + 4 * index_of(kinds, iob[i].substr(2)) + place);
  }
  return result;
}

Model::Model(EncoderSize s, const Labels& labels, Random& random)
    : encoder(s, labels.vocabulary.size(), random),
      tags(2 * s.hidden, labels.tags.size(), random),
      names(2 * s.hidden, detail::name_labels, random),
      auxiliary_names(2 * s.hidden, detail::name_labels, random),
      arc_head(2 * s.hidden, arc_width, random),
      arc_dependent(2 * s.hidden, arc_width, random),
      label_head(2 * s.hidden, label_width, random),
      label_dependent(2 * s.hidden, label_width, random),
      relations(label_width, labels.relations.size(), random),
      distance(2 * s.hidden, detail::distance_buckets, random),
      biaffine(arc_width, arc_width, 0.05f, random),
      head_bias(1, arc_width, 0.05f, random),
      root(1, 2 * s.hidden, 0.1f, random),
      size(s),
      random_(random) {}

std::vector<Parameter*> Model::parameters() {
  std::vector<Parameter*> result = encoder.parameters();
  for (Linear* l : {&tags, &names, &auxiliary_names, &arc_head, &arc_dependent, &label_head,
                    &label_dependent, &relations, &distance}) {
    result.push_back(&l->weight);
    result.push_back(&l->bias);
  }
  for (Parameter* p : {&biaffine, &head_bias, &root}) result.push_back(p);
  return result;
}

Batch Model::batch_of(const std::vector<const Example*>& examples, bool is_training) {
  Batch batch;
  for (const Example* e : examples) {
    for (Rows rows : e->words) {
      if (is_training && random_.unit() < word_dropout) {
        rows[detail::word_table] = 0;
        if (random_.unit() < 0.5f)
          rows[detail::whole_table] = rows[detail::long_suffix_table] = no_row;
      }
      batch.words.push_back(rows);
    }
    batch.bounds.push_back(batch.words.size());
  }
  return batch;
}

double Model::learn(const std::vector<const Example*>& examples) {
  const Batch batch = batch_of(examples, true);
  const Vector h = encoder.forward(batch, true, dropout);
  Vector dh(h.size());
  double loss = 0;
  if (examples.front()->is_tree()) {
    loss += learn_tags(examples, h, dh);
    loss += learn_arcs(examples, batch, h, dh);
    loss += learn_relations(examples, batch, h, dh);
  } else {
    loss += learn_names(examples, h, dh);
  }
  encoder.backward(batch, dh);
  return loss / static_cast<double>(batch.size());
}

double Model::learn_tags(const std::vector<const Example*>& examples, const Vector& h, Vector& dh) {
  const std::size_t n = h.size() / encoder.width();
  Vector z = tags.forward(h, n);
  double loss = 0;
  std::size_t k = 0;
  for (const Example* e : examples)
    for (const int tag : e->tags)
      loss += cross_entropy(&z[k++ * tags.weight.columns], tags.weight.columns, tag, n);
  tags.backward(h, z, dh, n);
  return loss;
}

double Model::learn_names(const std::vector<const Example*>& examples, const Vector& h,
                          Vector& dh) {
  const std::size_t n = h.size() / encoder.width();
  Linear& head = examples.front()->is_auxiliary ? auxiliary_names : names;
  Vector z = head.forward(h, n);
  double loss = 0;
  std::size_t k = 0;
  for (const Example* e : examples)
    for (const int name : e->names)
      loss += cross_entropy(&z[k++ * detail::name_labels], detail::name_labels, name, n);
  head.backward(h, z, dh, n);
  return loss;
}

struct Model::ArcPass {
  Vector heads, dependents, root_input, root_head, products, distances;
};

Model::ArcPass Model::arcs(const Vector& h, std::size_t n) const {
  ArcPass pass;
  pass.heads = arc_head.forward(h, n);
  pass.dependents = arc_dependent.forward(h, n);
  pass.distances = distance.forward(h, n);
  pass.root_head = arc_head.forward(root.value, 1);
  relu(pass.heads);
  relu(pass.dependents);
  relu(pass.root_head);
  pass.products.resize(n * arc_width);
  for (std::size_t i = 0; i < n; ++i)
    std::copy(head_bias.value.begin(), head_bias.value.end(),
              pass.products.begin() + static_cast<std::ptrdiff_t>(i * arc_width));
  multiply(pass.dependents.data(), biaffine.value.data(), pass.products.data(), n, arc_width,
           arc_width);
  return pass;
}

// scores[d][h], h = 0 the root, h = i + 1 word i of the sentence.
void Model::score_sentence(const ArcPass& pass, std::size_t first, std::size_t last,
                           Vector& scores) const {
  const std::size_t n = last - first;
  scores.assign(n * (n + 1), 0);
  for (std::size_t d = 0; d < n; ++d) {
    const float* p = &pass.products[(first + d) * arc_width];
    const float* bias = &pass.distances[(first + d) * detail::distance_buckets];
    for (std::size_t h = 0; h <= n; ++h) {
      const float* q = h == 0 ? pass.root_head.data() : &pass.heads[(first + h - 1) * arc_width];
      float sum = 0;
      for (std::size_t j = 0; j < arc_width; ++j) sum += p[j] * q[j];
      if (h == d + 1)
        sum = -1e9f;
      else
        sum +=
            bias[h == 0 ? detail::root_bucket
                        : detail::distance_bucket(static_cast<int>(h) - 1 - static_cast<int>(d))];
      scores[d * (n + 1) + h] = sum;
    }
  }
}

double Model::learn_arcs(const std::vector<const Example*>& examples, const Batch& batch,
                         const Vector& h, Vector& dh) {
  const std::size_t n = batch.size();
  ArcPass pass = arcs(h, n);
  Vector dheads(pass.heads.size()), dproducts(pass.products.size()), droot(arc_width),
      ddistances(pass.distances.size()), ddependents(pass.dependents.size()), scores;
  double loss = 0;
  for (std::size_t s = 0; s < examples.size(); ++s) {
    const std::size_t first = batch.bounds[s], m = batch.bounds[s + 1] - first;
    score_sentence(pass, first, first + m, scores);
    for (std::size_t d = 0; d < m; ++d) {
      float* row = &scores[d * (m + 1)];
      loss += cross_entropy(row, m + 1, examples[s]->heads[d], n);
      const float* p = &pass.products[(first + d) * arc_width];
      float* dp = &dproducts[(first + d) * arc_width];
      for (std::size_t g = 0; g <= m; ++g) {
        const float w = row[g];
        if (std::fabs(w) < 1e-9f) continue;
        const float* q = g == 0 ? pass.root_head.data() : &pass.heads[(first + g - 1) * arc_width];
        float* dq = g == 0 ? droot.data() : &dheads[(first + g - 1) * arc_width];
        for (std::size_t j = 0; j < arc_width; ++j) {
          dp[j] += w * q[j];
          dq[j] += w * p[j];
        }
        if (g == d + 1) continue;
        ddistances[(first + d) * detail::distance_buckets +
                   (g == 0 ? detail::root_bucket
                           : detail::distance_bucket(static_cast<int>(g) - 1 -
                                                     static_cast<int>(d)))] += w;
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < arc_width; ++j)
      head_bias.gradient[j] += dproducts[i * arc_width + j];
  accumulate_weights(pass.dependents.data(), dproducts.data(), biaffine.gradient.data(), n,
                     arc_width, arc_width);
  multiply_transposed(dproducts.data(), biaffine.value.data(), ddependents.data(), n, arc_width,
                      arc_width);
  relu_gradient(pass.heads, dheads);
  relu_gradient(pass.dependents, ddependents);
  relu_gradient(pass.root_head, droot);
  arc_head.backward(h, dheads, dh, n);
  arc_dependent.backward(h, ddependents, dh, n);
  distance.backward(h, ddistances, dh, n);
  arc_head.backward(root.value, droot, root.gradient, 1);
  return loss;
}

double Model::learn_relations(const std::vector<const Example*>& examples, const Batch& batch,
                              const Vector& h, Vector& dh) {
  const std::size_t n = batch.size();
  const Vector heads = label_head.forward(h, n), dependents = label_dependent.forward(h, n);
  const Vector root_head = label_head.forward(root.value, 1);
  Vector t(n * label_width);
  const auto head_of = [&](std::size_t s, std::size_t d) {
    const int g = examples[s]->heads[d];
    return g == 0 ? n : batch.bounds[s] + static_cast<std::size_t>(g) - 1;
  };
  const auto each = [&](auto use) {
    for (std::size_t s = 0; s < examples.size(); ++s)
      for (std::size_t d = 0; d < examples[s]->heads.size(); ++d)
        use(batch.bounds[s] + d, head_of(s, d), examples[s]->relations[d]);
  };
  each([&](std::size_t i, std::size_t g, int) {
    const float* q = g == n ? root_head.data() : &heads[g * label_width];
    for (std::size_t j = 0; j < label_width; ++j)
      t[i * label_width + j] = std::max(0.0f, q[j] + dependents[i * label_width + j]);
  });
  Vector z = relations.forward(t, n);
  double loss = 0;
  each([&](std::size_t i, std::size_t, int relation) {
    loss += cross_entropy(&z[i * relations.weight.columns], relations.weight.columns, relation, n);
  });
  Vector dt(t.size()), dheads(heads.size()), droot(label_width);
  relations.backward(t, z, dt, n);
  relu_gradient(t, dt);
  each([&](std::size_t i, std::size_t g, int) {
    float* q = g == n ? droot.data() : &dheads[g * label_width];
    for (std::size_t j = 0; j < label_width; ++j) q[j] += dt[i * label_width + j];
  });
  label_head.backward(h, dheads, dh, n);
  label_dependent.backward(h, dt, dh, n);
  label_head.backward(root.value, droot, root.gradient, 1);
  return loss;
}

Scores Model::score_trees(const std::vector<Example>& examples) {
  double n = 0, right_tag = 0, right_head = 0, right = 0;
  for (const Example& e : examples) {
    const Batch batch = batch_of({&e}, false);
    const Vector h = encoder.forward(batch, false, 0);
    const std::size_t m = batch.size();
    const ArcPass pass = arcs(h, m);
    const Vector z = tags.forward(h, m), heads = label_head.forward(h, m),
                 dependents = label_dependent.forward(h, m),
                 root_head = label_head.forward(root.value, 1);
    Vector scores, t(label_width);
    score_sentence(pass, 0, m, scores);
    for (std::size_t d = 0; d < m; ++d) {
      const std::size_t g = best(&scores[d * (m + 1)], m + 1);
      const float* q = g == 0 ? root_head.data() : &heads[(g - 1) * label_width];
      for (std::size_t j = 0; j < label_width; ++j)
        t[j] = std::max(0.0f, q[j] + dependents[d * label_width + j]);
      const Vector r = relations.forward(t, 1);
      const bool head_right = static_cast<int>(g) == e.heads[d];
      n += 1;
      right_tag +=
          static_cast<int>(best(&z[d * tags.weight.columns], tags.weight.columns)) == e.tags[d];
      right_head += head_right;
      right += head_right && static_cast<int>(best(r.data(), r.size())) == e.relations[d];
    }
  }
  return {100 * right_tag / n, 100 * right_head / n, 100 * right / n};
}

double Model::score_names(const std::vector<Example>& examples) {
  double gold = 0, found = 0, both = 0;
  std::vector<std::uint8_t> labels;
  const auto spans = [](const auto& list) {
    std::set<std::tuple<std::size_t, std::size_t, int>> result;
    std::size_t start = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i] == 0) continue;
      const int place = (static_cast<int>(list[i]) - 1) % 4;
      if (place == 0 || place == 3) start = i;
      if (place >= 2) result.insert({start, i, (static_cast<int>(list[i]) - 1) / 4});
    }
    return result;
  };
  detail::NameDecoder decoder;
  for (const Example& e : examples) {
    const Batch batch = batch_of({&e}, false);
    const Vector h = encoder.forward(batch, false, 0);
    const Vector z = names.forward(h, batch.size());
    decoder.decode(z.data(), batch.size(), detail::name_labels, labels);
    const auto g = spans(e.names), f = spans(labels);
    gold += static_cast<double>(g.size());
    found += static_cast<double>(f.size());
    for (const auto& span : f) both += g.contains(span);
  }
  return gold + found > 0 ? 2 * both / (gold + found) : 0;
}

void Model::save(std::ostream& out) const {
  for (const Parameter* p : const_cast<Model*>(this)->parameters())
    out.write(reinterpret_cast<const char*>(p->value.data()),
              static_cast<std::streamsize>(p->value.size() * sizeof(float)));
}

void Model::load(std::istream& in) {
  for (Parameter* p : parameters())
    in.read(reinterpret_cast<char*>(p->value.data()),
            static_cast<std::streamsize>(p->value.size() * sizeof(float)));
}

}  // namespace annals::train
