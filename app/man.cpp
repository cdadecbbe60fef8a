// annals man: the manual page, in roff, from the table of commands.
#include "app/options.h"
#include "app/session.h"

#include <string>

namespace annals {
namespace {

// Text as roff takes it: no line of it is a request, hyphens stay hyphens.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out = "\\&";
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }

void write_examples(std::ostream& out, std::string_view examples) {
  while (!examples.empty()) {
    const std::string_view line = examples.substr(0, examples.find('\n'));
    const std::size_t gap = line.find("  ");
    out << ".PP\n"
        << roff(line.substr(gap + 2)) << ":\n.PP\n.nf\n.RS\n"
        << roff(line.substr(0, gap)) << "\n.RE\n.fi\n";
    examples.remove_prefix(std::min(examples.size(), line.size() + 1));
  }
}

void write_command(std::ostream& out, const Command& command) {
  out << ".SS \"annals " << roff(command.name);
  if (!command.options.empty()) out << " [OPTION]...";
  const bool is_choice = command.argument.find('|') != std::string_view::npos;
  if (!command.argument.empty())
    out << (command.needs_argument ? " " : " [") << roff(command.argument)
        << (is_choice ? "" : "...") << (command.needs_argument ? "" : "]");
  out << "\"\n" << roff(command.summary) << ".\n";
  std::string taken;
  for (const Option& option : options())
    if (takes(command, option) && !option.is_common)
      taken += (taken.empty() ? "" : ", ") + bold(flags_of(option).back());
  if (!taken.empty()) out << ".PP\nOptions: " << taken << ".\n";
  if (command.formats != nullptr) {
    const auto formats = command.formats();
    out << ".PP\nFormats: " << roff(joined({formats.begin(), formats.end()}, ", ")) << ".\n";
  }
  write_examples(out, command.examples);
}

void write_option(std::ostream& out, const Option& option) {
  out << ".TP\n";
  std::string_view separator;
  for (const std::string_view flag : flags_of(option)) {
    out << separator << bold(flag);
    separator = ", ";
  }
  if (!option.value.empty()) out << " \\fI" << roff(option.value) << "\\fR";
  out << "\n" << roff(option.help) << ".\n";
  if (option.value == event_types)
    out << ".IP\n" << roff(joined(values_of(commands().front(), option), ", ")) << ".\n";
}

void write_keys(std::ostream& out, Configurable where) {
  std::string keys;
  for (const Option& option : options())
    if (option.configurable == where) keys += (keys.empty() ? "" : ", ") + bold(key_of(option));
  out << keys << ".\n";
}

void write_configuration(std::ostream& out) {
  out << ".SH CONFIGURATION\n"
      << roff(configuration_help)
      << "\n.PP\nThe files are TOML. A key is the long name of an option; below a line as "
         "[show] it holds for that command only:\n"
         ".PP\n.nf\n.RS\nthreads = 2\ndata = \"rules\"        # a folder beside the file\n"
         "\n[show]\nby = \"actor\"\n.RE\n.fi\n.PP\n"
         "For all commands: ";
  write_keys(out, Configurable::anywhere);
  out << ".PP\nFor one command: ";
  write_keys(out, Configurable::in_command);
  out << ".PP\nWhat to read, where to write and which events to keep are said on the command line "
         "only, "
         "so that a command means the same in every folder. A default of "
      << bold("to") << " yields to " << bold("--output") << ", whose suffix then names the format; "
      << bold("--strict=false")
      << " takes back what a file turns on. Scripts that must not depend on files give "
      << bold("--no-config") << ".\n";
}

}  // namespace

int run_man(const Settings& settings) {
  Output output(settings.output);
  std::ostream& out = output.stream();
  out << ".TH ANNALS 1 \"\" \"annals " ANNALS_VERSION "\" \"User Commands\"\n"
      << ".SH NAME\nannals \\- " << roff(purpose) << "\n"
      << ".SH SYNOPSIS\n"
      << bold("annals") << " \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n"
      << ".SH COMMANDS\n";
  for (const Command& command : commands()) write_command(out, command);
  out << ".SS \"annals help [COMMAND]\"\nShow what a command does.\n";
  out << ".SH OPTIONS\n";
  for (const Option& option : options()) write_option(out, option);
  write_configuration(out);
  out << ".SH EXIT STATUS\n"
         ".TP\n0\nAll input was used.\n"
         ".TP\n1\nSome input could not be used, or the output could not be written; stderr says "
         "which.\n"
         ".TP\n2\nThe command line was wrong.\n";
  output.commit();
  return 0;
}

}  // namespace annals
