// annals completion: what Tab offers, as a script for bash, zsh or fish, from the table of
// commands.
#include "app/options.h"
#include "app/session.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace annals {
namespace {

std::string command_names() {
  std::string names;
  for (const Command& command : commands())
    names += (names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

bool is_path(const Option& option) {
  return option.value == "FILE" || option.value == "DIR" || option.value == "TIMELINE";
}

// Between single quotes of a shell; `end` is how that shell writes a single quote inside them.
std::string quoted(std::string_view text, std::string_view end) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += end;
    else
      out += c;
  }
  return out + "'";
}

void write_bash(std::ostream& out) {
  out << "# bash completion for annals\n_annals() {\n"
         "  local at=$COMP_CWORD word=${COMP_WORDS[COMP_CWORD]} words= listed=\n"
         "  while ((at > 1)) && [[ ${COMP_WORDS[at]} == : || ${COMP_WORDS[at-1]} == : ]]; do\n"
         "    word=${COMP_WORDS[--at]}$word\n"
         "  done\n"
         "  local before=${COMP_WORDS[at-1]}\n"
         "  [[ $before == = ]] && before=${COMP_WORDS[at-2]}\n"
         "  [[ $word == = ]] && word=\n"
         "  if ((COMP_CWORD == 1)); then\n    words='"
      << command_names()
      << " help --help --version'\n"
         "  else\n    case ${COMP_WORDS[1]}:$before:$word in\n"
         "      help:*) words='"
      << command_names() << "' ;;\n";
  for (const Command& command : commands()) {
    std::string flags;
    for (const Option& option : options()) {
      if (!takes(command, option)) continue;
      for (const std::string_view flag : flags_of(option)) {
        flags += std::string(flag) + " ";
        if (!option.value.empty())
          out << "      " << command.name << ":" << flag << ":*) words='"
              << joined(values_of(command, option), " ")
              << (is_list(option) ? "' listed=${word%\"${word##*,}\"}" : "'") << " ;;\n";
      }
    }
    out << "      " << command.name << ":*:-*) words='" << flags << "--help' ;;\n";
    if (const std::string words = joined(choices(command.argument), " "); !words.empty())
      out << "      " << command.name << ":*) words='" << words << "' ;;\n";
  }
  out << "    esac\n  fi\n"
         "  COMPREPLY=($(compgen -P \"$listed\" -W \"$words\" -- \"${word#\"$listed\"}\"))\n"
         "  COMPREPLY=(\"${COMPREPLY[@]#\"${word%\"${word##*:}\"}\"}\")\n"
         "}\n"
         "complete -o default -F _annals annals\n";
}

// Text for the specifications of zsh's _arguments and _describe.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\[]:").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(std::string_view words, bool is_file) {
  if (!words.empty()) return "(" + std::string(words) + ")";
  return is_file ? "_files" : " ";
}

void write_zsh_option(std::ostream& out, const Command& command, const Option& option) {
  std::string rest = "[" + zsh_text(option.help) + "]";
  std::string value(option.value);
  if (option.value.find(' ') != std::string_view::npos) {
    const std::size_t blank = value.find(' ');
    rest += ":" + value.substr(0, blank) + ": :" + value.substr(blank + 1) + ": ";
  } else if (!value.empty()) {
    const std::string words = joined(values_of(command, option), " ");
    rest += ":" + zsh_text(value) + ":" +
            (is_list(option) ? "_sequence compadd - " + zsh_text(words)
                             : zsh_action(words, is_path(option)));
  }
  for (const std::string_view flag : flags_of(option)) {
    const bool takes_equals = flag.starts_with("--") && !value.empty();
    out << " \\\n        " << quoted(std::string(flag) + (takes_equals ? "=" : "") + rest, "'\\''");
  }
}

void write_zsh(std::ostream& out) {
  out << "#compdef annals\n_annals() {\n  local -a commands=(\n";
  for (const Command& command : commands())
    out << "    " << quoted(std::string(command.name) + ":" + zsh_text(command.summary), "'\\''")
        << "\n";
  out << "    'help:Show what a command does'\n  )\n"
         "  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n"
         "  shift words\n  ((CURRENT--))\n"
         "  case $words[1] in\n"
         "    help) _describe command commands ;;\n";
  for (const Command& command : commands()) {
    out << "    " << command.name << ")\n      _arguments '--help[Show help]'";
    for (const Option& option : options())
      if (takes(command, option)) write_zsh_option(out, command, option);
    if (!command.argument.empty())
      out << " \\\n        "
          << quoted("*:" + zsh_text(command.argument) + ":" +
                        zsh_action(joined(choices(command.argument), " "), true),
                    "'\\''");
    out << " ;;\n";
  }
  out << "  esac\n}\n"
         "if [[ $funcstack[1] == _annals ]]; then _annals \"$@\"; else compdef _annals annals; "
         "fi\n";
}

void write_fish_option(std::ostream& out, const Command& command, const Option& option) {
  for (const std::string_view flag : flags_of(option))
    out << (flag.starts_with("--") ? " -l " : " -s ") << flag.substr(flag.find_first_not_of('-'));
  const std::string words = joined(values_of(command, option), " ");
  if (!words.empty())
    out << " -x -a " << quoted(is_list(option) ? "(__fish_append , " + words + ")" : words, "\\'");
  else if (!option.value.empty())
    out << (is_path(option) ? " -r -F" : " -x");
  out << " -d " << quoted(option.help, "\\'") << "\n";
}

void write_fish(std::ostream& out) {
  out << "# fish completion for annals\n"
         "complete -c annals -f -n __fish_use_subcommand -a help -d 'Show what a command does'\n"
         "complete -c annals -f -n '__fish_seen_subcommand_from help' -a '"
      << command_names() << "'\n";
  for (const Command& command : commands()) {
    out << "complete -c annals -f -n __fish_use_subcommand -a " << command.name << " -d "
        << quoted(command.summary, "\\'") << "\n";
    const std::string seen =
        "complete -c annals -n '__fish_seen_subcommand_from " + std::string(command.name) + "'";
    for (const Option& option : options())
      if (takes(command, option)) write_fish_option(out << seen, command, option);
    if (const std::string words = joined(choices(command.argument), " "); !words.empty())
      out << seen << " -f -a " << quoted(words, "\\'") << "\n";
  }
}

struct Shell {
  std::string_view name;
  void (*write)(std::ostream&);
};
constexpr Shell shells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

}  // namespace

int run_completion(const Settings& settings) {
  const auto shell = std::ranges::find(shells, settings.files.front(), &Shell::name);
  assert(shell != std::end(shells));  // the table names the same three
  Output output(settings.output);
  shell->write(output.stream());
  output.commit();
  return 0;
}

}  // namespace annals
