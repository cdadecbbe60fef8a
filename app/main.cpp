// The program `annals`: reads the command line and runs one command.
#include "app/command.h"
#include "app/messages.h"
#include "app/options.h"
#include "core/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
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
    const bool is_choice = argument.find('|') != std::string::npos;
    auto* files =
        app.add_option(is_choice ? argument : "files", settings.files,
                       is_choice ? "one of these" : argument + " files; - is standard input");
    files->type_name(is_choice ? "" : argument + "...");
    if (is_choice) files->expected(1);
    if (command.needs_argument) files->required();
  }
  for (const Option& option : options()) {
    if (!takes(command, option)) continue;
    const std::string flags(option.flags), help(option.help);
    if (option.flag != nullptr)
      app.add_flag(flags, settings.*option.flag, help);
    else if (option.pair != nullptr)
      app.add_option(flags, settings.*option.pair, help)
          ->expected(2)
          ->type_name(std::string(option.value));
    else if (option.number != nullptr)
      app.add_option(flags, settings.*option.number, help)->type_name(std::string(option.value));
    else
      app.add_option(flags, settings.*option.text, help)->type_name(std::string(option.value));
  }
  app.footer("Examples:\n" + std::string(command.examples));
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

int run(int argc, char** argv) {
  CLI::App app("annals " + std::string(purpose) + ".", "annals");
  app.set_version_flag("--version", "annals " ANNALS_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "annals build articles/*.txt -o timeline.json  a timeline\n"
      "annals explain article.txt  what was found in an article, and why\n\n"
      "'annals COMMAND --help' says more.");
  Settings settings;
  std::map<const CLI::App*, const Command*> chosen;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    add_options(*sub, command, settings);
    chosen[sub] = &command;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    const std::string better = suggestion(app, {argv + 1, argv + argc});
    if (asks_for_json({argv + 1, argv + argc})) use_json_messages();
    tell_error(better.empty() ? error.what() : better);
    if (!asks_for_json({argv + 1, argv + argc}))
      std::cerr << "'annals --help' lists the commands, 'annals COMMAND --help' the options.\n";
    return wrong_usage;
  }
  if (settings.errors == "json")
    use_json_messages();
  else if (!settings.errors.empty() && settings.errors != "text")
    throw UsageError("--errors '" + settings.errors + "'; write text or json");
  return chosen.at(app.get_subcommands().front())->run(settings);
}

}  // namespace
}  // namespace annals

int main(int argc, char** argv) {
  // A closed pipe is an ordinary write error.
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  try {
    return annals::run(argc, argv);
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
