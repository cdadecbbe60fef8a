#include "app/configuration.h"

#include "app/terminal.h"
#include "core/error.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <toml++/toml.h>

namespace annals {
namespace {

namespace fs = std::filesystem;

class ConfigurationReader {
 public:
  explicit ConfigurationReader(const std::string& file) : file_(file) {}

  std::vector<Default> read(const toml::table& root) const {
    std::vector<Default> all, own;
    for (const auto& [key, node] : root) {
      if (const toml::table* table = node.as_table())
        read_command(key, *table, own);
      else
        all.push_back(read_value(nullptr, key, node));
    }
    all.insert(all.end(), own.begin(), own.end());
    return all;
  }

 private:
  [[noreturn]] void refuse(const toml::source_region& where, const std::string& message) const {
    throw Error(file_, where.begin.line, message);
  }

  void read_command(const toml::key& key, const toml::table& table,
                    std::vector<Default>& out) const {
    const auto command = std::ranges::find(commands(), key.str(), &Command::name);
    if (command == commands().end()) {
      std::vector<std::string_view> names;
      for (const Command& known : commands()) names.push_back(known.name);
      refuse(key.source(),
             "no command '" + std::string(key.str()) + "'" + did_you_mean(key.str(), names));
    }
    for (const auto& [name, node] : table) out.push_back(read_value(&*command, name, node));
  }

  // The option that the key names, if it may stand there.
  const Option& option_of(const Command* command, const toml::key& key) const {
    const std::string name(key.str());
    std::vector<std::string_view> known;
    bool is_option = false;
    for (const Option& option : options()) {
      if (command != nullptr && !takes(*command, option)) continue;
      const bool may_stand =
          option.configurable == Configurable::anywhere ||
          (command != nullptr && option.configurable == Configurable::in_command);
      is_option = is_option || key_of(option) == name;
      if (may_stand && key_of(option) == name) return option;
      if (may_stand) known.push_back(key_of(option));
    }
    if (!is_option)
      refuse(key.source(), "no option '" + name + "'" +
                               (command == nullptr ? "" : " of " + std::string(command->name)) +
                               did_you_mean(name, known));
    if (command == nullptr && is_of_command(name))
      refuse(key.source(),
             "'" + name + "' differs by command; write it below the command's line, as [show]");
    refuse(key.source(),
           "'" + name + "' belongs to one run; give --" + name + " on the command line");
  }

  static bool is_of_command(std::string_view name) {
    return std::ranges::any_of(options(), [&](const Option& option) {
      return key_of(option) == name && option.configurable == Configurable::in_command;
    });
  }

  Default read_value(const Command* command, const toml::key& key, const toml::node& node) const {
    const Option& option = option_of(command, key);
    const auto must_be = [&](const std::string& what) {
      refuse(node.source(), "'" + std::string(key.str()) + "' takes " + what);
    };
    Default found{command, &option, {}};
    if (std::holds_alternative<bool Settings::*>(option.setting)) {
      const auto value = node.value_exact<bool>();
      if (!value) must_be("true or false");
      found.value = *value;
    } else if (std::holds_alternative<unsigned Settings::*>(option.setting)) {
      const auto value = node.value_exact<std::int64_t>();
      if (!value || *value < 0 || *value > std::numeric_limits<unsigned>::max())
        must_be("a whole number, as 4");
      found.value = static_cast<unsigned>(*value);
    } else {
      auto value = node.value_exact<std::string>();
      if (!value) must_be("a text in quotes, as " + std::string(key.str()) + " = \"…\"");
      if (const std::string problem =
              problem_with(command ? *command : commands().front(), option, *value);
          !problem.empty())
        refuse(node.source(), std::string(key.str()) + " = " + problem);
      found.value = option.value == "DIR" ? beside_file(*value) : *value;
    }
    return found;
  }

  std::string beside_file(const std::string& path) const {
    return (fs::path(file_).parent_path() / path).string();
  }

  const std::string& file_;
};

std::string content_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in || fs::is_directory(file)) throw Error(file, 0, "cannot be read; check its name");
  return bytes;
}

// $XDG_CONFIG_HOME, else ~/.config; "" without a home.
fs::path user_folder() {
  const fs::path wanted = environment("XDG_CONFIG_HOME");
  if (wanted.is_absolute()) return wanted;
  const fs::path home = environment("HOME");
  return home.empty() ? fs::path() : home / ".config";
}

}  // namespace

std::vector<Default> parse_configuration(std::string_view text, const std::string& file) {
  try {
    return ConfigurationReader(file).read(toml::parse(text, file));
  } catch (const toml::parse_error& error) {
    throw Error(file, error.source().begin.line,
                std::string(error.description()) + "; write TOML, as threads = 2");
  }
}

std::vector<std::string> configuration_files(const Settings& settings) {
  if (settings.without_configuration) return {};
  if (!settings.configuration.empty()) return {settings.configuration};
  std::vector<std::string> files;
  std::error_code failed;
  const fs::path folder = user_folder();
  for (const fs::path& file : {folder / "annals" / "annals.toml", fs::path("annals.toml")})
    if ((file.is_absolute() || !file.has_parent_path()) && fs::exists(file, failed))
      files.push_back(file.string());
  return files;
}

std::vector<Default> defaults_of(const Command& command, const Settings& settings) {
  std::vector<Default> found;
  for (const std::string& file : configuration_files(settings))
    for (Default& given : parse_configuration(content_of(file), file))
      if (given.command == nullptr ? takes(command, *given.option) : given.command == &command)
        found.push_back(std::move(given));
  return found;
}

void set(Settings& settings, const Default& given) {
  std::visit(
      [&](auto member) {
        using Value = std::remove_cvref_t<decltype(settings.*member)>;
        if constexpr (!std::is_same_v<Value, std::vector<std::string>>)
          settings.*member = std::get<Value>(given.value);
      },
      given.option->setting);
}

}  // namespace annals
