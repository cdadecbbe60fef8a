// XML 1.0 written element by element into a stream, by libxml2.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace annals::detail {

// Text and attributes may hold any UTF-8: markup is escaped, characters that XML forbids become
// U+FFFD. Elements must be ended in the order in which they were begun.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& stream);  // writes the XML declaration
  ~XmlWriter();

  void begin(const char* element);
  void attribute(const char* name, std::string_view value);
  void text(std::string_view text);
  void end();
  void line_break();  // between elements, for people and diffs

 private:
  struct Sink;
  std::unique_ptr<Sink> sink_;
};

}  // namespace annals::detail
