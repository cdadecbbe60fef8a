// Runs a fuzz target over files and over fixed mutations of them: a crash found once stays found on
// any machine.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// Overwrites, inserts, repeats or cuts a few bytes.
std::string mutated(std::string bytes, std::mt19937& random) {
  for (int edit = 0; edit < 4 && !bytes.empty(); ++edit) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes.insert(at, 1, static_cast<char>(random()));
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, random() % 40));
        break;
      default:
        bytes.erase(at, random() % 40);
        break;
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  std::mt19937 random(1);
  run("");
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    run(bytes);
    for (int round = 0; round < 60; ++round) run(mutated(bytes, random));
  }
  return 0;
}
