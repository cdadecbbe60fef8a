// What a page says about itself to search engines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

struct JsonLd {
  bool is_broken = false;  // some of it was no JSON
  std::string headline, published, created, modified, author, publisher, url;
};

// The object that describes the page's article (or, without one, its page), from the content of
// <script type="application/ld+json">. Forgives trailing commas, comments, raw line ends and what
// else pages get wrong; of what cannot be read at all only the dates are picked out.
JsonLd read_json_ld(const std::vector<std::string_view>& scripts);

}  // namespace annals::detail
