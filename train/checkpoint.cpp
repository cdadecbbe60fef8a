#include "train/checkpoint.h"

#include "core/error.h"

#include <fstream>

namespace annals::train {
namespace {

void write_number(std::ostream& out, std::uint64_t n) {
  out.write(reinterpret_cast<const char*>(&n), sizeof n);
}

std::uint64_t read_number(std::istream& in) {
  std::uint64_t n = 0;
  in.read(reinterpret_cast<char*>(&n), sizeof n);
  return n;
}

void write_list(std::ostream& out, const std::vector<std::string>& list) {
  write_number(out, list.size());
  for (const std::string& item : list) out << item << '\n';
}

std::vector<std::string> read_list(std::istream& in) {
  std::vector<std::string> list(read_number(in));
  for (std::string& item : list) std::getline(in, item);
  return list;
}

}  // namespace

void save_checkpoint(const std::string& path, const Labels& labels, const Model& model) {
  std::ofstream out(path, std::ios::binary);
  for (const std::size_t n : {model.size.embedding, model.size.hidden, model.size.layers})
    write_number(out, n);
  write_list(out, labels.tags);
  write_list(out, labels.relations);
  write_number(out, labels.vocabulary.size());
  for (const std::uint64_t hash : labels.vocabulary) write_number(out, hash);
  model.save(out);
  if (!out.flush()) throw Error(path, 0, "cannot be written");
}

std::unique_ptr<Checkpoint> load_checkpoint(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  auto result = std::make_unique<Checkpoint>();
  result->size = {read_number(in), read_number(in), read_number(in)};
  if (!in || result->size.hidden > 1024) throw Error(path, 0, "is no checkpoint of annals-train");
  result->labels.tags = read_list(in);
  result->labels.relations = read_list(in);
  result->labels.vocabulary.resize(read_number(in));
  for (std::uint64_t& hash : result->labels.vocabulary) hash = read_number(in);
  for (std::uint32_t row = 1; row < result->labels.vocabulary.size(); ++row)
    result->labels.rows.emplace(result->labels.vocabulary[row], row);
  result->model = std::make_unique<Model>(result->size, result->labels, result->random);
  result->model->load(in);
  if (!in) throw Error(path, 0, "is cut short");
  return result;
}

}  // namespace annals::train
