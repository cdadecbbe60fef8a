// How the acts of a sentence follow each other, where the text says so.
#pragma once

#include "core/events/events.h"
#include "core/rules/data_files.h"
#include "core/text/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// "X expelled diplomats in response to the raid": from the expulsion to the raid, responds_to.
struct FoundLink {
  std::uint32_t from = 0;  // index into the events
  std::uint32_t to = 0;
  std::string_view kind;  // after, before, responds_to
  bool operator==(const FoundLink&) const = default;
};

// Finds links. Immutable after construction; threads share one.
class LinkFinder {
 public:
  // Reads data/links/links.tsv. Throws Error naming file and line.
  explicit LinkFinder(const DataFiles& data);

  // Links an act whose trigger soon follows linking words to the act on which it depends in the
  // parse. In text order, each once. No text makes it throw. Linear in tokens and events.
  std::vector<FoundLink> find(const Document& document,
                              const std::vector<FoundEvent>& events) const;

 private:
  struct Words {
    std::vector<std::string> tokens;  // lower case
    std::string kind;
  };

  std::vector<Words> table_;  // longest first
};

}  // namespace annals
