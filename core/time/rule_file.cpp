#include "core/time/rule_file.h"

#include "core/error.h"
#include "core/model/date.h"

#include <set>

namespace annals::time {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Cuts the first word off `text`.
std::string_view take_word(std::string_view& text) {
  const auto end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view word = text.substr(0, end);
  text = trimmed(text.substr(end));
  return word;
}

std::string quoted(std::string_view text) { return std::string(1, '\'').append(text) + "'"; }

class Reader {
 public:
  RuleFiles read(const std::vector<DataFile>& files) {
    for (const DataFile& file : files) {
      section_ = Section::none;
      std::size_t number = 0;
      for (std::string_view rest = file.text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        ++number;
        read_line(rest.substr(0, end), {file.path, number, trimmed(rest.substr(0, end))});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      finish_rule();
    }
    return std::move(result_);
  }

 private:
  enum class Section { none, list, group, rule };

  [[noreturn]] static void fail(const Line& line, const std::string& message) {
    throw Error(line.file, line.number, message);
  }

  void read_line(std::string_view raw, const Line& line) {
    if (line.text.empty() || line.text.front() == '#') return;
    if (raw.front() != ' ' && raw.front() != '\t') return begin_section(line);
    switch (section_) {
      case Section::none:
        fail(line, "indented line outside a section; begin with list, group or rule");
      case Section::list:
        return read_entry(line);
      case Section::group:
        return result_.groups.back().patterns.push_back(line);
      case Section::rule:
        return read_key(line);
    }
  }

  void begin_section(const Line& line) {
    finish_rule();
    std::string_view name = line.text;
    const std::string_view kind = take_word(name);
    if (kind != "list" && kind != "group" && kind != "rule")
      fail(line, "unknown section " + quoted(kind) + "; use list, group, rule");
    if (name.empty() || name.find_first_of(" \t<>|$") != name.npos)
      fail(line, "bad name " + quoted(name) + "; use one word of letters, digits and hyphens");
    if (!names_.insert(std::string(kind == "rule" ? "rule " : "") + std::string(name)).second)
      fail(line, "second " + std::string(kind) + " named " + quoted(name) + "; use another name");
    if (kind == "list") {
      section_ = Section::list;
      result_.lists.push_back({name, {}});
    } else if (kind == "group") {
      section_ = Section::group;
      result_.groups.push_back({name, {}});
    } else {
      section_ = Section::rule;
      result_.rules.emplace_back();
      result_.rules.back().name = name;
      result_.rules.back().line = line;
    }
  }

  void read_entry(const Line& line) {
    const auto equals = line.text.find(" = ");
    std::string_view words = trimmed(line.text.substr(0, equals));
    const std::string_view value =
        equals == line.text.npos ? std::string_view() : trimmed(line.text.substr(equals + 3));
    while (!words.empty()) {
      const std::string_view word = take_word(words);
      result_.lists.back().entries.push_back({word, value, line});
    }
  }

  void read_key(const Line& line) {
    Rule& rule = result_.rules.back();
    Line content = line;
    const std::string_view key = take_word(content.text);
    if (content.text.empty())
      fail(line, quoted(key) + " says nothing; write its content behind it");
    if (key == "when")
      rule.patterns.push_back(content);
    else if (key == "value")
      rule.values.push_back(content);
    else if (key == "before")
      rule.before.push_back(content);
    else if (key == "after")
      rule.after.push_back(content);
    else if (key == "unless-before")
      rule.unless_before.push_back(content);
    else if (key == "unless-after")
      rule.unless_after.push_back(content);
    else if (key == "yes" || key == "no")
      (key == "yes" ? rule.yes : rule.no).push_back(read_example(content, key == "yes"));
    else
      fail(line, "unknown key " + quoted(key) +
                     "; use when, value, before, after, unless-before, unless-after, yes, no");
  }

  static Example read_example(const Line& line, bool has_value) {
    const auto first = line.text.find('|');
    const auto last = line.text.rfind('|');
    if (first == last)
      fail(line, "example without its parts; write day | sentence | expression" +
                     std::string(has_value ? " => value" : ""));
    Example example{line,
                    trimmed(line.text.substr(0, first)),
                    trimmed(line.text.substr(first + 1, last - first - 1)),
                    trimmed(line.text.substr(last + 1)),
                    {}};
    const auto arrow = example.expression.find("=>");
    if ((arrow != example.expression.npos) != has_value)
      fail(line, has_value ? "example without a value; write expression => value"
                           : "a no example has no value; write the expression alone");
    if (has_value) {
      example.value = trimmed(example.expression.substr(arrow + 2));
      example.expression = trimmed(example.expression.substr(0, arrow));
    }
    if (example.published != "-" && !parse_day(example.published))
      fail(line, "no such day " + quoted(example.published) + "; write YYYY-MM-DD, or - for none");
    if (example.sentence.find(example.expression) == std::string_view::npos)
      fail(line, quoted(example.expression) + " is not in the sentence; copy it from there");
    return example;
  }

  void finish_rule() {
    if (section_ != Section::rule) return;
    section_ = Section::none;
    const Rule& rule = result_.rules.back();
    const char* missing = rule.patterns.empty() ? "when"
                          : rule.values.empty() ? "value"
                          : rule.yes.empty()    ? "yes"
                                                : nullptr;
    if (missing)
      fail(rule.line, "rule " + quoted(rule.name) + " has no '" + missing + "' line; add one");
  }

  RuleFiles result_;
  std::set<std::string> names_;
  Section section_ = Section::none;
};

}  // namespace

RuleFiles read_rule_files(const std::vector<DataFile>& files) { return Reader().read(files); }

}  // namespace annals::time
