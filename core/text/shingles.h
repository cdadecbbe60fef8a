// Near copies of texts: reprints of one agency story, cut or with a paragraph added.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// The sketch of a text: for each of 64 parts of the hash space four bits of the least hash of the
// text's shingles (four words in a row, case and punctuation ignored), as 64 hexadecimal digits.
// "" for a text without words. Linear in the text. Equal texts have equal sketches on any machine.
//
// Method: A. Z. Broder, "On the resemblance and containment of documents" (1997); P. Li,
// A. Owen and C.-H. Zhang, "One permutation hashing" (2012); P. Li and A. C. Koenig, "b-bit
// minwise hashing" (2010).
std::string story_sketch(std::string_view text);

// Whether the text has the form of a sketch: 64 hexadecimal digits.
bool is_sketch(std::string_view text);

// The share of shingles that two texts have in common, estimated from their sketches within about
// .06; 0 when either is no sketch.
double resemblance(std::string_view sketch, std::string_view other);

// Texts that resemble each other this much are copies of one story.
constexpr double least_resemblance = 0.5;

// Groups copies, and copies of copies. Returns for each sketch the index of the first of its group
// (its own when it has no copy). The grouping does not depend on the order of `sketches`. Time
// grows with the number of sketches that share a part of the sketch, not with its square.
std::vector<std::size_t> group_copies(std::span<const std::string> sketches);

}  // namespace annals
