// From rule files to the grammar: lists and values first, then every pattern into the shared tree.
#include "core/error.h"
#include "core/text/characters.h"
#include "core/time/grammar.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace annals::time {
namespace {

constexpr std::string_view number_names[] = {"number", "ordinal", "day",  "year",  "n1",
                                             "n2",     "n4",      "hour", "minute"};

std::string quoted(std::string_view text) { return std::string(1, '\'').append(text) + "'"; }

[[noreturn]] void fail(const Line& line, const std::string& message) {
  throw Error(line.file, line.number, message);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

Content content_of(std::string_view text) {
  Content content;
  content.is_set = true;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), content.number);
  if (error != std::errc() || end != text.data() + text.size()) {
    content.number = 0;
    content.word = text;
  }
  return content;
}

// A way through the patterns read so far: where it stands in the tree and what it has marked.
struct State {
  std::uint32_t node = 0;
  std::uint8_t depth = 0;
  bool in_braces = false;
  Accept marks;
};
using States = std::vector<State>;

class Compiler {
 public:
  explicit Compiler(const RuleFiles& files) : files_(files) {
    grammar_.nodes.emplace_back();
    for (std::size_t i = 0; i < files.groups.size(); ++i) groups_[files.groups[i].name] = i;
  }

  Grammar compile() {
    add_lists();
    for (const Rule& rule : files_.rules) add_rule(rule);
    for (Node& node : grammar_.nodes) sort_edges(node);
    index_root();
    return std::move(grammar_);
  }

 private:
  struct Cursor {
    Line line;
    std::size_t at = 0;
    int nesting = 0;
    bool done() const { return at >= line.text.size(); }
    char peek() const { return done() ? '\0' : line.text[at]; }
  };

  void add_lists() {
    if (files_.lists.size() > max_lists)
      fail(files_.lists.back().entries.front().line, "more than 128 lists; join some");
    for (const List& list : files_.lists) {
      CompiledList compiled{list.name, {}, {}};
      for (const ListEntry& entry : list.entries) {
        CompiledEntry made = entry_words(entry);
        made.content = content_of(entry.value.empty() ? entry.words : entry.value);
        compiled.entries.push_back(std::move(made));
      }
      std::stable_sort(compiled.entries.begin(), compiled.entries.end(),
                       [](const CompiledEntry& a, const CompiledEntry& b) {
                         return a.words.front().word < b.words.front().word;
                       });
      for (std::uint32_t i = 0; i < compiled.entries.size(); ++i)
        if (const WordId word = compiled.entries[i].words.front().word;
            compiled.by_word.empty() || compiled.by_word.back().first != word)
          compiled.by_word.push_back({word, i});
      list_index_[list.name] = static_cast<int>(grammar_.lists.size());
      grammar_.lists.push_back(std::move(compiled));
    }
    grammar_.units = list_or_none("number-unit");
    grammar_.tens = list_or_none("number-ten");
    grammar_.scales = list_or_none("number-scale");
    grammar_.ordinals = list_or_none("number-ordinal");
    grammar_.fractions = list_or_none("number-fraction");
  }

  int list_or_none(std::string_view name) const {
    const auto found = list_index_.find(name);
    return found == list_index_.end() ? -1 : found->second;
  }

