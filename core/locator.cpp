#include "core/locator.h"

namespace annals {
namespace {

constexpr std::uint32_t stride = 256;

bool begins_code_point(char byte) { return (byte & 0xC0) != 0x80; }

}  // namespace

Locator::Locator(const Article& article) : article_(article) {
  std::uint32_t count = 0;
  for (std::uint32_t byte = 0; byte < article.text.size(); ++byte) {
    if (byte % stride == 0) counts_.push_back(count);
    count += begins_code_point(article.text[byte]) ? 1u : 0u;
  }
  counts_.push_back(count);
  body_ = code_points(article.body);
}

Passage Locator::locate(Span span) const {
  const bool in_title = span.first < article_.body;
  const std::uint32_t offset = in_title ? 0 : body_;
  return {code_points(span.first) - offset, code_points(span.last) - offset,
          std::string(slice(article_.text, span)), in_title};
}

std::uint32_t Locator::code_points(std::uint32_t byte) const {
  std::uint32_t count = counts_[byte / stride];
  for (std::uint32_t i = byte / stride * stride; i < byte; ++i)
    count += begins_code_point(article_.text[i]) ? 1u : 0u;
  return count;
}

}  // namespace annals
