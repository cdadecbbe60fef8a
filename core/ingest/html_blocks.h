// A page as a row of blocks: paragraphs, headings, list items, cells.
#pragma once

#include "core/ingest/markup.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

enum class BlockKind : std::uint8_t { other, paragraph, heading, item, cell, quote, caption };

struct Block {
  Span span;                // of PageBlocks::text
  Markup::Index owner = 0;  // the innermost element with a block of its own
  Markup::Index first = 0;  // the text node with which it begins
  std::uint32_t link_bytes = 0;
  BlockKind kind = BlockKind::other;

  double link_share() const {
    return span.empty() ? 0 : static_cast<double>(link_bytes) / span.size();
  }
};

struct PageBlocks {
  std::string text;           // of all blocks, runs of blanks as one
  std::vector<Block> blocks;  // in document order, none empty

  std::string_view text_of(const Block& block) const { return slice(text, block.span); }
};

// The blocks below `root`, of HTML or of the XML of agencies (NITF, XHTML with a prefix). Linear.
// Two line breaks in a row end a paragraph; one is a line end within it.
PageBlocks cut_blocks(const Markup& page, Markup::Index root = 0);

// Their text, by paragraphs.
std::string all_text(const Markup& markup, Markup::Index root = 0);

}  // namespace annals::detail
