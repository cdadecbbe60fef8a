#include "core/ingest/html_blocks.h"

#include <algorithm>
#include <array>

namespace annals::detail {
namespace {

enum class Role : std::uint8_t { flowing, block, line_break, link, skipped };

struct Tag {
  std::string_view name;
  Role role;
  BlockKind kind = BlockKind::other;
};

// Tags that are not here flow within their paragraph.
constexpr Tag tags[] = {
    {"p", Role::block, BlockKind::paragraph},
    {"div", Role::block},
    {"section", Role::block},
    {"article", Role::block},
    {"main", Role::block},
    {"header", Role::block},
    {"footer", Role::block},
    {"nav", Role::block},
    {"aside", Role::block},
    {"form", Role::block},
    {"fieldset", Role::block},
    {"address", Role::block},
    {"body", Role::block},
    {"center", Role::block},
    {"details", Role::block},
    {"summary", Role::block},
    {"figure", Role::block, BlockKind::caption},
    {"figcaption", Role::block, BlockKind::caption},
    {"caption", Role::block, BlockKind::caption},
    {"h1", Role::block, BlockKind::heading},
    {"h2", Role::block, BlockKind::heading},
    {"h3", Role::block, BlockKind::heading},
    {"h4", Role::block, BlockKind::heading},
    {"h5", Role::block, BlockKind::heading},
    {"h6", Role::block, BlockKind::heading},
    {"ul", Role::block},
    {"ol", Role::block},
    {"dl", Role::block},
    {"li", Role::block, BlockKind::item},
    {"dt", Role::block, BlockKind::item},
    {"dd", Role::block, BlockKind::item},
    {"table", Role::block},
    {"tr", Role::block},
    {"td", Role::block, BlockKind::cell},
    {"th", Role::block, BlockKind::cell},
    {"blockquote", Role::block, BlockKind::quote},
    {"pre", Role::block, BlockKind::paragraph},
    {"hr", Role::block},
    {"br", Role::line_break},
    {"a", Role::link},
    {"head", Role::skipped},
    {"title", Role::skipped},
    {"button", Role::skipped},
    {"label", Role::skipped},
    {"option", Role::skipped},
    {"body.head", Role::block},
    {"body.content", Role::block},
    {"body.end", Role::skipped},
    {"block", Role::block},
    {"hedline", Role::block},
    {"hl1", Role::block, BlockKind::heading},
    {"hl2", Role::block, BlockKind::heading},
    {"media", Role::skipped},
    {"meta", Role::skipped},
    {"link", Role::skipped},
};

const Tag& tag_of(std::string_view name) {
  name.remove_prefix(std::min(name.find(':') + 1, name.size()));
  static constexpr Tag flowing{"", Role::flowing, BlockKind::other};
  const auto* found = std::ranges::find(tags, name, &Tag::name);
  return found == std::end(tags) ? flowing : *found;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// The bytes of the blank at `at`; 0 when there is none. Beyond ASCII: no-break space, next line,
// line or paragraph separator.
std::size_t blank_size(std::string_view text, std::size_t at) {
  if (static_cast<signed char>(text[at]) >= 0) return is_blank(text[at]) ? 1 : 0;
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\x85")) return 2;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && blank_size(text, at) == 0) ++at;
  return at;
}

class Cutter {
 public:
  explicit Cutter(const Markup& page) : page_(page) {
    for (std::size_t name = 0; name < page.name_count(); ++name)
      tags_.push_back(&tag_of(page.name_at(static_cast<std::uint16_t>(name))));
  }

  PageBlocks run(Markup::Index root) {
    const Markup::Index end = page_.nodes()[root].end;
    open_.push_back({root, end, BlockKind::other});
    for (Markup::Index node = root + 1; node < end;) {
      while (open_.size() > 1 && open_.back().end <= node) {
        flush();
        open_.pop_back();
      }
      node = page_.is_text(node) ? take_text(node) : take_element(node);
    }
    flush();
    return std::move(out_);
  }

 private:
  struct Open {
    Markup::Index node, end;
    BlockKind kind;
  };

  Markup::Index take_element(Markup::Index node) {
    const Markup::Node& element = page_.nodes()[node];
    const Tag& tag = *tags_[element.name];
    switch (tag.role) {
      case Role::skipped:
        return element.end;
      case Role::block: {
        flush();
        const BlockKind outer = open_.back().kind;
        // A paragraph in a caption, an item or a quotation is a part of it.
        const bool keeps = (tag.kind == BlockKind::other || tag.kind == BlockKind::paragraph) &&
                           outer != BlockKind::paragraph && outer != BlockKind::heading &&
                           outer != BlockKind::cell;
        open_.push_back({node, element.end, keeps && outer != BlockKind::other ? outer : tag.kind});
        break;
      }
      case Role::line_break:
        if (++breaks_ > 1) flush();
        break;
      case Role::link:
        link_end_ = std::max(link_end_, element.end);
        break;
      case Role::flowing:
        break;
    }
    return node + 1;
  }

  Markup::Index take_text(Markup::Index node) {
    const bool is_linked = node < link_end_;
    std::string& text = out_.text;
    const std::string_view source = page_.text(node);
    for (std::size_t i = 0; i < source.size();) {
      if (const std::size_t blank = blank_size(source, i); blank > 0) {
        i += blank;
        needs_blank_ = true;
        continue;
      }
      if (text.size() == block_.span.first) {
        block_.first = node;
        block_.owner = open_.back().node;
        block_.kind = open_.back().kind;
      } else if (breaks_ > 0) {
        text += '\n';
      } else if (needs_blank_) {
        text += ' ';
      }
      needs_blank_ = false;
      breaks_ = 0;
      const std::size_t end = end_of_word(source, i);
      text += source.substr(i, end - i);
      if (is_linked) block_.link_bytes += static_cast<std::uint32_t>(end - i);
      i = end;
    }
    return node + 1;
  }

  void flush() {
    block_.span.last = static_cast<std::uint32_t>(out_.text.size());
    if (!block_.span.empty()) out_.blocks.push_back(block_);
    block_ = {};
    block_.span.first = static_cast<std::uint32_t>(out_.text.size());
    needs_blank_ = false;
    breaks_ = 0;
  }

  const Markup& page_;
  std::vector<const Tag*> tags_;  // by name
  std::vector<Open> open_;
  PageBlocks out_;
  Block block_;
  Markup::Index link_end_ = 0;
  int breaks_ = 0;
  bool needs_blank_ = false;
};

}  // namespace

PageBlocks cut_blocks(const Markup& page, Markup::Index root) { return Cutter(page).run(root); }

std::string all_text(const Markup& markup, Markup::Index root) {
  const PageBlocks blocks = cut_blocks(markup, root);
  std::string text;
  for (const Block& block : blocks.blocks) {
    if (!text.empty()) text += "\n\n";
    text += blocks.text_of(block);
  }
  return text;
}

}  // namespace annals::detail
