// The program `annals`: reads the command line and runs one command.
#include "app/configuration.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/terminal.h"
#include "core/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>

namespace annals {
namespace {

// Exit codes of every command.
constexpr int input_not_used = 1;
constexpr int wrong_usage = 2;

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

void add_options(CLI::App& app, const Command& command, Settings& settings) {
  if (!command.argument.empty()) {
    const std::string argument(command.argument);
    const bool is_choice = !choices(argument).empty();
    auto* files =
        app.add_option(is_choice ? argument : "files", settings.files,
                       is_choice ? "one of these" : argument + " files; - is standard input");
    files->type_name(is_choice ? "" : argument + "...");
    if (is_choice)
      files->expected(1)->check(
          [&](const std::string& value) { return not_among(value, choices(command.argument)); });
    if (command.needs_argument) files->required();
  }
  for (const Option& option : options()) {
    if (!takes(command, option)) continue;
    CLI::Option* added = std::visit(
        [&](auto member) {
          const std::string flags(option.flags);
          std::string help(option.help);
          if (option.value == "FORMAT")
            help += " (" + joined(values_of(command, option), ", ") + ")";
          if constexpr (std::is_same_v<decltype(member), bool Settings::*>)
            return app.add_flag(flags, settings.*member, help);
          else
            return app.add_option(flags, settings.*member, help);
        },
        option.setting);
    if (option.value.empty()) continue;
    added->type_name(std::string(option.value));
    if (std::holds_alternative<std::vector<std::string> Settings::*>(option.setting))
      added->expected(2);
  }
  app.footer("Examples:\n" + std::string(command.examples));
}

// What is wrong with the values given, "" when nothing is: "--published: '2021-02-30' is no day".
std::string wrong_value(const CLI::App& app, const Command& command, const Settings& settings) {
  for (const Option& option : options()) {
    const auto* setting = std::get_if<std::string Settings::*>(&option.setting);
    std::string flag(flags_of(option).back());
    if (setting == nullptr || !takes(command, option) || app.count(flag) == 0) continue;
    const auto problem = problem_with(command, option, settings.**setting, settings);
    if (!problem.empty()) return flag.append(": ").append(problem);
  }
  return {};
}

// CLI11 says what it could not place; we say what it might have been.
std::string suggestion(const CLI::App& app, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const CLI::App* chosen =
        app.get_subcommands().empty() ? nullptr : app.get_subcommands().front();
    if (chosen == nullptr && !word.starts_with('-'))
      return "no command '" + word + "'" + did_you_mean(word, command_names());
    if (!word.starts_with('-')) continue;
    std::vector<std::string> names;
    for (const CLI::Option* option : (chosen != nullptr ? chosen : &app)->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    if (const std::string typed = word.substr(0, word.find('='));
        std::ranges::find(names, typed) == names.end() && typed.size() > 2)
      return "no option '" + typed + "'" + did_you_mean(typed, {names.begin(), names.end()});
  }
  return {};
}

// Whether --errors json stands on a command line that could not be understood as a whole.
bool asks_for_json(const std::vector<std::string>& words) {
  const std::vector<std::string> two = {"--errors", "json"};
  return std::ranges::find(words, "--errors=json") != words.end() ||
         std::search(words.begin(), words.end(), two.begin(), two.end()) != words.end();
}

std::string overview() {
  std::string text =
      "Examples:\n"
      "annals build articles/*.txt -o timeline.json  a timeline\n"
      "annals explain article.txt  what was found in an article, and why\n\n";
  for (const std::string& line : wrapped(configuration_help, terminal_width())) text += line + "\n";
  return text + "\n'annals help COMMAND' says more of a command, 'annals man' of all.";
}

void add_defaults(const CLI::App& app, const Command& command, Settings& settings) {
  for (const Default& given : defaults_of(command, settings)) {
    const bool is_said = app.count("--" + std::string(key_of(*given.option))) > 0;
    const bool suffix_says = given.option->name == "to" && !settings.output.empty();
    if (!is_said && !suffix_says) set(settings, given);
  }
}

// The command that the words name, its settings in `settings`. Throws CLI::ParseError, also for
// --help; its help is then printed. Throws Error for a bad configuration file.
const Command& understand(CLI::App& app, std::vector<std::string> words, Settings& settings) {
  app.set_version_flag("--version", "annals " ANNALS_VERSION);
  app.require_subcommand(1);
  app.footer(overview());
  std::map<const CLI::App*, const Command*> rows;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    add_options(*sub, command, settings);
    rows[sub] = &command;
  }
  std::ranges::reverse(words);  // as CLI11 takes them
  app.parse(std::move(words));
  const CLI::App* chosen = app.get_subcommands().front();
  add_defaults(*chosen, *rows.at(chosen), settings);
  return *rows.at(chosen);
}

int refuse(const std::string& message, bool as_json) {
  if (as_json) use_json_messages();
  tell_error(message);
  if (!as_json)
    std::cerr << "'annals --help' lists the commands, 'annals help COMMAND' the options.\n";
  return wrong_usage;
}

int run(std::vector<std::string> words) {
  // "annals help build" is "annals build --help".
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  CLI::App app("annals " + std::string(purpose) + ".", "annals");
  Settings settings;
  const Command* command = nullptr;
  try {
    command = &understand(app, words, settings);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    const std::string better = suggestion(app, words);
    return refuse(better.empty() ? error.what() : better, asks_for_json(words));
  } catch (const Error& error) {
    if (asks_for_json(words)) use_json_messages();
    tell_error(error);
    return wrong_usage;
  }
  if (settings.errors == "json") use_json_messages();
  if (settings.quiet) use_quiet_messages();
  if (const auto wrong = wrong_value(*app.get_subcommands().front(), *command, settings);
      !wrong.empty())
    return refuse(wrong, settings.errors == "json");
  const int code = command->run(settings);
  if (!std::cout.flush()) Output("").commit();  // throws
  return code;
}

}  // namespace
}  // namespace annals

int main(int argc, char** argv) {
  annals::clean_up_on_signals();
  std::ios::sync_with_stdio(false);
  std::cerr.tie(nullptr);  // a warning of one thread must not flush what another is writing
  try {
    return annals::run({argv + 1, argv + argc});
  } catch (const annals::UsageError& error) {
    annals::tell_error(error.what());
    return annals::wrong_usage;
  } catch (const annals::Error& error) {
    annals::tell_error(error);
    return annals::input_not_used;
  } catch (const std::exception& error) {
    annals::tell_error(error.what());
    return annals::input_not_used;
  }
}
