// Extractions of everything the command line names.
#pragma once

#include "app/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace annals {

// Reads articles, and lines that are extractions already, and hands each extraction to a sink.
class Extractions {
 public:
  // Problems go to `notices`; both outlive this.
  Extractions(const Settings& settings, Notices& notices)
      : settings_(settings), notices_(notices), data_(data_files(settings)) {}

  const DataFiles& data() const { return data_; }

  // The sink takes one extraction at a time, in no promised order. An Error it throws is noticed.
  // The models are loaded with the first files.
  void read(const std::vector<std::string>& files, const std::function<void(Extraction&&)>& sink);

 private:
  const Settings& settings_;
  Notices& notices_;
  DataFiles data_;
  std::optional<Knowledge> knowledge_;
};

}  // namespace annals
