#include "train/corpus.h"

#include "core/error.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace annals::train {
namespace {

std::ifstream open(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path, 0, "cannot be read; name a corpus file");
  return in;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == separator)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

std::string mapped(const std::string& label) {
  if (label.size() < 3 || (label[0] != 'B' && label[0] != 'I')) return "O";
  static const std::map<std::string, std::string> kinds = {
      {"per", "PER"},          {"person", "PER"},
      {"politician", "PER"},   {"org", "ORG"},
      {"organisation", "ORG"}, {"corporation", "ORG"},
      {"group", "ORG"},        {"politicalparty", "ORG"},
      {"organization", "ORG"}, {"geo", "LOC"},
      {"gpe", "LOC"},          {"loc", "LOC"},
      {"location", "LOC"},     {"country", "LOC"},
      {"tim", "TIME"}};
  std::string kind = label.substr(2);
  for (char& c : kind) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto found = kinds.find(kind);
  return label.substr(0, 2) + (found == kinds.end() ? "MISC" : found->second);
}

}  // namespace

std::vector<TreeSentence> read_trees(const std::string& path) {
  std::ifstream in = open(path);
  std::vector<TreeSentence> result;
  TreeSentence sentence;
  std::string line;
  const auto finish = [&] {
    if (!sentence.empty()) result.push_back(std::move(sentence));
    sentence.clear();
  };
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) finish();
    if (line.empty() || line[0] == '#') continue;
    const auto cells = split(line, '\t');
    if (cells.size() < 10 || cells[0].find_first_of("-.") != std::string::npos) continue;
    sentence.push_back(
        {cells[1], cells[2], cells[3], cells[4], cells[7], std::atoi(cells[6].c_str())});
  }
  finish();
  return result;
}

std::vector<NameSentence> read_names(const std::string& path) {
  std::ifstream in = open(path);
  std::vector<NameSentence> result;
  NameSentence sentence;
  std::string line;
  const auto finish = [&] {
    std::string last = "O";
    for (std::string& label : sentence.labels) {
      const std::string raw = label;
      if (label[0] == 'I' && (last == "O" || last.substr(2) != label.substr(2))) label[0] = 'B';
      last = raw;
    }
    if (!sentence.words.empty()) result.push_back(std::move(sentence));
    sentence = {};
  };
  while (std::getline(in, line)) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty()) finish();
    if (line.empty() || line[0] == '#') continue;
    const auto cells = split(line, line.find('\t') == std::string::npos ? ' ' : '\t');
    if (cells.size() < 2) continue;
    const bool numbered = cells.size() > 3 && cells[2].find_first_not_of("OBI") != 0;
    sentence.words.push_back(numbered ? cells[1] : cells[0]);
    sentence.labels.push_back(mapped(numbered ? cells[2] : cells.back()));
  }
  finish();
  return result;
}

std::string file_hash(const std::string& path) {
  std::ifstream in = open(path);
  std::uint64_t hash = 0xCBF29CE484222325u;
  std::array<char, 65536> buffer;
  while (in) {
    in.read(buffer.data(), buffer.size());
    for (std::streamsize i = 0; i < in.gcount(); ++i)
      hash =
          (hash ^ static_cast<unsigned char>(buffer[static_cast<std::size_t>(i)])) * 0x100000001B3u;
  }
  std::array<char, 17> text;
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  return text.data();
}

}  // namespace annals::train