  CompiledEntry entry_words(const ListEntry& entry) {
    CompiledEntry made;
    made.wants_capital = is_upper(entry.words.front());
    Space space = Space::any;
    for (std::size_t i = 0; i < entry.words.size();) {
      if (entry.words[i] == '_') {
        space = Space::some;
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      if (is_letter(entry.words[i]))
        while (end < entry.words.size() && is_letter(entry.words[end])) ++end;
      if (entry.words[i] >= '0' && entry.words[i] <= '9')
        fail(entry.line, "digits in a list; lists hold words, use <number> in the pattern");
      made.words.push_back(
          {grammar_.vocabulary.add(detail::ascii_lowered(entry.words.substr(i, end - i))), space});
      space = Space::none;
      i = end;
    }
    if (made.words.empty()) fail(entry.line, "empty entry; write a word");
    return made;
  }

  void add_rule(const Rule& rule) {
    rule_ = CompiledRule{rule.name, {}, {}, {}, {}, {}, {}};
    const auto index = static_cast<std::uint16_t>(grammar_.rules.size());
    for (const Line& pattern : rule.patterns) {
      Cursor cursor{pattern, 0, 0};
      const States ends = sequence(cursor, {State{}}, Space::any);
      if (!cursor.done()) fail(pattern, "closing bracket without its opening one; remove it");
      for (State state : ends) accept(rule, pattern, state, index);
    }
    for (const Line& value : rule.values) rule_.values.push_back(value_line(value));
    rule_.before = surroundings(rule.before);
    rule_.after = surroundings(rule.after);
    rule_.unless_before = surroundings(rule.unless_before);
    rule_.unless_after = surroundings(rule.unless_after);
    grammar_.rules.push_back(std::move(rule_));
  }

  void accept(const Rule& rule, const Line& pattern, State& state, std::uint16_t index) {
    if (state.depth == 0)
      fail(pattern, "pattern that matches nothing at all; make a word required");
    if (state.in_braces) fail(pattern, "'{' without '}'; close it");
    Accept& marks = state.marks;
    if (marks.parts == 0) {
      marks.parts = 1;
      marks.close[0] = state.depth;
    }
    if (marks.parts != rule.values.size())
      fail(pattern, std::to_string(int{marks.parts}) + " expressions but " +
                        std::to_string(rule.values.size()) +
                        " value lines; write one for each pair of braces");
    for (std::size_t i = 0; i < marks.parts; ++i)
      if (marks.open[i] == marks.close[i])
        fail(pattern, "braces that may hold nothing; make a word in them required");
    marks.rule = index;
    grammar_.nodes[state.node].accepts.push_back(marks);
  }

  // Reads up to a closing bracket or the end; returns every state that the text may leave.
  States sequence(Cursor& cursor, const States& in, Space lead) {
    States result, now = in;
    Space space = lead;
    const auto skip_blanks = [&] {
      while (cursor.peek() == ' ') ++cursor.at;
    };
    while (!cursor.done()) {
      const char c = cursor.peek();
      if (c == ')' || c == ']') break;
      ++cursor.at;
      if (c == ' ') {
        space = Space::some;
      } else if (c == '~') {
        space = Space::any;
      } else if (c == '_') {
        space = Space::blank;
      } else if (c == '|') {
        if (cursor.nesting == 0) fail(cursor.line, "'|' outside brackets; write (one|other)");
        result.insert(result.end(), now.begin(), now.end());
        now = in;
        space = lead;
        skip_blanks();
      } else if (c == '[' || c == '(') {
        ++cursor.nesting;
        skip_blanks();
        const States inner = sequence(cursor, now, space);
        const char close = c == '[' ? ']' : ')';
        if (cursor.peek() != close)
          fail(cursor.line,
               c == '[' ? "'[' without its ']'; close it" : "'(' without its ')'; close it");
        ++cursor.at;
        --cursor.nesting;
        if (c == '(') now.clear();
        now.insert(now.end(), inner.begin(), inner.end());
        space = Space::none;
      } else if (c == '{' || c == '}') {
        brace(cursor, now, c == '{');
      } else {
        --cursor.at;
        now = atom(cursor, now, space);
        space = Space::none;
      }
      if (now.size() > 4096) fail(cursor.line, "too many ways to read the pattern; split the rule");
    }
    result.insert(result.end(), now.begin(), now.end());
    return result;
  }

  static void brace(const Cursor& cursor, States& now, bool opens) {
    for (State& state : now) {
      if (state.in_braces == opens || (opens && state.marks.parts == Accept::max_parts))
        fail(cursor.line, "braces do not pair, or more than three pairs; write {...} {...}");
      state.in_braces = opens;
      if (opens) {
        state.marks.open[state.marks.parts] = state.depth;
      } else {
        state.marks.close[state.marks.parts++] = state.depth;
      }
    }
  }

  States atom(Cursor& cursor, const States& now, Space space) {
    const char c = cursor.peek();
    if (c == '<') return reference(cursor, now, space);
    const std::size_t begin = cursor.at++;
    if (c >= '0' && c <= '9')
      fail(cursor.line, "digits in a pattern; use <number>, <n2> or another number");
    if (is_letter(c))
      while (is_letter(cursor.peek())) ++cursor.at;
    const std::string_view word = cursor.line.text.substr(begin, cursor.at - begin);
    Edge edge{Edge::Kind::word, space, is_upper(c),
              grammar_.vocabulary.add(detail::ascii_lowered(word)), 0};
    return step(cursor.line, now, edge, {});
  }

  States reference(Cursor& cursor, const States& now, Space space) {
    const auto end = cursor.line.text.find('>', cursor.at);
    if (end == std::string_view::npos) fail(cursor.line, "'<' without '>'; close it");
    const std::string_view whole = cursor.line.text.substr(cursor.at + 1, end - cursor.at - 1);
    cursor.at = end + 1;
    const auto colon = whole.find(':');
    const std::string_view name = whole.substr(0, colon);
    const std::string_view label = colon == whole.npos ? name : whole.substr(colon + 1);
    if (const int list = list_or_none(name); list >= 0)
      return step(cursor.line, now,
                  {Edge::Kind::list, space, false, static_cast<std::uint16_t>(list), 0}, label);
    if (const auto number = std::ranges::find(number_names, name); number != std::end(number_names))
      return step(cursor.line, now,
                  {Edge::Kind::number, space, false,
                   static_cast<std::uint16_t>(number - std::begin(number_names)), 0},
                  label);
    const auto group = groups_.find(name);
    if (group == groups_.end())
      fail(cursor.line, "no list, group or number named " + quoted(name) +
                            "; see docs/dates.md for the numbers");
    if (cursor.nesting > 30) fail(cursor.line, "groups nested too deep; does one name itself?");
    States result;
    for (const Line& pattern : files_.groups[group->second].patterns) {
      Cursor inner{pattern, 0, cursor.nesting + 5};
      const States ends = sequence(inner, now, space);
      if (!inner.done()) fail(pattern, "closing bracket without its opening one; remove it");
      result.insert(result.end(), ends.begin(), ends.end());
    }
    return result;
  }

  States step(const Line& line, const States& now, Edge edge, std::string_view label) {
    int capture = -1;
    if (!label.empty()) {
      const auto found = std::find(rule_.captures.begin(), rule_.captures.end(), label);
      capture = static_cast<int>(found - rule_.captures.begin());
      if (found == rule_.captures.end()) rule_.captures.emplace_back(label);
      if (rule_.captures.size() > std::tuple_size_v<decltype(Accept::captures)>)
        fail(line, "more than ten captures; split the rule");
    }
    States result;
    for (State state : now) {
      if (state.depth == max_depth) fail(line, "pattern of more than 20 symbols; split the rule");
      if (state.depth == 0) state.marks.captures.fill(-1);
      if (state.depth == 0) edge.space = Space::any;
      if (capture >= 0)
        state.marks.captures[static_cast<std::size_t>(capture)] =
            static_cast<std::int8_t>(state.depth);
      state.node = target_of(state.node, edge);
      ++state.depth;
      result.push_back(state);
    }
    return result;
  }

  std::uint32_t target_of(std::uint32_t from, Edge edge) {
    for (const Edge& known : grammar_.nodes[from].edges)
      if (known.kind == edge.kind && known.space == edge.space && known.symbol == edge.symbol &&
          known.wants_capital == edge.wants_capital)
        return known.target;
    edge.target = static_cast<std::uint32_t>(grammar_.nodes.size());
    grammar_.nodes[from].edges.push_back(edge);
    grammar_.nodes.emplace_back();
    return edge.target;
  }

  ValueLine value_line(const Line& line) {
    std::string_view rest = line.text;
    const auto take = [&] {
      const auto end = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, end);
      rest.remove_prefix(std::min(rest.find_first_not_of(' ', end), rest.size()));
      return word;
    };
    const std::string_view name = take();
    const auto operation = operation_named(name);
    if (!operation)
      fail(line, "unknown operation " + quoted(name) +
                     "; use date, shift, duration, set, vague, holiday, numeric, nothing");
    ValueLine made{*operation, {}};
    while (!rest.empty()) made.arguments.push_back(argument(line, take()));
    return made;
  }

  Argument argument(const Line& line, std::string_view text) {
    const auto equals = text.find('=');
    const auto field = field_named(text.substr(0, equals));
    if (!field || equals == text.npos)
      fail(line, "unknown field " + quoted(text) + "; write field=content, see docs/dates.md");
    std::string_view content = text.substr(equals + 1);
    Argument made;
    made.field = *field;
    if (content.starts_with("-$")) {
      made.negated = true;
      content.remove_prefix(1);
    }
    if (!content.starts_with('$')) {
      made.literal = content_of(content);
      return made;
    }
    content.remove_prefix(1);
    const auto found = std::find(rule_.captures.begin(), rule_.captures.end(), content);
    if (found == rule_.captures.end())
      fail(line, "nothing captured as " + quoted(content) + "; the patterns have no such <name>");
    made.is_capture = true;
    made.capture = static_cast<std::uint8_t>(found - rule_.captures.begin());
    return made;
  }

  Surroundings surroundings(const std::vector<Line>& lines) {
    Surroundings made;
    for (const Line& line : lines) {
      std::string_view rest = line.text;
      while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.find_first_not_of(' ', end), rest.size()));
        if (word == "#") {
          made.number = true;
        } else if (word == "^") {
          made.edge = true;
        } else if (word.size() > 2 && word.front() == '<' && word.back() == '>') {
          const int list = list_or_none(word.substr(1, word.size() - 2));
          if (list < 0) fail(line, "no list named " + quoted(word) + "; define it");
          made.lists.set(static_cast<std::size_t>(list));
        } else {
          made.words.push_back(grammar_.vocabulary.add(detail::ascii_lowered(word)));
        }
      }
    }
    std::sort(made.words.begin(), made.words.end());
    return made;
  }

  static void sort_edges(Node& node) {
    const auto is_word = [](const Edge& edge) { return edge.kind == Edge::Kind::word; };
    const auto words_end = std::stable_partition(node.edges.begin(), node.edges.end(), is_word);
    std::stable_sort(node.edges.begin(), words_end,
                     [](const Edge& a, const Edge& b) { return a.symbol < b.symbol; });
    node.words = static_cast<std::uint32_t>(words_end - node.edges.begin());
  }

  void index_root() {
    const std::size_t words = grammar_.vocabulary.size();
    grammar_.lists_of.resize(words);
    grammar_.root_of.resize(words);
    for (std::size_t i = 0; i < grammar_.lists.size(); ++i)
      for (const auto& [word, entry] : grammar_.lists[i].by_word) grammar_.lists_of[word].set(i);
    for (const Edge& edge : grammar_.nodes[0].edges) {
      if (edge.kind == Edge::Kind::word) {
        grammar_.root_of[edge.symbol].push_back(edge);
      } else if (edge.kind == Edge::Kind::list) {
        for (std::size_t word = 0; word < words; ++word)
          if (grammar_.lists_of[word].test(edge.symbol)) grammar_.root_of[word].push_back(edge);
      } else {
        grammar_.root_of_digits.push_back(edge);
        for (std::size_t word = 0; word < words; ++word)
          if (begins_number(grammar_.lists_of[word])) grammar_.root_of[word].push_back(edge);
      }
    }
  }

  bool begins_number(const std::bitset<max_lists>& lists) const {
    for (const int list : {grammar_.units, grammar_.tens, grammar_.ordinals, grammar_.scales})
      if (list >= 0 && lists.test(static_cast<std::size_t>(list))) return true;
    return false;
  }

  const RuleFiles& files_;
  std::map<std::string_view, std::size_t> groups_;
  std::map<std::string_view, int> list_index_;
  CompiledRule rule_;
  Grammar grammar_;
};

}  // namespace

int Grammar::list_named(std::string_view name) const {
  for (std::size_t i = 0; i < lists.size(); ++i)
    if (lists[i].name == name) return static_cast<int>(i);
  return -1;
}

Grammar compile(const RuleFiles& files) { return Compiler(files).compile(); }

}  // namespace annals::time
